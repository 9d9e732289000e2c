"""Bytes to text and back."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.documents import Encoding, decode, encode
from dsgloss.errors import DsglossError, UnreadableError

KOREAN = "심층 학습은 기계 학습의 한 갈래입니다.\r\n뷁은 드뭅니다.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", Encoding.UTF_8),
        (codecs.BOM_UTF8, Encoding.UTF_8),
        (codecs.BOM_UTF16_LE, Encoding.UTF_16_LE),
        (codecs.BOM_UTF16_BE, Encoding.UTF_16_BE),
    ],
)
def test_unicode(mark: bytes, encoding: Encoding) -> None:
    """The byte order mark is no part of the text, and nothing needs to be said."""
    decoded = decode(mark + KOREAN.encode(encoding), "a.md")
    assert (decoded.text, decoded.encoding, decoded.mark, decoded.notices) == (KOREAN, encoding, mark, ())


def test_old_korean_files_are_read_with_a_notice() -> None:
    """CP949 is told by its syllables, and named."""
    decoded = decode(KOREAN.encode("cp949"), "old.txt")
    assert (decoded.text, decoded.encoding) == (KOREAN, Encoding.CP949)
    assert decoded.notices == ("old.txt: read as CP949 (EUC-KR), since it is not UTF-8",)


def test_empty_file() -> None:
    """An empty file is an empty text."""
    assert decode(b"", "a.md").text == ""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\0\x1a", "a.md: this is a binary file, not a text. Leave it out, or name a text file."),
        (b"\x01\x02\x03\x04abc", "a.md: this is a binary file, not a text. Leave it out, or name a text file."),
        ("a\0".encode("utf-16"), "a.md: this is a binary file, not a text. Leave it out, or name a text file."),
        (b"a\nb\xff", "a.md:2: the byte at offset 3 is not UTF-8. Save the file as UTF-8."),
        ("café à côté".encode("latin-1"), "a.md:1: the byte at offset 3 is not UTF-8. Save the file as UTF-8."),
        ("日本語の文".encode("shift-jis"), "a.md:1: the byte at offset 0 is not UTF-8. Save the file as UTF-8."),
        (b"\xff\xfea", "a.md: the byte at offset 2 is not UTF-16-LE. Save the file as UTF-8."),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    """The message names the place and the remedy."""
    with pytest.raises(UnreadableError) as error:
        decode(data, "a.md")
    assert str(error.value) == message


def test_a_character_that_cannot_be_written() -> None:
    """A fix may bring in a character that an old file cannot hold."""
    decoded = decode(KOREAN.encode("cp949"), "old.txt")
    with pytest.raises(DsglossError) as error:
        encode("가\n나 🙂", decoded)
    assert str(error.value).startswith("old.txt:2:3: the character '\\U0001f642' (U+1F642) cannot be written in CP949.")


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    st.sampled_from([b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE]),
)
def test_round_trip(text: str, mark: bytes) -> None:
    """What was decoded is encoded to the same bytes."""
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")
    data = mark + text.encode(encoding)
    decoded = decode(data, "a.md")
    assert encode(decoded.text, decoded) == data


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing but UnreadableError comes out, and what is read can be written back."""
    try:
        decoded = decode(data, "a.md")
    except UnreadableError:
        return
    assert encode(decoded.text, decoded) == data
