"""Reading the content of a bracket by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.extraction.reading.brackets import find_brackets
from dsgloss.extraction.reading.inside import read_inside
from dsgloss.extraction.reading.window import Window, content_part, eojeols, phrase_part, reachable, window_before
from dsgloss.korean.kiwi import kiwi

CONTENTS = [
    # content, english, acronym, hangul, original
    ("Mixture of Experts, MoE", "Mixture of Experts", "MoE", None, None),
    ("AI", None, "AI", None, None),
    ("LLMs", None, "LLMs", None, None),
    ("Hugging Face", "Hugging Face", None, None, None),
    ("DeepSeek", "DeepSeek", None, None, None),
    ("TensorFlow, TF", "TensorFlow", "TF", None, None),
    ("sampling rate", "sampling rate", None, None, None),
    ("Markov Decision Process MDP", "Markov Decision Process", "MDP", None, None),
    ("MDP Markov Decision Process", "Markov Decision Process", "MDP", None, None),
    ("Rule-based NLP", "Rule-based NLP", None, None, None),
    ("Congestion Window, cwnd", "Congestion Window", "cwnd", None, None),
    ("round-trip time, rtt", "round-trip time", "rtt", None, None),
    ("hidden state, state", "hidden state", None, None, None),
    ("MLE = Maximum Likelihood Estimation", "Maximum Likelihood Estimation", "MLE", None, None),
    ("Explainable AI, XAI", "Explainable AI", "XAI", None, None),
    ("a.k.a. bagging", "bagging", None, None, None),
    ("English: recall", "recall", None, None, None),
    ("English literature", "English literature", None, None, None),
    ("χ²-test", "χ²-test", None, None, None),
    ("‘fine-tuning’", "fine-tuning", None, None, None),
    ("영어: attention", "attention", None, None, None),
    ("매개변수", None, None, "매개변수", None),
    ("이하 민주노총", None, None, "민주노총", None),
    ("梁文鋒", None, None, None, "梁文鋒"),
    ("주의, attention", "attention", None, "주의", None),
]


@pytest.mark.parametrize(
    ("content", "english", "acronym", "hangul", "original"), CONTENTS, ids=[c[0] for c in CONTENTS]
)
def test_strings_in_a_bracket(
    content: str, english: str | None, acronym: str | None, hangul: str | None, original: str | None
) -> None:
    """English, acronym, Hangul and Hanja are told apart."""
    inside = read_inside(content)[0][0]
    assert (inside.english, inside.acronym, inside.hangul, inside.original) == (english, acronym, hangul, original)


READINGS = [
    # content, the senses of each reading: English, acronym, Hanja or Hangul
    ("inference, reasoning", [["inference", "reasoning"]], "a comma lists senses"),
    ("inference/reasoning", [["inference/reasoning"], ["inference", "reasoning"]], "a slash joins or divides"),
    ("Test Harness / Automation Harness", [["Test Harness", "Automation Harness"]], "between phrases it lists senses"),
    ("MoE·Mixture of Experts", [[None], ["Mixture of Experts"]], "a middle dot joins no English words"),
    ("input/output", [["input/output"], ["input", "output"]], "which of the two, the Korean before it decides"),
    ("nlp", [["nlp"], ["nlp"]], "small letters: a word, or an acronym"),
    ("人工知能, artificial intelligence", [["人工知能", "artificial intelligence"]], "Hanja and English"),
    ("parameter, 파라미터", [["parameter", "파라미터"]], "English and another Korean word"),
    ("maximum likelihood estimation, 이하 MLE", [["maximum likelihood estimation"]], "the acronym goes with its form"),
    ("hyperparameter: 사람이 직접 정하는 값", [["hyperparameter"]], "what explains the word is left out"),
    ("CPU, GPU, TPU", [[None]], "a list of acronyms is an enumeration"),
]


@pytest.mark.parametrize(("content", "expected", "why"), READINGS, ids=[c[0] for c in READINGS])
def test_a_bracket_may_be_read_in_several_ways_and_hold_several_senses(
    content: str, expected: list[list[str | None]], why: str
) -> None:
    """Readings are alternatives; senses stand side by side."""
    readings = read_inside(content)
    assert [[s.english or s.acronym or s.original or s.hangul for s in reading] for reading in readings] == expected, (
        why
    )


BRACKETS = [
    ("가(나)다", ["나"], "one"),
    ("가(나(다)라)", ["나(다)라", "다"], "nested: the outer one first"),
    ("가（나）[다]", ["나", "다"], "full-width and square"),
    ("가(나 [다) 라]", ["나 [다"], "crossed: what was opened last is given up"),
    ("가)나(다", [], "stray signs"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BRACKETS, ids=[c[2] for c in BRACKETS])
def test_brackets_of_a_text(text: str, expected: list[str], why: str) -> None:
    """Matched brackets are found, stray signs are passed over."""
    assert [bracket.inside(text) for bracket in find_brackets(text)] == expected, why


WINDOWS = [
    ("그는 말했다. 강화 학습(RL)", "강화 학습", "a sentence ends"),
    ("그는 ‘강화 학습(RL)’", "강화 학습", "a quotation opens"),
    ("전이 학습, 강화 학습(RL)", "강화 학습", "a comma"),
    ("GPT-3.5 모델(model)", "GPT-3.5 모델", "a full stop before a digit ends nothing"),
    ("하이-플라이어(High-Flyer)", "하이-플라이어", "nor does a hyphen inside a word"),
    ("⟶ 분산(variance)", "분산", "a sign that is no part of words"),
    ("강화 학습 (RL)", "강화 학습", "a space before the bracket is left out"),
    ("2.1 선형 회귀(linear regression)", "선형 회귀", "the number of a heading"),
    ("제3장 확률 분포(distribution)", "확률 분포", "the number of a chapter"),
    ("`x`의 기울기(gradient)", "기울기", "a particle belongs to the code that it is attached to"),
]


@pytest.mark.parametrize(("text", "expected", "why"), WINDOWS, ids=[c[2] for c in WINDOWS])
def test_the_window_before_a_bracket(text: str, expected: str, why: str) -> None:
    """A term lies within the clause before the bracket."""
    assert window_before(text, text.rindex("(")).text == expected, why


PARTS = [
    # text, part, why
    ("우리는 이 논문에서 강화 학습(RL)", "강화 학습", "에서 ends an adverbial, and no noun phrase goes on over it"),
    ("데이터를 모으고 이미지처럼 다룬 특징 지도(feature map)", "다룬 특징 지도", "처럼 does, too"),
    ("빠르게 학습하는 언어 모델(LM)", "빠르게 학습하는 언어 모델", "는 may be an adnominal ending"),
    ("쓰임새에 별(star)", "쓰임새에 별", "a lone syllable keeps the word before it"),
    ("고속 푸리에 변환(FFT)", "고속 푸리에 변환", "the lexicon knows 푸리에, whose 에 is no particle"),
    ("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열(ten)", "셋 넷 다섯 여섯 일곱 여덟 아홉 열", "no term has more words"),
    ("(RL)", "", "nothing stands before it"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PARTS, ids=[part[1] for part in PARTS])
def test_the_part_of_a_window_that_a_phrase_may_have(text: str, expected: str, why: str) -> None:
    """Only what may belong to one noun phrase is analysed, at its place in the text."""
    part = phrase_part(window_before(text, text.rindex("(")))
    assert part.text == expected, why
    assert text[part.start : part.end] == expected


ANALYSED = [
    ("학습률(한 번에 얼마나 고칠지 정하는 값)", "정하는 값", "an explanation is asked how it ends"),
    ("학습률(한 걸음의 크기)", "한 걸음의 크기", "what is as short as a term may be one"),
    ("Batch Size(한 번에 함께 배우는 예의 수)", "한 번에 함께 배우는 예의 수", "all words may render English"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ANALYSED, ids=[row[1] for row in ANALYSED])
def test_the_part_of_a_content_that_is_analysed(text: str, expected: str, why: str) -> None:
    """Of an explanation only the last words are analysed, at their place in it."""
    start = text.index("(")
    content = text[start + 1 : -1]
    part = content_part(content, window_before(text, start))
    assert part.text == expected, why
    assert content[part.start : part.end] == expected


@given(st.text(alphabet="가나 (()[]AB,.·‘’\n", max_size=60))
def test_reading_never_fails(text: str) -> None:
    """Whatever stands in brackets can be read, and windows lie before their bracket."""
    for bracket in find_brackets(text):
        read_inside(bracket.inside(text))
        window = window_before(text, bracket.start)
        assert text[window.start : window.end] == window.text
        assert window.end <= bracket.start


PHRASES = [
    ("그 사람의 피드백", "그 사람의 피드백", "a determiner and a genitive lead on"),
    ("값과 층의 수", "값과 층의 수", "so does 과"),
    ("우리가 만든 길잡이 별", "만든 길잡이 별", "a subject does not"),
    ("모델을 배우는 함수", "모델을 배우는 함수", "an object leads on to its verb"),
    ("값을 알려 주는 함수", "알려 주는 함수", "and to no other word; a verb leads on to the one that helps it"),
    ("값을 지우고 있는 모델", "지우고 있는 모델", "so does this one"),
    ("값을 보고 배우는 모델", "배우는 모델", "배우다 helps no other verb"),
    ("모델에서 배운 값", "배운 값", "an adverbial does not lead on"),
    ("모델인 트랜스포머", "트랜스포머", "what stands in apposition is a phrase by itself"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PHRASES, ids=[row[0] for row in PHRASES])
def test_how_far_a_noun_phrase_reaches(text: str, expected: str, why: str) -> None:
    """From the right, the words that may belong to the noun phrase before a bracket, by their grammar alone."""
    words = eojeols(Window(0, len(text), text, "", ""), kiwi().analyse([text])[0])
    assert " ".join(word.text for word in reachable(words, lambda _word: False)) == expected, why
