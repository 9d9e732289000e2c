"""The committed glossary and the briefs in seeds/ agree, and with the originals where they are at hand."""

from __future__ import annotations

import csv
import hashlib
import re
import shutil
from pathlib import Path

import pytest

from dsgloss import Concept, Glossary, Pairing, build, check
from dsgloss.building import Cite
from dsgloss.documents import read_document

ROOT = Path(__file__).parents[1]
BRIEFS = sorted((ROOT / "seeds").glob("0*.md"))
SHARED = ROOT.parent / "shared"
DOMAIN_FIELDS = ("machine-learning", "computing", "industry")


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """Load the committed glossary."""
    return Glossary.load(ROOT / "glossary")


def test_building_from_the_briefs_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pair that the briefs state is known, and every citation is where it says."""
    for name in ("glossary", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    documents = [read_document(Path("seeds") / brief.name) for brief in BRIEFS]
    report = build(documents, Path("glossary"), Cite.USES)
    assert (report.files, report.proposed) == ((), ())


def test_every_labelled_mention_is_cited(glossary: Glossary) -> None:
    """Each pair and synonym of the briefs stands in the citations of the concept it names."""
    ids = {brief.name: brief.name[:3] for brief in BRIEFS}
    cited = {(c.source, c.line, c.column): (c.ko, c.other) for concept in glossary.concepts for c in concept.citations}
    with (ROOT / "tests" / "data" / "seeds-mentions.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            place = (ids[Path(row["path"]).name], int(row["line"]), int(row["column"]))
            assert cited.get(place) == (row["ko"], row["other"] or None)


def test_every_citation_points_at_a_term_of_its_concept(glossary: Glossary) -> None:
    """At the cited line and column the text goes on with one of the concept's terms, however spaced."""
    lines = {brief.name[:3]: brief.read_text(encoding="utf-8").split("\n") for brief in BRIEFS}
    for concept in glossary.concepts:
        terms = {squeezed(term.text) for term in concept.terms}
        for citation in concept.citations:
            rest = squeezed(lines[citation.source][citation.line - 1][citation.column - 1 :])
            assert any(rest.startswith(term) for term in terms), (concept.id, citation)


def squeezed(text: str) -> str:
    """Drop what may differ between a term and its use: spaces, hyphens, case."""
    return re.sub(r"[\s-]", "", text).lower()


def test_english_that_no_text_states_is_marked(glossary: Glossary) -> None:
    """A concept whose pair no citation states says `pairing: editorial`, and no other does."""
    for concept in glossary.concepts:
        is_stated = any(citation.en or citation.acronym for citation in concept.citations)
        assert (concept.pairing is Pairing.ATTESTED) == is_stated, concept.id


def test_every_domain_term_is_defined_in_both_languages(glossary: Glossary) -> None:
    """Names may go without; terms of the field may not."""
    undefined = [c.id for c in glossary.concepts if is_domain(c) and not (c.definition("ko") and c.definition("en"))]
    assert undefined == []


def is_domain(concept: Concept) -> bool:
    """Tell whether a concept is a term of the field rather than a name."""
    return concept.subject is not None and concept.subject.startswith(DOMAIN_FIELDS)


def test_the_glossary_passes_its_own_check(glossary: Glossary) -> None:
    """No term is claimed twice without a condition, and all examples hold."""
    assert check(glossary) == []
    assert sum(bool(concept.ok or concept.bad) for concept in glossary.concepts) > 20


def test_the_briefs_name_their_originals() -> None:
    """Publisher, date and a SHA-256 stand in the front matter; where the originals are at hand, the sums agree."""
    folders = [f for f in (ROOT / "seeds" / "originals", SHARED / "seeds") if f.is_dir()]
    originals = {hashlib.sha256(f.read_bytes()).hexdigest() for folder in folders for f in folder.iterdir()}
    for brief in BRIEFS:
        metadata = read_document(brief).metadata
        assert metadata["publisher"]
        assert re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", metadata["date"])
        assert re.fullmatch(r"[0-9a-f]{64}", metadata["original_sha256"])
        assert not originals or metadata["original_sha256"] in originals


def test_every_term_of_the_originals_is_in_the_glossary(glossary: Glossary) -> None:
    """Terms and names that the articles use without a bracket have a concept, too."""
    labels = SHARED / "gold" / "bracketless.tsv"
    if not labels.is_file():
        pytest.skip("the labelled terms of the original articles are not part of the project")
    known = {squeezed(term.text) for concept in glossary.concepts for term in concept.terms}
    with labels.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    missing = [r["term"] for r in rows if not any(squeezed(t) in known for t in variants(r["term"]))]
    assert missing == []


def variants(term: str) -> list[str]:
    """Split a row's term where it names several forms: 사용자 / 이용자."""
    head, *more = [part.strip() for part in term.split("/")]
    first = head.rsplit(" ", 1)[0]
    return [head, *more, *(f"{first} {part}" for part in more)]
