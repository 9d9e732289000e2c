r"""What of a line of reStructuredText is visible, and how the visible parts are marked.

Korean writers put `\ ` between markup and the particle after it.
"""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document

CASES = {
    "no markup": ("인코더는 문장을 읽습니다.", "인코더는 문장을 읽습니다.", []),
    "particle behind an escaped space": (r"**미세 조정**\ 을 합니다", "미세 조정을 합니다", ["emphasis 미세 조정"]),
    "particle without it": ("**미세 조정**을 합니다", "미세 조정을 합니다", ["emphasis 미세 조정"]),
    "emphasis": (r"*강조*\ 와 *또 강조*", "강조와 또 강조", ["emphasis 강조", "emphasis 또 강조"]),
    "asterisks that multiply": ("2 * 3 * 4와 f*(x)*y", "2 * 3 * 4와 f*(x)*y", []),
    "arguments": ("f(*args, **kwargs) 호출", "f(*args, **kwargs) 호출", []),
    "asterisk in quotation marks": ('"*" 기호와 "*" 기호', '"*" 기호와 "*" 기호', []),
    "unpaired asterisks": ("**열기만 했습니다", "**열기만 했습니다", []),
    "literal": (r"``a*b`` 와 ``\d``\ 를", r"a*b 와 \d를", ["code a*b", r"code \d"]),
    "backslash": (r"\*그대로\* 와 C:\\temp", r"*그대로* 와 C:\temp", []),
    "link": ("`파이토치 <https://pytorch.org>`_\\ 를", "파이토치를", ["link 파이토치"]),
    "anonymous link": ("`안내서`__ 참고", "안내서 참고", ["link 안내서"]),
    "link by its name": ("설치_ 참고", "설치 참고", ["link 설치"]),
    "names with underscores": ("max_new_tokens 값", "max_new_tokens 값", []),
    "address in a link": ("`<https://a.b>`_ 참고", "https://a.b 참고", ["link https://a.b"]),
    "bare address": ("https://a.b/c를 봅니다.", "https://a.b/c를 봅니다.", ["link https://a.b/c"]),
    "reference with a title": (":ref:`설치 방법 <install>`\\ 을", "설치 방법을", ["link 설치 방법"]),
    "reference without a title": ("안내는 :ref:`install` 참고", "안내는 참고", []),
    "term": (r":term:`손실 함수`\ 를", "손실 함수를", ["link 손실 함수"]),
    "term under another name": (":term:`손실들 <손실>`", "손실들", ["link 손실들"]),
    "class": (":class:`~torch.nn.Module`\\ 은", "Module은", ["code Module"]),
    "method": (":py:meth:`.Model.fit` 호출", "Model.fit 호출", ["code Model.fit"]),
    "class with a title": (":class:`모듈 <torch.nn.Module>`", "모듈", ["link 모듈"]),
    "formula": (":math:`x < y` 이면", "x < y 이면", ["math x < y"]),
    "role behind": ("`강조`:strong: 글", "강조 글", ["emphasis 강조"]),
    "role that is not known": (":글씨:`값` 과 :hl:`값`", ":글씨:값 과 값", ["emphasis 값", "link 값"]),
    "no role": ("`제목` 참고", "제목 참고", ["emphasis 제목"]),
    "target": ("_`여기` 입니다", "여기 입니다", ["link 여기"]),
    "footnotes": (r"모델\ [1]_\ 은 [#주]_ 값 [CIT2002]_", "모델은 값", []),
    "brackets": ("[개요]와 x[1]", "[개요]와 x[1]", []),
    "substitution": (r"|이름|\ 은 모델", "은 모델", []),
    "pipes": ("a | b | c", "a | b | c", []),
    "backtick that nothing closes": ("`열기만", "`열기만", []),
}


@pytest.mark.parametrize(("source", "text", "marks"), CASES.values(), ids=CASES.keys())
def test_visible_text(source: str, text: str, marks: list[str]) -> None:
    """A reader sees the text; the markup is gone from it, and its marks say what it was."""
    [segment] = parse_document(source, "a.rst").segments
    shown = [f"{mark.kind} {segment.text[mark.start : mark.end]}" for mark in segment.marks]
    assert (segment.text, shown) == (text, marks)
