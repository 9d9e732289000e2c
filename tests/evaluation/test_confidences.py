"""Calibration and precision at coverage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.evaluation.calibration import Claim, calibration, claims
from dsgloss.evaluation.confidences import confidences
from dsgloss.evaluation.coverage import coverage
from dsgloss.evaluation.judge import Outcome
from evaluation.samples import judged, mention

CLAIMS = st.lists(st.builds(Claim, st.floats(0, 1), st.booleans()))
SURE, UNSURE = Claim(0.95, is_right=True), Claim(0.35, is_right=False)

FACTS = [
    ("as sure as right", [Claim(0.5, is_right=True), Claim(0.5, is_right=False)], 0.0, 0.25),
    ("certain and right", [Claim(1.0, is_right=True)], 0.0, 0.0),
    ("certain and wrong", [Claim(1.0, is_right=False)], 1.0, 1.0),
    ("too modest", [Claim(0.6, is_right=True)] * 4, 0.4, 0.16),
    ("bins do not make up for each other", [Claim(0.8, is_right=True), Claim(0.2, is_right=False)], 0.2, 0.04),
    ("no claims", [], 0.0, 0.0),
]


@pytest.mark.parametrize(("made", "error", "brier"), [fact[1:] for fact in FACTS], ids=[fact[0] for fact in FACTS])
def test_errors_of_calibration(made: list[Claim], error: float, brier: float) -> None:
    """Both are distances: 0 is best, 1 is worst."""
    found = calibration(made)
    assert (found.error, found.brier) == pytest.approx((error, brier))


@pytest.mark.parametrize(("confidence", "lower"), [(0.0, 0.0), (0.0999, 0.0), (0.3, 0.3), (0.7, 0.7), (1.0, 0.9)])
def test_a_bin_begins_with_its_lower_bound(confidence: float, lower: float) -> None:
    """And the last one has its end in it."""
    [only] = calibration([Claim(confidence, is_right=True)]).bins
    assert only.lower == lower


@given(CLAIMS)
def test_calibration_is_a_share(made: list[Claim]) -> None:
    """Errors lie within 0 and 1, every claim is in one bin, and confidences in the bounds of theirs."""
    found = calibration(made)
    assert 0 <= found.error <= 1 + 1e-9
    assert 0 <= found.brier <= 1
    assert sum(each.count for each in found.bins) == found.count == len(made)
    assert all(each.lower - 1e-9 <= each.confidence <= each.upper + 1e-9 for each in found.bins)


@given(st.lists(st.floats(0, 1), min_size=1))
def test_certainty_that_is_always_right_costs_its_distance_from_one(sure: list[float]) -> None:
    """The error is then the mean of what confidences lack."""
    found = calibration([Claim(confidence, is_right=True) for confidence in sure])
    assert found.error == pytest.approx(1 - sum(sure) / len(sure))


@given(CLAIMS, st.integers(0, 20))
def test_coverage_grows_to_all(made: list[Claim], missed: int) -> None:
    """Thresholds fall, coverage and recall grow, and the last point is plain precision and recall."""
    right = sum(claim.is_right for claim in made)
    points = coverage(made, right + missed)
    assert sorted(points, key=lambda point: -point.threshold) == list(points)
    assert sorted(points, key=lambda point: (point.coverage, point.recall)) == list(points)
    if made:
        assert points[-1].coverage == 1
        assert points[-1].precision == right / len(made)
        assert points[-1].recall == (right / (right + missed) if right + missed else 0)


def test_the_surest_are_kept_first() -> None:
    """Half of four pairs are the two surest; pairs as sure as the last one kept are kept, too."""
    points = coverage([SURE, UNSURE, SURE, UNSURE], wanted=4)
    assert [(p.threshold, p.coverage, p.precision, p.recall) for p in points] == [
        (0.95, 0.5, 1.0, 0.5),
        (0.35, 1.0, 0.5, 0.5),
    ]


def test_false_pairs_are_claims_that_are_wrong() -> None:
    """They count for what was reported, not for what was found; what was missed claims nothing."""
    judgements = [
        judged(Outcome.EXACT, found=mention(confidence=0.9)),
        judged(Outcome.FALSE_PAIR, found=mention(confidence=0.9)),
        judged(Outcome.MISSED, found=mention(confidence=0.9)),
        judged(Outcome.MISSED),
    ]
    assert claims(judgements) == (Claim(0.9, is_right=True), Claim(0.9, is_right=False))
    measured = confidences(judgements)
    assert (measured.found.count, measured.reported.count) == (1, 2)
    assert (measured.found.error, measured.reported.error) == pytest.approx((0.1, 0.4))
    assert [(point.precision, point.recall) for point in measured.coverage] == [(0.5, 1 / 3)]
