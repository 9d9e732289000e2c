"""The shape of a configuration file, field by field; a key in the file has hyphens where a field has underscores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from dsgloss.configuration.one_or_several import OneOrSeveral
from dsgloss.configuration.problems import suggestion
from dsgloss.configuration.rule_names import codes
from dsgloss.errors import FlawError
from dsgloss.linting.finding import Severity
from dsgloss.linting.options import Options
from dsgloss.messages import say
from dsgloss.model import Record
from dsgloss.model.record import Constraint


class UnknownFormatError(ValueError):
    """An output format is named that does not exist; `remedy` says which one was probably meant."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(say("no such output format: '{name}'", name=name))
        self.remedy = suggestion(name, known)


def _known_format(name: str) -> str:
    from dsgloss.linting.reporters import REPORTERS  # late: few files name a format

    if name not in REPORTERS:
        raise UnknownFormatError(name, sorted(REPORTERS))
    return name


def _not_empty(name: str) -> str:
    if not name:
        raise FlawError("it should not be empty")
    return name


def _by_code(severities: Mapping[str, Severity]) -> Mapping[str, Severity]:
    return {code: severity for name, severity in severities.items() for code in codes([name])}


Name = Annotated[str, Constraint(_not_empty, {"min_length": 1})]
Names = Annotated[tuple[Name, ...], OneOrSeveral()]
"""One text, or a list of them."""
Rules = Annotated[tuple[str, ...], Constraint(codes)]
"""Rules by code or by name; they come out by code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTree(Record):
    """Where the texts lie that others translate."""

    source: Name
    """The folder (or file) of the source texts, relative to the configuration file."""
    target: Name | None = None
    """The folder (or file) of their translations; if it is absent, everything that is linted."""


Trees = Annotated[tuple[SourceTree, ...], OneOrSeveral("source")]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTable(Options):
    """The options of a lint, in which rules are named by code, by name, or all at once (ALL)."""

    select: Rules | None = None
    extend_select: Rules = ()
    ignore: Rules = ()
    severity: Annotated[Mapping[str, Severity], Constraint(_by_code)] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override(RuleTable):
    """Options that hold for some files only; what it does not mention stays as it is."""

    paths: Names
    """Patterns as in .gitignore, relative to the configuration file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LintTable(RuleTable):
    """What `dsgloss lint` reads and looks for."""

    paths: Names = ()
    """What is checked if the command names nothing, relative to the configuration file."""
    source: Trees = ()
    """The texts they translate: one folder, or a list of pairs of a target and a source."""
    exclude: Names = ()
    """Files and folders to pass over, unless a file is named itself: patterns as in .gitignore."""
    baseline: Name | None = None
    """The file of the findings that are known and not to be reported, below the configuration file's folder."""
    output_format: Annotated[str, Constraint(_known_format)] = "full"
    """How findings are printed."""
    overrides: tuple[Override, ...] = ()
    """Options for some files; of several that name a file, a later one wins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Record):
    """A configuration file as a whole, or the table [tool.dsgloss] of a pyproject.toml."""

    glossary: Names = ("glossary",)
    """The glossary (folder, YAML file, or CSV/TSV term list), relative to the configuration file; or several."""
    lint: LintTable = LintTable()
    """What `dsgloss lint` reads and looks for."""
