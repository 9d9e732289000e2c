"""What has changed in the terms of a concept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dsgloss.model import Concept, Status, Term
from dsgloss.versioning.change import (
    ConceptChange,
    PreferredChanged,
    PreferredRemoved,
    StatusChanged,
    TermAdded,
    TermEdited,
    TermRemoved,
    TermsReordered,
)


def term_changes(old: Concept, new: Concept) -> Iterator[ConceptChange]:
    """Compare the terms, language by language; a term is known by its text."""
    for language in dict.fromkeys(term.language for term in (*new.terms, *old.terms)):
        yield from _Side(old, new, language).changes()


class _Side:
    """The terms of one language before and after; what the change of the preferred term says is not said again."""

    def __init__(self, old: Concept, new: Concept, language: str) -> None:
        self.concept = new
        self.language = language
        self.before: Mapping[str, Term] = {term.text: term for term in old.terms_in(language)}
        self.after: Mapping[str, Term] = {term.text: term for term in new.terms_in(language)}
        self.preferred_before = old.preferred(language)
        self.preferred_after = new.preferred(language)

    def changes(self) -> Iterator[ConceptChange]:
        id_, title, language = self.concept.id, self.concept.title, self.language
        was, is_ = self.preferred_before, self.preferred_after
        told: set[str] = set()
        if was is not None and (is_ is None or is_.text != was.text):
            left = self.after[was.text].status if was.text in self.after else None
            told.add(was.text)
            if is_ is None:
                yield PreferredRemoved(concept=id_, title=title, language=language, before=was.text, left=left)
            else:
                told.add(is_.text)
                yield PreferredChanged(
                    concept=id_, title=title, language=language, before=was.text, after=is_.text, left=left
                )
        yield from self._statuses(told)
        yield from self._edits()
        kept = [[text for text in side if text in self.before and text in self.after] for side in self._sides()]
        if kept[0] != kept[1]:
            yield TermsReordered(concept=id_, title=title, language=language)

    def _sides(self) -> tuple[Mapping[str, Term], Mapping[str, Term]]:
        return self.before, self.after

    def _statuses(self, told: set[str]) -> Iterator[ConceptChange]:
        id_, title, language = self.concept.id, self.concept.title, self.language
        for text in dict.fromkeys([*self.after, *self.before]):
            before, after = self.before.get(text), self.after.get(text)
            if text in told:
                continue
            if before is None and after is not None:
                yield TermAdded(concept=id_, title=title, language=language, term=text, status=after.status)
            elif after is None and before is not None:
                yield TermRemoved(concept=id_, title=title, language=language, term=text, status=before.status)
            elif before is not None and after is not None and before.status is not after.status:
                yield StatusChanged(
                    concept=id_, title=title, language=language, term=text, before=before.status, after=after.status
                )

    def _edits(self) -> Iterator[ConceptChange]:
        for text, after in self.after.items():
            before = self.before.get(text)
            if before is not None and replace(before, status=Status.ADMITTED) != replace(after, status=Status.ADMITTED):
                yield TermEdited(concept=self.concept.id, title=self.concept.title, language=self.language, term=text)
