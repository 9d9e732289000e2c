"""The texts of the bench: pages of a manual made from sentences of our own, Korean and English side by side.

How much of them is code, links and brackets is as in Korean documentation of software: a fifth is code, and a term
with its English in brackets stands about every thousand characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.words import Entry, table
from dsgloss.korean.josa import repair

_SLOT = re.compile(r"(?P<before>[`*]*)\{(?P<name>\w+)\}(?P<after>[`*]*)(?:\[(?P<josa>\w+)\])?")
_TERMS_OF_A_PAGE = 15
_OLD = 1 / 60
_IN_BRACKETS = 0.24
_OPTIONS = ("--retries", "--output", "max_size", "timeout", "region", "--force", "log_level", "keep_days")
_CODE = (
    'client = connect("https://example.org/{0}")',
    'client.create("item-{0}", retries={1}, timeout={0})',
    "for item in client.list(limit={0}):",
    "    print(item.name, item.size, item.state)",
    'result = client.get("item-{0}").wait(seconds={1})',
    'assert result.state == "ready"  # {0}',
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual: its name, and its text in both languages with the same blocks."""

    name: str
    korean: str
    english: str


@dataclass(frozen=True, slots=True)
class _Sides:
    korean: str
    english: str


def pages(known: Sequence[Entry], seed: int = 1) -> Iterator[Page]:
    """Write pages without end, the same each time; each speaks of a few of the terms.

    >>> from bench.words import entries
    >>> next(pages(entries(40))) == next(pages(entries(40)))
    True
    """
    random = Random(seed)  # noqa: S311 - the same texts each time
    templates = _templates()
    number = 0
    while True:
        number += 1
        writer = _Writer(random, templates, random.sample(known, min(_TERMS_OF_A_PAGE, len(known))))
        blocks = list(writer.page(number))
        korean, english = (
            "\n\n".join(side) + "\n" for side in zip(*((b.korean, b.english) for b in blocks), strict=True)
        )
        yield Page(f"{number // 100:03}/{number:05}", korean, english)


def _templates() -> dict[str, list[_Sides]]:
    found: dict[str, list[_Sides]] = {}
    for kind, korean, english in table("sentences.tsv"):
        found.setdefault(kind, []).append(_Sides(korean, english))
    return found


class _Writer:
    """Writes one page; remembers which terms it has introduced."""

    def __init__(self, random: Random, templates: dict[str, list[_Sides]], topics: Sequence[Entry]) -> None:
        self._random = random
        self._templates = templates
        self._topics = topics
        self._introduced: set[str] = set()

    def page(self, number: int) -> Iterator[_Sides]:
        """Write the blocks of a page."""
        yield _same(f"---\nid: page-{number}\nweight: {number % 90}\n---")
        yield self._marked("# ", "heading")
        for _ in range(self._random.randint(2, 6)):
            yield self._marked("## ", "heading")
            yield from self._section()

    def _section(self) -> Iterator[_Sides]:
        for _ in range(self._random.randint(2, 4)):
            yield self._paragraph()
        chance = self._random.random()
        if chance < 0.6:
            yield _same(self._code())
        if chance > 0.4:
            yield _lines([self._marked("- ", "item") for _ in range(self._random.randint(3, 6))])
        if chance > 0.9:
            yield self._table()

    def _paragraph(self) -> _Sides:
        said = [self._say("prose") for _ in range(self._random.randint(2, 5))]
        return _Sides(" ".join(one.korean for one in said), " ".join(one.english for one in said))

    def _table(self) -> _Sides:
        rows = [self._say("cell") for _ in range(4)]
        options = self._random.sample(_OPTIONS, 4)
        head = _Sides("| 이름 | 설명 |\n|---|---|", "| name | description |\n|---|---|")
        cells = [
            _Sides(f"| `{option}` | {row.korean} |", f"| `{option}` | {row.english} |")
            for option, row in zip(options, rows, strict=True)
        ]
        return _lines([head, *cells])

    def _code(self) -> str:
        lines = (self._random.choice(_CODE) for _ in range(self._random.randint(3, 9)))
        filled = (line.format(self._random.randint(1, 999), self._random.randint(1, 9)) for line in lines)
        return "\n".join(["```python", *filled, "```"])

    def _marked(self, mark: str, kind: str) -> _Sides:
        said = self._say(kind)
        return _Sides(mark + said.korean, mark + said.english)

    def _say(self, kind: str) -> _Sides:
        template = self._random.choice(self._templates[kind])
        chosen = dict(zip("ab", self._random.sample(self._topics, 2), strict=True))
        number = self._random.randint(2, 400)
        other = {"option": self._random.choice(_OPTIONS), "link": f"../guide/{number}.md", "n": f"{number}"}
        english = {name: entry.english for name, entry in chosen.items()} | other

        def korean(found: re.Match[str]) -> str:
            entry = chosen.get(found["name"])
            noun, bracket = self._named(entry, kind) if entry else (other[found["name"]], "")
            particle = repair(noun, found["josa"]) if found["josa"] else ""
            return f"{found['before']}{noun}{found['after']}{bracket}{particle}"

        return _Sides(_SLOT.sub(korean, template.korean), template.english.format_map(english))

    def _named(self, entry: Entry, kind: str) -> tuple[str, str]:
        """Choose how to write a term here, and what stands in brackets after it."""
        if entry.old and self._random.random() < _OLD:
            return entry.old, ""
        if kind != "prose" or entry.korean in self._introduced:
            return entry.korean, ""
        self._introduced.add(entry.korean)
        return entry.korean, f"({entry.english})" if self._random.random() < _IN_BRACKETS else ""


def _same(text: str) -> _Sides:
    return _Sides(text, text)


def _lines(sides: Sequence[_Sides]) -> _Sides:
    return _Sides("\n".join(one.korean for one in sides), "\n".join(one.english for one in sides))
