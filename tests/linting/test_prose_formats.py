"""Fixes and suppressions in AsciiDoc, reST, HTML, notebooks and Python: what is no term stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dsgloss import Concept
from dsgloss.documents import parse_document
from dsgloss.linting import Applicability, Bitext, Linter, settled

TERMS = "파인튜닝→미세 조정; 메트릭→지표; 앤드→A&B"

REST = r"""
안내
====

.. _파인튜닝: https://example.com/파인튜닝

**{0}**\ 을 하고 :ref:`{1} 보기 <메트릭>`\ 를 봅니다::

    x = "값"

- {1}을 잽니다 [1]_. |메트릭| 값

.. image:: 메트릭.png
   :alt: {1}과 값
"""
ASCIIDOC = r"""
= 안내
:imagesdir: 메트릭

[[파인튜닝]]
**{0}**을 하고 *{1}*을 xref:메트릭.adoc[{1}]을 봅니다. link:파인튜닝.html[보기]

. {1}을 잽니다footnote:[{1}과 값].

|===
|{0}을 |{{메트릭}}
|===

image::메트릭.png[{1}과 값]

[source]
----
x = "값"
----
"""
HTML = """<!DOCTYPE html>
<p class="메트릭">첫 {0}을
   합니다 &amp; <b>{1}</b>을 봅니다.<img src='파인튜닝.png' alt="{1}과 값"></p>
<!-- 메트릭 --><div translate="no">메트릭</div> {2}와 값
"""
NOTEBOOK = """{{
 "cells": [
  {{"cell_type": "markdown", "id": "메트릭", "source": ["# {0}\\n", "\\n", "\\"{1}\\"을 본다\\n"]}},
  {{"cell_type": "code", "source": "x = 1", "outputs": [{{"text": "메트릭\\u00e9"}}]}}
 ]
}}
"""
PYTHON = '''# -*- coding: utf-8 -*-
"""{0}을 합니다.

    **{1}**\\\\ 을 \\"봅니다\\".
"""
from 메트릭 import 파인튜닝  # {1}을 가져옵니다
# {0}은
# 다음입니다
'''
CASES = {"a.adoc": ASCIIDOC, "a.rst": REST, "a.html": HTML, "a.ipynb": NOTEBOOK, "a.py": PYTHON}


@pytest.mark.parametrize("path", CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_terms_change(path: str, newline: str, terms: Callable[[str], list[Concept]]) -> None:
    """Terms and the particles after them are written anew; names, targets, code and comments are not."""
    source = CASES[path].replace("\n", newline)
    before = source.format("파인튜닝", "메트릭", "앤드")
    document = parse_document(before, path)
    linter = Linter(terms(TERMS))
    after = settled(linter, Bitext(document), linter.lint([Bitext(document)]), [Applicability.SAFE])
    expected = source.format("미세 조정", "지표", "A&amp;B")
    for old, new in (
        ("지표**\\ 을", "지표**\\ 를"),
        ("지표**\\\\ 을", "지표**\\\\ 를"),
        ("지표**을", "지표**를"),
        ("지표*을", "지표*를"),
        ("지표]을", "지표]를"),
        ("지표을", "지표를"),
        ("지표과", "지표와"),
    ):
        expected = expected.replace(old, new)
    expected = expected.replace('지표\\"을', '지표\\"를').replace("지표</b>을", "지표</b>를")
    assert after == expected


SECTION = """
== {0} 보기

<<_{1}_보기>>와 <<_{1}_보기,여기>>와 xref:#_{1}_보기[저기]와 <<{0} 보기>>를 봅니다. <<m>>도 봅니다.

[#m]
=== 다른 절
"""


def test_references_follow_the_title_of_a_section(terms: Callable[[str], list[Concept]]) -> None:
    """Asciidoctor makes the identifier of a section from its title: when that changes, so does what refers to it."""
    document = parse_document(SECTION.format("파인튜닝", "파인튜닝"), "a.adoc")
    linter = Linter(terms(TERMS))
    after = settled(linter, Bitext(document), linter.lint([Bitext(document)]), [Applicability.SAFE])
    assert after == SECTION.format("미세 조정", "미세_조정")


SILENCED = {
    "a.adoc": "// dsgloss: ignore[DSG001]\n파인튜닝을 합니다.\n\n* 항목\n+\n"
    "// dsgloss: ignore[DSG001]\n메트릭입니다.\n",
    "a.rst": ".. dsgloss: ignore[DSG001]\n파인튜닝을 합니다.\n\n- 항목\n\n"
    "  .. dsgloss: ignore[DSG001]\n\n  메트릭입니다.\n",
    "a.html": "<p>\n<!-- dsgloss: ignore[DSG001] -->\n파인튜닝을 합니다.</p>\n",
    "a.py": "# dsgloss: ignore[DSG001]\n# 파인튜닝을 합니다.\nx = 1  # 메트릭 dsgloss: 글  # dsgloss: ignore[DSG001]\n",
    "a.ipynb": '{"cells": [{"cell_type": "markdown", "source": [\n"<!-- dsgloss: off -->\\n",\n"파인튜닝\\n",\n'
    '"<!-- dsgloss: on -->\\n"]}]}\n',
}


@pytest.mark.parametrize("path", SILENCED)
def test_comments_silence_the_lint(path: str, terms: Callable[[str], list[Concept]]) -> None:
    """The comment of the format says what is not to be reported, and nothing is left to report."""
    document = parse_document(SILENCED[path], path)
    assert Linter(terms(TERMS)).lint([Bitext(document)]) == []
