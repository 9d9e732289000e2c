"""The formats dsgloss can read. A new one is a module of its own and one entry here."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

from dsgloss.documents.catalogues.json import JsonCatalogue
from dsgloss.documents.catalogues.yaml import YamlCatalogue
from dsgloss.documents.format import Format
from dsgloss.documents.html.html_file import Html
from dsgloss.documents.languages import names_korean
from dsgloss.documents.markdown.formats import Markdown, Mdx
from dsgloss.documents.notebook import Notebook
from dsgloss.documents.pairs_table import CSV, TSV
from dsgloss.documents.plain import PlainText
from dsgloss.documents.po import Po
from dsgloss.documents.python_source.python_file import PythonSource
from dsgloss.documents.rst.formats import ReStructuredText
from dsgloss.documents.tmx import Tmx
from dsgloss.documents.xliff import Xliff

PLAIN_TEXT = PlainText()
MOSTLY_DATA: tuple[Format, ...] = (JsonCatalogue(), YamlCatalogue(), CSV, TSV)
"""Formats whose suffixes mostly mean something else: data, settings, a glossary."""
PROSE: tuple[Format, ...] = (PLAIN_TEXT, Markdown(), Mdx(), ReStructuredText(), Notebook(), Html(), PythonSource())
FORMATS: tuple[Format, ...] = (*PROSE, Po(), Xliff(), Tmx(), *MOSTLY_DATA)


def format_for(path: str) -> Format:
    """Choose the format by the suffix of `path`, whatever its case; plain text when none is known."""
    suffix = PurePath(path).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), PLAIN_TEXT)


@cache
def known_suffixes() -> frozenset[str]:
    """Give the suffixes of all formats."""
    return frozenset().union(*(known.suffixes for known in FORMATS))


def is_walked(path: str) -> bool:
    """Tell whether the file `path` is read when a folder is walked: it has the suffix of a format.

    Of the formats that are mostly data, only those are read whose name or folder says that they are Korean.
    """
    file = PurePath(path)
    suffix = file.suffix.lower()
    if any(suffix in known.suffixes for known in MOSTLY_DATA):
        return names_korean(file.stem) or names_korean(file.parent.name)
    return suffix in known_suffixes()
