"""How far a Korean string sounds like an English one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss.korean.phonetics import SOUNDS_ALIKE, likeness, may_begin, sounds_alike

TRANSLITERATIONS = """
모델=model 데이터=data 서버=server 클라우드=cloud 컨테이너=container 쿠버네티스=Kubernetes 도커=Docker
파이프라인=pipeline 프레임워크=framework 알고리즘=algorithm 트랜스포머=Transformer 임베딩=embedding
파인튜닝=fine-tuning 프롬프트=prompt 에이전트=agent 벤치마크=benchmark 하이퍼파라미터=hyperparameter
그래디언트=gradient 캐시=cache 스키마=schema 쿼리=query 라우터=router 게이트웨이=gateway
콜레스테롤=cholesterol 인슐린=insulin 백신=vaccine 바이러스=virus 알레르기=allergy 페니실린=penicillin
도파민=dopamine 호르몬=hormone 테라피=therapy 구글=Google 딥시크=DeepSeek 젠슨_황=Jensen_Huang
샘_올트먼=Sam_Altman 일론_머스크=Elon_Musk 마크_저커버그=Mark_Zuckerberg 얀_르쿤=Yann_LeCun
""".split()

BY_RULE = {
    "에이 is a": "에이스=ace 레이어=layer 베이스=base 데이터베이스=database",
    "ㄹㄹ is l": "롤백=rollback 컬렉션=collection 플랫폼=platform 딜레이=delay 필러=filler",
    "a silent e is not read": "노드=node 클로드=Claude 인터페이스=interface 미들웨어=middleware",
    "-션 is -tion or -sion": "어텐션=attention 디퓨전=diffusion 마이그레이션=migration 애플리케이션=application",
    "-처 is -ture": "픽처=picture 피처=feature 아키텍처=architecture 캡처=capture",
    "-즘 is -sm": "메커니즘=mechanism 알고리즘=algorithm",
    "셰 and 셸 are she": "셸=shell 셰프=chef",
    "doubled consonants are one": "버퍼=buffer 배터리=battery 라이브러리=library 메시지=message",
    "으 is a consonant without a vowel": "스크립트=script 블록=block 그래프=graph 스프링=spring",
    "Latin letters stand for themselves": "챗GPT=ChatGPT 오픈AI=OpenAI",
    "letters are spelled by their names": "지피티=GPT 에이피아이=API 엘엘엠=LLM 유알엘=URL",
}

TRANSLATIONS = """
함수=function 학습=learning 구조=structure 강화_학습=reinforcement_learning 미세_조정=fine-tuning
신경망=neural_network 말뭉치=corpus 추론=inference 환각=hallucination 증류=distillation
매개변수=parameter 배포=deployment 저장소=repository 보안=security 암호화=encryption
인증=authentication 방화벽=firewall 부하_분산=load_balancing 가상_머신=virtual_machine 대기열=queue
색인=index 검색=search 번역=translation 항생제=antibiotic 당뇨병=diabetes 고혈압=hypertension
면역=immunity 수술=surgery 폐렴=pneumonia 유전자=gene 미국=America 독일=Germany 시장=market
경제=economy 회사=company 지능=intelligence 사용자=user 화면=screen 변수=variable 정수=integer
오류=error 상속=inheritance 의존성=dependency 기계_학습=machine_learning
""".split()


def pair(row: str) -> tuple[str, str]:
    """Split `샘_올트먼=Sam_Altman` into its two sides."""
    korean, _, english = row.replace("_", " ").partition("=")
    return korean, english


@pytest.mark.parametrize("row", TRANSLITERATIONS)
def test_transliterations_sound_alike(row: str) -> None:
    """Loanwords and names are recognised by their sound."""
    assert likeness(*pair(row)) >= 0.75


@pytest.mark.parametrize(("rule", "row"), [(rule, row) for rule, rows in BY_RULE.items() for row in rows.split()])
def test_rules_of_transliteration(rule: str, row: str) -> None:
    """Each habit of Korean loanword spelling is known."""
    assert likeness(*pair(row)) >= 0.75, rule


@pytest.mark.parametrize("row", TRANSLATIONS)
def test_translations_do_not_sound_alike(row: str) -> None:
    """A translation has nothing of the sound of the English."""
    assert likeness(*pair(row)) < 0.5


@pytest.mark.parametrize(
    ("right", "wrong", "english"),
    [("토큰", "도쿄", "token"), ("인코더", "디코더", "encoder"), ("배치", "패치", "batch"), ("커널", "캐럴", "kernel")],
)
def test_the_closer_spelling_wins(right: str, wrong: str, english: str) -> None:
    """Of two loanwords the one that renders the English is the more alike."""
    assert likeness(right, english) > likeness(wrong, english)


@pytest.mark.parametrize(("korean", "latin"), [("", "token"), ("토큰", ""), ("…", "token"), ("", "")])
def test_nothing_sounds_like_nothing(korean: str, latin: str) -> None:
    """Without letters on both sides there is no likeness."""
    assert likeness(korean, latin) == 0.0


@settings(deadline=None, max_examples=60)
@given(st.text("러닝머신딥토큰큰모델", max_size=5), st.text("learnigmchdptok ", max_size=9))
def test_what_sounds_alike_has_the_likeness_of_it(korean: str, latin: str) -> None:
    """Telling whether two strings sound alike and measuring how far they do agree, though one looks less far."""
    assert sounds_alike(korean, latin) == (likeness(korean, latin) >= SOUNDS_ALIKE)


@given(st.text(max_size=8), st.text(max_size=8))
def test_likeness_is_a_share(korean: str, latin: str) -> None:
    """Whatever the strings, the likeness lies between 0 and 1."""
    assert 0.0 <= likeness(korean, latin) <= 1.0


@pytest.mark.parametrize("row", TRANSLITERATIONS)
def test_a_transliteration_may_begin_as_its_original_does(row: str) -> None:
    """The cheap test of the first letters never rules a transliteration out."""
    korean, english = pair(row)
    assert may_begin(korean, english.lower())


@pytest.mark.parametrize(("korean", "latin"), [("학습", "learning"), ("번역", "translation"), ("서버", "model")])
def test_a_translation_seldom_begins_so(korean: str, latin: str) -> None:
    """Where the first sounds have nothing to do with each other, the cheap test says no."""
    assert not may_begin(korean, latin)
