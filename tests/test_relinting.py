"""Linting again: what has not changed is not examined again, and all of it is judged together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from asking import Noted
from dsgloss import Concept
from dsgloss.errors import UnreadableError
from dsgloss.linting import Finding, Linter
from dsgloss.linting.options import Options
from dsgloss.relinting import Holder, Relinter, Sheet, Shelf
from dsgloss.relinting.holding import ROOM, LetGo
from dsgloss.store import read_terminology
from dsgloss.survey import Cache, crew
from dsgloss.survey.text import Text, file_input, read_text

GLOSSARY = """\
- {id: parameter, ko: [매개변수, {term: 파라미터, status: admitted}], en: [parameter]}
- {id: metric, ko: [지표, {term: 메트릭, status: deprecated}], en: [metric]}
- {id: message, ko: [메시지], en: [message]}
"""
TEXTS = {
    "a.md": "매개변수를 줄인다. 메트릭을 본다.",
    "b.md": "파라미터를 줄인다. 메세지를 쓴다.",
    "c.md": "파라미터가 많다. <!-- dsgloss: ignore[DSG003] -->\n\n지표를 본다. <!-- dsgloss: ignore -->",
}


def text(path: str, said: str) -> Text:
    """Make a text as if it had been read."""
    return Text(path, said, hashlib.sha256(said.encode()).hexdigest(), ())


def sheets(texts: Mapping[str, str], sources: Mapping[str, str], parsings: list[str] | None = None) -> list[Sheet]:
    """Make sheets of texts, and of those that they translate."""
    return [
        Noted(text(path, said), text(f"en/{path}", sources[path]) if path in sources else None, parsings)
        for path, said in texts.items()
    ]


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """Write a glossary."""
    file = tmp_path / "glossary.yaml"
    file.write_text(GLOSSARY, encoding="utf-8")
    return file


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start workers however little there is to do."""
    monkeypatch.setattr(crew, "WORTH_WORKERS", 1)


def concepts(glossary: Path) -> list[Concept]:
    """Read the glossary."""
    return list(read_terminology(glossary).in_force())


def relinter(glossary: Path, cache: Cache | None = None, jobs: int = 1, options: Options | None = None) -> Relinter:
    """Make a linter that remembers in a cache."""
    return Relinter([glossary], lambda: concepts(glossary), lambda _path: options or Options(), cache, jobs)


def reference(glossary: Path, given: Sequence[Sheet]) -> list[Finding]:
    """Lint at once, with no memory."""
    return Linter(concepts(glossary)).lint(sheet.bitext for sheet in given)


@pytest.mark.usefixtures("eager")
def test_any_number_of_workers_finds_the_same(glossary: Path, tmp_path: Path) -> None:
    """One process, two or three, with a cold memory, a warm one or none: what is found is the same to the byte."""
    given = sheets({f"{n}{path}": said * (n + 1) for n in range(30) for path, said in TEXTS.items()}, {})
    expected = reference(glossary, given)
    assert len(expected) > 100
    for jobs in (1, 2, 3):
        cache = Cache(tmp_path / str(jobs))
        runs = [relinter(glossary, each, jobs).lint(given) for each in (None, cache, cache)]
        assert runs == [expected] * 3, jobs


CHANGES: list[tuple[dict[str, str], dict[str, str], str, Options, list[str], str]] = [
    ({}, {}, "", Options(), [], "nothing changed"),
    ({"b.md": "파라미터"}, {}, "", Options(), ["b.md"], "a text"),
    ({"d.md": "메트릭"}, {}, "", Options(), ["d.md"], "a text is new"),
    ({}, {"b.md": "A message."}, "", Options(), ["b.md"], "a text has a source now"),
    ({}, {"a.md": "Metrics"}, "", Options(), ["a.md"], "a source"),
    ({}, {}, "", Options(ignore=("DSG001",)), ["a.md", "b.md", "c.md"], "the rules"),
    ({}, {}, "- {id: loss, ko: [손실]}\n", Options(), ["a.md", "b.md", "c.md"], "the glossary"),
]


@pytest.mark.parametrize(
    ("texts", "sources", "addition", "options", "parsed", "why"), CHANGES, ids=[row[-1] for row in CHANGES]
)
def test_only_what_changed_is_examined(
    texts: dict[str, str],
    sources: dict[str, str],
    addition: str,
    options: Options,
    parsed: list[str],
    why: str,
    glossary: Path,
    tmp_path: Path,
) -> None:
    """The rest is remembered, and what is found is what a lint without memory finds."""
    cache = Cache(tmp_path / "cache")
    before = {"a.md": "The metric."}
    relinter(glossary, cache).lint(sheets(TEXTS, before))
    glossary.write_text(GLOSSARY + addition, encoding="utf-8")
    parsings: list[str] = []
    now = sheets(TEXTS | texts, before | sources, parsings)
    found = relinter(glossary, cache, options=options).lint(now)
    assert parsings == parsed, why
    assert found == relinter(glossary, options=options).lint(now)


def test_a_text_that_is_left_out_changes_the_judgement_of_others(glossary: Path, tmp_path: Path) -> None:
    """Nothing is examined again, but the preferred term that only the other text had no longer counts."""
    cache = Cache(tmp_path / "cache")
    parsings: list[str] = []
    together = sheets({"a.md": "매개변수", "b.md": "파라미터"}, {}, parsings)
    assert [finding.code for finding in relinter(glossary, cache).lint(together)] == ["DSG003"]
    assert relinter(glossary, cache).lint(together[1:]) == []
    assert parsings == ["a.md", "b.md"]


def test_what_is_said_in_another_language_is_not_remembered_in_this_one(
    glossary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Messages are part of what was seen."""
    cache = Cache(tmp_path / "cache")
    english = relinter(glossary, cache).lint(sheets(TEXTS, {}))
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    korean = relinter(glossary, cache).lint(sheets(TEXTS, {}))
    assert [finding.message for finding in korean] != [finding.message for finding in english]
    assert [(finding.path, finding.line, finding.code) for finding in korean] == [
        (finding.path, finding.line, finding.code) for finding in english
    ]


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_name_that_is_no_text_is_no_obstacle(jobs: int, glossary: Path, tmp_path: Path) -> None:
    """It cannot be written down, so it is not remembered."""
    given = sheets({"\udcff.md": "메트릭을 본다.", "b.md": "메트릭을 본다."}, {})
    for _ in range(2):
        found = relinter(glossary, Cache(tmp_path / "cache"), jobs).lint(given)
        assert [finding.path for finding in found] == ["\udcff.md", "b.md"]


@pytest.mark.usefixtures("eager")
def test_workers_pass_by_what_is_remembered(glossary: Path, tmp_path: Path) -> None:
    """A long new text starts workers; the many after it, of which nothing is to be done, hold nobody up."""
    cache = Cache(tmp_path / "cache")
    known = {f"{number}.md": "지표를 본다." for number in range(150)}
    relinter(glossary, cache).lint(sheets(known, {}))
    found = relinter(glossary, cache, 2).lint(sheets({"new.md": "메트릭\n" + "글\n" * 40_000} | known, {}))
    assert {finding.path for finding in found} == {"new.md"}


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Write texts into files."""
    written = {tmp_path / path: said for path, said in TEXTS.items()}
    for file, said in written.items():
        file.write_text(said, encoding="utf-8")
    return [*written]


def held(files: Sequence[Path], room: int) -> list[Sheet]:
    """Read files as a run does that has room for so many code points."""
    holder = Holder(room)
    return [Sheet(holder.hold(read_text(file_input(file)), file)) for file in files]


@pytest.mark.usefixtures("eager")
def test_texts_that_are_let_go_of_are_linted_alike(glossary: Path, files: list[Path]) -> None:
    """However little room there is: the findings are the same, by the same names, and so are the reported lines."""
    expected = reference(glossary, held(files, ROOM))
    assert len(expected) > 1
    lines = [Shelf(held(files, ROOM))[finding.path].line(finding.line) for finding in expected]
    for room, let_go in ((0, 3), (len(TEXTS["a.md"]), 2), (ROOM, 0)):
        given = held(files, room)
        assert sum(isinstance(sheet.target, LetGo) for sheet in given) == let_go
        for jobs in (1, 2):
            assert relinter(glossary, None, jobs).lint(given) == expected
        assert [Shelf(given)[finding.path].line(finding.line) for finding in expected] == lines


def test_a_file_that_changes_while_it_is_linted_is_named(glossary: Path, files: list[Path]) -> None:
    """What was let go of and is another text by now is not judged under the name of the first."""
    given = held(files, 0)
    files[1].write_text("다른 글이다.", encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"b\.md.*changed since it was read.*Run this command again"):
        relinter(glossary).lint(given)


def test_a_pipe_is_held_whatever_room_there_is(tmp_path: Path) -> None:
    """What can be read only once is not let go of."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert Holder(0).hold(text("pipe", "글이다."), pipe) == text("pipe", "글이다.")
