"""What an installation brings along: the packages that are needed, and those that they need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, slots=True)
class Closure:
    """The packages that are needed: those at hand by name, and the names of those that are not installed."""

    found: Mapping[str, Distribution]
    missing: tuple[str, ...]


def closure(roots: Iterable[str]) -> Closure:
    """Follow requirements such as `dsgloss[xlsx]` through the metadata of what is installed here.

    >>> sorted(closure(["rich"]).found)
    ['markdown-it-py', 'mdurl', 'pygments', 'rich']
    """
    waiting = [Requirement(root) for root in roots]
    found: dict[str, Distribution] = {}
    asked: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        wanted = waiting.pop()
        name, extras = canonicalize_name(wanted.name), frozenset(wanted.extras)
        if (name, extras) in asked:
            continue
        asked.add((name, extras))
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += needed(found[name], extras)
    return Closure(found, tuple(sorted({name for name, _ in asked} - found.keys())))


def needed(package: Distribution, extras: frozenset[str]) -> list[Requirement]:
    """Give what a package requires on this Python and system, with some of its extras."""
    requirements = [Requirement(text) for text in package.requires or []]
    return [one for one in requirements if applies(one, extras)]


def applies(requirement: Requirement, extras: frozenset[str]) -> bool:
    """Tell whether a requirement holds here, for a package asked for with these extras."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in extras | {""})
