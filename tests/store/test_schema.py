"""The JSON Schemas that editors use say the same as the reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from dsgloss import Concept
from dsgloss.store.render import render_file
from dsgloss.store.schema import schemas
from golden import DATA
from strategies import concepts

ROOT = Path(__file__).parents[2]
GLOSSARY, METADATA = (
    Draft202012Validator(json.loads(schemas()[name])) for name in ("glossary.schema.json", "metadata.schema.json")
)
FILES = sorted(file for file in (ROOT / "glossary").glob("*.yaml") if file.name != "glossary.yaml")


def test_the_committed_schemas_are_current() -> None:
    """What lies in schema/ is what the code gives; `make schema` writes it."""
    assert {name: (ROOT / "schema" / name).read_text(encoding="utf-8") for name in schemas()} == schemas()


@pytest.mark.parametrize("file", [*FILES, DATA / "canonical.yaml"], ids=lambda file: file.name)
def test_glossary_files_conform(file: Path) -> None:
    """The files of our glossary, and one with every field, hold no surprise for an editor."""
    assert list(GLOSSARY.iter_errors(yaml.safe_load(file.read_text(encoding="utf-8")))) == []


def test_metadata_conforms() -> None:
    """So does what our glossary says of itself."""
    text = (ROOT / "glossary" / "glossary.yaml").read_text(encoding="utf-8")
    assert list(METADATA.iter_errors(yaml.safe_load(text))) == []


@given(concepts(known_ids=("a",)))
@settings(max_examples=30)
def test_whatever_is_written_conforms(concept: Concept) -> None:
    """No concept is rendered in a way that the schema does not know."""
    assert list(GLOSSARY.iter_errors(yaml.safe_load(render_file([concept])))) == []


WRONG = [
    ("{id: a}", "a mapping for the list"),
    ("[{ko: [가]}]", "no id"),
    ("[{id: A b}]", "no slug"),
    ("[{id: a, subjekt: x}]", "an unknown field"),
    ("[{id: a, ko: 가}]", "a text for a list"),
    ("[{id: a, ko: [{term: 가, status: prefered}]}]", "no status"),
    ("[{id: a, ko: [{status: preferred}]}]", "a term without its text"),
    ('[{id: a, ko: [""]}]', "an empty term"),
    ("[{id: a, citations: [{source: x, line: 0}]}]", "lines count from 1"),
    ("[{id: a, related: {like: [b]}}]", "no relation"),
    ("[{id: a, association: {both: 1}}]", "three of the four counts are missing"),
    ("[{id: a, association: {both: 0, ko_only: 1, en_only: 1, neither: 1}}]", "never together"),
    ("[{id: a, review: done}]", "no decision"),
]


@pytest.mark.parametrize(("text", "why"), WRONG)
def test_wrong_files_do_not_conform(text: str, why: str) -> None:
    """An editor underlines what the reader would refuse."""
    assert list(GLOSSARY.iter_errors(yaml.safe_load(text))), why


@pytest.mark.parametrize("text", ["[]", "{schema: 2}", "{version: '1'}", "{sources: [{id: a}]}", "{editor: 김}"])
def test_wrong_metadata_does_not_conform(text: str) -> None:
    """The same holds for the glossary's own file."""
    assert list(METADATA.iter_errors(yaml.safe_load(text)))
