"""Tables of pairs: which columns are read, and what a cell is."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from places import pairs

TABLES: dict[str, tuple[str, str, list[tuple[str, str | None]]]] = {
    "by tag": ("a.csv", "en,ko\nDeal,나누기\n", [("나누기", "Deal")]),
    "in any order, by any name of the language": (
        "a.csv",
        "id,ko-KR,note,English\n1,나누기,참고,Deal\n",
        [("나누기", "Deal")],
    ),
    "source and target": ("a.tsv", "Source\tTarget\nDeal\t나누기\n", [("나누기", "Deal")]),
    "only Korean": ("a.csv", "key,ko\n1,나누기\n", [("나누기", None)]),
    "quotation marks": (
        "a.csv",
        '"en","ko"\n"Deal, ""now""","""패""를, 나눈다"\n',
        [('"패"를, 나눈다', 'Deal, "now"')],
    ),
    "a cell of two lines": (
        "a.csv",
        'en,ko\r\nDeal,"패를\r\n나눈다"\r\nPass,넘기기\r\n',
        [("패를 나눈다", "Deal"), ("넘기기", "Pass")],
    ),
    "a quotation mark of the cell's own": ("a.tsv", 'en\tko\nDeal\t"패" 나누기\n', [('"패" 나누기', "Deal")]),
    "a quotation mark that is never closed": (
        "a.csv",
        'en,ko\nDeal,"나누기\nPass,넘기기\n',
        [('"나누기', "Deal"), ("넘기기", "Pass")],
    ),
    "short rows and empty cells": ("a.csv", "en,ko\nDeal\n,나누기\nPass,\n\nx,가", [("나누기", None), ("가", "x")]),
    "no such header": ("a.csv", "이름,값\n패,3\n", [("이름,값", None), ("패,3", None)]),
    "nothing": ("a.csv", "", []),
}


@pytest.mark.parametrize(("path", "text", "expected"), TABLES.values(), ids=TABLES)
def test_tables(path: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    """The header says which column is the translation; a table without one is plain text."""
    assert pairs(parse_document(text, path)) == expected
