"""Ctrl-C, heard even where it comes at a moment in which Python cannot raise it, such as inside a C library."""

from __future__ import annotations

import signal
from types import FrameType

_heard: list[int] = []


def listen() -> None:
    """Remember Ctrl-C from now on, besides raising KeyboardInterrupt."""
    signal.signal(signal.SIGINT, _hear)


def obey() -> None:
    """Raise KeyboardInterrupt if Ctrl-C was pressed and somebody took no notice of it."""
    if _heard:
        raise KeyboardInterrupt


def _hear(number: int, _frame: FrameType | None) -> None:
    _heard.append(number)
    raise KeyboardInterrupt
