"""Which of the strings of a catalogue are translations, and what they are filed under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dsgloss.documents.format import Parsed
from dsgloss.documents.languages import is_english, is_korean
from dsgloss.documents.message.segments import bilingual, message
from dsgloss.documents.model import Segment
from dsgloss.documents.surface import Surface
from dsgloss.lazy import regex

Path = tuple[str | int, ...]
_TAG = regex(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}")
# What stands beside a message and speaks of it (in the catalogues of Chrome extensions).
_MESSAGE = "message"
_BESIDE_MESSAGE = frozenset({"description", "placeholders", "hash"})


@dataclass(frozen=True, slots=True)
class Value:
    """A string of a catalogue, and the keys and numbers that lead to it."""

    path: Path
    surface: Surface


def catalogue(values: Sequence[Value]) -> Parsed:
    """Make what a format found of the values of a catalogue.

    Root keys that name languages are no part of the keys. Where Korean and English stand in one file, the Korean is
    read, and the English is its original.
    """
    shown = list(_translations(values))
    roots = {str(value.path[0]) for value in shown if len(value.path) > 1}
    are_languages = all(map(_TAG.fullmatch, roots)) and any(is_korean(root) or is_english(root) for root in roots)
    if not are_languages:
        return Parsed(list(_segments(shown, first=0)))
    originals = list(_segments((value for value in shown if is_english(_root(value))), first=1))
    translations = list(_segments((value for value in shown if is_korean(_root(value))), first=1))
    if not (originals and translations):
        return Parsed(originals or translations)
    by_key = {each.key: each for each in originals}
    return bilingual((each, by_key.get(each.key)) for each in translations)


def _translations(values: Sequence[Value]) -> Iterator[Value]:
    """Leave out what only speaks of messages, also below keys such as `@title` (ARB)."""
    described = {value.path[:-1] for value in values if value.path and value.path[-1] == _MESSAGE}
    for value in values:
        about = any(isinstance(step, str) and step.startswith("@") for step in value.path)
        beside = any(
            step in _BESIDE_MESSAGE and value.path[:number] in described for number, step in enumerate(value.path)
        )
        if not (about or beside):
            yield value


def _root(value: Value) -> str:
    return str(value.path[0]) if len(value.path) > 1 else ""


def _segments(values: Iterable[Value], first: int) -> Iterator[Segment]:
    """Make a segment of every value; the steps from the `first` on are its key."""
    for value in values:
        key = "/".join(str(step).replace("/", "//") for step in value.path[first:])
        segment = message(value.surface, key=key or "/")
        if segment:
            yield segment
