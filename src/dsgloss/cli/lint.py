"""dsgloss lint: texts against the glossary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from dsgloss.cli import Exit
from dsgloss.cli.lint_options import Effects, Mode, lint_options
from dsgloss.cli.lint_report import advise, write_baseline
from dsgloss.cli.lint_setup import Setup
from dsgloss.linting.finding import Finding
from dsgloss.linting.reporters import reporter
from dsgloss.relinting import Relinter, Sheet, Shelf

if TYPE_CHECKING:
    from dsgloss.documents import Documents


@click.command("lint")
@click.argument("paths", nargs=-1)
@lint_options
def command(setup: Setup, effects: Effects) -> int:
    """Check that PATHS use the glossary's terms, and fix what does not, particles included.

    Without PATHS, those that the configuration names are checked: the nearest dsgloss.toml, else the table
    [tool.dsgloss] of a pyproject.toml. The exit code is 1 if there are errors or warnings left (with --diff: if
    something would change).
    """
    if effects.mode is Mode.SETTINGS:
        from dsgloss.cli.lint_settings import settings

        click.echo(settings(setup, effects.baseline, effects.output_format), nl=False)
        return Exit.CLEAN
    sieve = effects.sieve(setup)
    sheets = setup.sheets(sieve.changes)
    relinter = setup.relinter(effects.cache, effects.jobs)
    if effects.mode is Mode.STATISTICS:
        _write(_statistics(relinter, sheets, effects.output_format), effects)
        return Exit.CLEAN
    findings = relinter.lint(sheets)
    documents = Shelf(sheets)
    if effects.mode is Mode.BASELINE:
        write_baseline(effects.baseline, setup, findings, documents)
        return Exit.CLEAN
    reported = sieve.reported(findings, documents, setup)
    if effects.mode is Mode.REPORT:
        return _report(reported, documents, effects)
    return _fix(setup, effects, relinter, sheets, reported)


def _fix(
    setup: Setup, effects: Effects, relinter: Relinter, sheets: Sequence[Sheet], reported: Sequence[Finding]
) -> int:
    """Fix what is reported; where that is everything, what the fixes uncover, too."""
    from dsgloss.cli import lint_fixes  # late: most lints fix nothing

    bitexts = [sheet.bitext for sheet in sheets]
    if effects.sifts:
        fixed = lint_fixes.fixed_once(bitexts, reported, effects.allowed)
    else:
        fixed = lint_fixes.fixed_wholly(relinter.linter, bitexts, reported, effects.allowed)
    if effects.mode is Mode.DIFF:
        return effects.failing(lint_fixes.show_diff(fixed))
    lint_fixes.write_fixes(fixed)
    left = lint_fixes.reread(fixed, bitexts)
    documents = {bitext.target.path: bitext.target for bitext in left}
    return _report(effects.sieve(setup).reported(relinter.linter.lint(left), documents, setup), documents, effects)


def _report(findings: Sequence[Finding], documents: Documents, effects: Effects) -> int:
    _write(reporter(effects.output_format)(findings, documents), effects)
    if effects.output_format == "full" and not effects.sifts:
        advise(findings)
    code = Exit.FINDINGS if any(finding.severity.fails for finding in findings) else Exit.CLEAN
    return effects.failing(code)


def _statistics(relinter: Relinter, sheets: Sequence[Sheet], output_format: str) -> str:
    from dsgloss.linting.statistics import measure  # late: a lint that judges counts nothing
    from dsgloss.linting.statistics_report import as_json, as_text

    statistics = measure(relinter.linter.pages(sheet.parsed() for sheet in sheets))
    return as_json(statistics) if output_format == "json" else as_text(statistics)


def _write(text: str, effects: Effects) -> None:
    if effects.output_file is not None:
        from dsgloss.atomic import write_all  # late: most lints write no file

        write_all({effects.output_file: text.encode("utf-8", "surrogateescape")})
    else:
        click.echo(text, nl=False)
