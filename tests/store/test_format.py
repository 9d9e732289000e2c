"""The canonical form of files that people laid out: comments stay by what they are about, and nothing is lost."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import Concept
from dsgloss.store import read_terminology
from dsgloss.store.canonical import formatted_texts
from dsgloss.store.folder import read_shelf
from dsgloss.store.render import render_file
from golden import DATA, Golden
from strategies import concepts

ROOT = Path(__file__).parents[2]


def formatted(text: str, file: Path) -> str:
    """Give the canonical form of a file, which says the same and does not change again."""
    file.write_bytes(text.encode())
    before = read_terminology(file)
    result = formatted_texts(read_shelf(file)).get(file, text)
    file.write_bytes(result.encode())
    assert read_terminology(file) == before, "it says the same"
    assert formatted_texts(read_shelf(file)) == {}, "it stays as it is"
    return result


LAYOUTS = ["comments", "keys-in-any-order", "dashes-alone", "indented", "flow-items", "everywhere"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts_become_canonical(layout: str, golden: Golden, tmp_path: Path) -> None:
    """Whatever layout a person chose, the file takes the one form; its comments stay with what they are about."""
    text = (DATA / "save" / f"{layout}.yaml").read_text(encoding="utf-8")
    golden(f"format/{layout}.yaml", formatted(text, tmp_path / "a.yaml"))


# A file, its canonical form, and why.
FILES = [
    ("- id: a\n  note: '가'\n", "- id: a\n  note: 가\n", "quotes only where they are needed"),
    ("- id: a\n  note: no\n", '- id: a\n  note: "no"\n', "other readers would take it for false"),
    ("- id: a\n  ko: [가, {term: 나}]\n", "- id: a\n  ko:\n    - 가\n    - {term: 나}\n", "a line for each term"),
    ("- en: [A]\n  id: a\n", "- id: a\n  en:\n    - A\n", "fields have an order"),
    ("- id: a\n\n  note: 가\n- id: b\n", "- id: a\n  note: 가\n\n- id: b\n", "blank lines stand between concepts"),
    ("- id: b\n- id: a\n", "- id: b\n\n- id: a\n", "concepts keep the order that a person chose"),
    ("- id: a\n  review: accepted\n", "- id: a\n", "what is understood is not said"),
    ("- id: a\n  note: >\n    긴\n    줄\n", "- id: a\n  note: 긴 줄\n", "lines are not folded"),
    ("- id: a\n  other: {ZH-hant: [甲]}\n", "- id: a\n  other:\n    zh-Hant:\n      - 甲\n", "tags have one spelling"),
    ("---\n- id: a\n...\n", "- id: a\n", "marks of the document are left out"),
    ("# 글\n- id: a\n", "# 글\n- id: a\n", "a comment above"),
    ("# 글\n\n\n- id: a\n", "# 글\n\n- id: a\n", "a heading stands apart by one line"),
    ("- id: a # 글\n", "- id: a  # 글\n", "two spaces before a comment"),
    ("- id: a#글\n".replace("#", " #"), "- id: a  #글\n", "the comment itself stays as it is"),
    ('- id: a\n  note: "가 # 나" # 다\n', '- id: a\n  note: "가 # 나"  # 다\n', "a number sign within quotes"),
    ("- id: a\n  note: |-  # 글\n    가 # 나\n", '- id: a\n  note: "가 # 나"  # 글\n', "and within a block"),
    ("- id: a\n  ko:\n    # 글\n    - 가\n", "- id: a\n  ko:\n    # 글\n    - 가\n", "above the first item"),
    ("- id: a\n  ko:\n    - 가\n    # 글\n    - {term: 나}\n", "- id: a\n  ko:\n    - 가\n    # 글\n    - {term: 나}\n",
     "between items"),
    ("- id: a\n  ko:\n    - 가\n    # 글\n  en: [A]\n", "- id: a\n  ko:\n    - 가\n    # 글\n  en:\n    - A\n",
     "below the last item, as its indentation says"),
    ("- id: a\n  en: [A]\n  # 글\n  ko: [가]\n", "- id: a\n  # 글\n  ko:\n    - 가\n  en:\n    - A\n",
     "it goes where its field goes"),
    ("- id: a\n  citations:\n  - source: x # 일\n    line: 3 # 이\n",
     "- id: a\n  citations:\n    - {source: x, line: 3}  # 일\n    # 이\n", "two comments of what becomes one line"),
    ("- id: a\n  review: accepted # 글\n  note: 가\n", "- id: a\n  # 글\n  note: 가\n", "its field goes, it stays"),
    ("- id: a\n# 끝\n", "- id: a\n\n# 끝\n", "at the end"),
    ("- id: a\n  # 끝\n", "- id: a\n  # 끝\n", "at the end of a concept"),
    ("- id: a\r\n  note: '가'\r\n", "- id: a\r\n  note: 가\r\n", "line ends stay as they are"),
    ("# 아직 없음\n", "# 아직 없음\n", "a file without concepts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), FILES, ids=[why for _, _, why in FILES])
def test_a_file(text: str, expected: str, why: str, tmp_path: Path) -> None:
    """Each rule of the form by itself."""
    assert formatted(text, tmp_path / "a.yaml") == expected, why


METADATA = [
    ("version: 1.0.0 # 판\ntitle: '이름'\n", "schema: 1\nversion: 1.0.0  # 판\ntitle: 이름\n",
     "the versions come first"),
    ("# 머리말\n\ntitle: 이름\n# 꼬리말\n", "schema: 1\nversion: 0.1.0\n# 머리말\n\ntitle: 이름\n\n# 꼬리말\n",
     "comments stay with their field, and at the end"),
    ("sources:\n- id: a # 첫째\n  path: a.md\n",
     "schema: 1\nversion: 0.1.0\nsources:\n  - {id: a, path: a.md}  # 첫째\n", "a line for each source"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), METADATA, ids=[why for _, _, why in METADATA])
def test_metadata(text: str, expected: str, why: str, tmp_path: Path) -> None:
    """What a glossary says of itself has a canonical form, too."""
    file = tmp_path / "glossary.yaml"
    file.write_text(text, encoding="utf-8")
    before = read_terminology(tmp_path)
    result = formatted_texts(read_shelf(tmp_path))[file]
    assert result == expected, why
    file.write_text(result, encoding="utf-8")
    assert read_terminology(tmp_path) == before
    assert formatted_texts(read_shelf(tmp_path)) == {}


FEW_CONCEPTS = st.lists(concepts(known_ids=("a",)), min_size=1, max_size=3, unique_by=lambda concept: concept.id)


@given(FEW_CONCEPTS)
@settings(max_examples=40)
def test_what_we_write_is_canonical(drawn: list[Concept]) -> None:
    """Rendering and formatting agree on the form."""
    text = render_file(without_relations(drawn))
    with tempfile.TemporaryDirectory() as folder:
        assert formatted(text, Path(folder) / "a.yaml") == text


@st.composite
def laid_out(draw: st.DrawFn) -> tuple[str, Counter[str]]:
    """Draw a glossary file that another program wrote, with comments in any place where one may stand."""
    entries = yaml.safe_load(render_file(without_relations(draw(FEW_CONCEPTS))))
    text = yaml.safe_dump(
        entries, allow_unicode=True, width=10**9, sort_keys=draw(st.booleans()),
        default_flow_style=draw(st.sampled_from([None, False])), indent=draw(st.sampled_from([2, 4])),
    )  # fmt: skip
    lines = []
    for number, line in enumerate(text.splitlines()):
        if draw(st.integers(0, 3)) == 0:
            lines.append(" " * draw(st.integers(0, 8)) + f"# 위 {number}")
        if draw(st.integers(0, 7)) == 0:
            lines.append("")
        lines.append(line + (f" # 옆 {number}" if draw(st.integers(0, 3)) == 0 else ""))
    if draw(st.booleans()):
        lines.append(" " * draw(st.integers(0, 8)) + "# 끝")
    return "\n".join(lines) + "\n", Counter(re.findall(r"# (?:위|옆|끝)[ 0-9]*$", "\n".join(lines), re.MULTILINE))


@given(laid_out())
@settings(max_examples=150)
def test_comments_survive_any_layout(drawn: tuple[str, Counter[str]]) -> None:
    """No comment is lost or doubled, wherever it stands, and the second time nothing changes."""
    text, written = drawn
    with tempfile.TemporaryDirectory() as folder:
        result = formatted(text, Path(folder) / "a.yaml")
    assert Counter(re.findall(r"# (?:위|옆|끝)[ 0-9]*$", result, re.MULTILINE)) == written
    bare = "".join(line for line in result.splitlines(keepends=True) if not line.lstrip().startswith("#"))
    assert not re.search(r"^ +- id|^ ?[a-z_]+:", bare, re.MULTILINE), "it is the canonical form"


def without_relations(drawn: list[Concept]) -> list[Concept]:
    """Drop relations, which would lead to concepts that are not there."""
    return [replace(concept, related=()) for concept in drawn]


def test_our_own_glossary_is_canonical() -> None:
    """The glossary of this repository is as `dsgloss glossary format` leaves it."""
    assert formatted_texts(read_shelf(ROOT / "glossary")) == {}
