"""Glossaries that cannot be used: every problem is told at once, with its place and a remedy."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dsgloss import DsglossError, GlossaryError, UnreadableError
from dsgloss.store import read_terminology

LAUGHS = "- id: a\n  l0: &l0 [ha, ha]\n" + "".join(
    f"  l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 12)
)

# The text of the file glossary/a.yaml, and what is said of it: place, problem, remedy.
BAD = [
    ("- id: a\n\tko: [가]\n", ["2:1: this is not valid YAML: found a tab"], "a tab as indentation"),
    ("- id: a\n  ko: [가\n- id: b\n", ["2:7: this is not valid YAML"], "a bracket that is never closed"),
    ('- id: a\n  note: "가\n- id: b\n- id: c\n  note: 나: 다\n  x: 1\n- id: d\n  y: 1\n',
     ["2:9: this is not valid YAML", "5:10: this is not valid YAML", "8:3: unknown field 'y'"],
     "a quotation mark that is never closed, a colon, and what is wrong in the entries that can be read"),
    ("- id: a\n  note: 가: 나\n", ["2:10: this is not valid YAML"], "a colon in a plain text"),
    ("- id: a\n  ko: [\x07]\n", ["2:8: this is not valid YAML: unacceptable character"], "a bell"),
    ("[" * 100_000, ["1:51: this is not valid YAML: it is nested too deeply"], "would exhaust the stack"),
    ("- id: a\n---\n- id: b\n", ["2:1: this is not valid YAML: a second document"], "two documents"),
    (LAUGHS, ["3:12: an anchor is used again by an alias. Write the value out"], "would grow to 9¹¹ texts"),
    ("- id: !!python/name:os.system a\n", ["1:7: the tag 'tag:yaml.org,2002:python/name:os.system'"], "a tag"),
    ("- id: a\n  id: b\n", ["2:3: duplicate key 'id'. Keep one of the two"], "which id is it?"),
    ("- ? [a]\n  : b\n", ["1:5: a key must be a text", "1:3: the field 'id' is missing"], "a list as key"),
    ("- id: a\n  subjekt: x\n", ["2:3: unknown field 'subjekt'. Did you mean 'subject'?"], "a misspelt field"),
    ("- id: a\n  string: x\n", ["2:3: unknown field 'string'"], "a field named like a type"),
    ("- id: a\n  ko: [{term: 가, statu: x}]\n", ["2:18: unknown field 'statu'. Did you mean 'status'?"], "in a term"),
    ("- id: a\n  review: {stat: x}\n", ["2:12: unknown field 'stat'. Did you mean 'state'?"], "in a review"),
    ('- id: a\n  "\\e[31m": x\n', ["2:3: unknown field '\\x1b[31m'"], "an escape sequence does not reach the terminal"),
    ("- id: a\n  ko: [{term: 가, status: perfer}]\n",
     ["2:26: 'status' does not hold: it should be one of 'preferred', 'admitted'"], "no status"),
    ("- id: a\n  review: acepted\n", ["2:11: 'review' does not hold: it should be one of 'proposed', 'accepted'"], ""),
    ("- id: a\n  related: {broder: [a]}\n", ["2:13: 'broder' does not hold: it should be one of 'broader'"], "no kind"),
    ("- id: a\n  note: [x]\n", ["2:9: 'note' does not hold: it should be a text"], "a list for a text"),
    ("- id: a\n  ko: 가\n", ["2:7: 'ko' does not hold: it should be a list"], "a text for a list"),
    ("- id: a\n  ko: [[가]]\n", ["2:8: 'ko' does not hold: it should be a text"], "a list within a list"),
    ("- id: a\n  note: |\n    한 줄\n    두 줄\n", ["2:9: 'note' does not hold: a line break"], "a note of two lines"),
    ("- id: a\n  citations: [{source: x, line: 0}]\n", ["2:33: 'line' does not hold: it should be 1 or"], ""),
    ("- id: a\n  citations: [{source: x}]\n", ["2:15: the field 'line' is missing. Add it"], "a citation of nowhere"),
    ("- id: a\n  association: {both: 0, ko_only: 1, en_only: 1, neither: 9}\n",
     ["2:23: 'both' does not hold: it should be 1 or more, and is 0"], "a pair that is never together is none"),
    ("- id: a\n  association:\n    both: 3\n    ko_only: -1\n    en_only: few\n    neither: 1.5\n",
     ["4:14: 'ko_only' does not hold", "5:14: 'en_only' does not hold", "6:14: 'neither' does not"], "no counts"),
    ("- id: a\n  association: {both: 3, ko-only: 1, en_only: 1, neither: 9}\n",
     ["2:16: the field 'ko_only' is missing", "2:26: unknown field 'ko-only'. Did you mean 'ko_only'?"], "misspelt"),
    ("- id: a\n  association: 12\n", ["2:16: 'association' does not hold: it should be fields"], "which count?"),
    ("- id: A b\n", ["1:7: 'id' does not hold: it should match the pattern"], "no slug"),
    ("- id: a\n  definition: {xx: 뜻}\n", ["2:16: 'xx' does not hold: unknown language tag 'xx'"], "no language"),
    ("- id: a\n  other: {ko: [가]}\n",
     ["2:10: 'other' does not hold: Korean and English terms belong"], "would hide ko"),
    ("- id: a\n  other: {zh-TW: [甲], zh-tw: [乙]}\n", ["2:10: 'other' does not hold: a language is given twice"], ""),
    ("- 가\n", ["1:3: 'a.yaml' does not hold: it should be fields with values"], "a text for a concept"),
    ("version: 1.0.0\n", ["1:1: 'a.yaml' does not hold: it should be a list. A glossary file is a list"], "metadata"),
    (" \n", [" this file is empty. Write into it, or remove it"], "left behind by a crash, perhaps"),
    ("- id: a\n- id: a\n", ["2:7: the id 'a' is used twice"], "one file, one id, two concepts"),
    ("- id: a\n  ko: [가, 나]\n", ["2:11: 'a' has two preferred terms: '가', '나'. Keep one"], "which is preferred?"),
    ("- id: a\n  en: [{term: A}, {term: A}]\n", ["2:19: 'a' lists the term 'A' twice"], "one too many"),
    ("- id: a\n  related: {broader: [b]}\n", ["2:23: 'a' is related to 'b', which does not exist"], "nowhere"),
    ("- id: a\n  x: 1\n- id: b\n  ko: 나\n  note: [x]\n- idd: c\n",
     ["2:3: unknown field 'x'", "4:7: 'ko' does", "5:9: 'note' does", "6:3: the field", "6:3: unknown field"],
     "all at once"),
    ("- id: a\n  note: [x]\n- id: b\n  ko: [가, 나]\n  related: {broader: [a]}\n", ["2:9: 'note' does not"],
     "a file with an entry that cannot be read gives no concepts, and none of them is judged"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), BAD, ids=[text[:40] for text, _, _ in BAD])
def test_a_bad_file(text: str, expected: list[str], why: str, tmp_path: Path) -> None:
    """Each problem is told in a line of its own: where it is, what it is, what to do."""
    file = tmp_path / "a.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError) as refused:
        read_terminology(tmp_path)
    said = [str(problem).removeprefix(f"{file.as_posix()}:") for problem in refused.value.problems]
    assert len(said) == len(expected), said
    for line, start in zip(sorted(said), sorted(expected), strict=True):
        assert line.startswith(start), why
    assert all(problem.remedy.endswith((".", "?")) and "\n" not in str(problem) for problem in refused.value.problems)


ENGLISH = re.compile(r"\b(?:should|must|does|is|be|not|has|have|the)\b")


@pytest.mark.parametrize("text", [text for text, said, _ in BAD if "this is not valid YAML" not in said[0]])
def test_in_korean_nothing_is_said_in_english(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what YAML's parser says of broken syntax stays as it is; names and values do anyway."""
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError) as refused:
        read_terminology(tmp_path)
    for problem in refused.value.problems:
        assert not ENGLISH.search(f"{problem.what} {problem.remedy}"), str(problem)


BYTES = [
    (b"\x00\x01\x02", "this is a binary file"),
    (
        "- id: a\n  ko: [전문가 혼합]\n".encode("cp949"),
        "a glossary must be UTF-8, this file is CP949. Save the file as UTF-8",
    ),
    ("- id: a\n  ko: [전문가 혼합]\n".encode("utf-16"), "a glossary must be UTF-8, this file is UTF-16-LE"),
    (b"- id: a\n  ko: [\xff\xfe\xfa]\n", "a.yaml:2: the byte at offset 15 is not UTF-8"),
]


@pytest.mark.parametrize(("data", "message"), BYTES)
def test_unreadable_bytes(data: bytes, message: str, tmp_path: Path) -> None:
    """A glossary is a text in UTF-8; anything else is refused rather than guessed."""
    file = tmp_path / "a.yaml"
    file.write_bytes(data)
    with pytest.raises(UnreadableError) as refused:
        read_terminology(file)
    assert message in str(refused.value)


def test_problems_of_all_files_are_told_together(tmp_path: Path) -> None:
    """A file that cannot be read does not keep the others' problems back, nor one with problems the next."""
    for name, data in [
        ("a.yaml", b"\x00"),
        ("b.yaml", b"- idd: b\n"),
        ("c.yml", b"- id: [\n"),
        ("glossary.yaml", b"title: []\n"),
    ]:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(DsglossError) as refused:
        read_terminology(tmp_path)
    named = {Path(problem.where.split(":")[0]).name for problem in refused.value.problems}
    assert named == {"a.yaml", "b.yaml", "c.yml", "glossary.yaml"}


def test_contradictions_elsewhere_are_told_as_well(tmp_path: Path) -> None:
    """A file with problems does not hide the contradictions of the others, but its concepts are not missed."""
    (tmp_path / "a.yaml").write_text("- id: a\n  note: [x]\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("- id: b\n  ko: [가, 나]\n  related: {broader: [a]}\n", encoding="utf-8")
    with pytest.raises(GlossaryError) as refused:
        read_terminology(tmp_path)
    assert [problem.where.removeprefix(tmp_path.as_posix()) for problem in refused.value.problems] == [
        "/a.yaml:2:9",
        "/b.yaml:2:11",
    ]


def test_an_id_in_two_files(tmp_path: Path) -> None:
    """The second file is the one that is named."""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("# 주석\n- id: gpu\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"b\.yaml:2:7: the id 'gpu' is used twice"):
        read_terminology(tmp_path)


def test_places_without_a_glossary(tmp_path: Path) -> None:
    """A folder without YAML files, hidden ones aside, and a path to nothing hold no glossary."""
    (tmp_path / ".a.yaml.tmp").write_text("- id: a\n", encoding="utf-8")
    (tmp_path / ".hidden.yaml").write_text("- id: a\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("- id: b\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"holds no glossary.*run dsgloss build"):
        read_terminology(tmp_path)
    for name in ("missing", "missing.yaml", "missing.csv"):
        with pytest.raises(UnreadableError, match=f"{name}: cannot be read: No such file or directory"):
            read_terminology(tmp_path / name)


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Give up the rights of root for a while, which would read everything."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(mine)


def test_a_file_without_permission(tmp_path: Path) -> None:
    """A file that may not be read is named, with the reason; so is a folder that looks like a file."""
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(UnreadableError, match=r"folder\.yaml: cannot be read: Is a directory"):
        read_terminology(tmp_path)
    (tmp_path / "folder.yaml").rmdir()
    file = tmp_path / "a.yaml"
    file.write_text("- id: a\n", encoding="utf-8")
    file.chmod(0)
    with as_somebody_else(), pytest.raises(UnreadableError, match=r"Permission denied\. Check the name"):
        read_terminology(file)
