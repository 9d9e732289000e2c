"""Measures of association: known values, and the laws they keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.association.statistics import dice, log_likelihood
from dsgloss.model import Contingency
from strategies import CONTINGENCIES


def counts(both: int, ko_only: int, en_only: int, neither: int) -> Contingency:
    """Make counts."""
    return Contingency(both=both, ko_only=ko_only, en_only=en_only, neither=neither)


KNOWN = [
    (counts(110, 2442, 111, 29114), 270.72, "the example of Dunning (1993), table 1: the swiss"),
    (counts(10, 0, 0, 90), 65.02, "never apart: twice the entropy of one in ten, a hundred times"),
    (counts(25, 25, 25, 25), 0.0, "independent"),
    (counts(5, 0, 0, 0), 0.0, "always there: nothing can be said"),
]


@pytest.mark.parametrize(("table", "expected", "why"), KNOWN)
def test_known_ratios(table: Contingency, expected: float, why: str) -> None:
    """The log-likelihood ratio of some tables is known."""
    assert log_likelihood(table) == pytest.approx(expected, abs=0.01), why


@given(CONTINGENCIES)
def test_laws(table: Contingency) -> None:
    """The ratio is never negative, and neither measure cares which side is Korean."""
    turned = counts(table.both, table.en_only, table.ko_only, table.neither)
    assert log_likelihood(table) >= -1e-4
    assert log_likelihood(turned) == pytest.approx(log_likelihood(table), abs=1e-4)
    assert 0 < dice(table) <= 1
    assert dice(turned) == dice(table)


@given(st.integers(1, 50), st.integers(2, 50))
def test_more_evidence_weighs_more(both: int, times: int) -> None:
    """The same shares in a larger text give a higher ratio, and the same coefficient."""
    small, large = counts(both, 1, 1, 60), counts(both * times, times, times, 60 * times)
    assert log_likelihood(large) > log_likelihood(small)
    assert dice(large) == pytest.approx(dice(small))
