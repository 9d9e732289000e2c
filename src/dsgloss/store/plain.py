"""Plain data: what a YAML text says, without the places of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"


@dataclass(frozen=True, slots=True)
class Plain:
    """What a text says; of a list of mappings in block style, also the line, from 0, on which each mapping begins."""

    data: Data
    begins: tuple[int, ...] = ()


class UnusualError(Exception):
    """The text is not valid, or has something in it that a closer look has to judge."""
