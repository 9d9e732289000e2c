"""Try the tests with faults: `mutation.py [EACH] [NAME ...]`, as `make mutation` does.

Of each room a fixed sample of mutants is taken (`mutants.py`), as many as EACH says; or those that are named. Each is
put into a copy of the repository, and the tests of the four rooms that call its function are run there, the most
specific first. What no test notices is printed. Noting which tests call what takes four minutes, a mutant then ten
seconds; with names, only the tests that are new are noted.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.util import cache_from_source
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from mutants import Mutant, mutants_of

ROOT = Path(__file__).parents[1]
ROOMS = ("korean", "extraction", "linting", "lookup")
NOTED = ROOT / "build" / "mutation.json"
# Seconds that the tests of one mutant may take; sound code needs a third of it.
_LONGEST = 240
# So many files of tests are tried first, since they mostly suffice.
_FIRST = 3
_COPIED = "src tests tools docs glossary seeds schema pyproject.toml README.md README.ko.md".split()


class Outcome(StrEnum):
    """What the tests make of a mutant."""

    KILLED = "killed"
    TIMED_OUT = "timed out"
    SURVIVED = "survived"
    UNREACHED = "unreached"


def main(arguments: list[str]) -> int:
    """Try the mutants, print those that nothing noticed, and a table by room."""
    each = next((int(argument) for argument in arguments if argument.isdigit()), 80)
    names = {argument for argument in arguments if not argument.isdigit()}
    outcomes: Counter[tuple[str, Outcome]] = Counter()
    with TemporaryDirectory() as folder:
        copy = _copied(Path(folder) / "dsgloss")
        reached = _reached(copy, anew=not names)
        for mutant in _chosen(copy / "src" / "dsgloss", each, names):
            outcome = _tried(mutant, copy, reached)
            outcomes[mutant.path.split("/")[0], outcome] += 1
            if outcome in {Outcome.SURVIVED, Outcome.UNREACHED}:
                print(outcome, mutant.diff((copy / "src" / "dsgloss" / mutant.path).read_bytes()), flush=True)
    print(_table(outcomes))
    return 0


def _copied(copy: Path) -> Path:
    copy.mkdir()
    for name in _COPIED:
        copies = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copies(ROOT / name, copy / name)
    return copy


def _chosen(package: Path, each: int, names: set[str]) -> Iterator[Mutant]:
    """Give the named mutants, or the first of each room by their names, which say nothing of what they are."""
    for room in ROOMS:
        files = [(path.relative_to(package).as_posix(), path.read_bytes()) for path in (package / room).rglob("*.py")]
        found = [mutant for file in files for mutant in mutants_of(*file)]
        ordered = sorted(found, key=lambda mutant: mutant.name)
        yield from (mutant for mutant in ordered if mutant.name in names) if names else islice(ordered, each)


def _reached(copy: Path, *, anew: bool) -> Mapping[str, list[str]]:
    """Give the functions that each file of tests calls; what is noted of a file is kept while the file stays."""
    noted = {} if anew or not NOTED.exists() else json.loads(NOTED.read_text(encoding="utf-8"))
    files = list(_test_files(copy))
    for file in files:
        stamp = (copy / file).stat().st_mtime
        if file not in noted or noted[file][0] != stamp:
            calls = copy / "calls.json"
            done = _pytest(copy, [file], {"DSGLOSS_CALLS": str(calls)})
            if done != 0:
                raise SystemExit(f"{file} fails on sound code already")
            noted[file] = stamp, json.loads(calls.read_text(encoding="utf-8"))
    NOTED.parent.mkdir(exist_ok=True)
    NOTED.write_text(json.dumps(noted), encoding="utf-8")
    return {file: noted[file][1] for file in files}


def _test_files(copy: Path) -> Iterator[str]:
    """Give the files of the rooms with tests or with examples in docstrings."""
    for room in ROOMS:
        paths = [*(copy / "tests" / room).glob("test_*.py"), *(copy / "src" / "dsgloss" / room).rglob("*.py")]
        for path in sorted(paths):
            text = path.read_text(encoding="utf-8")
            if "def test_" in text or ">>> " in text:
                yield path.relative_to(copy).as_posix()


def _tried(mutant: Mutant, copy: Path, reached: Mapping[str, list[str]]) -> Outcome:
    files = [file for file, calls in reached.items() if f"{mutant.path} {mutant.function}" in calls]
    files.sort(key=lambda file: len(reached[file]))
    target = copy / "src" / "dsgloss" / mutant.path
    sound = target.read_bytes()
    target.write_bytes(mutant.applied(sound))
    # A file of the same length and second passes for the one that was compiled.
    Path(cache_from_source(str(target))).unlink(missing_ok=True)
    try:
        noticed = any(_pytest(copy, some) for some in (files[:_FIRST], files[_FIRST:]) if some)
    except subprocess.TimeoutExpired:
        return Outcome.TIMED_OUT
    finally:
        target.write_bytes(sound)
        Path(cache_from_source(str(target))).unlink(missing_ok=True)
    return Outcome.KILLED if noticed else Outcome.SURVIVED if files else Outcome.UNREACHED


def _pytest(copy: Path, files: list[str], also: Mapping[str, str] | None = None) -> int:
    paths = os.pathsep.join(str(copy / name) for name in ("src", "tools"))
    environment = {**os.environ, "PYTHONPATH": paths, **(also or {})}
    asked = ["-q", "-x", "-p", "mutation_watch", "-p", "no:cacheprovider", "--hypothesis-profile=mutation", *files]
    command = [sys.executable, "-m", "pytest", *asked]
    done = subprocess.run(command, cwd=copy, env=environment, check=False, capture_output=True, timeout=_LONGEST)  # noqa: S603
    return done.returncode


def _table(outcomes: Mapping[tuple[str, Outcome], int]) -> str:
    """Write what became of the mutants of each room, and how many of them were noticed."""
    lines = ["| room | mutants | " + " | ".join(Outcome) + " | noticed |", "|---" * (len(Outcome) + 3) + "|"]
    for room in ROOMS:
        counts = [outcomes[room, outcome] for outcome in Outcome]
        noticed = (counts[0] + counts[1]) / max(1, sum(counts))
        lines.append(f"| {room} | {sum(counts)} | " + " | ".join(map(str, counts)) + f" | {noticed:.0%} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
