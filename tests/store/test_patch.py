"""Changing glossary files that people laid out: what did not change stays as it is to the byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dsgloss import Citation, Concept, Glossary, Term
from dsgloss.model import Definition
from golden import DATA, Golden

CITED = (Citation(source="a.md", line=3),)
Change = Callable[[Concept], Concept | None]


def changed(glossary: Glossary, concept_id: str, change: Change) -> Glossary:
    """Change one concept of a glossary, or drop it."""
    concepts = (change(c) if c.id == concept_id else c for c in glossary.concepts)
    return glossary.with_concepts(c for c in concepts if c is not None)


def saved(text: str, concept_id: str, change: Change, file: Path) -> str:
    """Write a glossary file, change a concept of it, save, and give the file's new text."""
    file.write_bytes(text.encode())
    wanted = changed(Glossary.load(file), concept_id, change)
    assert wanted.save(file) == [file]
    assert Glossary.load(file) == wanted, "it is read as it was meant"
    assert wanted.save(file) == [], "saving again changes nothing"
    return file.read_bytes().decode()


def comments(text: str) -> list[str]:
    """List the lines that are comments."""
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]


def with_note(concept: Concept) -> Concept:
    """Change an early field."""
    return replace(concept, note="새 설명")


def with_citation(concept: Concept) -> Concept:
    """Change the last field."""
    return replace(concept, citations=CITED)


def without_note(concept: Concept) -> Concept:
    """Drop an early field."""
    return replace(concept, note=None)


def reworked(concept: Concept) -> Concept:
    """Change fields all over: some are there, some are not, one goes."""
    definitions = (Definition(language="ko", text="새 뜻."),)
    return replace(
        without_note(with_citation(concept)),
        definitions=definitions,
        terms=(*concept.terms, Term(text="새말", language="ko")),
    )


def dropped(_: Concept) -> None:
    """Drop the concept."""


FOLDER = DATA / "save"
CHANGES: dict[str, Change] = {
    "note": with_note, "citation": with_citation, "no-note": without_note, "reworked": reworked, "dropped": dropped,
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("layout", ["comments", "keys-in-any-order", "dashes-alone", "indented", "flow-items"])
def test_layouts_survive(layout: str, name: str, golden: Golden, tmp_path: Path) -> None:
    """In files laid out by people, only the fields that changed are written anew; comments stay where they are."""
    text = (FOLDER / f"{layout}.yaml").read_text(encoding="utf-8")
    result = saved(text, "b", CHANGES[name], tmp_path / "a.yaml")
    golden(f"save/{layout}.{name}.yaml", result)
    if name != "dropped":
        assert comments(result) == comments(text)


WHOLE = [
    ("[{id: a}, {id: b}]\n", "a list in brackets"),
    ("- id: a\n- id: b\n...\n", "the end of the document is marked"),
    ("- id: a\n- ? id\n  : b\n", "explicit keys"),
    ("- id: a\n- id: b\n  note: |\n    # 설명\n", "a block that looks like a comment"),
    ('- id: a\n- id: b\n  note: "두 줄에 걸친\n  # 설명"\n', "a quoted text that looks like a comment"),
    ("- id: a # 주석\u2028- id: b\n", "a line separator, which ends a line for YAML"),
]


@pytest.mark.parametrize("change", [with_note, with_citation, reworked, dropped], ids=lambda change: change.__name__)
@pytest.mark.parametrize(("text", "why"), WHOLE)
def test_unusual_layouts_do_no_harm(text: str, why: str, change: Change, tmp_path: Path) -> None:
    """Where lines cannot be replaced one by one, the file is written anew rather than spoilt."""
    result = saved(text, "b", change, tmp_path / "a.yaml")
    assert "id: a" in result, why


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_ends_of_lines_and_byte_order_mark_stay(change: Change, tmp_path: Path) -> None:
    """A file with CRLF and a byte order mark keeps both, in new lines as well; one without a last line feed gets it."""
    text = (FOLDER / "comments.yaml").read_text(encoding="utf-8").rstrip("\n")
    result = saved("\ufeff" + text.replace("\n", "\r\n"), "b", change, tmp_path / "a.yaml")
    assert result.startswith("\ufeff#")
    assert result.replace("\r\n", "").count("\n") == 0
    assert result.endswith("\r\n")
