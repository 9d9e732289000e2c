"""Which lines of which files differ from a revision, what is not committed yet included."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dsgloss.revisions.git import Repository, repository_of

_WHOLE = range(1, 2**62)
_HUNK = re.compile(rb"@@ -\d+(?:,(?P<gone>\d+))? \+(?P<first>\d+)(?:,(?P<count>\d+))? @@")
_ESCAPE = re.compile(rb"\\(?:([0-7]{3})|(.))")
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


@dataclass(frozen=True, slots=True)
class Changes:
    """The changed lines of a repository's files, by the files' real paths; lines count from 1."""

    lines: Mapping[str, tuple[range, ...]]

    def concern(self, path: Path) -> bool:
        """Tell whether a file has changed at all, other than by losing lines or moving."""
        return os.path.realpath(path) in self.lines

    def touch(self, path: Path, first: int, last: int) -> bool:
        """Tell whether one of the lines `first` to `last` of a file has changed."""
        return any(each.start <= last and first < each.stop for each in self.lines.get(os.path.realpath(path), ()))


def changes_since(revision: str, folder: Path) -> Changes:
    """Compare the files of the repository that a folder lies in with a revision, as they are on disk.

    `main...` stands for the commit where the current branch left main. A file that git does not know, and does
    not ignore, is new as a whole; so is a changed one that is no text to git. A file that was only renamed has
    not changed. Raises UsageError if there is no git, no repository or no such revision.
    """
    repository = repository_of(folder)
    changed: dict[str, list[range]] = {}
    for path, lines in [*_differences(repository, repository.commit(revision)), *_untracked(repository)]:
        changed.setdefault(os.path.realpath(repository.root / os.fsdecode(path)), []).append(lines)
    return Changes({path: tuple(lines) for path, lines in changed.items()})


def _differences(repository: Repository, commit: str) -> Iterator[tuple[bytes, range]]:
    asked = (
        "diff", "--numstat", "--patch", "-z", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--no-color",
        "--no-ext-diff", "--no-textconv", "--no-relative", "--submodule=short", "--src-prefix=a/", "--dst-prefix=b/",
        "--end-of-options", commit, "--",
    )  # fmt: skip
    numbers, _, patch = repository.ask(*asked).partition(b"\0\0")
    yield from ((path, _WHOLE) for path in _no_texts(numbers))
    yield from _hunks(patch)


def _no_texts(numbers: bytes) -> Iterator[bytes]:
    """Find the files whose lines git does not count; of a renamed one the new name comes last."""
    parts = iter(numbers.split(b"\0"))
    for part in parts:
        added, _, rest = part.partition(b"\t")
        path = rest.partition(b"\t")[2]
        if not path:
            _, path = next(parts, b""), next(parts, b"")
        if added == b"-" and path:
            yield path


def _hunks(patch: bytes) -> Iterator[tuple[bytes, range]]:
    """Read the new lines of each hunk; the lines of its content are counted off, whatever they look like."""
    path = b""
    content = 0
    for line in patch.split(b"\n"):
        if content:
            content -= not line.startswith(b"\\")
        elif line.startswith(b"+++ "):
            path = _unquoted(line[4:]).removeprefix(b"b/")
        elif hunk := _HUNK.match(line):
            first, count = int(hunk["first"]), int(hunk["count"] or 1)
            content = int(hunk["gone"] or 1) + count
            if count:
                yield path, range(first, first + count)


def _unquoted(name: bytes) -> bytes:
    """Read a file name as git writes it in a patch: between quotation marks if it has unusual characters.

    >>> _unquoted(b'"b/\\\\355\\\\225\\\\234 \\\\"1\\\\".md"').decode()
    'b/한 "1".md'
    """
    bare = name.rstrip(b"\t")
    if not (len(bare) > 1 and bare.startswith(b'"') and bare.endswith(b'"')):
        return bare
    return _ESCAPE.sub(lambda m: bytes([int(m[1], 8)]) if m[1] else _ESCAPED.get(m[2], m[2]), bare[1:-1])


def _untracked(repository: Repository) -> Iterator[tuple[bytes, range]]:
    listed = repository.ask("ls-files", "--others", "--exclude-standard", "-z")
    return ((path, _WHOLE) for path in listed.split(b"\0") if path)
