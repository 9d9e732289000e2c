"""Files to segments of prose with exact places, and the other way: places, bytes and files to read.

What it gives is imported when first used: who reads one text aligns and walks nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.documents.aligning import align, beside
    from dsgloss.documents.decoding import Decoded, Encoding, decode, encode
    from dsgloss.documents.format import Format, Parsed
    from dsgloss.documents.gitignore import Rules, parse_rules
    from dsgloss.documents.model import (
        Document,
        Documents,
        Mark,
        MarkKind,
        Original,
        Position,
        Run,
        Segment,
        SegmentKind,
    )
    from dsgloss.documents.pairs import counterpart, paired
    from dsgloss.documents.read import Loaded, load_document, parse_document, read_document
    from dsgloss.documents.registry import FORMATS, format_for, known_suffixes, may_be_bilingual
    from dsgloss.documents.walking import walk

_HOMES = {
    "dsgloss.documents.aligning": ("align", "beside"),
    "dsgloss.documents.decoding": ("Decoded", "Encoding", "decode", "encode"),
    "dsgloss.documents.format": ("Format", "Parsed"),
    "dsgloss.documents.gitignore": ("Rules", "parse_rules"),
    "dsgloss.documents.model": (
        "Document",
        "Documents",
        "Mark",
        "MarkKind",
        "Original",
        "Position",
        "Run",
        "Segment",
        "SegmentKind",
    ),
    "dsgloss.documents.pairs": ("counterpart", "paired"),
    "dsgloss.documents.read": ("Loaded", "load_document", "parse_document", "read_document"),
    "dsgloss.documents.registry": ("FORMATS", "format_for", "known_suffixes", "may_be_bilingual"),
    "dsgloss.documents.walking": ("walk",),
}

__all__ = [
    "FORMATS",
    "Decoded",
    "Document",
    "Documents",
    "Encoding",
    "Format",
    "Loaded",
    "Mark",
    "MarkKind",
    "Original",
    "Parsed",
    "Position",
    "Rules",
    "Run",
    "Segment",
    "SegmentKind",
    "align",
    "beside",
    "counterpart",
    "decode",
    "encode",
    "format_for",
    "known_suffixes",
    "load_document",
    "may_be_bilingual",
    "paired",
    "parse_document",
    "parse_rules",
    "read_document",
    "walk",
]

__getattr__ = importing(__name__, _HOMES)
