"""Where the texts of labelled brackets lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os.path import isdir, isfile
from pathlib import Path, PurePath

from dsgloss.errors import Problem, UnreadableError
from dsgloss.evaluation.gold import Row
from dsgloss.messages import say


def locate(rows: Iterable[Row], targets: Sequence[Path]) -> dict[Path, list[Row]]:
    """Sort rows by the file each is about.

    A row's file is the first there is of PATH/corpus/ko/file, PATH/corpus/file and PATH/file, for each PATH of
    the targets; a target may also be the file itself. Raises UnreadableError for every file that is nowhere.
    """
    found: dict[Path, list[Row]] = {}
    lost: dict[PurePath, Row] = {}
    for row in rows:
        path = _find(row, targets)
        if path is None:
            lost.setdefault(PurePath(row.corpus, row.file), row)
        else:
            found.setdefault(path, []).append(row)
    if lost:
        raise UnreadableError(*(_nowhere(row.where, file) for file, row in lost.items()))
    return found


def _find(row: Row, targets: Sequence[Path]) -> Path | None:
    ways = (PurePath(row.corpus, "ko", row.file), PurePath(row.corpus, row.file), PurePath(row.file))
    paths = (_below(target, way) for way in ways for target in targets)
    return next((path for path in paths if path is not None and isfile(path)), None)


def _below(target: Path, way: PurePath) -> Path | None:
    if isdir(target):
        return target / way
    return target if target.parts[-len(way.parts) :] == way.parts else None


def _nowhere(where: str, file: PurePath) -> Problem:
    what = say("the text '{file}' lies in none of the PATHS", file=file.as_posix())
    return Problem(where, what, say("Name the folder that holds it, or correct the row."))
