"""From a file to a configuration: strict, every problem with its place and a remedy."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.configuration.configuration import Configuration
from dsgloss.configuration.keys import fields_named, spelled
from dsgloss.configuration.problems import ConfigurationError
from dsgloss.configuration.shape import Table
from dsgloss.configuration.toml import Place, Source, Value, table_in
from dsgloss.errors import Problem
from dsgloss.messages import say

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def read_configuration(file: Path) -> Configuration:
    """Read a configuration file, or the table [tool.dsgloss] of a pyproject.toml.

    Raises ConfigurationError with every problem found.
    """
    source = table_in(file)
    if source is None:
        remedy = say("Add the table, or name another file.")
        raise ConfigurationError(Problem(file.as_posix(), say("there is no table [tool.dsgloss]"), remedy))
    data, problems = fields_named(Table, source)
    said = data if isinstance(data, dict) else {}
    configuration = Configuration(_validated(source, data, problems), file, said)
    _refuse_strange_baseline(configuration, source)
    return configuration


def _validated(source: Source, data: Value, problems: list[Problem]) -> Table:
    from pydantic import ValidationError  # late: where no file is, nothing is validated

    from dsgloss.model.validation import adapter

    try:
        # As JSON, the strict reading takes lists for tuples and words for enums, and still no "1" for 1.
        table = adapter(Table).validate_json(json.dumps(data, default=str), strict=True)
    except ValidationError as error:
        details = error.errors(include_url=False)
        # A key that seems to be missing is probably the one that is misspelt.
        told = [detail for detail in details if not (problems and detail["type"] == "missing")]
        problems = [*problems, *(_problem(source, detail) for detail in told)]
    if problems:
        raise ConfigurationError(*_in_order(problems))
    return table


def _problem(source: Source, detail: ErrorDetails) -> Problem:
    place: Place = tuple(spelled(step) if isinstance(step, str) else step for step in detail["loc"])
    where = source.where(place)
    name = ".".join(str(step) for step in place)
    if detail["type"] == "missing":
        return Problem(where, say("the key '{name}' is missing", name=name), say("Add it."))
    cause = detail.get("ctx", {}).get("error")
    remedy = getattr(cause, "remedy", None) or say("Correct the value.")
    from dsgloss.store.validate import reason_of  # late: most files are in order

    reason = reason_of(detail, say("it should be a table"))
    return Problem(where, say("'{name}' does not hold: {reason}", name=name, reason=reason), remedy)


def _in_order(problems: Sequence[Problem]) -> list[Problem]:
    def line(problem: Problem) -> int:
        number = problem.where.rpartition(":")[2]
        return int(number) if number.isdecimal() else 0

    return sorted(problems, key=line)


def _refuse_strange_baseline(configuration: Configuration, source: Source) -> None:
    """A configuration that came with somebody's texts must not have files written elsewhere."""
    baseline = configuration.baseline
    if baseline is not None and not baseline.resolve().is_relative_to(configuration.folder.resolve()):
        what = say("the baseline lies outside of the configuration's folder")
        where = source.where(("lint", "baseline"))
        raise ConfigurationError(Problem(where, what, say("Name a file below that folder, or use --baseline.")))
