"""Ask for known weaknesses in the versions that the lock files fix, and never take silence for a good answer.

    python tools/audit.py [--unless-unreachable]

pip-audit asks. Where its service does not know a package, as behind a mirror, pip-audit alone says "No known
vulnerabilities found" and succeeds; here a package nobody was asked about counts as not audited. Exit codes: 0 all
were asked about and none is weak, 1 some are weak, 3 not all could be asked about. With --unless-unreachable, a
machine from which nothing can be asked gets the same words but 0.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from pydantic import BaseModel, ValidationError

from dsgloss.model.validation import adapter

ROOT = Path(__file__).parents[1]


class Verdict(IntEnum):
    """What came out, as an exit code."""

    SOUND = 0
    WEAK = 1
    NOT_AUDITED = 3


class Advisory(BaseModel):
    """A known weakness: its identifier, and the versions that mend it."""

    id: str
    fix_versions: list[str] = []

    def __str__(self) -> str:
        """Say what to do about it."""
        return f"{self.id}, mended in {', '.join(self.fix_versions) or 'no version yet'}"


class Answer(BaseModel):
    """What pip-audit says of one package: its weaknesses, or why it was skipped."""

    name: str
    version: str = ""
    vulns: list[Advisory] = []
    skip_reason: str = ""


class Report(BaseModel):
    """What pip-audit writes with --format json."""

    dependencies: list[Answer]


@dataclass(frozen=True, slots=True)
class Audit:
    """The answers, weak ones and silent ones apart, and how many packages there were."""

    weak: tuple[Answer, ...]
    silent: tuple[Answer, ...]
    number: int

    @property
    def is_unreachable(self) -> bool:
        """Whether there was no answer at all."""
        return len(self.silent) == self.number

    @property
    def verdict(self) -> Verdict:
        """A weakness weighs more than a silence."""
        if self.weak:
            return Verdict.WEAK
        return Verdict.NOT_AUDITED if self.silent or not self.number else Verdict.SOUND

    def lines(self) -> list[str]:
        """Say what came out, for people."""
        if self.is_unreachable:
            return ["NOT AUDITED: the service that knows of weaknesses cannot be asked from here."]
        unasked = [f"NOT AUDITED: {one.name}: {one.skip_reason}" for one in self.silent]
        found = [f"WEAK: {one.name} {one.version}: {advisory}" for one in self.weak for advisory in one.vulns]
        return [*found, *unasked, f"{self.number - len(self.silent)} of {self.number} packages audited"]


def judge(report: Report) -> Audit:
    """Sort the answers."""
    answers = report.dependencies
    weak, silent = (one for one in answers if one.vulns), (one for one in answers if one.skip_reason)
    return Audit(tuple(weak), tuple(silent), len(answers))


def ask(files: Sequence[Path]) -> Report:
    """Let pip-audit ask about every package of the lock files; a report without packages if it could not."""
    named = [f"--requirement={file}" for file in files]
    command = [sys.executable, "-m", "pip_audit", "--format=json", "--progress-spinner=off", "--disable-pip", *named]
    done = subprocess.run([*command, "--require-hashes"], capture_output=True, text=True, check=False)  # noqa: S603
    try:
        return adapter(Report).validate_json(done.stdout)
    except ValidationError:
        print("\n".join(done.stderr.splitlines()[-1:]), file=sys.stderr)
        return Report(dependencies=[])


def main(options: Sequence[str]) -> int:
    """Ask, say, and give the exit code."""
    audit = judge(ask(sorted((ROOT / "requirements").glob("*.txt"))))
    print("\n".join(audit.lines()), file=sys.stderr if audit.verdict else sys.stdout)
    excused = audit.is_unreachable and "--unless-unreachable" in options
    return Verdict.SOUND if excused else audit.verdict


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
