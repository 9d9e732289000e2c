"""The garbage collector, which is in the way where a million objects are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let the garbage collector rest while a glossary or a document is read.

    A large one makes a million objects, all of which stay; looking through them for garbage again and again
    takes longer than the reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
