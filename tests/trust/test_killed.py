"""Whatever moment the program is killed at, files are the old or the new, and the next run goes on as usual."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from dsgloss import Glossary

TIMES = int(os.environ.get("DSGLOSS_KILLS", "2"))
"""How often each command is killed at a random moment, and again while it writes; `make fuzz` asks for hundreds."""
TEXT = (
    "그 메트릭을 본다. 메트릭은 숫자다.\n\n"
    "전문가 혼합(mixture of experts, MoE)과 강화 학습(reinforcement learning)을 쓴다.\n"
)
ACCEPTED = """\
- id: metric
  subject: statistics
  review: accepted
  ko:
    - {term: 지표}
    - {term: 메트릭, status: deprecated}
  en: [metric]
"""
WATCHED = """
import os, signal, sys
from os.path import isabs
step, seen, here = int(sys.argv.pop(1)), 0, os.getcwd()
CHANGES = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "shutil.rmtree"}
def hook(event, arguments):
    global seen
    path = str(arguments[0]) if arguments else ""
    changes = event in CHANGES or (event == "open" and arguments[2] and arguments[2] & (os.O_WRONLY | os.O_RDWR))
    if changes and (path.startswith(here) or not isabs(path)) and "/cache/" not in path:
        seen += 1
        if seen == step:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
from dsgloss.__main__ import main
try:
    main()
finally:
    print("steps", seen, file=sys.stderr)
"""
"""Runs dsgloss, and kills it before a step of those that change files, counted from 1."""


@dataclass(frozen=True)
class Trial:
    """A command that changes files, and what must work after it was killed, giving 0 or 1."""

    arguments: Sequence[str]
    then: Sequence[str]
    ends_alike: bool = True
    """Whether the same command once more brings about what it would have in the first place."""
    moved_whole: str | None = None
    """The folder whose files move in place together, so that all are gone for a moment."""


CHECK = ("glossary", "check", "terms")
TRIALS = {
    "lint --fix": Trial(("lint", "--fix", "--glossary", "terms", "ko"), ("lint", "--glossary", "terms", "ko")),
    "build": Trial(("build", "more", "--glossary", "terms"), CHECK),
    "build of a new glossary": Trial(("build", "more", "--glossary", "new"), ("build", "more", "--glossary", "new")),
    "review": Trial(
        ("review", "--glossary", "terms", "--accept", "mixture-of-experts", "--subject", "learning"),
        ("review", "--glossary", "terms", "--list"),
        ends_alike=False,
    ),
    "import": Trial(("glossary", "import", "more.csv", "--glossary", "terms"), CHECK),
    "format": Trial(("glossary", "format", "terms"), CHECK),
    "index": Trial(("glossary", "index", "terms"), CHECK),
    "release": Trial(("glossary", "release", "terms", "--date", "2026-01-02"), CHECK, ends_alike=False),
    "site": Trial(("site", "--glossary", "terms", "--output", "site"), CHECK, moved_whole="site/"),
}


def run(folder: Path, arguments: Sequence[str], step: int = 0) -> subprocess.Popen[str]:
    """Start dsgloss in a folder, to be killed before a step of its writing."""
    return subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-c", WATCHED, str(step), *arguments],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def told(folder: Path, arguments: Sequence[str], step: int = 0) -> tuple[int, str]:
    """Run dsgloss to its end; give its exit code and what it says on standard error."""
    with run(folder, arguments, step) as process:
        said = process.communicate()[1]
    return process.returncode, said


def files(folder: Path) -> Mapping[str, bytes]:
    """Give the files below a folder that are not hidden, with what they hold."""
    found = (file for file in folder.rglob("*") if file.is_file())
    named = {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}
    return {name: data for name, data in named.items() if not name.startswith(("cache/", ".")) and "/." not in name}


def leftovers(folder: Path) -> list[str]:
    """List what was left beside files while they were written."""
    return [file.name for file in folder.rglob(".*") if "cache" not in file.parts and file.name != ".dsgloss-site"]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with texts, a glossary with proposals, a table and a site."""
    folder = tmp_path_factory.mktemp("workshop")
    for name in ("ko", "more", "terms"):
        (folder / name).mkdir()
    for number in range(5):
        (folder / "ko" / f"{number}.md").write_text(TEXT, encoding="utf-8")
    (folder / "more" / "b.md").write_text("경사 하강법(gradient descent)을 쓴다.\n", encoding="utf-8")
    (folder / "more.csv").write_text("ko,en\n오차,error\n", encoding="utf-8")
    (folder / "terms" / "statistics.yaml").write_text(ACCEPTED, encoding="utf-8")
    for arguments in (("build", "ko", "--glossary", "terms"), ("site", "--glossary", "terms", "--output", "site")):
        code, said = told(folder, arguments)
        assert code == 0, said
    (folder / "terms" / "statistics.yaml").write_text(ACCEPTED.replace("지표}", "측도}"), encoding="utf-8")
    return folder


class Bench:
    """A workshop in which one command is killed again and again."""

    def __init__(self, trial: Trial, workshop: Path, place: Path) -> None:
        self.trial, self.workshop, self.place = trial, workshop, place
        self.before = files(workshop)
        folder = self.fresh("whole")
        begun = time.monotonic()
        code, said = told(folder, trial.arguments)
        self.seconds = time.monotonic() - begun
        assert code in {0, 1}, said
        self.steps = int(said.split()[-1])
        self.after = files(folder)

    def fresh(self, name: str) -> Path:
        """Give a workshop as it was in the beginning."""
        shutil.rmtree(self.place / name, ignore_errors=True)
        return shutil.copytree(self.workshop, self.place / name, symlinks=True)

    def judge(self, folder: Path) -> None:
        """Hold that every file is the old or the new, and that work goes on as usual."""
        left = files(folder)
        changed = [name for name, data in left.items() if data not in (self.before.get(name), self.after.get(name))]
        gone = [name for name in self.before.keys() & self.after.keys() if name not in left]
        if self.trial.moved_whole and not (folder / self.trial.moved_whole).exists():
            gone = [name for name in gone if not name.startswith(self.trial.moved_whole)]
        assert (changed, gone) == ([], [])
        for arguments in (self.trial.then, *[self.trial.arguments] * self.trial.ends_alike):
            code, said = told(folder, arguments)
            assert code in {0, 1}, said
            assert "Traceback" not in said
        assert Glossary.load(folder / "terms").concepts
        if self.trial.ends_alike:
            assert files(folder) == self.after
            assert leftovers(folder) == []


@pytest.mark.parametrize("name", TRIALS)
def test_a_killed_command_leaves_whole_files(name: str, workshop: Path, tmp_path: Path) -> None:
    """Killed at random moments, and before any step of its writing, a command leaves files whole and no lock."""
    bench = Bench(TRIALS[name], workshop, tmp_path)
    random = Random(name)  # noqa: S311 - moments, not secrets
    for _ in range(TIMES):
        folder = bench.fresh("moment")
        with run(folder, bench.trial.arguments) as process:
            try:
                process.wait(random.uniform(bench.seconds / 3, bench.seconds * 1.1))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
        bench.judge(folder)
    for step in random.sample(range(1, bench.steps + 1), min(TIMES, bench.steps)):
        folder = bench.fresh("step")
        assert told(folder, bench.trial.arguments, step)[0] == -signal.SIGKILL
        bench.judge(folder)
