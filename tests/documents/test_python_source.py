"""What of a Python file is prose."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document

CASES = {
    "comments that follow each other": (
        "# 첫 줄\n# 둘째 줄\n\n# 다음\n",
        ["paragraph 첫 줄 둘째 줄", "paragraph 다음"],
    ),
    "windows newlines": ("# 첫 줄\r\n# 둘째 줄\r\nx = 1\r\n", ["paragraph 첫 줄 둘째 줄"]),
    "blank comment": ("# 첫 문단\n#\n# 둘째 문단\n", ["paragraph 첫 문단", "paragraph 둘째 문단"]),
    "comments at other columns": ("# 바깥\n    # 안쪽\n", ["paragraph 바깥", "paragraph 안쪽"]),
    "remarks": ("x = 1  # 첫째\ny = 2  # 둘째\n", ["paragraph 첫째", "paragraph 둘째"]),
    "list in a comment": ("# - 하나\n# - 둘\n", ["item 하나", "item 둘"]),
    "instructions to programs": (
        "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n# 글\n# dsgloss: off\nx = 1  # noqa: E501\n",
        ["paragraph 글"],
    ),
    "docstrings": (
        '"""모듈 설명.\n\n둘째 문단\n"""\n\n'
        'def f():\n    """함수 설명의\n    둘째 줄.\n\n    :param x: 입력\n    """\n',
        ["paragraph 모듈 설명.", "paragraph 둘째 문단", "paragraph 함수 설명의 둘째 줄.", "item 입력"],
    ),
    "attribute with a docstring": ("class A:\n    x = 1\n    '''속성 설명'''\n", ["paragraph 속성 설명"]),
    "docstring with a title": ('r"""\n제목\n====\n\n글\n"""\n', ["heading 제목", "paragraph 글"]),
    "escapes": (r'"""모델\ 을 \uac00 \"나\" \\*다"""', ['paragraph 모델을 가 "나" *다']),
    "raw docstring": (r'r"""모델\ 을 :math:`\alpha`"""', [r"paragraph 모델을 \alpha"]),
    "joined lines": ('"""첫 줄과 \\\n둘째 줄"""', ["paragraph 첫 줄과 둘째 줄"]),
    "strings": ('x = "값"\nf("""여러\n  줄""", b"a")\n', ["code 값", "code 여러", "code   줄", "code a"]),
    "string in brackets": ('f(\n    "값"\n)\n', ["code 값"]),
    "string that is used": ('"값".join(x)\n', ["code 값"]),
    "string behind a backslash": ('x = \\\n    "값"\n', ["code 값"]),
    "signs in strings": ("x = '# 주석 아님'  # \"주석\"\n", ["code # 주석 아님", 'paragraph "주석"']),
    "gallery": (
        "x = 1\n####################\n# 데이터 준비\n# -----------\n#\n# 데이터를 **읽어**\\ 옵니다.\ny = 2\n",
        ["heading 데이터 준비", "paragraph 데이터를 읽어옵니다."],
    ),
    "cells": (
        "# %% 학습\n# 모델을 `학습 <a>`_\\ 합니다.\n\n# %%\n# 끝\n",
        ["heading 학습", "paragraph 모델을 학습합니다.", "paragraph 끝"],
    ),
    "title behind a carriage return": ("# %% \r학습\n", ["heading 학습"]),
    "markdown cell": ("# %% [markdown]\n# # 제목\n# [링크](a)를 봅니다\n", ["heading 제목", "paragraph 링크를 봅니다"]),
    "bracket that nothing closes": ('x = f((\ndef g():\n    """설명"""\n', ["paragraph 설명"]),
    "quotation mark that nothing closes": ("x = 'a\n# 주석\ny = '''b\n# 더\n", ["paragraph 주석", "paragraph 더"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_segments(source: str, expected: list[str]) -> None:
    """A program gives its comments and docstrings as prose, and its strings as code."""
    document = parse_document(source, "a.py")
    assert [f"{segment.kind} {segment.text}" for segment in document.segments] == expected


def test_places() -> None:
    """Characters of a docstring know their places, behind the indentation and behind escapes."""
    text = 'def f():\n    """첫 줄\n    \\uac00 **모델**\\ 을\n    """\n'
    [segment] = parse_document(text, "a.py").segments
    assert segment.text == "첫 줄 가 모델을"
    assert [text[slice(*segment.span(offset, offset + 1))] for offset in (0, 4, 6, 8)] == ["첫", "\\uac00", "모", "을"]
