"""dsgloss glossary check: what does not hold in a glossary, beyond what its reader refuses."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import click

from dsgloss.checking import check_at
from dsgloss.cli import Exit
from dsgloss.messages import say
from dsgloss.model.data import data_of
from dsgloss.printable import Style, paint, printable
from dsgloss.upkeep import Fault


class Form(StrEnum):
    """How to print what was found."""

    FULL = "full"
    JSON = "json"
    GITHUB = "github"


@click.command("check")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
@click.option("--output-format", type=click.Choice([form.value for form in Form]), default=Form.FULL.value,
              show_default=True)  # fmt: skip
def check_command(path: Path, output_format: str) -> int:
    """Check a glossary: its form, its contradictions, and its ok/bad examples.

    Also found are terms that two concepts share, deprecated terms within preferred ones or in definitions,
    acronyms that do not fit their full form, transliterations that do not sound like their original, and
    relations and citations that lead nowhere.
    """
    checked = check_at(path)
    _PRINTERS[Form(output_format)](checked.faults, checked.count)
    return Exit.FINDINGS if any(fault.severity.fails for fault in checked.faults) else Exit.CLEAN


def _print_full(faults: Sequence[Fault], count: int) -> None:
    for fault in faults:
        weight = paint(say(fault.severity.value), _STYLES[fault.severity.value])
        head = f"{printable(fault.where)}: {weight} {fault.check}: {fault.concept}: "
        click.echo(head + printable(fault.advice))
    if not faults:
        click.echo(say("nothing wrong; concepts: {count}", count=count))


def _print_json(faults: Sequence[Fault], _count: int) -> None:
    from dsgloss.printable_json import dump

    click.echo(dump([data_of(fault) for fault in faults]), nl=False)


def _print_github(faults: Sequence[Fault], _count: int) -> None:
    from dsgloss.linting.finding import Finding
    from dsgloss.linting.reporters.github import report

    findings = [
        Finding(
            path=fault.path, line=max(1, fault.line), column=max(1, fault.column), end_line=max(1, fault.line),
            end_column=max(1, fault.column), code="glossary", rule=fault.check, severity=fault.severity,
            message=f"{fault.concept}: {fault.advice}", concept=fault.concept,
        )
        for fault in faults
    ]  # fmt: skip
    click.echo(report(findings, {}), nl=False)


_STYLES = {"error": Style.RED, "warning": Style.YELLOW, "hint": Style.BLUE}
_PRINTERS = {Form.FULL: _print_full, Form.JSON: _print_json, Form.GITHUB: _print_github}
