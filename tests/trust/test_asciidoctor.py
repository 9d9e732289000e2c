"""What is read of AsciiDoc is what is read of the HTML that Asciidoctor makes of it, where that is installed."""

from __future__ import annotations

import subprocess

import pytest

from dsgloss.documents import parse_document
from peers import needs, program

PEER = program("asciidoctor")
PAGES = {
    "a paragraph": "첫 줄의 *굵은* 글, _기운_ 글 +\n// 주석\n둘째 줄의 `코드` 값.\n",
    "signs in words": "**미세 조정**을 하고 __손실__을 ``loss``로 봅니다. x^2^, H~2~O, 2*3*4, a_b_c.\n",
    "signs in signs": "*굵고 _기운_ 글*, _기울고 *굵은* 글_, `*x*`, `+*y*+`, *a**b*.\n",
    "escapes": "\\*별*, \\_밑줄_, \\{name}, \\link:a[글], \\https://a.b 등.\n",
    "as it is": "+*별*+, ++__밑줄__++, pass:[<u>밑줄</u>], +++<b>굵은</b>+++ 글.\n",
    "links": 'link:a.html[글, 쉼표]와 link:a["글, 둘",role=x]와 https://a.b/c_d[누리집^]을 봅니다. xref:a[안내]\n',
    "brackets": "link:a[배열[0\\] 값]과 <<a,다른 곳>>을 봅니다. ((색인)), (((숨은, 말))), [[닻]]글.\n",
    "roles": "[.underline]#밑줄#, [big]*큰* 글, 배열[0].\n",
    "attributes": "가{nbsp}나 {lt}다{gt} 라{empty}마 &lt;바&gt;.\n",
    "headings": "== 절 제목 ==\n\n글\n\n[#id]\n=== 작은 제목\n둘째 글\n",
    "lists": "* 하나의\n둘째 줄\n** 안쪽\n- 다른 표시\n\n. 첫째\n.. 안쪽\n\n용어:: 설명\n둘째 용어::\n  아래 설명\n",
    "what is tied to an item": "* 하나\n+\n문단\n+\n----\ncode\n----\n* 둘\n\n글\n",
    "blocks in blocks": "====\n예제\n\n* 항목\n****\n곁글\n****\n====\n\n--\n열린 글\n--\n\n> 인용한 글\n> 둘째 줄\n",
    "code": "[source,ruby]\n----\nputs 1\n\n  x\n----\n\n....\n그대로 *별*\n....\n\n 들여쓴 x = 1\n",
    "what is not shown": "////\n숨은 글\n////\n\n:a: b\n\nifdef::없음[]\nendif::[]\n글\n\n'''\n\n[comment]\n숨은 글\n",
    "table": "[cols='1,2a']\n|===\n|이름 |값\n\n|가\n|* 항목\n\n문단\n2+|칸 \\| 막대\n.2+|높은 칸 |하나 |둘\n|===\n",
    "table of values": '[format=csv]\n|===\n이름,값\n"가, 나",다\n|===\n',
    "what only looks like a list": "문단의\n* 별표\n.점\n1. 수\n",
}


def shown(text: str, path: str) -> list[str]:
    """Give what is read of a page, without the whitespace, on which HTML does not insist."""
    return ["".join(segment.text.split()) for segment in parse_document(text, path).segments]


@needs(PEER)
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_the_page_says_what_its_html_says(page: str) -> None:
    """No word is lost or added on the way, and none ends up in another segment."""
    run = subprocess.run([str(PEER), "-s", "-o", "-", "-"], input=page, capture_output=True, text=True, check=True)  # noqa: S603
    assert shown(page, "a.adoc") == shown(run.stdout, "a.html")
