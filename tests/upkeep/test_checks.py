"""The checks of a glossary: what each finds, where, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss.checking import check_at
from dsgloss.upkeep.checks import CHECKS

ROOT = Path(__file__).parents[2]

# A glossary, what is found in it (line:column, check, a part of the message), and why.
CASES: list[tuple[str, list[tuple[str, str, str]], str]] = [
    ("- id: a\n  ko: [구조]\n- id: b\n  ko: [구조]\n", [("2:8", "shared-term", "'구조' belongs to a, b")],
     "which is it?"),
    ("- id: a\n  ko: [기계 학습]\n- id: b\n  ko: [기계학습]\n", [("2:8", "shared-term", "'기계 학습' belongs to")],
     "spaces make no difference"),
    ("- id: a\n  when: {near: [설계]}\n  ko: [구조]\n- id: b\n  ko: [구조]\n", [("5:8", "shared-term", "a, b")],
     "one of them has a condition: the other is named"),
    ("- id: a\n  when: {near: [설계]}\n  ko: [구조]\n- id: b\n  when: {near: [사람]}\n  ko: [구조]\n", [],
     "both say when they are meant"),
    ("- id: a\n  ko: [구조]\n- id: b\n  review: rejected\n  ko: [구조]\n", [], "a rejected concept claims nothing"),
    ("- id: a\n  ko: [구조, {term: 구 조, type: variant}]\n", [], "spellings of one concept"),
    ("- id: a\n  ko: [평가 지표, {term: 지표, status: deprecated}]\n",
     [("2:15", "contained-term", "the deprecated term '지표' stands in the preferred one, '평가 지표'")],
     "it stays in use"),
    ("- id: a\n  ko: [민주주의, {term: 주의, status: deprecated}]\n", [], "a part of a word is no word"),
    ("- id: a\n  ko: [AI 모델, {term: AI모델, status: deprecated}]\n", [], "the same but for the space"),
    ("- id: a\n  ko: [지표, {term: 평가 지표, status: deprecated}]\n", [], "the other way round"),
    ("- id: a\n  ko: [평가 지표, {term: 지표}]\n", [], "admitted terms may stand there"),
    ("- id: a\n  en: [evaluation metric, {term: metric, status: superseded}]\n",
     [("2:27", "contained-term", "the superseded term 'metric'")], "English as well"),
    ("- id: a\n  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]\n"
     "- id: b\n  definition:\n    ko: 모델을 파인튜닝하는 일.\n",
     [("5:9", "definition", "uses '파인튜닝', which is deprecated")], "a definition shows how to write"),
    ("- id: a\n  definition: {ko: 파인튜닝이라고도 하는 일.}\n"
     "  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]\n",
     [("2:20", "definition", "'파인튜닝'")], "its own definition, too"),
    ("- id: a\n  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]\n- id: b\n  ko: [파인튜닝 캠프]\n"
     "  definition: {ko: 파인튜닝 캠프를 여는 모임.}\n", [], "within the longer term of another concept"),
    ("- id: a\n  ko: [미세 조정]\n  en: [fine-tuning, {term: finetuning x, status: deprecated}]\n"
     "  definition: {en: Some finetuning x.}\n", [("4:20", "definition", "'finetuning x'")], "in English"),
    ("- id: a\n  en: [retrieval-augmented generation, {term: RAC, type: acronym}]\n",
     [("2:40", "acronym", "'RAC' does not fit")], "there is no C"),
    ("- id: a\n  en: [retrieval-augmented generation, {term: RGA, type: acronym}]\n",
     [("2:40", "acronym", "'RGA' does not fit")], "letters in another order"),
    ("- id: a\n  en: [language model, {term: LLM, type: acronym}]\n", [("2:24", "acronym", "'LLM'")],
     "a letter too many"),
    ("- id: a\n  en: [language model, {term: large language model}, {term: LLM, type: acronym}]\n", [],
     "it fits one of the full forms"),
    ("- id: a\n  en: [coronavirus disease 2019, {term: COVID-19, type: acronym}]\n", [], "several letters of a word"),
    ("- id: a\n  en: [generative pre-trained transformer, {term: GPT, type: acronym}]\n", [], "a word with a hyphen"),
    ("- id: a\n  en: [retrieval-augmented generation, {term: RAG, type: acronym}]\n", [], "as it should be"),
    ("- id: a\n  en: [large language models, {term: LLMs, type: acronym}]\n", [], "the s is of the plural"),
    ("- id: a\n  en: [extensible markup language, {term: XML, type: acronym}]\n", [], "X for ex-"),
    ("- id: a\n  en: [mixture of experts, {term: MoE, type: acronym}]\n", [], "small words may count"),
    ("- id: a\n  en: [the Internet of Things, {term: IoT, type: acronym}]\n", [], "an article does not count"),
    ("- id: a\n  en: [Andreessen Horowitz, {term: a16z, type: abbreviation}]\n", [], "no acronym, and not called one"),
    ("- id: a\n  ko: [검색 증강 생성]\n  en: [{term: RAG, type: acronym}]\n", [], "no full form to compare with"),
    ("- id: a\n  ko: [{term: 인코딩, type: transliteration}]\n  en: [embedding]\n",
     [("2:8", "transliteration", "'인코딩' does not sound like 'embedding'")], "another word"),
    ("- id: a\n  ko: [{term: 임베딩, type: transliteration}]\n  en: [embedding]\n", [], "regular"),
    ("- id: a\n  ko: [{term: 챗지피티, type: transliteration}]\n  en: [ChatGPT]\n", [], "letters by their names"),
    ("- id: a\n  ko: [{term: 엠오이, type: transliteration}]\n"
     "  en: [mixture of experts, {term: MoE, reading: 엠오이}]\n", [],
     "one of the terms sounds like it"),
    ("- id: a\n  ko: [임베딩]\n  en: [vector]\n", [], "only what is called a transliteration is judged"),
    ("- id: a\n  related: {broader: [b]}\n- id: b\n  related: {broader: [a]}\n",
     [("2:23", "relation", "'a' stands above itself by way of 'b'"), ("4:23", "relation", "'b' stands above itself")],
     "a circle"),
    ("- id: a\n  related: {see-also: [b]}\n- id: b\n  related: {see-also: [a]}\n", [], "each may point at the other"),
    ("- id: a\n  related: {see-also: [a]}\n", [("2:24", "relation", "'a' is related to itself")],
     "nothing is said by that"),
    ("- id: a\n  related: {see-also: [b]}\n- id: b\n  review: rejected\n",
     [("2:24", "relation", "'b', which was rejected")], "readers are led to nothing"),
    ("- id: a\n  ko: [지표, {term: 메트릭, status: deprecated}]\n  ok: [메트릭을 본다.]\n  bad: [지표를 본다.]\n",
     [("3:8", "example", "reported although it is ok"), ("4:9", "example", "not reported although it is bad")], ""),
    ("- id: a\n  review: proposed\n  ko: [지표]\n  bad: [지표를 본다.]\n", [], "a proposal is not linted yet"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[f"{n} {case[2]}" for n, case in enumerate(CASES)])
def test_what_is_found(text: str, expected: list[tuple[str, str, str]], why: str, tmp_path: Path) -> None:
    """Each check finds what its name says, at the term, relation or example that it is about."""
    file = tmp_path / "a.yaml"
    file.write_text(text, encoding="utf-8")
    found = check_at(file).faults
    assert [(f"{fault.line}:{fault.column}", fault.check) for fault in found] == [case[:2] for case in expected], why
    for fault, (_, _, part) in zip(found, expected, strict=True):
        assert part in fault.message, why
        assert fault.path == file.as_posix()
        assert fault.remedy.endswith(".")


SOURCES = "sources:\n  - {id: s, path: s.md}\n  - {id: gone, path: gone.md}\n"
CITED = [
    ("{source: s, line: 3, ko: 전문가 혼합, en: mixture of experts}", None, "it stands there"),
    ("{source: s, line: 3}", None, "a use, without strings"),
    ("{source: s, line: 4, ko: 두 줄}", None, "it runs on over the end of the line"),
    ("{source: gone, line: 9}", None, "a text that is not at hand is not judged"),
    ("{source: t, line: 1}", "the source 't' is cited, but not listed", "no such source"),
    ("{source: s, line: 99}", "the source 's' has no line 99", "no such line"),
    ("{source: s, line: 3, ko: 혼합 전문가}", "'혼합 전문가' does not stand in s:3", "other words"),
]


@pytest.mark.parametrize(("citation", "message", "why"), CITED)
def test_citations(citation: str, message: str | None, why: str, tmp_path: Path) -> None:
    """Citations are compared with the sources, markup and line ends aside."""
    (tmp_path / "glossary.yaml").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "s.md").write_text(
        "# 글\n\n**전문가 혼합**(mixture of experts)\n이것은 두\n줄이다.\n", encoding="utf-8"
    )
    (tmp_path / "a.yaml").write_text(f"- id: a\n  citations:\n    - {citation}\n", encoding="utf-8")
    found = check_at(tmp_path).faults
    assert [(fault.line, fault.message) for fault in found] == ([(3, message)] if message else []), why


def test_a_glossary_without_a_list_of_sources_is_not_asked_for_one(tmp_path: Path) -> None:
    """One file of concepts has no place for it."""
    (tmp_path / "a.yaml").write_text("- id: a\n  citations: [{source: s, line: 1}]\n", encoding="utf-8")
    assert check_at(tmp_path / "a.yaml").faults == ()


def test_our_own_glossary_is_sound() -> None:
    """Nothing is wrong with the glossary of this repository."""
    assert check_at(ROOT / "glossary").faults == ()


def test_every_check_is_documented_by_an_example() -> None:
    """The docstring of each module shows what it finds."""
    names = [info.name for info in CHECKS]
    assert len(set(names)) == len(names)
    for check in CHECKS.values():
        module = __import__(check.__module__, fromlist=["__doc__"])
        assert "- id: " in (module.__doc__ or ""), check.__module__
