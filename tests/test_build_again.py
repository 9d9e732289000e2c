"""Building again: what people wrote and decided stays, what texts no longer state goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss import BuildReport, Glossary
from dsgloss.building import Cite, build
from dsgloss.documents import parse_document

MOE = "모델은 전문가 혼합(mixture of experts, MoE)을 쓴다."
TUNING = "우리는 미세 조정(fine-tuning)을 한다."


def built(glossary: Path, texts: dict[str, str], cite: Cite = Cite.PAIRS) -> BuildReport:
    """Build from texts by name."""
    return build([parse_document(text, name) for name, text in texts.items()], glossary, cite)


def places(glossary: Path, concept_id: str) -> list[str]:
    """List the places a concept cites, uses with a dash."""
    concept = Glossary.load(glossary).get(concept_id)
    assert concept
    return [f"{c.source}:{c.line}:{c.column}{'' if c.relation else '-'}" for c in concept.citations]


EDITED = """\
# 사람이 쓴 머리말

-   # 손으로 고친 개념
    review: accepted
    ko:
      - 전문가 혼합   # 합의한 표기
      - {term: 혼합 전문가, status: deprecated, note: "쓰지 않음"}
    definition: {ko: '일부 전문가만 쓰는 구조.'}
    note: "손으로 쓴 설명"
    en: [mixture of experts, {type: acronym, term: MoE}]
    # 이름은 그대로
    id: mixture-of-experts
    subject:   machine-learning/architecture

- {id: fine-tuning, review: rejected, ko: [미세 조정], en: [fine-tuning]}   # 거절함
# 꼬리말
"""


def test_what_people_wrote_stays(tmp_path: Path) -> None:
    """Keys in any order, comments, statuses, notes: a build adds citations and changes no other byte."""
    (tmp_path / "a.yaml").write_text(EDITED, encoding="utf-8")
    report = built(tmp_path, {"a.md": MOE, "b.md": TUNING})
    assert (report.proposed, [c.id for c in report.cited]) == ((), ["mixture-of-experts"])
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    [added] = [line for line in text.splitlines(keepends=True) if line.startswith("      - {source")]
    assert added == (
        "      - {source: a.md, line: 1, column: 5, relation: translation,"
        " ko: 전문가 혼합, en: mixture of experts, acronym: MoE}\n"
    )
    assert text.replace(f"    citations:\n{added}", "") == EDITED


def test_a_rejected_proposal_stays_rejected(tmp_path: Path) -> None:
    """What a person rejects is kept, and is neither proposed nor cited again."""
    built(tmp_path, {"a.md": TUNING})
    file = tmp_path / "proposals.yaml"
    rejected = file.read_text(encoding="utf-8").replace(
        "review: proposed", "review:\n    state: rejected\n    reason: 너무 흔함"
    )
    file.write_text(rejected, encoding="utf-8")
    assert built(tmp_path, {"a.md": TUNING}) == BuildReport((), (), ())
    assert built(tmp_path, {"b.md": TUNING}) == BuildReport((), (), ())
    assert file.read_text(encoding="utf-8") == rejected


def test_an_accepted_proposal_may_move(tmp_path: Path) -> None:
    """A person accepts a proposal, moves it to another file and renames its terms' order; it is known there."""
    built(tmp_path, {"a.md": MOE})
    text = (tmp_path / "proposals.yaml").read_text(encoding="utf-8").replace("  review: proposed\n", "")
    (tmp_path / "proposals.yaml").unlink()
    (tmp_path / "architecture.yaml").write_text(text, encoding="utf-8")
    assert built(tmp_path, {"a.md": MOE}) == BuildReport((), (), ())
    assert built(tmp_path, {"b.md": MOE}).files == (tmp_path / "architecture.yaml", tmp_path / "glossary.yaml")
    assert places(tmp_path, "mixture-of-experts") == ["a.md:1:5", "b.md:1:5"]


def test_what_a_changed_text_no_longer_states_goes(tmp_path: Path) -> None:
    """Citations of a text that is read again follow the text; those of other texts stay."""
    built(tmp_path, {"a.md": MOE, "b.md": MOE})
    assert built(tmp_path, {"a.md": f"첫 줄이 늘었다.\n\n{MOE}"}).files == (tmp_path / "proposals.yaml",)
    assert places(tmp_path, "mixture-of-experts") == ["a.md:3:5", "b.md:1:5"]
    built(tmp_path, {"a.md": "이제 아무 말도 없다."})
    assert places(tmp_path, "mixture-of-experts") == ["b.md:1:5"]


def test_uses_are_cited_on_demand(tmp_path: Path) -> None:
    """With uses, every accepted concept cites its first use in a text that states no pair; pairs alone leave them."""
    (tmp_path / "a.yaml").write_text(EDITED, encoding="utf-8")
    texts = {"a.md": MOE, "b.md": "미세 조정을 한다.\n\n전문가 혼합은 좋다. 전문가 혼합이다."}
    built(tmp_path, texts, Cite.USES)
    assert places(tmp_path, "mixture-of-experts") == ["a.md:1:5", "b.md:3:1-"]
    assert places(tmp_path, "fine-tuning") == [], "a rejected concept is not looked for"
    before = (tmp_path / "a.yaml").read_bytes()
    for cite in Cite:
        assert built(tmp_path, texts, cite) == BuildReport((), (), ())
    assert (tmp_path / "a.yaml").read_bytes() == before
    built(tmp_path, {"b.md": "새 줄.\n\n새 줄.\n\n전문가 혼합은 좋다."}, Cite.USES)
    assert places(tmp_path, "mixture-of-experts") == ["a.md:1:5", "b.md:5:1-"]


def test_what_was_written_of_a_source_stays(tmp_path: Path) -> None:
    """A title that a person corrected is not overwritten by the text's own."""
    text = f"---\ntitle: 원래 제목\n---\n\n{MOE}"
    built(tmp_path, {"a.md": text})
    file = tmp_path / "glossary.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("원래 제목", "고친 제목"), encoding="utf-8")
    assert built(tmp_path, {"a.md": text}) == BuildReport((), (), ())
    [source] = Glossary.load(tmp_path).metadata.sources
    assert source.title == "고친 제목"


@pytest.mark.parametrize("name", ["one.yaml", "one.YML"])
def test_a_glossary_of_one_file(name: str, tmp_path: Path) -> None:
    """A path that ends in .yaml or .yml is one file, for proposals as well."""
    file = tmp_path / name
    assert built(file, {"a.md": MOE}).files == (file,)
    assert built(file, {"a.md": MOE}) == BuildReport((), (), ())
    assert [path.name for path in tmp_path.iterdir()] == [name]
