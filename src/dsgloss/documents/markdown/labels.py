"""The labels of link references."""

from __future__ import annotations

LONGEST = 500


def normalise(label: str) -> str:
    """Give the form in which two spellings of one label are equal."""
    return " ".join(label.split()).casefold()
