"""Text that is safe to print, and colour where it is wanted."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.printable import Style, paint, printable

ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(st.text(st.characters(), max_size=20))
def test_nothing_that_acts_is_left(text: str) -> None:
    """Whatever stands in a text, only tabs of the control characters come through, and all else as it was."""
    shown = printable(text)
    assert all(character == "\t" or unicodedata.category(character) not in ACTING for character in shown)
    harmless = "".join(c for c in text if c == "\t" or unicodedata.category(c) not in ACTING)
    assert printable(harmless) == harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("전문가 혼합(MoE)은 梁文鋒 👩 é", "전문가 혼합(MoE)은 梁文鋒 👩 é"),
        ("\x1b]0;제목\x07", r"\x1b]0;제목\x07"),
        ("a\r\nb\tc", "a\\r\\nb\tc"),
        ("\u202eabc\u2066", r"\u202eabc\u2066"),
        ("\u200b\ufeff\u2028", r"\u200b\ufeff\u2028"),
        ("\U000e0041", r"\U000e0041"),
        ("\udcff.md", r"\udcff.md"),
        ("\x7f\x9b", r"\x7f\x9b"),
    ],
)
def test_what_acts_is_shown(text: str, shown: str) -> None:
    """Control characters are shown by their number."""
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("no_colour", "force_colour", "painted", "why"),
    [
        ("", "", "글", "the output of a test is no terminal"),
        ("", "1", "\x1b[1;31m글\x1b[0m", "colour is asked for"),
        ("1", "", "글", "colour is not wanted"),
        ("1", "1", "글", "not wanted weighs more"),
    ],
)
def test_the_environment_decides_on_colour(
    no_colour: str, force_colour: str, painted: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR and FORCE_COLOR, where they are not empty, weigh more than the terminal."""
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setenv("FORCE_COLOR", force_colour)
    assert paint("글", Style.RED) == painted, why
