"""Where the texts that citations refer to lie, as seen from the glossary."""

from __future__ import annotations

from dataclasses import replace
from os.path import relpath
from pathlib import Path

from dsgloss.model import Source
from dsgloss.model.values import one_line
from dsgloss.store.folder import Shelf


def placed(source: Source, shelf: Shelf) -> Source:
    """Say where a source lies relative to the glossary's folder; an address lies nowhere on this machine."""
    if "://" in source.path:
        return source
    folder = shelf.path if shelf.is_folder else shelf.path.parent
    return replace(source, path=one_line(Path(relpath(source.path, folder)).as_posix()))
