"""The inline level of reStructuredText: which stretches of a block's text are markup."""

from __future__ import annotations

from dsgloss.documents.markdown.links import read_colon
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.scan import Part, Scan
from dsgloss.documents.model import MarkKind
from dsgloss.documents.rst.closers import Closers, may_open
from dsgloss.documents.rst.interpreted import read_interpreted, show_escapes
from dsgloss.lazy import regex

_SIGN = regex(r"[\\`*|_:\[]")
_ROLE = regex(r":([A-Za-z][\w.+:-]{0,60}):(?=`)")
_NOTE = regex(r"\[(?:\d{1,9}|#[\w.+:-]{0,200}|\*|[^\W_][\w.:+-]{0,200})\]_(?![A-Za-z0-9_])")
_REFERENCE_END = regex(r"__?(?=$|[\s'\")\]}>\-/\\:.,;!?])")
_REFERENCE_NAME = regex(r"(?:^|[\s'\"(\[{<\-/:])([^\W_]+(?:[-._+:][^\W_]+)*)$")
# How far a name reaches back from the sign that makes it a link.
_LONGEST_NAME = 80
_SUBSTITUTION_END = regex(r"\|_{0,2}")


def visible_part(text: str) -> Part:
    """Find what of `text`, a block's lines put together, is shown, and how it is marked."""
    sign = _SIGN.search(text)
    if sign is None:
        return Part(0, len(text), (), ())
    scan = Scan(text, frozenset(), Lookahead(text))
    closers = Closers(text)
    while sign is not None:
        sign = _SIGN.search(text, _read_sign(scan, closers, sign.start()))
    return Part(0, len(text), sorted(scan.edits), scan.marks)


def _read_sign(scan: Scan, closers: Closers, position: int) -> int:
    match scan.text[position]:
        case "\\":
            return show_escapes(scan, position, position + 1)
        case "`":
            return _read_backtick(scan, closers, position)
        case "*":
            return _read_stars(scan, closers, position)
        case "|":
            return _read_pipe(scan, closers, position)
        case "_":
            return _read_underscore(scan, closers, position)
        case ":":
            return _read_colon(scan, closers, position)
        case _:
            return _read_bracket(scan, position)


def _read_backtick(scan: Scan, closers: Closers, position: int) -> int:
    if not scan.text.startswith("``", position):
        end = read_interpreted(scan, closers, position, position, "")
        return end or position + 1
    end = closers.find("``", position + 3) if may_open(scan.text, position, position + 2) else -1
    if end < 0:
        return position + 2
    scan.hide(position, position + 2)
    scan.mark(MarkKind.CODE, position + 2, end)
    scan.hide(end, end + 2)
    return end + 2


def _read_stars(scan: Scan, closers: Closers, position: int) -> int:
    """Read emphasis; what stands in it is text."""
    sign = "**" if scan.text.startswith("**", position) else "*"
    start = position + len(sign)
    inside_word = sign == "*" and scan.text[max(position - 1, 0) : position].isalnum()
    end = closers.find(sign, start + 1) if may_open(scan.text, position, start) and not inside_word else -1
    if end < 0:
        return start
    scan.hide(position, start)
    scan.mark(MarkKind.EMPHASIS, start, end)
    show_escapes(scan, start, end)
    scan.hide(end, end + len(sign))
    return end + len(sign)


def _read_pipe(scan: Scan, closers: Closers, position: int) -> int:
    """Read the name of a substitution, which is not what is shown."""
    inside_word = scan.text[max(position - 1, 0) : position].isalnum()
    end = closers.find("|", position + 2) if may_open(scan.text, position, position + 1) and not inside_word else -1
    closing = _SUBSTITUTION_END.match(scan.text, end) if end >= 0 else None
    if closing is None:
        return position + 1
    scan.hide(position, closing.end())
    return closing.end()


def _read_underscore(scan: Scan, closers: Closers, position: int) -> int:
    """Read what makes the name before it a link, or the text after it the target of one."""
    if scan.text.startswith("_`", position):
        return read_interpreted(scan, closers, position, position + 1, "target") or position + 1
    ending = _REFERENCE_END.match(scan.text, position)
    begin = max(position - _LONGEST_NAME, 0)
    name = _REFERENCE_NAME.search(scan.text[begin:position]) if ending else None
    if ending and name:
        scan.mark(MarkKind.LINK, begin + name.start(1), position)
        scan.hide(position, ending.end())
    return ending.end() if ending else position + 1


def _read_colon(scan: Scan, closers: Closers, position: int) -> int:
    role = _ROLE.match(scan.text, position)
    if role and may_open(scan.text, position, position + 1):
        end = read_interpreted(scan, closers, position, role.end(), role[1])
        if end:
            return end
    return read_colon(scan, position)


def _read_bracket(scan: Scan, position: int) -> int:
    """Read the reference to a footnote, which is not shown."""
    note = _NOTE.match(scan.text, position)
    if note is None:
        return position + 1
    scan.hide(position, note.end())
    return note.end()
