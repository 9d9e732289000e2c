"""What holds for every text, however its markup is broken."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from dsgloss.documents import Document, Segment, SegmentKind, parse_document

SIGNS = [
    *("*", "**", "_", "~~", "`", "``", "[", "]", "(", ")", "![", "](u)", "[r]", "[r]: z\n", "[^1]", "[^1]: "),
    *("<b>", "</b>", "<p>", "<br>", "<!--", "-->", "<a b={", "}", "/>", "<pre>", "</pre>", "<script>", "</script>"),
    *("$", "$$", "\\", "&amp;", "&nbsp;", "{{<", ">}}", "{/*", "*/}", "{#a}", "https://x.y", ":", "|", "|---|---|\n"),
    *("> ", "- ", "- [ ] ", "1. ", "# ", "---\n", "===\n", "```\n", ":::tip 가\n", '!!! a "나"\n', "import {\n"),
    *("title: '가''나'\n", 'description: "다\\"라"\n', "title: >-\n  마\n", 'text: "바"', "    ", "\t", "  "),
    *("모델", "어텐션(attention)", "을", "a b", " ", "\n", "\n\n", "\r\n", "\r", "\u3000", "\u2028", "\0", "🙂"),
]

PAGES = st.one_of(st.lists(st.sampled_from(SIGNS), max_size=40).map("".join), st.text())
PATHS = st.sampled_from(["a.md", "a.mdx", "a.txt"])


def shown_as(document: Document, origin: int, width: int) -> str:
    """Give the file's characters at a run, a line break as the space that it reads as."""
    surface = document.text[origin : origin + width]
    return " " if surface in {"\n", "\r"} else surface


def runs_are_whole(document: Document, segment: Segment) -> bool:
    """Tell whether the runs cover the text without gap or overlap, ascend, and are true to the file."""
    offset, origin = 0, 0
    for run in segment.runs:
        text = segment.text[run.start : run.start + run.length]
        same = run.length == run.width and text == shown_as(document, run.origin, run.width)
        if run.start != offset or run.origin < origin or not (same or run.length == 1 < run.width):
            return False
        offset, origin = offset + run.length, run.origin + run.width
    return offset == len(segment.text) and origin <= len(document.text)


@given(PAGES, PATHS)
def test_runs_lead_back_to_the_file(text: str, path: str) -> None:
    """Every character of every segment has its place in the file."""
    document = parse_document(text, path)
    assert all(runs_are_whole(document, segment) for segment in document.segments)


@given(PAGES, PATHS)
def test_segments_ascend(text: str, path: str) -> None:
    """No two segments share a character, and they come in the order of the file."""
    end = 0
    for segment in parse_document(text, path).segments:
        assert segment.origin(0) >= end
        end = segment.span(0, len(segment.text))[1]


@given(PAGES, PATHS)
@example("<pre>> ", "a.md")
def test_segments_hold_text(text: str, path: str) -> None:
    """No segment is empty, and only code keeps whitespace at its start."""
    for segment in parse_document(text, path).segments:
        stripped = segment.text.rstrip() if segment.kind is SegmentKind.CODE else segment.text.strip()
        assert segment.text == stripped != ""


@given(PAGES, PATHS)
def test_marks_lie_in_the_text(text: str, path: str) -> None:
    """A mark is a non-empty part of its segment."""
    for segment in parse_document(text, path).segments:
        assert all(0 <= mark.start < mark.end <= len(segment.text) for mark in segment.marks)


@given(st.lists(st.sampled_from(["모델", "학습", "encoder", "(", ")", " "]), min_size=1).map("".join))
@example("     모델")
def test_prose_is_read_as_it_stands(text: str) -> None:
    """Text without markup comes out unchanged, as every format reads it; to Markdown, four spaces are markup."""
    prose = ("a.mdx", "a.txt") if text.startswith("    ") else ("a.md", "a.mdx", "a.txt")
    for path in prose:
        assert [segment.text for segment in parse_document(text, path).segments] == [text.strip()] * bool(text.strip())
