"""Saving a glossary: which files are written, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dsgloss import Citation, Concept, Glossary, GlossaryError, Metadata, Review, ReviewState, Status, Term, UsageError
from dsgloss.model import Contingency

GPU = Concept(id="gpu", terms=(Term(text="GPU", language="en", status=Status.PREFERRED),))


def without(glossary: Glossary, concept_id: str) -> Glossary:
    """Drop a concept of a glossary."""
    return glossary.with_concepts(concept for concept in glossary.concepts if concept.id != concept_id)


def test_new_concepts_find_their_file(tmp_path: Path) -> None:
    """In a folder, a concept goes to its subject's file, a proposal to the proposals, the rest to concepts.yaml."""
    proposed = Review(state=ReviewState.PROPOSED)
    concepts = (
        replace(GPU, id="a", subject="hardware/graphics"),
        replace(GPU, id="b", subject="hardware"),
        replace(GPU, id="c", subject="hardware", review=proposed),
        replace(GPU, id="d"),
        replace(GPU, id="e", subject="glossary"),
    )
    folder = tmp_path / "new" / "glossary"
    glossary = Glossary(concepts=concepts, metadata=Metadata(title="시험"))
    names = ["concepts.yaml", "glossary.yaml", "hardware.yaml", "proposals.yaml"]
    assert [file.name for file in glossary.save(folder)] == names
    assert sorted(file.name for file in folder.iterdir()) == names, "nothing else is left there"
    ids = {
        file.name: [c.id for c in Glossary.load(file).concepts]
        for file in folder.iterdir()
        if "glossary" not in file.name
    }
    assert ids == {"concepts.yaml": ["d", "e"], "hardware.yaml": ["a", "b"], "proposals.yaml": ["c"]}
    again = Glossary.load(folder)
    assert (again.metadata, sorted(again.concepts, key=lambda c: c.id)) == (glossary.metadata, [*concepts])
    assert again.save(folder) == []


def test_other_files_are_not_touched(tmp_path: Path) -> None:
    """A change of one concept changes its file alone; a removed concept leaves an empty file behind."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(f"# {name}\n-   id:   {name}  # 주석\n", encoding="utf-8")
    before = (tmp_path / "a.yaml").read_bytes()
    glossary = without(Glossary.load(tmp_path), "b")
    assert glossary.save(tmp_path) == [tmp_path / "b.yaml"]
    assert (tmp_path / "a.yaml").read_bytes() == before
    assert (tmp_path / "b.yaml").read_text(encoding="utf-8") == "# b\n"
    assert Glossary.load(tmp_path) == glossary


@pytest.mark.parametrize("concepts", [(), (GPU,)])
def test_one_file(concepts: tuple[Concept, ...], tmp_path: Path) -> None:
    """A path that ends in .yaml is one file, whatever the concepts' subjects."""
    file = tmp_path / "new" / "a.yaml"
    assert Glossary(concepts=concepts).save(file) == [file]
    assert Glossary.load(file).concepts == concepts


METADATA = [
    (
        "# 머리말\nlicense: MIT # 주석\n\n# 꼬리말\n",
        "# 머리말\ntitle: 새 이름\nlicense: MIT # 주석\n\n# 꼬리말\n",
        "before the first field",
    ),
    (
        "version: 1.0.0\ntitle: 이름 # 주석\n# 꼬리말\n",
        "version: 1.0.0\ntitle: 새 이름\n# 꼬리말\n",
        "in place of the old one",
    ),
    ("{version: 1.0.0}\n", None, "in braces, it is written anew"),
    ("# 비어 있음\n", None, "so it is where there was nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), METADATA)
def test_metadata_is_patched(text: str, expected: str | None, why: str, tmp_path: Path) -> None:
    """The glossary's own file keeps its comments, too."""
    file = tmp_path / "glossary.yaml"
    file.write_text(text, encoding="utf-8")
    glossary = Glossary.load(tmp_path)
    wanted = replace(glossary, metadata=replace(glossary.metadata, title="새 이름"))
    assert wanted.save(tmp_path) == [file]
    assert Glossary.load(tmp_path) == wanted, why
    assert expected is None or file.read_text(encoding="utf-8") == expected, why


def test_a_contradiction_is_not_saved(tmp_path: Path) -> None:
    """What could not be read again is refused, and nothing is written."""
    with pytest.raises(GlossaryError, match="the id 'gpu' is used twice"):
        Glossary(concepts=(GPU, GPU)).save(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_a_term_list_is_not_overwritten(tmp_path: Path) -> None:
    """A CSV file has no room for what a glossary holds, so it is not written."""
    file = tmp_path / "terms.csv"
    file.write_text("ko,en\n지표,metric\n", encoding="utf-8")
    for path in (file, tmp_path / "new.tsv"):
        with pytest.raises(UsageError, match="can be read, but not changed"):
            Glossary.load(file).save(path)
    assert [p.name for p in tmp_path.iterdir()] == ["terms.csv"]


COUNTED = """\
- id: rl
  review: proposed
  pairing: aligned
  ko: [강화 학습]
  en: [reinforcement learning]
  # 지난주에 센 것
  association:
    both: 3  # 제목은 뺐다
    # 나머지
    ko_only: 1
    en_only: 0
    neither: 20
  # 볼 곳
  citations:
    - {source: a.md, line: 1}
"""

RECOUNTED = """\
- id: rl
  review: proposed
  pairing: aligned
  ko: [강화 학습]
  en: [reinforcement learning]
  # 지난주에 센 것
    # 나머지
  association: {both: 4, ko_only: 1, en_only: 0, neither: 23}
  # 볼 곳
  citations:
    - {source: a.md, line: 1}
"""


def test_counts_are_renewed_in_place(tmp_path: Path) -> None:
    """New counts take one line in place of the old ones; the rest of the entry, comments included, stays."""
    file = tmp_path / "terms.yaml"
    file.write_text(COUNTED, encoding="utf-8")
    glossary = Glossary.load(file)
    counts = Contingency(both=4, ko_only=1, en_only=0, neither=23)
    glossary.with_concepts(replace(c, association=counts) for c in glossary.concepts).save(file)
    assert file.read_text(encoding="utf-8") == RECOUNTED
    assert Glossary.load(file).save(file) == []


COMMENTED = """\
- id: rl
  ko:
    - 강화 학습  # 국립국어원 원칙대로 띄어 쓴다
    # 붙여 쓴 꼴도 흔하다
    - {term: 강화학습}
  citations:
    # 처음 나온 곳
    - {source: a.md, line: 1}  # 제목
    - {source: a.md, line: 9}
"""

RECITED = """\
- id: rl
  ko:
    - 강화 학습  # 국립국어원 원칙대로 띄어 쓴다
    # 붙여 쓴 꼴도 흔하다
    - {term: 강화학습, status: deprecated}
  citations:
    # 처음 나온 곳
    - {source: a.md, line: 1}  # 제목
    - {source: b.md, line: 2}
"""


def test_comments_inside_a_changed_field_stay(tmp_path: Path) -> None:
    """What a person wrote beside a term or a citation stays where it is when its neighbours change."""
    file = tmp_path / "terms.yaml"
    file.write_text(COMMENTED, encoding="utf-8")
    glossary = Glossary.load(file)
    [concept] = glossary.concepts
    spaced, joined = concept.terms
    changed = replace(
        concept,
        terms=(spaced, replace(joined, status=Status.DEPRECATED)),
        citations=(concept.citations[0], Citation(source="b.md", line=2)),
    )
    glossary.with_concepts([changed]).save(file)
    assert file.read_text(encoding="utf-8") == RECITED
