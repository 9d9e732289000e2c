"""Writing YAML and reading it: nothing is lost, and the text looks as people expect it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from dsgloss import Concept, Metadata, Terminology
from dsgloss.model.validation import adapter
from dsgloss.store import read_terminology, save
from dsgloss.store.concept_file import concepts_of
from dsgloss.store.nodes import read_yaml
from dsgloss.store.render import render_concept, render_file, render_metadata, scalar
from dsgloss.store.validate import validated
from golden import Golden
from strategies import METADATA, TEXTS, TRICKY, concepts, terminologies

EXAMPLE = Path(__file__).parents[1] / "data" / "example.yaml"


def read(text: str) -> list[Concept]:
    """Read the concepts of a file's text, which must be in order."""
    tree = read_yaml(text, "a.yaml")
    read = concepts_of(tree)
    assert tree.problems == []
    return read


@given(concepts(known_ids=("a", "b")))
@settings(max_examples=100)
def test_a_concept_survives(concept: Concept) -> None:
    """Whatever the model takes is read as it was written, and written again the same."""
    text = render_file([concept])
    assert read(text) == [concept]
    assert render_file(read(text)) == text


@given(terminologies())
@settings(max_examples=40)
def test_a_folder_survives(terminology: Terminology) -> None:
    """A terminology saved into a folder is read as it was, whatever files its concepts went to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "glossary"
        save(terminology, path)
        again = read_terminology(path)
        assert again.metadata == terminology.metadata
        assert {c.id: c for c in again.concepts} == {c.id: c for c in terminology.concepts}
        assert save(terminology, path) == [], "saving again changes nothing"


@given(METADATA)
@settings(max_examples=40)
def test_metadata_survives(metadata: Metadata) -> None:
    """What a glossary says of itself is read as it was written."""
    tree = read_yaml(render_metadata(metadata), "glossary.yaml")
    assert validated(Metadata, tree.data, tree) == metadata


@pytest.mark.parametrize(
    "text", [*TRICKY, "Yes", "OFF", "NULL", "0o17", "0b1", "1:2:3", "+1", "1.", "12e03", "2001-1-1 1:1:1"]
)
def test_tricky_strings_stay_strings(text: str) -> None:
    """Other programs, which follow YAML 1.1, read the strings that we meant, in blocks and within braces."""
    concept = adapter(Concept).validate_python(
        {"id": "a", "note": text, "ok": [text], "terms": [{"text": text, "language": "ko", "note": text}]}
    )
    [entry] = yaml.safe_load(render_concept(concept))
    assert (entry["note"], entry["ok"], entry["ko"]) == (text, [text], [{"term": text, "note": text}])


@given(TEXTS)
def test_any_string_stays_itself(text: str) -> None:
    """A scalar is read as the string that was written, by PyYAML's Python loader as well."""
    assert yaml.safe_load(scalar(text)) == text
    assert read_yaml(f"- {scalar(text)}", "a.yaml").data == [text]


PLAIN = [
    ("전문가 혼합", "전문가 혼합", "words need no quotes"),
    ("GPT-4o", "GPT-4o", "a letter first makes it a word"),
    ("C#", "C#", "a hash within a word starts no comment"),
    ("따'옴'표", "따'옴'표", "quotes within a word are harmless"),
    ("no", '"no"', "YAML 1.1 takes it for false"),
    ("12:30", '"12:30"', "YAML 1.1 takes it for 750"),
    ("001", '"001"', "it would lose its zeros"),
    ("2025-02-03", '"2025-02-03"', "it would become a date"),
    ("값: 하나", '"값: 하나"', "it would become a mapping"),
    ("C:\\용어", "C:\\용어", "a backslash means something within quotes only"),
    ("- 값", '"- 값"', "it would become a list"),
    ('"인용"', '"\\"인용\\""', "quotes at the start are escaped"),
]


@pytest.mark.parametrize(("text", "written", "why"), PLAIN)
def test_quotes_only_where_needed(text: str, written: str, why: str) -> None:
    """A string is quoted where a reader of YAML would take it for something else, and nowhere else."""
    assert scalar(text) == written, why


def test_the_canonical_form(golden: Golden) -> None:
    """A file with every field there is, written in a way of its own, becomes the canonical text."""
    concepts = read(EXAMPLE.read_text(encoding="utf-8"))
    text = render_file(concepts)
    golden("canonical.yaml", text)
    assert read(text) == concepts


def test_the_canonical_form_of_metadata(golden: Golden) -> None:
    """So does what the glossary says of itself."""
    metadata = adapter(Metadata).validate_python({
            "version": "1.2.0", "title": "용어집: 시험용", "license": "Apache-2.0",
            "sources": [
                {"id": "001", "path": "../texts/001.md", "title": "첫째, 글", "publisher": "no", "date": "2025"},
                {"id": "docs/b.md", "path": "../docs/b.md"},
            ],
        })  # fmt: skip
    golden("canonical-metadata.yaml", render_metadata(metadata))


def test_defaults_are_not_written() -> None:
    """A file says only what is not understood without saying."""
    assert render_metadata(Metadata()).splitlines()[1:] == ["schema: 1", "version: 0.1.0"]
    assert render_concept(Concept(id="a")) == "- id: a\n"
