"""Counting: what is seen in a block, and that neither order nor split of the documents matters."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from association.bitext import document, pair
from dsgloss.association import merge, pair_documents
from dsgloss.association.sides import BlockId, Counts, Seen, Sides
from dsgloss.association.table import table
from dsgloss.korean.kiwi import kiwi

SEEN = st.builds(Seen, st.sampled_from("가나다"), st.sampled_from(["a", "b"]), st.integers(0, 99))
SIDES = st.builds(Sides, st.lists(SEEN, max_size=3).map(tuple), st.lists(SEEN, max_size=3).map(tuple))
BLOCK_IDS = st.builds(BlockId, st.sampled_from(["a.md", "b.md", "c.md"]), st.integers(0, 5))
COUNTS = st.dictionaries(BLOCK_IDS, SIDES, max_size=6).map(Counts)


def test_candidates_are_seen_once_at_their_first_place() -> None:
    """Each is folded and placed; particles, function words and code are no part of it."""
    counts = pair_documents(
        [pair("# 뜸\n\n`rice`: 밥솥의 밥솥 뚜껑", "# Rest\n\n`rice`: rice cooker lid of the rice cooker")], kiwi()
    )
    _, sides = (counts.blocks[block] for block in sorted(counts.blocks))
    assert [(seen.key, seen.text, seen.line, seen.column) for seen in sides.korean] == [
        ("밥솥", "밥솥", 3, 9), ("밥솥뚜껑", "밥솥 뚜껑", 3, 13), ("뚜껑", "뚜껑", 3, 16),
    ]  # fmt: skip
    assert {"ricecooker", "ricecookerlid", "lid"} <= {seen.key for seen in sides.english}
    assert len({seen.key for seen in sides.english}) == len(sides.english)


def test_blocks_of_catalogues_are_counted_as_well() -> None:
    """A PO file counts as a pair of documents does; what identifies it is its path."""
    catalogue = document('msgid "Rice cooker"\nmsgstr "밥솥"\n', "po/ko.po")
    assert set(pair_documents([catalogue], kiwi()).blocks) == {BlockId("po/ko.po", 0)}


@given(st.lists(COUNTS, max_size=6), st.randoms(use_true_random=False), st.integers(0, 6))
def test_neither_order_nor_split_matters(parts: list[Counts], random: Random, cut: int) -> None:
    """Merging is associative and commutative, and counting the same again changes nothing."""
    whole = merge(parts)
    assert merge(random.sample(parts, len(parts))) == whole
    assert merge([merge(parts[:cut]), merge(parts[cut:])]) == whole
    assert merge([whole, *parts[:cut]]) == whole


@given(COUNTS, st.integers(1, 3))
def test_the_table_adds_up(counts: Counts, minimum: int) -> None:
    """Every pair's counts add up to the number of blocks, and no candidate is too rare."""
    seen = table(counts, minimum)
    assert seen.blocks == len(counts.blocks)
    assert all(len(sights) >= minimum for side in (seen.korean, seen.english) for sights in side.values())
    for ko, en, met in seen.meetings(minimum):
        assert met.blocks == seen.blocks
        assert met.both == len(seen.shared(ko, en)) >= minimum
        assert (met.both + met.ko_only, met.both + met.en_only) == (len(seen.korean[ko]), len(seen.english[en]))


MET = [
    ([("가", "a"), ("가", "a"), ("나", "b")], 2, [("가", "a")], "they always meet"),
    ([("가", "a"), ("가", "a"), ("나", "b")], 1, [("가", "a"), ("나", "b")], "once is enough if one asks for that"),
    ([("가", "a"), ("가", "b"), ("나", "a"), ("나", "b")], 1, [], "no oftener than chance would have it"),
]


@pytest.mark.parametrize(("blocks", "minimum", "expected", "why"), MET)
def test_which_candidates_meet(
    blocks: list[tuple[str, str]], minimum: int, expected: list[tuple[str, str]], why: str
) -> None:
    """Candidates meet that stand in the same blocks often enough, and oftener than by chance."""
    sides = [Sides((Seen(ko, ko, 0),), (Seen(en, en, 0),)) for ko, en in blocks]
    counts = Counts({BlockId("a.md", number): side for number, side in enumerate(sides)})
    assert [(ko, en) for ko, en, _ in table(counts, minimum).meetings(minimum)] == expected, why
