"""The rules: each is one module; to add one, write the module and list it here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from dsgloss.linting.finding import Finding
from dsgloss.linting.observation import Counts, Observation
from dsgloss.linting.page import Page
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.rules import (
    deprecated_term,
    do_not_translate,
    first_mention,
    inconsistent_choice,
    missing_translation,
    other_translation,
    repeated_original,
    unintroduced_acronym,
    unknown_pair,
    wrong_original,
    wrong_particle,
    wrong_spacing,
    wrong_variant,
)

PageRule = Callable[[Page], Iterator[Finding]]


class RunRule(Protocol):
    """A rule that judges all pages of a run together; its module is one."""

    def observe(self, page: Page) -> Observation:
        """Take down what the rule has to know of a page, whatever other pages there are."""
        ...

    def judge(self, observed: Observation, total: Counts) -> Iterator[Finding]:
        """Report what is wrong in a page, given what all pages of the run come to."""
        ...


PAGE_RULES: dict[RuleInfo, PageRule] = {
    deprecated_term.INFO: deprecated_term.check,
    wrong_spacing.INFO: wrong_spacing.check,
    first_mention.INFO: first_mention.check,
    repeated_original.INFO: repeated_original.check,
    unintroduced_acronym.INFO: unintroduced_acronym.check,
    wrong_original.INFO: wrong_original.check,
    wrong_particle.INFO: wrong_particle.check,
    unknown_pair.INFO: unknown_pair.check,
    do_not_translate.INFO: do_not_translate.check,
}
"""Rules that look at one page at a time."""

RUN_RULES: dict[RuleInfo, RunRule] = {
    inconsistent_choice.INFO: inconsistent_choice,
    wrong_variant.INFO: wrong_variant,
    missing_translation.INFO: missing_translation,
    other_translation.INFO: other_translation,
}
"""Rules that look at all pages of a run together."""
