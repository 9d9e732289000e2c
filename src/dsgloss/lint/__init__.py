"""The lint: rules, findings, fixes, suppressions and the ways to print them."""

from dsgloss.lint.engine import Bitext, Linter
from dsgloss.lint.finding import Applicability, Edit, Finding, Fix, Severity
from dsgloss.lint.mend import mended, settled

__all__ = ["Applicability", "Bitext", "Edit", "Finding", "Fix", "Linter", "Severity", "mended", "settled"]
