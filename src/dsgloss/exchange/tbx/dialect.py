"""The dialects of TBX that are written: how much each can say, and how its elements are named."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import Enum, StrEnum

from dsgloss.exchange.fields import Field

_CORE = frozenset(
    {Field.ID, Field.NOTE, Field.OTHER_LANGUAGES, Field.FURTHER_KOREAN, Field.FURTHER_ENGLISH, Field.UNAPPROVED,
     Field.TERM_NOTE}
)  # fmt: skip
_MIN = _CORE | {Field.SUBJECT, Field.STATUS}
_BASIC = _MIN | {Field.REVIEW_DATE, Field.DEFINITIONS, Field.ACRONYM, Field.RELATED}


class Modules(Enum):
    """The modules of data categories that a dialect is made of."""

    CORE = 0
    MIN = 1
    BASIC = 2


class Style(StrEnum):
    """How data categories are written: as values of attributes, or as elements of their own namespaces."""

    DCA = "dca"
    DCT = "dct"


class Edition(Enum):
    """The edition of the standard: ISO 30042:2008 (TBX v2, MARTIF), or ISO 30042:2019 (TBX v3)."""

    V2 = 2
    V3 = 3


class Remainder(Enum):
    """What becomes of that for which a dialect has no category."""

    DROPPED = "dropped"
    INSTRUCTIONS = "processing instructions"


@dataclass(frozen=True, slots=True)
class Dialect:
    """A dialect of TBX."""

    type: str
    modules: Modules
    style: Style = Style.DCA
    edition: Edition = Edition.V3
    remainder: Remainder = Remainder.DROPPED

    @property
    def carried(self) -> Set[Field]:
        """What it has a category for."""
        return {Modules.CORE: _CORE, Modules.MIN: _MIN, Modules.BASIC: _BASIC}[self.modules]
