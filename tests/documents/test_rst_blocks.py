"""Which segments a reStructuredText page has."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document

GRID = """\
+------+----------+
| 모델 | 특징     |
+======+==========+
| 순환 | - 느림   |
| 신경 |          |
| 망   |          |
+------+----------+
| 합친 칸         |
+------+----------+
"""
# As it comes out where an editor counts a syllable as one column.
UNEVEN = """\
+----------+----------+
| 모델       | 특징       |
+==========+==========+
| 단일 노드    | 병렬화만     |
| 여러 노드    | 가능       |
+----------+----------+
"""
SIMPLE = """\
======  ======
이름    값
======  ======
학습률  기본값
        0.1
배치    작게
======  ======
끝
"""
CASES = {
    "paragraphs": ("첫 문단의\n둘째 줄\n\n둘째 문단\n", ["paragraph 첫 문단의 둘째 줄", "paragraph 둘째 문단"]),
    "windows newlines": ("첫 문단의\r\n둘째 줄\r\n\r\n끝\r\n", ["paragraph 첫 문단의 둘째 줄", "paragraph 끝"]),
    "title under and over": (
        "====\n제목\n====\n\n개요\n----\n본문\n",
        ["heading 제목", "heading 개요", "paragraph 본문"],
    ),
    "title with an indent": ("======\n 제목\n======\n", ["heading 제목"]),
    "short line under a short title": ("가\n--\n", ["heading 가"]),
    "too short to be a title": ("긴 제목입니다\n---\n", ["paragraph 긴 제목입니다 ---"]),
    "line across": ("위\n\n----\n\n아래\n", ["paragraph 위", "paragraph 아래"]),
    "bullets": (
        "- 하나의\n  둘째 줄\n\n  둘째 문단\n- 둘\n\n  * 안쪽\n",
        ["item 하나의 둘째 줄", "item 둘째 문단", "item 둘", "item 안쪽"],
    ),
    "numbers": ("1. 첫째\n2. 둘째\n#. 셋째\n\n(a) 넷째\n", ["item 첫째", "item 둘째", "item 셋째", "item 넷째"]),
    "initial at the margin": ("A. 튜링은\n수학자입니다.\n", ["paragraph A. 튜링은 수학자입니다."]),
    "definitions": (
        "손실\n   작을수록 좋습니다.\n비용 : 수학\n   같은 뜻입니다.\n",
        ["item 손실", "item 작을수록 좋습니다.", "item 비용", "item 수학", "item 같은 뜻입니다."],
    ),
    "parameter with its type": ("x : int\n    입력 값\n", ["code x", "code int", "item 입력 값"]),
    "fields": (
        ":param x: 입력의\n   둘째 줄\n:type x: int\n:설명: 내용\n",
        ["item 입력의 둘째 줄", "code int", "item 설명", "item 내용"],
    ),
    "a role is no field": (":class:`Model` 설명\n", ["paragraph Model 설명"]),
    "options": (
        "-a, --all  모두 봅니다\n--file=FILE\n    파일 이름\n",
        ["item 모두 봅니다", "item 파일 이름"],
    ),
    "line block": ("| 첫 줄\n| 둘째\n  줄\n", ["paragraph 첫 줄", "paragraph 둘째 줄"]),
    "quote": ("앞\n\n   인용한 글\n\n뒤\n", ["paragraph 앞", "paragraph 인용한 글", "paragraph 뒤"]),
    "literal block": (
        "다음과 같습니다::\n\n    x = 1\n\n      y\n\n뒤\n",
        ["paragraph 다음과 같습니다:", "code x = 1", "code   y", "paragraph 뒤"],
    ),
    "colons set apart": ("예 ::\n\n  x\n\n둘\n\n::\n\n  y\n", ["paragraph 예", "code x", "paragraph 둘", "code y"]),
    "quoted literal block": (
        "인용::\n\n> 가\n> 나\n\n뒤\n",
        ["paragraph 인용:", "code > 가", "code > 나", "paragraph 뒤"],
    ),
    "doctest": (">>> f()\n'가'\n\n뒤\n", ["code >>> f()", "code '가'", "paragraph 뒤"]),
    "comment": (".. 숨긴 글\n   이어짐\n\n   더 이어짐\n\n뒤\n", ["paragraph 뒤"]),
    "empty comment": ("..\n\n   인용\n", ["paragraph 인용"]),
    "targets": (".. _설치: https://example.com\n.. __: b\n__ c\n\n뒤\n", ["paragraph 뒤"]),
    "footnote and citation": (
        ".. [1] 각주의\n   둘째 줄\n.. [#주] 둘째\n.. [논문2020] 셋째\n",
        ["paragraph 각주의 둘째 줄", "paragraph 둘째", "paragraph 셋째"],
    ),
    "substitutions": (
        ".. |이름| replace:: 바뀐 글\n.. |그림| image:: a.png\n   :alt: 설명\n",
        ["paragraph 바뀐 글", "title 설명"],
    ),
    "admonitions": (
        ".. note:: 참고할\n   글\n\n   - 항목\n\n.. warning::\n   :class: x\n\n   조심할 글\n\n"
        ".. admonition:: 제목\n\n   글\n",
        ["paragraph 참고할 글", "item 항목", "paragraph 조심할 글", "heading 제목", "paragraph 글"],
    ),
    "figure": (
        ".. figure:: a.png\n   :alt: 대신할 글\n   :width: 3\n\n   그림 설명\n\n   긴 설명\n",
        ["title 대신할 글", "paragraph 그림 설명", "paragraph 긴 설명"],
    ),
    "code": (
        ".. code-block:: python\n   :caption: 예제\n\n   x = 1\n     # 주석\n\n"
        ".. literalinclude:: a.py\n   :caption: 파일\n",
        ["title 예제", "code x = 1", "code   # 주석", "title 파일"],
    ),
    "what is left out": (
        ".. math::\n\n   x\n\n.. raw:: html\n\n   <b>\n\n.. image:: a.png\n\n.. currentmodule:: a.b\n",
        [],
    ),
    "pages": (
        ".. toctree::\n   :caption: 차례\n   :maxdepth: 2\n\n   시작하기 <start>\n   guide\n",
        ["title 차례", "title 시작하기"],
    ),
    "versions": (
        ".. versionadded:: 1.2\n   새 인자\n.. deprecated:: 2.0 쓰지 마세요.\n",
        ["paragraph 새 인자", "paragraph 쓰지 마세요."],
    ),
    "other directive": (".. autoclass:: a.B\n   :members:\n\n   설명\n", ["paragraph 설명"]),
    "list table": (
        ".. list-table:: 모델 비교\n   :header-rows: 1\n\n   * - 이름\n     - 크기\n"
        "   * - 가\n     - 나의\n       둘째 줄\n",
        ["title 모델 비교", "cell 이름", "cell 크기", "cell 가", "cell 나의 둘째 줄"],
    ),
    "csv table": (
        '.. csv-table:: 표\n   :header: "이름", 값\n\n   "가, 나", 다\n   라,\n',
        ["title 표", "cell 이름", "cell 값", "cell 가, 나", "cell 다", "cell 라"],
    ),
    "glossary": (".. glossary::\n\n   손실\n   비용\n      설명\n", ["item 손실", "item 비용", "item 설명"]),
    "grid table": (GRID, ["cell 모델", "cell 특징", "cell 순환 신경 망", "cell 느림", "cell 합친 칸"]),
    "uneven grid table": (UNEVEN, ["cell 모델", "cell 특징", "cell 단일 노드 여러 노드", "cell 병렬화만 가능"]),
    "simple table": (
        SIMPLE,
        ["cell 이름", "cell 값", "cell 학습률", "cell 기본값 0.1", "cell 배치", "cell 작게", "paragraph 끝"],
    ),
    "table in an item": ("- 표\n\n  ===  ==\n  가   나\n  ===  ==\n", ["item 표", "cell 가", "cell 나"]),
    "suppression": (".. dsgloss: ignore[DSG001]\n문장\n", ["paragraph 문장"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_segments(source: str, expected: list[str]) -> None:
    """A page gives its prose and its code, each as what it is."""
    document = parse_document(source, "a.rst")
    assert [f"{segment.kind} {segment.text}" for segment in document.segments] == expected


def test_fields_at_the_start_describe_the_text() -> None:
    """The fields before anything else are the page's own, and its identifier is what citations name."""
    document = parse_document(":id: 007\n:orphan:\n\n제목\n====\n\n:설명: 글\n", "a.rst")
    assert (document.metadata, document.source) == ({"id": "007"}, "007")


def test_places() -> None:
    """Cells of several lines know where each of their characters stands."""
    document = parse_document(GRID, "a.rst")
    cell = document.segments[2]
    assert [str(document.position(cell.origin(offset))) for offset in (0, 3, 6)] == [
        f"Position(line={line}, column=3)" for line in (4, 5, 6)
    ]
