"""How the cost of reading, linting and mining grows with a text as bad as can be: `slope.py [KIND ...]`.

Every case is measured at a size and at its double, in CPU seconds, and again where it looks steep; small cases are
doubled until they take long enough to tell. A slope of 2 is linear, of 4 quadratic; more than `STEEPEST` is a fault,
and then the exit code is 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from random import Random

from bench.texts import pages
from bench.words import concepts, entries
from dsgloss.documents import parse_document
from dsgloss.linting import Bitext, Linter
from dsgloss.linting.options import Options
from dsgloss.linting.rules import PAGE_RULES, RUN_RULES
from dsgloss.mining import extract_text
from dsgloss.model import Concept, Status, Term

STEEPEST = 2.5
LEAST = 0.2
"""CPU seconds below which a slope says nothing."""
TRIES = 3
_LONG = 30
"""CPU seconds that nobody waits for twice."""
SMALL, LARGE = 5_000, 1_000_000
"""Characters to begin with, and those at which a case that takes no time has shown that it is harmless."""
_LINE = 2_500_000
"""Characters of half a line: Korean takes two bytes for each, spaces and Latin counted in."""
_BRACKETS = 50_000
_SENTENCE = "모델을 파인튜닝(fine-tuning)하면 메트릭을 얻는다. 거대언어모델(LLM)은 학습 데이터가 많이 필요하다. "
_SOME_BRACKETS = "모델(model) 값(10) 표[3] 예(가) 절(2) 그림(5쪽) 수(약 30) 항(1) 글[글] 식(3) "
_EVERY_RULE = Options(extend_select=tuple(info.code for info in (*PAGE_RULES, *RUN_RULES)))

Text = Callable[[int], str]
Job = Callable[[str], object]


def _of(piece: str) -> Text:
    """Give the text of some length that consists of a piece over and over."""
    return lambda size: piece * (size // len(piece))


def _nested(opening: str, closing: str) -> Text:
    return lambda size: opening * (size // 4) + closing * (size // 4)


NESTED: Mapping[str, Text] = {
    "brackets in brackets": _nested("모델(", ")"),
    "square brackets in square brackets": _nested("모델[", "]"),
    "quotations in quotations": _of("> "),
    "lists in lists": _of("- "),
    "deeper and deeper lists": lambda size: "\n".join("  " * i + "- 모델" for i in range(int(size**0.5))),
    "emphasis in emphasis": _nested("**모델 _", "_ 모델**"),
    "tags in tags": _nested("<b>모델", "</b>"),
}
PATHOLOGICAL: Mapping[str, Text] = {
    "one line of sentences": _of(_SENTENCE),
    "one eojeol without end": _of("모델"),
    "brackets with terms": _of("모델(model)"),
    "brackets that open": _of("모델("),
    "brackets that close": _of("모델)"),
    "brackets alone": _of("("),
    "square brackets that open": _of("모델["),
    "square brackets alone": _of("["),
    "quotation marks": _of("‘모델’ "),
    "emphasis that opens": _of("**a "),
    "code that opens": _of("`a"),
    "links that open": _of("[a]("),
    "comments that open": _of("<!--"),
    "tags that open": _of("<a "),
    "suppressions of nothing": _of("<!-- dsgloss: ignore -->\n"),
    "suppressions that never end": lambda size: _of("<!-- dsgloss: off -->\n")(size) + _of("파인튜닝\n")(size),
    "spaces": _of(" "),
    "Latin letters without end": _of("a"),
    "hyphens between letters": _of("a-"),
    "digits and points": _of("1."),
    "backslashes": _of("\\"),
    "stars": _of("*"),
    "underscores between letters": _of("a_"),
    "rows of tables": _of("| 모델 "),
}


@dataclass(frozen=True, slots=True)
class Case:
    """Some work on a text that can be of any size, and the size to begin with."""

    name: str
    work: Job
    text: Text
    size: int = SMALL


@dataclass(frozen=True, slots=True)
class Measured:
    """CPU seconds at a size and at twice that size."""

    name: str
    once: float
    twice: float

    @property
    def slope(self) -> float:
        """How many times as long the double takes."""
        return self.twice / max(self.once, 1e-6)

    @property
    def tells(self) -> bool:
        """Whether it took long enough to tell how the cost grows."""
        return self.twice > LEAST

    @property
    def is_steep(self) -> bool:
        """Whether the cost grows faster than the text, as far as can be told."""
        return self.tells and self.slope > STEEPEST

    def __str__(self) -> str:
        """Write the case as a row of a table."""
        return f"{self.name:52} {self.once:8.3f} {self.twice:8.3f}  x{self.slope:.2f}{'  STEEP' * self.is_steep}"


def linter(*known: Concept) -> Linter:
    """Make a linter with every rule, and with some usual terms unless others are given."""
    usual = (
        _concept("metric", "지표", "메트릭"),
        _concept("fine-tuning", "미세 조정", "파인튜닝"),
        _concept("model", "모델"),
    )
    return Linter(known or usual, lambda _path: _EVERY_RULE)


def _beginning(count: int) -> list[Concept]:
    """Give concepts each of whose terms begins the next."""
    return [_concept(f"o{length}", "가" * length) for length in range(1, count + 1)]


def _linked(text: str) -> list[Concept]:
    """Give concepts each of whose terms ends as the next begins."""
    return [_concept(f"o{start}", text[start : start + 8]) for start in range(0, len(text) - 8, 4)]


def _concept(name: str, *texts: str) -> Concept:
    first, *old = texts
    terms = [Term(text=first, language="ko", status=Status.PREFERRED)]
    terms += [Term(text=text, language="ko", status=Status.DEPRECATED) for text in old]
    return Concept(id=name, terms=(*terms, Term(text=name, language="en", status=Status.PREFERRED)))


def _lint(by: Linter) -> Job:
    return lambda text: by.lint([Bitext(parse_document(text, "a.md"))])


@cache
def _prose() -> str:
    """Give a megabyte of the texts of the bench as one line."""
    return " ".join(" ".join(page.korean.split()) for page in islice(pages(entries(250)), 400))


def _works() -> Mapping[str, Job]:
    return {"read": lambda text: parse_document(text, "a.md"), "lint": _lint(linter()), "extract": extract_text}


def _of_texts(texts: Mapping[str, Text]) -> Iterator[Case]:
    for kind, work in _works().items():
        yield from (Case(f"{kind}, {name}", work, text) for name, text in texts.items())


def _of_one_line() -> Iterator[Case]:
    works = {**_works(), "lint": _lint(Linter(concepts(250)))}
    for kind, work in works.items():
        yield Case(f"{kind}, one line of 10 MB", work, lambda size: _of(_prose())(size + len(_prose())), _LINE)


def _of_brackets() -> Iterator[Case]:
    for kind, work in _works().items():
        size = _BRACKETS * len(_SOME_BRACKETS) // 10
        yield Case(f"{kind}, 100,000 brackets in a line", work, _of(_SOME_BRACKETS), size)


def _of_overlaps() -> Iterator[Case]:
    """Double the text, then double the terms."""
    yield Case("lint, 50 terms each of which begins the next", _lint(linter(*_beginning(50))), _of("가" * 50 + " "))
    yield Case(
        "make a linter of terms each of which overlaps the next", lambda text: linter(*_linked(text)), _syllables
    )
    yield Case("lint, more terms each of which overlaps the next", _lint_with_its_own, _syllables)


def _lint_with_its_own(text: str) -> object:
    return _lint(linter(*_linked(text)))(text)


def _syllables(size: int) -> str:
    """Give syllables in no order, the same each time."""
    random = Random(3)  # noqa: S311
    return "".join(chr(random.randrange(0xAC00, 0xD7A4)) for _ in range(size // 10))


KINDS: Mapping[str, Callable[[], Iterator[Case]]] = {
    "one line of 10 MB": _of_one_line,
    "100,000 brackets in a line": _of_brackets,
    "deep nesting": lambda: _of_texts(NESTED),
    "a glossary whose terms all overlap": _of_overlaps,
    "pathological patterns": lambda: _of_texts(PATHOLOGICAL),
}


def measured(case: Case) -> Measured:
    """Measure a case at a size that takes long enough, and at its double; again if it looks steep."""
    size = case.size
    once = _seconds(case, size)
    while once < LEAST and size < LARGE:
        size *= 2
        once = _seconds(case, size)
    found = Measured(case.name, once, _seconds(case, 2 * size))
    for _ in range(TRIES - 1):
        if found.is_steep and found.twice < _LONG:
            found = Measured(
                case.name, min(found.once, _seconds(case, size)), min(found.twice, _seconds(case, 2 * size))
            )
    return found


def _seconds(case: Case, size: int) -> float:
    text = case.text(size)
    begun = time.process_time()
    case.work(text)
    return time.process_time() - begun


def main(kinds: list[str]) -> int:
    """Measure the cases of some kinds, or all; print a table, and give 1 if one is steep."""
    extract_text(_SENTENCE)
    steep = 0
    for kind in kinds or KINDS:
        for case in KINDS[kind]():
            found = measured(case)
            steep += found.is_steep
            print(found, flush=True)
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
