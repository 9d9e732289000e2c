"""The briefs in seeds/, and the originals where they are at hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dsgloss import extract

ROOT = Path(__file__).parents[2]
ORIGINALS = (ROOT / "seeds" / "originals", ROOT.parent / "shared" / "seeds")
LABELS = ROOT.parent / "shared" / "gold" / "seeds-gold.tsv"

Row = tuple[str, int, int, str, str | None, str | None, str | None, str | None]


def rows(path: Path) -> list[dict[str, str]]:
    """Read a table of labelled mentions."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def found(folder: Path, pattern: str) -> set[Row]:
    """Extract the pairs and synonyms of a folder's texts."""
    return {
        (Path(m.path).name, m.line, m.column, m.relation.value, m.ko, m.en or m.original, m.acronym, m.other)
        for m in extract(*sorted(folder.glob(pattern)))
        if m.relation.is_pair or m.relation.is_same_language
    }


def test_every_labelled_mention_of_the_briefs_is_found_and_nothing_else() -> None:
    """Place, relation and all strings agree with the table that a person labelled."""
    expected = {
        (
            Path(row["path"]).name,
            int(row["line"]),
            int(row["column"]),
            row["relation"],
            row["ko"],
            row["en"] or row["original"] or None,
            row["acronym"] or None,
            row["other"] or None,
        )
        for row in rows(ROOT / "tests" / "data" / "seeds-mentions.tsv")
    }
    assert found(ROOT / "seeds", "0*.md") == expected


def test_every_labelled_mention_of_the_originals_is_found_and_nothing_else() -> None:
    """The five articles themselves, which are not part of the project."""
    folder = next((f for f in ORIGINALS if f.is_dir() and any(f.glob("*.txt"))), None)
    if folder is None or not LABELS.is_file():
        pytest.skip("the original articles may not be republished; drop them into seeds/originals to run this")
    expected = {
        (row["file"], row["relation"], row["ko"], row["en"] or None, row["acronym"] or None)
        for row in rows(LABELS)
        if row["label"] in "PS"
    }
    got = {(name, relation, ko, en, acronym) for name, _, _, relation, ko, en, acronym, _ in found(folder, "*.txt")}
    assert got == expected
