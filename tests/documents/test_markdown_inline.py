"""What of a line of Markdown is visible, and how the visible parts are marked."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document

CASES = {
    "no markup": ("인코더는 문장을 읽습니다.", "인코더는 문장을 읽습니다.", []),
    "strong before a bracket": (
        "**전문가 혼합**(mixture of experts)은",
        "전문가 혼합(mixture of experts)은",
        ["emphasis 전문가 혼합"],
    ),
    "link before a bracket": (
        "[어텐션](https://example.com/a_b)(attention)",
        "어텐션(attention)",
        ["link 어텐션"],
    ),
    "code in a bracket": ("텐서(`tensor`)를", "텐서(tensor)를", ["code tensor"]),
    "underscores around a word": ("_인코더_ (encoder)", "인코더 (encoder)", ["emphasis 인코더"]),
    "particle after a bracket": ("**용어(term)**를 씁니다", "용어(term)를 씁니다", ["emphasis 용어(term)"]),
    "particle after a lone asterisk": (
        "*언어 모델(language model)*로서",
        "언어 모델(language model)로서",
        ["emphasis 언어 모델(language model)"],
    ),
    "particle after an underscore": ("두 모델을 _결합_한 형태", "두 모델을 결합한 형태", ["emphasis 결합"]),
    "three asterisks": ("***중요***합니다", "중요합니다", ["emphasis 중요"]),
    "emphasis in strong": (
        "**가중치와 *편향* 벡터**",
        "가중치와 편향 벡터",
        ["emphasis 가중치와 편향 벡터", "emphasis 편향"],
    ),
    "two strong parts": ("**입력**과 **출력**", "입력과 출력", ["emphasis 입력", "emphasis 출력"]),
    "struck out": ("~~예전~~ 방식", "예전 방식", ["emphasis 예전"]),
    "a range with a tilde": ("3~5개와 7~9개", "3~5개와 7~9개", []),
    "asterisks that multiply": ("2 * 3 * 4와 f*(x)", "2 * 3 * 4와 f*(x)", []),
    "unpaired asterisks": ("**열기만 했습니다", "**열기만 했습니다", []),
    "names with underscores": ("max_new_tokens 값", "max_new_tokens 값", []),
    "escaped asterisks": (r"\*그대로\*", "*그대로*", []),
    "backslash before a letter": (r"C:\path 폴더", r"C:\path 폴더", []),
    "two backticks": ("``a`b`` 코드", "a`b 코드", ["code a`b"]),
    "unpaired backticks": ("`` a ` 코드", "`` a ` 코드", []),
    "no markup in code": ("`**kwargs`와 `[a](b)`", "**kwargs와 [a](b)", ["code **kwargs", "code [a](b)"]),
    "link with a title": ('[문서](a.html "제목")를', "문서를", ["link 문서"]),
    "target with brackets": ("[문서](a_(b).html)를", "문서를", ["link 문서"]),
    "target in angles": ("[문서](<a b.html>)를", "문서를", ["link 문서"]),
    "emphasis in a link": ("[**굵은** 글](a)", "굵은 글", ["link 굵은 글", "emphasis 굵은"]),
    "image in a link": ("[![배지](a.svg)](b)", "배지", ["link 배지"]),
    "page of a wiki": ("생명 주기([[SDLC]])를 본다", "생명 주기(SDLC)를 본다", ["link SDLC"]),
    "page of a wiki with a text": ("[[용어집/목록|용어]]를 본다", "용어를 본다", ["link 용어"]),
    "page of a wiki before a bracket": (
        "[[SBOM]](소프트웨어 자재 명세서)를",
        "SBOM(소프트웨어 자재 명세서)를",
        ["link SBOM"],
    ),
    "link whose text is in brackets": ("[[문서]](a.html)를", "[문서]를", ["link [문서]"]),
    "subscripts that look like pages": ("x[[i]]와 [[1]]은", "x[[i]]와 [[1]]은", []),
    "image": ("![모델 구조](a.png)입니다", "모델 구조입니다", []),
    "brackets that are no link": ("[개요, 구조]를", "[개요, 구조]를", []),
    "footnote reference": ("모델[^1]은", "모델은", []),
    "caret in brackets": ("E[^x]는 기댓값입니다", "E[^x]는 기댓값입니다", []),
    "address in angles": ("<https://example.com> 참고", "https://example.com 참고", ["link https://example.com"]),
    "bare address before a particle": (
        "https://example.com/a를 봅니다.",
        "https://example.com/a를 봅니다.",
        ["link https://example.com/a"],
    ),
    "bare address in a bracket": (
        "사이트(https://example.com/a_(b)).",
        "사이트(https://example.com/a_(b)).",
        ["link https://example.com/a_(b)"],
    ),
    "formula": ("$x_i$와 $y_i$의 합", "$x_i$와 $y_i$의 합", ["math $x_i$", "math $y_i$"]),
    "formula in brackets": (r"손실 \\( L \\)입니다", r"손실 \\( L \\)입니다", [r"math \\( L \\)"]),
    "prices": ("$5와 $6입니다. 모두 $11입니다.", "$5와 $6입니다. 모두 $11입니다.", []),
    "entity": ("A &amp; B&nbsp;C", "A & B C", []),
    "ampersand": ("R&D; 연구 & 개발", "R&D; 연구 & 개발", []),
    "tags": ("<span class='a'>모델</span>을", "모델을", []),
    "tags that mark": ("<strong>PR(pull request)</strong>을", "PR(pull request)을", ["emphasis PR(pull request)"]),
    "less than": ("a < b이고 c > d입니다", "a < b이고 c > d입니다", []),
    "line break": ("첫 줄<br/>둘째 줄", "첫 줄 둘째 줄", []),
    "comment": ("문장 <!-- 숨김 --> 끝", "문장 끝", []),
    "comment of MDX": ("문장 {/* 숨김 */} 끝", "문장 끝", []),
    "script": ("앞 <script>a()</script> 뒤", "앞 뒤", []),
    "shortcode": ('{{< glossary_tooltip term_id="pod" >}} 파드', "파드", []),
    "template tag": ("{% raw %}본문{% endraw %}", "본문", []),
    "braces": ("{변수}와 {{ 값 }}", "{변수}와 {{ 값 }}", []),
}


@pytest.mark.parametrize(("source", "visible", "marks"), CASES.values(), ids=CASES.keys())
def test_visible_text(source: str, visible: str, marks: list[str]) -> None:
    """A paragraph shows its text without markup, and marks what the markup set apart."""
    (segment,) = parse_document(source, "a.md").segments
    assert segment.text == visible
    assert [f"{mark.kind} {segment.text[mark.start : mark.end]}" for mark in segment.marks] == marks


@pytest.mark.parametrize("reference", ["[글][Ref]", "[글][ref]", "[ref][]", "[REF]"])
def test_references_to_defined_labels_are_links(reference: str) -> None:
    """A reference works whatever the case of its label, and wherever the definition stands."""
    (segment,) = parse_document(f'{reference} 참고\n\n[ref]: https://example.com "제목"\n', "a.md").segments
    assert segment.text == f"{reference[1:].split(']')[0]} 참고"


def test_html_that_parts_text_gives_segments() -> None:
    """Cells and paragraphs of HTML do not run together."""
    segments = parse_document("<tr><td>모델</td><td>*크기*</td></tr>", "a.md").segments
    assert [segment.text for segment in segments] == ["모델", "크기"]


@pytest.mark.parametrize(
    ("source", "visible", "surface"),
    [
        ("**전문가 혼합**(MoE)", "전문가 혼합(MoE)", "전문가 혼합**(MoE)"),
        ("앞 [어텐션](url)(attention) 뒤", "어텐션(attention)", "어텐션](url)(attention)"),
        ("텐서(`tensor`)를", "tensor", "tensor"),
        ("R&amp;D(research) 부서", "R&D", "R&amp;D"),
        ("`코드`는 **용어**를", "용어", "용어"),
    ],
)
def test_a_span_leads_back_to_the_file(source: str, visible: str, surface: str) -> None:
    """A stretch of the visible text is found in the file, without the markup on its outer edges."""
    (segment,) = parse_document(source, "a.md").segments[:1]
    start = segment.text.index(visible)
    begin, end = segment.span(start, start + len(visible))
    assert source[begin:end] == surface
