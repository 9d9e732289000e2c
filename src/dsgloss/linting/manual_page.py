"""The manuals of all rules as one Markdown page, docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.linting.manual import Example, RuleManual, manuals
from dsgloss.messages import say


def page() -> str:
    """Write the page in the language of messages."""
    known = [manual.translated() for manual in manuals()]
    # The names are written out one by one, since messages inside of f-strings are not found for translation.
    names = [say("code"), say("name"), say("severity"), say("reports")]
    title, note = say("Rules"), say("`dsgloss rule CODE` prints a rule; `tools/rules.py` writes this page.")
    lines = [f"# {title}", "", note, "", f"| {' | '.join(names)} |", "|---|---|---|---|", *map(_row, known)]
    return "\n".join([*lines, *(line for manual in known for line in _section(manual)), ""])


def _row(manual: RuleManual) -> str:
    link = f"[{manual.code}](#{manual.code.lower()}-{manual.name})"
    return f"| {link} | {manual.name} | {_weight(manual)} | {manual.summary} |"


def _weight(manual: RuleManual) -> str:
    notes = [say(manual.severity.value)]
    notes += [] if manual.is_on else [say("off unless selected")]
    notes += [say("needs a source text")] if manual.needs_source else []
    return ", ".join(notes)


def _section(manual: RuleManual) -> Iterator[str]:
    yield from ("", f"## {manual.code} {manual.name}", "", f"*{_weight(manual)}*", "", manual.sentence)
    for paragraph in manual.paragraphs:
        yield from ("", paragraph)
    shown = ""
    for example in manual.examples:
        if example.glossary != shown:
            yield from _block("yaml", say("Glossary"), example.glossary)
            shown = example.glossary
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    if example.options:
        yield from _block("toml", say("Options"), example.options)
    if example.source is not None:
        yield from _block("markdown", say("Source"), example.source)
    yield from _block("markdown", say("Wrong"), example.wrong)
    yield from _block("markdown", say("Right"), example.right)


def _block(language: str, label: str, text: str) -> Iterator[str]:
    fence = "````" if "```" in text else "```"
    yield from ("", f"{label}:", "", f"{fence}{language}", text, fence)
