"""Tables of knowledge that the code reads: particles, phonetics, constituents, weights."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def rows(name: str) -> Sequence[Sequence[str]]:
    """Read a tab-separated table of this folder without its header line; `#` starts a comment line."""
    lines = [line for line in _text(name).splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def weights(name: str) -> dict[str, float]:
    """Read the fitted weights of a model: names of evidence to numbers."""
    loaded: dict[str, float] = json.loads(_text(name))
    return loaded


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
