"""The exchange formats by name. A new one is a module of its own and one entry here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from dsgloss.errors import Problem, UsageError
from dsgloss.exchange.format import ExchangeFormat
from dsgloss.exchange.json_format import JSON
from dsgloss.exchange.markdown import MARKDOWN
from dsgloss.exchange.prh import PRH
from dsgloss.exchange.tables import CSV, PRESETS, TSV, XLSX
from dsgloss.exchange.tbx import TBX, TBX_2008, TBX_CORE, TBX_DCT, TBX_MIN
from dsgloss.exchange.tmx import TMX
from dsgloss.messages import say

_ALL: tuple[ExchangeFormat, ...] = (
    TBX, TBX_DCT, TBX_MIN, TBX_CORE, TBX_2008, TMX, CSV, TSV, XLSX, *PRESETS, PRH, MARKDOWN, JSON,
)  # fmt: skip
FORMATS: Mapping[str, ExchangeFormat] = {known.name: known for known in _ALL}
"""Every format, by its name on the command line."""


def format_for(path: str) -> ExchangeFormat:
    """Choose the format by the suffix of `path`, whatever its case; raises UsageError when none is known."""
    suffix = PurePath(path).suffix.lower()
    found = next((known for known in _ALL if suffix in known.suffixes), None)
    if found is None:
        what = say("the name does not tell the format")
        raise UsageError(Problem(path, what, say("Name one with --format: {known}.", known=", ".join(FORMATS))))
    return found
