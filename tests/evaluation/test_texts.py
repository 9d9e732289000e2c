"""Finding the texts that labelled brackets are in."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss.errors import UnreadableError
from dsgloss.evaluation.texts import locate
from evaluation.samples import row

LAYOUTS = [
    ("with the language below the corpus", ["manual/ko/a.md"], ["."], "manual/ko/a.md"),
    ("in the folder of the corpus", ["manual/a.md"], ["."], "manual/a.md"),
    ("right in the folder", ["a.md"], ["."], "a.md"),
    ("the most exact place wins", ["a.md", "manual/a.md", "manual/ko/a.md"], ["."], "manual/ko/a.md"),
    ("whatever folder it is in", ["one/a.md", "two/manual/a.md"], ["one", "two"], "two/manual/a.md"),
    ("of equals the first", ["one/a.md", "two/a.md"], ["one", "two"], "one/a.md"),
    ("a file by itself", ["deep/a.md"], ["deep/a.md"], "deep/a.md"),
    ("another file is passed over", ["deep/a.md", "b.md"], ["b.md", "deep"], "deep/a.md"),
]


@pytest.mark.parametrize(("files", "targets", "expected"), [case[1:] for case in LAYOUTS], ids=[c[0] for c in LAYOUTS])
def test_a_text_is_looked_for_where_people_keep_texts(
    files: list[str], targets: list[str], expected: str, tmp_path: Path
) -> None:
    """The file a.md of the corpus manual, in folders of several layouts."""
    for file in files:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("글", encoding="utf-8")
    about = row(en="model", corpus="manual")
    assert locate([about, about], [tmp_path / target for target in targets]) == {tmp_path / expected: [about, about]}


def test_texts_that_are_nowhere_are_named_with_their_row(tmp_path: Path) -> None:
    """One problem for each file, at the first row about it."""
    rows = [row(en="model", corpus="manual"), row(en="data", corpus="manual"), row(en="model", corpus="press")]
    with pytest.raises(UnreadableError) as caught:
        locate(rows, [tmp_path])
    assert [(problem.where, problem.what) for problem in caught.value.problems] == [
        ("gold.tsv:2", "the text 'manual/a.md' lies in none of the PATHS"),
        ("gold.tsv:2", "the text 'press/a.md' lies in none of the PATHS"),
    ]
