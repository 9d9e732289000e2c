"""The formats as the registry lists them, and what reading one of them costs those who read another."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dsgloss.documents import FORMATS, Format, format_for, known_suffixes
from dsgloss.documents.listed import Listed, made

HEAVY = ["babel", "html", "html.parser", "json", "pyexpat", "tomllib", "xml", "yaml"]
READING = """
import sys
from dsgloss.documents import parse_document, walk

parse_document({text!r}, {path!r})
print(*(name for name in {heavy!r} if name in sys.modules))
"""


@pytest.mark.parametrize("listed", FORMATS, ids=lambda listed: listed.name)
def test_the_list_says_what_the_format_says(listed: Format) -> None:
    """A format is listed under its own name and suffixes, although its module is not asked for them."""
    assert isinstance(listed, Listed)
    format_ = made(listed.maker)
    assert (listed.name, listed.suffixes) == (format_.name, format_.suffixes)
    assert listed.escape("모델") == format_.escape("모델")


def test_no_suffix_is_listed_twice() -> None:
    """A suffix leads to one format."""
    assert sum(len(listed.suffixes) for listed in FORMATS) == len(known_suffixes())
    assert all(format_for(f"a{suffix}") is listed for listed in FORMATS for suffix in listed.suffixes)


@pytest.mark.parametrize(
    ("path", "text", "expected", "why"),
    [
        ("a.md", "# 제목\n\n`코드`와 [링크](a)입니다.\n", "", "Markdown needs no library"),
        ("a.md", "---\ntitle: 제목\n---\n\n본문입니다.\n", "", "front matter is read line by line"),
        ("a.adoc", "= 제목\n\n`코드`와 link:a[링크]입니다.\n", "", "AsciiDoc needs no library"),
        ("a.txt", "본문입니다.\n", "", "plain text needs nothing"),
        ("ko.yaml", "ko:\n  a: 모델\n", "yaml", "what a format needs is imported when it is read"),
    ],
)
def test_reading_imports_what_it_reads(path: str, text: str, expected: str, why: str) -> None:
    """A run that reads Markdown does not import what other formats need."""
    program = READING.format(text=text, path=path, heavy=HEAVY)
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == expected, why
