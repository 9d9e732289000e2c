"""Files made to do harm, and files from other systems: they are read, or refused with a place and a remedy."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from dsgloss import Concept, Status, Term
from dsgloss.atomic import write_all
from dsgloss.documents import parse_document, read_document
from dsgloss.documents.walking import walk
from dsgloss.errors import DsglossError, UnreadableError
from dsgloss.linting import Bitext, Linter
from dsgloss.store.folder import open_shelf

TARGET = "<trans-unit><source>a</source><target>{}</target></trans-unit>"
GLOSSARY = "ko,en,forbidden\n지표,metric,메트릭\n"


def run(folder: Path, *arguments: str, most_bytes: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run dsgloss in a folder, where no file may become larger than some bytes."""

    def limited() -> None:
        if most_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "dsgloss", *arguments],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )


@pytest.mark.parametrize(
    ("declared", "used", "why"),
    [
        ('<!ENTITY a "b">', "&a;", "an entity of its own"),
        ('<!ENTITY a SYSTEM "file:///etc/hostname">', "&a;", "a file of this machine"),
        ('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">', "&c;", "entities that multiply"),
        ('<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;', "b", "a part of the declaration from elsewhere"),
    ],
)
def test_entities_are_not_expanded(declared: str, used: str, why: str) -> None:
    """A file that declares entities is not read on: nothing is fetched and nothing multiplies."""
    text = f"<?xml version='1.0'?><!DOCTYPE xliff [{declared}]><xliff>{TARGET.format(used)}</xliff>"
    assert not parse_document(text, "a.xlf").segments, why


def test_aliases_do_not_multiply(tmp_path: Path) -> None:
    """A glossary that says the same nine times of nine times is refused where the first alias stands."""
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    (tmp_path / "a.yaml").write_text("\n".join(["a0: &a0 [가]", *levels]), encoding="utf-8")
    with pytest.raises(DsglossError) as raised:
        open_shelf(tmp_path / "a.yaml")
    assert "a.yaml:2:" in raised.value.problems[0].where


@pytest.mark.parametrize(
    ("suffix", "before", "after"),
    [
        (".md", "메트릭을\r\n본다\r\n", "지표를\r\n본다\r\n"),
        (".txt", "\ufeff메트릭을 본다\n", "\ufeff지표를 본다\n"),
        (".md", unicodedata.normalize("NFD", "가") + " 메트릭을\n", unicodedata.normalize("NFD", "가") + " 지표를\n"),
    ],
    ids=["Windows line ends", "a byte order mark", "decomposed syllables beside composed ones"],
)
def test_files_of_other_systems_keep_their_ways(suffix: str, before: str, after: str, tmp_path: Path) -> None:
    """A fix changes the term alone: line ends, marks and spelling of the rest stay."""
    name = unicodedata.normalize("NFD", "한글 문서") + suffix
    (tmp_path / name).write_bytes(before.encode())
    (tmp_path / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    done = run(tmp_path, "lint", "--fix", "--glossary", "terms.csv", name)
    assert (done.returncode, (tmp_path / name).read_bytes().decode()) == (0, after), done.stderr


@pytest.mark.parametrize("data", [b"\xb0\xa1\xff\xfe\x80", b"\0\0\0\0", "가".encode() + b"\0"])
def test_what_is_no_text_is_refused_in_words(data: bytes, tmp_path: Path) -> None:
    """Bytes that are no text end with code 2 and a line that names the file, not with a traceback."""
    (tmp_path / "a.md").write_bytes(data)
    done = run(tmp_path, "lint", "--glossary", "terms.csv", "a.md")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


SIGNS = ["\x1b[31m", "\x1b]0;a\x07", "\u202e", "\u2066", "\x9b31m", "\u200b"]


def test_no_sign_reaches_the_terminal(tmp_path: Path) -> None:
    """What acts on a terminal or turns the writing round is shown, never printed, wherever a text has it."""
    signs = "".join(SIGNS)
    (tmp_path / f"a{signs}.md").write_text(f"{signs}메트릭{signs}을 본다. 메트릭을 본다.", encoding="utf-8")
    (tmp_path / "terms.csv").write_text(f"ko,en,forbidden,note\n지표,metric,메트릭,가{signs}나\n", encoding="utf-8")
    for arguments in (("lint", "--glossary", "terms.csv", "."), ("lookup", "--glossary", "terms.csv", "지표")):
        done = run(tmp_path, *arguments)
        assert [ascii(sign) for sign in SIGNS if sign in done.stdout + done.stderr] == []
        assert "Traceback" not in done.stderr


def test_a_link_out_of_the_tree_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    """Walking a folder stays in it, and ends though a link leads back up."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "b.md").touch()
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.md").touch()
    (inside / "out").symlink_to(tmp_path / "outside")
    (inside / "up").symlink_to(tmp_path)
    assert [file.name for file in walk([inside])] == ["a.md"]


def test_a_file_of_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """A file beyond any text is refused by its size, with a remedy; nothing of it is loaded."""
    file = tmp_path / "a.md"
    with file.open("wb") as stream:
        stream.truncate(2 * 2**30)
    with pytest.raises(UnreadableError, match=r"a\.md"):
        read_document(file)


@pytest.mark.parametrize(
    ("file", "arguments"),
    [
        ("a.md", ["lint", "--isolated", "a.md", "--glossary", "terms.csv"]),
        (".gitignore", ["lint", ".", "--glossary", "terms.csv"]),
        ("dsgloss.toml", ["lint", "b.md"]),
        ("big.yaml", ["lookup", "지표", "--glossary", "big.yaml"]),
        ("big.tsv", ["glossary", "import", "big.tsv", "--glossary", "new"]),
        ("big.json", ["lint", "--isolated", "b.md", "--glossary", "terms.csv", "--baseline", "big.json"]),
    ],
)
def test_no_command_loads_gigabytes(tmp_path: Path, file: str, arguments: list[str]) -> None:
    """Whatever the file is for, its size is looked at first; the command says so and ends."""
    (tmp_path / "b.md").write_text("메트릭을 본다.", encoding="utf-8")
    (tmp_path / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    with (tmp_path / file).open("wb") as stream:
        stream.truncate(2 * 2**30)
    done = run(tmp_path, *arguments)
    assert (done.returncode, f"{file}: " in done.stderr, "larger than 256 MB" in done.stderr) == (2, True, True)


def test_a_full_disk_leaves_the_old_files(tmp_path: Path) -> None:
    """When a file cannot be written whole, all are as they were, and the message says what to do."""
    before = "메트릭을 본다. " * 2000
    (tmp_path / "a.md").write_text(before, encoding="utf-8")
    (tmp_path / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    done = run(tmp_path, "lint", "--fix", "--glossary", "terms.csv", "a.md", most_bytes=4096)
    assert (done.returncode, "cannot be written" in done.stderr) == (2, True)
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == before
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".a.md")] == []


def test_a_place_that_takes_no_files_is_named(tmp_path: Path) -> None:
    """Where a folder should be and a file is, nothing can be written, and the error says so."""
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(UnreadableError, match="cannot be written"):
        write_all({tmp_path / "a" / "b": b"new"})


def test_overlapping_terms_are_found_all_the_same() -> None:
    """A glossary of terms each of which begins the next finds the longest."""
    texts = ["가" * length for length in range(1, 60)]
    linter = Linter(
        Concept(id=f"c{len(text)}", terms=(Term(text=text, language="ko", status=Status.DEPRECATED),)) for text in texts
    )
    [finding] = linter.lint([Bitext(parse_document("가" * 59, "a.md"))])
    assert finding.found == "가" * 59
