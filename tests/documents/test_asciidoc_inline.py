r"""What of a line of AsciiDoc is visible, and how the visible parts are marked.

A sign alone marks whole words only, so Korean writers double it before a particle; where they forgot, it counts, too.
"""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document

CASES = {
    "no markup": ("인코더는 문장을 읽습니다.", "인코더는 문장을 읽습니다.", []),
    "doubled signs before a particle": (
        "**미세 조정**을 하고 __손실__을 봅니다.",
        "미세 조정을 하고 손실을 봅니다.",
        ["emphasis 미세 조정", "emphasis 손실"],
    ),
    "signs alone before a particle": (
        "*미세 조정*을 하고 `loss`를 봅니다.",
        "미세 조정을 하고 loss를 봅니다.",
        ["emphasis 미세 조정", "code loss"],
    ),
    "an empty attribute before a particle": ("*지표*{empty}를 봅니다.", "지표를 봅니다.", ["emphasis 지표"]),
    "all kinds of signs": (
        "*굵게* _기울여_ `코드` #표시# x^2^ H~2~O",
        "굵게 기울여 코드 표시 x2 H2O",
        ["emphasis 굵게", "emphasis 기울여", "code 코드", "emphasis 표시", "emphasis 2", "emphasis 2"],
    ),
    "signs in signs": ("*굵고 _기운_ 글*", "굵고 기운 글", ["emphasis 굵고 기운 글", "emphasis 기운"]),
    "emphasis in code": ("`*x*`", "x", ["code x", "emphasis x"]),
    "signs that multiply": ("2 * 3 * 4와 2*3*4", "2 * 3 * 4와 2*3*4", []),
    "signs as code": ("`+*+` 기호와 `+**+` 기호", "* 기호와 ** 기호", ["code *", "code **"]),
    "a sign that has closed opens nothing": ("*하나**둘*", "하나*둘*", ["emphasis 하나"]),
    "names with underscores": ("max_new_tokens_ 값", "max_new_tokens_ 값", []),
    "a sign that nothing closes": ("*열기만 했습니다", "*열기만 했습니다", []),
    "roles": ("[.underline]#밑줄#과 [big]**큰** 글", "밑줄과 큰 글", ["emphasis 밑줄", "emphasis 큰"]),
    "quotation marks": ("\"`인용`\"과 '`강조`'입니다.", "“인용”과 ‘강조’입니다.", []),
    "backslashes": (r"\*별* \_밑_ \`글` \**둘** \#셋#", "*별* _밑_ `글` **둘** #셋#", []),
    "other backslashes": (r"C:\temp", r"C:\temp", []),
    "escaped macros": (
        r"\link:a[글] \https://a.b \<<a,글>> \{a} \((글))",
        "link:a[글] https://a.b <<a,글>> {a} ((글))",
        [],
    ),
    "as it is": ("+*별*+ ++__밑__++ `+a_b+` `+{name}+`", "*별* __밑__ a_b {name}", ["code a_b", "code {name}"]),
    "pluses": ("1 + 2 + 3과 a+b+c", "1 + 2 + 3과 a+b+c", []),
    "macros for what is as it is": (
        "pass:[*별* <u>밑줄</u>] pass:q[*굵게*] +++<b>글</b>+++",
        "*별* 밑줄 굵게 글",
        ["emphasis 굵게"],
    ),
    "formula": (
        "stem:[x_1 < y_1]이면 latexmath:[\\alpha]",
        "x_1 < y_1이면 \\alpha",
        ["math x_1 < y_1", "math \\alpha"],
    ),
    "links": (
        "link:a.html[안내서]와 https://a.b/c_d_e[누리집]과 mailto:a@b.c[편지]",
        "안내서와 누리집과 편지",
        ["link 안내서", "link 누리집", "link 편지"],
    ),
    "attributes of a link": (
        'link:a[글, 쉼표] link:a["글, 둘",role=x] https://a.b[새 창^] https://a.b[창,window=_blank]',
        "글, 쉼표 글, 둘 새 창 창",
        ["link 글, 쉼표", "link 글, 둘", "link 새 창", "link 창"],
    ),
    "links without a text": (
        "link:a.html[] https://a.b/c[] https://d.e/f_g를 봅니다.",
        "a.html https://a.b/c https://d.e/f_g를 봅니다.",
        ["link a.html", "link https://a.b/c", "link https://d.e/f_g"],
    ),
    "an address behind a particle": ("주소는https://a.b[여기]입니다.", "주소는여기입니다.", ["link 여기"]),
    "an address in an attribute": ("{repo}/issues[문제 목록]을", "문제 목록을", ["link 문제 목록"]),
    "emphasis in a link": ("https://a.b[*굵은* 글]", "굵은 글", ["link 굵은 글", "emphasis 굵은"]),
    "brackets in a link": (
        r"link:a[배열[0\] 값]과 link:a[식 [1] 값]",
        "배열[0] 값과 식 [1] 값",
        ["link 배열[0] 값", "link 식 [1] 값"],
    ),
    "references": (
        "xref:a.adoc#b[설치 방법]을 보고 <<install,설치>>를 봅니다.",
        "설치 방법을 보고 설치를 봅니다.",
        ["link 설치 방법", "link 설치"],
    ),
    "references without a text": ("<<install>> 참고, xref:a[] 참고", "참고, 참고", []),
    "references by an identifier in Hangul": ("<<_설치_방법>> 참고, <<설치>> 참고", "참고, 참고", []),
    "a reference by a title": ("<<설치 방법>>을 봅니다.", "설치 방법을 봅니다.", ["link 설치 방법"]),
    "signs that shift": ("cout << x >> y", "cout << x >> y", []),
    "macros of others": ("man:ls[1]과 extref:{faq}[질문]", "ls과 질문", ["code ls", "link 질문"]),
    "text before brackets": (
        "배열 a[0]과 비고:[글]과 `map:x[0]`",
        "배열 a[0]과 비고:[글]과 map:x[0]",
        ["code map:x[0]"],
    ),
    "anchors": ("[[설치]]설치와 [[[책]]] anchor:b[]글", "설치와 글", []),
    "terms of the index": ("((용어))와 (((숨은, 용어)))indexterm:[가]글 indexterm2:[나]", "용어와 글 나", []),
    "calls": ("f(x)와 g(h(x))입니다.", "f(x)와 g(h(x))입니다.", []),
    "pictures": ("image:a.png[] image:b.png[그림 글,100] icon:x[] 끝", "그림 글 끝", []),
    "keys and buttons": (
        "kbd:[Ctrl+C]를 누르고 btn:[확인]을 누릅니다.",
        "Ctrl+C를 누르고 확인을 누릅니다.",
        ["code Ctrl+C"],
    ),
    "attributes": ("{product}를 설치합니다.", "{product}를 설치합니다.", ["code {product}"]),
    "an attribute with a Korean name": ("{제품}과 모델", "과 모델", []),
    "attributes for characters": ("가{nbsp}나 {lt}다{gt} 라{zwsp}마", "가 나 <다> 라마", []),
    "settings": ("{set:a:b}글 {counter:c}", "글", []),
    "entities": ("가&nbsp;나 &lt;다&gt;", "가 나 <다>", []),
    "what is replaced stays": ("(C) 2024 -- 글... ->", "(C) 2024 -- 글... ->", []),
    "code of a site": ("{{< ref a >}}글", "글", []),
}


@pytest.mark.parametrize(("source", "text", "marks"), CASES.values(), ids=CASES.keys())
def test_visible_text(source: str, text: str, marks: list[str]) -> None:
    """A reader sees the text; the markup is gone from it, and its marks say what it was."""
    [segment] = parse_document(source, "a.adoc").segments
    shown = [f"{mark.kind} {segment.text[mark.start : mark.end]}" for mark in segment.marks]
    assert (segment.text, shown) == (text, marks)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("모델footnote:[*작은* 모델입니다.]을 씁니다.", ["모델을 씁니다.", "작은 모델입니다."]),
        ("값footnote:a[https://a.b[설명]을 봅니다.]과 값footnote:a[]", ["값과 값", "설명을 봅니다."]),
        ("menu:파일[저장]을 누릅니다.", ["파일", "저장을 누릅니다."]),
        ("menu:보기[]를 엽니다.", ["보기를 엽니다."]),
    ],
)
def test_what_reads_by_itself(source: str, expected: list[str]) -> None:
    """A footnote is no part of the sentence it stands in, and the particle behind a menu is that of its entry."""
    assert [segment.text for segment in parse_document(source, "a.adoc").segments] == expected


def test_places_lead_back_through_markup() -> None:
    """A stretch that holds markup is found as a whole, without the signs on its edges."""
    text = "= 글\n\n**미세** link:a.html[조정]을 합니다.\n"
    segment = parse_document(text, "a.adoc").segments[1]
    start, end = segment.span(0, len("미세 조정"))
    assert text[start:end] == "미세** link:a.html[조정"
