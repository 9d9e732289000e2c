"""HTML and JSX within a line: tags are not shown, and some of them mark or part what is."""

from __future__ import annotations

from dsgloss.documents.markdown.html import Role, Tag, element_end, hidden_end, shown_values, tag_at
from dsgloss.documents.markdown.scan import Scan
from dsgloss.documents.model import MarkKind
from dsgloss.lazy import regex

_AUTOLINK = regex(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[\w.+-]{1,64}@[\w.-]{1,255})>")
_MARKING = {
    "a": MarkKind.LINK,
    "b": MarkKind.EMPHASIS,
    "code": MarkKind.CODE,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "kbd": MarkKind.CODE,
    "mark": MarkKind.EMPHASIS,
    "strong": MarkKind.EMPHASIS,
}
# What these tags hold reads by itself, whatever stands around it.
_PARTING = regex(
    "address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure"
    "|footer|form|h[1-6]|header|hr|html|iframe|legend|li|main|menu|nav|ol|option|p|pre|section|summary|table"
    "|tbody|td|tfoot|th|thead|title|tr|ul"
)


def read_angle(scan: Scan, position: int) -> int:
    """Read a comment, an address in angle brackets, a tag, or a less-than sign."""
    end = hidden_end(scan.text, position, scan.lookahead)
    if end is not None:
        scan.hide(position, end)
        return end
    link = _AUTOLINK.match(scan.text, position)
    if link:
        scan.hide(position, position + 1)
        scan.mark(MarkKind.LINK, position + 1, link.end() - 1)
        scan.hide(link.end() - 1, link.end())
        return link.end()
    tag = tag_at(scan.text, position, scan.lookahead)
    return _read_tag(scan, position, tag) if tag else position + 1


def _read_tag(scan: Scan, position: int, tag: Tag) -> int:
    if tag.name in {"script", "style"} and tag.role is Role.OPENS:
        end = max(element_end(tag.name, tag.end, scan.lookahead), tag.end)
        scan.hide(position, end)
        return end
    for value in shown_values(scan.text, position, tag.end):
        scan.set_aside(*value)
    if _PARTING.fullmatch(tag.name):
        scan.split(position, tag.end)
    elif tag.name == "br":
        scan.show(position, tag.end, " ")
    else:
        scan.hide(position, tag.end)
        _mark(scan, position, tag)
    return tag.end


def _mark(scan: Scan, position: int, tag: Tag) -> None:
    """Mark what stands between a pair of tags; a tag that crosses another pair marks nothing."""
    if tag.name not in _MARKING:
        return
    if tag.role is Role.OPENS:
        scan.tags.append((tag.name, tag.end))
    elif tag.role is Role.CLOSES and scan.tags and scan.tags[-1][0] == tag.name:
        scan.mark(_MARKING[tag.name], scan.tags.pop()[1], position)
