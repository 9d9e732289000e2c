"""The formats dsgloss can read. A new one is a module of its own and one entry here."""

from __future__ import annotations

from pathlib import PurePath

from dsgloss.documents.format import Format
from dsgloss.documents.markdown.formats import Markdown, Mdx
from dsgloss.documents.plain import PlainText

PLAIN_TEXT = PlainText()
FORMATS: tuple[Format, ...] = (PLAIN_TEXT, Markdown(), Mdx())


def format_for(path: str) -> Format:
    """Choose the format by the suffix of `path`, whatever its case; plain text when none is known."""
    suffix = PurePath(path).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), PLAIN_TEXT)


def known_suffixes() -> frozenset[str]:
    """Give the suffixes of all formats: the files that are read when a folder is walked."""
    return frozenset().union(*(known.suffixes for known in FORMATS))
