"""The released versions of a glossary, each with the preferred terms that it changed.

So the preferred terms of every version are known without git, and texts can be asked for terms that were preferred
once.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.model import Concept, LanguageTag, Record, Status, Term, Terminology
from dsgloss.model.values import ConceptId, Text
from dsgloss.versioning.version import Version

Preferred: TypeAlias = Mapping[tuple[str, str], str]
"""Preferred terms by concept id and language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Record):
    """What became of the preferred term of a concept in a language."""

    concept: ConceptId
    """The concept's id."""
    language: LanguageTag
    """The language of the terms."""
    before: Text | None = None
    """The term that was preferred; none if there was none."""
    after: Text | None = None
    """The term that is preferred from then on; none if there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Record):
    """A version that was released."""

    version: Version
    """Its number."""
    date: datetime.date
    """The day of the release."""
    turns: tuple[Turn, ...] = ()
    """The preferred terms that it changed, by concept and language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History(Record):
    """All releases of a glossary, the earliest first."""

    releases: tuple[Release, ...] = ()
    """The releases."""

    @property
    def latest(self) -> Release | None:
        """The last release, if there is one."""
        return self.releases[-1] if self.releases else None

    def preferred(self) -> Preferred:
        """Replay all releases: the preferred terms as the last one left them."""
        return self._replayed(self.releases)

    def states(self) -> Iterator[tuple[Release, Preferred]]:
        """Replay the releases one by one: each with the preferred terms as it left them."""
        terms: dict[tuple[str, str], str] = {}
        for release in self.releases:
            _apply(release.turns, terms)
            yield release, dict(terms)

    def preferred_since(self, version: Version) -> Iterator[tuple[str, str, str]]:
        """List each concept, language and term that was preferred at a version or later, each once.

        Raises UsageError if the version was never released.
        """
        first = next((number for number, r in enumerate(self.releases) if r.version == version), None)
        if first is None:
            known = ", ".join(str(release.version) for release in self.releases) or say("none")
            what = say("version {version} was never released", version=str(version))
            raise UsageError(Problem(str(version), what, say("Known versions: {known}.", known=known)))
        then = self._replayed(self.releases[: first + 1])
        later = (turn for release in self.releases[first + 1 :] for turn in release.turns)
        terms = [(*key, text) for key, text in then.items()]
        yield from dict.fromkeys([*terms, *((t.concept, t.language, t.after) for t in later if t.after is not None)])

    def with_release(self, version: Version, date: datetime.date, terminology: Terminology) -> History:
        """Give the history with one release more: of the terminology as it is."""
        turns = tuple(turns_between(self.preferred(), preferred_of(terminology)))
        return History(releases=(*self.releases, Release(version=version, date=date, turns=turns)))

    @staticmethod
    def _replayed(releases: tuple[Release, ...]) -> dict[tuple[str, str], str]:
        terms: dict[tuple[str, str], str] = {}
        for release in releases:
            _apply(release.turns, terms)
        return terms


def _apply(turns: Iterable[Turn], terms: dict[tuple[str, str], str]) -> None:
    for turn in turns:
        if turn.after is None:
            terms.pop((turn.concept, turn.language), None)
        else:
            terms[turn.concept, turn.language] = turn.after


def preferred_of(terminology: Terminology) -> Preferred:
    """Give the preferred terms of the concepts that people accepted."""
    return {
        (concept.id, term.language): term.text
        for concept in terminology.in_force()
        for term in concept.terms
        if term.status is Status.PREFERRED
    }


def turns_between(old: Preferred, new: Preferred) -> Iterator[Turn]:
    """List what became of the preferred terms, by concept and language."""
    for concept, language in sorted({*old, *new}):
        before, after = old.get((concept, language)), new.get((concept, language))
        if before != after:
            yield Turn(concept=concept, language=language, before=before, after=after)


def outline(preferred: Preferred) -> Terminology:
    """Make a terminology of preferred terms and nothing else, for comparing it with another one."""
    concepts = groupby(sorted(preferred.items()), key=lambda item: item[0][0])
    return Terminology(concepts=tuple(Concept(id=id_, terms=tuple(map(_term, terms))) for id_, terms in concepts))


def _term(item: tuple[tuple[str, str], str]) -> Term:
    (_, language), text = item
    return Term(text=text, language=language, status=Status.PREFERRED)
