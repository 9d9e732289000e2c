"""Pages that are run as they are read: files are written, commands and Python examples give what the page shows.

- A `console` block holds commands behind `$ ` and what they print; `...` stands for anything.
- A `python` block is a doctest; the blocks of a page share their names.
- A block after `<!-- file: NAME -->` is written into that file, and `<!-- run: COMMAND -->` runs unseen.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_PARTS = re.compile(
    r"^<!-- run: (?P<unseen>.+) -->$|^(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A fenced block of a page, or a command that runs unseen, and where its body stands in the page."""

    kind: str
    body: str
    file: str | None
    start: int
    end: int


def parts(text: str) -> Iterator[Part]:
    """Find the blocks of a page, in their order."""
    for found in _PARTS.finditer(text):
        if found["unseen"]:
            yield Part("unseen", found["unseen"], None, *found.span("unseen"))
        else:
            yield Part(found["kind"], found["body"], found["file"], *found.span("body"))


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a console block, and what the page says it prints."""

    command: str
    shown: str

    def allows(self, printed: str) -> bool:
        """Tell whether that is what was printed."""
        pattern = ".*".join(map(re.escape, self.shown.split("...")))
        return re.fullmatch(pattern, printed, re.DOTALL) is not None

    def __str__(self) -> str:
        """Write the step as it stands in a block."""
        return f"$ {self.command}\n{self.shown}"


def steps(body: str) -> Iterator[Step]:
    """Read the commands of a console block; a line that ends in a backslash goes on in the next one."""
    for each in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        found = re.match(r"((?:.*\\\n)*.*)\n", each)
        command = found[1] if found else each
        yield Step(command, each[len(command) + 1 :])


@dataclass
class Walk:
    """Somebody who follows a page in a folder, with messages in a language."""

    folder: Path
    language: str
    names: dict[str, object] = field(default_factory=dict)
    last: int = 0
    root: Path = field(init=False)

    def __post_init__(self) -> None:
        """Remember where the walk begins: no page shows where that is."""
        self.root = self.folder

    def follow(self, text: str) -> str:
        """Do what the page says; give the page with what was really printed where it shows something else."""
        made, done = [], 0
        for part in parts(text):
            made.append(text[done : part.start] + self._done(part))
            done = part.end
        return "".join(made) + text[done:]

    def _done(self, part: Part) -> str:
        if part.file is not None:
            file = self.folder / part.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(part.body, encoding="utf-8")
        elif part.kind == "unseen":
            printed = self._printed(part.body)
            assert self.last == 0, printed
        elif part.kind == "console":
            return "".join(str(self._taken(step)) for step in steps(part.body))
        elif part.kind == "python":
            self._try(part)
        return part.body

    def _taken(self, step: Step) -> Step:
        printed = self._printed(step.command)
        return step if step.allows(printed) else Step(step.command, printed)

    def _printed(self, command: str) -> str:
        """Run a command, as a shell would, in which the one before has just ended."""
        if command.startswith("cd "):
            self.folder /= command.removeprefix("cd ")
            return ""
        done = subprocess.run(  # noqa: S603 - the commands of our own pages
            ["/bin/sh", "-c", f"(exit {self.last})\n{command}"],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        self.last = done.returncode
        assert self.last in (0, 1), done.stdout
        printed = done.stdout.replace(str(self.root), "...")
        return "".join(line.rstrip() + "\n" for line in printed.splitlines())

    def _environment(self) -> dict[str, str]:
        person = {f"GIT_{who}_{what}": "dsgloss" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        return os.environ | person | {"PATH": path, "DSGLOSS_LANG": self.language, "GIT_CONFIG_NOSYSTEM": "1"}

    def _try(self, part: Part) -> None:
        """Run a block as a doctest from within the folder."""
        test = doctest.DocTestParser().get_doctest(part.body, self.names, "page", None, None)
        told: list[str] = []
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            failed = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append, clear_globs=False)
        finally:
            os.chdir(before)
        self.names.update(test.globs)
        assert failed.failed == 0, "".join(told)
