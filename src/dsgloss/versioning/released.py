"""The state of a glossary at its last release: as git has it, else as far as the history tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dsgloss.errors import DsglossError
from dsgloss.model import Terminology
from dsgloss.revisions.files import has_revision
from dsgloss.versioning.change import Change
from dsgloss.versioning.committed import Gap, commit_of
from dsgloss.versioning.diff import diff
from dsgloss.versioning.history import History, outline, preferred_of
from dsgloss.versioning.sides import read_at, side
from dsgloss.versioning.version import Version, parse_version

TAG = "glossary-v{version}"
"""The git tag of a release."""
_TAGS = (TAG, "v{version}")


@dataclass(frozen=True, slots=True)
class Released:
    """What a release is compared with: the last version, where its state comes from, and the state."""

    version: Version
    origin: str
    """The revision, the folder or the name of the history file."""
    terminology: Terminology
    gap: Gap | None = None
    """Why only the preferred terms are known; nothing if all is."""

    def changes_to(self, terminology: Terminology) -> tuple[Change, ...]:
        """Tell what has changed since, as far as it is known; the version itself is none of it."""
        if self.gap is not None:
            return diff(self.terminology, outline(preferred_of(terminology)))
        metadata = replace(terminology.metadata, version=self.terminology.metadata.version)
        return diff(self.terminology, Terminology(metadata=metadata, concepts=terminology.concepts))


def last_released(folder: Path, terminology: Terminology, history: History, since: str | None) -> Released | None:
    """Find the last released state of the glossary in a folder; none if it was never released.

    `since` names it: a git revision, or a folder with a copy of it. Else a tag of the version is looked for,
    `glossary-v1.2.0` or, if the glossary had that version there, `v1.2.0`; then the commit that wrote the version
    into the history. Without git, the history tells the preferred terms. Raises UsageError if `since` is nothing.
    """
    version = history.latest.version if history.latest else parse_version(terminology.metadata.version)
    if since is not None:
        named = side(since, folder)
        return Released(version, str(named), named.read())
    tagged = next(_tagged(folder, version), None)
    if tagged is not None or history.latest is None:
        return tagged
    return _committed(folder, version, history)


def _tagged(folder: Path, version: Version) -> Iterator[Released]:
    for tag in (tag.format(version=version) for tag in _TAGS):
        state = _state(f"refs/tags/{tag}", folder) if has_revision(f"refs/tags/{tag}", folder) else None
        if state is not None and parse_version(state.metadata.version) == version:
            yield Released(version, tag, state)


def _committed(folder: Path, version: Version, history: History) -> Released:
    commit = commit_of(folder, version)
    if not isinstance(commit, Gap):
        state = _state(commit, folder)
        if state is not None:
            return Released(version, commit[:12], state)
        commit = Gap.UNREADABLE
    return Released(version, "history.tsv", outline(history.preferred()), commit)


def _state(revision: str, folder: Path) -> Terminology | None:
    """Read the glossary at a revision; none where it was not there yet, or cannot be read any more."""
    try:
        return read_at(revision, folder)
    except DsglossError:
        return None
