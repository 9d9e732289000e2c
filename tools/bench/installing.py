"""The programs that dsgloss is compared with: pinned, and installed into build/bench, outside of every environment."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PINS = Path(__file__).with_name("rivals")
HOME = Path(__file__).parents[2] / "build" / "bench"


@dataclass(frozen=True, slots=True)
class Absent:
    """A program that could not be installed, and why."""

    reason: str


def python_program(name: str) -> Path | Absent:
    """Give a program written in Python."""
    home = HOME / "python"
    steps = ([sys.executable, "-m", "venv", str(home)], [str(home / "bin" / "pip"), "install", "--quiet", "-r", "requirements.txt"])  # fmt: skip # noqa: E501
    return _installed(home, home / "bin" / name, ("requirements.txt",), steps)


def node_program(path: str) -> Path | Absent:
    """Give a program written for Node, by its path in the folder of packages."""
    npm = shutil.which("npm")
    if npm is None:
        return Absent("there is no Node here")
    home = HOME / "node"
    step = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(home)]
    return _installed(home, home / "node_modules" / path, ("package.json", "package-lock.json"), [step])


def _installed(home: Path, program: Path, pins: Sequence[str], steps: Sequence[Sequence[str]]) -> Path | Absent:
    """Install unless what is there was installed from the same pins."""
    if not program.exists() or any(_differs(home / pin, _PINS / pin) for pin in pins):
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        for pin in pins:
            shutil.copy(_PINS / pin, home)
        for step in steps:
            done = subprocess.run(step, cwd=home, text=True, capture_output=True, check=False)  # noqa: S603
            if done.returncode:
                shutil.rmtree(home)
                return Absent(f"installing it failed ({step[0].rpartition('/')[2]}, exit code {done.returncode})")
    return program if program.exists() else Absent("installing it did not bring it")


def _differs(one: Path, other: Path) -> bool:
    return not one.exists() or one.read_bytes() != other.read_bytes()
