"""What has changed between two states of a glossary: a pure function of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dsgloss.model import Concept, Metadata, ReviewState, Terminology
from dsgloss.model.record import field_names
from dsgloss.store.render import render_field
from dsgloss.versioning.change import (
    Change,
    ConceptAdded,
    ConceptChange,
    ConceptRemoved,
    ConceptRenamed,
    MetadataEdited,
    ReviewDecided,
)
from dsgloss.versioning.diff_details import detail_changes
from dsgloss.versioning.diff_terms import term_changes
from dsgloss.versioning.version import Weight


def diff(old: Terminology, new: Terminology) -> tuple[Change, ...]:
    """Tell what makes `new` of `old`: first the metadata, then the concepts in the order of `new`, then what is gone.

    The order of concepts, definitions and citations says nothing, so that it makes no difference. A concept that is
    not accepted, neither before nor now, concerns no text yet: whatever changes in it is a patch.

    >>> from dsgloss.model import Status, Term
    >>> term = Term(text="GPU", language="en", status=Status.PREFERRED)
    >>> [change] = diff(Terminology(), Terminology(concepts=(Concept(id="gpu", terms=(term,)),)))
    >>> change.kind, change.weight.value
    ('concept-added', 'minor')
    """
    renamed = _renamed(old, new)
    changes: list[Change] = [*_metadata_changes(old.metadata, new.metadata)]
    for concept in new.concepts:
        before = old.get(renamed.get(concept.id, concept.id))
        changes += _changes(before, concept) if before is not None else [_added(concept)]
    kept = {*renamed.values(), *(concept.id for concept in new.concepts if concept.id not in renamed)}
    changes += [_removed(concept) for concept in old.concepts if concept.id not in kept]
    return tuple(changes)


def _renamed(old: Terminology, new: Terminology) -> Mapping[str, str]:
    """Map new ids to the old ones of concepts which have the same preferred terms, and which nothing else could be."""
    gone = _by_preferred(concept for concept in old.concepts if concept.id not in new)
    come = _by_preferred(concept for concept in new.concepts if concept.id not in old)
    return {ids[0]: gone[key][0] for key, ids in come.items() if len(ids) == 1 and len(gone.get(key, ())) == 1}


def _by_preferred(concepts: Iterator[Concept]) -> Mapping[frozenset[tuple[str, str]], list[str]]:
    ids: dict[frozenset[tuple[str, str]], list[str]] = {}
    for concept in concepts:
        languages = {term.language for term in concept.terms}
        terms = [term for term in map(concept.preferred, languages) if term is not None]
        if terms:
            ids.setdefault(frozenset((term.language, term.text) for term in terms), []).append(concept.id)
    return ids


def _added(concept: Concept) -> Change:
    state = concept.review.state
    weight = Weight.MINOR if state is ReviewState.ACCEPTED else Weight.PATCH
    return ConceptAdded(concept=concept.id, title=concept.title, review=state, weight=weight)


def _removed(concept: Concept) -> Change:
    state = concept.review.state
    weight = Weight.MAJOR if state is ReviewState.ACCEPTED else Weight.PATCH
    return ConceptRemoved(concept=concept.id, title=concept.title, review=state, weight=weight)


def _changes(old: Concept, new: Concept) -> list[Change]:
    """Compare two states of a concept; nothing weighs more than the concept does."""
    most = _most(old.review.state, new.review.state)
    found = [*_identity(old, new), *term_changes(old, new), *detail_changes(old, new)]
    return [c if c.weight.rank <= most.rank else replace(c, weight=most) for c in found]


def _most(before: ReviewState, after: ReviewState) -> Weight:
    if before is ReviewState.ACCEPTED:
        return Weight.MAJOR
    return Weight.MINOR if after is ReviewState.ACCEPTED else Weight.PATCH


def _identity(old: Concept, new: Concept) -> Iterator[ConceptChange]:
    if old.id != new.id:
        yield ConceptRenamed(concept=new.id, title=new.title, before=old.id)
    before, after = old.review.state, new.review.state
    if before is not after:
        yield ReviewDecided(concept=new.id, title=new.title, before=before, after=after, weight=_most(before, after))


def _metadata_changes(old: Metadata, new: Metadata) -> Iterator[Change]:
    for name in field_names(Metadata):
        if getattr(old, name) != getattr(new, name):
            before, after = ("\n".join(render_field(metadata, name)) for metadata in (old, new))
            yield MetadataEdited(field=name, before=before, after=after)
