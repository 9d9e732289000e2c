"""Competitive linking: which of several pairs holds."""

from __future__ import annotations

import pytest

from dsgloss.association.compare import Comparison
from dsgloss.association.linking import Judged, link
from dsgloss.association.sides import BlockId, Counts, Seen, Sides
from dsgloss.association.table import Table, table

Blocks = list[tuple[str, str]]


def seen(texts: str) -> tuple[Seen, ...]:
    """See the candidates of a block, given with commas between."""
    return tuple(Seen(text.replace(" ", ""), text, 0) for text in texts.split(", ") if text)


def tabled(blocks: Blocks) -> Table:
    """Make a table of blocks, each with its Korean and its English candidates."""
    return table(Counts({BlockId("a.md", n): Sides(seen(ko), seen(en)) for n, (ko, en) in enumerate(blocks)}), 1)


OTHER = [("다른 말", "other word")] * 6
WHOLE = ("산악 자전거, 산악, 자전거", "mountain bike, mountain, bike")
LINKED = [
    ([WHOLE] * 3, ["산악 자전거=mountain bike", "자전거=bike", "산악=mountain"], ["산악 자전거=mountain bike"],
     "the parts stand nowhere else"),
    ([WHOLE] * 3 + [("자전거", "bike")] * 2, ["산악 자전거=mountain bike", "자전거=bike"],
     ["산악 자전거=mountain bike", "자전거=bike"], "one of them does, often enough"),
    ([WHOLE] * 3 + [("자전거", "bike")], ["산악 자전거=mountain bike", "자전거=bike"], ["산악 자전거=mountain bike"],
     "once is chance"),
    ([WHOLE] * 3, ["자전거=bike", "산악 자전거=mountain bike"], ["자전거=bike", "산악 자전거=mountain bike"],
     "a part that is likelier leaves the whole alone"),
    ([("안장, 깔개", "saddle")] * 3, ["깔개=saddle", "안장=saddle"], ["깔개=saddle"],
     "two for one word in the same places"),
    ([("안장", "saddle")] * 2 + [("깔개", "saddle")] * 2, ["깔개=saddle", "안장=saddle"],
     ["깔개=saddle", "안장=saddle"], "in other places, both hold"),
    ([("안장", "saddle, seat")] * 3, ["안장=saddle", "안장=seat"], ["안장=saddle"], "one Korean term has one English"),
]  # fmt: skip


@pytest.mark.parametrize(("blocks", "likeliest", "expected", "why"), LINKED)
def test_linking(blocks: Blocks, likeliest: list[str], expected: list[str], why: str) -> None:
    """Pairs are taken in the order of their confidence, and what a pair uses up is gone for the next."""
    seen_in = tabled(blocks + OTHER)
    pairs = {f"{pair.korean}={pair.english}": pair for pair in Comparison(seen_in, 2).pairs()}
    judged = [Judged(pairs[name], 0.9 - 0.1 * rank, ()) for rank, name in enumerate(likeliest)]
    assert [f"{one.pair.korean}={one.pair.english}" for one in link(reversed(judged), seen_in, 2)] == expected, why
