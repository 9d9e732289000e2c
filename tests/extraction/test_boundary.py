"""Where the Korean term before a bracket begins: sentences in which the last word, or the longest phrase, is wrong."""

from __future__ import annotations

import pytest

from dsgloss import Mention, extract_text

CASES = [
    # sentence, Korean term, why
    ("국내 기업이 상용 거대언어모델(LLM)을 도입했다.", "거대언어모델", "상용 is no word of the acronym"),
    ("딥시크 인공지능(AI) 모델이 주목받는다.", "인공지능", "a name before the term is no part of it"),
    ("샘 올트먼 오픈AI 최고경영자(CEO)가 방한했다.", "최고경영자", "person and company stand before the title"),
    ("모레의 조형근 최고전략책임자(CSO)가 설명했다.", "최고전략책임자", "person before the title"),
    ("미국 수학경시대회(AIME) 문제로 평가했다.", "미국 수학경시대회", "미국 is the A of the acronym"),
    ("사티아 나델라 마이크로소프트(MS) 대표가 말했다.", "마이크로소프트", "the letters lie within one loanword"),
    ("값싼 그래픽처리장치(GPU)로 충분하다.", "그래픽처리장치", "adjective before the term"),
    ("다보스에서 열린 세계경제포럼(WEF)에 참석했다.", "세계경제포럼", "clause before the term"),
    ("‘사람의 피드백을 통한 강화 학습(RLHF)'의 순서", "사람의 피드백을 통한 강화 학습", "mismatched quotation marks"),
    ("‘전문가 혼합(mixture of experts, MoE)1 ’ 구조", "전문가 혼합", "a footnote digit before the closing mark"),
    ("양적 투자사인 하이-플라이어(High-Flyer)", "하이-플라이어", "apposition with 인"),
    ("항저우의 딥시크 AI(DeepSeek AI)를 찾았다.", "딥시크 AI", "Latin letters belong to the Korean side"),
    ("이 글은 검색 증강 생성(RAG)을 다룬다.", "검색 증강 생성", "three words, three letters"),
    ("서비스 간 원격 프로시저 호출(RPC)", "원격 프로시저 호출", "서비스 간 says of what"),
    ("새로운 분산 추적(distributed tracing) 도구", "분산 추적", "determiner before the term"),
    ("이 함수는 경사 하강법(gradient descent)을 쓴다.", "경사 하강법", "subject before the term"),
    ("구글의 지속적 통합(continuous integration) 환경", "지속적 통합", "genitive before the term"),
    ("사람의 피드백을 통한 강화 학습(reinforcement learning from human feedback)",
     "사람의 피드백을 통한 강화 학습", "genitive and clause belong to the term"),
    ("**주성분 분석**(principal component analysis)을 한다.", "주성분 분석", "emphasis ends before the bracket"),
    ("[의존성 주입](di.md)(dependency injection)을 쓴다.", "의존성 주입", "a link stands before the bracket"),
    ("`f(x)`에는 손실 함수(loss function)가 있다.", "손실 함수", "a bracket in code stands before the term"),
    ("그가 만든 쿠버네티스(Kubernetes) 클러스터", "쿠버네티스", "relative clause before a name"),
    ("이웃 ‘노드’와의 합의(consensus)", "합의", "a particle behind a quotation mark is no word of the term"),
    ("여러 채팅 템플릿(chat templates)", "채팅 템플릿", "a verb borrowed in -ing"),
    ("마스킹 언어 모델링(masked language modeling)", "마스킹 언어 모델링", "a participle borrowed in -ing"),
    ("회귀 분석과 군집화(clustering)를 비교한다.", "군집화", "only the second of two is rendered"),
    ("여러 노드에 걸친 합의 알고리즘(consensus algorithm)", "합의 알고리즘", "clause before the term"),
    ("이를 위해 확률적 경사 하강법(SGD)을 쓴다.", "확률적 경사 하강법", "three letters, three words"),
    ("위치를 칼만 필터(Kalman filter)로 구한다.", "칼만 필터", "만 sounds in the name, it is no particle"),
    ("파일을 끌어서 놓기(drag and drop)로 옮긴다.", "끌어서 놓기", "the English says what the verb form says"),
    ("메뉴에서 내보내기(export)를 고른다.", "내보내기", "a verb made a noun is a term by itself"),
    ("정확도와 속도의 절충(trade-off)을 찾는다.", "절충", "one Korean word renders a compound"),
    ("두 변수의 공분산(covairance)을 구한다.", "공분산", "a slip of the pen in the English"),
    ("보의 처짐(deflection)을 잰다.", "처짐", "a verb made a noun, not the end of a sentence"),
    ("순서가 늦은 일은 굶주림(starvation)에 빠진다.", "굶주림", "a verb made a noun, not the end of a sentence"),
    ("코드에서 이음매(seam)를 찾는다.", "이음매", "the analyser does not know the word, the lexicon does"),
    ("물의 깊이(depth)를 잰다.", "깊이", "the analyser takes the noun for an adverb"),
    ("먼저 자료의 이상치(outlier)를 지운다.", "이상치", "치 seems to be an ending where the text is cut off"),
    ("두 스레드가 같은 락(lock)을 기다린다.", "락", "a loanword of one syllable that by itself may be anything"),
    ("온도가 퀴리 온도(Curie temperature)보다 높다.", "퀴리 온도", "the bracket speaks of the nearer of two words"),
    ("이는 느긋한 평가(lazy evaluation)를 한다.", "느긋한 평가", "the modifier is in the English"),
    ("지운 객체는 떠도는 참조(dangling reference)를 남긴다.", "떠도는 참조", "the modifier is in the English"),
    ("인자는 값에 의한 호출(call by value)로 넘긴다.", "값에 의한 호출", "의한 makes a modifier of what is before it"),
    ("화면을 다시 그리기(repaint)로 바꾼다.", "다시 그리기", "다시 renders what the English word begins with"),
    ("이를 흔히 미세 조정(fine-tuning)이라 한다.", "미세 조정", "an adverb that the English does not speak of"),
    ("새 점은 가장 가까운 이웃(nearest neighbor)을 따른다.", "가장 가까운 이웃", "가장 renders the English ending"),
    ("표는 느리게 변하는 차원(slowly changing dimension)이다.", "느리게 변하는 차원", "an adverb that the English has"),
    ("동적으로 할당된 메모리(dynamically allocated memory)", "동적으로 할당된 메모리", "-적으로 says how, as -ly does"),
    ("서버는 라우팅 및 원격 액세스 서비스(RRAS)를 쓴다.", "라우팅 및 원격 액세스 서비스", "및 joins nouns of one name"),
    ("이는 ②군집화(clustering)에 속한다.", "군집화", "a number in a circle is no letter of the term"),
    ("㉠회귀(regression)를 먼저 본다.", "회귀", "a letter in a circle numbers what follows"),
    ("흔히 맥락 기반 검색(blurro-based search)을 쓴다.", "맥락 기반 검색", "기반 needs the word that based needs"),
    ("이 절에서는 교차상관함수 교차상관(cross correlation)", "교차상관", "one word says both English ones"),
    ("이는 교차 사이트 스크립팅(XSS)을 막는다.", "교차 사이트 스크립팅", "X stands for cross"),
    ("이는 설명 가능 인공지능(XAI)에 속한다.", "설명 가능 인공지능", "X stands for ex-"),
    ("사건의 집합인 σ-대수(σ-algebra)", "σ-대수", "a Greek letter belongs to the word"),
    ("반복 없이 표본 추출(sampling)을 한다.", "표본 추출", "both words render the English one"),
    ("화면에서 사용자 지정 속성(custom attribute)을 고른다.", "사용자 지정 속성",
     "지정 renders custom, 사용자 지정 does more so"),
    ("새로 사용자 정의 단위 정의(custom unit definition)를 둔다.", "사용자 정의 단위 정의",
     "정의 stands for two things, and of custom only with 사용자"),
    ("항체에는 2개 중쇄(heavy chain)가 있다.", "중쇄", "how many there are is no part of the term"),
    ("대부분 단백질(protein)로 되어 있다.", "단백질", "how many there are is no part of the term"),
    ("가장 정확한 모델(model)을 쓴다.", "모델", "a superlative that the English does not have"),
    ("서버는 분산 파일 체계를(DFS) 쓴다.", "분산 파일 체계", "을 and 를 are never the end of a noun"),
    ("어긋남은 쿨백-라이블러 발산(Kullback–Leibler divergence)으로 잰다.", "쿨백-라이블러 발산",
     "an en dash joins two names"),
]  # fmt: skip


def only_pair(text: str) -> Mention:
    """Give the one pair that a text states."""
    pairs = [mention for mention in extract_text(text) if mention.relation.is_pair]
    assert len(pairs) == 1, pairs
    return pairs[0]


@pytest.mark.parametrize(("sentence", "expected", "why"), CASES, ids=[case[1] for case in CASES])
def test_the_term_begins_where_its_counterpart_does(sentence: str, expected: str, why: str) -> None:
    """The Korean string is what the bracket renders, no more and no less."""
    assert only_pair(sentence).ko == expected, why


def test_a_slash_between_two_pairs_belongs_to_neither() -> None:
    """What joins two terms, each with its bracket, begins none of them."""
    pairs = [mention for mention in extract_text("열(column)/행(row)을 바꾼다.") if mention.relation.is_pair]
    assert [(pair.ko, pair.en) for pair in pairs] == [("열", "column"), ("행", "row")]


def test_the_span_is_the_whole_expression() -> None:
    """The place runs from the first character of the term to the closing bracket, in lines and columns from 1."""
    mention = only_pair("첫 줄이다.\n\n여기서 강화 학습(RL)을 쓴다.")
    assert (mention.line, mention.column, mention.end_line, mention.end_column) == (3, 5, 3, 14)
