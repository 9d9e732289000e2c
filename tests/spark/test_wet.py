"""WET files: which records are pages, which pages are Korean, and what a damaged file leaves."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from dsgloss.errors import UnreadableError
from dsgloss.spark.wet import Page, pages

INFO = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\n가\n\r\n\r\n"


def record(text: str, uri: str = "https://ko.example/1", languages: str = "kor", kind: str = "conversion") -> bytes:
    """Write a record; without languages it does not name any."""
    body = text.encode()
    named = f"WARC-Identified-Content-Language: {languages}\r\n" if languages else ""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n{named}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


# The languages that a record names, its text, whether it is read.
RECORDS = [
    ("kor", "강화 학습(RL)을 한다.", True, "a Korean page"),
    ("eng,kor", "Reinforcement learning is 강화 학습.", True, "Korean is one of its languages"),
    ("eng", "강화 학습 is Korean.", False, "whoever named the languages did not see Korean"),
    ("", "강화 학습을 한다.", True, "no languages are named, but there is Hangul"),
    ("", "Reinforcement learning.", False, "no languages are named, and there is no Hangul"),
]


@pytest.mark.parametrize(("languages", "text", "is_read", "why"), RECORDS)
def test_korean_pages_are_read(languages: str, text: str, is_read: bool, why: str) -> None:  # noqa: FBT001 - a column
    """Pages without Korean cost no mining."""
    found = list(pages(BytesIO(record(text, languages=languages)), "a.wet"))
    assert found == ([Page("https://ko.example/1", text.encode())] if is_read else []), why


def test_records_may_be_gzipped_one_by_one() -> None:
    """As Common Crawl writes them: each record a member of its own; what is no page is passed over."""
    texts = ["첫째 글이다.", "빈 줄이\r\n\r\n있는 글이다.\r\n"]
    whole = [INFO.encode(), *(record(text, f"https://ko.example/{n}") for n, text in enumerate(texts)),
             record("요청", kind="request")]  # fmt: skip
    for file in (b"".join(whole), b"".join(map(gzip.compress, whole)), gzip.compress(b"".join(whole))):
        assert [page.text.decode() for page in pages(BytesIO(file), "a.wet.gz")] == texts


FILE = record("첫째 글이다.") + record("둘째 글이다.")
DAMAGED = [
    (FILE[:-20], 1, "cut off within a text"),
    (gzip.compress(FILE)[:-12], None, "cut off within the last member"),
    (record("첫째 글이다.") + b"<html>\r\n", 1, "no record at all"),
    (FILE.replace(b"Content-Length: ", b"Content-Length: x"), 0, "a length that is no number"),
    (gzip.compress(FILE)[:40] + b"\xff" * 60, None, "bytes that cannot be unpacked"),
]


@pytest.mark.parametrize(("data", "kept", "why"), DAMAGED)
def test_a_damaged_file_says_so(data: bytes, kept: int | None, why: str) -> None:
    """The pages before the damage are read; then comes the error that names the file."""
    read = []
    with pytest.raises(UnreadableError, match=r"^crawl/a\.wet\.gz: this WET file is damaged\. Fetch it again"):  # noqa: PT012
        for page in pages(BytesIO(data), "crawl/a.wet.gz"):
            read.append(page)  # noqa: PERF402 - those before the error count
    assert kept is None or len(read) == kept, why


def test_an_empty_file_has_no_pages() -> None:
    """Nothing is wrong with a file in which there is nothing."""
    assert list(pages(BytesIO(b""), "a.wet")) == []
