"""The lint: rules, findings, fixes, suppressions and the ways to print them."""

from dsgloss.linting.engine import Bitext, Linter
from dsgloss.linting.finding import Applicability, Edit, Finding, Fix, Severity
from dsgloss.linting.mend import mended, settled

__all__ = ["Applicability", "Bitext", "Edit", "Finding", "Fix", "Linter", "Severity", "mended", "settled"]
