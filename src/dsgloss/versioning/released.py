"""The state of a glossary at its last release: as git has it, else as far as the history tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dsgloss.errors import DsglossError
from dsgloss.model import Terminology
from dsgloss.revisions.files import has_revision
from dsgloss.versioning.change import Change
from dsgloss.versioning.diff import diff
from dsgloss.versioning.history import History, outline, preferred_of
from dsgloss.versioning.sides import read_at
from dsgloss.versioning.version import Version, parse_version

TAG = "glossary-v{version}"
"""The git tag of a release."""
_TAGS = (TAG, "v{version}")


@dataclass(frozen=True, slots=True)
class Released:
    """What a release is compared with: the last version, where its state comes from, and the state."""

    version: Version
    origin: str
    """The revision or the name of the history file."""
    terminology: Terminology
    is_outline: bool
    """Whether only the preferred terms are known."""

    def changes_to(self, terminology: Terminology) -> tuple[Change, ...]:
        """Tell what has changed since, as far as it is known; the version itself is none of it."""
        if self.is_outline:
            return diff(self.terminology, outline(preferred_of(terminology)))
        metadata = terminology.metadata.model_copy(update={"version": self.terminology.metadata.version})
        return diff(self.terminology, Terminology(metadata=metadata, concepts=terminology.concepts))


def last_released(folder: Path, terminology: Terminology, history: History, since: str | None) -> Released | None:
    """Find the last released state of the glossary in a folder; none if it was never released.

    `since` names a git revision that has it; else a tag of the version is looked for, `glossary-v1.2.0` or, if the
    glossary had that version there, `v1.2.0`. Without one, the history tells the preferred terms. Raises UsageError
    if `since` is no revision.
    """
    version = history.latest.version if history.latest else parse_version(terminology.metadata.version)
    if since is not None:
        return Released(version, since, read_at(since, folder), is_outline=False)
    for tag in _tags(folder, version):
        try:
            state = read_at(tag, folder)
        except DsglossError:  # a tag from before the glossary, or of something that cannot be read any more
            continue
        if parse_version(state.metadata.version) == version:
            return Released(version, tag, state, is_outline=False)
    if history.latest is None:
        return None
    return Released(version, "history.tsv", outline(history.preferred()), is_outline=True)


def _tags(folder: Path, version: Version) -> Iterator[str]:
    names = (tag.format(version=version) for tag in _TAGS)
    return (name for name in names if has_revision(f"refs/tags/{name}", folder))
