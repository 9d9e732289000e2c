"""Taking a file of terms into a glossary: what is new is added, what a person wrote stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from dsgloss.korean.spacing import term_key
from dsgloss.lock import locked_or_new
from dsgloss.messages import say
from dsgloss.model import (
    ENGLISH,
    KOREAN,
    Concept,
    Definition,
    Metadata,
    Review,
    ReviewState,
    Status,
    Term,
    Terminology,
)
from dsgloss.model.slug import unused_id
from dsgloss.store import beside_known, changed_texts, open_shelf, refuse_term_list, with_sources, write_texts


class Acceptance(Enum):
    """As what new concepts arrive: as proposals for review, or as the file has them."""

    PROPOSED = "proposed"
    AS_WRITTEN = "as written"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Something that the file says otherwise than the glossary; the glossary stays as it is."""

    concept: str
    what: str


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What an import did: the files written, the concepts added, those that gained something, those known already."""

    files: tuple[Path, ...]
    added: tuple[Concept, ...]
    grown: tuple[Concept, ...]
    known: int
    contradictions: tuple[Contradiction, ...]


def merge_into(glossary: Path, imported: Terminology, acceptance: Acceptance) -> MergeReport:
    """Take a terminology into the glossary at a path, creating it if it is not there.

    A concept that shares a Korean and an English term with one of the glossary is that one, and gives it the terms
    and definitions that it lacks; a rejected one takes nothing. Everything else is new. Raises GlossaryError if the
    glossary cannot be used as it is; then nothing has been written.
    """
    refuse_term_list(glossary)
    with locked_or_new(glossary):
        return _merged(glossary, imported, acceptance)


def _merged(glossary: Path, imported: Terminology, acceptance: Acceptance) -> MergeReport:
    shelf = open_shelf(glossary)
    before = shelf.terminology
    merge = _Merge(before)
    for concept in imported.concepts:
        merge.take(concept)
    new = _settled(merge.new, before, acceptance)
    added = beside_known(before, new) if acceptance is Acceptance.PROPOSED else new
    concepts = (*(merge.grown.get(concept.id, concept) for concept in before.concepts), *added)
    metadata = _metadata(before.metadata, imported.metadata) if not before.concepts else before.metadata
    grown = Terminology(metadata=metadata, concepts=concepts)
    changed = changed_texts(shelf, with_sources(grown, imported.metadata.sources))
    write_texts(shelf, changed)
    return MergeReport(
        files=tuple(sorted(changed)),
        added=tuple(added),
        grown=tuple(merge.grown.values()),
        known=merge.known,
        contradictions=tuple(merge.contradictions),
    )


@dataclass(slots=True)
class _Merge:
    """What a glossary takes in, concept by concept."""

    before: Terminology
    new: list[Concept] = field(default_factory=list)
    grown: dict[str, Concept] = field(default_factory=dict)
    known: int = 0
    contradictions: list[Contradiction] = field(default_factory=list)
    holders: Mapping[str, frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.holders = _holders(self.before.concepts)

    def take(self, concept: Concept) -> None:
        """Take a concept of the file in."""
        ids = self._same(concept)
        if not ids:
            self._note_other_renderings(concept)
            self.new.append(concept)
            return
        self.known += 1
        if len(ids) > 1:
            what = say("the glossary has it as several concepts: {ids}", ids=", ".join(sorted(ids)))
            self.contradictions.append(Contradiction(concept.id, what))
            return
        known = self.before.get(min(ids))
        if known is not None and known.review.state is not ReviewState.REJECTED:
            self._grow(self.grown.get(known.id, known), concept)

    def _same(self, concept: Concept) -> frozenset[str]:
        """Find the concepts of the glossary that share a Korean and an English term, or all there is of either."""
        korean, english = (self._holding(concept, language) for language in (KOREAN, ENGLISH))
        if not any(concept.terms_in(ENGLISH)):
            return korean if len(korean) == 1 else frozenset()
        if not any(concept.terms_in(KOREAN)):
            return english if len(english) == 1 else frozenset()
        both = korean & english
        return frozenset({concept.id}) if concept.id in both else both

    def _holding(self, concept: Concept, language: str) -> frozenset[str]:
        keys = (term_key(term.text) for term in concept.terms_in(language))
        return frozenset().union(*(self.holders.get(key, frozenset()) for key in keys))

    def _grow(self, known: Concept, concept: Concept) -> None:
        """Give a known concept what it lacks."""
        missing: list[Term] = []
        for term in concept.terms:
            ours = _spelled_like(term, known.terms)
            if not ours or (not term.status.is_approved and all(own.text != term.text for own in ours)):
                missing.append(_fitted(term, [*known.terms, *missing]))
            elif all(own.status.is_approved != term.status.is_approved for own in ours):
                values = {"term": term.text, "theirs": say(term.status.value), "ours": say(ours[0].status.value)}
                what = say("'{term}' is {theirs} there and {ours} here", **values)
                self.contradictions.append(Contradiction(known.id, what))
        defined = {definition.language for definition in known.definitions}
        further = [definition for definition in concept.definitions if definition.language not in defined]
        if missing or further:
            self.grown[known.id] = _with(known, missing, further)

    def _note_other_renderings(self, concept: Concept) -> None:
        """Note that the glossary renders an English term of the file by another Korean one."""
        for term in concept.terms_in(ENGLISH, Status.PREFERRED):
            for holder in sorted(self.holders.get(term_key(term.text), ())):
                known = self.before.get(holder)
                theirs, ours = concept.preferred(KOREAN), known and known.preferred(KOREAN)
                if theirs and ours:
                    what = say(
                        "'{term}' is '{theirs}' there and '{ours}' here",
                        term=term.text,
                        theirs=theirs.text,
                        ours=ours.text,
                    )
                    self.contradictions.append(Contradiction(holder, what))


def _spelled_like(term: Term, terms: Sequence[Term]) -> list[Term]:
    """Find the same term among others, or those that differ from it in spacing, hyphens or case alone."""
    alike = [t for t in terms if t.language == term.language and term_key(t.text) == term_key(term.text)]
    return [own for own in alike if own.text == term.text] or alike


def _fitted(term: Term, beside: Sequence[Term]) -> Term:
    """Give a term as it can stand beside others: admitted where one of its language is preferred already."""
    is_taken = any(other.language == term.language and other.status is Status.PREFERRED for other in beside)
    if term.status is Status.PREFERRED and is_taken:
        return replace(term, status=Status.ADMITTED)
    return term


def _with(known: Concept, terms: Iterable[Term], definitions: Iterable[Definition]) -> Concept:
    return replace(known, terms=(*known.terms, *terms), definitions=(*known.definitions, *definitions))


def _settled(new: Sequence[Concept], before: Terminology, acceptance: Acceptance) -> list[Concept]:
    """Give new concepts ids that are not taken, relations that lead somewhere, and their review state."""
    used = {concept.id for concept in before.concepts}
    ids: dict[str, str] = {}
    for concept in new:
        ids[concept.id] = concept.id if concept.id not in used else unused_id(concept.id, used)
        used.add(ids[concept.id])
    reachable = {**{concept.id: concept.id for concept in before.concepts}, **ids}
    return [
        replace(
            concept,
            id=ids[concept.id],
            related=tuple(
                replace(relation, concept=reachable[relation.concept])
                for relation in concept.related
                if relation.concept in reachable
            ),
            review=_reviewed(concept.review, acceptance),
        )
        for concept in new
    ]


def _reviewed(review: Review, acceptance: Acceptance) -> Review:
    if acceptance is Acceptance.AS_WRITTEN or review.state is ReviewState.REJECTED:
        return review
    return Review(state=ReviewState.PROPOSED)


def _metadata(ours: Metadata, theirs: Metadata) -> Metadata:
    """Describe a new glossary as the file describes itself, where nothing is said yet."""
    return ours if ours != Metadata() else replace(theirs, sources=())


def _holders(concepts: Iterable[Concept]) -> Mapping[str, frozenset[str]]:
    holders: dict[str, set[str]] = {}
    for concept in concepts:
        for term in concept.terms:
            holders.setdefault(term_key(term.text), set()).add(concept.id)
    return {key: frozenset(ids) for key, ids in holders.items()}
