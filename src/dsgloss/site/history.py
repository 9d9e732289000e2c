"""The glossary's changelog as a page: headings, lists and paragraphs, everything else as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from dsgloss.messages import say
from dsgloss.site import places
from dsgloss.site.frame import Page
from dsgloss.site.html import Html, joined, tag

_HEADING = re.compile(r"(#{1,4})\s+(.*)")
_ITEM = re.compile(r"\s*[-*+]\s+(.*)")
_CODE = re.compile(r"`([^`]+)`")


def history_page(changelog: str) -> Page:
    """Make the page of changes."""
    main = tag("div", joined(*_blocks(changelog)), class_="prose")
    return Page(places.HISTORY, say("Changes"), main)


def _blocks(text: str) -> Iterator[Html]:
    for is_item, lines in groupby(text.splitlines(), key=lambda line: _ITEM.fullmatch(line) is not None):
        if is_item:
            yield tag("ul", [tag("li", _inline(_ITEM.sub(r"\1", line))) for line in lines])
        else:
            yield from (_block(line.strip()) for line in lines if line.strip())


def _block(line: str) -> Html:
    found = _HEADING.fullmatch(line)
    return tag(f"h{len(found[1])}", _inline(found[2])) if found else tag("p", _inline(line))


def _inline(text: str) -> Html:
    """Set what stands between backticks as code."""
    parts = _CODE.split(text)
    return joined(*(tag("code", part) if number % 2 else part for number, part in enumerate(parts)))
