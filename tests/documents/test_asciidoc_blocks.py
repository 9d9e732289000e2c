"""Which segments an AsciiDoc page has."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document

TABLE = """\
.모델 비교
[cols="1,2a,1m"]
|===
|이름 |특징 |함수

|순환 신경망
|* 느립니다.

두 줄에 걸친
문단입니다.
|rnn()
2+|합친 칸
|all()
.2+|세로로 합친 칸 |* 빠릅니다. |one()
|* 정확합니다. |two()
|===
"""
HEADER = """\
// 번역: 모두의 문서
= 설치 안내서
홍길동 <hong@example.com>
v1.0, 2024-03-05
:description: 처음 설치하는 사람을 \\
  위한 글입니다.
:icons: font
:product: 위젯 서버

본문입니다.
"""
TIED = """\
* 내려받습니다.
+
받은 파일을 확인합니다.
+
----
sha256sum a.zip
----
+
[NOTE]
====
시간이 걸립니다.

* 기다립니다.
====
** 설치합니다.

끝입니다.
"""
NESTED_TABLE = "|===\na|바깥 칸\n\n!===\n!왼쪽 칸 !오른쪽 칸\n!===\n|===\n"
_WITH_CONTENTS = ["heading 안내서", "title 차례", "paragraph 글"]
CASES = {
    "paragraphs": ("첫 문단의\n둘째 줄\n\n둘째 문단\n", ["paragraph 첫 문단의 둘째 줄", "paragraph 둘째 문단"]),
    "windows newlines": ("첫 문단의\r\n둘째 줄\r\n\r\n끝\r\n", ["paragraph 첫 문단의 둘째 줄", "paragraph 끝"]),
    "hard breaks": ("첫 줄 +\n둘째 줄 +\n", ["paragraph 첫 줄 둘째 줄"]),
    "headings": (
        "= 책\n\n== 장 제목 ==\n\n=== 절\n본문\n\n## 마크다운 제목\n",
        ["heading 책", "heading 장 제목", "heading 절", "paragraph 본문", "heading 마크다운 제목"],
    ),
    "signs that are no heading": ("==제목\n\n#해시태그\n", ["paragraph ==제목", "paragraph #해시태그"]),
    "header of the document": (
        HEADER,
        [
            "heading 설치 안내서",
            "title 처음 설치하는 사람을 위한 글입니다.",
            "title 위젯 서버",
            "paragraph 본문입니다.",
        ],
    ),
    "comments in the header": ("= 안내서\n// 검토함\n홍길동\n// 다시 검토함\n:toc-title: 차례\n\n글\n", _WITH_CONTENTS),
    "text directly under a later title": (
        "본문\n\n= 둘째 부\n머리글\n",
        ["paragraph 본문", "heading 둘째 부", "paragraph 머리글"],
    ),
    "front matter of a site": (
        "---\ntitle: 소개\nlayout: page\n---\n\n= 소개\n:toc: macro\n\n글\n",
        ["title 소개", "heading 소개", "paragraph 글"],
    ),
    "comments": (
        "// 숨은 줄\n첫 줄\n// 사이의 주석\n둘째 줄\n\n////\n숨은\n\n글\n////\n\n/// 주석이 아닌 줄\n",
        ["paragraph 첫 줄 둘째 줄", "paragraph /// 주석이 아닌 줄"],
    ),
    "bullets": (
        "* 하나의\n  둘째 줄\n** 안쪽\n- 다른 표시\n\n* 빈 줄 다음\n",
        ["item 하나의 둘째 줄", "item 안쪽", "item 다른 표시", "item 빈 줄 다음"],
    ),
    "bullets under a paragraph go on with it": ("문단의\n* 별표\n", ["paragraph 문단의 * 별표"]),
    "numbers": (
        ". 첫째\n.. 안쪽\n1. 둘째\na. 셋째\niv) 넷째\n",
        ["item 첫째", "item 안쪽", "item 둘째", "item 셋째", "item 넷째"],
    ),
    "tasks": ("* [ ] 할 일\n* [x] 한 일\n", ["item 할 일", "item 한 일"]),
    "definitions": (
        "손실:: 작을수록 좋습니다.\n비용::\n  같은 뜻입니다.\n학습률::\n\n보폭입니다.\n모델;; 함수입니다.\n",
        [
            *("item 손실", "item 작을수록 좋습니다.", "item 비용", "item 같은 뜻입니다."),
            *("item 학습률", "item 보폭입니다.", "item 모델", "item 함수입니다."),
        ],
    ),
    "terms that share a definition": ("손실::\n비용::\n설명\n", ["item 손실", "item 비용", "item 설명"]),
    "colons in a name": ("std::vector는 배열입니다.\n", ["paragraph std::vector는 배열입니다."]),
    "what is tied to an item": (
        TIED,
        [
            *("item 내려받습니다.", "item 받은 파일을 확인합니다.", "code sha256sum a.zip"),
            *("paragraph 시간이 걸립니다.", "item 기다립니다.", "item 설치합니다.", "paragraph 끝입니다."),
        ],
    ),
    "a plus outside of lists": ("+\n", ["paragraph +"]),
    "code": (
        ".예제\n[source,python]\n----\nx = 1  # 주석\n\n  y = 2\n----\n끝\n",
        ["title 예제", "code x = 1  # 주석", "code   y = 2", "paragraph 끝"],
    ),
    "code directly under a paragraph": (
        "다음과 같습니다.\n----\nx = 1\n----\n",
        ["paragraph 다음과 같습니다.", "code x = 1"],
    ),
    "literal blocks": ("....\n그대로\n....\n\n```ruby\nputs 1\n```\n", ["code 그대로", "code puts 1"]),
    "code between longer lines": ("-----\n----\n-----\n끝\n", ["code ----", "paragraph 끝"]),
    "code that nothing closes": ("----\nx\n\n글\n", ["code x", "code 글"]),
    "a paragraph that is code": ("[source]\nx = 1\ny = 2\n\n글\n", ["code x = 1", "code y = 2", "paragraph 글"]),
    "an open block that is code": ("[source]\n--\nx = 1\n--\n", ["code x = 1"]),
    "notes on code": (
        "----\nx = f() # <1>\ny <2> <3>\n----\n<1> 부릅니다.\n<.> 씁니다.\n",
        ["code x = f()", "code y", "item 부릅니다.", "item 씁니다."],
    ),
    "indented lines": (" x = 1\n   y\n\n글\n", ["code  x = 1", "code    y", "paragraph 글"]),
    "indented prose": ("  들여쓴 문장입니다.\n", ["paragraph 들여쓴 문장입니다."]),
    "indented lines that are said to be a paragraph": ("[normal]\n  x = 1\n", ["paragraph x = 1"]),
    "indented lines in a list": ("* 항목\n\n  make install\n* 둘\n", ["item 항목", "code   make install", "item 둘"]),
    "admonitions": (
        "NOTE: 참고할\n글\n\n[WARNING]\n조심할 글\n\n[TIP]\n.제목\n====\n도움말\n====\n",
        ["paragraph 참고할 글", "paragraph 조심할 글", "title 제목", "paragraph 도움말"],
    ),
    "blocks in blocks": (
        "====\n예제\n\n****\n곁글\n****\n--\n열린 글\n--\n====\n끝\n",
        ["paragraph 예제", "paragraph 곁글", "paragraph 열린 글", "paragraph 끝"],
    ),
    "quotations": (
        "[quote, 세종, 훈민정음]\n____\n나라의 말\n____\n\n> 인용한 글의\n> 둘째 줄\n>\n> 끝\n",
        ["title 세종", "title 훈민정음", "paragraph 나라의 말", "paragraph 인용한 글의 둘째 줄", "paragraph 끝"],
    ),
    "verse": ("[verse, 시인]\n____\n* 첫 줄\n둘째 줄\n____\n", ["title 시인", "paragraph * 첫 줄 둘째 줄"]),
    "what is left out": (
        "++++\n<b>x</b>\n++++\n\n[stem]\n++++\nx\n++++\n\n[comment]\n숨은 글\n\ntoc::[]\n\n'''\n\n<<<\n",
        [],
    ),
    "attributes and anchors": ("[[설치]]\n[#id.role%option]\n[cols=2]\n글\n", ["paragraph 글"]),
    "attributes that are shown": ('[title="그림 1", role=wide]\n글\n', ["title 그림 1", "paragraph 글"]),
    "pictures": (
        'image::a.png[]\n\nimage::b.png["구조, 간단히", 300, title=그림]\n\nvideo::c.mp4[poster.png]\n',
        ["title 구조, 간단히", "title 그림"],
    ),
    "attributes of the document": (
        ":imagesdir: images\n:note-caption: 참고\n:!toc:\n\n글\n",
        ["title 참고", "paragraph 글"],
    ),
    "conditions": (
        "ifdef::a[]\n조건 글\nendif::[]\n\nifndef::b[한 줄 글]\n\ninclude::c.adoc[]\n\n\\include::d.adoc[]\n",
        ["paragraph 조건 글", "paragraph 한 줄 글", "paragraph include::d.adoc[]"],
    ),
    "an inclusion in code": ("----\ninclude::a.py[]\n----\n", []),
    "table": (
        TABLE,
        [
            *("title 모델 비교", "cell 이름", "cell 특징", "code 함수", "cell 순환 신경망", "cell 느립니다."),
            *("cell 두 줄에 걸친 문단입니다.", "code rnn()", "cell 합친 칸", "code all()"),
            *("cell 세로로 합친 칸", "cell 빠릅니다.", "code one()", "cell 정확합니다.", "code two()"),
        ],
    ),
    "cells with a style": (
        "|===\n|* 별표 2*^.>s|굵은 칸\na|* 항목 l|x = 1\n|가 \\| 나\n|===\n",
        ["cell * 별표", "cell 굵은 칸", "cell 항목", "code x = 1", "cell 가 | 나"],
    ),
    "a table in a cell": (NESTED_TABLE, ["cell 바깥 칸", "cell 왼쪽 칸", "cell 오른쪽 칸"]),
    "tables of values": (
        '[%header,format=csv]\n|===\n이름,값\n"가, 나",다\n|===\n\n,===\n라,마\n,===\n\n:===\n바:사\n:===\n',
        ["cell 이름", "cell 값", "cell 가, 나", "cell 다", "cell 라", "cell 마", "cell 바", "cell 사"],
    ),
    "another separator": ("[separator=¦]\n|===\n¦가 | 나 ¦다\n|===\n", ["cell 가 | 나", "cell 다"]),
    "suppression": ("// dsgloss: ignore[DSG001]\n문장\n", ["paragraph 문장"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_segments(source: str, expected: list[str]) -> None:
    """A page gives its prose and its code, each as what it is."""
    document = parse_document(source, "a.adoc")
    assert [f"{segment.kind} {segment.text}" for segment in document.segments] == expected


def test_attributes_at_the_start_describe_the_text() -> None:
    """The attributes of the header are the page's own, and its identifier is what citations name."""
    document = parse_document("= 제목\n:id: guide\n:lang: ko\n:toc:\n\n글\n\n:later: x\n", "a.adoc")
    assert (document.metadata, document.source) == ({"id": "guide", "lang": "ko"}, "guide")


def test_deep_nesting_is_read() -> None:
    """Blocks in blocks are read however deep they are, the deepest as plain paragraphs."""
    fences = ["=" * (4 + depth) for depth in range(60)]
    document = parse_document("\n".join([*fences, "깊은 곳", *reversed(fences)]), "a.adoc")
    assert any("깊은 곳" in segment.text for segment in document.segments)
