"""Gettext catalogues (PO, POT): the translations are read, and beside them the messages that they translate.

Entries that are obsolete or not translated are left out, and so is the header. Fuzzy ones are read without the message
beside them: it is another one than that which they translate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dsgloss.documents.format import Parsed
from dsgloss.documents.message.escapes import character, decoded
from dsgloss.documents.message.segments import bilingual, message
from dsgloss.documents.model import Segment
from dsgloss.documents.surface import Span, Surface, lines
from dsgloss.lazy import regex

_KEYWORD = regex(r"[ \t]*+(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)(?=[ \t\"])")
_STRING = regex(r'[ \t]*+"((?:[^"\\\n]|\\.)*+)"')
_FLAGS = regex(r"[ \t]*+#,(.*)")
_ESCAPE = regex(r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|.)")
_LETTERS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_ESCAPED = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t", "\r": r"\r"}


@dataclass(slots=True)
class Entry:
    """An entry of a catalogue: the strings of each keyword as they stand between quotation marks."""

    strings: dict[str, list[Span]] = field(default_factory=dict)
    is_fuzzy: bool = False

    @property
    def is_message(self) -> bool:
        """Whether it is not the header, which has neither a message nor a context."""
        return any(string.start < string.end for name in ("msgctxt", "msgid") for string in self.strings.get(name, ()))

    @property
    def is_translated(self) -> bool:
        """Whether its translation has begun, so that an original cannot follow."""
        return any(keyword.startswith("msgstr") for keyword in self.strings)


@dataclass(frozen=True, slots=True)
class Po:
    """The format of gettext catalogues."""

    name: str = "po"
    suffixes: frozenset[str] = frozenset({".po", ".pot"})

    def read(self, text: str) -> Parsed:
        """Read `text` as a catalogue; lines that are none of its own are passed over."""
        return bilingual(pair for entry in _entries(text) for pair in _pairs(text, entry))

    def escape(self, text: str) -> str:
        r"""Write a text as it stands between the quotation marks.

        >>> Po().escape('a "b"')
        'a \\"b\\"'
        """
        return "".join(_ESCAPED.get(sign, sign) for sign in text)


def _entries(text: str) -> Iterator[Entry]:
    entry = Entry()
    strings: list[Span] = []
    for line in lines(text):
        keyword = _KEYWORD.match(text, *line)
        if keyword is None and _STRING.match(text, *line):
            strings += _strings(text, line)
            continue
        if entry.is_translated and not (keyword and keyword[1].startswith("msgstr")):
            yield entry
            entry = Entry()
        strings = []  # a string below a line that is no keyword belongs nowhere
        if keyword:
            strings = entry.strings[keyword[1]] = _strings(text, Span(keyword.end(), line.end))
        elif flags := _FLAGS.match(text, *line):
            entry.is_fuzzy |= "fuzzy" in re.split(r"[,\s]+", flags[1])
    if entry.is_translated:
        yield entry


def _strings(text: str, span: Span) -> list[Span]:
    """Find the strings that stand one behind the other from the start of a span."""
    found: list[Span] = []
    at = span.start
    while string := _STRING.match(text, at, span.end):
        found.append(Span(*string.span(1)))
        at = string.end()
    return found


def _pairs(text: str, entry: Entry) -> Iterator[tuple[Segment, Segment | None]]:
    for keyword in entry.strings if entry.is_message else ():
        translation = message(_read(text, entry, keyword)) if keyword.startswith("msgstr") else None
        if translation:
            yield translation, _original(text, entry, keyword)


def _original(text: str, entry: Entry, keyword: str) -> Segment | None:
    """Read the form that a translation renders: the first, which Korean uses for all, renders the singular."""
    if entry.is_fuzzy:
        return None
    is_plural = keyword not in {"msgstr", "msgstr[0]"} and "msgid_plural" in entry.strings
    return message(_read(text, entry, "msgid_plural" if is_plural else "msgid"))


def _read(text: str, entry: Entry, keyword: str) -> Surface:
    return decoded(text, entry.strings.get(keyword, ()), _ESCAPE, _meaning)


def _meaning(escape: str) -> str:
    sign = escape[1]
    if sign == "x" and len(escape) > 2:
        return character(int(escape[2:], 16))
    return character(int(escape[1:], 8)) if sign in "01234567" else _LETTERS.get(sign, sign)
