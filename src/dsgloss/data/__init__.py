"""Tables of knowledge that the code reads: particles, phonetics, constituents, weights."""

from __future__ import annotations

import json
from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """Read a tab-separated table of this folder without its header line; `#` starts a comment line."""
    text = (files(__name__) / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def weights(name: str) -> dict[str, float]:
    """Read the fitted weights of a model: names of evidence to numbers."""
    loaded: dict[str, float] = json.loads((files(__name__) / name).read_text(encoding="utf-8"))
    return loaded
