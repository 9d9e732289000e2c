"""How a translation uses the terms of the glossary: which, how often, and whether always the same.

Two measures of terminology in translation, as the shared tasks on it report them:

- Success rate: of the places where the source text has a term, the share whose aligned segment has an approved
  translation (exact-match accuracy in Alam et al. 2021, "On the Evaluation of Machine Translation for Terminology
  Consistency", arXiv:2106.11891, and the term success rate of Semenov et al. 2023, "Findings of the WMT 2023 Shared
  Task on Machine Translation with Terminologies", Proceedings of WMT 2023).
- Consistency: of the same places, the share rendered by what renders that term most often in these texts, approved or
  not (the most frequent rendering as a pseudo-reference: Semenov and Bojar 2022, "Automated Evaluation Metric for
  Terminology Consistency in MT", Proceedings of WMT 2022, pages 450-457).

Segments are aligned, words are not: the n-th place of a concept in a source segment is taken to be rendered by the
n-th term of the concept in the translation, or by the last of them where the translation has fewer. A rendering that
the glossary does not know is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from dsgloss.english import is_acronym
from dsgloss.linting.page import Page, Use
from dsgloss.linting.prose import is_prose
from dsgloss.linting.source_block import SourceBlock
from dsgloss.lookup import Occurrence
from dsgloss.model import ENGLISH, KOREAN, Concept, PartOfSpeech, Record, Status, Term, TermType

_Item = TypeVar("_Item")
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUses(Record):
    """How often the texts use a term."""

    concept: str
    """The id of the concept."""
    term: str
    """The term, as the glossary has it."""
    language: str
    """The tag of its language."""
    status: Status
    """How far the glossary recommends it."""
    uses: int
    """The number of places where the texts use it, in whatever inflection or spacing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderings(Record):
    """How often a term of the source text is rendered in one way."""

    concept: str
    """The id of the concept."""
    source_term: str
    """The term of the source text, as the glossary has it."""
    rendering: str | None
    """The term that renders it; none where the aligned segment has no term of the concept."""
    places: int
    """The number of places of the source text where it is so."""
    translated: int
    """Those of them whose aligned segment has an approved translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics(Record):
    """Counts of terms and renderings over some texts; counts of parts add up to the counts of the whole."""

    documents: int = 0
    """The number of texts."""
    ambiguous: int = 0
    """The number of words of the texts that may mean several concepts; they are counted nowhere else."""
    uses: tuple[TermUses, ...] = ()
    """The uses of terms, by concept and term."""
    renderings: tuple[Renderings, ...] = ()
    """The renderings of source terms, by concept, source term and rendering."""

    def __add__(self, other: Statistics) -> Statistics:
        """Add the counts of other texts."""
        return _Tally.of(self, other).finished()

    def uses_of(self, status: Status) -> int:
        """Count the uses of terms of a status."""
        return sum(each.uses for each in self.uses if each.status is status)

    @property
    def places(self) -> int:
        """The number of places where a source text has a term that the glossary can translate."""
        return sum(each.places for each in self.renderings)

    @property
    def success_rate(self) -> float | None:
        """The share of these places that have an approved translation; none where there are none."""
        return _share(sum(each.translated for each in self.renderings), self.places)

    @property
    def consistency(self) -> float | None:
        """The share of these places that are rendered as their term is rendered most often."""
        commonest: dict[tuple[str, str], int] = {}
        for each in self.renderings:
            key = each.concept, each.source_term
            commonest[key] = max(commonest.get(key, 0), each.places if each.rendering is not None else 0)
        return _share(sum(commonest.values()), self.places)

    def by_concept(self) -> dict[str, Statistics]:
        """Give the counts of each concept by its id, those with the most uses and places first."""
        uses = _grouped(self.uses, lambda each: each.concept)
        renderings = _grouped(self.renderings, lambda each: each.concept)
        parts = {
            concept: Statistics(uses=uses.get(concept, ()), renderings=renderings.get(concept, ()))
            for concept in {*uses, *renderings}
        }
        return dict(sorted(parts.items(), key=lambda part: (-part[1]._weight, part[0])))

    def by_source_term(self) -> dict[str, Statistics]:
        """Give the renderings of each source term, by the term."""
        terms = _grouped(self.renderings, lambda each: each.source_term)
        return {term: Statistics(renderings=renderings) for term, renderings in terms.items()}

    @property
    def _weight(self) -> int:
        return sum(each.uses for each in self.uses) + self.places


def measure(pages: Iterable[Page]) -> Statistics:
    """Count the terms of some pages, and how the terms of their source texts are rendered."""
    tally = _Tally()
    for page in pages:
        tally.documents += 1
        for use in page.prose_uses:
            tally.add_use(use.occurrence)
        uses = _grouped(page.uses, lambda use: use.number)
        for number, aligned in page.source.items():
            tally.add_renderings(page.source_blocks[aligned], uses.get(number, ()))
    return tally.finished()


@dataclass
class _Tally:
    """Counts in the making."""

    documents: int = 0
    ambiguous: int = 0
    uses: Counter[tuple[str, str, str, Status]] = field(default_factory=Counter)
    places: Counter[tuple[str, str, str | None]] = field(default_factory=Counter)
    translated: Counter[tuple[str, str, str | None]] = field(default_factory=Counter)

    @classmethod
    def of(cls, *parts: Statistics) -> _Tally:
        """Add up finished counts."""
        tally = cls(sum(part.documents for part in parts), sum(part.ambiguous for part in parts))
        for part in parts:
            for use in part.uses:
                tally.uses[use.concept, use.term, use.language, use.status] += use.uses
            for each in part.renderings:
                key = each.concept, each.source_term, each.rendering
                tally.places[key] += each.places
                tally.translated[key] += each.translated
        return tally

    def add_use(self, occurrence: Occurrence) -> None:
        """Count a word of a text."""
        if occurrence.is_ambiguous:
            self.ambiguous += 1
            return
        sense = occurrence.sense
        self.uses[sense.concept.id, sense.term.text, sense.term.language, sense.term.status] += 1

    def add_renderings(self, block: SourceBlock, uses: Sequence[Use]) -> None:
        """Count the terms of a source segment by what renders them in the aligned segment."""
        numbers: Counter[str] = Counter()
        for occurrence in _source_terms(block):
            sense = occurrence.sense
            rendering = [term for use in uses for term in _terms(use, sense.concept)]
            nth = min(numbers[sense.concept.id], len(rendering) - 1)
            key = sense.concept.id, sense.term.text, rendering[nth].text if rendering else None
            self.places[key] += 1
            self.translated[key] += any(_translates(term, sense.concept) for term in rendering)
            numbers[sense.concept.id] += 1

    def finished(self) -> Statistics:
        """Give the counts in order."""
        uses = (
            TermUses(concept=concept, term=term, language=language, status=status, uses=count)
            for (concept, term, language, status), count in sorted(self.uses.items())
        )
        renderings = (
            Renderings(
                concept=key[0], source_term=key[1], rendering=key[2], places=places, translated=self.translated[key]
            )
            for key, places in sorted(self.places.items(), key=lambda item: (item[0][:2], item[0][2] or ""))
        )
        return Statistics(
            documents=self.documents, ambiguous=self.ambiguous, uses=tuple(uses), renderings=tuple(renderings)
        )


def _source_terms(block: SourceBlock) -> Iterator[Occurrence]:
    """Iterate over the English terms of a source segment that a translation could have a word for."""
    for occurrence in block.occurrences:
        concept, term = occurrence.sense.concept, occurrence.sense.term
        is_everyday_word = is_acronym(term.text) and not is_acronym(occurrence.text)  # IT, but it
        if (
            term.language == ENGLISH
            and not (occurrence.is_ambiguous or is_everyday_word)
            and any(_translates(each, concept) for each in concept.terms)
            and is_prose(block.segment, occurrence.start, occurrence.end)
        ):
            yield occurrence


def _terms(use: Use, concept: Concept) -> Iterator[Term]:
    """Iterate over the term of a concept that a use is, if it is one."""
    return (sense.term for sense in use.occurrence.senses if sense.concept.id == concept.id)


def _translates(term: Term, concept: Concept) -> bool:
    """Tell whether a term is a translation that the glossary approves; acronyms and names may stay as they are."""
    is_name = term.part_of_speech is PartOfSpeech.PROPER_NOUN
    stays = concept.do_not_translate or is_name or term.type is TermType.ACRONYM
    return term.status.is_approved and (term.language == KOREAN or stays)


def _grouped(items: Iterable[_Item], key: Callable[[_Item], _Key]) -> dict[_Key, tuple[_Item, ...]]:
    groups: dict[_Key, list[_Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in groups.items()}


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
