"""Lines that are no prose: module code, mathematics, attributes, the fences of directives."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import strip
from dsgloss.lazy import regex

_MODULE_CODE = regex(
    r"""import\s+(?:['"{*]|.*\sfrom\s+['"])|export\s+(?:default|const|let|var|function|class|async|[{*])"""
)
_DIRECTIVE = regex(r":{3,}[ \t]*[\w-]*[ \t]*(?:\{[^{}]*\}[ \t]*)?(?:\[([^\[\]]*)\]|([^\[{].*))?")
_ATTRIBUTES = regex(r"\{:[^{}]*\}")


class ModuleCode:
    """The imports and exports of MDX, up to a blank line."""

    def takes(self, cursor: Cursor) -> bool:
        """Take a line that is not blank."""
        return cursor.first < cursor.end

    def blocks(self) -> Sequence[Block]:
        """Give nothing."""
        return ()


class Mathematics:
    """A formula between lines of `$$`; a blank line ends it too, lest a stray sign swallow the text."""

    def __init__(self) -> None:
        """Open a formula."""
        self._closed = False

    def takes(self, cursor: Cursor) -> bool:
        """Take every line up to the one that ends in `$$`."""
        if self._closed or cursor.first == cursor.end:
            return False
        self._closed = cursor.rest.rstrip().endswith("$$")
        return True

    def blocks(self) -> Sequence[Block]:
        """Give nothing."""
        return ()


def start_module_code(state: State, cursor: Cursor) -> bool:
    """Read the first line of module code, which stands outside of everything else."""
    outside = not state.containers and not state.continued
    if not outside or not _MODULE_CODE.match(cursor.text, cursor.position, cursor.end):
        return False
    state.open(ModuleCode())
    return True


def start_math(state: State, cursor: Cursor) -> bool:
    """Read a formula on its own lines; one with text behind it on the same line is part of a paragraph."""
    line = cursor.rest.rstrip()
    if not line.startswith("$$"):
        return False
    end = line.find("$$", 2)
    if end < 0:
        state.open(Mathematics())
    elif end == len(line) - 2:
        state.close()
    else:
        return False
    return True


def start_attributes(state: State, cursor: Cursor) -> bool:
    """Read a line of attributes such as `{: .note}`."""
    if not _ATTRIBUTES.fullmatch(cursor.text, *cursor.content):
        return False
    state.close()
    return True


def start_directive(state: State, cursor: Cursor) -> bool:
    """Read a fence such as `:::tip 제목` or `:::note[제목]`; the title is a heading."""
    fence = _DIRECTIVE.fullmatch(cursor.text, *cursor.content)
    if fence is None:
        return False
    title = [strip(cursor.text, *fence.span(number)) for number in (1, 2) if fence[number]]
    state.add(SegmentKind.HEADING, title)
    return True
