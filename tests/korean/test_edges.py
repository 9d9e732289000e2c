"""What may stand directly before and after a Korean noun for it to be that noun."""

from __future__ import annotations

import pytest

from dsgloss.korean.beside_verbs import is_nominalised_verb
from dsgloss.korean.compounds import known_nouns
from dsgloss.korean.edges import Edge, edge_after, left_edge, right_edge

AFTER_A_NOUN = {
    Edge.BARE: ["", " 그리고", ".", ", 또한", "(MoE)", "-based"],
    Edge.PARTICLE: [
        *["은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "과", "로", "으로"],
        *["에서", "에서는", "에서만", "에서의", "에게서", "으로부터는", "로서의", "까지도", "만을", "만으로", "보다는"],
        *[
            "처럼",
            "마다",
            "부터의",
            "뿐만",
            "조차도",
            "이나",
            "이란",
            "이라는",
            "라고도",
            "에선",
            "까진",
            "는커녕",
            "에게까지만은",
        ],
    ],
    Edge.COPULA: [
        *["이다", "입니다", "이며", "며", "이고", "인", "일", "임을", "인지", "인지를", "이므로", "이지만", "이어야"],
        *["였다", "이었다", "였으며", "이었던", "였음을", "이었습니다", "이에요", "예요", "일지라도", "이라니"],
        *["이면서", "이냐", "이네요", "이야", "인가요", "이거나", "이기도", "뿐이다", "만이다", "까지다", "뿐인"],
    ],
    Edge.VERB: [
        *[
            "하다",
            "하는",
            "한",
            "한다",
            "할",
            "합니다",
            "하여",
            "해서",
            "했다",
            "하지만",
            "하며",
            "하기",
            "하도록",
            "하나요",
        ],
        *[
            "되다",
            "된",
            "되어",
            "되었으며",
            "해봅시다",
            "하셔야",
            "함으로써",
            "할지라도",
            "됩니다",
            "돼요",
            "시키다",
            "시키는",
            "시켰다",
            "당했다",
            "받은",
            "드립니다",
            "스러운",
            "답게",
        ],
    ],
    Edge.SUFFIX: [
        *[
            "들",
            "들이",
            "들에게는",
            "적",
            "적인",
            "적으로",
            "적이다",
            "적이거나",
            "화",
            "화된",
            "화하는",
            "화를",
            "용으로",
        ],
        *["별로", "형의", "식으로", "내에서", "간의", "급이다", "성은", "당", "끼리", "상의"],
        *["들간의", "들끼리", "형별로", "화용"],
    ],
    Edge.COMPOUND: ["분석", "평가를", "구조의", "학습률", "인식에서"],
    Edge.BROKEN: [
        *["링", "링을", "대", "대가", "우는", "러", "하우스", "층에서만", "그인", "보드", "플라이언스", "물", "률이"],
        *["나이저", "트"],
    ],
}


@pytest.mark.parametrize(("edge", "rest"), [(edge, rest) for edge, row in AFTER_A_NOUN.items() for rest in row])
def test_right_edge(edge: Edge, rest: str) -> None:
    """What follows a noun in its eojeol is a particle, the copula, a verb made of it, a suffix, or another word."""
    assert right_edge(rest) is edge


@pytest.mark.parametrize(
    ("before", "edge"),
    [
        ("", Edge.BARE),
        ("그 ", Edge.BARE),
        ("GPT-", Edge.BARE),
        ("AI", Edge.BARE),
        ("(", Edge.BARE),
        ("입력/", Edge.BARE),
        ("사용자의 ", Edge.BARE),
        ("인공신경망", Edge.COMPOUND),
        ("심층", Edge.COMPOUND),
        ("대규모", Edge.COMPOUND),
        ("블", Edge.BROKEN),
        ("프롤", Edge.BROKEN),
        ("슈퍼", Edge.BROKEN),
        ("재", Edge.COMPOUND),
        ("비", Edge.COMPOUND),
    ],
)
def test_left_edge(before: str, edge: Edge) -> None:
    """Before a noun stands nothing of a word, what it forms a compound with, or part of another word."""
    assert left_edge(before) is edge


def test_left_edge_sees_the_last_eojeol_only() -> None:
    """What stands before a space does not matter."""
    assert left_edge("블로그 심층") is left_edge("심층")


@pytest.mark.parametrize(
    ("noun", "rest", "edge", "why"),
    [
        ("로그", "인은", Edge.BROKEN, "로그인 is a word of the lexicon"),
        ("구조", "화된", Edge.BROKEN, "so is 구조화"),
        ("학습", "률이", Edge.BROKEN, "so is 학습률"),
        ("기계 학습", "률이", Edge.BROKEN, "the last word counts"),
        ("열", "경화성을", Edge.BROKEN, "열경화성 is a word, however long what follows the noun is"),
        ("키", "프레임", Edge.BROKEN, "so is 키프레임"),
        ("인지", "부조화를", Edge.BROKEN, "so is 인지부조화"),
        ("저장", "하기 위해", Edge.VERB, "a verb, though the lexicon lists 저장하기"),
        ("로그", "를", Edge.PARTICLE, "a particle"),
        ("구조", " 화", Edge.BARE, "another eojeol"),
        ("열", "고", Edge.BROKEN, "the verb 열다: after a final consonant the copula is 이고"),
        ("풀", "면", Edge.BROKEN, "the verb 풀다"),
        ("열", "이고", Edge.COPULA, "the column"),
        ("키", "고", Edge.COPULA, "after a vowel the copula may lose its 이"),
        ("키", "을", Edge.PARTICLE, "a wrong particle is one all the same"),
        ("열", " 수 있다", Edge.BROKEN, "the verb 열다"),
        ("풀", " 수도 없다", Edge.BROKEN, "the verb 풀다"),
        ("열", " 때마다", Edge.BROKEN, "the verb 열다"),
        ("열", " 때문에", Edge.BARE, "because of the column"),
        ("모델", " 수를", Edge.BARE, "the number of models"),
        ("불러올", " 수 있다", Edge.BARE, "a glossary may hold forms of verbs"),
        ("행", "하는", Edge.BROKEN, "행하다 has nothing to do with rows"),
        ("축", "적", Edge.BROKEN, "축적 is accumulation"),
        ("층", "별로", Edge.SUFFIX, "layer by layer"),
        ("키", "들을", Edge.SUFFIX, "a plural"),
    ],
)
def test_edge_after_a_noun(noun: str, rest: str, edge: Edge, why: str) -> None:
    """With the noun in view, verbs and longer words are told from it."""
    assert edge_after(noun, rest) is edge, why


@pytest.mark.parametrize(
    ("before", "noun", "rest", "expected"),
    [
        ("결과에 영향을 ", "주기", " 때문이다", True),
        ("도움을 ", "주기", " 위해", True),
        ("결과를 알려 ", "주기", "만 한다", True),
        ("직접 써 ", "보기", "를 권한다", True),
        ("값을 불러와 ", "보기", "를 권한다", True),
        ("버퍼와 ", "보기", " 사용하기", False),
        ("갱신 ", "주기", "를 늘린다", False),
        ("이미지를 ", "크기", " 순으로 늘어놓는다", False),
        ("긴 ", "주기", " 때문이다", False),
        ("영향을 ", "모델", " 때문에", False),
        ("", "올리기", " 전에 확인한다", True),
        ("", "올리기", " 전 확인", True),
        ("", "올리기", " 전용 폴더", False),
        ("도구를 ", "가져오기", " 위해", True),
        ("", "가져오기", " 위한 도구", True),
        ("서버에서 ", "가져오기", " 때문에", True),
        ("신호를 필터링하여 ", "만들기", " 때문에", True),
        ("값이 더 ", "크기", " 때문에", True),
        ("도구 ", "가져오기", " 때문에", False),
        ("문서에서 ", "분류기", "를 추천한다", False),
        ("", "불러오기", " 시작했다", True),
        ("", "불러오기", " 시작 단추", False),
        ("", "불러오기", "도 한다", True),
        ("", "불러오기", "만 하면 된다", True),
        ("", "불러오기", "로 결정했다", True),
        ("", "불러오기", "를 누르세요", False),
        ("", "가져오기", " 기능", False),
        ("", "내보내기", "와 가져오기", False),
        ("", "만들기", " 쉽다", True),
        ("파일 ", "올리기", " 전에", True),
        ("", "분류기", " 전에 층을 둔다", False),
        ("", "비동기", " 전에", False),
        ("글꼴 ", "크기", " 쉽게 바꾸기", False),
        ("값이 ", "크기", " 시작했다", True),
        ("작은 ", "기울기", " 때문에", False),
    ],
)
def test_nominalised_verbs(before: str, noun: str, rest: str, *, expected: bool) -> None:
    """What goes on as a clause does, or helps another verb, is a verb in 기 and no name of an action."""
    assert is_nominalised_verb(before, noun, rest) is expected


def test_known_nouns_have_two_syllables_or_more() -> None:
    """A single syllable says too little to be taken for a noun inside a longer run."""
    assert min(map(len, known_nouns())) == 2
