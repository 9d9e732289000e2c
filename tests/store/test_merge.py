"""Merging what texts state into a glossary: what becomes a citation, what is left over, what stays as it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from dsgloss import Citation, Concept, Metadata, Relation, Review, ReviewState, Source, Term, Terminology
from dsgloss.store import Absorbed, Stated, absorb, beside_known, cite_uses, with_sources
from dsgloss.store.merge import KEPT_CITATIONS


def concept(concept_id: str, *texts: str, state: ReviewState = ReviewState.ACCEPTED) -> Concept:
    """Make a concept of Korean terms and, in ASCII, English ones."""
    terms = tuple(Term(text=text, language="en" if text.isascii() else "ko") for text in texts)
    return Concept(id=concept_id, terms=terms, review=Review(state=state))


def cited(source: str, line: int, relation: Relation | None = Relation.TRANSLATION) -> Citation:
    """Make a citation."""
    return Citation(source=source, line=line, relation=relation)


def absorbed(concepts: list[Concept], ko: str, counterpart: str, read: set[str]) -> Absorbed:
    """Absorb one pair, stated in line 7 of every source read."""
    stated = Stated(ko, counterpart, tuple(cited(source, 7) for source in sorted(read)))
    return absorb(Terminology(concepts=tuple(concepts)), [stated], read)


MOE = ("전문가 혼합", "Mixture of Experts", "MoE")
PAIRS = [
    ("전문가혼합", "mixtureofexperts", True, "folded, it is the pair of the concept"),
    ("전문가혼합", "moe", True, "so is its acronym"),
    ("moe", "mixtureofexperts", True, "any two terms of the concept will do"),
    ("전문가혼합", "mixture", False, "another English term"),
    ("혼합", "moe", False, "another Korean term"),
    ("전문가", "model", False, "nothing is known"),
]


@pytest.mark.parametrize(("ko", "counterpart", "known", "why"), PAIRS)
def test_a_pair_is_known_or_new(ko: str, counterpart: str, known: bool, why: str) -> None:  # noqa: FBT001 - a table's column
    """A concept that has both terms is cited; a pair that no concept has is left over for a proposal."""
    result = absorbed([concept("moe", *MOE), concept("model", "모델", "model")], ko, counterpart, {"a.md"})
    citations = result.terminology.concepts[0].citations
    assert (citations, result.unknown) == (((cited("a.md", 7),), ()) if known else ((), (0,))), why


def test_a_rejected_pair_is_neither_cited_nor_proposed() -> None:
    """What people rejected stays as it is, and is not left over."""
    rejected = concept("moe", *MOE, state=ReviewState.REJECTED)
    result = absorbed([rejected], "전문가혼합", "moe", {"a.md"})
    assert (result.terminology.concepts, result.unknown) == ((rejected,), ())


def test_senses_are_all_cited() -> None:
    """A pair that two concepts have is cited in both."""
    result = absorbed(
        [concept("a", "추론", "inference"), concept("b", "추론", "inference")], "추론", "inference", {"a.md"}
    )
    assert [len(c.citations) for c in result.terminology.concepts] == [1, 1]


def test_pairs_cited_from_a_source_read_again_are_replaced() -> None:
    """Citations of other sources and of mere uses stay; what a changed text no longer states goes."""
    old = (cited("a.md", 1), cited("a.md", 2, None), cited("b.md", 3))
    known = replace(concept("moe", *MOE), citations=old)
    assert absorbed([known], "전문가혼합", "moe", {"a.md"}).terminology.concepts[0].citations == (
        cited("a.md", 2, None), cited("a.md", 7), cited("b.md", 3),
    )  # fmt: skip
    assert absorbed([known], "다른말", "other", {"a.md"}).terminology.concepts[0].citations == old[1:]
    assert absorbed([known], "다른말", "other", {"c.md"}).terminology.concepts[0] is known


def test_citations_are_ordered_and_few() -> None:
    """Whatever the order in which pairs are stated, the same first citations are kept, in one order."""
    places = [Citation(source="a.md", line=n // 3 + 1, column=1, ko=f"말{n % 3}") for n in range(24)]
    results = {
        absorb(Terminology(concepts=(concept("moe", *MOE),)), order, {"a.md"}).terminology.concepts[0].citations
        for order in permutations([Stated("전문가혼합", "moe", tuple(places[n::3])) for n in range(3)])
    }
    [citations] = results
    assert citations == tuple(places[:KEPT_CITATIONS])


def test_uses() -> None:
    """A use is cited where the source states no pair, in place of the use cited from it before."""
    old = (cited("a.md", 1), cited("b.md", 9, None), cited("c.md", 9, None))
    known = replace(concept("moe", *MOE), citations=old)
    uses = [cited(source, 2, None) for source in ("a.md", "b.md", "d.md")]
    result = cite_uses(known, uses, {"a.md", "b.md", "d.md"})
    assert result.citations == (
        cited("a.md", 1),
        cited("b.md", 2, None),
        cited("c.md", 9, None),
        cited("d.md", 2, None),
    )
    assert cite_uses(result, uses, {"a.md", "b.md", "d.md"}) is result


def test_concepts_that_share_a_term() -> None:
    """A proposal points at the concepts with a term of its own."""
    others = (concept("b", "MOE"), concept("a", "전문가혼합"), concept("c", "혼합"))
    [proposal] = beside_known(Terminology(concepts=others), [concept("moe-2", *MOE)])
    assert [related.concept for related in proposal.related] == ["a", "b"]


def test_sources() -> None:
    """Sources that are cited are listed by id; what was written of one already listed stays."""
    known = Source(id="b", path="old/b.md", title="손으로 쓴 제목")
    citing = replace(concept("moe", *MOE), citations=(cited("a", 1), cited("b", 1)))
    terminology = Terminology(metadata=Metadata(sources=(known,)), concepts=(citing,))
    fresh = [Source(id=name, path=f"{name}.md") for name in ("c", "b", "a")]
    assert with_sources(terminology, fresh).metadata.sources == (fresh[2], known)
