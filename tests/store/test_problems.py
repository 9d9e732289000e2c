"""Contradictions between concepts that are in order each by itself."""

from __future__ import annotations

from hypothesis import given, settings

from dsgloss import Concept, Status, Term, Terminology
from dsgloss.store.problems import contradictions
from strategies import terminologies


@given(terminologies())
@settings(max_examples=30)
def test_a_sound_terminology_has_none(terminology: Terminology) -> None:
    """What does not contradict itself is not reported."""
    assert list(contradictions(terminology.concepts)) == []


def test_one_preferred_term_per_language() -> None:
    """Each language may have one preferred term, and every term once."""
    terms = tuple(
        Term(text=text, language=language, status=Status.PREFERRED)
        for language, text in [("ko", "가"), ("en", "a"), ("ja", "あ"), ("ja", "い"), ("ja", "あ")]
    )
    said = [found.what for found in contradictions([Concept(id="x", terms=terms)])]
    assert said == ["'x' has two preferred terms: 'あ', 'い', 'あ'", "'x' lists the term 'あ' twice"]


def test_the_same_text_in_two_languages_is_no_contradiction() -> None:
    """A Latin name may be the Korean and the English term."""
    terms = tuple(Term(text="GPU", language=language, status=Status.PREFERRED) for language in ("ko", "en"))
    assert list(contradictions([Concept(id="gpu", terms=terms)])) == []
