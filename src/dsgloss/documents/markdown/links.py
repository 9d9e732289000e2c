"""Links, images, footnote references, bare addresses, and links to pages of a wiki: `[[SBOM]]`."""

from __future__ import annotations

from dsgloss.documents.markdown.labels import LONGEST, normalise
from dsgloss.documents.markdown.scan import Scan
from dsgloss.documents.markdown.targets import address_end, target_end
from dsgloss.documents.model import MarkKind
from dsgloss.lazy import regex

_FOOTNOTE = regex(r"\[(\^(\d{1,9}|[^\[\]\s]{1,200}))\]")
_REFERENCE = regex(r"\[([^\[\]]{0,500})\]")
# The name of a page, and perhaps what is shown for it; `x[[1]]` is code.
_WIKI = regex(
    r"(?<![A-Za-z0-9_!])\[\[(?:[^\[\]|\n]{1,200}\|)?(?=[^\[\]]*[^\W\d_])[^\[\]|\n]{1,200}\]\]"
    r"(?!\([^\s()]*\))"
)
_SCHEMES = ("https", "http")


def open_bracket(scan: Scan, position: int) -> int:
    """Read what may open a link or an image, or a footnote reference, which is not shown.

    A number is one even if the note itself is elsewhere; `E[^x]` is a formula.
    """
    footnote = _FOOTNOTE.match(scan.text, position) if scan.text.startswith("^", position + 1) else None
    if footnote and (footnote[2].isdigit() or normalise(footnote[1]) in scan.labels):
        scan.hide(position, footnote.end())
        return footnote.end()
    wiki = _WIKI.match(scan.text, position) if scan.text.startswith("[", position + 1) else None
    if wiki:
        return _wiki_link(scan, position, wiki.end())
    scan.brackets.append(position)
    return position + 1


def _wiki_link(scan: Scan, start: int, end: int) -> int:
    """Show what a link to a page of a wiki shows: its text, or the name of the page."""
    shown = max(start + 2, scan.text.rfind("|", start, end) + 1)
    scan.hide(start, shown)
    scan.mark(MarkKind.LINK, shown, end - 2)
    scan.hide(end - 2, end)
    return end


def close_bracket(scan: Scan, position: int) -> int:
    """Read what may end the text of a link or an image: it does if a target follows."""
    if not scan.brackets:
        return position + 1
    opening = scan.brackets.pop()
    end = _link_end(scan, opening, position)
    if end is None:
        return position + 1
    is_image = opening > scan.begin and scan.text[opening - 1] == "!"
    scan.hide(opening - 1 if is_image else opening, opening + 1)
    scan.hide(position, end)
    if not is_image:
        scan.mark(MarkKind.LINK, opening + 1, position)
    return end


def read_colon(scan: Scan, position: int) -> int:
    """Read a bare address, which is shown as it is; the scheme before the colon tells it from other text."""
    if not scan.text.startswith("://", position):
        return position + 1
    word = scan.text[max(position - 6, scan.begin) : position]
    scheme = next((each for each in _SCHEMES if word.endswith(each)), "")
    if not scheme or word[: -len(scheme)][-1:].isalnum():
        return position + 3
    end = address_end(scan.text, position + 3)
    scan.mark(MarkKind.LINK, position - len(scheme), end)
    return end


def _link_end(scan: Scan, opening: int, closing: int) -> int | None:
    """Give the offset after the link whose text stands between two brackets, None if it is no link."""
    if scan.text.startswith("(", closing + 1):
        end = target_end(scan.text, closing + 1)
        if end is not None:
            return end
    if not scan.labels or closing - opening > LONGEST:
        return None
    reference = _REFERENCE.match(scan.text, closing + 1)
    if reference and normalise(reference[1] or scan.text[opening + 1 : closing]) in scan.labels:
        return reference.end()
    defined = normalise(scan.text[opening + 1 : closing]) in scan.labels
    return closing + 1 if defined else None
