"""The glossary's changelog as a page: headings, lists and paragraphs, everything else as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.site import places
from dsgloss.site.frame import Page
from dsgloss.site.html import Child, Html, joined, tag
from dsgloss.site.places import Place
from dsgloss.site.shown import Shown

_HEADING = regex(r"(#{1,4})\s+(.*)")
_ITEM = regex(r"\s*[-*+]\s+(.*)")
_RELEASE = regex(r"## \[?v?(\d+(?:\.\d+)+)\]?(?P<rest>.*)")
_MARKED = regex(r"`([^`]+)`|\*\*((?:\\.|[^*\\])+)\*\*|\\([\\`*_\[\]<>|~])")


def history_page(changelog: str) -> Page:
    """Make the page of changes."""
    main = tag("div", joined(*_blocks(changelog)), class_="prose")
    return Page(places.HISTORY, say("Changes"), main)


def version_link(version: str, shown: Shown, place: Place) -> Html:
    """Name a version, and lead to what the changelog says of it, if it says something."""
    if version in _told(shown.changelog or ""):
        return tag("a", version, href=f"{place.to(places.HISTORY)}#v{version}")
    return tag("span", version)


@lru_cache(maxsize=4)
def _told(changelog: str) -> frozenset[str]:
    """List the versions that a changelog has, remembering the answer: every concept's page asks."""
    return frozenset({found[1] for line in changelog.splitlines() if (found := _RELEASE.fullmatch(line.strip()))})


def _blocks(text: str) -> Iterator[Html]:
    named: set[str] = set()
    for is_item, lines in groupby(text.splitlines(), key=lambda line: _ITEM.fullmatch(line) is not None):
        if is_item:
            yield tag("ul", [tag("li", _inline(_ITEM.sub(r"\1", line))) for line in lines])
        else:
            yield from (_block(line.strip(), named) for line in lines if line.strip())


def _block(line: str, named: set[str]) -> Html:
    release = _RELEASE.fullmatch(line)
    if release and release[1] not in named:
        named.add(release[1])
        return tag("h2", release[1], tag("span", _inline(release["rest"]), class_="beside"), id=f"v{release[1]}")
    found = _HEADING.fullmatch(line)
    return tag(f"h{len(found[1])}", _inline(found[2])) if found else tag("p", _inline(line))


def _inline(text: str) -> Html:
    """Set what stands between backticks as code and between two asterisks as strong; backslashes have done their work.

    >>> _inline("**softmax\\\\_1** (`softmax`): 2 < 3")
    '<strong>softmax_1</strong> (<code>softmax</code>): 2 &lt; 3'
    """
    parts: list[Child] = []
    end = 0
    for found in _MARKED.finditer(text):
        parts += [text[end : found.start()], _marked(found)]
        end = found.end()
    return joined(*parts, text[end:])


def _marked(found: re.Match[str]) -> Child:
    code, strong, sign = found.groups()
    if code is not None:
        return tag("code", code)
    return tag("strong", _inline(strong)) if strong is not None else sign
