"""What begins with two dots: footnotes, targets, directives, and comments, which are all else."""

from __future__ import annotations

import re

from dsgloss.documents.rst.body import Body, Step
from dsgloss.documents.rst.directives import read_directive
from dsgloss.documents.rst.lines import after, hung, indented_end
from dsgloss.lazy import regex

_DOTS = regex(r"\.\.(?=\s|$)")
_NOTE = regex(r"\[(?:\d{1,9}|#[^\[\]]{0,200}|\*|\w[\w.:+-]{0,200})\](?=\s|$)")
_SUBSTITUTION = regex(r"\|[^|\s](?:[^|]{0,200}[^|\s])?\|\s+")
_DIRECTIVE = regex(r"(\w+(?:[-._+:]\w+)*+) ?::(?=\s|$)")


def start_explicit(body: Body, index: int) -> Step | None:
    """Read what begins with two dots, and the indented lines below."""
    line = body.lines[index]
    dots = _DOTS.match(body.text, line.start, line.end)
    if dots is None:
        return None
    first = after(body.text, line, dots.end())
    if first.is_blank and index + 1 < len(body.lines) and body.lines[index + 1].is_blank:
        return Step(index + 1)
    end = indented_end(body.lines, index + 1, line.column)
    below = body.lines[index + 1 : end]
    note = _NOTE.match(body.text, first.start, first.end)
    if note:
        return Step(end, [body.inner(hung(after(body.text, first, note.end()), below))])
    name = _SUBSTITUTION.match(body.text, first.start, first.end)
    directive = _DIRECTIVE.match(body.text, name.end() if name else first.start, first.end)
    if directive:
        rest = after(body.text, first, directive.end())
        return Step(end, read_directive(body, directive[1].lower(), rest, below))
    return Step(end)


def start_anonymous_target(body: Body, index: int) -> Step | None:
    """Read `__ https://example.com`, of which nothing is shown."""
    line = body.lines[index]
    if not re.match(r"__\s", body.text[line.start : line.end]):
        return None
    return Step(indented_end(body.lines, index + 1, line.column))
