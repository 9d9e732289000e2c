"""The lock files as values: each pin with its version, condition, hashes and who asked for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
# What is asked for by a table of pyproject.toml: `# via dsgloss (pyproject.toml:dev)`, the group after the colon.
_OURS = re.compile(r"dsgloss \(pyproject\.toml(?::[\w-]+)?\)")


def counts_on(requirement: Requirement, python: str) -> bool:
    """Tell whether a requirement counts on a Python, as its marker says."""
    marker = requirement.marker
    return marker is None or marker.evaluate({"python_version": python, "python_full_version": f"{python}.0"})


@dataclass(frozen=True, slots=True)
class Pin:
    """A line of a lock file: a requirement of one version, its hashes, and whether we ask for it by name."""

    requirement: Requirement
    hashes: tuple[str, ...]
    is_ours: bool

    @property
    def name(self) -> str:
        """The name in its normal form."""
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        """The one version; other forms of a requirement raise ValueError."""
        [specifier] = self.requirement.specifier
        if specifier.operator != "==":
            raise ValueError(self.requirement)
        return specifier.version

    def holds_on(self, python: str) -> bool:
        """Tell whether the pin counts on a Python such as 3.11."""
        return counts_on(self.requirement, python)


def pins(name: str) -> list[Pin]:
    """Read requirements/NAME.txt."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return [parsed(block) for block in re.split(r"\n(?=[a-z0-9])", text) if not block.startswith("#")]


def parsed(block: str) -> Pin:
    """Read a pin and the lines below it that belong to it."""
    line, *_ = block.split("\\\n")
    return Pin(Requirement(line.split(" #")[0].strip()), tuple(_HASH.findall(block)), bool(_OURS.search(block)))
