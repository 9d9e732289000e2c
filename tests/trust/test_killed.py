"""Whatever moment the program is killed at, files are the old or the new, and the next run goes on as usual."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from dsgloss import Glossary

TIMES = int(os.environ.get("DSGLOSS_KILLS", "2"))
"""How often each command is killed; `make fuzz` asks for hundreds."""
GLOSSARY = "ko,en,forbidden\n지표,metric,메트릭\n"
TEXT = (
    "그 메트릭을 본다. 메트릭은 숫자다.\n\n"
    "전문가 혼합(Mixture of Experts, MoE)과 강화 학습(reinforcement learning)을 쓴다.\n"
)


def command(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start dsgloss in a folder."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    return subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "dsgloss", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def seconds_of(folder: Path, arguments: Sequence[str]) -> float:
    """Run a command to its end and give the time that it took."""
    begun = time.monotonic()
    with command(folder, *arguments) as process:
        process.communicate()
    return time.monotonic() - begun


def kill_at_some_moment(folder: Path, arguments: Sequence[str], moment: float) -> None:
    """Start a command and kill it after some seconds, unless it is done by then."""
    with command(folder, *arguments) as process:
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)


def texts(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder that are not hidden, with what they hold."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.startswith(".")}


def test_a_killed_fix_leaves_whole_files(tmp_path: Path) -> None:
    """A file that `lint --fix` was writing is as it was or as it is to be."""
    (tmp_path / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    pages = tmp_path / "ko"
    pages.mkdir()
    before = TEXT.encode()
    after = TEXT.replace("메트릭을", "지표를").replace("메트릭은", "지표는").encode()
    arguments = ("lint", "--fix", "--glossary", "terms.csv", "ko")

    def reset() -> None:
        for number in range(20):
            (pages / f"{number}.md").write_bytes(before)

    reset()
    whole = seconds_of(tmp_path, arguments)
    assert set(texts(pages).values()) == {after}
    random = Random(3)  # noqa: S311 - moments, not secrets
    for _ in range(TIMES):
        reset()
        kill_at_some_moment(tmp_path, arguments, random.uniform(whole / 3, whole * 1.1))
        assert set(texts(pages).values()) <= {before, after}
    seconds_of(tmp_path, arguments)
    assert set(texts(pages).values()) == {after}


def test_a_killed_build_loses_nothing(tmp_path: Path) -> None:
    """The glossary can be read after every kill, and the build that comes to its end finds what all found."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    arguments = ("build", "a.md", "--glossary", "terms")
    whole = seconds_of(tmp_path, arguments)
    expected = texts(tmp_path / "terms")
    random = Random(5)  # noqa: S311 - moments, not secrets
    for _ in range(TIMES):
        for file in (tmp_path / "terms").glob("*.yaml"):
            file.unlink()
        kill_at_some_moment(tmp_path, arguments, random.uniform(whole / 3, whole * 1.1))
        if texts(tmp_path / "terms"):
            Glossary.load(tmp_path / "terms")
    seconds_of(tmp_path, arguments)
    assert texts(tmp_path / "terms") == expected


def test_builds_at_once_leave_a_whole_glossary(tmp_path: Path) -> None:
    """Of builds into one glossary at once, one at least comes to its end, and the glossary can be read."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.md").write_text("경사 하강법(gradient descent)을 쓴다.\n", encoding="utf-8")
    builds = [command(tmp_path, "build", name, "--glossary", "terms") for name in ("a.md", "b.md")]
    told = []
    for build in builds:
        with build:
            told.append(build.communicate()[1])
    assert 0 in [build.returncode for build in builds]
    assert all(b"Traceback" not in each for each in told)
    assert Glossary.load(tmp_path / "terms").concepts
