"""The checks of a glossary: one module each, with its name, what it weighs, and an example in its docstring."""

from __future__ import annotations

from collections.abc import Mapping

from dsgloss.upkeep.checks import (
    acronym,
    circular_relation,
    citation,
    contained_term,
    definition,
    example,
    shared_term,
    transliteration,
)
from dsgloss.upkeep.fault import Check, CheckInfo

_MODULES = (
    shared_term,
    example,
    contained_term,
    definition,
    acronym,
    transliteration,
    circular_relation,
    citation,
)

CHECKS: Mapping[CheckInfo, Check] = {module.INFO: module.check for module in _MODULES}
"""All checks. To add one, write a module and name it above."""
