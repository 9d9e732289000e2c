"""dsgloss rule: what the rules of the lint report, why, and how a text should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

import click

from dsgloss.cli import Exit
from dsgloss.linting.columns import columns, padded, terminal_width, wrapped
from dsgloss.linting.finding import Severity
from dsgloss.linting.manual import Example, RuleManual, manual_of, manuals
from dsgloss.linting.reporters.summary import STYLE
from dsgloss.messages import say
from dsgloss.model.data import data_of
from dsgloss.printable import Style, paint
from dsgloss.printable_json import dump


class Output(StrEnum):
    """How to print the manuals."""

    TEXT = "text"
    JSON = "json"


@click.command("rule")
@click.argument("name", required=False)
@click.option(
    "--output-format",
    type=click.Choice([o.value for o in Output]),
    default=Output.TEXT.value,
    show_default=True,
)
def command(name: str | None, output_format: str) -> int:
    """Explain the rule NAME, by its code or its name, with examples; without NAME, list all rules."""
    if name is not None:
        manual = manual_of(name).translated()
        click.echo(dump(data_of(manual)) if output_format == Output.JSON else _page(manual), nl=False)
        return Exit.CLEAN
    known = [manual.translated() for manual in manuals()]
    click.echo(dump([data_of(manual) for manual in known]) if output_format == Output.JSON else _list(known), nl=False)
    return Exit.CLEAN


def _list(known: Sequence[RuleManual]) -> str:
    """Write a line for each rule: its code and name, how much it weighs, and what it reports."""
    name = max(len(manual.name) for manual in known)
    weight = max(columns(say(severity.value)) for severity in Severity)
    return "".join(
        f"{manual.code}  {padded(manual.name, name)}  {_label(manual, weight)}  {_reports(manual)}\n"
        for manual in known
    )


def _label(manual: RuleManual, width: int) -> str:
    return paint(padded(say(manual.severity.value), width), STYLE[manual.severity])


def _reports(manual: RuleManual) -> str:
    notes = _notes(manual)
    return manual.summary + (f" ({', '.join(notes)})" if notes else "")


def _notes(manual: RuleManual) -> list[str]:
    notes = [] if manual.is_on else [say("off unless selected")]
    return notes + ([say("needs a source text")] if manual.needs_source else [])


def _page(manual: RuleManual) -> str:
    """Write everything about a rule, as wide as the terminal."""
    width = terminal_width()
    weight = ", ".join([paint(say(manual.severity.value), STYLE[manual.severity]), *_notes(manual)])
    prose = [f"{manual.code} {manual.name} ({weight})", manual.sentence, *manual.paragraphs]
    blocks = [wrapped(paragraph, width) for paragraph in prose]
    return "\n\n".join([*blocks, *_examples(manual)]) + "\n"


def _examples(manual: RuleManual) -> Iterator[str]:
    shown = ""
    for example in manual.examples:
        if example.glossary != shown:
            yield _block(say("Glossary"), example.glossary)
            shown = example.glossary
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    if example.options:
        yield _block(say("Options"), example.options)
    if example.source is not None:
        yield _block(say("Source"), example.source)
    yield _block(paint(say("Wrong"), Style.RED), example.wrong)
    yield _block(paint(say("Right"), Style.GREEN), example.right)


def _block(label: str, text: str) -> str:
    return f"{label}:\n" + "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
