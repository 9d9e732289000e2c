"""How Latin words, acronyms, numbers and signs sound at their end when a Korean reads them aloud."""

from __future__ import annotations

import unicodedata

import pytest

from dsgloss.korean.reading import Sound, last_sounds

CLOSED, OPEN, RIEUL = (Sound.CLOSED,), (Sound.OPEN,), (Sound.RIEUL,)


@pytest.mark.parametrize(
    ("text", "sounds", "read"),
    [
        ("토큰", CLOSED, "토큰"),
        ("데이터", OPEN, "데이터"),
        ("모델", RIEUL, "모델"),
        ("값", CLOSED, "값"),
        (unicodedata.normalize("NFD", "모델"), RIEUL, "모델, decomposed"),
        ("‘토큰’", CLOSED, "토큰, quoted"),
        ("**모델**", RIEUL, "모델, in Markdown"),
        ("파일.", RIEUL, "파일 before a full stop"),
        ("전문가 혼합(MoE)", CLOSED, "전문가 혼합; the bracket is not read"),
        ("그래픽 처리 장치（GPU）", OPEN, "그래픽 처리 장치; full-width bracket"),
        ("LLM(거대 언어 모델)", CLOSED, "엘엘엠"),
        ("(MoE)", OPEN, "엠오이: nothing stands before the bracket"),
        ("“강화 학습”(RL)", CLOSED, "강화 학습"),
    ],
)
def test_hangul_and_brackets(text: str, sounds: tuple[Sound, ...], read: str) -> None:
    """The last syllable that is read decides; brackets, quotes and markup are not read."""
    assert last_sounds(text) == sounds, read


@pytest.mark.parametrize(
    ("acronym", "sounds", "read"),
    [
        ("LLM", CLOSED, "엘엘엠"),
        ("ＬＬＭ", CLOSED, "엘엘엠, full width"),
        ("MoE", OPEN, "엠오이"),
        ("API", OPEN, "에이피아이"),
        ("GPU", OPEN, "지피유"),
        ("SQL", RIEUL, "에스큐엘"),
        ("URL", RIEUL, "유알엘"),
        ("HTML", RIEUL, "에이치티엠엘"),
        ("JSON", CLOSED, "제이슨"),
        ("RNN", CLOSED, "알엔엔"),
        ("VM", CLOSED, "브이엠"),
        ("ChatGPT", OPEN, "챗지피티"),
        ("k-NN", CLOSED, "케이엔엔"),
        ("R", RIEUL, "알"),
        ("LLMs", OPEN, "엘엘엠스"),
    ],
)
def test_acronyms(acronym: str, sounds: tuple[Sound, ...], read: str) -> None:
    """Acronyms are read letter by letter."""
    assert last_sounds(acronym) == sounds, read


@pytest.mark.parametrize(
    ("number", "sounds", "read"),
    [
        ("0", CLOSED, "영"),
        ("1", RIEUL, "일"),
        ("2", OPEN, "이"),
        ("3", CLOSED, "삼"),
        ("7", RIEUL, "칠"),
        ("10", CLOSED, "십"),
        ("100", CLOSED, "백"),
        ("1,000", CLOSED, "천"),
        ("20000", CLOSED, "이만"),
        ("1000000000000", OPEN, "일조"),
        ("1,000,000,000,000", OPEN, "일조, with commas"),
        ("3,", CLOSED, "삼; the comma behind it is none of the number's"),
        ("2025", OPEN, "이천이십오"),
        ("3.5", OPEN, "삼점오"),
        ("10억", CLOSED, "십억"),
        ("50%", OPEN, "오십 퍼센트"),
        ("100 km", OPEN, "백 킬로미터"),
        ("3kg", CLOSED, "삼 킬로그램"),
        ("16px", RIEUL, "십육 픽셀"),
        ("70B", OPEN, "칠십비"),
        ("C++", OPEN, "씨플러스플러스"),
        ("C#", CLOSED, "씨샵"),
    ],
)
def test_numbers_units_and_signs(number: str, sounds: tuple[Sound, ...], read: str) -> None:
    """Numbers are read in Sino-Korean; units and signs by their names."""
    assert last_sounds(number) == sounds, read


@pytest.mark.parametrize(
    ("name", "sounds", "read"),
    [
        ("V3", {Sound.OPEN, Sound.CLOSED}, "브이스리 or 브이삼"),
        ("R1", {Sound.CLOSED, Sound.RIEUL}, "알원 or 알일"),
        ("o1", {Sound.CLOSED, Sound.RIEUL}, "오원 or 오일"),
        ("GPT-4", {Sound.OPEN}, "지피티포 or 지피티사"),
        ("Qwen2.5", {Sound.OPEN}, "큐원 이점오"),
        ("H100", {Sound.CLOSED}, "에이치백"),
    ],
)
def test_version_numbers(name: str, sounds: set[Sound], read: str) -> None:
    """A single digit after letters may be read in English or in Sino-Korean."""
    assert set(last_sounds(name)) == sounds, read


WORDS = {
    Sound.CLOSED: "token:토큰 app:앱 metric:메트릭 topic:토픽 stack:스택 block:블록 map:맵 step:스텝 chip:칩 web:웹 "
    "pipeline:파이프라인 engine:엔진 time:타임 string:스트링 column:칼럼 book:북 deep:딥 heap:힙 group:그룹 "
    "plugin:플러그인 prompting:프롬프팅 Chrome:크롬 Anthropic:앤트로픽",
    Sound.RIEUL: "file:파일 model:모델 table:테이블 module:모듈 kernel:커널 Google:구글 pixel:픽셀 shell:셸 pool:풀",
    Sound.OPEN: "element:엘리먼트 layer:레이어 batch:배치 cache:캐시 image:이미지 node:노드 object:오브젝트 "
    "network:네트워크 task:태스크 thread:스레드 log:로그 index:인덱스 query:쿼리 agent:에이전트 "
    "Linux:리눅스 graph:그래프 bug:버그 cloud:클라우드 benchmark:벤치마크",
}


@pytest.mark.parametrize(("sound", "word"), [(sound, word) for sound, row in WORDS.items() for word in row.split()])
def test_english_words(sound: Sound, word: str) -> None:
    """English words sound at their end as their usual transliteration does."""
    english, korean = word.split(":")
    assert last_sounds(korean) == (sound,)
    assert last_sounds(english) == (sound,)


@pytest.mark.parametrize(
    "word", ["GitHub:깃허브", "commit:커밋", "loop:루프", "club:클럽", "layout:레이아웃", "bit:비트"]
)
def test_english_words_of_two_readings(word: str) -> None:
    """Where usage wavers between a final consonant and 으, the usual transliteration is among the readings."""
    english, korean = word.split(":")
    assert last_sounds(korean)[0] in last_sounds(english)
    assert len(last_sounds(english)) == 2


@pytest.mark.parametrize("text", ["", "…", "!?", "日本", "é"])
def test_what_cannot_be_read(text: str) -> None:
    """Where nothing can be read, one answer is given all the same."""
    assert last_sounds(text) == (Sound.OPEN,)
