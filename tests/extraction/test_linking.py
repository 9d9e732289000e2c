"""Which statements of several texts become one concept, and which stay apart and point at each other."""

from __future__ import annotations

import pytest

from dsgloss import extract_text
from dsgloss.extraction.evidence import gather, merge
from dsgloss.extraction.linking import settle_extents
from dsgloss.extraction.propose import propose
from statements import evidence_of, shown

# What the documents state, and the concepts that are proposed, by id: ^ acronym, ~ variant, ? slip of the pen.
ACRONYMS = [
    (["거대언어모델(LLM)", "거대언어모델(Large Language Model)", "거대 언어 모델(Large Language Models, LLMs)"],
     ["거대언어모델 | ~거대 언어 모델 | Large Language Model | ~Large Language Models | ^LLM | ^LLMs"],
     "the same Korean brings full form and acronym together"),
    (["언어 모델(LLM)", "LLM(Large Language Model)", "거대 언어 모델(large language model)"],
     ["거대 언어 모델 | large language model | ^LLM", "언어 모델 | ^LLM"], "언어 모델 leaves out what large is"),
    (["거대언어모델(LLM)", "대규모 언어 모델(large language model)"],
     ["거대언어모델 | 대규모 언어 모델 | large language model | ^LLM"],
     "the Korean renders a full form whose words begin with the letters of the acronym"),
    (["거대언어모델(LLM)", "대형 언어 모델(LLM)"], ["거대언어모델 | 대형 언어 모델 | ^LLM"], "built alike"),
    (["대규모 언어 모델(LLM)", "언어 모델(LLM)", "언어 모델(LLM)", "언어 모델(LLM)"],
     ["언어 모델 | ^LLM", "대규모 언어 모델 | ^LLM"], "대규모 stands for a letter, however rare it is"),
    (["풀 리퀘스트(PR)", "PR(pull request)", "홍보(public relations, PR)"],
     ["풀 리퀘스트 | pull request | ^PR", "홍보 | public relations | ^PR"], "one acronym, two full forms"),
    (["지속적 전달(CD)", "지속적 배포(CD)"], ["지속적 배포 | ^CD", "지속적 전달 | ^CD"], "전달 and 배포 differ"),
    (["자연어 처리(NLP)", "자연어 처리(natural language processing)"],
     ["자연어 처리 | natural language processing | ^NLP"], "no text states them together"),
    (["붙박이 저장소(eMMC)", "붙박이 저장소(embedded storage, eMMC)"],
     ["붙박이 저장소 | embedded storage | ^eMMC"], "the same Korean and acronym, whatever its letters stand for"),
    (["LLM(Large Language Model)"], [], "without Korean there is nothing to propose"),
]  # fmt: skip

SPELLINGS = [
    (["강화 학습(reinforcement learning)", "강화학습(Reinforcement Learning)"],
     ["강화 학습 | ~강화학습 | reinforcement learning"], "spaces and capitals"),
    (["인공지능·로봇 기술(AI robotics)", "인공지능 로봇 기술(AI robotics)"],
     ["인공지능 로봇 기술 | ~인공지능·로봇 기술 | AI robotics"], "a middle dot"),
    (["프롬프트(prompt) · 프롬프트(prompts)", "프람프트(prompt)"],
     ["프롬프트 | ~프람프트 | prompt | ~prompts"], "two transliterations, and a plural"),
    (["어텐션(attention)", "어텐션(attention)", "어탠션(attention)"], ["어텐션 | ~어탠션 | attention"], "ㅔ for ㅐ"),
    (["콘텐츠(content)", "콘텐츠(content)", "컨텐츠(content)"], ["콘텐츠 | ~컨텐츠 | content"], "ㅗ for ㅓ"),
    (["메시지(message)", "메시지(message)", "메세지(message)"], ["메시지 | ~메세지 | message"], "ㅣ for ㅔ"),
    (["지속적인 통합(continuous integration)", "지속적 통합(Continuous Integration)"],
     ["지속적 통합 | ~지속적인 통합 | continuous integration"], "적 and 적인"),
    (["미세 조정(fine-tuning)", "미세 조정(Fine tuning)", "미세조정(finetuning)", "미세 조정(fine-tuned)"],
     ["미세 조정 | ~미세조정 | fine-tuning | ~finetuning | ~Fine tuning | ~fine-tuned"], "forms of the English"),
    (["상태(state)", "상태(status)"], ["상태 | state", "상태 | status"], "another word, though it looks alike"),
]  # fmt: skip

SYNONYMS = [
    (["기계 학습(machine learning)", "머신 러닝(machine learning)"],
     ["기계 학습 | 머신 러닝 | machine learning"], "a translation and a transliteration"),
    (["미세 조정(fine-tuning) · 파인튜닝(fine-tuning)", "파인튜닝(fine-tuning)"],
     ["파인튜닝 | 미세 조정 | fine-tuning"], "what more documents have is preferred"),
    (["기계 학습(머신 러닝)", "머신 러닝(machine learning)"],
     ["머신 러닝 | 기계 학습 | machine learning"], "a text says so"),
    (["가중치(weight)", "체크포인트(checkpoint)", "가중치(체크포인트)"],
     ["가중치 | weight", "가중치 | 체크포인트", "체크포인트 | checkpoint"], "said to be one, but the English differs"),
    (["인수(argument)", "인자(argument)"], ["인수 | 인자 | argument"], "both mean factor, too"),
    (["규제(regularization)", "정규화(regularization)"],
     ["규제 | regularization", "정규화 | regularization"], "regulation is not normalization"),
    (["용량(capacity)", "역량(capacity)"], ["역량 | capacity", "용량 | capacity"], "volume is not competence"),
    (["용량(capacity)", "역량(capacity)", "커패시티(capacity)"],
     ["역량 | capacity", "용량 | capacity", "커패시티 | capacity"], "nobody knows which the transliteration means"),
    (["용량(capacity)", "역량(capacity)", "수용량(capacity)", "수용량(용량)"],
     ["수용량 | 용량 | capacity", "역량 | capacity"], "a text names a third word for one of them"),
    (["용량(capacity)", "역량(capacity)", "수용량(capacity)", "수용량(용량)", "수용량(역량)"],
     ["수용량 | 역량 | capacity", "용량 | capacity", "수용량 | 용량"], "called the same as both, which are two"),
    (["추론(inference)", "추론(reasoning)"], ["추론 | inference", "추론 | reasoning"], "one Korean word, two senses"),
    (["요청(response)", "응답(response)"], ["요청 | response", "응답 | response"], "the lexicon doubts it"),
    (["환각(hallucination)", "환각 현상(hallucination)"],
     ["환각 | hallucination", "환각 현상 | hallucination"], "a longer term is a question of extent"),
]  # fmt: skip

SLIPS = [
    (["신경망(neural network)"] * 3 + ["신경망(neural netwrok)"],
     ["신경망 | neural network | ~neural netwrok?"], "two letters exchanged"),
    (["신경망(neural network)"] * 2 + ["신경망(neural netwrok)"],
     ["신경망 | neural network", "신경망 | neural netwrok"], "not much commoner: nobody knows which is right"),
    (["인공지능(artificial intelligence)"] * 3 + ["인공지눙(artificial intelligence)"],
     ["인공지능 | ~인공지눙? | artificial intelligence"], "a jamo"),
    (["프롬프트(prompt)"] * 3 + ["프롬트(prompt)"], ["프롬프트 | ~프롬트? | prompt"], "a syllable left out"),
    (["자기 지도 학습(self-supervised learning)"] * 3 + ["자가 지도 학습(self-supervised learning)"],
     ["자기 지도 학습 | 자가 지도 학습 | self-supervised learning"], "another word, and no slip"),
    (["소형 모델(GPT-3 mini)"] * 3 + ["소형 모델(GPT-4 mini)"],
     ["소형 모델 | GPT-3 mini", "소형 모델 | GPT-4 mini"], "digits do not slip"),
]  # fmt: skip

ORIGINALS = [
    (["량원펑(Liang Wenfeng)", "량원펑(梁文鋒)"], ["량원펑 | Liang Wenfeng | @梁文鋒"], "a name in two scripts"),
    (["정의(justice)", "정의(定義)"], ["정의 | justice", "정의 | @定義"], "a word that may be several"),
]

LINKED = [*ACRONYMS, *SPELLINGS, *SYNONYMS, *SLIPS, *ORIGINALS]


@pytest.mark.parametrize(("documents", "expected", "why"), LINKED)
def test_linked(documents: list[str], expected: list[str], why: str) -> None:
    """What speaks of one concept is proposed together; what may not, is not."""
    assert sorted(shown(concept) for concept in propose(evidence_of(documents), [])) == sorted(expected), why


EXTENTS = [
    (["에이전트(agent)"] * 3 + ["모델 에이전트(agent)"], ["에이전트 | agent"], "the shorter term is much commoner"),
    (["에이전트(agent)", "코딩 에이전트(agent)", "모델 에이전트(agents)"],
     ["에이전트 | agent | ~agents"], "it stands behind several words"),
    (["에이전트(agent)", "모델 에이전트(agent)"], ["모델 에이전트 | agent", "에이전트 | agent"], "nobody knows"),
    (["생각의 사슬(chain of thought)"] * 3 + ["사슬(chain of thought)"],
     ["생각의 사슬 | chain of thought"], "생각 renders thought, which the shorter term leaves out"),
    (["대규모 언어 모델(LLM)"] * 3 + ["언어 모델(LLM)"],
     ["대규모 언어 모델 | ^LLM", "언어 모델 | ^LLM"], "a looser name is no miscut term"),
    (["언어 모델(LLM)"] * 3 + ["대규모 언어 모델(LLM)"],
     ["대규모 언어 모델 | ^LLM", "언어 모델 | ^LLM"], "대규모 stands for a letter"),
]  # fmt: skip


@pytest.mark.parametrize(("documents", "expected", "why"), EXTENTS)
def test_where_terms_begin(documents: list[str], expected: list[str], why: str) -> None:
    """Terms that one text cuts in the wrong place count for the term as all texts have it."""
    settled = settle_extents(evidence_of(documents))
    assert sorted(shown(concept) for concept in propose(settled, [])) == sorted(expected), why


def test_a_miscut_term_is_cited_as_it_stands() -> None:
    """The place of a miscut term becomes a citation of the concept, with the string that the text has."""
    documents = ["에이전트(agent)"] * 3 + ["모델 에이전트(agent)"]
    [agent] = propose(settle_extents(evidence_of(documents)), [])
    assert [(citation.source, citation.ko) for citation in agent.citations][2:] == [
        ("002", "에이전트"),
        ("003", "모델 에이전트"),
    ]


def test_a_full_form_that_a_text_spells_out_reaches_the_korean() -> None:
    """One text has the Korean with the acronym, another the acronym with its full form: they are one concept."""
    texts = ["검색 증강 생성(RAG)은 문서를 찾아 답한다.", "Retrieval-Augmented Generation(RAG)을 쓰면 환각이 줄어든다."]
    evidence = merge(gather(extract_text(text), str(number)) for number, text in enumerate(texts))
    [concept] = propose(evidence, [])
    assert shown(concept) == "검색 증강 생성 | Retrieval-Augmented Generation | ^RAG"
