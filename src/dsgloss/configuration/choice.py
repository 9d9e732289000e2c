"""Choices of rules in layers: the file's, those of its overrides, the command line's; the last one wins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from dsgloss.linting.options import Options
from dsgloss.model import Record
from dsgloss.model.record import field_names

Said: TypeAlias = Mapping[str, object]
"""The fields that a file gives values to, by name, those of a table within as such a mapping again."""

_CHOOSING = frozenset({"select", "extend_select", "ignore"})


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules, by code, that one layer names; a layer that selects begins anew."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def over(self, below: Options) -> Options:
        """Give the options below with this choice laid over them.

        >>> Choice(extend_select=("DSG002",)).over(Options(ignore=("DSG001", "DSG002"))).ignore
        ('DSG001',)
        """
        if self == _NOTHING:
            return below
        if self.select is not None:
            return replace(below, select=self.select, extend_select=self.extend_select, ignore=self.ignore)
        kept = (code for code in below.ignore if code not in self.extend_select)
        return replace(below, extend_select=(*below.extend_select, *self.extend_select), ignore=(*kept, *self.ignore))


_NOTHING = Choice()


def laid_over(below: Options, above: Options, said: Said) -> Options:
    """Give the options below with those of the options above that a file says."""
    chosen = Choice(above.select, above.extend_select, above.ignore).over(below)
    return _laid_over(chosen, above, {name: inner for name, inner in said.items() if name not in _CHOOSING})


_Kind = TypeVar("_Kind", bound=Record)


def _laid_over(below: _Kind, above: Record, said: Said) -> _Kind:
    """Give a record with the fields of another that are said, and that it has, too."""
    known = set(field_names(type(below))) & said.keys()
    return replace(below, **{name: _merged(getattr(below, name), getattr(above, name), said[name]) for name in known})


def _merged(old: object, new: object, said: object) -> object:
    if isinstance(old, Record) and isinstance(new, Record) and isinstance(said, Mapping):
        return _laid_over(old, new, said)
    return {**old, **new} if isinstance(old, Mapping) and isinstance(new, Mapping) else new
