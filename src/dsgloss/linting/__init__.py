"""The lint: rules, findings, fixes, suppressions and the ways to print them.

What it gives is imported when first used: a finding that is only printed needs neither rules nor a matcher.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsgloss.linting.engine import Bitext, Linter
    from dsgloss.linting.finding import Applicability, Edit, Finding, Fix, Severity
    from dsgloss.linting.mend import mended, settled

_HOMES = {
    "dsgloss.linting.engine": ("Bitext", "Linter"),
    "dsgloss.linting.finding": ("Applicability", "Edit", "Finding", "Fix", "Severity"),
    "dsgloss.linting.mend": ("mended", "settled"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["Applicability", "Bitext", "Edit", "Finding", "Fix", "Linter", "Severity", "mended", "settled"]


def __getattr__(name: str) -> object:
    """Import a name from its home when it is first used (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'dsgloss.linting' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
