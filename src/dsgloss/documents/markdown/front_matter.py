"""The front matter of a page: its scalar fields, and those of them that readers see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dsgloss.documents.markdown.scalars import read_scalar
from dsgloss.documents.model import Segment
from dsgloss.documents.surface import Span, lines, strip
from dsgloss.lazy import regex

# What the usual generators of sites (Jekyll, Hugo, Docusaurus, VitePress) print on the page or in its menus.
SHOWN = frozenset({
    "title", "description", "summary", "subtitle", "excerpt", "headline", "tagline",
    "parent", "grand_parent", "linkTitle", "nav_title", "sidebar_label", "sidebar_title",
})  # fmt: skip

_OPENING = regex(r"---[ \t]*+\r?\n")
_KEY = regex(r"""(["']?)([\w$][\w .$/-]*+)\1:(?=[ \t]|$)""")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the page: its fields, the segments of those that are shown, and where it ends."""

    metadata: Mapping[str, str] = field(default_factory=dict)
    titles: Sequence[Segment] = ()
    end: int = 0


def read_front_matter(text: str) -> FrontMatter:
    """Read the fields between a first line `---` and the next `---` or `...`.

    Only fields at the margin with one value count, which is all a page's front matter is asked for. Reading
    them line by line costs no import, passes over mistakes, and stays linear where YAML parsers do not.
    """
    inside = _lines_inside(text)
    if not inside or not _begins_with_field(text, inside):
        return FrontMatter()
    values = dict(_values(text, inside))
    metadata = {name: value.text for name, value in values.items()}
    titles = [value for name, value in values.items() if name in SHOWN]
    return FrontMatter(metadata, titles, inside[-1].end)


def _lines_inside(text: str) -> Sequence[Span]:
    """Give the lines after the first one up to the one that closes, with it; none if there is no such pair."""
    opening = _OPENING.match(text)
    inside: list[Span] = []
    for line in lines(text, opening.end()) if opening else ():
        inside.append(line)
        if text[line.start : line.end].rstrip() in {"---", "..."}:
            return inside
    return ()


def _begins_with_field(text: str, inside: Sequence[Span]) -> bool:
    """Tell front matter, which may be empty, from prose between two lines across the page."""
    filled = (line for line in inside if text[line.start : line.end].strip() and text[line.start] != "#")
    first = next(filled)
    return first == inside[-1] or bool(_KEY.match(text, *first))


def _values(text: str, inside: Sequence[Span]) -> Iterator[tuple[str, Segment]]:
    """Yield each field that has one value: what follows the key, and the indented lines below."""
    name = ""
    value: list[Span] = []
    for line in inside:
        margin = not text[line.start : line.end].startswith((" ", "\t"))
        if not (margin and line.start < line.end):
            value.append(strip(text, *line))
            continue
        if name and (scalar := read_scalar(text, value)):
            yield name, scalar
        key = _KEY.match(text, *line)
        name = key[2] if key else ""
        value = [strip(text, key.end(), line.end)] if key else []
