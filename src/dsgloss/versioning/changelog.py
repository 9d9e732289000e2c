"""The changelog of a glossary, for people: one section per release, as keepachangelog.com has it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from dsgloss.lazy import regex
from dsgloss.messages import mark, say
from dsgloss.model import Status
from dsgloss.versioning.change import (
    Change,
    CitationsChanged,
    ConceptAdded,
    ConceptRemoved,
    DefinitionAdded,
    Detail,
    DetailEdited,
    MetadataEdited,
    PreferredRemoved,
    ReviewDecided,
    StatusChanged,
    TermAdded,
    TermRemoved,
)
from dsgloss.versioning.report import escaped
from dsgloss.versioning.version import Version, Weight
from dsgloss.versioning.wording import phrase

CHANGELOG_FILE = "CHANGELOG.md"
_ADDED, _CHANGED, _DEPRECATED, _REMOVED, _EDITED = (
    *mark("Added"), *mark("Changed"), *mark("Deprecated"), *mark("Removed"), *mark("Edited")
)  # fmt: skip
_SECTIONS = (_CHANGED, _ADDED, _DEPRECATED, _REMOVED, _EDITED)
_SILENT = frozenset({Detail.ASSOCIATION, Detail.REVIEW})
_UNRELEASED = regex(r"^## \[?(?:unreleased|미출시|출시 전)\]?[ \t]*$", re.IGNORECASE | re.MULTILINE)
_RELEASED = regex(r"^## \[?v?\d+\.\d+", re.MULTILINE)


def section(version: Version, date: datetime.date, changes: Sequence[Change], first: int | None = None) -> str:
    """Write the section of a release; of the first one, only how many concepts it has is said.

    Changes that concern nobody who uses the terms are left out: places in texts, counts, dates.
    """
    lines = [f"## [{version}] - {date.isoformat()}"]
    if first is not None:
        lines += ["", say("First release. Concepts: {count}.", count=first)]
    entries = [(_section_of(change), _entry(change)) for change in changes if _is_told(change)]
    for name in _SECTIONS:
        told = sorted(entry for section_, entry in entries if section_ == name)
        if told:
            lines += ["", f"### {say(name)}", "", *told]
    return "\n".join(lines) + "\n"


def with_section(text: str, new: str) -> str:
    """Put a section before those of the earlier releases; what stands under "Unreleased" moves into it.

    Lines end as those of the text do; an empty text gets a title first.
    """
    newline = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    plain = text.replace("\r\n", "\n") if text.strip() else _title()
    unreleased = _UNRELEASED.search(plain)
    released = _RELEASED.search(plain)
    start = unreleased.end() if unreleased else released.start() if released else len(plain)
    stop = released.start() if released and released.start() >= start else len(plain)
    before, told, after = plain[:start].rstrip(), plain[start:stop].strip(), plain[stop:].strip()
    heading, _, rest = new.strip().partition("\n")
    parts = [before, heading, told, rest.strip(), after]
    return ("\n\n".join(filter(None, parts)) + "\n").replace("\n", newline)


def _title() -> str:
    title = say("Changelog")
    about = say("What changes in this glossary, release by release; versions follow Semantic Versioning.")
    return f"# {title}\n\n{about}\n"


def _entry(change: Change) -> str:
    if isinstance(change, MetadataEdited):
        return f"- {escaped(phrase(change))}"
    return f"- **{escaped(change.title)}** (`{change.concept}`): {escaped(phrase(change))}"


def _is_told(change: Change) -> bool:
    if isinstance(change, CitationsChanged) or (isinstance(change, DetailEdited) and change.detail in _SILENT):
        return False
    if isinstance(change, ConceptAdded | ConceptRemoved | ReviewDecided):
        return change.weight is not Weight.PATCH
    return not (isinstance(change, MetadataEdited) and change.field in {"schema", "version", "sources"})


def _section_of(change: Change) -> str:
    match change:
        case ConceptAdded() | TermAdded() | DefinitionAdded():
            return _ADDED
        case ConceptRemoved() | PreferredRemoved() | TermRemoved():
            return _REMOVED
        case StatusChanged() if change.after in {Status.DEPRECATED, Status.SUPERSEDED}:
            return _DEPRECATED
        case _:
            return _EDITED if change.weight is Weight.PATCH else _CHANGED
