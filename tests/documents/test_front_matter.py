"""The fields before a page, and those of them that are read as titles."""

from __future__ import annotations

import pytest

from dsgloss.documents import SegmentKind, parse_document

CASES = {
    "plain": ("title: 컨테이너 (Containers)", "컨테이너 (Containers)"),
    "comment": ("title: 컨테이너 # 번역 중", "컨테이너"),
    "colon": ("title: 가이드: 시작하기", "가이드: 시작하기"),
    "single quotes": ("title: '개발자''s 안내'", "개발자's 안내"),
    "double quotes": (r'title: "\"어텐션\"이란"', '"어텐션"이란'),
    "folded": ("title: >-\n  여러 줄에 걸친\n  제목\nid: 7", "여러 줄에 걸친 제목"),
    "over lines": ("title: 여러 줄에 걸친\n  제목", "여러 줄에 걸친 제목"),
    "quoted key": ('"title": 제목', "제목"),
    "after a mistake": ("tags: [a\n}}\ntitle: 제목", "제목"),
}


@pytest.mark.parametrize(("fields", "title"), CASES.values(), ids=CASES.keys())
def test_title(fields: str, title: str) -> None:
    """A title is read as it is written, without quotes and escapes."""
    document = parse_document(f"---\n{fields}\n---\n본문\n", "a.md")
    first, second = document.segments
    assert (first.kind, first.text, second.text) == (SegmentKind.TITLE, title, "본문")
    assert document.metadata["title"] == title


def test_places_of_titles() -> None:
    """A title leads back to its value in the file."""
    text = "---\ntitle: '어텐션'\n---\n"
    (title,) = parse_document(text, "a.md").segments
    start, end = title.span(0, len(title.text))
    assert text[start:end] == "어텐션"


@pytest.mark.parametrize("name", ["description", "parent", "sidebar_label", "linkTitle"])
def test_fields_that_readers_see(name: str) -> None:
    """What a generator of sites prints on the page or in a menu is read as a title is."""
    (shown,) = parse_document(f"---\nid: 7\n{name}: AI (인공지능)\n---\n", "a.md").segments
    assert (shown.kind, shown.text) == (SegmentKind.TITLE, "AI (인공지능)")


def test_metadata_are_the_scalar_fields() -> None:
    """Lists, mappings and empty fields are no metadata; the identifier names the source."""
    text = "---\nid: 001\ntags: [a]\nlist:\n- a\nmap:\n  title: b\nempty:\nnothing: null\ndate: 2025-02-03\n...\n"
    document = parse_document(text, "a.md")
    assert document.metadata == {"id": "001", "date": "2025-02-03"}
    assert document.source == "001"


@pytest.mark.parametrize(
    "text", ["---\n본문입니다.\n---\n", "본문\n---\ntitle: a\n---\n", "---\ntitle: a\n", "----\ntitle: a\n---\n"]
)
def test_what_is_no_front_matter(text: str) -> None:
    """Lines across the page enclose prose; front matter comes first and is closed."""
    document = parse_document(text, "a.md")
    assert document.metadata == {}
    assert len(document.segments) > 0


@pytest.mark.parametrize("text", ["---\n---\n본문\n", "---\n# 주석\n---\n본문\n", "---\r\n\r\n---\r\n본문\r\n"])
def test_front_matter_without_fields(text: str) -> None:
    """Front matter may be empty."""
    assert [segment.text for segment in parse_document(text, "a.md").segments] == ["본문"]
