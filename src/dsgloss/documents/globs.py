"""The glob patterns of git, translated to regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dsgloss.lazy import regex

_TOKEN = regex(
    r"(?P<star>\*+)|(?P<any>\?)|\\(?P<escaped>.)|\[(?P<negation>[!^]?)(?P<members>\]?[^\]]*)\]|(?P<plain>[^\\\[])"
)
_STAR = "[^/]*"


def translate(glob: str) -> re.Pattern[str] | None:
    """Give the expression that a path must match as a whole, or None if `glob` is malformed.

    Paths have forward slashes, and one at the end if they are folders. No path takes long to match, however many
    stars there are: what follows a star up to the next one has one length, so the first place where it fits is as good
    as any other, and is kept for good (an atomic group).
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
    *before, last = parts
    names = [None if part == "**" else _name(part) + "/" for part in before]
    yield from _leaps(names, "(?:[^/]+/)*")
    yield "[^/].*" if last == "**" else _name(last)


def _name(part: str) -> str:
    return "".join(_leaps([*_pieces(part)], _STAR))


def _leaps(pieces: Sequence[str | None], anything: str) -> Iterator[str]:
    """Join pieces, of which None stands for anything; only the last of these may be reconsidered."""
    leap = False
    run: list[str] = []
    for piece in pieces:
        if piece is not None:
            run.append(piece)
            continue
        yield f"(?>{anything}?{''.join(run)})" if leap else "".join(run)
        leap, run = True, []
    yield (anything if leap else "") + "".join(run)


def _pieces(part: str) -> Iterator[str | None]:
    """Translate what a name consists of; a star is None."""
    position = 0
    while position < len(part):
        token = _TOKEN.match(part, position)
        if token is None:
            raise _MalformedError
        yield _piece(token)
        position = token.end()


def _piece(token: re.Match[str]) -> str | None:
    if token["star"]:
        return None
    if token["any"]:
        return "[^/]"
    if token["members"] is not None:
        members = re.sub(r"([\\\[\]&~|^])", r"\\\1", token["members"])
        return f"(?!/)[{'^' if token['negation'] else ''}{members}]"
    return re.escape(token["escaped"] or token["plain"])
