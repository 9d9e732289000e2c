"""Reading labelled brackets."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss.errors import UnreadableError
from dsgloss.evaluation.gold import Label, read_gold
from evaluation.samples import HEADER, ROWS


def gold(folder: Path, *lines: str, end: str = "\n") -> Path:
    """Write a file of labelled brackets."""
    path = folder / "gold.tsv"
    path.write_bytes((end.join(lines) + end).encode())
    return path


def problems(path: Path) -> list[tuple[str, str]]:
    """Read what cannot be read; give the place and the beginning of each problem."""
    with pytest.raises(UnreadableError) as caught:
        read_gold(path)
    return [(Path(problem.where).name, problem.what) for problem in caught.value.problems]


def test_a_row_is_a_bracket_with_its_place(tmp_path: Path) -> None:
    """Columns count from 0 in the file and from 1 in the program, as lines do in both."""
    path = gold(tmp_path, HEADER, *ROWS)
    first, second, *_ = read_gold(path)
    assert (first.corpus, first.file, first.line, first.column) == ("manual", "guide.md", 3, 13)
    assert (first.label, first.relation, first.ko, first.en) == (
        Label.PAIR,
        "translation",
        "강화 학습",
        "reinforcement learning",
    )
    assert (second.id, second.acronym, second.where) == ("2", "RAG", f"{path.as_posix()}:3")


def test_columns_may_stand_in_any_order_and_remarks_are_ignored(tmp_path: Path) -> None:
    """Neither id nor corpus need be there; unknown columns belong to the annotators."""
    header = "remark\tlabel\tfile\tline\tcolumn\trelation\tko\ten\tacronym"
    [row] = read_gold(gold(tmp_path, header, "clear\tS\ta.md\t1\t4\tsynonym\t매개변수\t\t"))
    assert (row.id, row.corpus, row.label, row.ko) == ("", "", Label.SAME, "매개변수")


def test_what_editors_do_to_ends_of_lines_does_no_harm(tmp_path: Path) -> None:
    """Carriage returns, empty lines, and tabs cut off behind the last cell."""
    rows = read_gold(gold(tmp_path, HEADER, "7\tx\ta.md\t1\t0\tN\tnote", "", end="\r\n"))
    assert [(row.id, row.label, row.relation, row.acronym) for row in rows] == [("7", Label.NOTHING, "note", "")]


MALFORMED = [
    ("1\tx\ta.md\t0\t4\tN\tnote", "'0' is no number for the column 'line'"),
    ("1\tx\ta.md\t1\t-1\tN\tnote", "'-1' is no number for the column 'column'"),
    ("1\tx\ta.md\tone\t4\tN\tnote", "'one' is no number for the column 'line'"),
    ("1\tx\t\t1\t4\tN\tnote", "the column 'file' is empty"),
    ("1\tx\ta.md\t1\t4\tQ\tnote", "unknown label 'Q'"),
    ("1\tx\ta.md\t1\t4\t\tnote", "unknown label ''"),
    ("1\tx\ta.md\t1\t4\tP\tsynonym\t모델\tmodel", "label P has no relation 'synonym'"),
    ("1\tx\ta.md\t1\t4\tS\ttranslation\t모델", "label S has no relation 'translation'"),
    ("1\tx\ta.md\t1\t4\tP\ttranslation\t\tmodel", "a row of label P lacks a term"),
    ("1\tx\ta.md\t1\t4\tP\ttranslation\t모델", "a row of label P lacks a term"),
    ("1\tx\ta.md\t1\t4\tS\tsynonym", "a row of label S lacks a term"),
    (ROWS[0] + "\tmore", "the row has more cells than the header"),
]


@pytest.mark.parametrize(("line", "what"), MALFORMED, ids=[case[1] for case in MALFORMED])
def test_a_malformed_row_is_refused_with_its_line(line: str, what: str, tmp_path: Path) -> None:
    """The line of the file of labels is named, and what is wrong in it."""
    assert problems(gold(tmp_path, HEADER, ROWS[0], line)) == [("gold.tsv:3", what)]


def test_all_malformed_rows_are_named_at_once(tmp_path: Path) -> None:
    """Whoever repairs the file does so once."""
    found = problems(gold(tmp_path, HEADER, *(line for line, _ in MALFORMED)))
    assert sorted({where for where, _ in found}) == sorted(f"gold.tsv:{n + 2}" for n in range(len(MALFORMED)))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["file\tline\tlabel\tko"], ("gold.tsv:1", "column, relation, en, acronym")),
        ([HEADER], ("gold.tsv:2", "no labelled brackets")),
        ([HEADER, "", "  "], ("gold.tsv:2", "no labelled brackets")),
        ([""], ("gold.tsv:1", "needs the columns")),
    ],
)
def test_a_file_without_columns_or_rows_is_refused(lines: list[str], expected: tuple[str, str], tmp_path: Path) -> None:
    """It names the columns that are absent."""
    [(where, what)] = problems(gold(tmp_path, *lines))
    assert (where, expected[1] in what) == (expected[0], True)


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    """As any text that is not there."""
    assert problems(tmp_path / "none.tsv") == [("none.tsv", "no such file or folder")]
