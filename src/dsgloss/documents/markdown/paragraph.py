"""Paragraphs, and the link reference definitions that may stand at their start."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.labels import normalise
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_DEFINITION = regex(
    r"\[(?!\^)((?:[^\[\]\\]|\\.){1,500})\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)"
    r"""(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?"""
)
_ALERT = regex(r"\[![A-Za-z]+\][-+]?")
_TASK = regex(r"\[[ xX]\][ \t]+")


class Paragraph:
    """A paragraph whose lines are still being read; unlike other blocks it ends where another one starts."""

    def __init__(self, kind: SegmentKind, text: str, labels: set[str]) -> None:
        """Open a paragraph of `kind` in `text`; definitions found at its start go into `labels`."""
        self.kind = kind
        self.lines: list[Span] = []
        self._text = text
        self._labels = labels

    def add(self, line: Span) -> None:
        """Take the non-empty `line`, or drop it if it is no prose."""
        if self.lines:
            self._drop_break()
        elif self._text[line.start] == "[":
            if self._defines(line):
                return
            line = self._without_task_box(line)
        self.lines.append(line)

    def blocks(self) -> Sequence[Block]:
        """Give the paragraph, unless nothing of it was prose."""
        return [Block(self.kind, self.lines)] if self.lines else []

    def _defines(self, line: Span) -> bool:
        """Tell whether `line` is the definition of a link's target, or the sign of an alert."""
        definition = _DEFINITION.fullmatch(self._text, *line)
        if definition:
            self._labels.add(normalise(definition[1]))
        return bool(definition or _ALERT.fullmatch(self._text, *line))

    def _without_task_box(self, line: Span) -> Span:
        box = _TASK.match(self._text, *line) if self.kind is SegmentKind.ITEM else None
        return Span(box.end(), line.end) if box else line

    def _drop_break(self) -> None:
        """Take a hard break's backslash off the end of the last line."""
        start, end = self.lines[-1]
        if end - start > 1 and self._text[end - 1] == "\\" != self._text[end - 2]:
            self.lines[-1] = Span(start, end - 1)
