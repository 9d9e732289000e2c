"""The commit of a release that nobody tagged: the one that wrote the version into the history of the glossary."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from dsgloss.errors import DsglossError, UsageError
from dsgloss.revisions.past import Change, came_from_elsewhere, changes_of
from dsgloss.versioning.history import History
from dsgloss.versioning.history_file import HISTORY_FILE, parse_history
from dsgloss.versioning.version import Version


class Gap(Enum):
    """Why the full state of a release is not known."""

    NO_GIT = auto()
    """There is no git, or no repository with a commit."""
    NOT_COMMITTED = auto()
    """The release was written, but no commit has it."""
    SHALLOW = auto()
    """The clone does not reach back to the release."""
    MOVED = auto()
    """The glossary came to its folder after the release."""
    UNREADABLE = auto()
    """The glossary of then cannot be read."""


def commit_of(folder: Path, version: Version) -> str | Gap:
    """Find the commit of the release of a version, or tell why there is none.

    The history grows with every release and by nothing else, which the version in `glossary.yaml` does not: the first
    release keeps the one that the glossary was begun with.
    """
    file = folder / HISTORY_FILE
    try:
        for change in changes_of(file):
            if _latest(change.after) == version and all(_latest(before) != version for before in change.before):
                return _judged(change, file)
    except UsageError:
        return Gap.NO_GIT
    return Gap.NOT_COMMITTED


def _judged(change: Change, file: Path) -> str | Gap:
    if change.is_cut:
        return Gap.SHALLOW
    is_new = all(before is None for before in change.before)
    is_first = len(_read(change.after).releases) == 1
    if is_new and (not is_first or came_from_elsewhere(file, change.commit)):
        return Gap.MOVED
    return change.commit


def _latest(text: bytes | None) -> Version | None:
    latest = _read(text).latest
    return latest.version if latest is not None else None


def _read(text: bytes | None) -> History:
    """Read the history as it was; one that was not there or is spoilt tells nothing."""
    try:
        return parse_history(text.decode(), HISTORY_FILE) if text is not None else History()
    except (UnicodeDecodeError, DsglossError):
        return History()
