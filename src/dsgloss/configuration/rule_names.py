"""The names of rules as people write them: codes (DSG001), names (deprecated-term), and ALL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dsgloss.configuration.problems import suggestion
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say

ALL = "ALL"


class UnknownRuleError(ValueError):
    """A rule is named that does not exist; `remedy` says which one was probably meant."""

    def __init__(self, name: str) -> None:
        super().__init__(say("no such rule: '{name}'", name=name))
        codes_first = name[:3].upper() == "DSG"
        known = [info.code if codes_first else info.name for info in known_rules()]
        self.remedy = suggestion(name.upper() if codes_first else name.lower(), known)


def known_rules() -> Sequence[RuleInfo]:
    """Give what is known of every rule, in the order of their codes."""
    from dsgloss.linting import suppress  # late: who names no rule needs none of them here
    from dsgloss.linting.rules import PAGE_RULES, RUN_RULES

    return sorted([*PAGE_RULES, *RUN_RULES, suppress.INFO], key=lambda info: info.code)


def codes(names: Iterable[str]) -> tuple[str, ...]:
    """Give the codes of some rules, each once. Raises UnknownRuleError.

    >>> codes(["deprecated-term", "DSG002", "dsg001"])
    ('DSG001', 'DSG002')
    """
    return tuple(dict.fromkeys(code for name in names for code in _codes(name)))


def _codes(name: str) -> Iterator[str]:
    if name == ALL:
        yield from (info.code for info in known_rules())
        return
    found = next((i for i in known_rules() if name.upper() == i.code or name.lower() == i.name), None)
    if found is None:
        raise UnknownRuleError(name)
    yield found.code
