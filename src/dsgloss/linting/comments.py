"""How comments begin in each kind of file, and what the one that stands on a line of its own is about.

A kind of file that is not listed here may have any of the comments we know: a text without markup, or a format
whose comments nobody has described yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from dsgloss.lazy import regex

_HTML, _JSX, _SLASHES, _HASH, _RST = "<!--", r"\{?/\*", "//", r"\#", r"^[ \t]*\.\."

_XML = (".html", ".htm", ".xhtml", ".xml", ".xliff", ".xlf", ".tmx", ".tbx", ".resx", ".ts")
_BY_SUFFIX: dict[str, tuple[str, ...]] = {
    # Markup may hold code, whose comments count, too.
    **dict.fromkeys((".md", ".markdown", ".mdx"), (_HTML, _JSX, _SLASHES, _HASH)),
    **dict.fromkeys((".rst", ".rest"), (_RST, _SLASHES, _HASH)),
    **dict.fromkeys((".adoc", ".asciidoc", ".asc"), ("^//", _HASH)),
    ".tex": ("%",),
    # A translator's comment, or one of the developer's; a # further on belongs to the text.
    **dict.fromkeys((".po", ".pot"), (r"^[ \t]*\#\.?",)),
    **dict.fromkeys((".py", ".yaml", ".yml", ".toml", ".ftl"), (_HASH,)),
    **dict.fromkeys((".properties", ".ini"), (r"^[ \t]*\#",)),
    **dict.fromkeys(_XML, (_HTML,)),
    ".strings": (r"/\*", "^//"),
    # These have no comments at all.
    **dict.fromkeys((".json", ".jsonl", ".arb", ".csv", ".tsv"), ()),
}
_ANY = (_HTML, _JSX, _SLASHES, _HASH, _RST)
_CATALOGUES = frozenset({".po", ".pot"})
_TAG = regex(r"\s*<([A-Za-z][\w:.-]*)(?=[\s>/]|$)")


def openings(path: str) -> re.Pattern[str] | None:
    """Give what opens a comment in a line of a file; none if such files have no comments."""
    signs = _BY_SUFFIX.get(_suffix(path), _ANY)
    return re.compile("|".join(signs)) if signs else None


def followed(path: str, lines: Sequence[str], line: int) -> tuple[int, int]:
    """Give the first and the last line that a comment on a line of its own is about; all count from 1.

    That is the next line that is not blank, the whole entry in a catalogue of messages, and the whole element
    in HTML and XML. A comment at the end of a file is about its own line.
    """
    first = next((number for number in range(line + 1, len(lines) + 1) if lines[number - 1].strip(" \t\r>")), line)
    if first == line:
        return line, line
    if _suffix(path) in _CATALOGUES:
        return first, _last_of_entry(lines, first)
    if _suffix(path) in _XML:
        return first, _last_of_element(lines, first)
    return first, first


def _last_of_entry(lines: Sequence[str], first: int) -> int:
    """Find the end of an entry: the line before the next blank one, or before the next entry's comments."""
    has_begun = False
    for number in range(first, len(lines) + 1):
        line = lines[number - 1].strip()
        if not line or (has_begun and line.startswith("#")):
            return number - 1
        has_begun = has_begun or not line.startswith("#")
    return len(lines)


def _last_of_element(lines: Sequence[str], first: int) -> int:
    """Find the line where the element that begins in a line is closed; its own line if it never is."""
    tag = _TAG.match(lines[first - 1])
    if tag is None:
        return first
    steps = re.compile(rf"<(?P<closing>/)?{re.escape(tag[1])}(?=[\s/>]|$)(?:[^<>]*(?P<alone>/)>)?")
    depth = 0
    for number in range(first, len(lines) + 1):
        for step in steps.finditer(lines[number - 1]):
            depth += 0 if step["alone"] else -1 if step["closing"] else 1
            if depth <= 0:
                return number
    return first


def _suffix(path: str) -> str:
    return PurePath(path).suffix.lower()
