"""What whole processes cost: seconds of processors, seconds by the clock, memory; all that they start included."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter

Command = list[str]
# Linux counts units of 1024 bytes.
_KILO = 1 if sys.platform == "darwin" else 1024
TOOLS = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of processors, seconds by the clock, the most bytes that one process had."""

    processor: float
    clock: float
    memory: int


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs commands in an environment of their own, so that they find nothing that somebody remembered before."""

    environment: Mapping[str, str]

    @classmethod
    def in_folder(cls, folder: Path) -> Runner:
        """Let commands keep what they remember in a folder, and Python its compiled modules, as an installation has."""
        own = {"XDG_CACHE_HOME": str(folder), "PYTHONPATH": str(TOOLS), "NO_COLOR": "1", "DSGLOSS_LANG": "en"}
        return cls({**os.environ, **own, "PYTHONDONTWRITEBYTECODE": ""})

    def cost(self, command: Command) -> Cost:
        """Run a command to its end and tell what it took; what it prints is dropped.

        The exit code 1 is that of a lint with findings; others end the bench, and so does an exception of Python,
        whose exit code is 1, too.
        """
        with TemporaryFile() as said:
            begun = perf_counter()
            process = os.posix_spawn(command[0], command, self.environment, file_actions=[
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_DUP2, said.fileno(), 2),
            ])  # fmt: skip
            _, status, usage = os.wait4(process, 0)
            spent = perf_counter() - begun
            said.seek(0)
            errors = said.read().decode("utf-8", "replace")
        if os.waitstatus_to_exitcode(status) not in (0, 1) or "Traceback (most recent call last)" in errors:
            raise SystemExit(f"{' '.join(command)} failed: {errors}")
        return Cost(usage.ru_utime + usage.ru_stime, spent, usage.ru_maxrss * _KILO)

    def printed(self, command: Command) -> str:
        """Run a command and give what it prints."""
        return subprocess.run(  # noqa: S603 - commands of our own
            command, env=self.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        ).stdout

    def figures(self, *arguments: str) -> list[float]:
        """Give what one of the measurements of `bench.probe` prints, made in a process of its own."""
        text = self.printed([sys.executable, "-m", "bench.probe", *arguments])
        try:
            return [float(word) for word in text.split()]
        except ValueError:
            raise SystemExit(f"bench.probe {' '.join(arguments)} failed: {text}") from None

    def least(self, *commands: Command, most: int = 5, seconds: float = 20) -> list[float]:
        """Give the least processor time of each of some commands, run in turn.

        They are run as often as `most` says, but begun only as long as all together have taken fewer than `seconds`.
        """
        rounds: list[list[float]] = []
        spent = 0.0
        while len(rounds) < most and (spent < seconds or not rounds):
            costs = [self.cost(command) for command in commands]
            rounds.append([cost.processor for cost in costs])
            spent += sum(cost.clock for cost in costs)
        return [min(times) for times in zip(*rounds, strict=True)]
