"""Running the checks over a glossary, and finding the places of what they find."""

from __future__ import annotations

from collections.abc import Callable

from dsgloss.errors import Where
from dsgloss.store.problems import Steps
from dsgloss.upkeep.checks import CHECKS
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import Fault

Placing = Callable[[int, Steps], Where]
"""Tells where a concept of a number lies, or what some steps into its entry lead to."""


def examine(examined: Examined, place: Placing = lambda _number, _steps: Where("")) -> list[Fault]:
    """Find what does not hold in a glossary that reads well, in the order of its files.

    `place` tells where something lies, such as `Shelf.place`.
    """
    faults = []
    for info, check in CHECKS.items():
        for flaw in check(examined):
            where = place(flaw.concept, flaw.steps)
            concept = examined.terminology.concepts[flaw.concept]
            faults.append(
                Fault(
                    check=info.name, severity=info.severity, concept=concept.id, path=where.path, line=where.line,
                    column=where.column, message=flaw.message, remedy=flaw.remedy,
                )
            )  # fmt: skip
    return sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column))
