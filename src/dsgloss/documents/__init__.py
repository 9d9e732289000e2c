"""Files to segments of prose with exact places, and the other way: places, bytes and files to read."""

from dsgloss.documents.align import align
from dsgloss.documents.decode import Decoded, Encoding, decode, encode
from dsgloss.documents.format import Format, Parsed
from dsgloss.documents.gitignore import Rules, parse_rules
from dsgloss.documents.model import Document, Mark, MarkKind, Original, Position, Run, Segment, SegmentKind
from dsgloss.documents.pairs import counterpart, paired
from dsgloss.documents.read import Loaded, load_document, parse_document, read_document
from dsgloss.documents.registry import FORMATS, format_for, known_suffixes
from dsgloss.documents.walk import walk

__all__ = [
    "FORMATS",
    "Decoded",
    "Document",
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
    "counterpart",
    "decode",
    "encode",
    "format_for",
    "known_suffixes",
    "load_document",
    "paired",
    "parse_document",
    "parse_rules",
    "read_document",
    "walk",
]
