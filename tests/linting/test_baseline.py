"""Findings that a project has put off: known again wherever they move, and only they."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Concept, Finding, Status, Term, UnreadableError
from dsgloss.documents import Documents, parse_document
from dsgloss.linting import Bitext, Linter
from dsgloss.linting.baseline import Baseline, read_baseline

Terms = Callable[[str], list[Concept]]


def linted(text: str, concepts: Sequence[Concept], path: str = "a.md") -> tuple[list[Finding], Documents]:
    """Lint a text, in which a written \\n stands for the end of a line."""
    document = parse_document(text.replace(r"\n", "\n"), path)
    return Linter(concepts).lint([Bitext(document)]), {document.path: document}


def judged(_path: str, _code: str) -> bool:
    """Tell that everything was looked for."""
    return True


MOVES = [
    (r"메트릭을 본다.", r"메트릭을 본다.", "", 0, "nothing has changed"),
    (r"메트릭을 본다.", r"# 제목\n\n글\n\n메트릭을 본다.", "", 0, "lines before it"),
    (r"메트릭을  본다.", "메트릭을 본다.   ", "", 0, "other spaces"),
    (r"메트릭을 본다.", r"메트릭을 자주 본다.", "1", 1, "the line was edited"),
    (r"메트릭을 본다.", r"지표를 본다.", "", 1, "it was mended"),
    (r"메트릭을 본다.\n\n메트릭을 본다.", r"메트릭을 본다.", "", 1, "one of two equal ones was mended"),
    (r"메트릭을 본다.", r"메트릭을 본다.\n\n메트릭을 본다.", "3", 0, "of equal ones the first is the known one"),
    (r"메트릭과 메트릭", r"메트릭과 메트릭", "", 0, "two in a line"),
    (r"메트릭을 본다.", r"매개 변수와 메트릭을 본다.", "1 1", 1, "another one in the line, which was edited"),
]


@pytest.mark.parametrize(("before", "after", "new", "obsolete", "why"), MOVES, ids=[row[-1] for row in MOVES])
def test_what_is_known_again(before: str, after: str, new: str, obsolete: int, why: str, terms: Terms) -> None:
    """The lines of new findings, and how many known ones no longer occur."""
    concepts = terms("메트릭→지표; 매개변수")
    baseline = Baseline(Path.cwd()).updated(*linted(before, concepts))
    compared = baseline.compare(*linted(after, concepts), judged)
    assert " ".join(str(finding.line) for finding in compared.new) == new, why
    assert sum(known.count for known in compared.obsolete) == obsolete


def test_composed_and_decomposed_letters_are_the_same(terms: Terms) -> None:
    """A file that went through another system is the same text."""
    baseline = Baseline(Path.cwd()).updated(*linted("이 메트릭", terms("메트릭→지표")))
    [known] = baseline.known
    [other] = Baseline(Path.cwd()).updated(*linted("\u110b\u1175 메트릭", terms("메트릭→지표"))).known
    assert known == other


def test_another_file_knows_nothing(terms: Terms) -> None:
    """A finding is known in its file only."""
    concepts = terms("메트릭→지표")
    baseline = Baseline(Path.cwd()).updated(*linted("메트릭", concepts))
    assert len(baseline.compare(*linted("메트릭", concepts, "b.md"), judged).new) == 1


OBSOLETE = [
    ("a.md", "DSG001", 1, "it was looked for, and is not there"),
    ("a.md", "DSG002", 0, "its rule was off"),
    ("there.md", "DSG001", 0, "its file was not read"),
    ("gone.md", "DSG001", 1, "its file is gone"),
]


@pytest.mark.parametrize(("path", "on", "count", "why"), OBSOLETE, ids=[row[-1] for row in OBSOLETE])
def test_only_what_was_looked_for_is_obsolete(
    path: str, on: str, count: int, why: str, terms: Terms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    """A run over a part of the texts says nothing about the others."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "there.md"):
        Path(name).write_text("글", encoding="utf-8")
    concepts = terms("메트릭→지표")
    baseline = Baseline(tmp_path.resolve()).updated(*linted("메트릭", concepts, path))
    compared = baseline.compare(*linted("글", concepts), lambda _path, code: code == on)
    assert len(compared.obsolete) == count, why


def test_an_update_keeps_what_it_did_not_see(terms: Terms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other files stay as they were, if they are still there; those that were read are as they are now."""
    monkeypatch.chdir(tmp_path)
    Path("b.md").write_text("메트릭", encoding="utf-8")
    concepts = terms("메트릭→지표")
    baseline = Baseline(tmp_path.resolve())
    for name in ("c.md", "b.md", "a.md"):
        baseline = baseline.updated(*linted("메트릭", concepts, name))
    assert [known.path for known in baseline.known] == ["a.md", "b.md"]
    assert [known.path for known in baseline.updated(*linted("지표", concepts)).known] == ["b.md"]


JSON = """\
{
  "version": 1,
  "findings": [
    {"path": "a.md", "code": "DSG001", "concept": "c0", "found": "메트릭", "line": "802dd85a3d814c17", "count": 2}
  ]
}
"""


def test_a_baseline_is_a_line_a_finding(terms: Terms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be read and merged, and is read as it was written."""
    monkeypatch.chdir(tmp_path)
    baseline = Baseline(tmp_path.resolve()).updated(*linted("메트릭과 메트릭", terms("메트릭→지표")))
    assert baseline.to_json() == JSON
    Path("b.json").write_text(JSON, encoding="utf-8")
    assert read_baseline(Path("b.json")) == baseline
    Path("b.json").write_text(Baseline(tmp_path).to_json(), encoding="utf-8")
    assert read_baseline(Path("b.json")).known == ()


@given(st.permutations(["메트릭 하나", "메트릭 둘", "매개 변수 셋", "매개 변수 넷"]))
def test_the_order_of_findings_does_not_matter(order: list[str]) -> None:
    """Two people who take down the same findings write the same file."""
    text = "\n\n".join(order)
    findings, documents = linted(text, CONCEPTS)
    straight = Baseline(Path.cwd()).updated(findings, documents)
    assert straight.known == Baseline(Path.cwd()).updated(findings[::-1], documents).known
    assert straight.known == Baseline(Path.cwd()).updated(*linted("\n\n".join(sorted(order)), CONCEPTS)).known


CONCEPTS = [
    Concept(
        id="metric",
        terms=(
            Term(text="지표", language="ko", status=Status.PREFERRED),
            Term(text="메트릭", language="ko", status=Status.DEPRECATED),
        ),
    ),
    Concept(id="parameter", terms=(Term(text="매개변수", language="ko"),)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "what", "why"),
    [
        (None, "there is no such baseline", "absent"),
        ("", "this is no baseline: JSON", "empty"),
        ("[]", "this is no baseline", "a list"),
        ('{"version": 2, "findings": []}', "this is no baseline: version", "another version"),
        ('{"version": 1, "findings": [{"path": "a"}]}', "this is no baseline: findings.0.code", "a field is missing"),
        ('{"version": 1, "findings": [{"path":"a","code":"b","line":"c","count":0}]}', "count", "no finding at all"),
    ],
)
def test_what_is_no_baseline_is_refused(content: str | None, what: str, why: str, tmp_path: Path) -> None:
    """The file is named, and what is wrong with it."""
    file = tmp_path / "b.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableError) as error:
        read_baseline(file)
    [problem] = error.value.problems
    assert problem.where == file.as_posix(), why
    assert what in problem.what
