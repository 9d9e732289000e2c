"""Tables of terms: our own columns, those of machine translation, and whatever teams call theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from dsgloss import Concept, GlossaryError, Status, Term, Terminology, UsageError
from dsgloss.exchange import FORMATS, read_with_columns
from dsgloss.exchange.tables import CSV, PRESETS, TSV
from dsgloss.exchange.tables.given import columns_given
from dsgloss.exchange.tables.own import Table
from dsgloss.exchange.tables.presets import Preset
from dsgloss.store import read_terminology
from exchange.samples import SAMPLE, shown
from golden import Golden
from strategies import terminologies

SHARED = Path(__file__).parents[3] / "shared" / "gold" / "glossaries"


@given(terminologies())
@settings(max_examples=50, deadline=None)
def test_what_has_a_column_comes_back(terminology: Terminology) -> None:
    """Writing, reading and writing again gives the same table: the cells that there are hold what they say."""
    for known in (CSV, TSV):
        once = known.write(_without_question_marks(terminology))
        assert known.write(known.read(once.data, "a").terminology).data == once.data


@given(terminologies())
@settings(max_examples=50, deadline=None)
def test_approved_korean_terms_are_carried(terminology: Terminology) -> None:
    """Every concept with an approved Korean term is there by its id, with all of these, unless it is told."""
    plain = _without_question_marks(terminology)
    written = CSV.write(plain)
    read = CSV.read(written.data, "a.csv").terminology
    twice = any(loss.field == "a second concept of the same two terms" for loss in written.losses)
    for concept in plain.concepts:
        if concept.approved("ko") and not twice:
            found = read.get(concept.id)
            assert found is not None
            assert [t.text for t in found.approved("ko")] == [t.text for t in concept.approved("ko")]


def _without_question_marks(terminology: Terminology) -> Terminology:
    """Leave out what a term list reads as "not known"."""
    return terminology.with_concepts(c for c in terminology.concepts if all(term.text != "?" for term in c.terms))


@pytest.mark.parametrize("known", [CSV, TSV, *PRESETS], ids=lambda known: known.name)
def test_as_a_file(known: Table | Preset, golden: Golden) -> None:
    """The files, for people to look at."""
    golden(f"exchange/{known.name}.txt", known.write(SAMPLE).data.decode())


@pytest.mark.parametrize("known", [CSV, TSV], ids=lambda known: known.name)
def test_our_tables_are_term_lists(known: Table, tmp_path: Path) -> None:
    """What is exported can be linted with."""
    file = tmp_path / f"terms.{known.name}"
    file.write_bytes(known.write(SAMPLE).data)
    assert shown(read_terminology(file)) == [
        "fine-tuning: [미세 조정] [+미세조정] [-파인튜닝] [fine-tuning]",
        "mixture-of-experts: [전문가 혼합] [Mixture of Experts] [+MoE]",
        "gpt-4: [GPT-4] [GPT-4]",
    ]


FORMULAS = ["=1+1", "+82", "-적", "@값", "'=1", "''+1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_spreadsheet_takes_no_term_for_a_formula(text: str) -> None:
    """A cell that begins like a formula gets an apostrophe, and loses it when it is read."""
    concept = Concept(id="a", terms=(Term(text=text, language="ko", status=Status.PREFERRED),))
    written = CSV.write(Terminology(concepts=(concept,))).data
    assert f"a,'{text}," in written.decode()
    assert CSV.read(written, "a.csv").terminology.concepts == (concept,)


# A table as others write it, and the concepts it becomes.
TABLES = [
    ("deepl", "fine-tuning,미세 조정,en,ko\n", ["fine-tuning: [미세 조정] [fine-tuning]"], "as its site exports it"),
    ("deepl", '"a, b","가, 나"\n', ["a-b: [가, 나] [a, b]"], "quoted"),
    ("google", "fine-tuning,미세 조정\n", ["fine-tuning: [미세 조정] [fine-tuning]"], "one direction, no header"),
    ("google", "미세 조정,fine-tuning\n", ["fine-tuning: [미세 조정] [fine-tuning]"], "the other direction"),
    ("google-terms", "en,ko,pos,description\nrun,실행,noun,\n", ["run: [실행] [run]"], "equivalent terms"),
    ("amazon", "ko,en,ja\n실행,run,実行\n", ["run: [실행] [run]"], "the header says which is which"),
    ("amazon", "en-US,ko-KR\nrun,실행\n", ["run: [실행] [run]"], "with regions"),
    ("azure", "run\t실행\n", ["run: [실행] [run]"], "tabs"),
    ("omegat", "# 우리 용어\nrun\t실행\t명사\nnode\t노드\n", ["run: [실행] [run]", "node: [노드] [node]"], "comments"),
    ("csv", "영어,한국어,비고\nrun,실행,\n", ["run: [실행] [run]"], "Korean column names"),
    ("csv", "용어,번역\nrun,실행\n", ["run: [실행] [run]"], "the term and what it becomes"),
    ("csv", "용어,영문\n실행,run\n", ["run: [실행] [run]"], "the term is the Korean one here"),
    ("csv", "source,target\nrun,실행\n", ["run: [실행] [run]"], "a CAT tool"),
    ("csv", "English,Korean (ko)\nrun,실행\n", ["run: [실행] [run]"], "remarks in the header"),
    ("csv", "우리 용어집,,\n,,\n영어,한국어,금지\nrun,실행,런\n", ["run: [실행] [-런] [run]"], "a title above"),
    ("csv", "영어,한국어,상태\nrun,런,금지\n", ["run: [-런] [run]"], "a status in Korean"),
    ("csv", "영어,한국어,분야\nrun,실행,Machine Learning\n", ["run: [실행] [run]"], "a subject field is fitted"),
    ("tsv", "한국어\t영어\n\"실행\"\trun\n", ['run: ["실행"] [run]'], "tabs need no quotes"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected", "why"), TABLES)
def test_tables_of_others(name: str, text: str, expected: list[str], why: str) -> None:
    """Tables are understood by their columns' names, or by what the columns hold."""
    assert shown(FORMATS[name].read(text.encode(), f"a.{name}").terminology) == expected, why


LOST = [
    ("csv", "영어,한국어,담당\nrun,실행,가나\nstop,멈춤,\n", ["the column '담당': not carried, in 1 concepts"]),
    ("csv", "영어,한국어,분야\nrun,실행,실행\n", ["the value '실행' of 'subject': not carried, in 1 concepts"]),
    ("csv", "영어,한국어,상태\nrun,실행,검토 중\n", ["the value '검토 중' of 'status': not carried, in 1 concepts"]),
    ("csv", "영어,한국어,id\nrun,실행,R 1\n", ["the value 'R 1' of 'id': not carried, in 1 concepts"]),
    ("csv", "영어,한국어,금지\nrun,,런\nstop,멈춤,\n", ["the value '런' of 'forbidden': not carried, in 1 concepts"]),
    ("deepl", "run,실행,en,ko\n", []),
]


@pytest.mark.parametrize(("name", "text", "told"), LOST)
def test_what_is_not_taken_over_is_told(name: str, text: str, told: list[str]) -> None:
    """Columns and values that have no place are told."""
    assert list(map(str, FORMATS[name].read(text.encode(), "a").losses)) == told


BROKEN = [
    ("csv", "run,stop\na,b\n", "a.csv:1: no column of Korean terms is found", "no Korean at all"),
    ("csv", "", "a.csv:1: no column of Korean terms is found", "an empty file"),
    ("csv", "ko,en,id\n가,a,x\n가,a,y\n", "a.csv:3:1: '가' has two different values of 'id'", "a contradiction"),
    (
        "csv",
        'ko,en\n"' + "가" * 200_000 + "\n",
        "a.csv:2:1: this cannot be read as a table",
        "a quotation mark left open",
    ),
]


@pytest.mark.parametrize(("name", "text", "message", "why"), BROKEN)
def test_broken_tables(name: str, text: str, message: str, why: str) -> None:
    """A table that cannot be read so is refused with its line."""
    with pytest.raises(GlossaryError) as refused:
        FORMATS[name].read(text.encode(), f"a.{name}")
    assert str(refused.value).startswith(message), why


def test_columns_can_be_named() -> None:
    """A user says which column is which, where their names do not."""
    table = "우리말,남의 말,기타\n실행,run,가\n".encode()
    read = read_with_columns(CSV, table, "a.csv", "ko=우리말,en=남의 말,note=기타")
    assert shown(read.terminology) == ["run: [실행] [run]"]
    assert read.terminology.concepts[0].note == "가"


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ("ko", "'ko' does not name columns"),
        ("ko=가,ko=나", "'ko=가,ko=나' does not name columns"),
        ("kr=가", "unknown column 'kr'"),
    ],
)
def test_columns_named_wrongly(columns: str, message: str) -> None:
    """What is no naming of columns is refused."""
    with pytest.raises(UsageError) as refused:
        columns_given(columns)
    assert message in str(refused.value)


def test_a_format_without_columns() -> None:
    """Only tables have columns."""
    with pytest.raises(UsageError, match="'tbx' has no columns to name"):
        read_with_columns(FORMATS["tbx"], b"", "a.tbx", "ko=가")


def test_machine_translation_takes_one_rendering() -> None:
    """Of two concepts with one English term the first goes out; what is not translated is rendered by itself."""
    first, second = (
        Concept(id=key, terms=(Term(text=ko, language="ko"), Term(text="model", language="en")))
        for key, ko in (("a", "모델"), ("b", "모형"))
    )
    kept = Concept(id="c", do_not_translate=True, terms=(Term(text="kubectl", language="en"),))
    exported = FORMATS["deepl"].write(Terminology(concepts=(first, second, kept)))
    assert exported.data.decode() == "model,모델\nkubectl,kubectl\n"
    assert "a second rendering of 'model'" in [loss.field for loss in exported.losses]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the term lists of others lie on development machines alone")
def test_term_lists_of_others() -> None:
    """Real lists are read whole: every pair of theirs is a pair of ours."""
    files = sorted(SHARED.glob("*.tsv"))
    assert files
    for file in files:
        read = TSV.read(file.read_bytes(), file.as_posix()).terminology
        pairs = {(ko.text, en.text) for c in read.concepts for ko in c.terms_in("ko") for en in c.terms_in("en")}
        rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
        assert {(row[0].strip(), row[1].strip()) for row in rows if row[0].strip() and row[1].strip()} <= pairs
