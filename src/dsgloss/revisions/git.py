"""Asking git, so that neither its configuration nor a strange name changes what is asked."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say

# Hooks set these for the repository they belong to; we ask about the one where the texts lie.
_OF_HOOKS = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"}
)
_MERGE_BASE = "..."


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository, by the folder at the top of its files."""

    root: Path

    def ask(self, *arguments: str) -> bytes:
        """Give what git answers. Raises UsageError if it cannot."""
        return _ask(self.root, *arguments)

    def commit(self, revision: str) -> str:
        """Give the full name of the commit that a revision names; `main...` is where HEAD left main.

        Raises UsageError if there is no such revision.
        """
        if revision.endswith(_MERGE_BASE):
            ends = self.commit(revision.removesuffix(_MERGE_BASE)), self.commit("HEAD")
            return _line(self.ask("merge-base", *ends))
        try:
            return _line(self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"))
        except UsageError as error:
            remedy = say("Name a branch, a tag or a commit; a shallow clone may lack it (git fetch).")
            problem = Problem(self.root.as_posix(), say("no such revision: '{revision}'", revision=revision), remedy)
            raise UsageError(problem) from error


def repository_of(folder: Path) -> Repository:
    """Find the repository that a folder lies in. Raises UsageError if there is none, or no git."""
    return Repository(Path(_line(_ask(folder, "rev-parse", "--show-toplevel"))))


def _ask(folder: Path, *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    command = ["git", "-c", "core.fsmonitor=false", "-C", os.fspath(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; what comes from outside stands behind --end-of-options
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env=environment | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        )
    except FileNotFoundError as error:
        remedy = say("Install git, or leave out --since.")
        raise UsageError(Problem("git", say("the program git is not installed"), remedy)) from error
    except (OSError, ValueError) as error:
        problem = Problem("git", say("git cannot be asked: {reason}", reason=str(error)), _remedy())
        raise UsageError(problem) from error
    if done.returncode:
        raise UsageError(_refusal(folder, done.stderr.decode("utf-8", "replace")))
    return done.stdout


def _refusal(folder: Path, said: str) -> Problem:
    if "not a git repository" in said:
        return Problem(folder.as_posix(), say("this is not in a git repository"), _remedy())
    reason = next(iter(said.strip().splitlines()), "?").removeprefix("fatal: ")
    return Problem(folder.as_posix(), say("git cannot be asked: {reason}", reason=reason), _remedy())


def _remedy() -> str:
    return say("Call it for files of a repository, or leave out --since.")


def _line(answer: bytes) -> str:
    return os.fsdecode(answer).removesuffix("\n")
