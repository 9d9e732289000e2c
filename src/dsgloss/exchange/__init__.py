"""Exchange with other programs: each format is a module, and says what it cannot carry."""

from dsgloss.exchange.choosing import Concepts, Terms, chosen
from dsgloss.exchange.format import ExchangeFormat, Exported, Imported, Kept, Loss
from dsgloss.exchange.merging import Acceptance, Contradiction, MergeReport, merge_into
from dsgloss.exchange.registry import FORMATS, format_for
from dsgloss.exchange.tables.given import read_with_columns

__all__ = [
    "FORMATS",
    "Acceptance",
    "Concepts",
    "Contradiction",
    "ExchangeFormat",
    "Exported",
    "Imported",
    "Kept",
    "Loss",
    "MergeReport",
    "Terms",
    "chosen",
    "format_for",
    "merge_into",
    "read_with_columns",
]
