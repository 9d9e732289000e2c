"""What the argument and the content of each directive are; those of docutils, Sphinx and common extensions."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Argument(Enum):
    """What stands behind the name of a directive."""

    CONTENT = "content"
    HEADING = "heading"
    TITLE = "title"
    VERSION = "version"
    UNSEEN = "unseen"


class Content(Enum):
    """What stands below a directive and its options."""

    PROSE = "prose"
    CELLS = "cells"
    CSV = "csv"
    GLOSSARY = "glossary"
    PAGES = "pages"
    CODE = "code"
    UNSEEN = "unseen"


class Kind(NamedTuple):
    """How a directive is read."""

    argument: Argument
    content: Content


_NAMES = {
    Kind(Argument.CONTENT, Content.PROSE): (
        "attention caution danger error hint important note tip warning seealso todo replace epigraph highlights"
        " pull-quote compound line-block deprecated-note centered hlist parsed-note"
    ),
    Kind(Argument.HEADING, Content.PROSE): (
        "admonition topic sidebar rubric contents dropdown card tab tab-item grid-item-card collapse collapsible"
        " group-tab details"
    ),
    Kind(Argument.TITLE, Content.PROSE): "table button-ref",
    Kind(Argument.TITLE, Content.CELLS): "list-table flat-table",
    Kind(Argument.TITLE, Content.CSV): "csv-table",
    Kind(Argument.VERSION, Content.PROSE): "versionadded versionchanged deprecated versionremoved",
    Kind(Argument.UNSEEN, Content.GLOSSARY): "glossary",
    Kind(Argument.UNSEEN, Content.PAGES): "toctree",
    Kind(Argument.UNSEEN, Content.CODE): (
        "code code-block sourcecode parsed-literal literalinclude code-cell doctest testcode testoutput testsetup"
        " testcleanup prompt ipython jupyter-execute plot code-tab try_on_hub"
    ),
    Kind(Argument.UNSEEN, Content.UNSEEN): (
        "math raw include index unicode date image meta role default-role title highlight currentmodule module"
        " py:module py:currentmodule productionlist graphviz graph digraph inheritance-diagram mermaid uml"
        " autosummary automodule tabularcolumns youtube video bibliography aafig blockdiag seqdiag minigallery"
        " sectionauthor codeauthor rst-class target-notes sectnum header-links program"
    ),
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_OTHER = Kind(Argument.UNSEEN, Content.PROSE)

SHOWN_OPTIONS = frozenset({"alt", "caption", "title", "subtitle", "header", "summary", "description"})


def kind_of(name: str) -> Kind:
    """Tell how a directive is read; of one that is not known, what stands below it is prose."""
    return _KINDS.get(name, _OTHER)
