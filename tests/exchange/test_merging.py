"""Taking a file into a glossary: what is new, what is known, what the file says otherwise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from dsgloss import Concept, Glossary, Related, Review, ReviewState, Status, Term, Terminology
from dsgloss.exchange import Acceptance, Concepts, Terms, chosen, merge_into
from dsgloss.exchange.tables import CSV
from dsgloss.model import ConceptRelation, Definition
from dsgloss.store import save
from exchange.samples import FINE_TUNING, SAMPLE, shown
from strategies import terminologies

GLOSSARY = """- id: fine-tuning
  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]
  en: [fine-tuning]
- id: metric
  review: rejected
  ko: [메트릭]
  en: [metric]
# 사람이 쓴 줄
- id: inference
  ko: [추론]
  en: [inference]
"""
BEFORE = {
    "fine-tuning: [미세 조정] [-파인튜닝] [fine-tuning]",
    "metric: [메트릭] [metric]",
    "inference: [추론] [inference]",
}


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """Give a small glossary."""
    file = tmp_path / "terms.yaml"
    file.write_text(GLOSSARY, encoding="utf-8")
    return file


# A list that is imported, and what it does to the glossary above.
IMPORTS = [
    ("영어,한국어\nfine-tuning,미세 조정\n", [], [], "known already"),
    ("영어,한국어\nFine Tuning,미세조정\n", [], [], "in another spelling"),
    ("영어,한국어\nmetric,메트릭\n", [], [], "rejected things stay rejected"),
    ("영어,한국어\nnode,노드\n", ["node: [노드] [node]"], [], "new"),
    ("영어,한국어\nfine-tuning,파인튜닝\n", [],
     ["fine-tuning: '파인튜닝' is preferred there and deprecated here"], "the glossary knows better"),
    ("영어,한국어,금지\nfine-tuning,미세 조정,튜닝\n",
     ["fine-tuning: [미세 조정] [-파인튜닝] [-튜닝] [fine-tuning]"], [], "a term that was missing"),
    ("영어,한국어,admitted\nfine-tuning,미세 조정,세부 조정\n",
     ["fine-tuning: [미세 조정] [-파인튜닝] [+세부 조정] [fine-tuning]"], [], "with its status"),
    ("영어,한국어\ninference,추리\n", ["inference-2: [추리] [inference]"],
     ["inference: 'inference' is '추리' there and '추론' here"], "another rendering is another concept"),
    ("영어,한국어\nreasoning,추론\n", ["reasoning: [추론] [reasoning]"], [], "another sense"),
    ("한국어,id\n추론,x\n", [], [], "Korean alone belongs to the one concept that has it"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "changed", "contradictions", "why"), IMPORTS)
def test_imports(glossary: Path, table: str, changed: list[str], contradictions: list[str], why: str) -> None:
    """New concepts are added, known ones gain what they lack, and what a person wrote stays."""
    report = merge_into(glossary, CSV.read(table.encode(), "a.csv").terminology, Acceptance.PROPOSED)
    after = Glossary.load(glossary)
    assert [line for line in shown(after) if line not in BEFORE] == changed, why
    assert [f"{c.concept}: {c.what}" for c in report.contradictions] == contradictions, why
    assert {concept.review.state for concept in report.added} <= {ReviewState.PROPOSED}, why
    assert "# 사람이 쓴 줄\n" in glossary.read_text(encoding="utf-8"), why


def test_the_same_again_changes_nothing(glossary: Path) -> None:
    """An import can be repeated."""
    merge_into(glossary, SAMPLE, Acceptance.PROPOSED)
    once = glossary.read_bytes()
    report = merge_into(glossary, SAMPLE, Acceptance.PROPOSED)
    assert (report.files, report.added, report.grown) == ((), (), ())
    assert glossary.read_bytes() == once


@given(terminologies())
@settings(max_examples=30, deadline=None)
def test_an_empty_glossary_becomes_the_file(terminology: Terminology) -> None:
    """Taken as it is written into a new folder, a glossary is the same afterwards."""
    cited = {citation.source for concept in terminology.concepts for citation in concept.citations}
    sources = {source.id: source for source in reversed(terminology.metadata.sources) if source.id in cited}
    ordered = tuple(sources[key] for key in sorted(sources))
    metadata = replace(terminology.metadata, sources=ordered)
    plain = Terminology(metadata=metadata, concepts=terminology.concepts)
    with TemporaryDirectory() as folder:
        merge_into(Path(folder, "a"), plain, Acceptance.AS_WRITTEN)
        after = Glossary.load(Path(folder, "a"))
    assert {concept.id: concept for concept in after.concepts} == {concept.id: concept for concept in plain.concepts}
    assert after.metadata == plain.metadata


def test_definitions_are_added_where_there_are_none(glossary: Path) -> None:
    """A definition in a language that has one stays as it is."""
    merge_into(glossary, Terminology(concepts=(replace(FINE_TUNING, related=()),)), Acceptance.PROPOSED)
    other = replace(FINE_TUNING, definitions=(Definition(language="ko", text="딴 뜻."),), related=())
    merge_into(glossary, Terminology(concepts=(other,)), Acceptance.PROPOSED)
    [concept] = [concept for concept in Glossary.load(glossary).concepts if concept.id == "fine-tuning"]
    assert concept.definition("ko") == FINE_TUNING.definition("ko")


def test_relations_follow_the_concepts(glossary: Path) -> None:
    """An id that is taken gives way, and relations to it follow; those that lead nowhere are left out."""
    clash = Concept(id="metric", terms=(Term(text="척도", language="ko"), Term(text="scale", language="en")))
    relations = tuple(Related(kind=ConceptRelation.BROADER, concept=other) for other in ("metric", "nowhere"))
    second = Concept(id="length", terms=(Term(text="길이", language="ko"),), related=relations)
    merge_into(glossary, Terminology(concepts=(clash, second)), Acceptance.AS_WRITTEN)
    after = Glossary.load(glossary).get("length")
    assert after is not None
    assert [relation.concept for relation in after.related] == ["metric-2"]


def test_several_concepts_that_could_be_meant(tmp_path: Path) -> None:
    """Where the glossary has a pair twice, nobody guesses."""
    terms = (Term(text="모델", language="ko", status=Status.PREFERRED), Term(text="model", language="en"))
    save(Terminology(concepts=(Concept(id="a", terms=terms), Concept(id="b", terms=terms))), tmp_path / "g")
    report = merge_into(tmp_path / "g", Terminology(concepts=(Concept(id="c", terms=terms),)), Acceptance.PROPOSED)
    assert [found.what for found in report.contradictions] == ["the glossary has it as several concepts: a, b"]
    assert report.files == ()


CHOICES = [
    (Concepts.ACCEPTED, Terms.ALL, ["a: [가] [+나] [-다]"]),
    (Concepts.PROPOSED, Terms.ALL, ["b: [라]"]),
    (Concepts.IN_VIEW, Terms.APPROVED, ["a: [가] [+나]", "b: [라]"]),
    (Concepts.ALL, Terms.PREFERRED, ["a: [가]", "b: [라]", "c: [마]"]),
]


@pytest.mark.parametrize(("concepts", "terms", "expected"), CHOICES)
def test_what_goes_out(concepts: Concepts, terms: Terms, expected: list[str]) -> None:
    """Concepts are chosen by what people decided, terms by their status; relations lead to what goes out only."""
    statuses = (("가", Status.PREFERRED), ("나", Status.ADMITTED), ("다", Status.DEPRECATED))
    decided = Concept(
        id="a",
        terms=tuple(Term(text=text, language="ko", status=status) for text, status in statuses),
        related=(Related(kind=ConceptRelation.SEE_ALSO, concept="c"),),
    )
    others = (
        Concept(id=key, review=Review(state=state), terms=(Term(text=text, language="ko", status=Status.PREFERRED),))
        for key, state, text in (("b", ReviewState.PROPOSED, "라"), ("c", ReviewState.REJECTED, "마"))
    )
    going = chosen(Terminology(concepts=(decided, *others)), concepts, terms)
    assert shown(going) == expected
    ids = {concept.id for concept in going.concepts}
    assert all(relation.concept in ids for concept in going.concepts for relation in concept.related)
