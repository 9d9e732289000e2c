"""The baseline: findings that a project knows and has put off, so that only new ones are reported.

A finding is known again by its file, rule, concept, what it found, and the words of its line, not by the line's
number: what moves up or down stays known, what is edited shows. Of equal findings in a file as many are known
as there were.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from dsgloss.documents import Documents
from dsgloss.documents.contents import contents
from dsgloss.documents.problems import unreadable
from dsgloss.errors import Problem, UnreadableError
from dsgloss.linting.finding import Finding
from dsgloss.messages import say
from dsgloss.model import Record
from dsgloss.model.data import said_by
from dsgloss.model.values import Ordinal

_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Record):
    """A finding that is known, without its number of the line."""

    path: str
    """The file, relative to the baseline's folder, with forward slashes."""
    code: str
    """The rule's code."""
    concept: str | None = None
    """The id of the concept it is about."""
    found: str | None = None
    """What stands in the text."""
    line: str
    """A fingerprint of the words of its line."""
    count: Ordinal = 1
    """How many such findings the file has."""

    @property
    def key(self) -> Known:
        """What findings must have in common to be equal."""
        return replace(self, count=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _File(Record):
    version: Literal[1]
    findings: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings held against a baseline: those that are new, and what the baseline has that no longer occurs."""

    new: list[Finding]
    obsolete: tuple[Known, ...]


@dataclass(frozen=True)
class Baseline:
    """The findings that are known, and the folder that their paths are relative to."""

    folder: Path
    known: tuple[Known, ...] = ()

    def compare(
        self, findings: Iterable[Finding], documents: Documents, was_judged: Callable[[str, str], bool]
    ) -> Compared:
        """Tell the new findings from those that are known; of equal ones the first ones are.

        `was_judged` tells of a path and a code whether this run would have found such a thing: only what it
        would have found, or what is about a file that is gone, can be obsolete.
        """
        left: Counter[Known] = Counter()
        for known in self.known:
            left[known.key] += known.count
        fingerprint = _fingerprints(self.folder, documents)
        new = []
        for finding in findings:
            key = fingerprint(finding)
            if left[key]:
                left[key] -= 1
            else:
                new.append(finding)
        read = {_relative(self.folder, path): path for path in documents}
        obsolete = (
            replace(known, count=count)
            for known, count in left.items()
            if count and self._is_decided(known, read, was_judged)
        )
        return Compared(new, tuple(sorted(obsolete, key=_in_order)))

    def updated(self, findings: Iterable[Finding], documents: Documents) -> Baseline:
        """Give the baseline of what is found now; what is known of files that were not read stays, if they exist."""
        fingerprint = _fingerprints(self.folder, documents)
        counts = Counter(map(fingerprint, findings))
        now = [replace(key, count=count) for key, count in counts.items()]
        read = {_relative(self.folder, path) for path in documents}
        elsewhere = [k for k in self.known if k.path not in read and os.path.lexists(self.folder / k.path)]
        return Baseline(self.folder, tuple(sorted([*elsewhere, *now], key=_in_order)))

    def to_json(self) -> str:
        """Write the baseline as JSON, a line a finding, in an order that does not depend on anything else."""
        rows = (json.dumps(said_by(k), ensure_ascii=False) for k in self.known)
        listed = ",\n".join(f"    {row}" for row in rows)
        body = f"[\n{listed}\n  ]" if listed else "[]"
        return f'{{\n  "version": 1,\n  "findings": {body}\n}}\n'

    def _is_decided(self, known: Known, read: Mapping[str, str], was_judged: Callable[[str, str], bool]) -> bool:
        if known.path in read:
            return was_judged(read[known.path], known.code)
        return not os.path.lexists(self.folder / known.path)


def read_baseline(file: Path) -> Baseline:
    """Read a baseline. Raises UnreadableError if it cannot be read, or is none."""
    try:
        data = contents(file)
    except FileNotFoundError as error:
        remedy = say("Write it with --write-baseline.")
        raise UnreadableError(Problem(file.as_posix(), say("there is no such baseline"), remedy)) from error
    except OSError as error:
        raise UnreadableError(unreadable(file.as_posix(), error)) from error
    from pydantic import ValidationError  # late: few lints have a baseline

    from dsgloss.model.validation import adapter

    try:
        found = adapter(_File).validate_json(data, strict=True)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in detail["loc"]) or "JSON"
        what = say("this is no baseline: {place}: {reason}", place=place, reason=detail["msg"])
        remedy = say("Write it anew with --write-baseline.")
        raise UnreadableError(Problem(file.as_posix(), what, remedy)) from error
    return Baseline(file.resolve().parent, found.findings)


def _fingerprints(folder: Path, documents: Documents) -> Callable[[Finding], Known]:
    paths = {path: _relative(folder, path) for path in documents}

    def fingerprint(finding: Finding) -> Known:
        return Known(
            path=paths[finding.path],
            code=finding.code,
            concept=finding.concept,
            found=finding.found,
            line=_words(documents[finding.path].line(finding.line)),
        )

    return fingerprint


def _words(line: str) -> str:
    """Name the words of a line, whatever spaces stand between them and however their letters are composed."""
    words = " ".join(unicodedata.normalize("NFC", line).split())
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _relative(folder: Path, path: str) -> str:
    return os.path.relpath(os.path.realpath(path), folder).replace(os.sep, "/")


def _in_order(known: Known) -> tuple[str, ...]:
    return known.path, known.code, known.concept or "", known.found or "", known.line
