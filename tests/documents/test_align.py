"""Which segment of a translation renders which segment of its source."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss.documents import Document, SegmentKind
from dsgloss.documents.aligning import align
from dsgloss.documents.model import Run, Segment

Read = Callable[[str], Document]

KOREAN = """
# 소개

모델을 학습하고 배포하는 방법을 알아봅니다.

```python
train(3)
```

## 설치

pip 21 이상이 필요합니다. 설치가 끝나면 다시 시작하세요.

- 하나
- 둘
"""
ENGLISH = """
# Introduction

Learn how to train a model and how to deploy it.

```python
train(3)
```

## Installation

You need pip 21 or later. Start again when the installation is done.

- One
- Two
"""
ADDED = "\n\nThis paragraph stands in one of the texts only, and it is long enough to be noticed.\n"
SEGMENTS = st.lists(
    st.builds(
        lambda kind, text: Segment(kind, text, (Run(0, len(text), 0, len(text)),)),
        st.sampled_from(SegmentKind),
        st.text("가나 ab1", min_size=1, max_size=12),
    ),
    max_size=12,
)


def pairs(target: Document, source: Document) -> list[tuple[str, str]]:
    """Align two texts, and give the texts of the segments that go together."""
    found = align(target.segments, source.segments)
    return [(target.segments[i].text, source.segments[found[i]].text) for i in sorted(found)]


WHOLE = [
    ("소개", "Introduction"),
    ("모델을 학습하고 배포하는 방법을 알아봅니다.", "Learn how to train a model and how to deploy it."),
    ("train(3)", "train(3)"),
    ("설치", "Installation"),
    (
        "pip 21 이상이 필요합니다. 설치가 끝나면 다시 시작하세요.",
        "You need pip 21 or later. Start again when the installation is done.",
    ),
    ("하나", "One"),
    ("둘", "Two"),
]


def test_a_whole_translation_is_aligned_segment_by_segment(read: Read) -> None:
    """Headings go with headings, code with code, items with items."""
    assert pairs(read(KOREAN), read(ENGLISH)) == WHOLE


@pytest.mark.parametrize("place", ["# Introduction\n", "deploy it.\n", "```\n\n##", "is done.\n", "- Two\n"])
def test_a_paragraph_that_was_not_translated_is_skipped(place: str, read: Read) -> None:
    """What the source has more of goes with nothing; the rest stays together."""
    at = ENGLISH.index(place) + place.index("\n")
    assert pairs(read(KOREAN), read(ENGLISH[:at] + ADDED + ENGLISH[at:])) == WHOLE


@pytest.mark.parametrize("place", ["# 소개\n", "알아봅니다.\n", "시작하세요.\n", "- 둘\n"])
def test_a_paragraph_that_the_translator_added_is_skipped(place: str, read: Read) -> None:
    """What the translation has more of goes with nothing; the rest stays together."""
    added = "\n\n옮긴이가 덧붙인 설명으로, 원문에는 없으며 눈에 띌 만큼 깁니다.\n"
    assert pairs(read(KOREAN.replace(place, place + added)), read(ENGLISH)) == WHOLE


LONGER = """
# 혼자 다 하지 마세요

프로젝트에 관심이 많은 사람이 있다면 커밋 권한을 주거나 관리를 맡기세요. 부담이 크게 줄어듭니다.

# 직접 고치게 하세요

프로젝트를 복사해서 고쳐 쓰는 것도 나쁘지 않습니다. 저마다 쓸 데가 있습니다.

프로젝트가 커지면 새 코드를 받아들이는 일에 조심스러워집니다. 그래도 거절하는 까닭은 꼭 알려 주세요.

# 도구에 맡기세요

관리에 쓰는 도구는 많습니다. 비슷한 프로젝트가 무엇을 쓰는지 먼저 살펴보고 고르면 됩니다.

비슷한 프로젝트라면 일하는 방식도 비슷하므로 배울 것이 많습니다.

# 쉬어 가세요

쉬는 것도 일입니다.
"""
SHORTER = """
# You do not have to do it all

If other people are enthusiastic about the project, give them commit access or hand the work over to one of them.

# Let others build what they need

Copying a project does not have to be a bad thing, as everybody needs something else.
"""


def test_sections_that_the_source_lacks_are_skipped_as_a_run(read: Read) -> None:
    """A translation of an older text goes on behind its end: the rest of it is not strewn over the source."""
    target, source = read(LONGER), read(SHORTER)
    assert align(target.segments, source.segments) == {number: number for number in range(4)}


def test_numbers_and_latin_words_hold_segments_together(read: Read) -> None:
    """Of two paragraphs alike in length, the one with the same numbers is the source."""
    korean = "버전 4.2에서 GPU를 지원합니다."
    english = "Support was dropped.\n\nVersion 4.2 supports GPU.\n\nNothing else happened."
    assert pairs(read(korean), read(english)) == [(korean, "Version 4.2 supports GPU.")]


def test_a_long_text_without_its_first_part_is_still_aligned(read: Read) -> None:
    """The search is as wide as the two texts differ in length."""
    korean = read("\n\n".join(f"{number}번째 문단입니다." for number in range(100, 300)))
    english = read("\n\n".join(f"This is paragraph {number}." for number in range(300)))
    found = align(korean.segments, english.segments)
    assert found == {number: number + 100 for number in range(200)}


def test_an_empty_side_is_aligned_with_nothing(read: Read) -> None:
    """There is nothing to pair."""
    some = read(KOREAN).segments
    assert (align([], some), align(some, []), align([], [])) == ({}, {}, {})


def test_very_unlike_lengths_are_aligned(read: Read) -> None:
    """One segment beside hundreds of thousands goes with one of them."""
    [one] = read("# 모델").segments
    assert len(align([one], [one] * 300_000)) == 1


@given(SEGMENTS, SEGMENTS)
@settings(max_examples=60, deadline=None)
def test_alignment_never_crosses(target: list[Segment], source: list[Segment]) -> None:
    """Later segments go with later ones, each with one at most."""
    found = align(target, source)
    partners = [found[number] for number in sorted(found)]
    assert partners == sorted(set(partners))
    assert all(0 <= i < len(target) and 0 <= j < len(source) for i, j in found.items())


@given(SEGMENTS)
@settings(max_examples=60, deadline=None)
def test_a_text_is_aligned_with_itself(segments: list[Segment]) -> None:
    """Every segment goes with its equal."""
    found = align(segments, segments)
    assert all(segments[i] == segments[j] for i, j in found.items())
    assert len(found) == len(segments)
