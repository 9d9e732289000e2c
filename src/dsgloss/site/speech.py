"""Speaking one language for a while: a site has pages in both, whatever the reader of the terminal speaks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from dsgloss.messages import language

_VARIABLE = "DSGLOSS_LANG"


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Let `say` speak a language until the block ends.

    >>> with speaking("ko"):
    ...     language()
    'ko'
    """
    before = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = tag
    try:
        yield
    finally:
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before


def other_language() -> str:
    """Give the language of the interface that is not spoken just now."""
    return "en" if language() == "ko" else "ko"
