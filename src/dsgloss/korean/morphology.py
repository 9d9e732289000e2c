"""Morphological analysis, as far as dsgloss needs it: what a stretch of Korean is made of.

`Analyser` is the seam: everything above asks it, and only `kiwi.py` knows which analyser answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Morpheme(NamedTuple):
    """A morpheme with its Sejong tag and its place (code points) in the analysed string."""

    form: str
    tag: str
    start: int
    end: int

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun, a root, Latin letters, Hanja or a number: what terms are made of."""
        return self.tag.startswith("N") or self.tag in {"XR", "SL", "SH", "SN", "XPN", "XSN", "W_SERIAL"}

    @property
    def is_particle(self) -> bool:
        """Whether it is a particle (josa)."""
        return self.tag.startswith("J")


class Analyser(Protocol):
    """Splits Korean into morphemes."""

    def analyse(self, texts: Sequence[str]) -> list[tuple[Morpheme, ...]]:
        """Analyse each string on its own."""
        ...
