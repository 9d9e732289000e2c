"""Places that cannot be written, or not any more: every command says so in words, and the files stay as they were."""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from dsgloss import UnreadableError
from dsgloss.atomic import write_all
from dsgloss.building import build
from dsgloss.documents import Document, parse_document

TEXT = "전문가 혼합(mixture of experts, MoE)을 쓴다. 그 메트릭을 본다.\n"
METRIC = """\
- id: metric
  review:   accepted
  ko: [지표, {term: 메트릭, status: deprecated}]
  en: [metric]
"""
WRITING = {
    "build": ["build", "b.md", "--glossary", "terms"],
    "review": ["review", "--glossary", "terms", "--accept", "mixture-of-experts"],
    "import": ["glossary", "import", "more.csv", "--glossary", "terms"],
    "format": ["glossary", "format", "terms"],
    "lint --fix": ["lint", "--fix", "--glossary", "terms", "terms/a.md"],
}
EACH = pytest.mark.parametrize("arguments", WRITING.values(), ids=WRITING)
_DROP_CAPABILITY, _OVERRIDE_PERMISSIONS, _SEARCH_ANYWHERE = 24, 1, 2


def as_anybody() -> None:
    """Let permissions hold for the superuser, too; for others they do."""
    if os.geteuid() == 0:
        for capability in (_OVERRIDE_PERMISSIONS, _SEARCH_ANYWHERE):
            ctypes.CDLL(None).prctl(_DROP_CAPABILITY, capability, 0, 0, 0)


def on_a_full_disk() -> None:
    """Let no file grow beyond forty bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (40, 40))


def told(folder: Path, arguments: Sequence[str], condition: Callable[[], None] | None = None) -> tuple[int, str]:
    """Run dsgloss in a folder, under some condition; give its exit code and what it says on standard error."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "dsgloss", *arguments],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=condition,
    )
    return done.returncode, done.stderr


def files(folder: Path) -> dict[str, bytes]:
    """Read the files below a folder, hidden ones as well, caches aside."""
    found = (file for file in folder.rglob("*") if file.is_file() and "cache" not in file.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a glossary with a proposal, and what the commands change it with."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "terms").mkdir()
    (folder / "terms" / "statistics.yaml").write_text(METRIC, encoding="utf-8")
    (folder / "terms" / "a.md").write_text(TEXT, encoding="utf-8")
    (folder / "b.md").write_text("경사 하강법(gradient descent)을 쓴다.\n", encoding="utf-8")
    (folder / "more.csv").write_text("ko,en\n오차,error\n", encoding="utf-8")
    code, said = told(folder, ["build", "terms/a.md", "--glossary", "terms"])
    assert code == 0, said
    return folder


@pytest.fixture
def workshop(made: Path, tmp_path: Path) -> Iterator[Path]:
    """Give a copy, in which permissions may be taken away."""
    folder = shutil.copytree(made, tmp_path / "workshop")
    yield folder
    for path in (folder / "terms", *(folder / "terms").iterdir()):
        path.chmod(0o755)


@EACH
def test_a_folder_that_may_only_be_read(arguments: Sequence[str], workshop: Path) -> None:
    """The message names the file, says that permission is denied, and what to check; the exit code is 2."""
    before = files(workshop)
    (workshop / "terms").chmod(0o555)
    code, said = told(workshop, arguments, as_anybody)
    assert code == 2
    assert said.startswith("dsgloss: terms/")
    assert "cannot be written: Permission denied. Check permissions" in said
    assert files(workshop) == before


@EACH
def test_files_that_may_only_be_read(arguments: Sequence[str], workshop: Path) -> None:
    """A file that its owner protects is not replaced by another of the same name."""
    before = files(workshop)
    for file in (workshop / "terms").iterdir():
        file.chmod(0o444)
    code, said = told(workshop, arguments, as_anybody)
    assert code == 2
    assert said.startswith("dsgloss: terms/")
    assert "cannot be written: Permission denied. Check permissions" in said
    assert files(workshop) == before


@EACH
def test_a_full_disk(arguments: Sequence[str], workshop: Path) -> None:
    """Where a file cannot be written whole, none is, and nothing is left beside them."""
    before = files(workshop)
    code, said = told(workshop, arguments, on_a_full_disk)
    assert code == 2
    assert "cannot be written: File too large. Check permissions and free space" in said
    assert files(workshop) == before


@pytest.mark.parametrize("name", ["a" * 300, "가" * 100], ids=["300 letters", "100 syllables, 300 bytes"])
@pytest.mark.parametrize("form", ["{}", "{}/terms", "{}.yaml"])
def test_a_name_that_is_too_long(name: str, form: str, workshop: Path) -> None:
    """A glossary whose name no file system takes is refused with that name, and nothing is made."""
    before = files(workshop)
    code, said = told(workshop, ["build", "b.md", "--glossary", form.format(name)])
    assert (code, said.startswith(f"dsgloss: {name}")) == (2, True), said
    assert "File name too long" in said
    assert files(workshop) == before


@pytest.mark.parametrize("name", ["a" * 250 + ".yaml", "가" * 83 + ".yaml"])
def test_a_name_that_is_as_long_as_can_be(name: str, tmp_path: Path) -> None:
    """What lies beside a file while it is written has a short name, so that the file may have a long one."""
    for content in (b"old", b"new"):
        write_all({tmp_path / name: content})
        assert files(tmp_path) == {name: content}


def test_a_glossary_that_goes_while_texts_are_read(made: Path, tmp_path: Path) -> None:
    """No new glossary with the proposals alone takes the place of one that was removed meanwhile."""
    terms = shutil.copytree(made / "terms", tmp_path / "terms")

    def texts() -> Iterator[Document]:
        yield parse_document(TEXT, "c.md")
        shutil.rmtree(terms)

    with pytest.raises(UnreadableError, match="terms: this glossary has gone since the texts were read"):
        build(texts(), terms)
    assert files(tmp_path) == {}


def test_what_others_write_while_texts_are_read_stays(made: Path, tmp_path: Path) -> None:
    """A build merges what it found into the glossary as it is by then."""
    terms = shutil.copytree(made / "terms", tmp_path / "terms")

    def texts() -> Iterator[Document]:
        yield parse_document("경사 하강법(gradient descent)을 쓴다.", "c.md")
        (terms / "new.yaml").write_text("- {id: error, review: accepted, ko: [오차], en: [error]}\n", encoding="utf-8")
        build([parse_document("강화 학습(reinforcement learning)을 쓴다.", "d.md")], terms)

    report = build(texts(), terms)
    assert [concept.id for concept in report.proposed] == ["gradient-descent"]
    text = (terms / "proposals.yaml").read_text(encoding="utf-8")
    assert [word for word in ("mixture-of-experts", "gradient-descent", "reinforcement-learning") if word in text] == [
        "mixture-of-experts",
        "gradient-descent",
        "reinforcement-learning",
    ]
    assert (terms / "new.yaml").exists()


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    """Nothing takes the place of what is no file, such as a pipe or /dev/null."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_all({pipe: b"findings"})
    reader.join()
    assert (read, pipe.is_fifo()) == ([b"findings"], True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_that_takes_nothing(workshop: Path) -> None:
    """What is wrong with a device is said as of a file."""
    arguments = ["lint", "--glossary", "terms", "--output-file", "/dev/full", "terms/a.md"]
    code, said = told(workshop, arguments)
    assert (code, said) == (
        2,
        "dsgloss: /dev/full: cannot be written: No space left on device. "
        "Check permissions and free space; the files are as they were.\n",
    )
