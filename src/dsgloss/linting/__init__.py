"""The lint: rules, findings, fixes, suppressions and the ways to print them.

What it gives is imported when first used: a finding that is only printed needs neither rules nor a matcher.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.linting.engine import Bitext, Linter
    from dsgloss.linting.finding import Applicability, Edit, Finding, Fix, Severity
    from dsgloss.linting.mend import mended, settled

_HOMES = {
    "dsgloss.linting.engine": ("Bitext", "Linter"),
    "dsgloss.linting.finding": ("Applicability", "Edit", "Finding", "Fix", "Severity"),
    "dsgloss.linting.mend": ("mended", "settled"),
}

__all__ = ["Applicability", "Bitext", "Edit", "Finding", "Fix", "Linter", "Severity", "mended", "settled"]

__getattr__ = importing(__name__, _HOMES)
