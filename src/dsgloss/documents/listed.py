"""A format as the registry lists it: known by its name and suffixes, and imported when a text of it is read.

So a run imports what it reads, and a format that needs a large library costs those who never meet it nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import cast

from dsgloss.documents.format import Format, Parsed


class Listed:
    """A format that is made by `maker`: the name of a class or function, after its module's below `documents`.

    >>> Listed("markdown", ".md .markdown", "markdown.formats.Markdown").read("# 제목").segments[0].text
    '제목'
    """

    def __init__(self, name: str, suffixes: str, maker: str) -> None:
        """List a format with its suffixes, which stand a space apart."""
        self.name = name
        self.suffixes = frozenset(suffixes.split())
        self.maker = maker

    def read(self, text: str) -> Parsed:
        """Find the segments of `text`, as the format does."""
        return made(self.maker).read(text)

    def escape(self, text: str) -> str:
        """Write a text as it must stand in the file, as the format does."""
        return made(self.maker).escape(text)


@cache
def made(maker: str) -> Format:
    """Import the module of a format and make the format."""
    module, _, name = maker.rpartition(".")
    make = cast("Callable[[], Format]", getattr(import_module(f"dsgloss.documents.{module}"), name))
    return make()
