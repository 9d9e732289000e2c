"""Reducing mentions to evidence, in any order and any split, and proposing concepts from it."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Mention, Relation, ReviewState, Status, Term, TermType
from dsgloss.extraction.evidence import PairKey, gather, merge
from dsgloss.extraction.propose import propose

KOREAN = st.sampled_from(["강화 학습", "강화학습", "전문가 혼합", "미세 조정"])
ENGLISH = st.sampled_from(["reinforcement learning", "Reinforcement Learning", "fine-tuning", None])
ACRONYM = st.sampled_from(["RL", "MoE", None])


def mention(
    ko: str | None, en: str | None = None, acronym: str | None = None, other: str | None = None, line: int = 1
) -> Mention:
    """Make a mention as extraction would."""
    bilingual = Relation.TRANSLATION if en else Relation.ABBREVIATION
    relation = Relation.SYNONYM if other else bilingual if ko else Relation.EXPANSION
    return Mention(
        path="a.md", line=line, column=1, end_line=line, end_column=9, relation=relation,
        ko=ko, en=en, acronym=acronym, other=other, confidence=0.9,
    )  # fmt: skip


MENTIONS = st.lists(st.builds(mention, KOREAN | st.none(), ENGLISH, ACRONYM, line=st.integers(1, 30)), max_size=30)


@given(st.lists(MENTIONS, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(documents: list[list[Mention]], random: Random) -> None:
    """Merging is commutative: any order of the documents gives the same evidence."""
    parts = [gather(mentions, f"{number:03}") for number, mentions in enumerate(documents)]
    assert merge(parts) == merge(random.sample(parts, len(parts)))


@given(st.lists(MENTIONS, min_size=3, max_size=6), st.integers(1, 2))
def test_the_split_of_documents_does_not_matter(documents: list[list[Mention]], cut: int) -> None:
    """Merging is associative: documents may be gathered in groups."""
    parts = [gather(mentions, f"{number:03}") for number, mentions in enumerate(documents)]
    whole = merge(parts)
    assert merge([merge(parts[:cut]), merge(parts[cut:])]) == whole


def test_documents_count_what_stands_beside() -> None:
    """A document counts once for each pair, and so does other Korean that it pairs with the same counterpart."""
    one = gather(
        [mention("미세 조정", "fine-tuning"), mention("파인튜닝", "Fine-tuning"), mention("미세조정", "fine-tuning")],
        "0",
    )
    two = gather([mention("미세 조정", "fine-tuning")], "1")
    own = merge([one, two])[PairKey("미세조정", "finetuning", is_same_language=False)]
    assert (own.mentions, own.documents, own.beside) == (3, 2, {"파인튜닝": 1})


def test_a_counterpart_of_everything_says_nothing_of_synonyms() -> None:
    """Where a document has one bracket behind many terms, as JSON may be, they do not stand beside each other."""
    found = gather([mention(f"{number}번 요청", acronym="JSON") for number in range(20)], "0")
    assert {len(own.beside) for own in found.values()} == {0}


def test_an_acronym_with_its_full_form_is_a_pair() -> None:
    """LLM(Large Language Model) says something, though it has no Korean."""
    [(key, own)] = gather([mention(None, "Large Language Model", "LLM")], "0").items()
    assert key == PairKey("largelanguagemodel", "llm", is_same_language=True)
    assert (own.en, own.acronym, own.ko) == ({"Large Language Model": 1}, {"LLM": 1}, {})


@given(MENTIONS)
def test_proposals_depend_on_the_evidence_only(mentions: list[Mention]) -> None:
    """The same evidence gives the same proposals, with ids that are all different."""
    evidence = gather(mentions, "000")
    proposals = propose(evidence, ["rl"])
    assert proposals == propose(dict(reversed(list(evidence.items()))), ["rl"])
    assert len({concept.id for concept in proposals} | {"rl"}) == len(proposals) + 1


def test_what_the_texts_call_the_same_becomes_one_concept() -> None:
    """Spacing variants, synonyms, full form and acronym of one concept are proposed together."""
    evidence = gather(
        [
            mention("강화 학습", "reinforcement learning", "RL"),
            mention("강화 학습", acronym="RL", line=2),
            mention("강화학습", acronym="RL", line=3),
            mention("매개변수", "parameter", line=4),
            mention("파라미터", other="매개변수", line=5),
        ],
        "000",
    )
    learning, parameter = propose(evidence, [])
    assert learning.id == "reinforcement-learning"
    assert learning.review.state is ReviewState.PROPOSED
    assert learning.terms == (
        Term(text="강화 학습", language="ko", status=Status.PREFERRED),
        Term(text="강화학습", language="ko", type=TermType.VARIANT),
        Term(text="reinforcement learning", language="en", status=Status.PREFERRED),
        Term(text="RL", language="en", type=TermType.ACRONYM),
    )
    assert {term.text for term in parameter.terms} == {"매개변수", "파라미터", "parameter"}
    assert [citation.line for citation in learning.citations] == [1, 2, 3]
