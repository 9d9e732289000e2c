"""TMX, JSON, prh's rules and Markdown tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from dsgloss import GlossaryError, Terminology, UnreadableError, UsageError
from dsgloss.exchange import FORMATS, format_for
from dsgloss.exchange.json_format import JSON
from dsgloss.exchange.markdown import MARKDOWN
from dsgloss.exchange.prh import PRH
from dsgloss.exchange.tmx import TMX
from exchange.samples import SAMPLE, shown
from golden import Golden
from strategies import terminologies


@given(terminologies())
@settings(max_examples=100, deadline=None)
def test_json_carries_everything(terminology: Terminology) -> None:
    """Whatever the model can say comes back."""
    assert JSON.read(JSON.write(terminology).data, "a.json").terminology == terminology


@given(terminologies())
@settings(max_examples=15, deadline=None)
def test_no_glossary_is_too_strange(terminology: Terminology) -> None:
    """Every format writes every glossary, with a line for every loss."""
    for known in FORMATS.values():
        assert all(str(loss) and loss.concepts for loss in known.write(terminology).losses)


@given(terminologies())
@settings(max_examples=30, deadline=None)
def test_what_was_written_is_read(terminology: Terminology) -> None:
    """A format reads every file that it wrote."""
    for name in ("tbx-min", "tbx-core", "tbx-2008", "tmx", "prh"):
        FORMATS[name].read(FORMATS[name].write(terminology).data, "a")


@pytest.mark.parametrize(("name", "suffix"), [("tmx", "tmx"), ("prh", "yml"), ("markdown", "md"), ("json", "json")])
def test_as_a_file(name: str, suffix: str, golden: Golden) -> None:
    """The files, for people to look at."""
    golden(f"exchange/sample.{suffix}", FORMATS[name].write(SAMPLE).data.decode())


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.tbx", "tbx"),
        ("A.TMX", "tmx"),
        ("a.csv", "csv"),
        ("a.tab", "tsv"),
        ("a.xlsx", "xlsx"),
        ("a.utf8", "omegat"),
        ("a.md", "markdown"),
        ("a.json", "json"),
    ],
)
def test_the_suffix_tells_the_format(path: str, name: str) -> None:
    """Whatever its case."""
    assert format_for(path).name == name


def test_a_suffix_that_tells_nothing() -> None:
    """Text may be anything, so the format has to be named."""
    with pytest.raises(UsageError, match=r"terms.txt: the name does not tell the format"):
        format_for("terms.txt")


MEMORY = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" creationtoolversion="0" segtype="phrase" o-tmf="x" adminlang="en"
 srclang="en" datatype="plaintext"/><body>
<tu tuid="1"><tuv xml:lang="EN-US"><seg>fine-<bpt i="1">b</bpt>tuning</seg></tuv>
  <tuv xml:lang="ko-KR"><seg>미세 조정</seg></tuv><tuv lang="ja"><seg>微調整</seg></tuv></tu>
<tu tuid="2"><tuv xml:lang="ko"><seg>미세 조정</seg></tuv></tu>
</body></tmx>"""


def test_units_of_others() -> None:
    """Regions, further languages and units in one language are understood."""
    read = TMX.read(MEMORY.encode(), "a.tmx").terminology
    assert [[(term.language, term.text) for term in concept.terms] for concept in read.concepts] == [
        [("ko", "미세 조정"), ("en", "fine-tuning"), ("ja", "微調整")],
        [("ko", "미세 조정")],
    ]


def test_units_of_one_concept_are_one() -> None:
    """What dsgloss wrote is put together again."""
    assert shown(TMX.read(TMX.write(SAMPLE).data, "a.tmx").terminology) == [
        "fine-tuning: [미세 조정] [fine-tuning]",
        "mixture-of-experts: [전문가 혼합] [Mixture of Experts] [+MoE]",
        "gpt-4: [GPT-4] [GPT-4]",
    ]


RULES = """version: 1
imports:
  - other.yml
rules:
  - expected: 미세 조정
    pattern: 파인튜닝
  - expected: 지표
    patterns: [메트릭, /매트릭/, /(?<!심)메트릭스?/]
  - Cookie
  - expected: （$1）
    pattern: /\\(([^)]+)\\)/
"""


def test_rules_of_others() -> None:
    """Plain patterns are deprecated terms; regular expressions are told."""
    read = PRH.read(RULES.encode(), "prh.yml")
    assert shown(read.terminology) == [
        "term: [미세 조정] [-파인튜닝]",
        "term-2: [지표] [-메트릭] [-매트릭]",
        "cookie: [Cookie]",
    ]
    assert list(map(str, read.losses)) == [
        "patterns that are regular expressions: not carried, in 1 concepts",
        "rules without an expected term: not carried, in 1 concepts",
    ]


def test_our_rules_are_read_back() -> None:
    """The guards around a pattern are known."""
    assert shown(PRH.read(PRH.write(SAMPLE).data, "prh.yml").terminology) == ["term: [미세 조정] [-파인튜닝]"]


GUIDE = """# 번역 안내

| 영어 | 한국어 | (X) | 비고 |
|:-----|:------:|-----|------|
| **cluster** | 클러스터, 무리 | 군집 / 떼 | `k8s`에서 |
| [pod](https://example.com/) | 파드/포드 | - | |
| a\\|b | 가<br>나 | | |
| TCP/IP | TCP/IP | | |

```
| 영어 | 한국어 |
|---|---|
| no | 아니요 |
```

단어 | 담당
--- | ---
하나 | 둘

원문 | 번역
--- | ---
_node_ | ~~노우드~~
"""


def test_tables_of_a_style_guide() -> None:
    """Markup is taken off, alternatives are set apart, code and other tables are passed over."""
    assert shown(MARKDOWN.read(GUIDE.encode(), "a.md").terminology) == [
        "cluster: [클러스터] [+무리] [-군집] [-떼] [cluster]",
        "pod: [파드] [+포드] [pod]",
        "a-b: [가] [+나] [a|b]",
        "tcp-ip: [TCP/IP] [TCP/IP]",
        "node: [노우드] [node]",
    ]


def test_our_table_is_read_back() -> None:
    """English, Korean, what not to write, and the note."""
    read = MARKDOWN.read(MARKDOWN.write(SAMPLE).data, "a.md").terminology
    assert shown(read)[0] == "fine-tuning: [미세 조정] [+미세조정] [-파인튜닝] [fine-tuning]"
    assert read.concepts[0].note == "동사로는 '미세 조정하다'."


BROKEN = [
    ("json", b"{", "a: 'JSON' does not hold: Invalid JSON", "cut off"),
    ("json", b'{"concepts": [{"id": "A b"}]}', "a: 'concepts/0/id' does not hold", "a value that cannot be"),
    ("json", b"[" * 100_000, "a: 'JSON' does not hold", "nested without end"),
    ("tmx", b"<tbx/>", "a:1: this is no TMX: its root element is 'tbx'", "another format"),
    ("tmx", b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "a:1: the file declares an entity, 'a'", "entities"),
    ("prh", b"version: 1\n", "a:1: these are no prh rules", "no rules"),
    ("prh", b"rules: [\n", "a:2:1: this is not valid YAML", "no YAML"),
    ("prh", b"rules: &a [*a]\n", "a:1:12: an anchor is used again by an alias", "what could expand"),
    ("markdown", "# 제목\n".encode(), "a: no table with a Korean and an English column is in it", "no table"),
]


@pytest.mark.parametrize(("name", "data", "message", "why"), BROKEN)
def test_broken_files(name: str, data: bytes, message: str, why: str) -> None:
    """What is not of the format is refused with the place."""
    with pytest.raises(GlossaryError) as refused:
        FORMATS[name].read(data, "a")
    assert str(refused.value).startswith(message), why


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "xlsx"])
@pytest.mark.parametrize("data", [b"\0\0\0", b"ko,en\n\xff\xfe\x81"])
def test_bytes_that_are_no_text(name: str, data: bytes) -> None:
    """Binary files and broken encodings are told from texts."""
    with pytest.raises(UnreadableError):
        FORMATS[name].read(data, "a")
