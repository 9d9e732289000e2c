"""Linting as programs use it: files, texts, source texts, and a glossary's own examples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dsgloss import Concept, Condition, Status, Term, Terminology, UnreadableError
from dsgloss.checking import check, lint, lint_text
from dsgloss.documents import paired

Terms = Callable[[str], list[Concept]]


@pytest.fixture
def glossary(terms: Terms) -> Terminology:
    """Give a glossary of one concept."""
    return Terminology(concepts=tuple(terms("메트릭→지표=metric")))


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write some files below a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_files_and_folders_are_one_run(tmp_path: Path, glossary: Terminology) -> None:
    """Findings come in the order of the targets, and a file named twice is read once."""
    write(tmp_path, {"b.md": "메트릭", "sub/a.md": "메트릭", "sub/note.png": "메트릭"})
    found = lint([tmp_path / "b.md", tmp_path, str(tmp_path / "sub" / "a.md")], glossary)
    assert [finding.path for finding in found] == [(tmp_path / name).as_posix() for name in ("b.md", "sub/a.md")]


def test_a_target_that_is_not_there_is_an_error(tmp_path: Path, glossary: Terminology) -> None:
    """It is not passed over in silence."""
    with pytest.raises(UnreadableError, match=r"none\.md"):
        lint([tmp_path / "none.md"], glossary)


@pytest.mark.parametrize(
    ("target", "source", "expected", "why"),
    [
        ("ko", "en", {"a.md": "en/a.md", "guide/b.md": "en/guide/b.md", "only.md": None}, "two trees"),
        ("ko/guide", "en/guide", {"b.md": "en/guide/b.md"}, "two parts of trees"),
        ("ko/a.md", "en/a.md", {"": "en/a.md"}, "two files"),
        ("ko/guide/b.md", "en", {"": "en/guide/b.md"}, "a file of a tree"),
        ("ko/a.md", "en", {"": "en/a.md"}, "a file at the top of a tree"),
        ("ko/only.md", "en", {"": None}, "no such source"),
        ("ko", "en/a.md", {"a.md": None, "guide/b.md": None, "only.md": None}, "one file is no source of a tree"),
        ("en/../ko/a.md", "en", {"": "en/a.md"}, "a way round"),
    ],
)
def test_a_source_has_the_same_relative_path(
    target: str, source: str, expected: dict[str, str | None], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is paired with the text it translates, if that is there."""
    names = ["ko/a.md", "ko/guide/b.md", "ko/only.md", "en/a.md", "en/guide/b.md"]
    monkeypatch.chdir(write(tmp_path, dict.fromkeys(names, "글")))
    found = {path.as_posix(): other.as_posix() if other else None for path, other in paired([target], Path(source))}
    assert found == {f"{target}/{name}".rstrip("/"): other for name, other in expected.items()}, why


def test_a_translation_is_compared_with_its_source(tmp_path: Path, glossary: Terminology) -> None:
    """What the source has and the translation lacks is reported."""
    write(tmp_path, {"ko/a.md": "수치를 본다.", "en/a.md": "Look at the metric."})
    [found] = lint([tmp_path / "ko"], glossary, tmp_path / "en")
    assert (found.code, found.expected) == ("DSG004", ("지표",))


@pytest.mark.parametrize(("path", "count"), [("a.md", 0), ("a.txt", 1)])
def test_the_suffix_says_how_a_text_is_read(path: str, count: int, glossary: Terminology) -> None:
    """A comment is hidden in Markdown and plain text in plain text."""
    assert len(lint_text("<!-- 메트릭 -->", glossary, path)) == count


def test_a_glossary_proves_itself_by_its_examples(terms: Terms) -> None:
    """An `ok` example that is reported and a `bad` one that is not are problems."""
    [concept] = terms("메트릭→지표")
    concept = replace(concept, ok=("지표다.", "메트릭이다."), bad=("메트릭이다.", "지표다."))
    problems = check(Terminology(concepts=(concept,)))
    assert [problem.message.rpartition(": ")[2] for problem in problems] == ["메트릭이다.", "지표다."]


def test_a_term_of_two_concepts_needs_a_condition(terms: Terms) -> None:
    """Nobody could tell which is meant."""
    one, two = terms("구조=structure; 구조=rescue")
    [problem] = check(Terminology(concepts=(one, two)))
    assert "구조" in problem.message
    told = [replace(c, when=Condition(near=(word,))) for c, word in ((one, "설계"), (two, "사람"))]
    assert check(Terminology(concepts=tuple(told))) == []


def test_a_concept_may_hold_in_some_files_only() -> None:
    """A condition on the path is one on the file that is linted."""
    term = Term(text="메트릭", language="ko", status=Status.DEPRECATED)
    concept = Concept(id="metric", terms=(term,), when=Condition(path=("guide/*.md",)))
    terminology = Terminology(concepts=(concept,))
    assert [len(lint_text("메트릭", terminology, path)) for path in ("guide/a.md", "blog/a.md")] == [1, 0]
