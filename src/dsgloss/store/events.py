"""YAML text to plain data through PyYAML's events: for texts that are in order, in whatever form.

Nodes would cost three times as much as the data; `compose` makes them where a place is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import yaml
from yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from dsgloss.store.compose import DEEPEST, Loader, Mark
from dsgloss.store.plain import Data, Plain, UnusualError


def plain_of_events(text: str) -> Plain:
    """Read the one document in a YAML text; every scalar is a string, and nothing written is nothing.

    Raises UnusualError if `compose` had anything to say about it.

    >>> plain_of_events("- id: gpu\\n  note:\\n  en: [no, 12:30]")
    Plain(data=[{'id': 'gpu', 'note': None, 'en': ['no', '12:30']}], begins=(0,))
    """
    loader = Loader(text)
    try:
        return _read(loader)
    except yaml.YAMLError as error:
        raise UnusualError from error
    finally:
        loader.dispose()


def _read(loader: Loader) -> Plain:
    values: list[Data] = []
    around: list[list[Data]] = []
    begins: list[int] = []
    is_block = False
    # What is done with an event goes by its type, faster than by isinstance; all are taken for one type here.
    for event in cast("Iterator[ScalarEvent]", iter(loader.get_event, None)):
        kind: type[Event] = type(event)
        if kind is ScalarEvent:
            _refuse(event.tag is not None)
            values.append(event.value if event.value or event.style else None)
        elif kind is SequenceEndEvent:
            around[-1].append(values)
            values = around.pop()
        elif kind is MappingEndEvent:
            around[-1].append(_mapping(values))
            values = around.pop()
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            _refuse(event.tag is not None or len(around) >= DEEPEST - 1)
            if not around:
                is_block = kind is SequenceStartEvent and not cast("SequenceStartEvent", event).flow_style
            elif is_block and len(around) == 1 and kind is MappingStartEvent:
                begins.append(cast("Mark", event.start_mark).line)
            around.append(values)
            values = []
        else:
            _refuse(_is_unusual(event) or (kind is DocumentStartEvent and bool(values)))
    data = values[0] if values else None
    return Plain(data, tuple(begins) if isinstance(data, list) and len(begins) == len(data) else ())


def _mapping(values: list[Data]) -> Data:
    made = dict(zip(values[::2], values[1::2], strict=True)) if all(type(key) is str for key in values[::2]) else {}
    _refuse(2 * len(made) != len(values))
    return cast("dict[str, Data]", made)


def _is_unusual(event: Event) -> bool:
    """Tell whether an event of no other kind is a node: an alias."""
    return isinstance(event, NodeEvent)


def _refuse(is_unusual: bool) -> None:  # noqa: FBT001 - the reason for a refusal, not a switch
    if is_unusual:
        raise UnusualError
