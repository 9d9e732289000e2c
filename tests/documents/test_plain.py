"""Plain text: a paragraph a line, unless the lines were wrapped."""

from __future__ import annotations

from dsgloss.documents import parse_document

WRAPPED = """\
신경망은 입력층과 은닉층과 출력층으로 이루어지며 각 층의 뉴런은 앞 층의
뉴런과 연결됩니다. 학습은 손실 함수의 값이 작아지도록 가중치를 조금씩
고쳐 나가는 과정이며 이때 기울기를 구하는 방법이 오차 역전파(error
backpropagation)입니다.
"""


def texts(source: str) -> list[str]:
    """Give the text of every segment."""
    return [segment.text for segment in parse_document(source, "a.txt").segments]


def test_a_paragraph_a_line() -> None:
    """Lines of a news text are paragraphs, with or without blank lines between."""
    assert texts("첫째 문단입니다.\n둘째 문단입니다.\n\n  셋째 문단입니다.  \n") == [
        "첫째 문단입니다.",
        "둘째 문단입니다.",
        "셋째 문단입니다.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    """A bracket may go on over the end of a wrapped line."""
    (text,) = texts(WRAPPED)
    assert "오차 역전파(error backpropagation)입니다." in text


def test_a_joined_newline_is_one_run() -> None:
    """The newline with the indentation around it reads as one space."""
    source = WRAPPED.replace("\n", "  \r\n   ")
    (segment,) = parse_document(source, "a.txt").segments
    (start, end) = segment.span(segment.text.index(" 뉴런과"), segment.text.index("뉴런과"))
    assert source[start:end] == "  \r\n   "


def test_items_are_not_joined() -> None:
    """What opens an item ends the paragraph before it."""
    paragraph = WRAPPED.rstrip().replace("\n", " ")
    assert texts(f"{WRAPPED}- 항목입니다\n") == [paragraph, "- 항목입니다"]


def test_lines_of_different_length_are_not_joined() -> None:
    """Titles and captions are shorter than what a margin would leave room for."""
    lines = ["모델의 크기와 학습 비용을 줄이는 새로운 방법이 잇따라 나왔다", "전문가 의견", "사진 제공"]
    assert texts("\n".join(lines)) == lines


def test_sentences_a_line_are_not_joined() -> None:
    """Lines that each end a sentence are paragraphs, however even they are."""
    line = "모델의 크기와 학습 비용을 함께 줄이는 새로운 방법이 잇따라 나왔다."
    assert texts(f"{line}\n" * 4) == [line] * 4
