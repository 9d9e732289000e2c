"""Which segments a Markdown page has."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.documents import parse_document

CASES = {
    "paragraphs": ("첫 문단의\n둘째 줄\n\n둘째 문단\n", ["paragraph 첫 문단의 둘째 줄", "paragraph 둘째 문단"]),
    "windows newlines": ("첫 문단의\r\n둘째 줄\r\n\r\n끝\r\n", ["paragraph 첫 문단의 둘째 줄", "paragraph 끝"]),
    "hard breaks": ("첫 줄  \n둘째 줄\\\n셋째 줄\n", ["paragraph 첫 줄 둘째 줄 셋째 줄"]),
    "headings": (
        "# 제목\n## 모델 구조 ##\n### 설치 {#install}\n#### 개요[[overview]]\n#태그\n",
        ["heading 제목", "heading 모델 구조", "heading 설치", "heading 개요", "paragraph #태그"],
    ),
    "underlined headings": ("큰 제목\n===\n\n작은\n제목\n---\n", ["heading 큰 제목", "heading 작은 제목"]),
    "lines across": ("위\n\n---\n* * *\n아래\n", ["paragraph 위", "paragraph 아래"]),
    "list": (
        "- 하나\n- 둘의\n  둘째 줄\n* [ ] 셋\n\n  셋의 둘째 문단\n",
        ["item 하나", "item 둘의 둘째 줄", "item 셋", "item 셋의 둘째 문단"],
    ),
    "nested lists": (
        "1. 첫째\n   - 안쪽\n     - 더 안쪽\n2. 둘째\n\n본문\n",
        ["item 첫째", "item 안쪽", "item 더 안쪽", "item 둘째", "paragraph 본문"],
    ),
    "number that goes on": ("합은\n2. 입니다\n", ["paragraph 합은 2. 입니다"]),
    "lazy line": ("- 첫 줄\n둘째 줄\n", ["item 첫 줄 둘째 줄"]),
    "tab after the marker": ("-\t하나\n\t둘째 줄\n\n\t\t코드\n", ["item 하나 둘째 줄", "code 코드"]),
    "quote": (
        "> # 제목\n> 인용한\n> 문장\n이어짐\n\n본문\n",
        ["heading 제목", "paragraph 인용한 문장 이어짐", "paragraph 본문"],
    ),
    "alert": ("> [!NOTE]\n> 참고하세요.\n", ["paragraph 참고하세요."]),
    "table": (
        "| 모델 | 크기 |\n|---|:-:|\n| `a\\|b` | **7B** |\n| | 값 |\n",
        ["cell 모델", "cell 크기", "cell a|b", "cell 7B", "cell 값"],
    ),
    "table without outer pipes": ("가 | 나\n--|--\n다 | 라\n", ["cell 가", "cell 나", "cell 다", "cell 라"]),
    "no table without matching columns": ("가 | 나\n|---|\n", ["paragraph 가 | 나 |---|"]),
    "fenced code": ("```python\nx = 1\n\n  **y**\n```\n끝\n", ["code x = 1", "code   **y**", "paragraph 끝"]),
    "fence of tildes": ("~~~\n```\n~~~\n", ["code ```"]),
    "fence in a list": ("- 예\n  ```\n  x\n  ```\n- 끝\n", ["item 예", "code x", "item 끝"]),
    "fence that never closes": ("```\nx\n", ["code x"]),
    "fence in a quote": ("> ```\n> x\n\n끝\n", ["code x", "paragraph 끝"]),
    "items indented as code": (
        "    1) **블록**(block)\n    2) 표\n       둘째 줄\n",
        ["item 블록(block)", "item 표 둘째 줄"],
    ),
    "an item indented by a tab": ("글\n\n\t- 전이도를 그린다.\n", ["paragraph 글", "item 전이도를 그린다."]),
    "sentences indented as code": (
        "글\n\n      높은 응집도(cohesion)를 유지해야 한다.\n      그래야 고치기 쉽다.\n\n끝\n",
        ["paragraph 글", "paragraph 높은 응집도(cohesion)를 유지해야 한다. 그래야 고치기 쉽다.", "paragraph 끝"],
    ),
    "items indented as code, the first one in English": (
        "    1. FCFS (First Come First Served)\n    2. SJF (최단 작업 우선)\n",
        ["item FCFS (First Come First Served)", "item SJF (최단 작업 우선)"],
    ),
    "sentences beside code": (
        "글\n\n    값을 읽어 온다.\n    x = read()\n",
        ["paragraph 글", "code 값을 읽어 온다.", "code x = read()"],
    ),
    "comments of code": ("글\n\n    # 값을 읽어 온다\n", ["paragraph 글", "code # 값을 읽어 온다"]),
    "items of code": ("    - name: 이름\n    - 항목\n", ["code - name: 이름", "code - 항목"]),
    "indented code": ("문단\n    이어짐\n\n    코드\n\n끝\n", ["paragraph 문단 이어짐", "code 코드", "paragraph 끝"]),
    "mathematics": ("앞\n$$\nx + y\n$$\n뒤\n$$z$$\n", ["paragraph 앞", "paragraph 뒤"]),
    "html": ("<div>\n    <p>문장입니다.</p>\n</div>\n\n본문\n", ["paragraph 문장입니다.", "paragraph 본문"]),
    "html and prose": ("<Tip>\n\n**참고**하세요.\n\n</Tip>\n", ["paragraph 참고하세요."]),
    "comment over lines": ("<!-- 숨김\n\n숨김 -->\n본문\n", ["paragraph 본문"]),
    "script over lines": ("<script>\n\nlet x\n</script>\n본문\n", ["paragraph 본문"]),
    "preformatted": ("<pre>\nx = 1\n\ny\n</pre>\n본문\n", ["code x = 1", "code y", "paragraph 본문"]),
    "attributes that are shown": (
        '값을 <abbr title="글자를 값으로 바꾸기">파싱</abbr>합니다.\n',
        ["paragraph 값을 파싱합니다.", "paragraph 글자를 값으로 바꾸기"],
    ),
    "tag over lines": ('<img\n  src="a.png"\n\n  width={2}\n/>\n본문\n', ["paragraph 본문"]),
    "directive": (
        ":::tip 참고 사항\n내용\n:::\n:::note[주의]\n:::\n",
        ["heading 참고 사항", "paragraph 내용", "heading 주의"],
    ),
    "admonition": ('!!! note "참고"\n    내용\n\n끝\n', ["heading 참고", "paragraph 내용", "paragraph 끝"]),
    "definitions": ("[a]: https://example.com\n[b]: <x> '제목'\n본문\n", ["paragraph 본문"]),
    "footnote": ("본문[^주]\n\n[^주]: 각주의\n    둘째 줄\n", ["paragraph 본문", "paragraph 각주의 둘째 줄"]),
    "attributes": ("문단\n{: .note}\n", ["paragraph 문단"]),
    "module code": ('import A from "a"\nexport const b = 1\n\n본문\n', ["paragraph 본문"]),
    "english that imports": ("import the module from there\n", ["paragraph import the module from there"]),
    "nothing": ("", []),
    "blank lines": ("\n \n\t\u3000\n", []),
}


def kinds_and_texts(source: str, path: str) -> list[str]:
    """Write each segment as its kind and its text."""
    return [f"{segment.kind} {segment.text}" for segment in parse_document(source, path).segments]


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_segments(source: str, expected: list[str]) -> None:
    """A page gives its prose and its code, each as what it is."""
    assert kinds_and_texts(source, "a.md") == expected


def test_mdx_has_no_indented_code() -> None:
    """In MDX indentation follows the tags around."""
    assert kinds_and_texts("<Tip>\n\n    문장입니다.\n\n</Tip>\n", "a.mdx") == ["paragraph 문장입니다."]


def test_prose_in_properties_is_read() -> None:
    """What a quiz shows stands in its properties."""
    source = """\
        <Question
          choices={[
            {
              text: "가중치",

              explain: "정답입니다! <b>변수</b>(parameters)입니다.",
              correct: true
            }
          ]}
        />

        다음
        """
    expected = ["paragraph 가중치", "paragraph 정답입니다! 변수(parameters)입니다.", "paragraph 다음"]
    assert kinds_and_texts(dedent(source), "a.mdx") == expected


@pytest.mark.parametrize(
    ("closing", "why"),
    [
        ("```", "as many signs"),
        ("`````  ", "more signs, and spaces after them"),
        ("   ```", "three columns of indentation"),
    ],
)
def test_what_closes_a_fence(closing: str, why: str) -> None:
    """Prose goes on behind the fence that closes."""
    expected = ["code 코드", "paragraph 본문"]
    assert kinds_and_texts(f"```py\n코드\n{closing}\n본문", "a.md") == expected, why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("``", "too few signs"),
        ("~~~", "other signs"),
        ("    ```", "four columns are code"),
        ("\t```", "a tab is four columns"),
        ("``` py", "a fence that opens"),
    ],
)
def test_what_does_not_close_a_fence(line: str, why: str) -> None:
    """All that follows is code, to the end of the text if nothing closes it."""
    expected = ["code 코드", f"code {line}", "code 본문"]
    assert kinds_and_texts(f"```py\n코드\n{line}\n\n본문", "a.md") == expected, why


FENCED = ["```\n", "````\n", "~~~\n", "``` py\n", " ```\n", "    ```\n", "모델\n", " 코드 \n", "- 하나\n", "\n"]


@given(st.lists(st.sampled_from(FENCED), max_size=12))
def test_code_reads_the_same_in_a_quote(lines: list[str]) -> None:
    """Code at the margin, which is read all at once, is the code that a quote holds line by line."""
    page = "```\n" + "".join(lines)
    quoted = "".join(f"> {line}" for line in page.splitlines(keepends=True))
    assert kinds_and_texts(quoted, "a.md") == kinds_and_texts(page, "a.md")


def test_deep_nesting_is_read() -> None:
    """No depth exhausts the stack."""
    assert kinds_and_texts(">" * 2000 + " 깊은 곳", "a.md") != []


def test_places() -> None:
    """Segments know their lines and columns."""
    document = parse_document("# 제목\r\n\r\n> - **굵게**\r\n>   둘째\r\n", "a.md")
    places = [str(document.position(segment.origin(0))) for segment in document.segments]
    assert places == ["Position(line=1, column=3)", "Position(line=3, column=7)"]
    assert document.position(document.segments[1].origin(3)).line == 4
