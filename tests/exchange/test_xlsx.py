"""Spreadsheets: what is written is text, what is read is bounded."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings

from dsgloss import Concept, GlossaryError, Status, Term, Terminology, UnreadableError
from dsgloss.exchange.tables import CSV, XLSX
from dsgloss.exchange.tables import xlsx as module
from exchange.samples import SAMPLE, shown
from strategies import terminologies


def book(*rows: tuple[object, ...], before: tuple[tuple[object, ...], ...] = ()) -> bytes:
    """Write a workbook as a team would: a sheet before, and one with rows."""
    made = openpyxl.Workbook()
    first = made.active
    assert first is not None
    for row in before:
        first.append([*row])
    sheet = made.create_sheet("용어")
    for row in rows:
        sheet.append([*row])
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


@given(terminologies(most=3))
@settings(max_examples=25, deadline=None)
def test_a_spreadsheet_holds_what_csv_holds(terminology: Terminology) -> None:
    """The same rows come back from both."""
    from_csv = CSV.read(CSV.write(terminology).data, "a.csv") if _has_korean(terminology) else None
    if from_csv:
        assert XLSX.read(XLSX.write(terminology).data, "a.xlsx").terminology == from_csv.terminology


def _has_korean(terminology: Terminology) -> bool:
    return any(concept.approved("ko") for concept in terminology.concepts)


def test_as_people_see_it() -> None:
    """The first row is the header, and stays in view."""
    sheet = openpyxl.load_workbook(io.BytesIO(XLSX.write(SAMPLE).data)).active
    assert sheet is not None
    assert [cell.value for cell in next(iter(sheet.iter_rows(max_col=3)))] == ["id", "ko", "en"]
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://localhost")', "+82", "-적", "@값", "_x0041_", "007", " 1"]
)
def test_text_stays_text(text: str) -> None:
    """No term becomes a formula, a number or another character, and it comes back as it was."""
    concept = Concept(id="a", terms=(Term(text=text, language="ko", status=Status.PREFERRED),))
    data = XLSX.write(Terminology(concepts=(concept,))).data
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    assert sheet["B2"].data_type == "s"
    assert XLSX.read(data, "a.xlsx").terminology.concepts == (concept,)


# Rows of a sheet, and the concepts they become.
SHEETS = [
    ((("영어", "한국어", "비고"), ("run", "실행", None)), ["run: [실행] [run]"], "a plain sheet"),
    (
        (("용어집 2026",), (), ("한국어", "영어"), ("실행", "run")),
        ["run: [실행] [run]"],
        "a title and an empty row above",
    ),
    (((None, "영어", None, "한국어"), (1, "run", None, "실행")), ["run: [실행] [run]"], "empty columns"),
    ((("영어", "한국어"), ("version", 2.0)), ["version: [2] [version]"], "a number"),
    ((("영어", "한국어", "비고"), ("run", "실행", datetime.date(2026, 1, 2))), ["run: [실행] [run]"], "a date"),
    ((("run", "실행"), ("stop", "멈춤")), ["run: [실행] [run]", "stop: [멈춤] [stop]"], "no header"),
]


@pytest.mark.parametrize(("rows", "expected", "why"), SHEETS)
def test_sheets_of_teams(rows: tuple[tuple[object, ...], ...], expected: list[str], why: str) -> None:
    """The first sheet with Korean terms is read, wherever its header stands."""
    data = book(*rows, before=(("읽어 두기",), ("not a term",)))
    assert shown(XLSX.read(data, "a.xlsx").terminology) == expected, why


def test_a_workbook_without_terms() -> None:
    """Every sheet is named in which no column of terms was found."""
    with pytest.raises(GlossaryError, match=r"a.xlsx:용어:1: no column of Korean terms is found"):
        XLSX.read(book(("a", "b"), before=(("c",),)), "a.xlsx")


def archive(**members: bytes) -> bytes:
    """Write a ZIP archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return data.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """Give a good workbook another part."""
    data = io.BytesIO(book(("영어", "한국어"), ("run", "실행")))
    with zipfile.ZipFile(data, "a") as made:
        made.writestr(name, content)
    return data.getvalue()


ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
HOSTILE = [
    (b"PK\x03\x04", "File is not a zip file", "cut off"),
    (b"ko,en\n", "File is not a zip file", "CSV under another name"),
    (archive(a=b"x"), "no item named", "another archive"),
    (with_part("xl/a.xml", ENTITIES.encode()), "it declares entities, which no spreadsheet does", "billion laughs"),
    (with_part("xl/a.xml", ENTITIES.encode("utf-16")), "it declares entities", "in another encoding"),
    (with_part("xl/a.xml", b"<!--" + b"-" * 1048570 + b"<!DOCTYPE x><x/>"), "it declares entities", "far down"),
]


@pytest.mark.parametrize(("data", "message", "why"), HOSTILE)
def test_hostile_workbooks(data: bytes, message: str, why: str) -> None:
    """What is no spreadsheet, or does what none does, is refused before it is read."""
    with pytest.raises(UnreadableError) as refused:
        XLSX.read(data, "a.xlsx")
    assert str(refused.value).startswith("a.xlsx: this cannot be read as a spreadsheet: "), why
    assert message in str(refused.value), why


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size after unpacking is known before."""
    monkeypatch.setattr(module, "MOST_BYTES", 1_000_000)
    with pytest.raises(UnreadableError, match="it would unpack to more than 1 MB"):
        XLSX.read(archive(bomb=b"\0" * 1_000_001), "a.xlsx")


def test_a_huge_sheet_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies beyond the last row that is looked at is not read."""
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    data = book(("영어", "한국어"), ("run", "실행"), ("stop", "멈춤"))
    assert shown(XLSX.read(data, "a.xlsx").terminology) == ["run: [실행] [run]"]
