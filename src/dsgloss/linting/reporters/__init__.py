"""The ways to print findings: each is one module; to add one, write the module and list it here.

A module is imported when its format is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from dsgloss.linting.finding import Finding

if TYPE_CHECKING:
    from dsgloss.documents import Documents

Reporter = Callable[[Sequence[Finding], "Documents"], str]

REPORTERS = ("full", "concise", "json", "jsonl", "github", "gitlab", "sarif", "junit", "rdjson")


def reporter(name: str) -> Reporter:
    """Give the way to print findings that has a name, one of `REPORTERS`."""
    report: Reporter = import_module(f"{__name__}.{name}").report
    return report
