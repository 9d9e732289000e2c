"""Aligned blocks: what is cut, what is left out, and that places lead back into the Korean file."""

from __future__ import annotations

import pytest

from association.bitext import KOREAN, pair
from dsgloss.association.blocks import blocks_of

CUT = [
    ("탑재량을 늘린다.", "Raise the payload.", [("탑재량을 늘린다.", "Raise the payload.")], "one sentence each"),
    ("바퀴를 끼운다. 나사를 죈다.", "Fit the wheel. Tighten the screws.",
     [("바퀴를 끼운다. ", "Fit the wheel. "), ("나사를 죈다.", "Tighten the screws.")], "as many on both sides"),
    ("바퀴를 끼우고 나사를 죈다.", "Fit the wheel. Tighten the screws.",
     [("바퀴를 끼우고 나사를 죈다.", "Fit the wheel. Tighten the screws.")], "two became one"),
    ("예를 들어 v. 2 판이다.", "Take v. two for example.",
     [("예를 들어 v. 2 판이다.", "Take v. two for example.")], "no sentence begins in lower case"),
    ("`run`을 부른다.", "Call `run`.", [("```을 부른다.", "Call ```.")], "code is masked, offsets stay"),
    ("Fit the wheel.", "Fit the wheel.", [], "it is not translated yet"),
    ("바퀴를 끼운다.", "바퀴를 끼운다.", [], "the source is no English"),
    ("바퀴.", "Fit the wheel on the axle, then tighten the four screws crosswise.", [], "one says much more"),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "expected", "why"), CUT)
def test_a_paragraph_is_cut(korean: str, english: str, expected: list[tuple[str, str]], why: str) -> None:
    """A paragraph and its translation are cut into blocks where both have as many sentences."""
    blocks = list(blocks_of(pair(korean, english)))
    assert [(block.korean, block.english) for block in blocks] == expected, why


def test_listings_anchor_the_text_around_them_and_are_no_blocks() -> None:
    """A paragraph that only one side has does not shift the rest."""
    listing = "```sh\nmake wheel\n```"
    korean = f"바퀴를 끼운다.\n\n{listing}\n\n나사를 죈다."
    english = f"Fit the wheel.\n\nBeware of the brake.\n\n{listing}\n\nTighten the screws."
    blocks = list(blocks_of(pair(korean, english)))
    assert ("나사를 죈다.", "Tighten the screws.") in [(block.korean, block.english) for block in blocks]
    assert all("make" not in block.korean for block in blocks)


def test_places_lead_back_into_the_file() -> None:
    """Every character of a block is where the file has it."""
    for block in blocks_of(pair()):
        places = [block.origin(offset) for offset in range(len(block.korean))]
        assert "".join(KOREAN[place] for place in places) == block.korean


def test_a_block_is_not_too_long() -> None:
    """In a paragraph of a whole chapter everything stands beside everything, so it is left out."""
    korean, english = "바퀴와 " * 900 + "축이다.", "wheel and " * 900 + "axle."
    assert list(blocks_of(pair(korean, english))) == []
    assert len(list(blocks_of(pair(korean[-400:], english[-800:])))) == 1
