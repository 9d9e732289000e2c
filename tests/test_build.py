"""Building a glossary from texts: what becomes a citation, what a proposal, and that the same again changes nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import BuildReport, Concept, GlossaryError, ReviewState, Status, Terminology, TermType, UsageError
from dsgloss.building import Cite, build
from dsgloss.documents import Document, parse_document
from dsgloss.store import read_terminology

MOE = "모델은 전문가 혼합(mixture of experts, MoE)을 쓴다."
TUNING = "우리는 미세 조정(fine-tuning)을 한다."
SENTENCES = [
    MOE,
    TUNING,
    "전문가 혼합(MoE)은 빠르다.",
    "강화 학습(reinforcement learning, RL)을 한다.",
    "강화학습(Reinforcement Learning)을 한다.",
    "그는 미세 조정(파인튜닝)을 한다.",
    "파인튜닝(fine-tuning)을 한다.",
    "거대 언어 모델(거대언어모델)을 쓴다.",
    "거대언어모델(LLM)을 쓴다.",
    "량원펑(梁文鋒)이 말했다.",
]


def document(text: str, path: str = "a.md") -> Document:
    """Make a document of a text."""
    return parse_document(text, path)


def built(folder: Path, *texts: str, cite: Cite = Cite.PAIRS) -> BuildReport:
    """Build from texts, which are called a.md, b.md, and so on."""
    return build([document(text, f"{name}.md") for name, text in zip("abcdef", texts, strict=False)], folder, cite)


def contents(folder: Path) -> dict[str, bytes]:
    """Read the files of a folder; none if it is not there."""
    return {file.name: file.read_bytes() for file in folder.iterdir()} if folder.exists() else {}


def terms(concept: Concept) -> list[str]:
    """List the terms of a concept, acronyms in brackets, those that are not preferred after a plus."""
    marks = {Status.PREFERRED: "", Status.ADMITTED: "+", Status.DEPRECATED: "-", Status.SUPERSEDED: "="}
    return [marks[t.status] + (f"({t.text})" if t.type is TermType.ACRONYM else t.text) for t in concept.terms]


def cited(terminology: Terminology, concept_id: str) -> list[str]:
    """List the citations of a concept: source, line, column, relation."""
    concept = terminology.get(concept_id)
    assert concept
    return [" ".join(map(str, (c.source, c.line, c.column, c.relation or "-"))) for c in concept.citations]


def glossary_with(folder: Path, text: str) -> Path:
    """Put a glossary of one file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return folder


# What the texts say, and the concepts that are proposed.
PROPOSALS = [
    ([MOE], {"mixture-of-experts": ["전문가 혼합", "mixture of experts", "+(MoE)"]}, "a pair with its acronym"),
    ([MOE, "전문가 혼합(MoE)은 빠르다."],
     {"mixture-of-experts": ["전문가 혼합", "mixture of experts", "+(MoE)"]}, "an acronym joins its full form"),
    (["거대언어모델(LLM)을 쓴다."], {"llm": ["거대언어모델", "(LLM)"]}, "an acronym alone"),
    ([TUNING, TUNING, "파인튜닝(fine-tuning)을 한다."],
     {"fine-tuning": ["미세 조정", "+파인튜닝", "fine-tuning"]}, "one English term; the commoner comes first"),
    ([TUNING, "그는 미세 조정(파인튜닝)을 한다."],
     {"fine-tuning": ["미세 조정", "+파인튜닝", "fine-tuning"]}, "a pair of Korean terms joins, too"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected", "why"), PROPOSALS)
def test_new_pairs_are_proposed(texts: list[str], expected: dict[str, list[str]], why: str, tmp_path: Path) -> None:
    """Concepts that the glossary does not have are proposed for review, in a glossary that is made for them."""
    report = built(tmp_path / "new" / "glossary", *texts)
    assert {concept.id: terms(concept) for concept in report.proposed} == expected, why
    assert all(concept.review.state is ReviewState.PROPOSED for concept in report.proposed)
    again = read_terminology(tmp_path / "new" / "glossary")
    assert again.concepts == report.proposed


def test_a_glossary_begins_with_its_first_concept(tmp_path: Path) -> None:
    """Where nothing is stated nothing is written; what is there already stays."""
    text = "이 글에는 아무것도 없다(정말이다)."
    assert built(tmp_path / "new" / "glossary", text) == BuildReport((), (), ())
    assert not (tmp_path / "new").exists()
    glossary = glossary_with(tmp_path / "glossary", "- id: moe\n  ko: [전문가 혼합]\n")
    before = (glossary / "a.yaml").read_bytes()
    built(glossary, text)
    assert (glossary / "a.yaml").read_bytes() == before


def test_known_pairs_are_cited(tmp_path: Path) -> None:
    """A pair of the glossary gains citations, the text among its sources; what is known is not proposed."""
    glossary = glossary_with(tmp_path / "glossary", "- id: moe\n  ko: [전문가혼합]\n  en: [mixture of experts]\n")
    report = built(glossary, f"---\nid: '007'\ntitle: 첫 글\ndate: 2025-02-03\n---\n\n# 제목\n\n{MOE}\n", MOE)
    terminology = read_terminology(glossary)
    assert (report.proposed, [c.id for c in report.cited]) == ((), ["moe"])
    assert cited(terminology, "moe") == ["007 9 5 translation", "b.md 1 5 translation"]
    [first, second] = terminology.metadata.sources
    assert (first.id, first.title, first.date) == ("007", "첫 글", "2025-02-03")
    assert (second.id, second.title, Path(second.path).name) == ("b.md", None, "b.md")


def test_the_id_of_a_new_concept_is_not_taken(tmp_path: Path) -> None:
    """A proposal that shares a term with a concept of the glossary gets another id and points there."""
    glossary = glossary_with(tmp_path / "glossary", "- id: fine-tuning\n  ko: [조율]\n  en: [fine-tuning]\n")
    [proposal] = built(glossary, TUNING).proposed
    assert (proposal.id, [r.concept for r in proposal.related]) == ("fine-tuning-2", ["fine-tuning"])


@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=6).map("\n\n".join), min_size=1, max_size=3), st.data())
@settings(max_examples=25, deadline=None)
def test_the_same_again_changes_nothing(texts: list[str], data: st.DataObject) -> None:
    """Whatever texts state, and in whatever order they are read, the glossary is the same, and stays so."""
    documents = [document(text, f"{name}.md") for name, text in zip("abc", texts, strict=False)]
    with tempfile.TemporaryDirectory() as folder:
        one, other = Path(folder, "one"), Path(folder, "other")
        build(documents, one)
        build(data.draw(st.permutations(documents)), other)
        assert contents(one) == contents(other)
        for cite in (Cite.PAIRS, Cite.USES, Cite.PAIRS):
            assert build(documents, one, cite) == BuildReport((), (), ())
        assert contents(one) == contents(other)


UNUSUAL = [
    ("모델은 전문가\t혼합(Mixture\tof Experts)을 쓴다.", "tabs between words"),
    ('---\nid: ""\ntitle: "두\\n줄"\npublisher: ""\ndate: 2025-02-03 10:00:00 +0900\n---\n\n' + MOE, "front matter"),
    ("---\ndate: 2025. 2. 3.\ntitle: '\\e[31m'\n---\n\n" + MOE, "a date of another form"),
]


@pytest.mark.parametrize(("text", "why"), UNUSUAL)
def test_unusual_texts_are_read(text: str, why: str, tmp_path: Path) -> None:
    """What texts say of themselves, and how, is put on a line or left out; the pair is found."""
    [proposal] = built(tmp_path / "glossary", text).proposed
    assert proposal.id == "mixture-of-experts", why
    [source] = read_terminology(tmp_path / "glossary").metadata.sources
    assert source.date in ("2025-02-03", None)


REFUSED: Iterable[tuple[str, str, type[Exception]]] = [
    ("- id: a\n- id: a\n", "glossary/a.yaml", GlossaryError),
    ("ko,en\n지표,metric\n", "terms.csv", UsageError),
]


@pytest.mark.parametrize(("text", "name", "error"), REFUSED)
def test_a_glossary_that_cannot_be_used(text: str, name: str, error: type[Exception], tmp_path: Path) -> None:
    """A glossary that contradicts itself, or a term list, is refused; nothing is written."""
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(error):
        built(file, MOE)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]
    assert file.read_text(encoding="utf-8") == text


def test_a_folder_without_a_glossary_gets_one(tmp_path: Path) -> None:
    """An empty folder, or one that an interrupted build left, is as good as none."""
    (tmp_path / ".proposals.yaml.abc").write_bytes(b"- id: half")
    assert len(built(tmp_path, MOE).proposed) == 1
    assert len(read_terminology(tmp_path)) == 1
