"""Which form a particle takes after a noun, and how it is repaired when the noun changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.korean.josa import JosaKind, all_josa, attach, repair, split
from dsgloss.korean.reading import last_sounds


@pytest.mark.parametrize(
    ("noun", "josa", "expected"),
    [
        ("토큰", "를", "토큰을"),
        ("데이터", "을", "데이터를"),
        ("모델", "가", "모델이"),
        ("모델", "으로", "모델로"),
        ("모델", "와", "모델과"),
        ("메일", "으로부터는", "메일로부터는"),
        ("토큰", "로", "토큰으로"),
        ("서버", "으로", "서버로"),
        ("서버", "과의", "서버와의"),
        ("미세 조정", "는", "미세 조정은"),
        ("LLM", "는", "LLM은"),
        ("MoE", "은", "MoE는"),
        ("API", "을", "API를"),
        ("URL", "으로", "URL로"),
        ("3", "를", "3을"),
        ("10", "가", "10이"),
        ("100", "는", "100은"),
        ("token", "를", "token을"),
        ("element", "은", "element는"),
        ("file", "으로", "file로"),
        ("50%", "은", "50%는"),
        ("전문가 혼합(MoE)", "는", "전문가 혼합(MoE)은"),
    ],
)
def test_attach(noun: str, josa: str, expected: str) -> None:
    """The particle is written in the form that the last sound of the noun asks for."""
    assert attach(noun, josa) == expected


@pytest.mark.parametrize(
    ("noun", "reading", "josa", "expected"),
    [("RAG", "래그", "은", "RAG는"), ("RAM", "램", "를", "RAM을"), ("SaaS", "사스", "으로", "SaaS로")],
)
def test_attach_with_a_reading(noun: str, reading: str, josa: str, expected: str) -> None:
    """A reading decides where the letters do not tell how a word is read."""
    assert attach(noun, josa, reading) == expected


@pytest.mark.parametrize("josa", ["는", "은"])
def test_either_form_is_right_after_two_readings(josa: str) -> None:
    """V3는 (브이스리) and V3은 (브이삼) are both right, so both are kept."""
    assert repair("V3", josa) == josa


@pytest.mark.parametrize(
    ("noun", "written", "expected", "why"),
    [
        ("지표", "를", "를", "right already"),
        ("지표", "에서", "에서", "one form only"),
        ("지표", "으로부터는", "로부터는", "stacked particles"),
        ("토큰", "로서의", "으로서의", "stacked particles"),
        ("토큰", "로까지", "으로까지", "stacked particles"),
        ("토큰", "만을", "만을", "를 follows 만, not the noun"),
        ("지표", "까지가", "까지가", "가 follows 까지, not the noun"),
        ("지표", "들은", "들은", "은 follows 들, not the noun"),
        ("지표", "이라는", "라는", "quotative"),
        ("토큰", "란", "이란", "definition"),
        ("토큰", "나", "이나", "choice"),
        ("토큰", "는커녕", "은커녕", "은커녕"),
        ("토큰", "며", "이며", "copula"),
        ("지표", "이며", "이며", "copula: 이며 and 며 are both right after a vowel"),
        ("토큰", "면서도", "이면서도", "copula and particle"),
        ("토큰", "였다", "이었다", "past copula"),
        ("모델", "였으며", "이었으며", "past copula"),
        ("토큰", "예요", "이에요", "polite copula"),
        ("토큰", "라는데", "이라는데", "hearsay"),
        ("지표", "입니다", "입니다", "one form only"),
        ("지표", "을,", "를,", "a comma follows"),
    ],
)
def test_repair(noun: str, written: str, expected: str, why: str) -> None:
    """A wrong particle is repaired, a right one is kept, and what is stacked on it stays."""
    assert repair(noun, written) == expected, why


@pytest.mark.parametrize(
    ("noun", "rest"),
    [
        ("지표", "이상의"),
        ("지표", "이동"),
        ("지표", "은행"),
        ("정보", "과다"),
        ("토큰", "가중치"),
        ("화면", "가로"),
        ("토큰", "라벨"),
        ("토큰", "다중"),
        ("토큰", "나무"),
        ("토큰", "하다"),
        ("토큰", "화를"),
        ("토큰", "적으로"),
        ("지표", ""),
        ("지표", " 을"),
        ("지표", "-based"),
    ],
)
def test_what_is_no_particle_is_left_alone(noun: str, rest: str) -> None:
    """A word that merely begins like a particle is not changed."""
    assert attach(noun, rest) == noun + rest


HANGUL_NOUNS = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6)
LATIN_NOUNS = st.from_regex(r"[A-Za-z]{1,8}(?:-?[0-9]{1,3})?", fullmatch=True)
FORMS = sorted({form for josa in all_josa() for form in (*josa.closed, *josa.open, *josa.rieul)})


@given(HANGUL_NOUNS | LATIN_NOUNS, st.sampled_from(FORMS))
def test_a_repaired_particle_needs_no_repair(noun: str, form: str) -> None:
    """Repairing twice is the same as repairing once."""
    once = repair(noun, form)
    assert repair(noun, once) == once


@given(HANGUL_NOUNS | LATIN_NOUNS, st.sampled_from(FORMS))
def test_a_repaired_particle_fits(noun: str, form: str) -> None:
    """After repair the particle is one of the forms that the noun's sound allows."""
    found = split(repair(noun, form))
    assert found is not None
    assert any(found[0] in found[1].forms(sound) for sound in last_sounds(noun))


def test_every_particle_is_known_in_all_its_forms() -> None:
    """Each form of the table is recognised whole, as a particle of the same kind of sound change."""
    for form in FORMS:
        found = split(form)
        assert found is not None, form
        assert found[0] == form
    assert {josa.kind for josa in all_josa()} == set(JosaKind)
