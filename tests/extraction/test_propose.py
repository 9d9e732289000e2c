"""From evidence to proposals: what they show, in which order, how they point at each other; nothing is lost."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dsgloss import ConceptRelation, Condition, ReviewState, Status, Term, TermType
from dsgloss.extraction.evidence import EvidenceByPair, merge
from dsgloss.extraction.linking import groups, settle_extents
from dsgloss.extraction.linking.pair import Corpus
from dsgloss.extraction.linking.synonyms import kept_apart
from dsgloss.extraction.propose import Merit, proposals, propose
from dsgloss.korean.spacing import term_key
from statements import evidence_of

KOREAN = [
    *["언어 모델", "언어모델", "대규모 언어 모델", "거대언어모델", "정규화", "규제"],
    *["프롬프트", "프람프트", "모델 프롬프트", "편향", "편향성", "량원펑", "용량", "역량", "커패시티"],
]
FOREIGN = [
    *["Large Language Model, LLM", "large language models", "LLM", "LLMs", "language model"],
    *["normalization", "regularization", "regularisation", "prompt", "prompts", "promtp", "bias"],
    *["capacity", "capacities", "Liang Wenfeng", "梁文鋒", "언어 모델", "프롬프트"],
]
STATEMENTS = st.one_of(
    st.builds("{}({})".format, st.sampled_from(KOREAN), st.sampled_from(FOREIGN)),
    st.sampled_from(["LLM(Large Language Model)", "LM(language model)"]),
)
DOCUMENTS = st.lists(st.lists(STATEMENTS, min_size=1, max_size=5).map(" · ".join), max_size=12)


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_texts_does_not_matter(documents: list[str], random: Random) -> None:
    """The same evidence, in any order and however merged, gives the same proposals in the same order."""
    evidence = evidence_of(documents)
    keys = list(evidence)
    random.shuffle(keys)
    shuffled: EvidenceByPair = {key: evidence[key] for key in keys}
    assert proposals(shuffled, ["bias"]) == proposals(evidence, ["bias"])
    assert settle_extents(shuffled) == settle_extents(evidence)


@given(DOCUMENTS)
def test_every_pair_is_in_one_concept(documents: list[str]) -> None:
    """Each pair is in exactly one group, and the concept of the group has both its terms, so it is known again."""
    evidence = evidence_of(documents)
    grouped = [pair.key for group in groups(evidence) for pair in group.pairs]
    assert sorted(grouped) == sorted(evidence)
    held = [{term_key(term.text) for term in concept.terms} for concept in propose(evidence, [])]
    stated = [pair for pair in evidence if evidence[pair].ko]
    assert all(any({pair.ko, pair.counterpart} <= keys for keys in held) for pair in stated)


@given(DOCUMENTS)
def test_no_chain_of_links_joins_senses(documents: list[str]) -> None:
    """What evidence keeps apart is in different groups, whatever links lead from one to the other."""
    evidence = evidence_of(documents)
    group_of = {pair.key: number for number, group in enumerate(groups(evidence)) for pair in group.pairs}
    assert all(group_of[one] != group_of[other] for one, other in kept_apart(Corpus.of(evidence)))


@given(DOCUMENTS)
def test_proposals_are_sound(documents: list[str]) -> None:
    """Ids differ, no term is listed twice or preferred beside another, and relations point at proposals and back."""
    found = propose(evidence_of(documents), ["bias", "prompt"])
    ids = {concept.id for concept in found}
    assert len(ids | {"bias", "prompt"}) == len(found) + 2
    for concept in found:
        texts = [(term.language, term.text) for term in concept.terms]
        preferred = [term.language for term in concept.terms if term.status is Status.PREFERRED]
        assert len(set(texts)) == len(texts)
        assert sorted(preferred) == sorted({term.language for term in concept.terms})
        assert concept.review.state is ReviewState.PROPOSED
    points = {(concept.id, other.concept) for concept in found for other in concept.related}
    assert points == {(other, one) for one, other in points}
    assert {one for one, _ in points} <= ids


@given(DOCUMENTS)
def test_settling_settles(documents: list[str]) -> None:
    """Settled evidence stays as it is, and counts every mention once."""
    evidence = evidence_of(documents)
    settled = settle_extents(evidence)
    assert settle_extents(settled) == settled
    assert sum(own.mentions for own in settled.values()) == sum(own.mentions for own in evidence.values())


@given(st.lists(DOCUMENTS, max_size=3))
def test_documents_are_counted_however_they_are_split(parts: list[list[str]]) -> None:
    """Merging adds documents up and keeps what stands beside a pair."""
    gathered = [evidence_of(documents) for documents in parts]
    whole = merge(gathered)
    for key, own in whole.items():
        assert own.documents == sum(part[key].documents for part in gathered if key in part)
        assert own.documents <= own.mentions


def test_terms_say_what_they_are() -> None:
    """The best supported term is preferred; a slip of the pen stays as it is, with a note, and is never preferred."""
    documents = [
        "신경망(Neural Networks)",
        "신경망(neural network, NN)",
        "신경망(neural network)",
        "신경망(Neural Netwrok)",
    ]
    [concept] = propose(evidence_of(documents), [])
    note = "looks like a slip of the pen for 'neural network'"
    assert concept.id == "neural-network"
    assert concept.terms == (
        Term(text="신경망", language="ko", status=Status.PREFERRED),
        Term(text="neural network", language="en", status=Status.PREFERRED),
        Term(text="Neural Networks", language="en", type=TermType.VARIANT),
        Term(text="Neural Netwrok", language="en", type=TermType.VARIANT, note=note),
        Term(text="NN", language="en", type=TermType.ACRONYM),
    )


def test_a_concept_without_english_is_named_by_its_korean() -> None:
    """Its id is the Korean in Latin letters."""
    [concept] = propose(evidence_of(["기계 학습(머신 러닝)"]), [])
    assert concept.id == "gigye-hakseup"


def test_an_ambiguous_word_points_at_its_other_sense() -> None:
    """One Korean word for two English ones: each concept names the English that decides, and the other concept."""
    one, other = propose(evidence_of(["정규화(normalization) · 정규화(regularization)"]), [])
    assert one.when == Condition(source=("normalization",))
    assert other.when == Condition(source=("regularization",))
    assert [(r.kind, r.concept) for r in one.related] == [(ConceptRelation.SEE_ALSO, "regularization")]
    assert [(r.kind, r.concept) for r in other.related] == [(ConceptRelation.SEE_ALSO, "normalization")]


def test_an_acronym_decides_nothing_where_there_is_a_full_form() -> None:
    """LN may be a line number; an acronym decides only for a concept that has no other English."""
    one, other = propose(evidence_of(["정규화(layer normalization, LN) · 정규화(L2R)"]), [])
    assert (one.when, other.when) == (Condition(source=("L2R",)), Condition(source=("layer normalization",)))


def test_two_words_for_one_english_word_point_at_each_other() -> None:
    """Korean words that were kept apart have no condition: the English cannot decide between them."""
    one, other = propose(evidence_of(["용량(capacity)", "역량(capacity)"]), [])
    assert (one.when, other.when) == (None, None)
    assert [one.related[0].concept, other.related[0].concept] == [other.id, one.id]


def test_a_word_that_many_share_connects_the_best_supported_only() -> None:
    """Where a bracket names anything but the concept, as JSON does, concepts do not all point at each other."""
    documents = [
        "출력(JSON) · 응답(JSON)",
        "출력(JSON)",
        "설정 파일(JSON) · 문서(JSON) · 요청(JSON) · 일정(JSON) · 도시(JSON)",
    ]
    found = propose(evidence_of(documents), [])
    assert [len(concept.related) for concept in found] == [4, 4, 4, 4, 4, 0, 0]


def test_the_best_supported_come_first() -> None:
    """Proposals are ordered by documents, then mentions; the merit says both and the mean confidence."""
    documents = ["강화 학습(reinforcement learning) · 손실(loss) · 손실(loss)", "강화학습(reinforcement learning)"]
    found = proposals(evidence_of(documents), [])
    assert [(proposal.concept.id, proposal.merit) for proposal in found] == [
        ("reinforcement-learning", Merit(documents=2, mentions=2, confidence=9000)),
        ("loss", Merit(documents=1, mentions=2, confidence=9000)),
    ]
