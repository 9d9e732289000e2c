"""The forms in which commands print what they found."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import click


class Output(StrEnum):
    """How to print results."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


def output_option(*formats: Output) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the option --output-format with the forms it knows, the usual one first."""
    names = [known.value for known in formats]
    return click.option("--output-format", type=click.Choice(names), default=names[0], show_default=True)
