"""Which segments a notebook has."""

from __future__ import annotations

import json

import pytest

from dsgloss.documents import format_for, parse_document


def notebook(*cells: dict[str, object]) -> str:
    """Write a notebook of cells as Jupyter does."""
    return json.dumps({"cells": cells, "metadata": {"title": "숨김"}, "nbformat": 4}, ensure_ascii=False, indent=1)


CASES = {
    "markdown": (
        notebook({"cell_type": "markdown", "source": ["# 제목\n", "\n", "**모델**을\n", "씁니다\n"]}),
        ["heading 제목", "paragraph 모델을 씁니다"],
    ),
    "one string": (notebook({"cell_type": "markdown", "source": "글\n\n- 항목"}), ["paragraph 글", "item 항목"]),
    "code": (
        notebook({"cell_type": "code", "source": ["x = 1\n", "\n", "# 주석"], "outputs": [{"text": ["출력"]}]}),
        ["code x = 1", "code # 주석"],
    ),
    "kind behind the text": (notebook({"source": ["# 제목"], "cell_type": "markdown"}), ["heading 제목"]),
    "raw": (notebook({"cell_type": "raw", "source": ["숨김"]}), []),
    "two cells": (
        notebook({"cell_type": "markdown", "source": ["앞"]}, {"cell_type": "markdown", "source": ["뒤"]}),
        ["paragraph 앞", "paragraph 뒤"],
    ),
    "quotation marks and backslashes": (
        notebook({"cell_type": "markdown", "source": ['"모델"과 `a\\b`']}),
        ['paragraph "모델"과 a\\b'],
    ),
    "third version": (
        '{"worksheets": [{"cells": [{"cell_type": "code", "input": "y", "outputs": []},'
        ' {"cell_type": "markdown", "source": "글"}]}]}',
        ["code y", "paragraph 글"],
    ),
    "cut off": ('{"cells": [{"cell_type": "markdown", "source": ["글\\n", "둘째", "셋', ["paragraph 글 둘째"]),
    "no JSON": ("글입니다.", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_segments(source: str, expected: list[str]) -> None:
    """A notebook gives the Markdown of its cells and the lines of its code."""
    document = parse_document(source, "a.ipynb")
    assert [f"{segment.kind} {segment.text}" for segment in document.segments] == expected


def test_places() -> None:
    """A character knows its place in the file, also behind escapes."""
    text = '{"cells": [{"cell_type": "markdown", "source": ["\\"모\\ub378\\"\\n",\n "둘째"]}]}'
    [segment] = parse_document(text, "a.ipynb").segments
    assert segment.text == '"모델" 둘째'
    assert text[slice(*segment.span(1, 3))] == "모\\ub378"
    assert text[slice(*segment.span(5, 7))] == "둘째"


def test_what_is_written_reads_as_itself() -> None:
    """A text with signs of JSON in it is escaped."""
    text = 'a "b" \\c'
    source = '{"cells": [{"cell_type": "code", "source": "' + format_for("a.ipynb").escape(text) + '"}]}'
    assert [segment.text for segment in parse_document(source, "a.ipynb").segments] == [text]
