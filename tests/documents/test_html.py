"""Which segments a page of HTML has."""

from __future__ import annotations

import pytest

from dsgloss.documents import format_for, parse_document

CASES = {
    "paragraphs": ("<p>첫 문단의\n  둘째 줄</p><p>둘째 문단", ["paragraph 첫 문단의 둘째 줄", "paragraph 둘째 문단"]),
    "windows newlines": ("<p>첫\r\n  둘째</p>\r\n", ["paragraph 첫 둘째"]),
    "headings": ("<h1>큰 제목</h1><h3 id=a>작은 제목</h3>글", ["heading 큰 제목", "heading 작은 제목", "paragraph 글"]),
    "head": (
        '<head><title>제목 &amp; 글</title><meta name="description" content="설명">'
        '<meta name=viewport content="x"></head>',
        ["title 제목 & 글", "title 설명"],
    ),
    "list": ("<ul><li>하나<li><p>둘</p><ul><li>셋</ul></ul>끝", ["item 하나", "item 둘", "item 셋", "paragraph 끝"]),
    "definitions": ("<dl><dt>손실<dd>설명</dl>", ["item 손실", "item 설명"]),
    "table": (
        "<table><caption>표</caption><tr><th>이름<td>값<br>둘째 줄</table>",
        ["paragraph 표", "cell 이름", "cell 값 둘째 줄"],
    ),
    "inline tags": ("<p>이 <b>모델</b>을 <a href='x'>본다</a>.</p>", ["paragraph 이 모델을 본다."]),
    "entities": ("가&nbsp;나 &lt;b&gt; &#xAC00; &unknown;", ["paragraph 가 나 <b> 가 &unknown;"]),
    "attributes": (
        "<p>앞<img src=a alt='그림 &amp; 설명'> 뒤<input placeholder='이름을\n  쓰세요' title=도움말></p>",
        ["paragraph 앞 뒤", "title 그림 & 설명", "title 이름을 쓰세요", "title 도움말"],
    ),
    "preformatted": (
        "<pre><code>x = <b>1</b>\n\n# 주석\n</code></pre>글",
        ["code x = 1", "code # 주석", "paragraph 글"],
    ),
    "what is not shown": (
        "<script>'<p>'</script>가<style>p{}</style><!-- 숨김 -->"
        "<!DOCTYPE html><?php 'a' ?><svg><text>그림</text></svg>나",
        ["paragraph 가나"],
    ),
    "not to be translated": (
        '<div translate="no">가<div>나</div>다</div><p>이 <span class="a notranslate">Not</span>을</p>',
        ["paragraph 이 을"],
    ),
    "templates": ("<p>{{ name }} 님, {% if x %}안녕{% endif %}{# 숨김 #}</p>", ["paragraph 님, 안녕"]),
    "templates in scripts": (
        "<script type='text/html' data-help-name=a><h3>출력</h3><p>값</p></script>글"
        '<script type="text/x-handlebars-template">이름</script><script type=module>"숨김"</script>',
        ["heading 출력", "paragraph 값", "paragraph 글", "paragraph 이름"],
    ),
    "front matter": ("---\ntitle: 제목\n---\n<p>글</p>\n", ["title 제목", "paragraph 글"]),
    "less than": ("1 < 2이고 a<b 이다", ["paragraph 1 < 2이고 a<b 이다"]),
    "attribute without an end": ("<p class='a>글</p>", ["paragraph 글"]),
    "closing tags without opening ones": ("</b></p>글</div></li>", ["paragraph 글"]),
    "comment without an end": ("글<!-- 숨김", ["paragraph 글"]),
    "upper case": ("<P>글<SCRIPT>x</Script>둘</P><LI>셋", ["paragraph 글둘", "item 셋"]),
    "suppression": ("<!-- dsgloss: ignore[DSG001] -->\n<p>문장</p>\n", ["paragraph 문장"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_segments(source: str, expected: list[str]) -> None:
    """A page gives what its readers see, each as what it is."""
    document = parse_document(source, "a.html")
    assert [f"{segment.kind} {segment.text}" for segment in document.segments] == expected


MARKS = {
    "emphasis": ("<b>모델</b>을 <em>씁니다</em>", ["emphasis 모델", "emphasis 씁니다"]),
    "link around emphasis": ("<a href=x><b>모델</b></a>", ["emphasis 모델", "link 모델"]),
    "code": ("<code>a&lt;b</code>와 <kbd>q</kbd>", ["code a<b", "code q"]),
    "never closed": ("<b>모델<p>둘째</p>", []),
    "crossed": ("<b>가<i>나</b>다</i>", ["emphasis 나다"]),
}


@pytest.mark.parametrize(("source", "expected"), MARKS.values(), ids=MARKS.keys())
def test_marks(source: str, expected: list[str]) -> None:
    """A pair of inline tags marks what stands between them."""
    segments = parse_document(source, "a.html").segments
    assert [f"{m.kind} {s.text[m.start : m.end]}" for s in segments for m in s.marks] == expected


def test_what_is_written_reads_as_itself() -> None:
    """A text with signs of HTML in it stands in the file as entities."""
    text = 'A&B <C> "D"'
    [segment] = parse_document(f"<p>{format_for('a.html').escape(text)}</p>", "a.html").segments
    assert segment.text == text
