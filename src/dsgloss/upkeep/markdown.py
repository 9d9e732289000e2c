"""Writing Markdown that a forge shows as it is meant: tables, links, and texts that cannot become markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from dsgloss.lazy import regex
from dsgloss.printable import printable

_MARKUP = regex(r"[\\`*_\[\]<>|~&$#{}]")


def plain(text: str) -> str:
    r"""Escape what Markdown, HTML or a table would take for something else.

    >>> plain("a|b <i> *c*")
    'a\\|b \\<i\\> \\*c\\*'
    """
    return _MARKUP.sub(r"\\\g<0>", printable(text))


def link(text: str, path: str, anchor: str = "") -> str:
    """Write a link to a file beside the page, with an anchor in it.

    >>> link("지표", "../a b.yaml", "L3")
    '[지표](../a%20b.yaml#L3)'
    """
    return f"[{plain(text)}]({quote(path)}{'#' + quote(anchor) if anchor else ''})"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; cells are Markdown already."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


MARKER = "<!-- dsgloss glossary index -->"
"""How a page begins that we made: it is told from a person's by that, and is written anew."""
_NOTE = "<!-- 만들어진 쪽입니다. YAML 파일을 고친 뒤 다시 만드세요. (This page is generated from the YAML files.) -->"


def page(title: str, parts: Iterable[str]) -> str:
    """Put a page together; its parts stand apart by a blank line."""
    head = f"{MARKER}\n{_NOTE}\n"
    return "\n".join([head, f"# {plain(title)}\n", *(part if part.endswith("\n") else f"{part}\n" for part in parts)])
