"""Bilingual files and catalogues from lint to fix: exact places, sound particles, and files that parse as before."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
import yaml
from babel.messages.pofile import read_po

from dsgloss import Concept, Status, Term
from dsgloss.documents import parse_document
from dsgloss.linting import Applicability, Bitext, Finding, Linter, mended


def concept(name: str, preferred: str, old: str, english: str) -> Concept:
    """Make a concept whose preferred Korean term replaces another."""
    terms = ((preferred, "ko", Status.PREFERRED), (old, "ko", Status.DEPRECATED), (english, "en", Status.PREFERRED))
    return Concept(id=name, terms=tuple(Term(text=text, language=tag, status=status) for text, tag, status in terms))


LINTER = Linter(
    [
        concept("metric", "지표", "메트릭", "metric"),
        concept("rd", 'R&D <"연구">', "연구개발", "research and development"),
    ]
)

# The file, what it is once it is fixed, and what is read in it then by the parser that everybody uses.
PO = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. 메트릭은 화면에 나온다
msgid "Open the \\"metric\\" of research and development"
msgid_plural "Open %d metrics of research and development"
msgstr[0] ""
"<b>메트릭</b>을 "
"엽니다(연구개발)\\n"
"""
PO_FIXED = PO.replace("<b>메트릭</b>을", "<b>지표</b>를").replace("연구개발", 'R&D <\\"연구\\">')

XLIFF = """\
<?xml version="1.0"?>
<xliff version="1.2"><file><body><trans-unit id="메트릭">
  <source>a <g id="1">metric</g> of research and development</source>
  <target>어떤 <g id="1">메트릭</g>을 봅니다 &amp; 연구개발</target>
</trans-unit></body></file></xliff>
"""
XLIFF_FIXED = XLIFF.replace(">메트릭</g>을", ">지표</g>를").replace("연구개발<", 'R&amp;D &lt;"연구"&gt;<')

TMX = """\
<tmx><body><tu><tuv xml:lang="en"><seg>metric, research and development</seg></tuv>
<tuv xml:lang="ko"><seg>메트릭과 <it pos="begin">메트릭</it>연구개발</seg></tuv></tu></body></tmx>
"""
TMX_FIXED = TMX.replace("<seg>메트릭과", "<seg>지표와").replace("</it>연구개발", '</it>R&amp;D &lt;"연구"&gt;')

JSON = r"""
{"메트릭": "메트릭은 {{count}}개\n연구개발", "@메트릭": {"description": "메트릭"}, "n": [1, "\uba54\ud2b8\ub9ad"]}"""
JSON_FIXED = (
    JSON.replace('"메트릭은', '"지표는').replace("연구개발", 'R&D <\\"연구\\">').replace(r"\uba54\ud2b8\ub9ad", "지표")
)

YAML = """\
ko:
  메트릭: "메트릭으로\\n봅니다" # 메트릭
  b: >-
    긴 글의
    메트릭이다
  c: &c 메트릭을 봅니다
"""
YAML_FIXED = (
    YAML.replace('"메트릭으로', '"지표로').replace("메트릭이다", "지표이다").replace("&c 메트릭을", "&c 지표를")
)

CSV = 'id,en,ko\r\n메트릭,metric,메트릭은\r\n2,"metric, research and development","메트릭이, ""연구개발"""\r\n'
CSV_FIXED = (
    CSV.replace("metric,메트릭은", "metric,지표는")
    .replace('"메트릭이', '"지표가')
    .replace("연구개발", 'R&D <""연구"">')
)

CASES = {
    "ko.po": (PO, PO_FIXED),
    "ko.xlf": (XLIFF, XLIFF_FIXED),
    "a.tmx": (TMX, TMX_FIXED),
    "ko.json": (JSON, JSON_FIXED),
    "ko.yaml": (YAML, YAML_FIXED),
    "a.csv": (CSV, CSV_FIXED),
}


def parsed(text: str) -> ElementTree.Element:
    """Parse the XML of a table above."""
    return ElementTree.fromstring(text)  # noqa: S314 -- our own text


def findings(text: str, path: str) -> list[Finding]:
    """Lint a file by itself."""
    return LINTER.lint([Bitext(parse_document(text, path))])


@pytest.mark.parametrize(("path", "case"), CASES.items(), ids=CASES)
def test_fixes(path: str, case: tuple[str, str]) -> None:
    """A fix changes the term and its particle, writes the signs of the format, and leaves all else as it was."""
    text, fixed = case
    document = parse_document(text, path)
    assert mended(document, findings(text, path), [Applicability.SAFE]) == fixed


PO_STRING = '<b>지표</b>를 엽니다(R&D <"연구">)\n'
READ: dict[str, tuple[Callable[[str], object], object]] = {
    "ko.po": (
        lambda text: [next(iter(message.string or ())) for message in read_po(io.StringIO(text)) if message.id],
        [PO_STRING],
    ),
    "ko.xlf": (
        lambda text: ["".join(target.itertext()) for target in parsed(text).iter("target")],
        ['어떤 지표를 봅니다 & R&D <"연구">'],
    ),
    "a.tmx": (
        lambda text: ["".join(segment.itertext()) for segment in parsed(text).iter("seg")][1:],
        ['지표와 메트릭R&D <"연구">'],
    ),
    "ko.json": (lambda text: json.loads(text)["메트릭"], '지표는 {{count}}개\nR&D <"연구">'),
    "ko.yaml": (
        lambda text: list(yaml.safe_load(text)["ko"].values()),
        ["지표로\n봅니다", "긴 글의 지표이다", "지표를 봅니다"],
    ),
    "a.csv": (lambda text: [row[2] for row in csv.reader(io.StringIO(text))][1:], ["지표는", '지표가, "R&D <"연구">"']),
}


@pytest.mark.parametrize(("path", "peer"), READ.items(), ids=READ)
def test_fixed_files_parse(path: str, peer: tuple[Callable[[str], object], object]) -> None:
    """What is written reads as meant to the parsers that everybody uses."""
    parse, expected = peer
    assert parse(CASES[path][1]) == expected


def test_a_term_in_escapes_is_found() -> None:
    """Places are those of the file, also where a term is written in escapes."""
    [_, _, last] = findings(JSON, "ko.json")
    assert (last.found, last.line, last.end_column) == ("메트릭", 2, len(JSON) - 3)


MISSING = {
    "ko.po": 'msgid "a metric"\nmsgstr "측정값"\n\nmsgid "a file"\nmsgstr "파일"\n',
    "ko.xlf": "<a>\n<trans-unit><source>a metric</source><target>측정값</target></trans-unit></a>",
    "a.tmx": "<tu>\n<tuv xml:lang='en'><seg>a metric</seg></tuv><tuv xml:lang='ko'><seg>측정값</seg></tuv></tu>",
    "a.tsv": "en\tko\na metric\t측정값\n",
}


@pytest.mark.parametrize(("path", "text"), MISSING.items(), ids=MISSING)
def test_the_source_is_in_the_file(path: str, text: str) -> None:
    """A bilingual file is its own source, for the rules that need one."""
    assert [(found.code, found.line) for found in findings(text, path)] == [("DSG004", 2)]


def test_catalogues_beside_each_other() -> None:
    """The English of a catalogue is the one of the same key."""
    english = parse_document('{"x": {"a": "a metric"}, "y": {"a": "a file"}}', "en/app.json")
    korean = parse_document('{"x": {"a": "측정값"},\n"y": {"a": "파일"}}', "ko/app.json")
    assert [(found.code, found.line) for found in LINTER.lint([Bitext(korean, english)])] == [("DSG004", 1)]
