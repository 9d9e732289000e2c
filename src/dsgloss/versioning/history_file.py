"""The history of a glossary on disk: a small table beside its files, `history.tsv`.

It has a line for each preferred term that came, changed or went with a version; a version that changed none has one
line without a concept. New lines are only ever added at the end, so that it reads and diffs well on a forge.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from dsgloss.documents.decoding import decode
from dsgloss.errors import DsglossError, GlossaryError, Problem, UnreadableError, Where
from dsgloss.messages import say
from dsgloss.versioning.history import History, Release, Turn
from dsgloss.versioning.version import parse_version

HISTORY_FILE = "history.tsv"
_COLUMNS = ("version", "date", "concept", "language", "before", "after")


def read_history(folder: Path) -> History:
    """Read the history of the glossary in a folder; one that was never released has none.

    Raises GlossaryError with the place of every line that is not as described.
    """
    file = folder / HISTORY_FILE
    try:
        text = decode(file.read_bytes(), file.as_posix()).text
    except (FileNotFoundError, NotADirectoryError):
        return History()
    except OSError as error:
        what = say("cannot be read: {reason}", reason=error.strerror or str(error))
        raise UnreadableError(Problem(file.as_posix(), what, say("Check the name and the permissions."))) from error
    return parse_history(text, file.as_posix())


def parse_history(text: str, path: str) -> History:
    """Read the text of a history. Raises GlossaryError with the place of every line that is none of it."""
    header, *lines = [line.rstrip("\r").split("\t") for line in text.split("\n")]
    problems = [] if tuple(header) == _COLUMNS else [_problem(path, 1)]
    releases: list[Release] = []
    for number, cells in enumerate(lines, 2):
        if cells == [""]:
            continue
        try:
            _take(releases, cells)
        except (ValueError, DsglossError):
            problems.append(_problem(path, number))
    if problems:
        raise GlossaryError(*problems)
    return History(releases=tuple(releases))


def render_history(history: History) -> str:
    """Write a history as the table that `parse_history` reads."""
    rows = [_COLUMNS, *(row for release in history.releases for row in _rows(release))]
    return "".join("\t".join(row) + "\n" for row in rows)


def _take(releases: list[Release], cells: Sequence[str]) -> None:
    """Take a line in: of the last release, or of a later one. Raises ValueError or DsglossError if it is neither."""
    version, date = parse_version(cells[0]), datetime.date.fromisoformat(cells[1])
    turns = tuple(_turns(cells[2:]))
    if releases and releases[-1].version == version:
        releases[-1] = Release(version=version, date=date, turns=(*releases[-1].turns, *turns))
    elif not releases or releases[-1].version < version:
        releases.append(Release(version=version, date=date, turns=turns))
    else:
        raise ValueError("a version follows a later one")


def _turns(cells: Sequence[str]) -> Iterator[Turn]:
    concept, language, before, after = cells
    if concept:
        yield Turn(concept=concept, language=language, before=before or None, after=after or None)


def _rows(release: Release) -> Iterator[tuple[str, ...]]:
    about = str(release.version), release.date.isoformat()
    for turn in release.turns:
        yield (*about, turn.concept, turn.language, turn.before or "", turn.after or "")
    if not release.turns:
        yield (*about, "", "", "", "")


def _problem(path: str, line: int) -> Problem:
    columns = ", ".join(_COLUMNS)
    what = say("this line of the history is not as a release writes it ({columns})", columns=columns)
    return Problem(str(Where(path, line)), what, say("Restore the line from git; versions only grow."))
