"""Releasing a glossary: the next version, its changelog and its history, written together or not at all."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dsgloss.atomic import write_all
from dsgloss.documents.decoding import Decoded, decode, encode
from dsgloss.errors import GlossaryError, Problem, UsageError
from dsgloss.lazy import regex
from dsgloss.messages import say, speaking
from dsgloss.model import Metadata, Terminology
from dsgloss.store import Shelf, changed_texts, read_shelf
from dsgloss.store.files import METADATA_FILE
from dsgloss.store.nodes import read_yaml
from dsgloss.store.validate import validated
from dsgloss.versioning.change import Change, MetadataEdited
from dsgloss.versioning.changelog import CHANGELOG_FILE, section, with_section
from dsgloss.versioning.history import History
from dsgloss.versioning.history_file import HISTORY_FILE, read_history, render_history
from dsgloss.versioning.released import TAG, Released, last_released
from dsgloss.versioning.tongue import language_of
from dsgloss.versioning.version import Version, Weight, heaviest, parse_version

_VERSION = regex(r"^(version:[ \t]*)[\"']?[0-9.]+[\"']?((?:[ \t]+#.*)?\r?)$", re.MULTILINE)


class UnsoundError(GlossaryError):
    """A glossary can be read, but its check reports something; it is not released."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """There is nothing to release."""

    released: Released
    """The release that still holds."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A release that is ready to be written."""

    released: Released | None
    """The release before it, if there was one."""
    version: Version
    """The version of the new one."""
    changes: tuple[Change, ...]
    """What has changed since the release before it."""
    section: str
    """What the changelog says of it."""
    contents: Mapping[Path, bytes]
    """The files to write."""

    @property
    def tag(self) -> str:
        """The git tag under which the next release looks for this one."""
        return TAG.format(version=self.version)

    def write(self) -> list[Path]:
        """Write all files or none, and give them. Raises UnreadableError if one cannot be written."""
        write_all(self.contents)
        return sorted(self.contents)


def plan_release(
    folder: Path, date: datetime.date, bump: Weight | Version | None = None, since: str | None = None
) -> Plan | Unchanged:
    """Prepare the next release of the glossary in a folder; what has changed decides its version unless `bump` does.

    Raises UnsoundError with what the check of the glossary reports; UsageError if the folder is none, `since` is no
    git revision, or the version would not grow.
    """
    shelf = _sound_shelf(folder)
    now = shelf.terminology
    history = read_history(folder)
    released = last_released(folder, now, history, since)
    changes = released.changes_to(now) if released else ()
    if released is not None and not changes and bump is None:
        return Unchanged(released)
    version = _next(released, now, changes, bump)
    log = _changelog(folder)
    with speaking(language_of(log.text)):
        count = sum(1 for _ in now.in_force()) if released is None else None
        said = section(version, date, _in_force(changes, released, now), count)
        changelog = with_section(log.text, said)
    contents = {
        **_numbered(shelf, version),
        folder / CHANGELOG_FILE: encode(changelog, log),
        folder / HISTORY_FILE: _history(history, version, date, now),
    }
    return Plan(released, version, changes, said, contents)


def _sound_shelf(folder: Path) -> Shelf:
    """Open a glossary folder in which the check finds no errors and no warnings."""
    if folder.is_file():
        what = say("a file has no version of its own: a glossary folder keeps it in glossary.yaml")
        raise UsageError(Problem(folder.as_posix(), what, say("Name a glossary folder.")))
    from dsgloss.checking import check_at  # late: only a release runs the lint over the examples

    shelf = read_shelf(folder)
    faults = [fault for fault in check_at(folder).faults if fault.severity.fails]
    problems = [Problem(fault.where, fault.message, fault.remedy) for fault in faults]
    if problems:
        raise UnsoundError(*problems)
    return shelf


def _next(
    released: Released | None, now: Terminology, changes: Sequence[Change], bump: Weight | Version | None
) -> Version:
    """Choose the version: the one that is named, else the one after what was released."""
    if isinstance(bump, Version):
        version = bump
    elif released is not None:
        version = released.version.bumped(bump or heaviest(change.weight for change in changes))
    else:
        version = parse_version(now.metadata.version)
        version = version.bumped(bump) if bump is not None else version
    if released is not None and version <= released.version:
        what = say("version {version} does not come after {last}", version=str(version), last=str(released.version))
        raise UsageError(Problem("--bump", what, say("Name a later version.")))
    return version


def _in_force(changes: Sequence[Change], released: Released | None, now: Terminology) -> list[Change]:
    """Leave out the changes of concepts that are accepted neither then nor now."""
    sides = (released.terminology, now) if released else (now,)
    accepted = {concept.id for side in sides for concept in side.in_force()}
    return [change for change in changes if isinstance(change, MetadataEdited) or change.concept in accepted]


def _numbered(shelf: Shelf, version: Version) -> Mapping[Path, bytes]:
    """Write the version into the glossary's own file; where it stands on a line of its own, only the number changes."""
    metadata = replace(shelf.terminology.metadata, version=str(version))
    texts = changed_texts(shelf, Terminology(metadata=metadata, concepts=shelf.terminology.concepts))
    file = shelf.path / METADATA_FILE
    text, found = _VERSION.subn(rf"\g<1>{version}\g<2>", shelf.texts.get(file, ""))
    tree = read_yaml(text, file.as_posix())
    if found == 1 and validated(Metadata, tree.data or {}, tree) == metadata:
        texts = {**texts, file: text}
    return {each: shelf.marks.get(each, b"") + content.encode() for each, content in texts.items()}


def _changelog(folder: Path) -> Decoded:
    file = folder / CHANGELOG_FILE
    return decode(file.read_bytes() if file.exists() else b"", file.as_posix())


def _history(history: History, version: Version, date: datetime.date, now: Terminology) -> bytes:
    if history.latest is not None and history.latest.version >= version:
        what = say(
            "version {version} does not come after {last}", version=str(version), last=str(history.latest.version)
        )
        raise UsageError(Problem(HISTORY_FILE, what, say("Name a later version.")))
    return render_history(history.with_release(version, date, now)).encode()
