"""The formats dsgloss can read. A new one is a module of its own and one line here."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath

from dsgloss.documents.format import Format
from dsgloss.documents.languages import names_korean
from dsgloss.documents.listed import Listed

PLAIN_TEXT = Listed("text", ".txt .text", "plain.PlainText")
MOSTLY_DATA: tuple[Format, ...] = (
    Listed("json", ".json .arb", "catalogues.json.JsonCatalogue"),
    Listed("yaml", ".yaml .yml", "catalogues.yaml.YamlCatalogue"),
    Listed("csv", ".csv", "pairs_table.comma_separated"),
    Listed("tsv", ".tsv", "pairs_table.tab_separated"),
)
"""Formats whose suffixes mostly mean something else: data, settings, a glossary."""
BILINGUAL: tuple[Format, ...] = (
    Listed("po", ".po .pot", "po.Po"),
    Listed("xliff", ".xlf .xliff", "xliff.Xliff"),
    Listed("tmx", ".tmx", "tmx.Tmx"),
)
"""Formats whose files bring the original with them; files of those that are mostly data may."""
FORMATS: tuple[Format, ...] = (
    PLAIN_TEXT,
    Listed("markdown", ".md .markdown", "markdown.formats.Markdown"),
    Listed("mdx", ".mdx", "markdown.formats.Mdx"),
    Listed("restructuredtext", ".rst .rest", "rst.formats.ReStructuredText"),
    Listed("asciidoc", ".adoc .asciidoc .asc", "asciidoc.formats.AsciiDoc"),
    Listed("notebook", ".ipynb", "notebook.Notebook"),
    Listed("html", ".html .htm .xhtml", "html.html_file.Html"),
    Listed("python", ".py .pyi", "python_source.python_file.PythonSource"),
    *BILINGUAL,
    *MOSTLY_DATA,
)

_BY_SUFFIX = {suffix: known for known in FORMATS for suffix in known.suffixes}
_MAY_BE_BILINGUAL = frozenset().union(*(known.suffixes for known in (*BILINGUAL, *MOSTLY_DATA)))
_DATA_SUFFIXES = frozenset().union(*(known.suffixes for known in MOSTLY_DATA))


@lru_cache(maxsize=4096)
def format_for(path: str) -> Format:
    """Choose the format by the suffix of `path`, whatever its case; plain text when none is known."""
    return _BY_SUFFIX.get(PurePath(path).suffix.lower(), PLAIN_TEXT)


def known_suffixes() -> frozenset[str]:
    """Give the suffixes of all formats."""
    return frozenset(_BY_SUFFIX)


def may_be_bilingual(path: str) -> bool:
    """Tell whether the file `path` may bring its original with it; whether it does is seen when it is read.

    >>> may_be_bilingual("ko/LC_MESSAGES/app.po"), may_be_bilingual("ko/guide.md")
    (True, False)
    """
    return PurePath(path).suffix.lower() in _MAY_BE_BILINGUAL


def is_walked(path: str) -> bool:
    """Tell whether the file `path` is read when a folder is walked: it has the suffix of a format.

    Of the formats that are mostly data, only those are read whose name or folder says that they are Korean.
    """
    file = PurePath(path)
    suffix = file.suffix.lower()
    if suffix in _DATA_SUFFIXES:
        return names_korean(file.stem) or names_korean(file.parent.name)
    return suffix in _BY_SUFFIX
