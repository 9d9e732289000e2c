"""A file of concepts in which some change: only they are read and written, and the file says what it should."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import Concept, Terminology
from dsgloss.store.concept_file import ConceptFile, concepts_of, revised
from dsgloss.store.folder import read_shelf
from dsgloss.store.nodes import read_yaml
from dsgloss.store.render import render_file
from strategies import terminologies

ROOT = Path(__file__).parents[2]


def read(text: str) -> ConceptFile:
    """Read a whole file of concepts, which must be sound."""
    tree = read_yaml(text, "a.yaml")
    concepts = concepts_of(tree)
    assert not tree.problems
    return ConceptFile(text, tuple(concepts), tree.starts)


def noted(concept: Concept) -> Concept:
    """Change a concept."""
    return replace(concept, note="새 설명")


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "indented": lambda text: text.replace("\n", "\n  "),
    "remarks between": lambda text: text.replace("\n- ", "\n# 다음\n\n- "),
    "a document mark": lambda text: f"---\n{text}",
    "no last line feed": lambda text: text.rstrip("\n"),
}


@given(terminologies(), st.sampled_from([*LAYOUTS]), st.data())
@settings(max_examples=120)
def test_a_revised_file_says_what_it_should(terminology: Terminology, layout: str, data: st.DataObject) -> None:
    """Read as a whole, it has the concepts that are wanted, where it says that they begin; so it does when revised."""
    file = read(LAYOUTS[layout](render_file(terminology.concepts)))
    for _ in range(2):
        fates = data.draw(st.lists(st.sampled_from("kkcd"), min_size=len(file.concepts), max_size=len(file.concepts)))
        pairs = [(noted(c) if fate == "c" else c) for c, fate in zip(file.concepts, fates, strict=True) if fate != "d"]
        new = [Concept(id="quite-new")] if data.draw(st.booleans()) and "quite-new" not in {c.id for c in pairs} else []
        after = revised(file, {concept.id: concept for concept in pairs}, new)
        if after is None:  # nothing is left in it
            assert not [*pairs, *new]
            return
        assert list(after.concepts) == [*pairs, *new]
        assert read(after.text) == after
        file = after


KEPT = (
    "# 머리말\n\n- id: a   # 첫째\n  ko:   [가]\n\n# 둘째 앞\n-\n    id: b\n    ko: [나]   # 곁\n- {id: c, ko: [다]}\n"
)
REVISED = [
    ("a", None, KEPT.replace("- id: a   # 첫째\n  ko:   [가]\n\n", ""), "one goes, and the head stays"),
    ("b", "note", KEPT.replace("    ko: [나]", "    note: 새 설명\n    ko: [나]"), "a dash on a line of its own"),
    (
        "c",
        "note",
        KEPT.replace("- {id: c, ko: [다]}\n", "- id: c\n  note: 새 설명\n  ko:\n    - 다\n"),
        "one in braces",
    ),
]


@pytest.mark.parametrize(("concept_id", "change", "expected", "why"), REVISED)
def test_what_does_not_change_stays_to_the_byte(concept_id: str, change: str | None, expected: str, why: str) -> None:
    """Comments and layout of the others are theirs."""
    file = read(KEPT)
    wanted = {c.id: noted(c) if c.id == concept_id and change else c for c in file.concepts}
    if change is None:
        del wanted[concept_id]
    after = revised(file, wanted, [])
    assert after is not None
    assert after.text == expected, why
    assert read(expected) == after


UNUSUAL = [
    ("[{id: a}, {id: b}]\n", "a list in brackets has no items that stand alone"),
    ("- id: a\n...\n", "behind the end of the document nothing can follow"),
]


@pytest.mark.parametrize(("text", "why"), UNUSUAL)
def test_what_cannot_be_revised_is_left_to_others(text: str, why: str) -> None:
    """Then the file is patched and read as a whole, or written anew."""
    file = read(text)
    assert revised(file, {concept.id: concept for concept in file.concepts}, [Concept(id="z")]) is None, why


def test_places_are_those_of_the_whole_file() -> None:
    """In our own glossary, what is found by reading an item alone stands where the whole file has it."""
    shelf = read_shelf(ROOT / "glossary")
    for concept, origin in zip(shelf.terminology.concepts, shelf.origins, strict=True):
        tree = shelf.trees[origin.path]
        for steps in ((), ("id",), ("ko", 0), ("en", 1), ("citations", 2), ("definition", "en"), ("nothing", 7)):
            whole = tree.at((origin.index, *steps))
            alone = tree.mark((origin.index, *steps))
            assert whole is not None
            assert alone is not None
            assert (alone.line, alone.column) == (whole.start_mark.line, whole.start_mark.column), (concept.id, steps)
