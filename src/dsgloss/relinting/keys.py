"""The names under which a lint is remembered: whatever decides what is found, and in which words it is said."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from dsgloss.documents.contents import contents
from dsgloss.linting.options import Options, OptionsFor
from dsgloss.messages import language
from dsgloss.model.data import data_of
from dsgloss.relinting.sheet import Sheet
from dsgloss.survey.fingerprint import of_code


def basis_of(glossaries: Iterable[Path]) -> str:
    """Name what decides for all texts: the program, the language and the glossaries.

    Raises OSError if a glossary cannot be read.
    """
    return _digest("lint", of_code(), language(), *map(_fingerprint, glossaries))


def keys_of(sheets: Iterable[Sheet], options_for: OptionsFor, basis: str) -> list[str]:
    """Name what decides about each text: the basis, its options, its path and content, and those of its source."""
    names = _Names()
    return [_key_of(sheet, names.of(options_for(sheet.target.path)), basis) for sheet in sheets]


def _key_of(sheet: Sheet, options: str, basis: str) -> str:
    source = (sheet.source.path, sheet.source.content) if sheet.source is not None else ()
    return _digest("text", basis, options, sheet.target.path, sheet.target.content, *source)


class _Names:
    """Options in one word; there are few different ones in a run, and writing them down takes longest."""

    def __init__(self) -> None:
        self._known: list[tuple[Options, str]] = []

    def of(self, options: Options) -> str:
        for known, name in self._known:
            if known == options:
                return name
        self._known.append((options, json.dumps(data_of(options))))
        return self._known[-1][1]


def key_of_run(keys: Sequence[str], basis: str) -> str:
    """Name what decides about a run: its texts, in their order."""
    return _digest("run", basis, *keys)


def _digest(*deciding: str) -> str:
    return sha256("\0".join(deciding).encode("utf-8", "surrogateescape")).hexdigest()


def _fingerprint(glossary: Path) -> str:
    """Name the content of a glossary."""
    files = sorted(path for path in glossary.iterdir() if path.is_file()) if glossary.is_dir() else [glossary]
    digest = sha256()
    for file in files:
        digest.update(f"{file.name}\n".encode("utf-8", "surrogateescape"))
        digest.update(sha256(contents(file)).digest())
    return digest.hexdigest()
