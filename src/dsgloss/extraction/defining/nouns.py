"""Nouns that tell definitions from other sentences about a term (`data/definition_nouns.tsv`)."""

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


@cache
def nouns(*kinds: NounKind) -> frozenset[str]:
    """Give the nouns of some kinds."""
    return frozenset(noun for noun, own in data.rows("definition_nouns.tsv") if set(own.split()) & {*kinds})


@cache
def everyday_nouns() -> frozenset[str]:
    """Give the nouns that everybody knows, which a text hardly defines."""
    return frozenset(noun for noun, kind in data.rows("general_nouns.tsv") if kind == "everyday")


@cache
def light_nouns() -> frozenset[str]:
    """Give the nouns with which no term begins or ends (다음, 전체)."""
    return frozenset(noun for noun, kind in data.rows("general_nouns.tsv") if kind == "light")
