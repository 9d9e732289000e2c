"""What a rule is called and how much its findings weigh."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dsgloss.linting.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a rule is called, how much its findings weigh, and whether it compares with a source text.

    A rule that is not `is_on` is a matter of style that a team has to choose.
    """

    code: str
    name: str
    severity: Severity
    needs_source: bool = False
    is_on: bool = True

    def is_named_in(self, names: Collection[str]) -> bool:
        """Tell whether some names are its code or its name among others."""
        return self.code in names or self.name in names
