"""The glossary as programs use it: load, look up, find, change, save."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.model import Terminology
from dsgloss.store import read_terminology

if TYPE_CHECKING:
    from dsgloss.lookup import Index, Match, Matcher, Occurrence


class Glossary(Terminology):
    """A terminology that can be loaded, queried and saved; it is frozen, so changing it makes another.

    >>> glossary = Glossary.load("glossary")
    >>> best = glossary.lookup("전문가 혼합에서는")[0]
    >>> best.concept.id, best.reason.value
    ('mixture-of-experts', 'inflected')
    >>> [found.text for found in glossary.find("강화학습으로 거대 언어 모델을 개선했다.")]
    ['강화학습', '거대 언어 모델']
    """

    @classmethod
    def load(cls, path: str | Path) -> Glossary:
        """Read a glossary folder, a YAML file, or a CSV/TSV term list.

        Raises UnreadableError if there is nothing to read, and GlossaryError, with every problem found and
        its place, if the glossary is malformed or contradicts itself.
        """
        terminology = read_terminology(Path(path))
        return cls(metadata=terminology.metadata, concepts=terminology.concepts)

    def save(self, path: str | Path) -> list[Path]:
        """Write the glossary to a folder, or to one file if `path` ends in .yaml; give the changed files.

        Concepts that did not change keep their lines, comments and layout. Raises UnreadableError when the
        place cannot be written; then nothing has changed.
        """
        from dsgloss.store import save  # late: who only reads writes no YAML

        return save(self, Path(path))

    def lookup(self, query: str, limit: int = 10) -> list[Match]:
        """Find the concepts that fit a query, the best first, each with the reason; never raises.

        The query may be Korean or English, inflected or misspaced, an acronym, initial consonants (ㅈㅁㄱ),
        or nearly right.
        """
        return self._index.lookup(query, limit)

    def find(self, text: str) -> list[Occurrence]:
        """Find the terms used in running text: offsets in code points, the longest first where they overlap."""
        return self._matcher.find(text)

    @cached_property
    def _matcher(self) -> Matcher:
        from dsgloss.lookup import Matcher  # late: who only reads a glossary needs no matcher

        return Matcher(self.in_view())

    @cached_property
    def _index(self) -> Index:
        from dsgloss.lookup import Index  # late, as above

        return Index(self.in_view(), self._matcher)
