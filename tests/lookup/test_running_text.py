"""Known terms in running text: spacing, case, width, line ends, particles, overlaps."""

from __future__ import annotations

import unicodedata

import pytest

from dsgloss.korean.edges import Edge
from dsgloss.lookup import Form, Matcher
from dsgloss.model import Concept, Term

TERMS = (
    "거대 언어 모델|large language model|LLM",
    "모델|model",
    "강화 학습|reinforcement learning",
    "학습|learning",
    "미세 조정|fine-tuning",
    "전문가 혼합|Mixture of Experts|MoE",
    "로그|log",
    "API 키|API key",
    "GPT",
    "C++",
    "엔터티|entity",
    "손실 함수 값|loss value",
    "주기|period",
    "R",
    "C#",
)


def concept(number: int, row: str) -> Concept:
    """Make a concept of its terms, Hangul ones Korean, others English."""
    terms = (Term(text=text, language="ko" if text[-1] >= "가" else "en") for text in row.split("|"))
    return Concept(id=f"c{number}", terms=tuple(terms))


MATCHER = Matcher(concept(number, row) for number, row in enumerate(TERMS))


def found(text: str) -> list[str]:
    """Give the strings found in a text."""
    return [occurrence.text for occurrence in MATCHER.find(text)]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("거대언어모델을 쓴다.", ["거대언어모델"], "no spaces"),
        ("거대 언어모델은 크다.", ["거대 언어모델"], "some spaces"),
        ("거대\n언어 모델이 답한다.", ["거대\n언어 모델"], "over a line end"),
        ("거대\u00a0언어 모델", ["거대\u00a0언어 모델"], "no-break space"),
        ("Large-Language Model", ["Large-Language Model"], "case and hyphen"),
        ("a large\nlanguage model", ["large\nlanguage model"], "over a line end"),
        ("large language models", ["large language models"], "plural"),
        ("two entities", ["entities"], "plural in -ies"),
        ("LLMs는", ["LLMs"], "plural acronym with a particle"),
        ("LLM-based 방법", ["LLM"], "hyphen after"),
        ("Mixture - of Experts", [], "a dash between words joins nothing"),
        ("we fine-tuned it", ["fine-tuned"], "verb form"),
        ("ＬＬＭ은", ["ＬＬＭ"], "full-width letters"),
        ("MoE는 빠르다.", ["MoE"], "particle after Latin letters"),
        ("GPT칩", ["GPT"], "a Korean word after Latin letters"),
        ("C++로 쓴 코드", ["C++"], "signs"),
        ("C#12로 쓴 코드", ["C#"], "a number behind a sign"),
        ("R로 쓴 코드", ["R"], "a single letter"),
        ("RNN으로 푼다.", [], "the first letter of an acronym"),
        ("API키를 넣는다.", ["API키"], "Latin and Hangul"),
        ("모델(model)은", ["모델", "model"], "in a bracket"),
        ("‘모델’과 “로그”", ["모델", "로그"], "quoted"),
        ("로그·모델, 학습/미세조정", ["로그", "모델", "학습", "미세조정"], "signs between"),
        ("심층강화학습으로", ["강화학습"], "end of a compound of known nouns"),
        ("모델평가를 한다.", ["모델"], "beginning of a compound of known nouns"),
        ("모델은 모델을 모델로", ["모델"] * 3, "every occurrence"),
        ("손실함수 값이 작다.", ["손실함수 값"], "one of its spaces, before a single syllable"),
        ("주기를 늘린다.", ["주기"], "a noun in 기"),
        ("영향을 주기 때문이다.", [], "the verb 주다"),
        ("", [], "nothing"),
    ],
)
def test_find(text: str, expected: list[str], why: str) -> None:
    """Terms are found however they are spaced, and with whatever Korean attaches to them."""
    assert found(text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("강화 학습", ["강화 학습"], "not 학습 in it"),
        ("거대 언어 모델", ["거대 언어 모델"], "not 모델 in it"),
        ("언어 모델", ["모델"], "the longer term is not there"),
        ("거대 언어 모델링", [], "the longer word is another"),
        ("강화 학습 모델", ["강화 학습", "모델"], "neighbours"),
        ("MoE 거대 언어 모델의 미세 조정", ["MoE", "거대 언어 모델", "미세 조정"], "in text order"),
    ],
)
def test_the_longest_term_wins(text: str, expected: list[str], why: str) -> None:
    """Of terms that overlap the leftmost and longest is found."""
    assert found(text) == expected, why


def test_find_all_keeps_terms_inside_others() -> None:
    """All occurrences are those inside longer ones too."""
    assert {o.text for o in MATCHER.find_all("강화 학습")} == {"강화 학습", "학습"}


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("모델", Edge.BARE),
        ("모델에서만", Edge.PARTICLE),
        ("모델입니다", Edge.COPULA),
        ("모델이었던", Edge.COPULA),
        ("학습시키다", Edge.VERB),
        ("학습하는", Edge.VERB),
        ("모델들이", Edge.SUFFIX),
        ("모델적인", Edge.SUFFIX),
        ("모델평가", Edge.COMPOUND),
    ],
)
def test_what_follows(text: str, right: Edge) -> None:
    """An occurrence says how its eojeol goes on, and leaves that out of its span."""
    (occurrence,) = MATCHER.find(text)
    assert (occurrence.start, occurrence.end, occurrence.right) == (0, 2, right)


@pytest.mark.parametrize(
    ("text", "form"), [("a model", Form.BASE), ("two models", Form.INFLECTED), ("모델을", Form.BASE)]
)
def test_inflected_forms_are_marked(text: str, form: Form) -> None:
    """Plurals and verb forms are marked as such; a particle does not inflect a noun."""
    assert [occurrence.form for occurrence in MATCHER.find(text)] == [form]


def test_a_term_as_written_wins_over_a_form_of_another() -> None:
    """The settings of a program are a term of their own, and not several of the term setting."""
    matcher = Matcher([concept(1, "설정값|setting"), concept(2, "설정 창|settings")])
    assert [hit.sense.concept.id for hit in matcher.find_all("a setting in the settings")] == ["c1", "c2"]


@pytest.mark.parametrize("text", ["그 거대 언어 모델은 모델이다.", "모델링과 민주주의", "학습시킨 모델을"])
def test_decomposed_text(text: str) -> None:
    """In decomposed text (NFD) the same is found, and the places are those of the original string."""
    decomposed = unicodedata.normalize("NFD", text)
    composed, in_decomposed = MATCHER.find(text), MATCHER.find(decomposed)
    assert [(o.left, o.right, o.senses) for o in in_decomposed] == [(o.left, o.right, o.senses) for o in composed]
    assert [o.text for o in in_decomposed] == [unicodedata.normalize("NFD", o.text) for o in composed]
    assert all(decomposed[o.start : o.end] == o.text for o in in_decomposed)


def test_a_lone_surrogate_is_no_obstacle() -> None:
    """Text that no encoding can hold is searched all the same."""
    assert found("\ud800 모델을") == ["모델"]


def test_no_terms_no_occurrences() -> None:
    """A matcher without concepts finds nothing."""
    assert Matcher(()).find("거대 언어 모델") == []
