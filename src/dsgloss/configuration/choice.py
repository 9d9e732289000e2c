"""Choices of rules in layers: the file's, those of its overrides, the command line's; the last one wins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from dsgloss.linting.options import Options

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
        if self.select is not None:
            return below.model_copy(
                update={"select": self.select, "extend_select": self.extend_select, "ignore": self.ignore}
            )
        kept = (code for code in below.ignore if code not in self.extend_select)
        return below.model_copy(
            update={
                "extend_select": (*below.extend_select, *self.extend_select),
                "ignore": (*kept, *self.ignore),
            }
        )


def laid_over(below: Options, above: Options) -> Options:
    """Give the options below with what the options above say explicitly."""
    said = above.model_fields_set & type(below).model_fields.keys()
    chosen = Choice(above.select, above.extend_select, above.ignore).over(below)
    return chosen.model_copy(update={name: _merged(below, above, name) for name in said - _CHOOSING})


def _merged(below: BaseModel, above: BaseModel, name: str) -> object:
    old, new = getattr(below, name), getattr(above, name)
    if isinstance(new, BaseModel) and isinstance(old, BaseModel):
        return old.model_copy(update={each: _merged(old, new, each) for each in new.model_fields_set})
    if isinstance(new, Mapping) and isinstance(old, Mapping):
        return {**old, **new}
    return new
