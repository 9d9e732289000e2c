"""Linting the same texts again: what was seen in a text is remembered by everything that decides it.

Beside it the findings of the whole run are remembered: when nothing has changed, no text is parsed, and the
glossary is not even loaded. When one text has changed, that one is examined, and the run is judged anew.

Texts that are too many for the memory are let go of and read again; findings alone stay.
"""

from dsgloss.relinting.holding import Holder
from dsgloss.relinting.relinter import Relinter
from dsgloss.relinting.sheet import Sheet, Shelf

__all__ = ["Holder", "Relinter", "Sheet", "Shelf"]
