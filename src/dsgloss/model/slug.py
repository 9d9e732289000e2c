"""Identifiers of concepts."""

from __future__ import annotations

import re
from collections.abc import Iterable


def unused_id(english: str, used: Iterable[str]) -> str:
    """Make a slug of an English term that is not used yet.

    >>> unused_id("Mixture of Experts", {"mixture-of-experts"})
    'mixture-of-experts-2'
    """
    slug = re.sub(r"[^a-z0-9]+", "-", english.lower()).strip("-") or "term"
    taken = set(used)
    number = 1
    candidate = slug
    while candidate in taken:
        number += 1
        candidate = f"{slug}-{number}"
    return candidate
