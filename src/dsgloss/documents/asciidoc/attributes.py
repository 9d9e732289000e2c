"""Lists of attributes between square brackets, as they stand before blocks and behind macros."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dsgloss.documents.surface import Span, strip
from dsgloss.lazy import regex

_ONE = regex(
    r"[ \t]*(?:(?P<name>[A-Za-z_][\w-]*)[ \t]*=[ \t]*)?"
    r"""(?:"(?P<double>(?:[^"\\]|\\.)*+)"(?=[ \t]*(?:,|$))|'(?P<single>(?:[^'\\]|\\.)*+)'(?=[ \t]*(?:,|$))"""
    r"|(?P<bare>[^,]*+))[ \t]*(?:,|$)"
)
_STYLE = regex(r"[^#.%]*+")


@dataclass(frozen=True, slots=True)
class Attributes:
    """The values of a list: those without a name in their order, and the others by their names."""

    style: str = ""
    positional: Sequence[Span] = ()
    named: Mapping[str, Span] = field(default_factory=dict)

    def over(self, earlier: Attributes) -> Attributes:
        """Put the values over those of an earlier list for the same block."""
        return Attributes(self.style or earlier.style, self.positional, {**earlier.named, **self.named})


def read_attributes(text: str, start: int, end: int) -> Attributes:
    """Read a list between its brackets, which stand at `start` and `end`."""
    positional: list[Span] = []
    named: dict[str, Span] = {}
    for name, value in _values(text, start, end):
        if name:
            named[name] = value
        else:
            positional.append(value)
    style = _STYLE.match(text, *positional[0]) if positional else None
    return Attributes(style[0].strip() if style else "", positional, named)


def _values(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    position = start
    while position < end and (one := _ONE.match(text, position, end)):
        kind = next(kind for kind in ("double", "single", "bare") if one[kind] is not None)
        yield one["name"] or "", strip(text, *one.span(kind))
        position = one.end()
