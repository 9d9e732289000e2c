"""Versions grow with the weight of what changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import UsageError
from dsgloss.versioning import Version, Weight, heaviest, parse_version

NUMBERS = st.integers(0, 99)
VERSIONS = st.builds(Version, NUMBERS, NUMBERS, NUMBERS)
WEIGHTS = st.lists(st.sampled_from(Weight))

WRITTEN = [("2", "2.0.0"), ("2.1", "2.1.0"), ("v2.1.3", "2.1.3"), (" 10.0.1 ", "10.0.1")]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_versions_may_be_written_short(text: str, expected: str) -> None:
    """What is left out is 0."""
    assert str(parse_version(text)) == expected


@pytest.mark.parametrize("text", ["", "two", "1.2.3.4", "1..2", "-1", "١.٢", "1.0.0-beta"])
def test_what_is_no_version(text: str) -> None:
    """It is refused with a word on how to write one."""
    with pytest.raises(UsageError, match="no version"):
        parse_version(text)


@given(VERSIONS, WEIGHTS, WEIGHTS)
def test_a_bump_is_monotone(version: Version, some: list[Weight], more: list[Weight]) -> None:
    """Every release has a later version, and more changes never make it an earlier one."""
    bumped = version.bumped(heaviest(some))
    assert version < bumped <= version.bumped(heaviest([*some, *more]))


@given(VERSIONS)
def test_versions_are_read_as_written(version: Version) -> None:
    """Writing and reading give the same."""
    assert parse_version(str(version)) == version
