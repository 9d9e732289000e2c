"""Merging concepts and whole terminologies: three states to one, or to one with conflicts."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from operator import attrgetter, methodcaller

from dsgloss.messages import language, mark, say
from dsgloss.model import Citation, Concept, Condition, Definition, Terminology, name_of
from dsgloss.model.validation import adapter
from dsgloss.store.entry import ConceptEntry
from dsgloss.store.render import render_field
from dsgloss.versioning.merging.conflict import Chooser, Conflict
from dsgloss.versioning.merging.metadata import merged_metadata
from dsgloss.versioning.merging.terms import merged_terms
from dsgloss.versioning.merging.three import Branch, Three, in_order, joined

_PLAIN = ("subject", "review", "do_not_translate", "pairing", "note", "association")
_LISTS = ("related", "ok", "bad")
_WHOLE = mark("the concept")


@dataclass(frozen=True, slots=True)
class Joined:
    """A merged terminology, in which every conflict is settled for one side."""

    terminology: Terminology
    conflicts: tuple[Conflict, ...]


def merge(states: Three[Terminology], favoured: Branch = Branch.OURS) -> Joined:
    """Merge what two sides made of one base, concept by concept and field by field.

    What one side changed is taken from it. What both changed in different ways is a conflict, and settled for the
    favoured side. Citations, examples and relations are sets: what either side added or dropped counts.
    """
    chooser = Chooser("", favoured)
    metadata = merged_metadata(chooser, states.each(lambda state: state.metadata))
    conflicts = chooser.conflicts
    concepts: dict[str, Concept] = {}
    for id_ in dict.fromkeys(concept.id for concept in (*states.ours.concepts, *states.theirs.concepts)):
        choose = Chooser(id_, favoured)
        found = merged_concept(choose, Three(states.base.get(id_), states.ours.get(id_), states.theirs.get(id_)))
        conflicts += choose.conflicts
        if found is not None:
            concepts[id_] = found
    order = in_order(states.each(lambda state: [concept.id for concept in state.concepts]), concepts)
    return Joined(Terminology(metadata=metadata, concepts=tuple(concepts[id_] for id_ in order)), tuple(conflicts))


def merged_concept(choose: Chooser, states: Three[Concept | None]) -> Concept | None:
    """Merge the states of one concept, of which any may be missing."""
    if not states.is_disputed or states.ours is None or states.theirs is None:
        return choose.pick_whole(states, say(_WHOLE[0]))
    return _merged(choose, Three(states.base or Concept(id=states.ours.id), states.ours, states.theirs))


def _merged(choose: Chooser, states: Three[Concept]) -> Concept:
    fields: dict[str, object] = {"id": states.ours.id}
    for name in _PLAIN:
        fields[name] = choose.pick(_field(states, name), name, lambda field: field.yaml).value
    for name in _LISTS:
        lists: Three[tuple[Hashable, ...]] = states.each(attrgetter(name))
        fields[name] = joined(lists)
    fields["when"] = _condition(choose, states)
    fields["definitions"] = _definitions(choose, states)
    fields["terms"] = merged_terms(choose, states.each(lambda concept: concept.terms))
    fields["citations"] = _citations(states.each(lambda concept: concept.citations))
    return adapter(Concept).validate_python(fields)


@dataclass(frozen=True, slots=True)
class _Field:
    """A value and how the file has it."""

    value: object
    yaml: str


def _field(states: Three[Concept], name: str) -> Three[_Field]:
    return states.each(lambda concept: _Field(getattr(concept, name), _yaml(concept, name)))


def _citations(citations: Three[tuple[Citation, ...]]) -> tuple[Citation, ...]:
    found = joined(citations)
    return tuple(sorted(found, key=lambda citation: citation.order)) if citations.is_disputed else found


def _condition(choose: Chooser, states: Three[Concept]) -> Condition | None:
    conditions = states.each(lambda concept: concept.when)
    if conditions.ours is None or conditions.theirs is None:
        return choose.pick_whole(conditions, "when")
    parts = conditions.each(lambda condition: condition or Condition())
    return Condition(
        source=joined(parts.each(lambda part: part.source)),
        near=joined(parts.each(lambda part: part.near)),
        path=joined(parts.each(lambda part: part.path)),
    )


def _definitions(choose: Chooser, states: Three[Concept]) -> tuple[Definition, ...]:
    kept: dict[str, str] = {}
    tags = states.each(lambda concept: [entry.language for entry in concept.definitions])
    for tag in dict.fromkeys([*tags.ours, *tags.theirs]):
        about = say("{language} definition", language=name_of(tag, language()))
        texts = states.each(methodcaller("definition", tag))
        text: str | None = choose.pick(texts, about)
        if text is not None:
            kept[tag] = text
    return tuple(Definition(language=tag, text=kept[tag]) for tag in in_order(tags, kept))


def _yaml(concept: Concept, name: str) -> str:
    """Write a field as the file has it, without its name."""
    lines = render_field(ConceptEntry.of(concept), name)
    return " ".join(line.strip() for line in lines).removeprefix(f"{name}:").strip() or say("nothing")
