"""Write the lock files in requirements/: what exactly is installed, on every Python and system, with its hashes.

    python tools/lock.py [--upgrade]

What is locked and still fits pyproject.toml stays as it is; --upgrade takes the newest of everything. Nothing younger
than a week is taken: a package that somebody has tampered with is usually found out by then. The files hold names,
versions, conditions and hashes, and no address, so that they can be installed from any index.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "requirements"
AGE = "7 days"
OLDEST = "3.11"


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock file: its name, the groups and extras that it fixes, and whose dependencies they add to."""

    name: str
    groups: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    project: tuple[str, ...] = ("pyproject.toml",)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return FOLDER / f"{self.name}.txt"

    def asks_for(self) -> list[str]:
        """Give the arguments that name what is to be fixed."""
        groups = [f"--group=pyproject.toml:{group}" for group in self.groups]
        return [*self.project, *groups, *(f"--extra={extra}" for extra in self.extras)]


LOCKS = (
    Lock("build", groups=("build",), project=()),
    Lock("run"),
    Lock("dev", groups=("dev",)),
    Lock("spark", extras=("spark",)),
    Lock("fit", groups=("fit",), project=()),
    Lock("fuzz", groups=("fuzz",), project=()),
    Lock("supply", groups=("supply",), project=()),
)
EVERYTHING = Lock(
    "everything",
    groups=("build", "dev", "fit", "fuzz", "supply"),
    extras=("semantic", "spark", "xlsx"),
)


def main(options: Sequence[str]) -> None:
    """Choose the versions once for everything, then write the part of each file, so that all files agree."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        chosen = Path(scratch, "everything.txt")
        chosen.write_text("".join(lock.path.read_text() for lock in LOCKS if lock.path.exists()), encoding="utf-8")
        choose(EVERYTHING, chosen, options)
        for lock in LOCKS:
            lock.path.write_text(chosen.read_text(encoding="utf-8"), encoding="utf-8")
            choose(lock, lock.path)


def choose(lock: Lock, path: Path, options: Sequence[str] = ()) -> None:
    """Let uv write one file, keeping what it already says where that fits; addresses of indexes stay out of it."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
    bounds = [f"--exclude-newer={AGE}", f"--python-version={OLDEST}"]
    written = ["--no-emit-index-url", "--no-strip-extras", f"--output-file={path}"]
    named = os.environ | {"UV_CUSTOM_COMPILE_COMMAND": "make lock"}
    subprocess.run([*command, *bounds, *written, *lock.asks_for(), *options], cwd=ROOT, env=named, check=True)  # noqa: S603


if __name__ == "__main__":
    main(sys.argv[1:])
