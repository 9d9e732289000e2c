"""The patterns of `.gitignore` files, one file name at a time, as gitignore(5) has them.

A pattern is held against exactly one path and never against what lies below it: a walk that comes down from
the top and leaves out ignored folders gets nesting and negation right by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from dsgloss.documents.globs import translate


class Verdict(Enum):
    """What the patterns of one file say about a path."""

    IGNORED = "ignored"
    KEPT = "kept"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of a `.gitignore` file; a folder's path is written with a slash at its end."""

    verdict: Verdict
    expression: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Rules:
    """The patterns of one `.gitignore` file, in order."""

    patterns: Sequence[Pattern]

    def verdict(self, path: str) -> Verdict:
        """Judge `path`, relative to the file's folder, with a slash at its end if it is a folder."""
        for pattern in reversed(self.patterns):
            if pattern.expression.fullmatch(path):
                return pattern.verdict
        return Verdict.SILENT

    def covers(self, path: str) -> bool:
        """Tell whether the patterns name the file `path` itself or a folder it lies in."""
        parts = path.split("/")
        folders = ("/".join(parts[:depth]) + "/" for depth in range(1, len(parts)))
        return any(self.verdict(each) is Verdict.IGNORED for each in (*folders, path))


def parse_rules(text: str) -> Rules:
    """Read the text of a `.gitignore` file; a line that is no valid pattern matches nothing, as in git."""
    return Rules([pattern for line in text.split("\n") if (pattern := _pattern(line.rstrip("\r")))])


def _pattern(line: str) -> Pattern | None:
    glob = _without_trailing_spaces(line)
    if not glob or glob.startswith("#"):
        return None
    verdict = Verdict.KEPT if glob.startswith("!") else Verdict.IGNORED
    expression = translate(glob.removeprefix("!"))
    return Pattern(verdict, expression) if expression else None


def _without_trailing_spaces(line: str) -> str:
    bare = line.rstrip(" ")
    escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
    return bare + " " if escaped and len(bare) < len(line) else bare
