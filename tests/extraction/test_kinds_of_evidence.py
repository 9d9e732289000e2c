"""What each kind of evidence measures: of an extent that the term may have, and of a bracket that may pair it."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.mine import bracket_cases
from dsgloss.extraction.weighing import boundary, features, pair_features, pairing
from dsgloss.extraction.weighing.pair_features import Setting
from dsgloss.korean.kiwi import kiwi

LLM = "상용 거대 언어 모델(LLM)을 쓴다."
RLHF = "사람의 피드백을 통한 강화 학습(RLHF)"
TWICE = "손실 함수(loss)는 오차를 잰다. 그 손실 함수(loss)는 볼록하다. 이 손실 함수를 줄인다."

OF_EXTENTS = [
    ("quoted", "여러 ‘전문가 혼합(mixture of experts)’ 구조", "전문가 혼합", 1, "the quotation begins with it"),
    ("quoted", "여러 ‘전문가 혼합(mixture of experts)’ 구조", "혼합", 0, "the quotation begins before it"),
    ("cuts-quotation", "여러 ‘전문가 혼합(mixture of experts)’ 구조", "혼합", 1, "the quotation begins before it"),
    ("marked", "새 **주성분 분석**(principal component analysis)", "주성분 분석", 1, "the emphasis begins with it"),
    ("marked", "새 **주성분**분석(PCA)", "주성분분석", 0, "the emphasis ends within the word"),
    ("cuts-mark", "새 **주성분 분석**(principal component analysis)", "분석", 1, "the emphasis begins before it"),
    ("cuts-mark", "[지식 증류](a.md)(distillation)", "지식 증류", 0, "the link begins with it"),
    ("joined", "지연·지터(jitter)를 잰다.", "지터", 1, "the sign joins it to 지연"),
    ("joined", "지연·지터(jitter)를 잰다.", "지연·지터", 0, "the list begins with it"),
    ("words-explained", "강화 학습(reinforcement learning)", "학습", 0.5, "one of two words"),
    ("words-explained", LLM, "거대 언어 모델", 0, "an acronym has no words"),
    ("letters-explained", LLM, "언어 모델", 0.67, "two of three letters"),
    ("letters-explained", "그 자바스크립트(JS)를", "자바스크립트", 0.6, "a loanword may give two letters, both weakly"),
    ("letters-explained", "강화 학습(reinforcement learning)", "강화 학습", 0, "words are no acronym"),
    ("letters-in-order", LLM, "거대 언어 모델", 1, "large, language, model"),
    ("letters-in-order", RLHF, "사람의 피드백을 통한 강화 학습", 1, "it is known what RLHF stands for"),
    ("letters-in-order", "사람의 피드백을 통한 강화 학습(RLFH)", "사람의 피드백을 통한 강화 학습", 0.5,
     "nobody knows RLFH, and human feedback stands before reinforcement"),
    ("letters-in-order", "강화 학습(reinforcement learning)", "강화 학습", 0, "words are no acronym"),
    ("first-letter", LLM, "거대 언어 모델", 1, "large"),
    ("first-letter", LLM, "상용 거대 언어 모델", 0, "상용 is no large"),
    ("first-letter", "강화 학습(reinforcement learning)", "강화 학습", 0, "words are no acronym"),
    ("korean-explained", LLM, "상용 거대 언어 모델", 0.75, "three of four words"),
    ("first-word-explained", LLM, "상용 거대 언어 모델", 0, "상용 is none of the acronym's"),
    ("first-word-explained", LLM, "거대 언어 모델", 1, "거대 is"),
    ("first-word-foreign", LLM, "상용 거대 언어 모델", 1, "상용 is none of the acronym's"),
    ("first-word-foreign", "주기(vsync)", "주기", 0, "it has no other word"),
    ("neighbour-explained", LLM, "언어 모델", 1, "거대 stands before it and is large"),
    ("neighbour-explained", LLM, "거대 언어 모델", 0, "상용 stands before it"),
    ("too-long", LLM, "상용 거대 언어 모델", 0.33, "a word more than letters"),
    ("too-long", LLM, "거대 언어 모델", 0, "as many words as letters"),
    ("too-short", LLM, "모델", 0.67, "a word for three letters"),
    ("too-short", "두 값의 자기상관(auto correlation)", "자기상관", 0, "one constituent says both words"),
    ("begins-late", "그 맥락 기반 검색(blurro-based search)", "기반 검색", 0.5, "only based is rendered"),
    ("begins-late", "그 맥락 기반 검색(blurro-based search)", "맥락 기반 검색", 0, "맥락 may render the first word"),
    ("begins-late", "호출(call by value)", "호출", 0, "by turns the order round"),
    ("begins-early", "상용 강화 학습(reinforcement learning)", "상용 강화 학습", 0.5, "강화 renders the first word"),
    ("begins-early", "상용 강화 학습(reinforcement learning)", "강화 학습", 0, "nothing is before it"),
    ("sounds-alike", "그 전처리(transformer)", "전처리", 0, "a word, and no sound"),
    ("sounds-alike", "그 트랜스포머(transformer)", "트랜스포머", 0.99, "the English in Hangul"),
    ("noun-phrase", "이 글은 강화 학습(reinforcement learning)", "강화 학습", 1, "글은 ends in a particle"),
    ("noun-phrase", "이 글은 강화 학습(reinforcement learning)", "학습", 0, "a bare noun stands before it"),
    ("noun-phrase", RLHF, "통한 강화 학습", 0, "통한 is no noun"),
    ("more-words", LLM, "거대 언어 모델", 0.67, "two words beyond the first"),
    ("genitive", RLHF, "사람의 피드백을 통한 강화 학습", 1, "사람의"),
    ("genitive", RLHF, "피드백을 통한 강화 학습", 0, "none"),
    ("clause", RLHF, "피드백을 통한 강화 학습", 1, "피드백을 통한"),
    ("clause", RLHF, "통한 강화 학습", 1, "통한"),
    ("clause", RLHF, "강화 학습", 0, "none"),
    ("renders-and", "사전 및 사후 확률(prior and posterior)", "사전 및 사후 확률", 1, "and is 및"),
    ("renders-and", "사전 및 사후 확률(prior and posterior)", "사후 확률", 0, "the Korean of and is left out"),
    ("renders-and", "읽기와 쓰기(RW)", "읽기와 쓰기", 0, "an acronym has no and"),
    ("conjunction", "사전 및 사후 확률(prior and posterior)", "사전 및 사후 확률", 0, "the English says and, too"),
    ("conjunction", "회귀 분석과 군집화(clustering)", "분석과 군집화", 1, "분석과"),
    ("conjunction", "회귀 분석과 군집화(clustering)", "군집화", 0, "none"),
    ("starts-with-modifier", "새 군집화(clustering)를 쓴다.", "새 군집화", 1, "새"),
    ("starts-with-modifier", RLHF, "통한 강화 학습", 1, "통한"),
    ("starts-with-modifier", RLHF, "강화 학습", 0, "a noun"),
    ("starts-with-modifier", "여러(several) 값", "여러", 0, "it has no other word"),
    ("starts-with-unknown-name", "구글 딥마인드(DeepMind)", "구글 딥마인드", 1, "the English says nothing of 구글"),
    ("starts-with-unknown-name", "구글 딥마인드(DeepMind)", "딥마인드", 0, "it has no other word"),
    ("keeps-ending", "영화 믹스인(mixin)", "믹스인", 1, "인 is the copula elsewhere"),
    ("supported", TWICE, "손실 함수", 1, "both brackets have it before the same English"),
    ("supported", "손실 함수(loss)와 비용(cost)", "손실 함수", 0, "it stands here only"),
    ("stands-alone", TWICE, "손실 함수", 0, "nothing stands before it here"),
    ("sticks", TWICE, "함수", 1, "손실 stands before it everywhere"),
    ("stands-alone", "새 함수(function)는 작다. 함수와 함수를 잇는다.", "함수", 1, "elsewhere 새 is not before it"),
    ("sticks", "새 함수(function)는 작다. 새 함수와 함수를 잇는다.", "함수", 0.5, "in one of two other places"),
    ("opens-segment", LLM, "상용 거대 언어 모델", 1, "it begins the paragraph"),
    ("opens-segment", LLM, "거대 언어 모델", 0, "상용 does"),
    ("fills-segment", "- 손실 함수(loss function): 오차", "손실 함수", 1, "a colon follows"),
    ("fills-segment", "손실 함수(loss function)는 오차를 잰다.", "손실 함수", 0, "the sentence goes on"),
    ("defined", "손실 함수(loss function)는 오차를 잰다.", "손실 함수", 1, "it is the topic"),
    ("defined", "손실 함수(loss function)를 잰다.", "손실 함수", 0, "it is the object"),
    ("defined", "이 손실 함수(loss function)는 오차를 잰다.", "손실 함수", 0, "it does not begin the paragraph"),
]  # fmt: skip

OF_PAIRS = [
    ("always", LLM, "모델", 1, "whatever it is"),
    ("explained", LLM, "언어 모델", 0.67, "two of three letters"),
    ("explained", "그 트랜스포머(transformer)", "트랜스포머", 1, "all of it sounds alike"),
    ("korean-explained", LLM, "상용 거대 언어 모델", 0.75, "three of four words"),
    ("sounding", "그 트랜스포머(transformer)", "트랜스포머", 0.99, "the English in Hangul"),
    ("unexplained", "주기(vsync)", "주기", 1, "neither a translation nor a sound"),
    ("unexplained", LLM, "모델", 0, "it is a letter of the acronym"),
    ("misfit", LLM, "모델", 0.67, "a word for three letters"),
    ("misfit", LLM, "상용 거대 언어 모델", 0.33, "a word more than letters"),
    ("acronym-only", LLM, "모델", 1, "LLM"),
    ("acronym-only", "강화 학습(reinforcement learning, RL)", "강화 학습", 0, "the full form stands beside it"),
    ("code", "토큰화(`tokenize`)", "토큰화", 1, "set as code"),
    ("code", "토큰화(tokenize)", "토큰화", 0, "plain"),
    ("digits", "손실 함수(L2 loss)", "손실 함수", 1, "L2"),
    ("digits", "손실 함수(loss)", "손실 함수", 0, "none"),
    ("digits", "코로나19(COVID-19)", "코로나19", 0, "the Korean has digits, too"),
    ("spaced", "손실 함수 (loss)", "손실 함수", 1, "a space"),
    ("spaced", "손실 함수(loss)", "손실 함수", 0, "none"),
    ("wordy", "정책(the way an agent chooses its next action)", "정책", 0.5, "two words more than terms have"),
    ("wordy", "손실 함수(loss function)", "손실 함수", 0, "two words"),
    ("name-like", "하이퍼파라미터(GitHub)", "하이퍼파라미터", 1, "a capital, and another sound"),
    ("name-like", "깃허브(GitHub)", "깃허브", 0, "it sounds alike"),
    ("name-like", "하이퍼파라미터(hyperspace)", "하이퍼파라미터", 0, "small letters"),
    ("two-names", "구글 딥마인드(DeepMind)", "구글 딥마인드", 1, "two names, of which one is said"),
    ("two-names", "손실 함수(Loss)", "손실 함수", 0, "nouns"),
    ("square", "주기[vsync]", "주기", 1, "square"),
    ("square", "주기(vsync)", "주기", 0, "round"),
    ("predicate", "값을 새로 고침(refresh)한다.", "고침", 1, "a verb made a noun"),
    ("predicate", "손실 함수(loss)", "손실 함수", 0, "a noun"),
    ("several", "압축 파일(zip file, tarball)", "압축 파일", 1, "two"),
    ("several", "압축 파일(zip file)", "압축 파일", 0, "one"),
    ("contradicted", "주기(kernel)", "주기", 1, "a kernel is known, and is no 주기"),
    ("contradicted", "강화 학습(reinforcement learning)", "강화 학습", 0, "both words mean what they say"),
    ("contradicted", LLM, "모델", 0, "letters are no words"),
    ("korean-known", "주기(vsync)", "주기", 1, "주기 is known, and vsync is none"),
    ("korean-known", "강화 학습(reinforcement learning)", "강화 학습", 0, "it is explained"),
    ("brand", "하이퍼파라미터(GitHub)", "하이퍼파라미터", 1, "a capital inside"),
    ("brand", "깃허브(GitHub)", "깃허브", 0, "it sounds alike"),
    ("stray-letters", LLM, "모델", 1, "one of three letters, not the first"),
    ("stray-letters", LLM, "거대 언어 모델", 0, "all letters"),
    ("stands-for-other", "발신지(IP)를 적는다.", "발신지", 1, "IP is the internet protocol"),
    ("stands-for-other", "인터넷 프로토콜(IP)", "인터넷 프로토콜", 0, "it says so"),
    ("stands-for-other", "발신지(SRC)를 적는다.", "발신지", 0, "nobody knows what SRC is"),
    ("stands-for-other", "발신지(source)를 적는다.", "발신지", 0, "a word is no acronym"),
    ("particle-follows", LLM, "모델", 1, "을"),
    ("particle-follows", "손실 함수(loss)다.", "손실 함수", 1, "the copula"),
    ("particle-follows", "손실 함수(loss) 을", "손실 함수", 0, "behind a space"),
    ("particle-follows", "제공(provide)된 값", "제공", 0, "a verb"),
    ("verb-follows", "제공(provide)된 값", "제공", 1, "제공된"),
    ("verb-follows", LLM, "모델", 0, "a particle"),
    ("set-apart", "여러 ‘전문가 혼합(mixture of experts)’ 구조", "전문가 혼합", 1, "quotation marks"),
    ("set-apart", "새 **주성분 분석**(principal component analysis)", "주성분 분석", 1, "emphasis"),
    ("set-apart", LLM, "모델", 0, "nothing"),
    ("entry", "- 손실 함수(loss function): 오차", "손실 함수", 1, "an item that explains it"),
    ("phrase", RLHF, "사람의 피드백을 통한 강화 학습", 0.75, "of four words before the last, three are no bare nouns"),
    ("unspoken", "시간(ms)", "시간", 1, "a unit"),
    ("unspoken", "초당 프레임(FPS)", "초당 프레임", 0, "capitals"),
    ("bare-letter", "지수 밴드(F band)", "지수 밴드", 1, "F"),
    ("bare-letter", "지수 F 밴드(F band)", "지수 F 밴드", 0, "the Korean has F as well"),
    ("english-first", "embedding(단어를 담은 벡터)", "embedding", 1, "the bracket is Korean"),
    ("english-first", LLM, "모델", 0, "the bracket is Latin"),
    ("describes", "embedding(단어를 담은 벡터)", "embedding", 1, "단어를 담은 is a clause"),
    ("describes", "embedding(단어의 벡터)", "embedding", 0, "a genitive"),
    ("describes", RLHF, "사람의 피드백을 통한 강화 학습", 0, "the bracket is Latin"),
]  # fmt: skip


def settings(text: str, term: str) -> list[Setting]:
    """Give the first bracket of a text with the extent of the term that is meant; its particle cut off, then kept."""
    case = bracket_cases(parse_document(text, "a.md"), kiwi())[0][0][0]
    return [
        Setting.of(case, each)
        for each in case.candidates
        if case.direction is Direction.EN_KO or each.text(case.segment.text) == term
    ]


@pytest.mark.parametrize(("name", "text", "term", "value", "why"), OF_EXTENTS)
def test_evidence_of_an_extent(name: str, text: str, term: str, value: float, why: str) -> None:
    """What speaks for a term that begins here."""
    measured = boundary.measure(settings(text, term)[-1].candidate)
    assert measured[name] == pytest.approx(value, abs=0.01), why


@pytest.mark.parametrize(("name", "text", "term", "value", "why"), OF_PAIRS)
def test_evidence_of_a_pair(name: str, text: str, term: str, value: float, why: str) -> None:
    """What speaks for a bracket that pairs the term."""
    measured = pairing.measure(settings(text, term)[0])
    assert measured[name] == pytest.approx(value, abs=0.01), why


def test_every_kind_of_evidence_has_an_example() -> None:
    """A new kind of evidence needs a row above."""
    assert set(features.FEATURES) == {name for name, *_ in OF_EXTENTS}
    assert set(pair_features.FEATURES) == {name for name, *_ in OF_PAIRS}
