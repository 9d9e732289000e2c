"""YAML catalogues: those of Rails, and any other whose values are texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from dsgloss.documents.catalogues.scalars import scalar
from dsgloss.documents.catalogues.values import Path, Value, catalogue
from dsgloss.documents.format import Parsed
from dsgloss.documents.surface import Span

if TYPE_CHECKING:
    from yaml import Mark
    from yaml.events import Event, ScalarEvent

# Nobody nests deeper on purpose, and each level costs time for every string in it.
_DEEPEST = 64


@dataclass(frozen=True, slots=True)
class YamlCatalogue:
    """The format of YAML catalogues."""

    name: str = "yaml"
    suffixes: frozenset[str] = frozenset({".yaml", ".yml"})

    def read(self, text: str) -> Parsed:
        """Read the values of `text`, up to the first mistake in it; aliases stand for nothing."""
        return catalogue(list(_values(text)))

    def escape(self, text: str) -> str:
        """Write a text as it is: terms hold no signs that would mean anything in the middle of a value."""
        return text


@dataclass(slots=True)
class _Collection:
    """An open mapping, with the key whose value comes next, or an open sequence with its number."""

    step: str | int | None


@dataclass(slots=True)
class _Way:
    """The open collections, from the outermost on."""

    collections: list[_Collection] = field(default_factory=list)

    @property
    def path(self) -> Path:
        """The keys and numbers that lead to the value at hand."""
        return tuple(each.step for each in self.collections if each.step is not None)

    def takes_key(self, key: str) -> bool:
        """Take the key of the next value, if one is due; a key that is no string is an empty one."""
        if not self.collections or self.collections[-1].step is not None:
            return False
        self.collections[-1].step = key
        return True

    def go_on(self) -> None:
        """Leave the value at hand behind."""
        if self.collections:
            step = self.collections[-1].step
            self.collections[-1].step = step + 1 if isinstance(step, int) else None


def _values(text: str) -> Iterator[Value]:
    from yaml import YAMLError  # late: only YAML files need it

    way = _Way()
    try:
        for event in _events(text):
            yield from _read(text, way, event)
            if len(way.collections) > _DEEPEST:
                return
    except (YAMLError, UnicodeError):
        return


def _events(text: str) -> Iterator[Event]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # without libyaml the same, only slower
    yield from yaml.parse(text, Loader=loader)


def _read(text: str, way: _Way, event: Event) -> Iterator[Value]:
    from yaml import events

    if isinstance(event, events.CollectionEndEvent):
        way.collections.pop()
        way.go_on()
    elif isinstance(event, events.CollectionStartEvent):
        way.takes_key("")
        way.collections.append(_Collection(None if isinstance(event, events.MappingStartEvent) else 0))
    elif isinstance(event, events.ScalarEvent):
        if not way.takes_key(event.value):
            yield from _value(text, way, event)
            way.go_on()
    elif isinstance(event, events.AliasEvent) and not way.takes_key(""):
        way.go_on()


def _value(text: str, way: _Way, event: ScalarEvent) -> Iterator[Value]:
    start, end = cast("Mark", event.start_mark), cast("Mark", event.end_mark)
    surface = scalar(text, Span(start.index, end.index), event.style or "", event.value)
    if surface:
        yield Value(way.path, surface)
