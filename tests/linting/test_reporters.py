"""How findings are printed: for people, for compilers' readers, for programs, for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from dsgloss import Concept
from dsgloss.documents import Document, parse_document
from dsgloss.linting import Bitext, Finding, Linter
from dsgloss.linting.reporters import REPORTERS

TARGET = """# 메트릭 안내

모델을 파인튜닝을 거쳐 배포하고 **메트릭**으로 견줍니다.
전문가혼합 구조에서는 매개변수와 파라미터를 함께 씁니다. 배포는 어렵습니다.

\t- 들여 쓴 메트릭

긴 줄에서는 앞뒤를 자릅니다. 이 문장은 그 자리보다 앞에 있는 글이라 보이지 않아야 하고, \
다음에 나오는 pipeline을 찾은 다음에는 뒤에 남은 글도 한 줄에 다 들어가지 않으므로 \
적당한 곳에서 잘려야 합니다.

<!-- dsgloss: ignore[DSG001] -->

마지막입니다.
"""
SOURCE = """# A guide to metrics

Models are deployed after fine-tuning and compared with metrics.
A mixture of experts has parameters. Deployment is hard.

\t- An indented metric

In long lines the pipeline is cut.

The evaluation comes last.
"""
NOTATION = (
    "메트릭→지표=metric; 파인튜닝→미세 조정=fine-tuning; pipeline→파이프라인=pipeline; 전문가 혼합=mixture of experts; "
    "매개변수|파라미터=parameter; 배포→배포판; 배포→배치; 평가=evaluation"
)
KEYS = ["path", "line", "column", "end_line", "end_column", "code", "rule", "severity", "message", "concept"]
KEYS += ["found", "expected", "fix"]

Terms = Callable[[str], list[Concept]]
Report = Callable[[str], str]


@pytest.fixture
def report(terms: Terms, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Give the report of the text above in a format and a language, such as full.ko."""

    def write(name: str) -> str:
        output_format, _, language = name.partition(".")
        monkeypatch.setenv("DSGLOSS_LANG", language)
        document = parse_document(TARGET, "ko/a.md")
        findings = Linter(terms(NOTATION)).lint([Bitext(document, parse_document(SOURCE, "en/a.md"))])
        return REPORTERS[output_format](findings, [document])

    return write


@pytest.fixture(autouse=True)
def _without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.parametrize("name", ["full.en", "full.ko", "concise.en", "concise.ko", "json.en", "github.en"])
def test_reports_are_as_reviewed(name: str, report: Report, golden: Callable[[str, str], None]) -> None:
    """Each format in each language that it speaks."""
    golden(f"lint/{name}.txt", report(name))


def test_json_has_every_key_of_the_contract(report: Report) -> None:
    """All keys are always there, null where there is nothing to say."""
    findings = json.loads(report("json.en"))
    assert all(list(finding) == KEYS for finding in findings)
    fixes = [finding["fix"] for finding in findings if finding["fix"]]
    assert all(list(fix) == ["applicability", "edits"] for fix in fixes)
    edits = [edit for fix in fixes for edit in fix["edits"]]
    assert all(list(edit) == ["line", "column", "end_line", "end_column", "text"] for edit in edits)
    assert {finding["severity"] for finding in findings} == {"error", "warning", "hint"}


def test_json_is_an_empty_list_without_findings() -> None:
    """Programs can always parse it."""
    assert json.loads(REPORTERS["json"]([], [])) == []


@pytest.mark.parametrize(
    ("line", "marked", "why"),
    [
        ("메트릭을 본다", "^^^^^^", "a syllable takes two columns"),
        ("그 메트릭", "   ^^^^^^", "so it does before the place"),
        ("the 메트릭", "    ^^^^^^", "Latin letters take one"),
        ("\t메트릭", "\t^^^^^^", "a tab stays a tab"),
        ("梁文鋒 메트릭", "       ^^^^^^", "Hanja take two"),
        ("e\u0301 메트릭", "  ^^^^^^", "a combining mark takes none"),
        ("\u1100\u1161 메트릭", "   ^^^^^^", "decomposed Hangul takes two in all"),
        ("\u202e 메트릭", "       ^^^^^^", "what is made visible takes what it shows"),
    ],
)
def test_the_caret_stands_under_the_place(line: str, marked: str, why: str, terms: Terms) -> None:
    """Columns are those of a terminal."""
    document = parse_document(line, "a.txt")
    findings = Linter(terms("메트릭→지표")).lint([Bitext(document)])
    assert [row for row in REPORTERS["full"](findings, [document]).split("\n") if "^" in row] == [f"  | {marked}"], why


HOSTILE = "\x1b[31m\x07\x9b\u202e\u2066\u200b\u2028"


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_nothing_in_a_text_can_act_on_a_terminal(name: str, terms: Terms) -> None:
    """Control characters and those that change direction are shown, in paths, lines and words alike."""
    document = parse_document(f"{HOSTILE} 메트릭을 {HOSTILE}", f"a{HOSTILE}.txt")
    [found] = Linter(terms("메트릭→지표")).lint([Bitext(document)])
    hostile = found.model_copy(update={"message": f"m{HOSTILE}", "found": f"f{HOSTILE}", "expected": (HOSTILE,)})
    written = REPORTERS[name]([hostile], [document])
    assert not set(HOSTILE) - set("[31m") & set(written)
    if name == "json":
        assert json.loads(written)[0]["found"] == f"f{HOSTILE}"


def test_github_commands_are_escaped(
    lint: Callable[[str, str], list[Finding]], read: Callable[[str], Document]
) -> None:
    """Signs that end a property or a command are written as GitHub asks."""
    [found] = lint("메트릭", "메트릭→지표")
    odd = found.model_copy(update={"path": "a,b:c%.md", "message": "100 %: 가,\r\n나"})
    assert REPORTERS["github"]([odd], [read("메트릭")]) == (
        "::error file=a%2Cb%3Ac%25.md,line=1,col=1,endLine=1,endColumn=4,title=DSG001 deprecated-term"
        "::100 %25: 가,%0D%0A나\n"
    )
