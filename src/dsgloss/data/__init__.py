"""Tables of knowledge that the code reads: particles, phonetics, constituents, weights."""

from __future__ import annotations

from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """Read a tab-separated table of this folder without its header line; `#` starts a comment line."""
    text = (files(__name__) / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]
