"""Glossaries for the tests of this folder, written as people write them."""

from __future__ import annotations

from pathlib import Path

from dsgloss.model import Terminology
from dsgloss.store.concept_file import concepts_of
from dsgloss.store.nodes import read_yaml


def terminology(*entries: str) -> Terminology:
    """Read entries, each the fields of a concept between commas, without the braces."""
    text = "".join(f"- {{{entry}}}\n" for entry in entries)
    tree = read_yaml(text, "a.yaml")
    concepts = concepts_of(tree) if entries else []
    assert not tree.problems or not entries, tree.problems
    return Terminology(concepts=tuple(concepts))


def write_glossary(folder: Path, concepts: str, version: str = "1.0.0") -> None:
    """Write a glossary folder of one file of concepts."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "glossary.yaml").write_text(f"schema: 1\nversion: {version}  # 사람이 붙인 설명\n", encoding="utf-8")
    (folder / "terms.yaml").write_text(concepts, encoding="utf-8")
