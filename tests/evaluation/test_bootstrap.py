"""Intervals of the measures."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss.evaluation.bootstrap import DRAWS, Unit, intervals, resample
from dsgloss.evaluation.judge import Judgement, Outcome
from dsgloss.evaluation.scores import Counts
from evaluation.samples import judged, row


@st.composite
def counts(draw: st.DrawFn) -> Counts:
    """Draw the counts of one part."""
    reported, wanted = draw(st.integers(0, 9)), draw(st.integers(0, 9))
    return Counts(draw(st.integers(0, min(reported, wanted))), reported, wanted)


PARTS = st.lists(counts(), min_size=1, max_size=12)


@settings(max_examples=10)
@given(PARTS)
def test_intervals_are_ordered_shares(parts: list[Counts]) -> None:
    """Low is not above high, and both are shares; the same parts give the same interval again."""
    found = resample(parts, Unit.BRACKETS)
    for interval in (found.precision, found.recall, found.f1):
        assert 0 <= interval.low <= interval.high <= 1
    assert resample(parts, Unit.BRACKETS) == found


@settings(max_examples=10)
@given(counts(), st.integers(1, 12))
def test_parts_that_are_alike_leave_no_doubt(part: Counts, number: int) -> None:
    """The interval of a constant is that constant."""
    found = resample([part] * number, Unit.DOCUMENTS)
    assert (found.precision.low, found.precision.high) == (part.precision, part.precision)
    assert (found.recall.low, found.recall.high) == (part.recall, part.recall)
    assert (found.f1.low, found.f1.high) == (part.f1, part.f1)


def test_more_brackets_leave_less_doubt() -> None:
    """The interval holds the estimate, and is about twice as narrow for four times as many."""
    found, missed = Counts(1, 1, 1), Counts(0, 0, 1)
    few, many = (resample([found, found, found, missed] * n, Unit.BRACKETS).recall for n in (10, 40))
    assert few.low < many.low < 0.75 < many.high < few.high
    assert 1.5 < (few.high - few.low) / (many.high - many.low) < 2.5


def documents(number: int) -> list[Judgement]:
    """Make judgements of so many documents, all of them right in one half and all wrong in the other."""
    return [
        judged(outcome, row(en="RL", file=f"{n}.md"))
        for n, outcome in zip(range(number), [Outcome.EXACT, Outcome.MISSED] * number, strict=False)
        for _ in range(5)
    ]


def test_documents_are_drawn_where_there_are_enough() -> None:
    """Brackets of one document stand or fall together, so the interval is wider than if brackets were drawn."""
    of_documents, of_brackets = intervals(documents(10)), intervals(documents(9))
    assert (of_documents.unit, of_brackets.unit) == (Unit.DOCUMENTS, Unit.BRACKETS)
    assert of_documents.draws == DRAWS
    widths = [found.recall.high - found.recall.low for found in (of_documents, of_brackets)]
    assert widths[0] > 1.5 * widths[1]


def test_without_brackets_there_is_nothing_to_draw() -> None:
    """All measures are 0 then, as undefined ones are."""
    assert intervals([]).f1.high == 0
