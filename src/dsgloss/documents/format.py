"""What a document format is: a name, the suffixes it answers to, and a way to read a text into segments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from dsgloss.documents.model import Original, Segment


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format found in a text: its segments in file order, and its scalar front-matter fields.

    A bilingual file has the segments of the translation, and beside them those of its `original`.
    """

    segments: Sequence[Segment]
    metadata: Mapping[str, str] = field(default_factory=dict)
    original: Original | None = None


class Format(Protocol):
    """A kind of file whose prose can be read; implementations hold no state between texts."""

    @property
    def name(self) -> str:
        """The name people know the format by, in lower case."""

    @property
    def suffixes(self) -> frozenset[str]:
        """The file-name endings of the format, in lower case, each with its dot."""

    def read(self, text: str) -> Parsed:
        """Find the segments of `text`; every text can be read, however broken its markup is."""

    def escape(self, text: str) -> str:
        """Write a text as it must stand in the file to read as this text in a segment."""
