"""A lint of one file by dsgloss and by other programs, with the same terms: whole processes, nothing remembered.

Every program applies one rule: deprecated terms are not to be used, or (for poglossary, which has only that) the
English terms of the original are to be rendered by those of the glossary.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bench.desk import CONCEPTS, DSGLOSS, Desk
from bench.installing import Absent, node_program, python_program
from bench.process import Command
from bench.table import Bound, Goal, Line, Measure, Missing, Row, Work
from bench.texts import Page, pages
from bench.words import Entry, entries

PAGES = 6


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder with the file and the terms in the formats of all."""

    desk: Desk
    folder: Path

    def write(self, name: str, text: str) -> str:
        """Write a file beside the others, and give its path."""
        self.folder.mkdir(exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")
        return str(self.folder / name)


@dataclass(frozen=True, slots=True)
class Rival:
    """A program: its name, the file it reads, how it is called, and what a finding looks like in what it prints."""

    name: str
    file: str
    command: Callable[[Bench, str], Command | Absent]
    finding: str
    rules: str = "deprecated-term"


def lines(desk: Desk) -> Iterator[Line]:
    """Compare dsgloss with every other program."""
    bench = Bench(desk, desk.folder / "rivals")
    written = list(islice(pages(entries(CONCEPTS), seed=2), PAGES))
    files = {
        "Markdown": bench.write("page.md", "\n".join(page.korean.partition("---\n\n")[2] for page in written)),
        "PO": bench.write("page.po", catalogue(written)),
    }
    for rival in RIVALS:
        yield _compared(rival, bench, files[rival.file])


def _compared(rival: Rival, bench: Bench, file: str) -> Line:
    size = Path(file).stat().st_size / 1000
    work = Work(f"lint one {rival.file} file of {size:.0f} kB, cold", rival.name, Measure.TIMES, Goal(Bound.UNDER, 1))
    command = rival.command(bench, file)
    if isinstance(command, Absent):
        return Missing(work, command.reason)
    ours = [*DSGLOSS, "lint", "--isolated", "--no-cache", "--output-format", "concise",
            "--select", rival.rules, "--glossary", str(bench.desk.glossary), file]  # fmt: skip
    runner = bench.desk.runner
    found, theirs = (
        len(re.findall(finding, runner.printed(which))) for finding, which in ((" DSG", ours), (rival.finding, command))
    )
    if not theirs:
        return Missing(work, "it found nothing in the file")
    mine, other = runner.least(ours, command, most=5)
    return Row(work, mine / other, f"dsgloss found {found}, the other {theirs}.")


def catalogue(written: Sequence[Page]) -> str:
    """Write pages as a PO catalogue: each block that is no code is a message."""
    head = 'msgid ""\nmsgstr ""\n"Language: ko\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    blocks = {
        english: korean
        for page in written
        for korean, english in zip(page.korean.split("\n\n"), page.english.split("\n\n"), strict=True)
        if not english.startswith(("---", "```", "|"))
    }
    return "\n".join([head, *(f"msgid {_po(english)}\nmsgstr {_po(korean)}\n" for english, korean in blocks.items())])


def _po(text: str) -> str:
    return json.dumps(text.strip(), ensure_ascii=False)


def _deprecated() -> list[Entry]:
    return [entry for entry in entries(CONCEPTS) if entry.old]


def _hanlint(bench: Bench, file: str) -> Command | Absent:
    """Its dictionary of words on a screen can be added to; every other rule is turned off."""
    program = python_program("hanlint")
    if isinstance(program, Absent):
        return program
    rules = re.findall(r"^  (\w+)  ", bench.desk.runner.printed([str(program), "rules"]), re.MULTILINE)
    off = json.dumps([rule for rule in rules if rule != "screenWord"])
    words = "".join(
        f"\n[[dictionary.screenWord]]\npattern = '(?<![가-힣a-zA-Z]){entry.old}{{조사}}'\nfix = '{entry.korean}'\n"
        "why = '은 옛 용어다'\nsource = 'glossary'\n"
        for entry in _deprecated()
    )
    config = bench.write("hanlint.toml", f'enforceStyle = ["screenWord"]\ndisable = {off}\n{words}')
    return [str(program), "--config", config, "--no-color", file]


def _textlint(bench: Bench, file: str) -> Command | Absent:
    """Its rule prh reads the rules that dsgloss exports."""
    program, node = node_program("textlint/bin/textlint.js"), shutil.which("node")
    if isinstance(program, Absent) or node is None:
        return program if isinstance(program, Absent) else Absent("there is no Node here")
    rules = str(bench.folder / "prh.yml")
    bench.desk.runner.cost([*DSGLOSS, "glossary", "export", "--format", "prh", "-o", rules, str(bench.desk.glossary)])
    config = bench.write("textlintrc.json", json.dumps({"rules": {"prh": {"rulePaths": [rules]}}}))
    packages = str(program.parents[2])
    return [node, str(program), "--config", config, "--rules-base-directory", packages, "--format", "unix", file]


def _l10n_lint(bench: Bench, file: str) -> Command | Absent:
    """Its glossary is a table of what is wrong and what is right."""
    program = python_program("l10n-lint")
    if isinstance(program, Absent):
        return program
    terms = bench.write("l10n.tsv", "".join(f"{entry.old}\t{entry.korean}\n" for entry in _deprecated()))
    return [str(program), "--checks", "glossary", "--glossary", terms, "--language", "ko", "--format", "gnu", file]


def _poglossary(bench: Bench, file: str) -> Command | Absent:
    """Its glossary says which Korean a translation must have where the original has the English."""
    program = python_program("poglossary")
    if isinstance(program, Absent):
        return program
    terms = "".join(f'  "{entry.english}": "{entry.korean}"\n' for entry in entries(CONCEPTS))
    return [str(program), file, bench.write("poglossary.yml", f"glossary:\n{terms}")]


RIVALS = (
    Rival("hanlint 0.0.17", "Markdown", _hanlint, r"옛 용어"),
    Rival("textlint 15.8.0 with prh 6.1.0", "Markdown", _textlint, r"/prh\]"),
    Rival("l10n-lint 1.23.30", "PO", _l10n_lint, r"Prefer '"),
    Rival("poglossary 0.1.4", "PO", _poglossary, r"page\.po", "deprecated-term,missing-translation,other-translation"),
)
