"""The glob patterns of git, translated to regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"(?P<star>\*+)|(?P<any>\?)|\\(?P<escaped>.)|\[(?P<negation>[!^]?)(?P<members>\]?[^\]]*)\]|(?P<plain>[^\\\[])"
)


def translate(glob: str) -> re.Pattern[str] | None:
    """Give the expression that a path must match as a whole, or None if `glob` is malformed.

    Paths have forward slashes, and one at the end if they are folders.
    """
    folders_only = glob.endswith("/")
    parts = glob.rstrip("/").split("/")
    if not any(parts):
        return None
    anchored = len(parts) > 1
    if not parts[0]:
        del parts[0]
    try:
        body = "".join(_steps(parts))
        return re.compile(("" if anchored else "(?:.*/)?") + body + ("/" if folders_only else "/?"), re.DOTALL)
    except (re.error, _MalformedError):
        return None


class _MalformedError(Exception):
    """A part of a glob is malformed; never leaves this module."""


def _steps(parts: list[str]) -> Iterator[str]:
    """Translate the parts between slashes; `**` stands for any number of folders, at the end for anything."""
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == "**":
            yield "[^/].*" if last else "(?:[^/]+/)*"
        else:
            yield _name(part) + ("" if last else "/")


def _name(part: str) -> str:
    pieces: list[str] = []
    position = 0
    while position < len(part):
        token = _TOKEN.match(part, position)
        if token is None:
            raise _MalformedError
        pieces.append(_piece(token))
        position = token.end()
    return "".join(pieces)


def _piece(token: re.Match[str]) -> str:
    if token["star"]:
        return "[^/]*"
    if token["any"]:
        return "[^/]"
    if token["members"] is not None:
        members = re.sub(r"([\\\[\]&~|^])", r"\\\1", token["members"])
        return f"(?!/)[{'^' if token['negation'] else ''}{members}]"
    return re.escape(token["escaped"] or token["plain"])
