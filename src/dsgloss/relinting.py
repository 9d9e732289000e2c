"""Linting the same texts again: what a run found is remembered by everything that decides it.

A run is remembered as a whole, since rules may compare all its texts. When nothing has changed, no text is
parsed, and the glossary is not even loaded; when anything has, everything is linted anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from dsgloss.documents.model import Document
from dsgloss.linting.finding import Finding
from dsgloss.linting.options import OptionsFor
from dsgloss.messages import language
from dsgloss.model import Concept, Record
from dsgloss.survey.cache import Cache
from dsgloss.survey.fingerprint import of_code
from dsgloss.survey.text import Text

if TYPE_CHECKING:
    from dsgloss.linting.engine import Bitext, Linter


class _Found(Record):
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Sheet:
    """A text to lint, as it was read, and the text that it translates, if that is at hand."""

    target: Text
    source: Text | None = None

    @property
    def document(self) -> Document:
        """The text as a document whose segments nobody has looked for: enough to report on it."""
        return Document(self.target.path, self.target.text, ())

    @cached_property
    def bitext(self) -> Bitext:
        """The documents, parsed when they are first needed."""
        from dsgloss.linting.engine import Bitext  # late: what is remembered needs neither rules nor terms

        return Bitext(_document(self.target), _document(self.source) if self.source is not None else None)


@dataclass(frozen=True)
class Relinter:
    """Lints texts as `Linter` does, unless a cache remembers what it found in the same ones.

    `glossaries` are the files and folders whose bytes decide; `concepts` gives what they hold, and is asked only
    if that is needed.
    """

    glossaries: Sequence[Path]
    concepts: Callable[[], Iterable[Concept]]
    options_for: OptionsFor
    cache: Cache | None = None

    def lint(self, sheets: Sequence[Sheet]) -> list[Finding]:
        """Lint texts as one run. Raises what `concepts` raises."""
        if self.cache is None:
            return self._linted(sheets)
        try:
            key = self._key(sheets)
        except OSError:  # a glossary cannot be read; loading it says why
            return self._linted(sheets)
        remembered = _remembered(self.cache, key)
        if remembered is not None:
            return remembered
        findings = self._linted(sheets)
        with suppress(ValueError):  # a file name that is no text
            self.cache.put(key, _Found(findings=tuple(findings)).model_dump_json(exclude_defaults=True).encode())
        self.cache.prune()
        return findings

    @cached_property
    def linter(self) -> Linter:
        """The linter itself, for those who have documents that were changed meanwhile."""
        from dsgloss.linting.engine import Linter  # late, as above

        return Linter(self.concepts(), self.options_for)

    def _linted(self, sheets: Sequence[Sheet]) -> list[Finding]:
        return self.linter.lint(sheet.bitext for sheet in sheets)

    def _key(self, sheets: Sequence[Sheet]) -> str:
        """Name everything that decides what is found, and in which words it is said."""
        digest = sha256(f"lint {of_code()} {language()}\n".encode())
        for glossary in self.glossaries:
            digest.update(_fingerprint(glossary).encode())
        for sheet in sheets:
            source = (sheet.source.path, sheet.source.content) if sheet.source is not None else ("", "")
            options = self.options_for(sheet.target.path).model_dump_json()
            deciding = (sheet.target.path, sheet.target.content, *source, options)
            digest.update("\0".join(deciding).encode("utf-8", "surrogateescape") + b"\n")
        return digest.hexdigest()


def _document(text: Text) -> Document:
    from dsgloss.documents import parse_document  # late, as above

    return parse_document(text.text, text.path)


def _remembered(cache: Cache, key: str) -> list[Finding] | None:
    body = cache.body(key)
    try:
        return list(_Found.model_validate_json(body).findings) if body is not None else None
    except ValidationError:
        return None


def _fingerprint(glossary: Path) -> str:
    """Name the content of a glossary."""
    files = sorted(path for path in glossary.iterdir() if path.is_file()) if glossary.is_dir() else [glossary]
    digest = sha256()
    for file in files:
        digest.update(f"{file.name}\n".encode("utf-8", "surrogateescape"))
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()
