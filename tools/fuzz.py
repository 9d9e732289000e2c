"""Throw bytes at every reader of foreign files: `fuzz.py [SECONDS] [TARGET ...]`, as `make fuzz` does.

atheris watches which lines of a reader the bytes reach, and invents those that reach more. Each reader has a process
of its own, since libFuzzer ends the process when its time is over. What crashes a reader is written to
tests/data/crashers/TARGET/, where `make test` finds it; mend the reader, and keep the file.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CRASHERS = ROOT / "tests" / "data" / "crashers"
_SLOWEST = 10
"""Seconds that one input may take."""
_MOST_MEMORY = 2048
"""Megabytes that a reader may take."""
_LONGEST = 4096
"""Bytes of the longest input."""


def main(arguments: list[str]) -> int:
    """Fuzz the named readers, or all of them, sharing the seconds; give 1 if one crashed."""
    if arguments[:1] == ["--one"]:
        return _fuzz(arguments[1], arguments[2:])
    seconds = int(arguments[0]) if arguments else 300
    from fuzz_targets import targets

    names = arguments[1:] or list(targets())
    each = max(1, seconds // len(names))
    crashed = [name for name in names if not _survives(name, each)]
    print(f"{len(names)} readers, {each} s each; crashed: {', '.join(crashed) or 'none'}")
    return 1 if crashed else 0


def _survives(name: str, seconds: int) -> bool:
    folder = CRASHERS / name
    corpus = ROOT / "build" / "fuzz" / name
    corpus.mkdir(parents=True, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(  # noqa: S603 - this file
        [
            sys.executable, __file__, "--one", name, f"-max_total_time={seconds}", f"-timeout={_SLOWEST}",
            f"-rss_limit_mb={_MOST_MEMORY}", f"-max_len={_LONGEST}", f"-artifact_prefix={folder}/", "-verbosity=0",
            str(corpus), str(folder), str(ROOT / "tests" / "data"), str(ROOT / "docs"),
        ],
        check=False,
    )  # fmt: skip
    if not any(folder.iterdir()):
        folder.rmdir()
    return done.returncode == 0


def _fuzz(name: str, options: list[str]) -> int:
    import atheris

    with atheris.instrument_imports(include=["dsgloss"]):
        from fuzz_targets import targets

        target = targets()[name]
    atheris.Setup([name, *options], target)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
