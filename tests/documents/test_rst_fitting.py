"""What else changes when a word in a title or a table is replaced by a longer or a shorter one."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from dsgloss.documents.rst.fitting import consequences
from dsgloss.documents.surface import Span

CASES = {
    "line under a title": ("a.rst", "파인튜닝\n========\n", "미세 조정\n=========\n"),
    "line that is long enough": ("a.rst", "파인튜닝\n==========\n", "미세 조정\n==========\n"),
    "lines over and under": ("a.rst", "========\n파인튜닝\n========\n", "=========\n미세 조정\n=========\n"),
    "title set in": ("a.rst", "==========\n 파인튜닝\n==========\n", "==========\n 미세 조정\n==========\n"),
    "windows newlines": ("a.rst", "파인튜닝\r\n--------\r\n글", "미세 조정\r\n---------\r\n글"),
    "title in a docstring": ("a.py", '"""\n  파인튜닝\n  ~~~~~~~~\n"""\n', '"""\n  미세 조정\n  ~~~~~~~~~\n"""\n'),
    "title in a comment": ("a.py", "###\n# 파인튜닝\n# --------\n", "###\n# 미세 조정\n# ---------\n"),
    "grid table": (
        "a.rst",
        "+-----------+----+\n| 파인튜닝  | 값 |\n+-----------+----+\n",
        "+-----------+----+\n| 미세 조정 | 값 |\n+-----------+----+\n",
    ),
    "grid table that is full": ("a.rst", "+----------+----+\n| 파인튜닝 | 값 |\n+----------+----+\n", None),
    "simple table": (
        "a.rst",
        "=========  ==\n파인튜닝   값\n=========  ==\n",
        "=========  ==\n미세 조정  값\n=========  ==\n",
    ),
    "simple table that is full": ("a.rst", "========  ==\n파인튜닝  값\n========  ==\n", None),
    "last column": (
        "a.rst",
        "==  ========\n값  파인튜닝\n==  ========\n",
        "==  ========\n값  미세 조정\n==  ========\n",
    ),
    "list table": (
        "a.rst",
        "==  ==\n값  값\n==  ==\n\n.. list-table::\n\n   * - 파인튜닝\n",
        "==  ==\n값  값\n==  ==\n\n.. list-table::\n\n   * - 미세 조정\n",
    ),
    "paragraph": ("a.rst", "파인튜닝은\n--\n글\n", "미세 조정은\n--\n글\n"),
}


def replaced(path: str, text: str, old: str, new: str) -> str | None:
    """Replace a word in a text, with what follows from that; None if there is no room."""
    segment = next(each for each in parse_document(text, path).segments if old in each.text)
    at = segment.text.index(old)
    place = Span(*segment.span(at, at + len(old)))
    found = consequences(text, segment.kind, place, new)
    if found is None:
        return None
    for start, end, written in sorted([(*place, new), *found], reverse=True):
        text = text[:start] + written + text[end:]
    return text


@pytest.mark.parametrize(("path", "before", "after"), CASES.values(), ids=CASES.keys())
def test_titles_and_tables_stay_whole(path: str, before: str, after: str | None) -> None:
    """A longer word lengthens the line under a title and takes spaces of its cell, unless none are left."""
    assert replaced(path, before, "파인튜닝", "미세 조정") == after


def test_a_shorter_word_leaves_spaces() -> None:
    """What stands behind the cell stays in its column."""
    before = "+-----------+----+\n| 미세 조정 | 값 |\n+-----------+----+\n"
    assert replaced("a.rst", before, "미세 조정", "조정") == before.replace("미세 조정 |", "조정      |")
