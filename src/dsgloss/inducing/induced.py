"""What inducing finds: an English term with the Korean terms that stand for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from dsgloss.model import Citation, Contingency, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering(Record):
    """A Korean term that renders an English one in some blocks, such as paragraphs or sentences."""

    ko: str
    """The Korean term in its commonest spelling, without particles."""
    count: Annotated[int, Field(ge=1)]
    """In how many blocks it stands for the English term."""
    places: tuple[Citation, ...]
    """The first of these places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Induced(Record):
    """An English term of the source texts with what their translators made of it."""

    en: str
    """The English term in its commonest spelling."""
    blocks: Annotated[int, Field(ge=1)]
    """In how many blocks the source has it, by itself and not within a longer term."""
    renderings: tuple[Rendering, ...]
    """What renders it, the commonest first."""
    confidence: float
    """The probability that the English and the Korean belong together at all."""
    association: Contingency
    """How often the best associated pair stands together and apart."""

    @property
    def majority(self) -> Rendering:
        """The commonest rendering."""
        return self.renderings[0]

    @property
    def outliers(self) -> tuple[Rendering, ...]:
        """The other renderings."""
        return self.renderings[1:]

    @property
    def share(self) -> float:
        """The share of the majority in all places that are rendered, 0 to 1."""
        return self.majority.count / sum(rendering.count for rendering in self.renderings)
