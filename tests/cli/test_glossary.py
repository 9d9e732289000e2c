"""dsgloss glossary check: exit codes, and what is said where."""

from __future__ import annotations

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
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 concepts, nothing wrong\n", "")


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
        "a.yaml: the term '추론' belongs to a, b: say with 'when' which is meant",
        "a.yaml: a: this is reported although it is ok: 인퍼런스 서버",
        "a.yaml: a: this is not reported although it is bad: 추론 서버",
    ]


UNUSABLE = [
    ("- id: a\n\tko: [가]\n".encode(), ["a.yaml:2:1: this is not valid YAML"], "a tab"),
    (b"- id: a\n  x: 1\n- id: b\n  y: 1\n", ["a.yaml:2:3: unknown field 'x'", "a.yaml:4:3: unknown field 'y'"], "two"),
    (b"- id: a\n- id: a\n", ["a.yaml:2:1: the id 'a' is used twice"], "a contradiction"),
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
    assert done.stderr.startswith("dsgloss: a.yaml:2:1: the id 'a' is used twice.")
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
