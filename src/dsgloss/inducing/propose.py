"""Writing an induced glossary beside what people already decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from dsgloss.english import english_key
from dsgloss.inducing.concepts import concepts_of
from dsgloss.inducing.induced import Induced
from dsgloss.korean.spacing import term_key
from dsgloss.lock import locked_or_new
from dsgloss.model import ENGLISH, KOREAN, Source, Terminology
from dsgloss.store import (
    beside_known,
    changed_texts,
    open_shelf,
    placed,
    refuse_term_list,
    with_sources,
    write_texts,
)


def propose_in(glossary: Path, found: Sequence[Induced], sources: Iterable[Source]) -> tuple[Path, ...]:
    """Propose in a glossary what it does not pair yet, accepted, proposed or rejected; give the files written.

    Nothing that a person wrote or decided changes. Raises GlossaryError if the glossary cannot be used as it is,
    BusyError if another writer does not let go of it; then nothing has been written.
    """
    refuse_term_list(glossary)
    with locked_or_new(glossary):
        return _proposed(glossary, found, sources)


def _proposed(glossary: Path, found: Sequence[Induced], sources: Iterable[Source]) -> tuple[Path, ...]:
    shelf = open_shelf(glossary)
    before = shelf.terminology
    new = concepts_of(_unknown(before, found), (concept.id for concept in before.concepts))
    grown = before.with_concepts((*before.concepts, *beside_known(before, new)))
    cited = {citation.source for concept in new for citation in concept.citations}
    lying = [placed(source, shelf) for source in sources if source.id in cited]
    changed = changed_texts(shelf, with_sources(grown, lying))
    write_texts(shelf, changed)
    return tuple(sorted(changed))


def _unknown(terminology: Terminology, found: Iterable[Induced]) -> list[Induced]:
    """Leave out the terms whose majority some concept already pairs with the English."""
    pairs = {
        (term_key(korean.text), english_key(english.text))
        for concept in terminology.concepts
        for korean in concept.terms_in(KOREAN)
        for english in concept.terms_in(ENGLISH)
    }
    return [one for one in found if (term_key(one.majority.ko), english_key(one.en)) not in pairs]
