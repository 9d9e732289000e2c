"""The lock files fit pyproject.toml on every Python that it names, and tell nothing of where they were made."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import product

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from pydantic import BaseModel, Field

from dsgloss.model.validation import adapter
from lock import LOCKS, OLDEST, Lock
from supply.locked import ROOT, Pin, counts_on, pins

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
CASES = list(product(LOCKS, PYTHONS))
IDS = [f"{lock.name} on {python}" for lock, python in CASES]


class Included(BaseModel):
    """A group named in another group."""

    group: str = Field(alias="include-group")


class Project(BaseModel):
    """The table of pyproject.toml that says what the package needs."""

    requires_python: str = Field(alias="requires-python")
    classifiers: list[str]
    dependencies: list[str]
    extras: dict[str, list[str]] = Field(alias="optional-dependencies")


class Asked(BaseModel):
    """What pyproject.toml asks for."""

    project: Project
    groups: dict[str, list[str | Included]] = Field(alias="dependency-groups")

    def of(self, lock: Lock) -> Iterator[Requirement]:
        """Give what the project itself asks for in a lock file."""
        if lock.project:
            yield from map(Requirement, self.project.dependencies)
        for extra in lock.extras:
            yield from map(Requirement, self.project.extras[extra])
        for group in lock.groups:
            yield from self.of_group(group)

    def of_group(self, name: str) -> Iterator[Requirement]:
        """Give what a group asks for, with the groups that it includes."""
        for one in self.groups[name]:
            if isinstance(one, Included):
                yield from self.of_group(one.group)
            else:
                yield Requirement(one)


ASKED = adapter(Asked).validate_python(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8")))


def on(lock: Lock, python: str) -> dict[str, Pin]:
    """Give the pins of a file that count on a Python, by name."""
    return {pin.name: pin for pin in pins(lock.name) if pin.holds_on(python)}


@pytest.mark.parametrize(("lock", "python"), CASES, ids=IDS)
def test_what_is_asked_for_is_locked_at_a_version_that_fits(lock: Lock, python: str) -> None:
    """After a change of pyproject.toml, `make lock` has to be run."""
    pinned = on(lock, python)
    asked = [one for one in ASKED.of(lock) if counts_on(one, python)]
    unfit = [str(one) for one in asked if not fits(one, pinned.get(canonicalize_name(one.name)))]
    assert asked
    assert unfit == [], "run make lock"


def fits(requirement: Requirement, pin: Pin | None) -> bool:
    """Tell whether a pin answers a requirement."""
    return pin is not None and requirement.specifier.contains(pin.version, prereleases=True)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_nothing_is_locked_that_is_asked_for_no_more(lock: Lock) -> None:
    """A pin which says that we asked for it has its line in pyproject.toml."""
    asked = {canonicalize_name(one.name) for one in ASKED.of(lock)}
    assert {pin.name for pin in pins(lock.name) if pin.is_ours} == asked, "run make lock"


@pytest.mark.parametrize("python", PYTHONS)
def test_the_files_agree(python: str) -> None:
    """A package stands in all files with one version, so that one may be installed after the other."""
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, pin in on(lock, python).items():
            versions.setdefault(name, set()).add(pin.version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_has_its_hashes(lock: Lock) -> None:
    """pip refuses a file that is not the one which was locked."""
    assert [pin.name for pin in pins(lock.name) if not pin.hashes] == []


LINES = re.compile(
    r"""
      \#\ .*                                                   # who wrote the file
    | \ {4}\#\ .*                                              # who asked for the package
    | \ {4}--hash=sha256:[0-9a-f]{64}(\ \\)?
    | [a-z0-9][a-z0-9._-]*(\[[a-z]+\])?==[A-Za-z0-9.+!]+       # a package, with an extra, and its version
      (\ ;\ [a-z_]+\ [<>=!]+\ '[\w.]+'                         # where it is needed
        (\ (and|or)\ [a-z_]+\ [<>=!]+\ '[\w.]+')*)?\ \\
    """,
    re.VERBOSE,
)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_files_hold_names_versions_conditions_and_hashes_only(lock: Lock) -> None:
    """No address of an index and no path of a machine, so that any index will do."""
    lines = lock.path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not LINES.fullmatch(line)] == []
    assert [line for line in lines if "://" in line or re.search(r"(?<![\w.])/\w", line)] == []


def test_the_pythons_are_those_of_the_classifiers() -> None:
    """What the classifiers promise is what is locked, from the oldest on."""
    prefix = "Programming Language :: Python :: "
    named = tuple(line.removeprefix(prefix) for line in ASKED.project.classifiers if line.startswith(prefix + "3."))
    assert named == PYTHONS
    assert PYTHONS[0] == OLDEST
    allowed = SpecifierSet(ASKED.project.requires_python)
    assert [python for python in ("3.10", *PYTHONS) if allowed.contains(python)] == list(PYTHONS)
