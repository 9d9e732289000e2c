"""Tables of terms: CSV and TSV in our own columns, the glossaries of machine translation, spreadsheets."""

from dsgloss.exchange.tables.columns import Columns
from dsgloss.exchange.tables.own import CSV, TSV
from dsgloss.exchange.tables.presets import PRESETS
from dsgloss.exchange.tables.read import read_lines
from dsgloss.exchange.tables.xlsx import XLSX

__all__ = ["CSV", "PRESETS", "TSV", "XLSX", "Columns", "read_lines"]
