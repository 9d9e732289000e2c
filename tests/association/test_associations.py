"""From parallel texts to associations: what is paired, what is not, and why."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from association.bitext import ENGLISH, KOREAN, pair
from dsgloss import Citation
from dsgloss.association import Association, Counts, associations, merge, pair_documents
from dsgloss.korean.kiwi import kiwi
from dsgloss.model.data import data_of


@pytest.fixture(scope="module")
def counts() -> Counts:
    """Count in the small parallel text."""
    return pair_documents([pair()], kiwi())


@pytest.fixture(scope="module")
def found(counts: Counts) -> dict[str, Association]:
    """Give the associations by their Korean."""
    return {one.ko: one for one in associations(counts)}


PAIRED = [
    ("배포 파이프라인", "deployment pipeline", "the capital of a heading is none of its own"),
    ("로그 수집기", "log collector", "both words are known"),
    ("거대 언어 모델", "large language model", "singular and plural count as one"),
    ("언어 모델", "language model", "it stands alone as well"),
    ("운영 체제", "operating system", "a term of two words"),
    ("그래픽 카드", "graphics card", "a transliteration"),
    ("벤치마크", "benchmark", "so is this"),
]


@pytest.mark.parametrize(("korean", "english", "why"), PAIRED)
def test_terms_are_paired(found: dict[str, Association], korean: str, english: str, why: str) -> None:
    """Terms without any bracket find their English by standing in the same places."""
    assert found[korean].en == english, why


ALONE = [
    ("체제", "운영 체제 leaves it no place of its own"),
    ("거대", "it is a part of a term"),
    ("거대 언어", "so is this"),
    ("그래픽", "and this"),
    ("설치", "it occurs once"),
]


@pytest.mark.parametrize(("korean", "why"), ALONE)
def test_parts_and_rarities_are_not_paired(found: dict[str, Association], korean: str, why: str) -> None:
    """A part of a term is no term unless it stands by itself, and one meeting may be chance."""
    assert korean not in found, why


def test_an_association_tells_its_evidence(found: dict[str, Association]) -> None:
    """It has the counts, the ratio, the probability, the names of the evidence and the first places."""
    card = found["그래픽 카드"]
    assert data_of(card.counts) == {"both": 2, "ko_only": 0, "en_only": 0, "neither": 11}
    assert card.log_likelihood == 11.16
    assert 0.8 <= card.confidence <= 1
    assert card.evidence[0] == "sounds-alike"
    assert card.citations == (
        Citation(source="ko/a.md", line=15, column=12, ko="그래픽 카드", en="graphics card"),
        Citation(source="ko/a.md", line=17, column=1, ko="그래픽 카드", en="graphics card"),
    )


def test_two_korean_terms_may_share_an_english_one() -> None:
    """A text that renders one English term in two ways shows both, each where it stands."""
    korean = "\n\n".join(
        [
            "펌웨어를 갱신한다.",
            "로그를 연다.",
            "새 펌웨어를 굽는다.",
            "고정프로그램을 굽는다.",
            "고정프로그램을 지운다.",
            "문을 연다.",
        ]
    )
    english = "\n\n".join(
        [
            "Update the firmware.",
            "Open the log.",
            "Burn the firmware.",
            "Burn the firmware.",
            "Erase the firmware.",
            "Open the door.",
        ]
    )
    found = associations(pair_documents([pair(korean, english)], kiwi()), least=0.0)
    assert {one.ko for one in found if one.en == "firmware"} == {"펌웨어", "고정프로그램"}


def test_nothing_comes_of_nothing() -> None:
    """Texts that are not translated give no associations, and neither do no texts."""
    assert associations(pair_documents([pair(ENGLISH, ENGLISH), pair(KOREAN, KOREAN)], kiwi())) == ()
    assert associations(merge([])) == ()


@given(st.randoms(use_true_random=False))
@settings(max_examples=5)
def test_any_split_gives_the_same_associations(random: Random) -> None:
    """Whatever documents are counted together or in which order, the associations are the same to the digit."""
    korean, english = KOREAN.split("\n\n"), ENGLISH.split("\n\n")
    pairs = [pair(one, other, f"{number}.md") for number, (one, other) in enumerate(zip(korean, english, strict=True))]
    parts = [pair_documents([one], kiwi()) for one in random.sample(pairs, len(pairs))]
    assert associations(merge(parts)) == associations(pair_documents(pairs, kiwi()))
