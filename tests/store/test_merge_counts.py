"""Merging counts into a glossary: which concepts take them in, and which stay as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from dsgloss import Citation, Concept, Pairing, Relation, Review, ReviewState, Status, Term, Terminology
from dsgloss.model import Contingency
from dsgloss.store import Absorbed, Counted, absorb_counts
from strategies import terminologies

OLD, NEW, RARE = (Contingency(both=both, ko_only=1, en_only=0, neither=90) for both in (3, 7, 2))
ACCEPTED, PROPOSED, REJECTED = (
    Review(state=state) for state in (ReviewState.ACCEPTED, ReviewState.PROPOSED, ReviewState.REJECTED)
)


def concept(
    review: Review = PROPOSED, association: Contingency | None = None, pairing: Pairing = Pairing.ALIGNED
) -> Concept:
    """Make a concept with two Korean terms, cited in two texts."""
    terms = (
        Term(text="젖산균", language="ko", status=Status.PREFERRED),
        Term(text="유산균", language="ko"),
        Term(text="lactic acid bacteria", language="en", status=Status.PREFERRED),
    )
    cited = (
        Citation(source="a.md", line=1),
        Citation(source="a.md", line=2, relation=Relation.TRANSLATION),
        Citation(source="b.md", line=3),
    )
    return Concept(id="lab", terms=terms, review=review, association=association, pairing=pairing, citations=cited)


def counted(ko: str, counts: Contingency, line: int = 9) -> Counted:
    """Make a counted pair, cited once."""
    return Counted(ko, "lacticacidbacteria", counts, (Citation(source="a.md", line=line, ko=ko),))


def absorbed(known: Concept, *pairs: Counted) -> Absorbed:
    """Absorb the counts of a.md."""
    return absorb_counts(Terminology(concepts=(known,)), pairs, {"a.md"})


TAKEN = [
    (concept(PROPOSED, OLD), NEW, "a proposal is counted anew"),
    (concept(PROPOSED), NEW, "so is one that had no counts"),
    (concept(PROPOSED, None, Pairing.ATTESTED), NEW, "whatever it was proposed for"),
    (concept(ACCEPTED, OLD), NEW, "an accepted concept that has counts gets new ones"),
    (concept(ACCEPTED), None, "one that has none stays as it is"),
    (concept(REJECTED, OLD), OLD, "a rejected one stays as it is"),
]


@pytest.mark.parametrize(("known", "expected", "why"), TAKEN)
def test_who_takes_counts_in(known: Concept, expected: Contingency | None, why: str) -> None:
    """Counts of a known pair go to its concept if that is open for them; in no case are they left over."""
    result = absorbed(known, counted("젖산균", NEW))
    assert (result.terminology.concepts[0].association, result.unknown) == (expected, ()), why
    if expected == known.association:
        assert result.terminology.concepts == (known,)


def test_an_unknown_pair_is_left_over() -> None:
    """It is for the caller to propose; the glossary stays as it is."""
    known = concept()
    result = absorbed(known, counted("누룩곰팡이", NEW))
    assert (result.terminology.concepts, result.unknown) == ((known,), (0,))


def test_the_preferred_pair_counts() -> None:
    """Of several pairs of a concept, that of its preferred terms gives the counts, else the commonest."""
    both = absorbed(concept(), counted("유산균", NEW), counted("젖산균", RARE))
    assert both.terminology.concepts[0].association == RARE
    other = replace(
        concept(),
        terms=(
            Term(text="젖산 세균", language="ko", status=Status.PREFERRED),
            *(replace(t, status=Status.ADMITTED) for t in concept().terms),
        ),
    )
    assert absorbed(other, counted("젖산균", RARE), counted("유산균", NEW)).terminology.concepts[0].association == NEW


def test_an_aligned_pair_is_cited_anew() -> None:
    """Places in texts read again are replaced; statements and other texts stay. A stated pair keeps its citations."""
    lines = [
        citation.line for citation in absorbed(concept(), counted("젖산균", NEW)).terminology.concepts[0].citations
    ]
    assert lines == [2, 9, 3]
    stated = concept(pairing=Pairing.ATTESTED)
    assert absorbed(stated, counted("젖산균", NEW)).terminology.concepts[0].citations == stated.citations


def test_counting_again_changes_nothing() -> None:
    """The same counts once more leave the glossary as it is."""
    once = absorbed(concept(), counted("젖산균", NEW)).terminology
    assert absorb_counts(once, [counted("젖산균", NEW)], {"a.md"}).terminology == once


@given(terminologies())
def test_without_counts_nothing_changes(terminology: Terminology) -> None:
    """Reading no parallel texts changes no concept."""
    assert absorb_counts(terminology, [], {"a.md"}).terminology == terminology
