"""Run the tests with the oldest or the newest versions that pyproject.toml allows, in an environment of their own.

    python tools/ranges.py oldest|newest [PYTHON]

The lock files fix one set of versions out of those that the ranges allow; this tells whether the ranges are true.
Only what dsgloss itself asks for is as old as can be: what those packages ask for in turn is theirs to know.
"""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).parents[1]
# These need more than Python, or test what the versions have no part in.
LEFT_OUT = ("supply", "spark", "trust", "website", "test_documentation.py", "test_pre_commit.py")


class Edge(StrEnum):
    """An end of the ranges, as uv's way to choose there."""

    OLDEST = "lowest-direct"
    NEWEST = "highest"


def main(edge: Edge, python: str) -> int:
    """Set up build/oldest or build/newest, and give the exit code of the tests there."""
    folder = ROOT / "build" / edge.name.lower()
    versions = folder.with_suffix(".txt")
    run("venv", "--quiet", "--clear", f"--python={python}", str(folder))
    chosen = [f"--resolution={edge}", f"--python={folder}", "--extra=semantic", "--extra=xlsx"]
    run("pip", "compile", "--quiet", *chosen, "pyproject.toml", f"--output-file={versions}")
    # What only tests and checks use is not what is tested: it is as new as can be beside what was chosen.
    own = ["--group=dev", "--editable=.", f"--constraint={versions}"]
    run("pip", "install", "--quiet", f"--python={folder}", *own)
    ignored = [f"--ignore=tests/{name}" for name in LEFT_OUT]
    tested = [str(folder / "bin" / "python"), "-m", "pytest", "-q", *ignored, "--ignore=src/dsgloss/spark"]
    return subprocess.run(tested, cwd=ROOT, check=False).returncode  # noqa: S603


def run(*arguments: str) -> None:
    """Call uv, and stop if it fails."""
    subprocess.run([sys.executable, "-m", "uv", *arguments], cwd=ROOT, check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(Edge[sys.argv[1].upper()], (sys.argv[2:] or [sys.executable])[0]))
