"""Building a glossary as programs do it: what texts state, or bear out side by side, becomes proposals in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from dsgloss.association import Counts, associations, merge
from dsgloss.association import propose as propose_aligned
from dsgloss.documents import Document
from dsgloss.errors import Problem, UnreadableError
from dsgloss.extraction.linking import settle_extents
from dsgloss.extraction.propose import propose
from dsgloss.korean.spacing import term_key
from dsgloss.lock import locked_or_new
from dsgloss.messages import say
from dsgloss.model import Concept, Source, Terminology
from dsgloss.store import (
    Counted,
    Stated,
    absorb,
    absorb_counts,
    beside_known,
    changed_texts,
    cite_uses,
    open_shelf,
    placed,
    unambiguous,
    with_sources,
    write_texts,
)
from dsgloss.store.folder import Shelf
from dsgloss.survey import Pairs, Parallels, Question, Semantics, Surveyed, Total, Uses, surveyed, total

Survey = Callable[[Sequence[Question]], Iterable[Surveyed]]
"""Asks questions of all texts of a build, each text once, in any order."""

AddUp = Callable[[Sequence[Question], Set[str]], Total]
"""Asks questions of all texts of a build and adds the answers up; of the sources, it may keep those alone that an
answer or the glossary cites, whose ids it is given."""


class Cite(StrEnum):
    """What `build` records as citations: pairs that texts state, or the first use of every term as well."""

    PAIRS = "pairs"
    USES = "uses"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the files it wrote, the concepts it proposed (the best supported first), those newly cited."""

    files: tuple[Path, ...]
    proposed: tuple[Concept, ...]
    cited: tuple[Concept, ...]


def build(documents: Iterable[Document], glossary: Path, cite: Cite = Cite.PAIRS) -> BuildReport:
    """Merge what documents state into the glossary at a path, creating it if it is not there.

    Nothing that a person wrote or decided changes: known pairs gain citations, new ones are proposed for
    review, rejected ones stay rejected. The same documents again change nothing. Documents are let go as they
    come. What others write into the glossary meanwhile stays, too. Raises GlossaryError if the glossary cannot be
    used as it is, BusyError if another writer does not let go of it; then nothing has been written.
    """
    return build_from(lambda questions: (surveyed(document, questions) for document in documents), glossary, cite)


def build_from(
    texts: Survey, glossary: Path, cite: Cite = Cite.PAIRS, semantics: Semantics = Semantics.OFF
) -> BuildReport:
    """Build as `build` does from texts that are asked in some other way, such as by worker processes."""
    return build_added(lambda questions, _: total(texts(questions)), glossary, cite, semantics)


def build_added(
    add_up: AddUp, glossary: Path, cite: Cite = Cite.PAIRS, semantics: Semantics = Semantics.OFF
) -> BuildReport:
    """Build as `build` does from what texts say together, added up in some other way, such as by a cluster."""
    before = open_shelf(glossary)
    cited = {citation.source for concept in before.terminology.concepts for citation in concept.citations}
    uses = Uses.of(before.terminology.in_force()) if cite is Cite.USES else None
    pairs = Pairs(semantics)
    found = add_up([pairs, uses] if uses else [pairs], cited)
    with locked_or_new(glossary):
        shelf = _still_there(before)
        return _written(shelf, _grown(shelf.terminology, found, uses), found.sources.values())


def build_parallel(documents: Iterable[Document], glossary: Path) -> BuildReport:
    """Propose pairs that no text states, from translations with their originals.

    Bilingual files (PO, XLIFF, TMX ...) bring their originals with them; others have them put beside them
    (`dsgloss.documents.beside`). Terms that stand side by side in aligned blocks more often than chance has it are
    paired, with the counts as evidence (`dsgloss.association`). Nothing that a person wrote or decided changes. Raises
    GlossaryError if the glossary cannot be used as it is, UnreadableError if a PO file is broken; then nothing has
    been written.
    """
    return build_parallel_from(lambda questions: (surveyed(each, questions) for each in documents), glossary)


def build_parallel_from(texts: Survey, glossary: Path) -> BuildReport:
    """Build as `build_parallel` does from texts that are asked in some other way, such as by worker processes."""
    before = open_shelf(glossary)
    sources: dict[str, Source] = {}
    counts = merge(_noted(texts([Parallels()]), sources))
    if not sources:
        return BuildReport((), (), ())
    with locked_or_new(glossary):
        shelf = _still_there(before)
        return _written(shelf, _with_aligned(shelf.terminology, counts, sources.keys()), sources.values())


def _noted(found: Iterable[Surveyed], sources: dict[str, Source]) -> Iterator[Counts]:
    """Note the texts that have originals as sources of citations, as they pass by."""
    for text in found:
        if (counts := text.counts) is not None:
            sources[text.source.id] = text.source
            yield counts


def _still_there(before: Shelf) -> Shelf:
    """Read a glossary again after the texts, since others may have changed it meanwhile.

    Raises UnreadableError if it has gone: a new one in its place would hold the proposals alone.
    """
    shelf = open_shelf(before.path)
    if before.texts and not shelf.texts:
        what = say("this glossary has gone since the texts were read")
        raise UnreadableError(Problem(before.path.as_posix(), what, say("Bring it back, then run this command again.")))
    return shelf


@dataclass(frozen=True, slots=True)
class _Grown:
    """A terminology with what is new in it, and the ids of what is new, the best supported first."""

    terminology: Terminology
    best_first: Sequence[str]

    @classmethod
    def of(cls, terminology: Terminology, proposed: Sequence[Concept]) -> _Grown:
        """Add proposed concepts, the best supported first; those of the glossary they share a term with are named."""
        new = beside_known(terminology, sorted(proposed, key=lambda concept: concept.id))
        return cls(terminology.with_concepts((*terminology.concepts, *new)), [concept.id for concept in proposed])


def _with_aligned(terminology: Terminology, counts: Counts, read: Set[str]) -> _Grown:
    """Give known pairs their counts, and propose those that no concept has."""
    found = associations(counts)
    counted = [Counted(term_key(one.ko), term_key(one.en), one.counts, one.citations) for one in found]
    absorbed = absorb_counts(terminology, counted, read)
    new = propose_aligned([found[number] for number in absorbed.unknown], (c.id for c in terminology.concepts))
    return _Grown.of(absorbed.terminology, new)


def _written(shelf: Shelf, made: _Grown, sources: Iterable[Source]) -> BuildReport:
    """Write what changed, and report it; a glossary without concepts is not begun."""
    before = shelf.terminology
    grown = with_sources(made.terminology, [placed(source, shelf) for source in sources])
    changed = changed_texts(shelf, grown) if shelf.texts or grown.concepts else {}
    write_texts(shelf, changed)
    proposed = filter(None, map(grown.get, made.best_first))
    cited = [c for c in grown.concepts if (old := before.get(c.id)) and old.citations != c.citations]
    return BuildReport(tuple(sorted(changed)), tuple(proposed), tuple(cited))


def _grown(terminology: Terminology, found: Total, uses: Uses | None) -> _Grown:
    """Add what texts state to a terminology; what is proposed is cited as if it had been known before."""
    evidence = settle_extents(found.evidence)
    keys = sorted(evidence)
    stated = [Stated(key.ko, key.counterpart, evidence[key].citations) for key in keys]
    read = found.sources.keys()
    absorbed = absorb(terminology, stated, read)
    new = propose({keys[n]: evidence[keys[n]] for n in absorbed.unknown}, (c.id for c in terminology.concepts))
    made = _Grown.of(terminology, new)
    grown = absorb(made.terminology, [*stated, *_defined(made.terminology, found)], read).terminology
    return replace(made, terminology=_with_uses(grown, found, uses) if uses else grown)


def _defined(terminology: Terminology, found: Total) -> list[Stated]:
    """Give the definitions of terms that belong to one concept only: it is the one which they define."""
    keys = unambiguous(terminology, found.definitions)
    return [Stated(key, key, found.definitions[key]) for key in sorted(keys)]


def _with_uses(terminology: Terminology, found: Total, asked: Uses) -> Terminology:
    """Cite the first use of every concept that was asked for, in every text; what is accepted since waits its turn."""
    now = Uses.of(terminology.concepts).concepts
    known = {concept.id: concept for concept in asked.concepts}
    return terminology.with_concepts(
        cite_uses(c, found.uses.get(c.id, ()), found.sources.keys()) if known.get(c.id) == bare else c
        for c, bare in zip(terminology.concepts, now, strict=True)
    )
