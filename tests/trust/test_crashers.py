"""What once crashed a reader is read, or refused in words, ever after; `make fuzz` adds the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz_targets import targets

CRASHERS = Path(__file__).parent.parent / "data" / "crashers"
FILES = sorted(file for file in CRASHERS.glob("*/*") if file.is_file())


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_past_crasher_does_no_harm(file: Path) -> None:
    """The reader that it once crashed comes back."""
    targets()[file.parent.name](file.read_bytes())


ODD = {
    "empty": b"",
    "NUL": b"\0",
    "UTF-16 mark": b"\xff\xfe",
    "UTF-8 mark": b"\xef\xbb\xbf",
    "half a pair": b"\xff\xfe\x00\xd8",
    "no UTF-8": b"\x80" * 9,
    "line ends": b"\r\n" * 9,
    "CP949": "모델".encode("cp949"),
}
SIGNS = ["[", "{", "(", "<a>", "- ", "> ", "&a [", '"', "모델", "\\", "{{", "|", "`"]


@pytest.mark.parametrize("name", sorted(targets()))
def test_odd_bytes_do_no_harm(name: str) -> None:
    """Every reader takes or refuses bytes that are hardly a text."""
    for data in ODD.values():
        targets()[name](data)


@pytest.mark.parametrize("name", sorted(targets()))
def test_deep_nesting_does_no_harm(name: str) -> None:
    """Two thousand signs in a row end no reader: nothing recurses as deep as a text is nested."""
    for sign in SIGNS:
        targets()[name]((sign * 2_000).encode())
