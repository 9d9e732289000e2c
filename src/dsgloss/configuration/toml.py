"""TOML files as tables, and the lines where their keys stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from dsgloss.configuration.problems import ConfigurationError
from dsgloss.documents.contents import contents
from dsgloss.errors import Problem, Where
from dsgloss.lazy import regex
from dsgloss.messages import say

Value = str | int | float | bool | datetime | date | time | list["Value"] | dict[str, "Value"]
Place = tuple[str | int, ...]

_IN_PROJECT: Place = ("tool", "dsgloss")
_PROBLEM_PLACE = regex(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_LINE = regex(rf"[ \t]*(?:(?P<opening>\[\[?)[ \t]*(?P<header>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=)")


@dataclass(frozen=True, slots=True)
class Source:
    """A table of a TOML file, and what is needed to say where something stands in it."""

    path: str
    text: str
    table: dict[str, Value]
    prefix: Place = ()

    def where(self, place: Place) -> str:
        """Name the line of a key of the table, else of the nearest key above it, as far as that can be told."""
        lines = _lines(self.text)
        full = (*self.prefix, *place)
        known = (lines[full[:depth]] for depth in range(len(full), 0, -1) if full[:depth] in lines)
        return str(Where(self.path, next(known, 0)))


def table_in(file: Path) -> Source | None:
    """Read the table that configures dsgloss: the whole file, or that part of a pyproject.toml, if it has one.

    Raises ConfigurationError if the file cannot be read as TOML; a pyproject.toml that never mentions dsgloss is
    none of our business, whatever it holds.
    """
    is_project = file.name == "pyproject.toml"
    text = _read(file)
    if is_project and "dsgloss" not in text:
        return None
    data = _parsed(text, file.as_posix())
    if not is_project:
        return Source(file.as_posix(), text, data)
    tool = data.get("tool")
    table = tool.get("dsgloss") if isinstance(tool, dict) else None
    return Source(file.as_posix(), text, table, _IN_PROJECT) if isinstance(table, dict) else None


def _read(file: Path) -> str:
    try:
        return contents(file).decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        what = say("cannot be read: {reason}", reason=error.strerror or str(error))
        problem = Problem(file.as_posix(), what, say("Check the name and the permissions."))
        raise ConfigurationError(problem) from error
    except UnicodeDecodeError as error:
        problem = Problem(file.as_posix(), say("a configuration must be UTF-8"), say("Save the file as UTF-8."))
        raise ConfigurationError(problem) from error


def _parsed(text: str, path: str) -> dict[str, Value]:
    try:
        table: dict[str, Value] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _PROBLEM_PLACE.search(said)
        last = text.rstrip("\n").count("\n") + 1
        place = Where(path, int(found["line"] or last), int(found["column"] or 0)) if found else Where(path)
        reason = said[: found.start()] if found else said
        what = say("this is no valid TOML: {reason}", reason=reason)
        raise ConfigurationError(Problem(str(place), what, say("Correct the line."))) from error
    except RecursionError as error:
        what = say("this is no valid TOML: {reason}", reason=say("lists in lists too deep"))
        raise ConfigurationError(Problem(path, what, say("Correct the line."))) from error
    return table


def _lines(text: str) -> dict[Place, int]:
    """Find the lines of tables and keys; keys inside of inline tables count as the line of the whole."""
    found: dict[Place, int] = {}
    table: Place = ()
    counts: dict[Place, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.match(line)
        if match is None:
            continue
        if match["header"] is None:
            found.setdefault((*table, *_steps(match["key"])), number)
            continue
        table = _indexed(tuple(_steps(match["header"])), counts)
        if match["opening"] == "[[":
            counts[table] = counts.get(table, -1) + 1
            table = (*table, counts[table])
        found.setdefault(table, number)
    return found


def _steps(dotted: str) -> Iterator[str]:
    return (each.group().strip("\"'") for each in re.finditer(_KEY, dotted))


def _indexed(steps: Sequence[str], counts: dict[Place, int]) -> Place:
    """Name a table below the last one of an array of tables: [lint.overrides.severity]."""
    place: Place = ()
    for number, step in enumerate(steps):
        place = (*place, step)
        if place in counts and number < len(steps) - 1:
            place = (*place, counts[place])
    return place
