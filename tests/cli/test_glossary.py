"""dsgloss glossary check, format, index and stats: exit codes, what is said where, which files change."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = (sys.executable, "-m", "dsgloss")


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as people do."""
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603


def contents(folder: Path) -> dict[Path, bytes]:
    """Read all files below a folder."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_sound_glossary(tmp_path: Path) -> None:
    """Nothing wrong: exit code 0, one line on standard output; the path defaults to the folder `glossary`."""
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "a.yaml").write_text("- id: gpu\n  en: [GPU]\n", encoding="utf-8")
    done = run("glossary", "check", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "nothing wrong; concepts: 1\n", "")


def test_findings(tmp_path: Path) -> None:
    """What reads well but does not hold are findings: exit code 1, a line for each on standard output."""
    text = (
        "- id: a\n  ko: [추론, {term: 인퍼런스, status: deprecated}]\n  ok: [인퍼런스 서버]\n  bad: [추론 서버]\n"
        "- id: b\n  ko: [추론]\n"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = run("glossary", "check", "a.yaml", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "a.yaml:2:8: error shared-term: a: the term '추론' belongs to a, b. "
        "Say with 'when' which is meant, or merge the concepts.",
        "a.yaml:3:8: error example: a: this is reported although it is ok: 인퍼런스 서버. "
        "Correct the example, the terms or the condition.",
        "a.yaml:4:9: error example: a: this is not reported although it is bad: 추론 서버. "
        "Correct the example, the terms or the condition.",
    ]


UNUSABLE = [
    ("- id: a\n\tko: [가]\n".encode(), ["a.yaml:2:1: this is not valid YAML"], "a tab"),
    (b"- id: a\n  x: 1\n- id: b\n  y: 1\n", ["a.yaml:2:3: unknown field 'x'", "a.yaml:4:3: unknown field 'y'"], "two"),
    (b"- id: a\n- id: a\n", ["a.yaml:2:7: the id 'a' is used twice"], "a contradiction"),
    ("- id: a\n  ko: [전문가 혼합]\n".encode("cp949"), ["a.yaml: a glossary must be UTF-8"], "another encoding"),
    (b"\x00\x01", ["a.yaml: this is a binary file"], "no text"),
    (b"", ["a.yaml: this file is empty"], "nothing"),
    (b"[" * 100_000, ["a.yaml:1:51: this is not valid YAML"], "an attack on the stack"),
    (b'- id: a\n  "\\e[2J": x\n', ["a.yaml:2:3: unknown field '\\x1b[2J'"], "an attack on the terminal"),
]


@pytest.mark.parametrize(("data", "expected", "why"), UNUSABLE, ids=[why for _, _, why in UNUSABLE])
def test_an_unusable_glossary(data: bytes, expected: list[str], why: str, tmp_path: Path) -> None:
    """What cannot be read: exit code 2, a line for each problem on standard error, nothing else, no file touched."""
    (tmp_path / "a.yaml").write_bytes(data)
    before = contents(tmp_path)
    done = run("glossary", "check", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, ""), why
    lines = [line.removeprefix("dsgloss: ") for line in done.stderr.splitlines()]
    assert len(lines) == len(expected), done.stderr
    assert all(line.startswith(start) for line, start in zip(lines, expected, strict=True)), done.stderr
    assert contents(tmp_path) == before


@pytest.mark.parametrize("command", [("lookup", "말"), ("lint", "."), ("build", ".")])
def test_no_command_uses_it(command: tuple[str, ...], tmp_path: Path) -> None:
    """Every command that reads a glossary says the same of one that cannot be used."""
    (tmp_path / "a.yaml").write_text("- id: a\n- id: a\n", encoding="utf-8")
    before = contents(tmp_path)
    done = run(*command, "--glossary", "a.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("dsgloss: a.yaml:2:7: the id 'a' is used twice.")
    assert done.stderr.count("\n") == 1
    assert contents(tmp_path) == before


def test_places_without_a_glossary(tmp_path: Path) -> None:
    """A path to nothing and a folder without YAML files are told apart, both with exit code 2."""
    for path, message in (
        ("missing", "missing: cannot be read: No such file"),
        (".", ".: this folder holds no glossary"),
    ):
        done = run("glossary", "check", path, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"dsgloss: {message}")
        assert done.stderr.count("\n") == 1


def test_in_korean(tmp_path: Path) -> None:
    """Messages come in Korean if wanted."""
    (tmp_path / "a.yaml").write_text("- id: a\n- id: a\n", encoding="utf-8")
    done = run("--lang", "ko", "glossary", "check", "a.yaml", cwd=tmp_path)
    assert done.returncode == 2
    assert "두 번" in done.stderr


FAULTY = "- id: rag\n  en: [retrieval-augmented generation, {term: RAC, type: acronym}]\n"


def test_findings_as_json(tmp_path: Path) -> None:
    """Programs get every part of a finding by its name."""
    (tmp_path / "a.yaml").write_text(FAULTY, encoding="utf-8")
    done = run("glossary", "check", "a.yaml", "--output-format", "json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    [found] = json.loads(done.stdout)
    assert (found["check"], found["severity"], found["concept"]) == ("acronym", "warning", "rag")
    assert (found["path"], found["line"], found["column"]) == ("a.yaml", 2, 40)
    assert found["message"] == "the acronym 'RAC' does not fit 'retrieval-augmented generation'"


def test_findings_on_a_pull_request(tmp_path: Path) -> None:
    """GitHub shows them beside the lines."""
    (tmp_path / "a.yaml").write_text(FAULTY, encoding="utf-8")
    done = run("glossary", "check", "a.yaml", "--output-format", "github", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith(
        "::warning file=a.yaml,line=2,col=40,endLine=2,endColumn=40,title=glossary acronym::rag"
    )


def test_a_term_list_is_checked_as_well(tmp_path: Path) -> None:
    """A table has no places of concepts; its name stands for them."""
    (tmp_path / "a.tsv").write_text("ko\ten\n구조\tstructure\n구조\trescue\n", encoding="utf-8")
    done = run("glossary", "check", "a.tsv", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("a.tsv: error shared-term: structure: the term '구조' belongs to structure, rescue.")


LOOSE = "# 머리말\n- id: a  # 첫째\n  ko: ['가']\n"
TIGHT = "# 머리말\n- id: a  # 첫째\n  ko:\n    - 가\n"


@pytest.mark.parametrize(
    ("option", "code", "said", "text"),
    [
        ((), 0, ["a.yaml"], TIGHT),
        (("--check",), 1, ["a.yaml"], LOOSE),
        (("--diff",), 1, ["--- a.yaml", "+++ a.yaml", "@@ -1,3 +1,4 @@", " # 머리말", " - id: a  # 첫째",
                          "-  ko: ['가']", "+  ko:", "+    - 가"], LOOSE),
    ],
)  # fmt: skip
def test_formatting(option: tuple[str, ...], code: int, said: list[str], text: str, tmp_path: Path) -> None:
    """A file is brought into its canonical form; with --check or --diff, nothing is written and the exit code is 1."""
    file = tmp_path / "a.yaml"
    file.write_text(LOOSE, encoding="utf-8")
    done = run("glossary", "format", "a.yaml", *option, cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines(), done.stderr) == (code, said, "")
    assert file.read_text(encoding="utf-8") == text
    if not option:
        again = run("glossary", "format", "a.yaml", "--check", cwd=tmp_path)
        assert (again.returncode, again.stdout) == (0, "")


def test_a_term_list_is_not_formatted(tmp_path: Path) -> None:
    """A table has a form of its own."""
    (tmp_path / "a.tsv").write_text("ko\n가\n", encoding="utf-8")
    for command in ("format", "index"):
        done = run("glossary", command, "a.tsv", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")


def test_index_pages(tmp_path: Path) -> None:
    """Pages are written beside the files, and the glossary reads as before; a page of a subject that is gone goes."""
    (tmp_path / "a.yaml").write_text("- id: a\n  subject: x\n  ko: [가]\n", encoding="utf-8")
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "notes.md").write_text("사람이 쓴 글\n", encoding="utf-8")
    stale = run("glossary", "index", ".", "--check", cwd=tmp_path)
    assert (stale.returncode, (tmp_path / "README.md").exists()) == (1, False)
    written = run("glossary", "index", ".", cwd=tmp_path)
    assert (written.returncode, written.stdout.splitlines()) == (
        0, ["README.md", "index/terms.en.md", "index/terms.ko.md", "index/x.md"],
    )  # fmt: skip
    assert run("glossary", "check", ".", cwd=tmp_path).returncode == 0
    (tmp_path / "a.yaml").write_text("- id: a\n  subject: y\n  ko: [가]\n", encoding="utf-8")
    assert run("glossary", "index", ".", "--check", cwd=tmp_path).returncode == 1
    assert run("glossary", "index", ".", cwd=tmp_path).returncode == 0
    assert sorted(file.name for file in (tmp_path / "index").iterdir()) == [
        "notes.md", "terms.en.md", "terms.ko.md", "y.md",
    ]  # fmt: skip
    fresh = run("glossary", "index", ".", "--check", cwd=tmp_path)
    assert (fresh.returncode, fresh.stdout) == (0, "")


def test_a_page_of_a_person_is_not_overwritten(tmp_path: Path) -> None:
    """A README.md that we did not make is left alone, and nothing is written."""
    (tmp_path / "a.yaml").write_text("- id: a\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("# 우리 용어집\n", encoding="utf-8")
    before = contents(tmp_path)
    done = run("glossary", "index", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "README.md: a person wrote this page" in done.stderr
    assert contents(tmp_path) == before


def test_index_pages_need_a_folder(tmp_path: Path) -> None:
    """One file has no place for pages beside it that are its own."""
    (tmp_path / "a.yaml").write_text("- id: a\n", encoding="utf-8")
    done = run("glossary", "index", "a.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "index pages belong to a folder" in done.stderr


def test_figures(tmp_path: Path) -> None:
    """Figures come as tables, or as JSON for programs."""
    (tmp_path / "a.yaml").write_text("- id: a\n  ko: [가, {term: 나, status: deprecated}]\n", encoding="utf-8")
    shown = run("glossary", "stats", "a.yaml", cwd=tmp_path)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.splitlines()[0] == "Concepts: 1; terms: 2"
    data = run("glossary", "stats", "a.yaml", "--output-format", "json", cwd=tmp_path)
    assert json.loads(data.stdout)["statuses"] == [
        {"name": "deprecated", "count": 1}, {"name": "preferred", "count": 1},
    ]  # fmt: skip
