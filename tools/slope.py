"""How the cost of reading, linting and mining grows with a text as bad as can be: `slope.py [CHARACTERS]`.

Every case is measured at a size and at its double, in CPU seconds, the better of two runs. A slope of 2 is linear, of 4
quadratic; more than `STEEPEST` is a fault, and then the exit code is 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dsgloss.documents import parse_document
from dsgloss.linting import Bitext, Linter
from dsgloss.linting.options import Options
from dsgloss.linting.rules import PAGE_RULES, RUN_RULES
from dsgloss.mining import extract_text
from dsgloss.model import Concept, Status, Term

STEEPEST = 2.6
LEAST = 0.1
"""CPU seconds below which a slope says nothing."""
_SENTENCE = "모델을 파인튜닝(fine-tuning)하면 메트릭을 얻는다. 거대언어모델(LLM)은 학습 데이터가 많이 필요하다. "
_EVERY_RULE = Options(extend_select=tuple(info.code for info in (*PAGE_RULES, *RUN_RULES)))

Text = Callable[[int], str]


def _of(piece: str) -> Text:
    """Give the text of some length that consists of a piece over and over."""
    return lambda size: piece * (size // len(piece))


def _nested(opening: str, closing: str) -> Text:
    return lambda size: opening * (size // 4) + closing * (size // 4)


TEXTS: Mapping[str, Text] = {
    "one line of sentences": _of(_SENTENCE),
    "one eojeol without end": _of("모델"),
    "brackets with terms": _of("모델(model)"),
    "brackets that open": _of("모델("),
    "brackets that close": _of("모델)"),
    "brackets alone": _of("("),
    "brackets in brackets": _nested("모델(", ")"),
    "square brackets that open": _of("모델["),
    "square brackets alone": _of("["),
    "quotation marks": _of("‘모델’ "),
    "emphasis that opens": _of("**a "),
    "code that opens": _of("`a"),
    "links that open": _of("[a]("),
    "comments that open": _of("<!--"),
    "tags that open": _of("<a "),
    "quotations in quotations": _of("> "),
    "lists in lists": _of("- "),
    "deeper and deeper lists": lambda size: "\n".join("  " * i + "- 모델" for i in range(int(size**0.5))),
    "suppressions of nothing": _of("<!-- dsgloss: ignore -->\n"),
    "suppressions that never end": lambda size: _of("<!-- dsgloss: off -->\n")(size) + _of("파인튜닝\n")(size),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """CPU seconds at a size and at twice that size."""

    once: float
    twice: float

    @property
    def slope(self) -> float:
        """How many times as long the double takes."""
        return self.twice / max(self.once, 1e-6)

    @property
    def is_steep(self) -> bool:
        """Whether the cost grows faster than the text, as far as can be told."""
        return self.twice > LEAST and self.slope > STEEPEST


def linter(count: int = 0) -> Linter:
    """Make a linter with every rule: with some usual terms, or so many that each begins the next."""
    overlapping = [_concept(f"o{length}", "가" * length) for length in range(1, count + 1)]
    usual = [
        _concept("metric", "지표", "메트릭"),
        _concept("fine-tuning", "미세 조정", "파인튜닝"),
        _concept("model", "모델"),
    ]
    return Linter(overlapping or usual, lambda _path: _EVERY_RULE)


def _concept(name: str, *texts: str) -> Concept:
    first, *old = texts
    terms = [Term(text=first, language="ko", status=Status.PREFERRED)]
    terms += [Term(text=text, language="ko", status=Status.DEPRECATED) for text in old]
    return Concept(id=name, terms=(*terms, Term(text=name, language="en", status=Status.PREFERRED)))


def measured(work: Callable[[str], object], text: Text, size: int) -> Measured:
    """Measure some work on a text of a size and on its double."""
    return Measured(*(min(_seconds(work, text(length)) for _ in range(2)) for length in (size, 2 * size)))


def _seconds(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


def main(arguments: list[str]) -> int:
    """Measure every case, print a table, and give 1 if one is steep."""
    size = int(arguments[0]) if arguments else 20_000
    usual, overlapping = linter(), linter(50)
    works: Mapping[str, Callable[[str], object]] = {
        "read": lambda text: parse_document(text, "a.md"),
        "lint": lambda text: usual.lint([Bitext(parse_document(text, "a.md"))]),
        "extract": extract_text,
    }
    cases = [(f"{name}, {kind}", work, text) for kind, work in works.items() for name, text in TEXTS.items()]
    cases.append(
        ("50 terms each of which begins the next", lambda text: _lint(overlapping, text), _of("가" * 50 + " "))
    )
    extract_text(_SENTENCE)
    steep = 0
    for name, work, text in cases:
        found = measured(work, text, size)
        steep += found.is_steep
        print(
            f"{name:52} {found.once:8.3f} {found.twice:8.3f}  x{found.slope:.2f}{'  STEEP' * found.is_steep}",
            flush=True,
        )
    return 1 if steep else 0


def _lint(linter_: Linter, text: str) -> object:
    return linter_.lint([Bitext(parse_document(text, "a.md"))])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
