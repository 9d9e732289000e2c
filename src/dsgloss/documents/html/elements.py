"""What the elements of HTML are to a reader: blocks of a kind, marks within a line, or nothing to be seen."""

from __future__ import annotations

import re

from dsgloss.documents.model import MarkKind, SegmentKind
from dsgloss.lazy import regex

# The kind of what stands in the element; what is inside a list or a table, but not in an item, is a paragraph again.
BLOCKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), SegmentKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd", "option"), SegmentKind.ITEM),
    **dict.fromkeys(("td", "th"), SegmentKind.CELL),
    "title": SegmentKind.TITLE,
    "pre": SegmentKind.CODE,
    **dict.fromkeys(
        "address article aside blockquote body button caption center details dialog dl fieldset figcaption figure"
        " footer form head header hgroup hr html label legend main menu nav noscript ol optgroup search section"
        " select summary table tbody tfoot thead tr ul video audio object".split(),
        SegmentKind.PARAGRAPH,
    ),
}
# Blocks that are part of what they stand in: a paragraph in an item is the item's.
GROUPS = frozenset({"div", "p"})

MARKS = {
    **dict.fromkeys(("b", "em", "i", "mark", "strong", "u", "dfn", "cite"), MarkKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), MarkKind.CODE),
    "a": MarkKind.LINK,
}

# What stands in these is not HTML: it ends at the closing tag and nowhere else.
RAW = frozenset({"script", "style", "textarea", "iframe", "xmp", "noembed", "noframes", "plaintext"})
# The types of script elements that hold HTML to be shown later, not a program.
TEMPLATES = regex(r"text/(?:html|template|(?:x|ng)-[a-z-]*(?:template|tmpl|handlebars|mustache))\Z", re.IGNORECASE)
# What stands in these is no text to read, or none in a line.
UNSEEN = frozenset({"svg", "math", "template", "canvas"})

SHOWN_ATTRIBUTES = ("alt", "title", "placeholder", "aria-label", "summary")
DESCRIPTIONS = frozenset({"description", "og:title", "og:description", "twitter:title", "twitter:description"})
