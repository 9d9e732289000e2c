"""Proposed concepts from associations."""

from __future__ import annotations

from itertools import permutations

from dsgloss import Citation, Pairing, ReviewState, Status, Term, TermType
from dsgloss.association import Association, propose
from dsgloss.model import Contingency


def found(ko: str, en: str, both: int, line: int = 1) -> Association:
    """Make an association."""
    counts = Contingency(both=both, ko_only=1, en_only=2, neither=90)
    cited = (Citation(source="a.md", line=line, ko=ko, en=en),)
    return Association(
        ko=ko, en=en, counts=counts, log_likelihood=9.5, confidence=0.9, evidence=("dice",), citations=cited
    )


FOUND = [found("물통", "bottle cage", 3, 7), found("병 받침", "Bottle cages", 5, 4), found("변속기", "RDX", 2)]


def test_associations_become_proposals() -> None:
    """Korean terms with the same English are one concept; the commonest is preferred, and the counts are its."""
    cage, derailleur = propose(FOUND, [])
    assert cage.id == "bottle-cages"
    assert (cage.review.state, cage.pairing) == (ReviewState.PROPOSED, Pairing.ALIGNED)
    assert cage.terms == (
        Term(text="병 받침", language="ko", status=Status.PREFERRED),
        Term(text="물통", language="ko"),
        Term(text="Bottle cages", language="en", status=Status.PREFERRED),
    )
    assert cage.association == Contingency(both=5, ko_only=1, en_only=2, neither=90)
    assert [citation.line for citation in cage.citations] == [4, 7]
    assert derailleur.terms[1].type is TermType.ACRONYM


def test_ids_are_free_and_order_does_not_matter() -> None:
    """An id that is taken is not used again, and the same associations give the same concepts."""
    results = {propose(order, ["rdx"]) for order in permutations(FOUND)}
    [concepts] = results
    assert [concept.id for concept in concepts] == ["bottle-cages", "rdx-2"]
