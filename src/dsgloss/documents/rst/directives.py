"""Directives: what a reader sees of their arguments, options and contents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.body import Body, block, code
from dsgloss.documents.rst.csv_cells import csv_cells
from dsgloss.documents.rst.directive_kinds import SHOWN_OPTIONS, Argument, Content, kind_of
from dsgloss.documents.rst.lines import Line, after, hung, indented_end, margin, next_filled
from dsgloss.documents.rst.lists import field_name
from dsgloss.documents.rst.paragraph import term
from dsgloss.documents.surface import strip
from dsgloss.lazy import regex

_VERSION = regex(r"\S+")
_PAGE = regex(r"(.+?)\s*<[^<>]*>")

Found = Sequence[Block | Body]


def read_directive(body: Body, name: str, first: Line, below: Sequence[Line]) -> Found:
    """Read a directive: what follows its name on the line, and the lines below."""
    argument, content = kind_of(name)
    if argument is Argument.CONTENT and not first.is_blank:
        return [body.inner(hung(first, below))]
    lines = [first, *below]
    options = next((at for at, line in enumerate(lines) if line.is_blank or field_name(body.text, line)), len(lines))
    if first.is_blank:
        options = 1
    contents = _options_end(body, lines, options)
    shown = _ARGUMENTS[argument](body, [line for line in lines[:options] if not line.is_blank])
    rest = body.inner(lines[contents:])
    return [*shown, *_options(body, lines[options:contents]), *_CONTENTS[content](rest)]


def _options_end(body: Body, lines: Sequence[Line], index: int) -> int:
    """Give the index after the options, which stand directly below the arguments."""
    while index < len(lines) and not lines[index].is_blank and field_name(body.text, lines[index]):
        column = lines[index].column
        index += 1
        while index < len(lines) and not lines[index].is_blank and lines[index].column > column:
            index += 1
    return index


def _options(body: Body, lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the values of the options that are shown."""
    index = 0
    while index < len(lines):
        line = lines[index]
        end = indented_end(lines, index + 1, line.column)
        name = field_name(body.text, line)
        if name and name[1] in SHOWN_OPTIONS:
            value = [after(body.text, line, name.end()), *lines[index + 1 : end]]
            if name[1] == "header":
                yield from csv_cells(body.text, [each.span for each in value])
            elif spans := [each.span for each in value if not each.is_blank]:
                yield Block(SegmentKind.TITLE, spans)
        index = end


def _as_content(body: Body, lines: Sequence[Line]) -> Found:
    return [body.inner(lines)] if lines else []


def _as_title(kind: SegmentKind) -> Callable[[Body, Sequence[Line]], Found]:
    return lambda _, lines: [Block(kind, [line.span for line in lines])] if lines else []


def _as_version(body: Body, lines: Sequence[Line]) -> Found:
    if not lines:
        return []
    version = _VERSION.match(body.text, lines[0].start)
    first = after(body.text, lines[0], version.end() if version else lines[0].start)
    spans = [line.span for line in (first, *lines[1:]) if not line.is_blank]
    return [Block(body.kind, spans)] if spans else []


def _cells(body: Body) -> Found:
    return [body.inner(body.lines, SegmentKind.CELL)]


def _csv(body: Body) -> Found:
    return list(csv_cells(body.text, [line.span for line in body.lines]))


def _code(body: Body) -> Found:
    return code(body.text, body.lines, margin(body.lines, 0))


def _pages(body: Body) -> Found:
    """Read entries such as `시작하기 <start>`; one without a title shows that of the page."""
    entries = (_PAGE.fullmatch(body.text, line.start, line.end) for line in body.lines)
    return [each for entry in entries if entry for each in block(SegmentKind.TITLE, strip(body.text, *entry.span(1)))]


def _glossary(body: Body) -> Found:
    """Read definitions, of which several terms may share one."""
    found: list[Block | Body] = []
    index = next_filled(body.lines, 0)
    column = margin(body.lines, 0)
    while index < len(body.lines):
        end = indented_end(body.lines, index, column)
        if end > index:
            found.append(body.inner(body.lines[index:end], SegmentKind.ITEM))
        elif not _is_comment(body, index):
            found += term(body, index)
        index = next_filled(body.lines, max(end, index + 1))
    return found


def _is_comment(body: Body, index: int) -> bool:
    return body.line_text(index).startswith(".. ")


_ARGUMENTS: dict[Argument, Callable[[Body, Sequence[Line]], Found]] = {
    Argument.CONTENT: _as_content,
    Argument.HEADING: _as_title(SegmentKind.HEADING),
    Argument.TITLE: _as_title(SegmentKind.TITLE),
    Argument.VERSION: _as_version,
    Argument.UNSEEN: lambda _, __: (),
}
_CONTENTS: dict[Content, Callable[[Body], Found]] = {
    Content.PROSE: lambda body: [body],
    Content.CELLS: _cells,
    Content.CSV: _csv,
    Content.GLOSSARY: _glossary,
    Content.PAGES: _pages,
    Content.CODE: _code,
    Content.UNSEEN: lambda _: (),
}
