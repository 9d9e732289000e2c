"""YAML text to plain data line by line: the quick way, for the form in which glossaries are written here.

In that form, the canonical one and what people who edit it by hand keep to, a line says by itself what it is. PyYAML
takes five times as long for it. An item of a list with anything else in it is left to PyYAML, and so is the whole
text where even that does not settle it; what is read here is what PyYAML would have read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import TypeAlias

from dsgloss.lazy import regex
from dsgloss.store.plain import Data, Plain, UnusualError

# Line ends other than a line feed, tabs, and what YAML takes for unprintable.
_STRANGE = regex(r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_QUOTED = r'"(?:[^"\\]|\\["\\nt])*"' + "|'(?:[^']|'')*'"
_FIRST = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`]"""
_PLAIN = rf"{_FIRST}[^:#]*(?:(?::(?=\S)|(?<=\S)#)[^:#]*)*(?<!\s)"
_WORD = rf"{_QUOTED}|{_FIRST}[^:#,\[\]{{}}?]*(?<!\s)"
_KEY = r"[A-Za-z_][\w-]*"
_PAIR = rf"({_KEY}): ({_WORD})"
_MAP = rf"\{{(?:{_KEY}: (?:{_WORD}), )*{_KEY}: (?:{_WORD})\}}"
_LIST = rf"\[(?:(?:{_WORD}), )*(?:{_WORD})\]"
_VALUE = rf"{_PLAIN}|{_QUOTED}|{_MAP}|{_LIST}"

# Nothing in a glossary is further indented.
_DEEPEST = 20

_Collection: TypeAlias = "list[Data] | dict[str, Data]"
_Key: TypeAlias = tuple[dict[str, Data], str, int]

_line = re.compile(rf"( *)(- )?(?:({_KEY}):(?: ({_VALUE}))?|({_VALUE}))").fullmatch
_pairs = re.compile(_PAIR).findall
_words = re.compile(_WORD).findall


def plain(text: str) -> Plain:
    """Read the one document in a YAML text; every scalar is a string, and nothing written is nothing.

    Raises UnusualError if `compose` had anything to say about it.

    >>> plain("- id: gpu\\n  note:\\n  en: [no, 12:30]")
    Plain(data=[{'id': 'gpu', 'note': None, 'en': ['no', '12:30']}], begins=(0,))
    """
    if not _STRANGE.search(text) and not any(mark in f"\n{text}" for mark in ("\n---", "\n...")):
        with suppress(UnusualError):
            return _read(text.split("\n"))
    return _closely(text)


def _closely(text: str) -> Plain:
    from dsgloss.store.events import plain_of_events  # late: it loads PyYAML, which most files do not need

    return plain_of_events(text)


def _read(lines: Sequence[str]) -> Plain:
    starts = [number for number, line in enumerate(lines) if line.startswith("-")]
    if not starts:
        return Plain(_fields(_data(lines)))
    if not all(map(_is_silent, lines[: starts[0]])):
        raise UnusualError
    items = [_item(lines, start, end) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    begins = tuple(item.begins[0] for item in items if item.begins)
    return Plain([item.data for item in items], begins if len(begins) == len(items) else ())


def _item(lines: Sequence[str], start: int, end: int) -> Plain:
    """Read an item of the outermost list, which begins with its dash."""
    try:
        (data,) = _listed(_data(lines[start:end]))
        return Plain(data, (start,) if isinstance(data, dict) else ())
    except UnusualError:
        read = _closely("\n".join(lines[start:end]) + "\n" * (end < len(lines)))
        data, *others = _listed(read.data)
        if others:
            raise
        return Plain(data, tuple(start + line for line in read.begins))


def _fields(data: Data) -> Data:
    if isinstance(data, list):  # it is indented
        raise UnusualError
    return data


def _listed(data: Data) -> list[Data]:
    if not isinstance(data, list):
        raise UnusualError
    return data


def _is_silent(line: str) -> bool:
    return not line or line.lstrip(" ")[:1] in ("", "#")


def _data(lines: Sequence[str]) -> Data:
    """Read lines of which each says by itself what it is; raise UnusualError if one does not."""
    root: dict[str, Data] = {}
    # The collections that are open, the innermost last, and the key that waits for one; each with its indent.
    open_: list[tuple[int, _Collection]] = []
    waiting: _Key | None = (root, "", -1)
    for line in lines:
        said = _said(line) if line else None
        if said is None:
            continue
        indent, dash, key, value = said
        while open_ and open_[-1][0] > indent:
            open_.pop()
        if not open_ or open_[-1][0] < indent:
            open_.append((indent, _begun(waiting, indent, [] if dash else {})))
        here, waiting = open_[-1][1], None
        if isinstance(here, list) and dash:
            if key is None:
                here.append(value)
                continue
            fields: dict[str, Data] = {}
            here.append(fields)
            open_.append((indent + len(dash), fields))
        elif isinstance(here, dict) and not dash and key is not None and key not in here:
            fields = here
        else:
            raise UnusualError
        fields[key] = value
        if value is None:
            waiting = (fields, key, open_[-1][0])
    return root.get("")


def _said(line: str) -> tuple[int, str | None, str | None, Data] | None:
    """Give what a line says: its indent, its dash, its key, and its value, if that is not on the lines that follow.

    A comment says nothing.
    """
    found = _line(line)
    if found is None and _is_silent(line):
        return None
    if found is None:
        raise UnusualError
    margin, dash, key, value, alone = found.groups()
    written = value or alone
    return len(margin), dash, key, _value(written) if written else None


def _begun(waiting: _Key | None, indent: int, collection: _Collection) -> _Collection:
    """Put a collection where one is waited for."""
    if waiting is None or waiting[2] >= indent or indent > _DEEPEST:
        raise UnusualError
    holder, key, _ = waiting
    holder[key] = collection
    return collection


def _value(text: str) -> Data:
    first = text[0]
    if first == "[":
        return [_word(word) for word in _words(text)]
    if first != "{":
        return _word(text)
    pairs = _pairs(text)
    is_bare = '"' not in text and "'" not in text
    made: dict[str, Data] = dict(pairs) if is_bare else {key: _word(word) for key, word in pairs}
    if len(made) < len(pairs):
        raise UnusualError
    return made


def _word(text: str) -> str:
    if text[0] == '"':
        return str(json.loads(text)) if "\\" in text else text[1:-1]
    return text[1:-1].replace("''", "'") if text[0] == "'" else text
