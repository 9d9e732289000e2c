"""What has changed in a concept besides its terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dsgloss.model import Concept
from dsgloss.store.entry import ConceptEntry
from dsgloss.store.render import render_field
from dsgloss.versioning.change import (
    CitationsChanged,
    ConceptChange,
    DefinitionAdded,
    DefinitionEdited,
    DefinitionRemoved,
    Detail,
    DetailEdited,
    SubjectChanged,
)
from dsgloss.versioning.version import Weight

_STEERING = frozenset({Detail.WHEN, Detail.DO_NOT_TRANSLATE})
"""What decides where the terms are to be used, so that it is more than wording."""


def detail_changes(old: Concept, new: Concept) -> Iterator[ConceptChange]:
    """Compare everything that is not a term and not a decision."""
    if old.subject != new.subject:
        yield SubjectChanged(concept=new.id, title=new.title, before=old.subject, after=new.subject)
    yield from _definitions(old, new)
    yield from _details(old, new)
    before, after = Counter(old.citations), Counter(new.citations)
    if before != after:
        added, removed = (after - before).total(), (before - after).total()
        yield CitationsChanged(concept=new.id, title=new.title, added=added, removed=removed)


def _definitions(old: Concept, new: Concept) -> Iterator[ConceptChange]:
    id_, title = new.id, new.title
    for language in dict.fromkeys(entry.language for entry in (*new.definitions, *old.definitions)):
        before, after = old.definition(language), new.definition(language)
        if before is None and after is not None:
            yield DefinitionAdded(concept=id_, title=title, language=language, after=after)
        elif after is None and before is not None:
            yield DefinitionRemoved(concept=id_, title=title, language=language, before=before)
        elif before is not None and after is not None and before != after:
            yield DefinitionEdited(concept=id_, title=title, language=language, before=before, after=after)


def _details(old: Concept, new: Concept) -> Iterator[ConceptChange]:
    for detail in Detail:
        if _is_same(old, new, detail):
            continue
        before, after = ("\n".join(render_field(ConceptEntry.of(each), detail.value)) for each in (old, new))
        weight = Weight.MINOR if detail in _STEERING else Weight.PATCH
        yield DetailEdited(concept=new.id, title=new.title, detail=detail, before=before, after=after, weight=weight)


def _is_same(old: Concept, new: Concept, detail: Detail) -> bool:
    """Tell whether a detail has not changed; a decision and its date are the change of the decision."""
    if detail is Detail.REVIEW:
        return old.review == new.review or old.review.state is not new.review.state
    return bool(getattr(old, detail.value) == getattr(new, detail.value))
