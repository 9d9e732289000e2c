"""Lines about the block or the document that they stand in: attributes, titles, comments."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.asciidoc.attributes import Attributes, read_attributes
from dsgloss.documents.asciidoc.lines import Line, at_margin
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.markdown.front_matter import SHOWN as FIELDS
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span, join, strip
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex

_BLOCK_ATTRIBUTES = regex(r"""\[(?:|[^\W\d][^\n]*|["'`.#%{,][^\n]*|\[(?:|[^\W\d][\w.:-]*(?:,.+)?|:[\w.:-]*)\])\]""")
_TITLE = regex(r"\.(\.?[^ \t.].*)")
_ENTRY = regex(r":(!?\w[^:]*+):(?:[ \t]+(.*))?")
# Attributes of a block that are printed with it.
_SHOWN = ("title", "caption", "alt", "attribution", "citetitle", "reftext")
# Who is quoted stands second and third.
_QUOTES = frozenset({"quote", "verse"})
# How the attributes end that name folders: imagesdir, partialsdir and the like.
_FOLDER = "dir"


def is_comment(text: str, line: Line) -> bool:
    """Tell whether a line is a comment; three slashes begin none."""
    return text.startswith("//", line.begin, line.end) and not text.startswith("///", line.begin, line.end)


def is_attributes(text: str, line: Line) -> bool:
    """Tell whether a line holds nothing but attributes or an anchor."""
    is_in_brackets = text[line.start] == "[" and text[line.end - 1] == "]"
    return is_in_brackets and at_margin(_BLOCK_ATTRIBUTES, text, line) is not None


def start_comment(state: State) -> bool:
    """Read a comment on a line of its own."""
    if not is_comment(state.text, state.line):
        return False
    state.index += 1
    return True


def start_attributes(state: State) -> bool:
    """Read the attributes of the next block, some of which are shown."""
    line = state.line
    if not is_attributes(state.text, line):
        return False
    if not state.text.startswith("[[", line.start):
        attributes = read_attributes(state.text, line.start + 1, line.end - 1)
        state.attributes = attributes.over(state.attributes)
        for value in shown_values(attributes, attributes.positional[1:3] if attributes.style in _QUOTES else ()):
            state.add(SegmentKind.TITLE, [value])
    state.index += 1
    return True


def shown_values(attributes: Attributes, others: Sequence[Span]) -> Sequence[Span]:
    """Give what is shown of a list, in the order of the file: `others`, and what is so by its name."""
    return sorted([*others, *(attributes.named[name] for name in _SHOWN if name in attributes.named)])


def start_title(state: State) -> bool:
    """Read the title of the next block."""
    title = at_margin(_TITLE, state.text, state.line)
    if title is None:
        return False
    state.add(SegmentKind.TITLE, [strip(state.text, *title.span(1))])
    state.index += 1
    return True


def start_entry(state: State) -> bool:
    """Read an attribute of the document, whose value is shown if it is prose, be it where the text names it."""
    line = state.line
    entry = at_margin(_ENTRY, state.text, line)
    if entry is None:
        return False
    state.index += 1
    spans = _value(state, strip(state.text, *entry.span(2)) if entry[2] else Span(line.end, line.end))
    value = join(state.text, spans).text
    if entry[1] in FIELDS or (has_hangul(value) and not entry[1].endswith(_FOLDER)):
        state.add(SegmentKind.TITLE, spans)
    if state.is_head and value:
        state.metadata.setdefault(entry[1], value)
    return True


def _value(state: State, first: Span) -> list[Span]:
    """Give the lines of a value, each but the last of which ends in a backslash."""
    spans = [first]
    while state.text.endswith(" \\", spans[-1].start, spans[-1].end):
        spans[-1] = strip(state.text, spans[-1].start, spans[-1].end - 2)
        if state.index >= len(state.lines) or state.line.is_blank:
            break
        spans.append(state.line.span)
        state.index += 1
    return spans
