"""Nouns that tell definitions from other sentences about a term.

They are those of `data/definition_nouns.tsv`, and the everyday nouns of `data/general_nouns.tsv`.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from dsgloss import data


class NounKind(StrEnum):
    """What a noun tells of the sentence it stands in."""

    CLASS = "class"
    MANNER = "manner"
    VAGUE = "vague"
    ROLE = "role"
    GENERAL = "general"
    LEAD_IN = "lead-in"
    LIGHT = "light"
    HEAD = "head"
    EVERYDAY = "everyday"

    # Kinds are asked for at every word; the hash of an enumeration's members takes ten times as long.
    __hash__ = str.__hash__


@cache
def nouns(*kinds: NounKind) -> frozenset[str]:
    """Give the nouns of some kinds."""
    rows = (*data.rows("definition_nouns.tsv"), *data.rows("general_nouns.tsv"))
    return frozenset(noun for noun, own in rows if set(own.split()) & {*kinds})
