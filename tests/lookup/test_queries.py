"""Looking terms up by what people type, and why each result matched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss.lookup import Index, Match, Matcher, Reason
from dsgloss.model import Concept, Condition, Status, Term

GLOSSARY = {
    "mixture-of-experts": "전문가 혼합|Mixture of Experts|MoE|-혼합 전문가",
    "fine-tuning": "미세 조정|fine-tuning|-파인튜닝",
    "reinforcement-learning": "강화 학습|reinforcement learning|RL",
    "large-language-model": "거대 언어 모델|large language model|LLM",
    "language-model": "언어 모델|language model|LM",
    "kubernetes": "쿠버네티스|Kubernetes",
    "transformer": "transformer",
    "inference": "추론|inference",
    "reasoning": "추론|reasoning",
}


def concept(concept_id: str, row: str) -> Concept:
    """Make a concept: the first term of a language is preferred, those after a minus are deprecated."""
    terms: list[Term] = []
    for text in row.split("|"):
        language = "ko" if text[-1] >= "가" else "en"
        is_first = all(term.language != language for term in terms)
        status = Status.PREFERRED if is_first else Status.ADMITTED
        status = Status.DEPRECATED if text.startswith("-") else status
        terms.append(Term(text=text.removeprefix("-"), language=language, status=status))
    return Concept(id=concept_id, terms=tuple(terms))


CONCEPTS = [concept(concept_id, row) for concept_id, row in GLOSSARY.items()]
INDEX = Index(CONCEPTS, Matcher(CONCEPTS))


def best(query: str) -> Match:
    """Give the first result."""
    return INDEX.lookup(query)[0]


@pytest.mark.parametrize(
    ("query", "concept_id", "term", "reason"),
    [
        ("전문가 혼합", "mixture-of-experts", "전문가 혼합", Reason.EXACT),
        ("  MoE ", "mixture-of-experts", "MoE", Reason.EXACT),
        ("파인튜닝", "fine-tuning", "파인튜닝", Reason.EXACT),
        ("전문가혼합", "mixture-of-experts", "전문가 혼합", Reason.SPELLING),
        ("mixture of experts", "mixture-of-experts", "Mixture of Experts", Reason.SPELLING),
        ("Fine Tuning", "fine-tuning", "fine-tuning", Reason.SPELLING),
        ("moe", "mixture-of-experts", "MoE", Reason.SPELLING),
        ("전문가 혼합에서는", "mixture-of-experts", "전문가 혼합", Reason.INFLECTED),
        ("MoE는", "mixture-of-experts", "MoE", Reason.INFLECTED),
        ("거대언어모델이었다", "large-language-model", "거대 언어 모델", Reason.INFLECTED),
        ("LLMs", "large-language-model", "LLM", Reason.INFLECTED),
        ("fine-tuned", "fine-tuning", "fine-tuning", Reason.INFLECTED),
        ("ㅈㅁㄱ", "mixture-of-experts", "전문가 혼합", Reason.INITIALS),
        ("ㅈㅁㄱ ㅎㅎ", "mixture-of-experts", "전문가 혼합", Reason.INITIALS),
        ("ㅁㅅㅈㅈ", "fine-tuning", "미세 조정", Reason.INITIALS),
        ("강화", "reinforcement-learning", "강화 학습", Reason.PREFIX),
        ("kuber", "kubernetes", "Kubernetes", Reason.PREFIX),
        ("오늘은 강화 학습을 배운다", "reinforcement-learning", "강화 학습", Reason.PART),
        ("강화 학습을 쓰는 법", "reinforcement-learning", "강화 학습", Reason.PART),
        ("튜닝", "fine-tuning", "파인튜닝", Reason.PART),
        ("트랜스포머", "transformer", "transformer", Reason.SOUND),
        ("쿠버네티쓰", "kubernetes", "Kubernetes", Reason.SOUND),
        ("kubernets", "kubernetes", "Kubernetes", Reason.APPROXIMATE),
        ("강화학슴", "reinforcement-learning", "강화 학습", Reason.APPROXIMATE),
        ("미세 조종", "fine-tuning", "미세 조정", Reason.APPROXIMATE),
    ],
)
def test_reasons(query: str, concept_id: str, term: str, reason: Reason) -> None:
    """Each way of typing finds its concept and says how."""
    match = best(query)
    assert (match.concept.id, match.term, match.reason) == (concept_id, term, reason)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("전문가 혼합", "전문가혼합"),
        ("전문가혼합", "전문가 혼합에서"),
        ("전문가 혼합에서", "전문가"),
        ("전문가 혼", "전문가"),
        ("ㅈㅁㄱㅎㅎ", "ㅈㅁㄱ"),
        ("강화", "강화학슴"),
        ("전문가 혼합", "혼합 전문가"),
    ],
)
def test_scores(surer: str, less_sure: str) -> None:
    """A surer match, a longer part of the term and a better status score higher."""
    assert 0 < best(less_sure).score < best(surer).score <= 1


def test_a_shared_term_gives_every_concept() -> None:
    """Concepts that share a word are all listed, in the order of their ids."""
    assert [match.concept.id for match in INDEX.lookup("추론")] == ["inference", "reasoning"]


def test_longer_terms_come_before_those_inside_them() -> None:
    """An inflected whole comes before a term that is only part of the query."""
    assert [m.concept.id for m in INDEX.lookup("거대 언어 모델을")] == ["large-language-model", "language-model"]


def test_another_noun_is_no_ending() -> None:
    """What comes after a space is a word of its own, unless it makes a verb of the term."""
    assert best("강화 학습 모델을").reason is Reason.PART
    assert best("미세 조정 하는").reason is Reason.INFLECTED


def test_a_single_syllable_is_no_part() -> None:
    """One syllable finds what begins with it, and not the many terms that have it somewhere."""
    assert [match.concept.id for match in INDEX.lookup("거")] == ["large-language-model"]
    assert INDEX.lookup("습") == []


def test_conditions_do_not_hide_a_concept_from_a_query() -> None:
    """A query has no neighbours that could tell which sense is meant."""
    chip = replace(concept("chip", "칩|chip"), when=Condition(near=("반도체",)))
    assert [match.concept.id for match in Index([chip], Matcher([chip])).lookup("칩이라는")] == ["chip"]


def test_suggestions_come_only_where_nothing_fits() -> None:
    """With an exact match nothing similar is offered; a word like none of the terms finds nothing."""
    assert [match.reason for match in INDEX.lookup("transformer")] == [Reason.EXACT]
    assert INDEX.lookup("항생제") == []


def test_limit() -> None:
    """No more results are given than asked for, and those are the best."""
    every = INDEX.lookup("ㄱ ")
    assert INDEX.lookup("l", limit=2) == INDEX.lookup("l")[:2]
    assert INDEX.lookup("ㄱ ", limit=1) == every[:1]
    assert INDEX.lookup("추론", limit=0) == []


@pytest.mark.parametrize("query", ["", "   ", "!?", "-", "(", "\\", "%s", "[a-z]", "\x00", "\ud800", "ㅋㅋㅋ", "🙂"])
def test_odd_queries_find_nothing_and_never_fail(query: str) -> None:
    """Whatever is typed, the answer is a list."""
    assert INDEX.lookup(query) == []


@settings(deadline=None)
@given(st.text(max_size=20) | st.text("ㄱㅈㅁ가학습모델 LMlmo-는", max_size=12))
def test_lookup_never_raises(query: str) -> None:
    """Any text gets an answer: at most ten results, the best first, one per concept."""
    found = INDEX.lookup(query)
    assert len(found) <= 10
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    assert len({match.concept.id for match in found}) == len(found)
