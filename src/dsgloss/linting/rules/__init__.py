"""The rules: each is one module; to add one, write the module and list it here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dsgloss.linting.finding import Finding
from dsgloss.linting.page import Page
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.rules import deprecated_term, inconsistent_choice, missing_translation, wrong_spacing

PageRule = Callable[[Page], Iterator[Finding]]
RunRule = Callable[[Sequence[Page]], Iterator[Finding]]

PAGE_RULES: dict[RuleInfo, PageRule] = {
    deprecated_term.INFO: deprecated_term.check,
    wrong_spacing.INFO: wrong_spacing.check,
    missing_translation.INFO: missing_translation.check,
}
"""Rules that look at one page at a time."""

RUN_RULES: dict[RuleInfo, RunRule] = {
    inconsistent_choice.INFO: inconsistent_choice.check_run,
}
"""Rules that look at all pages of a run together."""
