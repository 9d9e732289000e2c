"""Glossaries of other schemas: earlier ones are read, newer ones are refused with a word on why."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dsgloss.model import SCHEMA_VERSION, Metadata
from dsgloss.store.concept_file import concepts_of
from dsgloss.store.migrations import MIGRATIONS, Step, migrate_concepts, migrate_metadata, pending
from dsgloss.store.nodes import Tree, read_yaml
from dsgloss.store.plain import Data
from dsgloss.store.validate import validated


def renamed(data: Data, old: str, new: str) -> Data:
    """Rename a field of every concept."""
    if not isinstance(data, list):
        return data
    return [{new if k == old else k: v for k, v in e.items()} if isinstance(e, dict) else e for e in data]


def titled(data: Data) -> Data:
    """Give the metadata a title where there was a name."""
    return {"title" if k == "name" else k: v for k, v in data.items()} if isinstance(data, dict) else data


STEPS = {
    1: Step(concepts=lambda data: renamed(data, "korean", "hangul")),
    2: Step(metadata=titled, concepts=lambda data: renamed(data, "hangul", "ko")),
}
"""Two steps that could have been: from schema 1 over 2 to 3."""


def trees(metadata: str, concepts: str) -> tuple[Tree, Tree]:
    """Read the two files of a small glossary."""
    return read_yaml(metadata, "glossary.yaml"), read_yaml(concepts, "a.yaml")


def migrate(metadata: Tree, *concepts: Tree) -> int:
    """Read a glossary of any schema as the reader does; tell how many steps that took."""
    steps = pending(metadata, STEPS, current=3)
    migrate_metadata(metadata, steps)
    for tree in concepts:
        migrate_concepts(tree, steps)
    return len(steps)


READ = [
    ("schema: 1\nname: 용어집\n", "- id: gpu\n  korean: [그래픽 처리 장치]\n", 2, "two steps"),
    ("schema: 2\nname: 용어집\n", "- id: gpu\n  hangul: [그래픽 처리 장치]\n", 1, "the last step"),
    ("schema: 3\ntitle: 용어집\n", "- id: gpu\n  ko: [그래픽 처리 장치]\n", 0, "the current schema"),
    ("title: 용어집\n", "- id: gpu\n  ko: [그래픽 처리 장치]\n", 0, "no schema is the current one"),
]


@pytest.mark.parametrize(("metadata", "concepts", "count", "why"), READ, ids=[row[-1] for row in READ])
def test_every_earlier_schema_is_read(metadata: str, concepts: str, count: int, why: str) -> None:
    """Step by step, the files of each schema come to say the same in the newest form."""
    own, file = trees(metadata, concepts)
    assert migrate(own, file) == count, why
    [concept] = concepts_of(file)
    assert concept.title == "그래픽 처리 장치"
    assert isinstance(own.data, dict)
    assert own.data["title"] == "용어집"
    assert own.data.get("schema", "3") == "3"
    assert not own.problems
    assert not file.problems


REFUSED = [
    ("title: 이름\nschema: 4\n", "glossary.yaml:2:9: this glossary was written by a newer dsgloss", "a newer one"),
    ("schema: 0\n", "glossary.yaml:1:9: schema 0 cannot be read any more", "older than the first step"),
]


@pytest.mark.parametrize(("metadata", "said", "why"), REFUSED, ids=[row[-1] for row in REFUSED])
def test_other_schemas_are_refused(metadata: str, said: str, why: str) -> None:
    """One problem, at the number; no other follows from it, and the concepts stay as they are."""
    own, file = trees(metadata, "- id: gpu\n")
    before = file.data
    assert migrate(own, file) == 0
    [problem] = own.problems
    assert str(problem).startswith(said), why
    assert file.data == before
    assert validated(Metadata, own.data or {}, own) == Metadata()
    assert len(own.problems) == 1


@pytest.mark.parametrize("said", ["schema: first\n", "schema: [1]\n", "[schema]\n", "schema:\n", ""])
def test_what_is_no_number_is_left_to_the_reader(said: str) -> None:
    """The metadata are refused as usual where they are read, not here."""
    own = read_yaml(said, "glossary.yaml")
    before = own.data, tuple(own.problems)
    assert migrate(own) == 0
    assert (own.data, tuple(own.problems)) == before


def test_a_glossary_without_metadata_has_the_current_schema() -> None:
    """A single file says nothing of a schema."""
    assert pending(None, STEPS, current=3) == ()


def test_problems_in_migrated_files_are_placed() -> None:
    """A mistake in an entry of an earlier schema is reported in the line where it stands."""
    own, file = trees("schema: 2\n", "- id: gpu\n  hangul: [그래픽 처리 장치]\n- id: GPU\n  hangul: [지피유]\n")
    migrate(own, file)
    concepts_of(file)
    assert [problem.where for problem in file.problems] == ["a.yaml:3:7"]


def test_the_steps_lead_to_the_current_schema_without_a_gap() -> None:
    """A glossary of any schema that a step knows can be read."""
    rows: Mapping[int, Step] = MIGRATIONS
    assert sorted(rows) == list(range(SCHEMA_VERSION - len(rows), SCHEMA_VERSION))
