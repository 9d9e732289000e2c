"""What a lint is asked to look for, file by file; the configuration is read into these."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dsgloss.linting.finding import Severity
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.model import Record


class Options(Record):
    """What the lint does in one file; rules are named by code (DSG001) or by name (deprecated-term)."""

    select: tuple[str, ...] | None = None
    """The rules to apply; if it is absent, those that are on by default."""
    extend_select: tuple[str, ...] = ()
    """Rules to apply besides."""
    ignore: tuple[str, ...] = ()
    """Rules not to apply, whatever else is said."""
    severity: Mapping[str, Severity] = {}
    """How much the findings of a rule weigh, where it is not what the rule itself says."""

    def enables(self, info: RuleInfo) -> bool:
        """Tell whether a rule is to be applied."""
        if info.is_named_in(self.ignore):
            return False
        chosen = info.is_on if self.select is None else info.is_named_in(self.select)
        return chosen or info.is_named_in(self.extend_select)

    def severity_of(self, info: RuleInfo) -> Severity:
        """Tell how much a finding of a rule weighs when the rule is certain of it."""
        return self.severity.get(info.code, self.severity.get(info.name, info.severity))


DEFAULT = Options()

OptionsFor = Callable[[str], Options]
"""Gives the options for a file, by its path."""
