"""The rows of the index pages: a concept with its terms, and the place of its entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dsgloss.korean.collation import collation_key
from dsgloss.model import ENGLISH, KOREAN, Concept, ReviewState, Status
from dsgloss.store import Shelf
from dsgloss.upkeep.markdown import link, plain

UNSORTED = "unsorted"


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept of a glossary folder: the name of the file in which it lies, and the line."""

    concept: Concept
    file: str
    line: int

    @property
    def page(self) -> str:
        """The page of its subject field: the first part of that."""
        return self.concept.subject.split("/")[0] if self.concept.subject else UNSORTED

    @property
    def field(self) -> str:
        """The rest of its subject field."""
        return self.concept.subject.partition("/")[2] if self.concept.subject else ""

    @property
    def korean(self) -> str:
        """The name in Korean texts; what is not translated keeps the English one."""
        return next((term.text for term in self.concept.approved(KOREAN)), self.english or self.concept.id)

    @property
    def english(self) -> str:
        """The name in English texts, or nothing."""
        return next((term.text for term in self.concept.approved(ENGLISH)), "")

    def linked(self, name: str) -> str:
        """Link a name to the entry; a proposal is marked."""
        proposed = " *제안*" if self.concept.review.state is ReviewState.PROPOSED else ""
        return link(name, f"../{self.file}", f"L{self.line}") + proposed

    def others(self, language: str, shown: str) -> str:
        """List the terms of a language that a text may use, too."""
        return ", ".join(plain(term.text) for term in self.concept.approved(language) if term.text != shown)

    @property
    def avoided(self) -> str:
        """List the Korean terms that a text should not use."""
        avoided = self.concept.terms_in(KOREAN, Status.DEPRECATED, Status.SUPERSEDED)
        return ", ".join(plain(term.text) for term in avoided)


def entries_of(shelf: Shelf) -> Iterator[Entry]:
    """List the concepts of a glossary that are accepted or proposed."""
    for number, concept in enumerate(shelf.terminology.concepts):
        if concept.review.state is not ReviewState.REJECTED:
            place = shelf.place(number)
            yield Entry(concept, shelf.origins[number].path.name, place.line)


def in_korean_order(entry: Entry) -> tuple[tuple[str, str], str]:
    """Give the key of the Korean order."""
    return collation_key(entry.korean), entry.concept.id


def in_english_order(entry: Entry) -> tuple[tuple[str, str], str]:
    """Give the key of the English order."""
    return collation_key(entry.english), entry.concept.id
