"""Writing files all or none: permissions and links stay, failures and interruptions leave no half files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from dsgloss import UnreadableError
from dsgloss.atomic import write_all


def contents(folder: Path) -> dict[str, bytes]:
    """Read all files below a folder, by name."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_files_are_written(tmp_path: Path) -> None:
    """Old files are replaced, new ones and their folders made, and nothing else is left."""
    (tmp_path / "a").write_bytes(b"old")
    write_all({tmp_path / "a": b"new", tmp_path / "b" / "c": b"\xff\r\n"})
    assert contents(tmp_path) == {"a": b"new", "b/c": b"\xff\r\n"}


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_permissions_stay(mode: int, tmp_path: Path) -> None:
    """A file that is replaced keeps its permissions."""
    file = tmp_path / "a"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_all({file: b"new"})
    assert file.stat().st_mode & 0o777 == mode


def test_links_stay_links(tmp_path: Path) -> None:
    """A link is not replaced; what it points to is."""
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "there" / "a")
    write_all({tmp_path / "link": b"new"})
    assert (tmp_path / "link").is_symlink()
    assert contents(tmp_path / "there") == {"a": b"new"}


def failing(operation: Callable[..., None], at: int) -> Callable[..., None]:
    """Make an operation of the operating system fail once, at a call counted from 1."""
    calls = iter(range(1, 100))

    def maybe(*arguments: object, **options: object) -> None:
        if next(calls) == at:
            raise OSError(28, "No space left on device")
        operation(*arguments, **options)

    return maybe


@pytest.mark.parametrize("operation", ["replace", "fsync", "link"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_failure_undoes_everything(operation: str, at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the operating system refuses any step, all files are as they were and nothing lies about."""
    (tmp_path / "a").write_bytes(b"old a")
    (tmp_path / "c").write_bytes(b"old c")
    before = contents(tmp_path)
    new = {tmp_path / name: b"new" for name in "abc"}
    monkeypatch.setattr(os, operation, failing(getattr(os, operation), at))
    if operation == "link":
        write_all(new)  # a file system without links gets copies
        assert contents(tmp_path) == {"a": b"new", "b": b"new", "c": b"new"}
        return
    with pytest.raises(UnreadableError, match=rf"{'abc'[at - 1]}: cannot be written: No space left on device\. Check"):
        write_all(new)
    assert contents(tmp_path) == before


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder that is a file cannot hold a file; those named before it stay as they were."""
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(UnreadableError, match="cannot be written"):
        write_all({tmp_path / "a": b"new", tmp_path / "a" / "b": b"new"})
    assert contents(tmp_path) == {"a": b"old"}


WRITER = """
import sys
from pathlib import Path
from dsgloss.atomic import write_all
print("ready", flush=True)
while True:
    for byte in b"ab":
        write_all({Path(sys.argv[1], name): bytes([byte]) * 300_000 for name in ("x.yaml", "y.yaml")})
"""


def test_a_killed_writer_leaves_whole_files(tmp_path: Path) -> None:
    """Whenever the process is killed, every file is the old or the new one; what else is left is hidden."""
    random = Random(7)  # noqa: S311 - moments, not secrets
    for _ in range(15):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)  # noqa: S603
        with writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(random.uniform(0, 0.03))
            writer.send_signal(signal.SIGKILL)
        for name, content in contents(tmp_path).items():
            assert name.startswith(".") or content in (b"a" * 300_000, b"b" * 300_000)
