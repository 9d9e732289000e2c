"""Of those who write one glossary at once, each waits for the one before it, or is told why it cannot go on."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from dsgloss import Glossary
from dsgloss.lock import BusyError, locked, locked_or_new

ADD_ONE = """
import sys
from pathlib import Path
from dsgloss.lock import locked
file = Path(sys.argv[1], "count")
for _ in range(50):
    with locked(Path(sys.argv[1])):
        file.write_text(str(int(file.read_text()) + 1))
"""
HOLD = """
import sys, time
from pathlib import Path
from dsgloss.lock import locked_or_new
with locked_or_new(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""
NO_LOCKS_ON_FOLDERS = """
import fcntl, os, stat
usual = fcntl.flock
def flock(handle, operation):
    if stat.S_ISDIR(os.fstat(handle).st_mode):
        raise OSError(9, "Bad file descriptor")  # as NFS does
    usual(handle, operation)
fcntl.flock = flock
"""
KINDS = pytest.mark.parametrize("system", ["", NO_LOCKS_ON_FOLDERS], ids=["folders can be locked", "files alone can"])


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Run code in a process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603


@contextmanager
def holding(glossary: Path, system: str = "") -> Iterator[subprocess.Popen[str]]:
    """Let another process hold a glossary; it is killed at the end."""
    with python(system + HOLD, glossary) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        try:
            yield holder
        finally:
            holder.kill()


def names(folder: Path) -> list[str]:
    """List what lies in a folder."""
    return sorted(file.name for file in folder.iterdir())


@KINDS
def test_each_waits_for_the_one_before(system: str, tmp_path: Path) -> None:
    """Four writers that each add one, fifty times, lose none; nothing is left where they met."""
    (tmp_path / "count").write_text("0")
    writers = [python(system + ADD_ONE, tmp_path) for _ in range(4)]
    assert [writer.communicate()[1] for writer in writers] == [""] * 4
    assert (tmp_path / "count").read_text() == "200"
    assert names(tmp_path) == ["count"]


@KINDS
def test_a_lock_ends_with_the_program(system: str, tmp_path: Path) -> None:
    """A writer that is killed lets go, and the next one has the glossary at once."""
    with holding(tmp_path, system) as holder:
        holder.kill()
        holder.wait()
        with python(system + ADD_ONE.replace("range(50)", "()"), tmp_path) as writer:
            assert writer.communicate() == ("", "")
    assert names(tmp_path) in ([], [".dsgloss-lock"])


@pytest.mark.parametrize(
    ("held", "wanted", "why"),
    [
        ("terms", "terms", "the same folder"),
        ("terms", "link", "a link to it"),
        ("terms", "terms/../terms", "the same by another way"),
        ("one.yaml", "one.yaml", "a glossary of one file"),
        ("one.yaml", "two.yaml", "another in the same folder, as whoever replaces files there may do both"),
        ("new", "new", "a folder that is not there yet"),
    ],
)
def test_who_waits_in_vain_is_told(
    held: str, wanted: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the glossary, the problem and the remedy."""
    monkeypatch.setattr("dsgloss.lock.PATIENCE", 0)
    (tmp_path / "terms").mkdir()
    (tmp_path / "link").symlink_to("terms")
    with holding(tmp_path / held), pytest.raises(BusyError) as raised, locked(tmp_path / wanted):
        pytest.fail(why)
    [problem] = raised.value.problems
    assert str(problem) == (
        f"{tmp_path.as_posix()}/{wanted}: another dsgloss command is writing this glossary. "
        "Wait until it has ended, then run this command again; nothing has been written."
    )


def test_glossaries_apart_do_not_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A glossary beside the one that is held can be written."""
    monkeypatch.setattr("dsgloss.lock.PATIENCE", 0)
    with holding(tmp_path / "a"), locked_or_new(tmp_path / "b"):
        assert names(tmp_path) == ["a", "b"]


def test_where_there_is_no_glossary_there_is_nothing_to_hold(tmp_path: Path) -> None:
    """Whoever changes a glossary that is not there makes no folder for it."""
    with locked(tmp_path / "a"):
        assert names(tmp_path) == []


def test_whoever_holds_may_hold_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A block inside a block does not wait for itself, and the outer one holds on; another thread does wait."""
    monkeypatch.setattr("dsgloss.lock.PATIENCE", 0)
    told: list[BusyError] = []

    def other() -> None:
        try:
            with locked(tmp_path):
                pass
        except BusyError as error:
            told.append(error)

    with locked(tmp_path):
        with locked(tmp_path):
            pass
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert len(told) == 1


def test_a_folder_made_for_nothing_goes_again(tmp_path: Path) -> None:
    """Where a new glossary was to be and nothing was written, nothing is left; what was written stays."""
    with locked_or_new(tmp_path / "a" / "b"):
        pass
    assert names(tmp_path) == []
    with locked_or_new(tmp_path / "a" / "b"):
        (tmp_path / "a" / "b" / "c.yaml").touch()
    assert names(tmp_path / "a" / "b") == ["c.yaml"]


TEXTS = {
    "a": "전문가 혼합(mixture of experts, MoE)을 쓴다.",
    "b": "경사 하강법(gradient descent)을 쓴다.",
    "c": "강화 학습(reinforcement learning)을 쓴다.",
    "d": "미세 조정(fine-tuning)을 쓴다.",
}


def dsgloss(folder: Path, arguments: Sequence[str], patience: float = 60) -> subprocess.Popen[str]:
    """Start dsgloss in a folder, where it waits some seconds for others."""
    code = f"import dsgloss.lock as lock, dsgloss.__main__ as main; lock.PATIENCE = {patience}; main.main()"
    return subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_builds_at_once_lose_no_proposal(tmp_path: Path) -> None:
    """Of four builds into one glossary at once, each comes to its end, and what each found is there."""
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    builds = [dsgloss(tmp_path, ["build", f"{name}.md", "--glossary", "terms"]) for name in TEXTS]
    assert [(build.communicate()[1], build.returncode) for build in builds] == [("", 0)] * 4
    found = {concept.id for concept in Glossary.load(tmp_path / "terms").concepts}
    assert found == {"mixture-of-experts", "gradient-descent", "reinforcement-learning", "fine-tuning"}
    assert names(tmp_path / "terms") == ["glossary.yaml", "proposals.yaml"]


WRITING = {
    "build": ["build", "b.md", "--glossary", "terms"],
    "build, with a source": ["build", "ko", "--source", "en", "--glossary", "terms"],
    "induce": ["glossary", "induce", "ko", "--source", "en", "--min-count", "2", "--glossary", "terms"],
    "review": ["review", "--glossary", "terms", "--accept", "mixture-of-experts"],
    "import": ["glossary", "import", "more.csv", "--glossary", "terms"],
    "format": ["glossary", "format", "terms"],
    "index": ["glossary", "index", "terms"],
    "release": ["glossary", "release", "terms"],
}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a glossary and with all that the commands need to change it."""
    folder = tmp_path_factory.mktemp("workshop")
    (folder / "b.md").write_text(TEXTS["b"], encoding="utf-8")
    for name, text in {
        "ko": "지표를 본다.\n\n지표는 수다.\n",
        "en": "See a metric.\n\nA metric is a number.\n",
    }.items():
        (folder / name).mkdir()
        (folder / name / "a.md").write_text(text, encoding="utf-8")
    (folder / "more.csv").write_text("ko,en\n지표,metric\n", encoding="utf-8")
    (folder / "a.md").write_text(TEXTS["a"], encoding="utf-8")
    with dsgloss(folder, ["build", "a.md", "--glossary", "terms"]) as build:
        assert build.communicate()[1] == ""
    return folder


@pytest.mark.parametrize("name", WRITING)
def test_every_command_that_writes_a_glossary_waits(name: str, workshop: Path) -> None:
    """While another program holds the glossary, a command that would change it ends with code 2 and says why."""
    before = {file.name: file.read_bytes() for file in (workshop / "terms").iterdir()}
    with holding(workshop / "terms"), dsgloss(workshop, WRITING[name], patience=0.1) as process:
        told = process.communicate()[1]
    assert (process.returncode, told.splitlines()[-1]) == (
        2,
        "dsgloss: terms: another dsgloss command is writing this glossary. "
        "Wait until it has ended, then run this command again; nothing has been written.",
    )
    assert {file.name: file.read_bytes() for file in (workshop / "terms").iterdir()} == before
