"""Semantic versions of a glossary's content, and how much a change weighs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dsgloss.errors import Problem, UsageError
from dsgloss.lazy import regex
from dsgloss.messages import say

_WRITTEN = regex(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?", re.ASCII)


class Weight(StrEnum):
    """What a change asks of those who use the glossary.

    Texts that were right may be wrong now (major), there is more to follow or to choose from (minor), or only the
    wording has changed (patch).
    """

    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """Its place among the weights, the lightest being 0."""
        return list(Weight).index(self)


def heaviest(weights: Iterable[Weight]) -> Weight:
    """Choose the heaviest of some weights; nothing weighs no more than a patch.

    >>> heaviest([Weight.PATCH, Weight.MAJOR, Weight.MINOR]).value
    'major'
    """
    return max(weights, key=lambda weight: weight.rank, default=Weight.PATCH)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version of the content: it grows with every release."""

    major: int
    minor: int = 0
    patch: int = 0

    def __str__(self) -> str:
        """Write the version as the glossary does."""
        return f"{self.major}.{self.minor}.{self.patch}"

    def bumped(self, weight: Weight) -> Version:
        """Give the next version after changes of a weight.

        >>> str(Version(1, 4, 2).bumped(Weight.MINOR))
        '1.5.0'
        """
        if weight is Weight.MAJOR:
            return Version(self.major + 1)
        if weight is Weight.MINOR:
            return Version(self.major, self.minor + 1)
        return Version(self.major, self.minor, self.patch + 1)


def parse_version(text: str) -> Version:
    """Read a version; what is left out is 0. Raises UsageError if it is none.

    >>> str(parse_version("2.0")), str(parse_version("v1.2.3"))
    ('2.0.0', '1.2.3')
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        what = say("'{version}' is no version", version=text)
        raise UsageError(Problem(text, what, say("Write three numbers, such as 2.1.0.")))
    return Version(*(int(part or 0) for part in found.groups()))
