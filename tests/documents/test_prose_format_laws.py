"""What holds for every text that is read as AsciiDoc, reST, HTML, a notebook or Python, however broken it is."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.documents import Document, Segment, SegmentKind, parse_document

REST = [
    *(
        "*",
        "**",
        "`",
        "``",
        "|",
        "_",
        "__",
        ":ref:`",
        ":class:`~a.",
        "`_",
        " <u>`_",
        "[1]_",
        "\\ ",
        "\\",
        "::\n",
        "::\n\n  ",
    ),
    *(
        "====\n",
        "----\n",
        "=== ===\n",
        "+---+---+\n",
        "+===+---+\n",
        "| ",
        "|",
        "  ",
        "    ",
        "\t",
        ".. ",
        ".. _a: b\n",
    ),
    *(
        ".. note:: ",
        ".. code::\n",
        ".. list-table::\n",
        ".. csv-table::\n",
        ".. toctree::\n",
        ".. glossary::\n",
        ":a: ",
    ),
    *("   :alt: ", ".. |a| image:: ", ".. [1] ", "- ", "1. ", "-a  ", ">>> ", " : ", '"', ","),
]
HTML = [
    *(
        "<p>",
        "</p>",
        "<li>",
        "<td>",
        "<h1>",
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        "<a title='",
        "'>",
        '<img alt="',
        '">',
    ),
    *("<pre>", "</pre>", "<script>", "</script>", "<!--", "-->", "<!", "<?", "<div translate=no>", "</div>", "<br/>"),
    *(
        "<span class=notranslate>",
        "</span>",
        "&amp;",
        "&nbsp;",
        "&#x1F642;",
        "&",
        "<",
        ">",
        "{{",
        "}}",
        "{%",
        "%}",
        "=",
    ),
]
PYTHON = [
    *(
        '"""',
        "'''",
        '"',
        "'",
        'r"""',
        "f'",
        "b'",
        "#",
        "# ",
        "####\n",
        "# %% ",
        "# %% [markdown]\n",
        "#:",
        "\\n",
        "\\u0041",
    ),
    *("\\\n", "\\x4", "(", ")", "[", "]", "def f():\n    ", "class A:\n", "x = ", ";", "# noqa", "    "),
]
JSON = [
    *(
        '{"cells": [',
        '{"cell_type": "markdown", ',
        '"source": ',
        '["',
        '", "',
        '"]',
        "}",
        "]}",
        '"',
        "\\",
        "\\n",
        "\\u",
        "\\ud83d",
    ),
    *("\\ude42", '\\"', ":", ",", "[", "{", "**", "# "),
]
ASCIIDOC = [
    *(
        "= ",
        "== ",
        "* ",
        "** ",
        ". ",
        "- ",
        ":: ",
        "::\n",
        "<1> ",
        "+\n",
        "----\n",
        "....\n",
        "====\n",
        "--\n",
        "____\n",
    ),
    *(
        "////\n",
        "// ",
        "```\n",
        "|===\n",
        "!===\n",
        ",===\n",
        "|",
        "a|",
        "2+|",
        '[cols="1,2a,m"]\n',
        "[source]\n",
        "[NOTE]\n",
    ),
    *("[quote, a, b]\n", "[[a]]", "[#a]\n", ".", ":a: b \\\n", "ifdef::a[]\n", "ifdef::a[", "image::a.png[", "NOTE: "),
    *(
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "#",
        "^",
        "~",
        "+",
        "++",
        "+++",
        '"`',
        '`"',
        "[.a]",
        "<<a,",
        ">>",
        "((",
        "))",
        "((",
    ),
    *("link:a[", "xref:a[", "footnote:[", "menu:a[", "image:a[", "kbd:[", "pass:q[", "stem:[", "https://a.b", "[", "]"),
    *(
        "^]",
        "\\",
        "\\]",
        "{a}",
        "{nbsp}",
        "{empty}",
        "{set:a:b}",
        "&amp;",
        "'''\n",
        "> ",
        "  ",
        ",",
        '"',
        " +\n",
        "{{<",
    ),
]
WORDS = ["모델", "어텐션(attention)", "을", "a b", " ", "\n", "\n\n", "\r\n", "\r", "\u3000", "\u2028", "\0", "🙂"]
SIGNS = {"a.adoc": ASCIIDOC, "a.rst": REST, "a.html": HTML, "a.py": PYTHON + REST, "a.ipynb": JSON}


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Give a text of one of the formats, made of its signs and of words, or of anything."""
    path = draw(st.sampled_from(sorted(SIGNS)))
    pieces = st.lists(st.sampled_from(SIGNS[path] + WORDS), max_size=40).map("".join)
    return parse_document(draw(st.one_of(pieces, st.text())), path)


@st.composite
def notebooks(draw: st.DrawFn) -> tuple[str, Document]:
    """Give a cell's Markdown and a notebook that holds it, written in one of the ways in which programs do."""
    source = "".join(
        draw(st.lists(st.sampled_from([*WORDS, "**", "- ", '"', "\\", "&amp;", "| a |\n|---|\n"]), max_size=20))
    )
    written: str | list[str] = source if draw(st.booleans()) else source.splitlines(keepends=True)
    cell = {"cell_type": "markdown", "metadata": {}, "source": written}
    text = json.dumps({"cells": [cell]}, ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from([None, 1])))
    return source, parse_document(text, "a.ipynb")


def characters(segment: Segment) -> list[tuple[int, int]]:
    """Give the places in the file of the characters of a segment, one by one."""
    return [
        (run.origin + number, run.origin + number + 1)
        if run.length == run.width
        else (run.origin, run.origin + run.width)
        for run in segment.runs
        for number in range(run.length)
    ]


def is_true(document: Document, segment: Segment) -> bool:
    """Tell whether every character has its place, and stands there, unless it stands for something longer."""
    places = characters(segment)
    return len(places) == len(segment.text) and all(
        end - start > 1 or document.text[start] == shown or (shown == " " and document.text[start] in "\r\n")
        for (start, end), shown in zip(places, segment.text, strict=True)
    )


@given(documents())
def test_every_character_has_its_place(document: Document) -> None:
    """Runs lead from every character of every segment to the one it stands for in the file."""
    assert all(is_true(document, segment) for segment in document.segments)


@given(documents())
def test_places_ascend_and_are_used_once(document: Document) -> None:
    """Segments come in the order in which they begin, and no character of the file is in two of them."""
    places = [characters(segment) for segment in document.segments]
    assert [each[0] for each in places] == sorted(each[0] for each in places)
    for each in places:
        assert each == sorted(each)
    taken = sorted(place for each in places for place in each)
    assert all(before[1] <= after[0] for before, after in pairwise(taken))


@given(documents())
def test_segments_hold_text(document: Document) -> None:
    """No segment is empty, only code keeps whitespace at its start, and marks lie in the text."""
    for segment in document.segments:
        stripped = segment.text.rstrip() if segment.kind is SegmentKind.CODE else segment.text.strip()
        assert segment.text == stripped != ""
        assert all(0 <= mark.start < mark.end <= len(segment.text) for mark in segment.marks)


@given(notebooks())
def test_a_cell_reads_as_its_markdown(notebook: tuple[str, Document]) -> None:
    """However a notebook writes the text of a cell, it reads as the same text in a Markdown file."""
    source, document = notebook
    expected = parse_document(source, "a.md").segments
    assert [(each.kind, each.text, each.marks) for each in document.segments] == [
        (each.kind, each.text, each.marks) for each in expected
    ]


@pytest.mark.parametrize("path", sorted(SIGNS))
@pytest.mark.parametrize(
    "sign",
    [
        " " * 7,
        "\t",
        "-\n ",
        "> ",
        "<p>",
        "<b title='",
        "(",
        '"',
        "'''",
        ".. a::\n ",
        "`",
        "*a",
        "|a",
        "[",
        "====\n",
        "a:b[",
    ],
)
def test_many_signs_are_read(path: str, sign: str) -> None:
    """No depth exhausts the stack, and no number of signs that are never closed takes more than a moment."""
    document = parse_document(sign * 4000 + "깊은 곳", path)
    assert all(is_true(document, segment) for segment in document.segments)
