"""JSON that is safe to print: what could act on a terminal is escaped."""

from __future__ import annotations

import json
from enum import Enum

from dsgloss.printable import is_safe


class Layout(Enum):
    """How JSON is laid out: for people to read, or on one line."""

    PRETTY = 2
    LINE = None


def dump(value: object, layout: Layout = Layout.PRETTY) -> str:
    r"""Write a value as JSON with a line feed at its end.

    >>> dump({"found": "메트릭\x1b"}, Layout.LINE)
    '{"found": "메트릭\\u001b"}\n'
    """
    dumped = json.dumps(value, ensure_ascii=False, indent=layout.value)
    if not dumped.replace("\n", "").isprintable():  # most are, which is told faster
        dumped = "".join(c if c == "\n" or is_safe(c) else json.dumps(c)[1:-1] for c in dumped)
    return dumped + "\n"
