"""Real git repositories for tests, the same whatever git is told on the machine that runs them."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

_SETTINGS = {
    **{f"GIT_{who}_{what}": "someone" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True, slots=True)
class Git:
    """Git in one folder."""

    folder: Path

    def __call__(self, *arguments: str) -> str:
        """Give what git prints; where it refuses, the test fails with its reason."""
        done = self.tried(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tried(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Let git do something that may fail."""
        return subprocess.run(  # noqa: S603 - git, as the test asks it
            ["git", *arguments],  # noqa: S607 - the git of this machine
            cwd=self.folder,
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    def commit(self, message: str) -> str:
        """Commit all that is on disk, and give the commit's name."""
        self("add", "--all")
        self("commit", "--allow-empty", f"--message={message}")
        return self("rev-parse", "HEAD").strip()


def new_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Begin a repository in a folder with the branch main, and stand there; nobody's settings of git count."""
    for name, value in _SETTINGS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(folder)
    git = Git(folder)
    git("init", "--initial-branch=main")
    return git
