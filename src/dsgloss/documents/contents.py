"""The bytes of a file that people named, unless they are more than anybody has written."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from dsgloss.messages import say

LARGEST = 256 * 2**20
"""Bytes of the largest file that is read; the longest novels have a hundredth of that."""


def contents(path: Path) -> bytes:
    """Read a file whole. Raises OSError, with EFBIG if it is larger than `LARGEST`; then nothing has been read."""
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size > LARGEST:
            what = say("it is larger than {size} MB; split it", size=LARGEST // 2**20)
            raise OSError(errno.EFBIG, what, path.as_posix())
        return file.read()
