"""Brackets that pair no term, though something of both sides fits: names, remarks, explanations, values."""

from __future__ import annotations

import pytest

from dsgloss import extract_text

CASES = [
    ("로그는 12시간 간격(12h)으로 모은다.", "a number of hours"),
    ("폴더는 상태(`status/`)와 계약(`contracts/`)으로 나눈다.", "names of folders"),
    ("새 공유기는 WPA(및 WPA2)를 지원한다.", "what 및 begins goes on with the sentence"),
    ("제어판은 라우팅(RRAS)에서 연다.", "capitals that are no word"),
    # sentence, why
    ("창 아래의 저장 버튼(Save)을 누른다.", "the bracket gives the name of one button"),
    ("서버에 관리자 계정(admin)을 만든다.", "the bracket gives the name of one account"),
    ("고친 것을 main(주 브랜치)에 합친다.", "the bracket says what kind of thing has that name"),
    ("인자는 Eval(eval 함수)이 읽는다.", "the bracket has the English again"),
    ("기록에는 발신지(IP)와 시각이 남는다.", "IP stands for words that 발신지 does not say"),
    ("상태는 메시지 중개자(Kafka/SQS)에 둔다.", "names of one kind share a slash"),
    ("화면 상태(React Query/SWR)를 나눈다.", "a name and an acronym that does not shorten it share a slash"),
    ("근거를 반드시 대는 요건(FR-5)을 지킨다.", "what is filed under a number"),
    ("경로를 환경 변수(PATH)에 더한다.", "capitals that are a word of their own"),
    ("파일 크기(MB)를 적는다.", "a unit"),
    ("바퀴의 조향각(rad)을 읽는다.", "a unit in small letters"),
    ("값은 제자리에 안정적으로(일명 pinned) 남는다.", "an adverb is no term"),
    ("널 값을 읽으면 예외(NullPointerException)가 난다.", "the name of one exception"),
    ("이때는 함수 호출 API(쓸 수 있는 경우)를 부른다.", "a remark on when"),
    ("그림은 GPU(드라이버 포함)로 그린다.", "a remark on what is with it"),
    ("파일 형식(PNG 또는 JPG에서 고르면 됩니다)을 고른다.", "a sentence"),
    ("창을 그리는 메서드(optional)를 쓴다.", "the bracket says that it need not be there"),
    ("1943년 (Electronic Brain)에 처음 나왔다.", "what was there in that year"),
    ("표에 있으면 빠르게 변환(TLB Hit)한다.", "a word of what an acronym in the English stands for is not enough"),
    ("가장 큰 크기(maxSize)를 정한다.", "a name in a program"),
    ("새 프로필(제품 코드: profileService)을 만든다.", "what something is filed under"),
    ("도구를 실행하기 직전(PreToolUse)에 부른다.", "the name of a hook in a program"),
    ("문서는 PDF(분석기 기반)로 읽는다.", "the acronym stands for words that the Korean does not say"),
    ("가장 흔한 재귀 풀이 형태로(Top-Down), 위에서부터 푼다.", "where the term would begin is anybody's guess"),
    ("인증서는 기본 설정의 TLS 클라이언트(Node tls.connect)가 확인한다.", "a path in a program"),
    ("물리적 구조와 메모리 구조(SGA)를 따로 관리한다.", "SGA stands for words that 구조 does not say"),
    ("번역을 핵심 과제로 하는 NLP 모임이 있다.", "what something has for its core is no name of it"),
]

PAIRS = [
    # sentence, Korean, English, acronym, why
    ("\"적어도 한 번(at-least-once)\"을 보장한다.", "적어도 한 번", "at-least-once", None, "a quotation is one term"),
    ("선택 연산(selection; filter 등)만 된다.", "선택 연산", "selection", None, "examples follow the counterpart"),
    ("확률 질량 함수(pmf: probability mass function)를 쓴다.", "확률 질량 함수", "probability mass function", "pmf",
     "the acronym in small letters comes first"),
    ("- 귀무가설 ($H_0$, null hypothesis)", "귀무가설", "null hypothesis", None, "a formula before the words"),
    ("- 귀무가설 (null hypothesis $$H_0$$)", "귀무가설", "null hypothesis", None, "a formula behind the words"),
    ("복소평면에서 unit circle(단위원) 위의 점을 본다.", "단위원", "unit circle", None, "단위 begins it"),
    ("귀무가설(null hypothesis, H0)을 기각한다.", "귀무가설", "null hypothesis", None, "a symbol behind the words"),
    ("낮은 학습률(learning rate, η)로 시작한다.", "학습률", "learning rate", None, "a Greek letter behind the words"),
    ("유의수준(significance level, $\\alpha$, 검정의 크기)을 정한다.", "유의수준", "significance level", None,
     "a formula between two designations"),
    ("## 02 복수표본 z-검정(two-sample z-test)", "복수표본 z-검정", "two-sample z-test", None, "a chapter's number"),
    ("HTTP는 비상태(stateless) 프로토콜이다.", "비상태", "stateless", None, "a prefix denies what an ending does"),
    ("옵셔널(optional) 속성을 적는다.", "옵셔널", "optional", None, "a remark elsewhere"),
    ("인자의 기본값(default)을 정한다.", "기본값", "default", None, "a remark elsewhere"),
    ("클래스를 이름 공간(namespace)에 둔다.", "이름 공간", "namespace", None, "two words for one solid word"),
    ("서버를 다시 시작(restart)한다.", "다시 시작", "restart", None, "an adverb renders the prefix"),
    ("이제 LLM 에이전트(large language model agent)를 만든다.", "LLM 에이전트", "large language model agent", None,
     "an acronym in the Korean is spelled out in the bracket"),
    ("그래서 CVCS(중앙집중식 VCS)를 쓴다.", "중앙집중식 VCS", None, "CVCS", "an acronym within the acronym"),
    ("밖에서는 OCI NLB(네트워크 로드밸런서)를 거친다.", "네트워크 로드밸런서", None, "NLB",
     "a name before the acronym that the Korean renders"),
    ("표본은 검색·RAG·언어 모델(LM)에 든다.", "언어 모델", None, "LM", "a middle dot before it ends an item"),
    ("글은 도로시 M. 존슨(Dorothy M. Johnson)이 썼다.", "도로시 M. 존슨", "Dorothy M. Johnson", None, "an initial"),
    ("디스크에 서버 측 암호화(SSE- Server Side Encryption)를 쓴다.", "서버 측 암호화", "Server Side Encryption", "SSE",
     "a dash behind the acronym"),
    ("이때 Address Table Instability(불안정)가 생긴다.", "불안정", "Instability", None, "only the last word is said"),
    ("연결은 연결 추적(connection tracking, nf_conntrack)이 센다.", "연결 추적", "connection tracking", None,
     "what it is called in code is left out"),
    ("SLP(Single Layer Perceptron, 단층퍼셉트론)를 배운다.", "단층퍼셉트론", "Single Layer Perceptron", "SLP",
     "a known part ends where the other one begins to sound"),
    ("서버의 Crash-Fail(충돌-실패)을 다룬다.", "충돌-실패", "Crash-Fail", None, "words, and no acronym"),
    ("서버는 수직 확장(scale-up)을 한다.", "수직 확장", "scale-up", None, "each word has its part"),
    ("새 아이폰(iPhone)을 산다.", "아이폰", "iPhone", None, "a brand with a small letter before a capital"),
    ("행렬은 절단된 특잇값 분해(truncated SVD)로 줄인다.", "절단된 특잇값 분해", "truncated SVD", None,
     "the Korean says what an acronym in the English stands for"),
    ("화면의 기본값은 default(기본값)이다.", "기본값", "default", None, "a remark elsewhere"),
    ("Bayes’ theorem(베이즈 정리)을 쓴다.", "베이즈 정리", "Bayes’ theorem", None, "an apostrophe behind an s"),
    ("값은 해쉬맵(hash map)에 둔다.", "해쉬맵", "hash map", None, "쉬 is sh"),
    ("글의 목차는 TOC(목차)라고도 한다.", "목차", None, "TOC", "one word renders all that the letters stand for"),
    ("물결의 주기(period 혹은 wavelength)를 잰다.", "주기", "period", None, "혹은 parts a list"),
    ("지표는 slo(서비스 수준 목표)로 잰다.", "서비스 수준 목표", None, "slo", "a known acronym in small letters"),
    ("화면은 탈중앙화 애플리케이션(dapp)이 그린다.", "탈중앙화 애플리케이션", None, "dapp",
     "a known acronym in small letters in the bracket"),
    ("함수는 I/O(입출력)를 기다린다.", "입출력", None, "I/O", "an acronym with a slash"),
    ("표를 제2정규형(2NF)으로 바꾼다.", "제2정규형", None, "2NF", "an ordinal number"),
    ("운영 체제(OS)를 깐다.", "운영 체제", None, "OS", "the Korean renders what the acronym stands for"),
    ("그래프는 너비 우선 탐색(BFS)으로 돈다.", "너비 우선 탐색", None, "BFS", "우선 is an adverb elsewhere"),
    ("그 소리는 데시벨(dB)로 잰다.", "데시벨", None, "dB", "a unit and its Korean"),
    ("항상 제어(=Control)라는 말을 쓴다.", "제어", "Control", None, "an equals sign says that both are the same"),
    ("귀무가설(H0 Null Hypothesis)을 세운다.", "귀무가설", "Null Hypothesis", None, "a symbol stands before the words"),
    ("소프트웨어 정의 네트워킹(Software Defined Networking = SDN)", "소프트웨어 정의 네트워킹",
     "Software Defined Networking", "SDN", "an equals sign before the acronym"),
    ("흐름 제어, 오류 제어(Flow Control, Error Control)", "오류 제어", "Error Control", None, "a list beside a list"),
    ("자료는 추출, 변환, 적재(ETL)를 거친다.", "추출, 변환, 적재", None, "ETL", "the letters spell a list"),
    ("자료는 추출, 변환 및 적재(ETL)를 거친다.", "추출, 변환 및 적재", None, "ETL", "the letters spell a list with 및"),
    ("다음 절에서, 특이값 분해(SVD)를 다룬다.", "특이값 분해", None, "SVD", "the comma ends a clause, not an item"),
    ("망의 지연·지터(jitter)를 잰다.", "지터", "jitter", None, "only the last of what a sign joins is rendered"),
    ("모델은 확률적 경사 하강법(Stochastic Gradient Descent:SGD)으로 학습한다.", "확률적 경사 하강법",
     "Stochastic Gradient Descent", "SGD", "a colon without a space before the acronym"),
    ("장비에는 하드웨어 신뢰 루트(Hardware Root of Trust, RoT)를 심는다.", "하드웨어 신뢰 루트",
     "Hardware Root of Trust", "RoT", "the acronym of the last words"),
    ("필터는 루돌프 칼만(Rudolf E. Kalman, 1930~2016)이 만들었다.", "루돌프 칼만", "Rudolf E. Kalman", None,
     "when somebody lived is left out"),
    ("먼저 연구 윤리 강령(Code of Research Ethics 이하 ‘강령’)을 읽는다.", "연구 윤리 강령", "Code of Research Ethics",
     None, "이하 may follow the English"),
    ("돈은 차변(DEBIT)에 적는다.", "차변", "DEBIT", None, "a word in capitals is no acronym"),
    ("커뮤니티는 온 폴리시(on-policy) 방법을 쓴다.", "온 폴리시", "on-policy", None, "the whole sounds so, 온 too"),
    ("먼저 Target Identification and Validation(타겟 발굴 및 검증)을 한다.", "타겟 발굴 및 검증",
     "Target Identification and Validation", None, "및 joins, and is no sign of a description"),
    ("표에는 PrimaryKey(기본키)가 있다.", "기본키", "PrimaryKey", None, "two words run together are no acronym"),
    ("둘은 다대다(n:m, many-to-many) 관계이다.", "다대다", "many-to-many", None, "figures are left out"),
    ("공격은 프롬프트 인젝션(Prompt Injection, AML.T0051)에서 시작한다.", "프롬프트 인젝션", "Prompt Injection", None,
     "what it is filed under is left out"),
    ("왜 가중치별 학습률(learning rate)이 필요한지 본다.", "학습률", "learning rate", None,
     "the parts of a compound render more than the compound"),
    ("망에는 EN(엔드포인트 노드)을 둔다.", "엔드포인트 노드", None, "EN", "both letters are said"),
    ("값은 유로(EUR)로 적는다.", "유로", None, "EUR", "a currency and its code"),
    ("표에는 삽입/삭제(delete) 연산이 있다.", "삭제", "delete", None, "only the last of what a sign joins is rendered"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), CASES)
def test_a_bracket_that_pairs_nothing(text: str, why: str) -> None:
    """Nothing is proposed for a bracket that is about something else than the term before it."""
    assert [mention for mention in extract_text(text) if mention.relation.is_pair] == [], why


@pytest.mark.parametrize(("text", "ko", "en", "acronym", "why"), PAIRS)
def test_a_bracket_that_pairs(text: str, ko: str, en: str | None, acronym: str | None, why: str) -> None:
    """What looks so and is a pair stays one, with its strings."""
    found = [(m.ko, m.en, m.acronym) for m in extract_text(text) if m.relation.is_pair]
    assert found == [(ko, en, acronym)], why
