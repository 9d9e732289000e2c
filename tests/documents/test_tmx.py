"""Translation memories: the Korean variants with the English one."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from places import pairs

UNITS: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "a unit": (
        "<tuv xml:lang='en'><seg>Deal</seg></tuv><tuv xml:lang='ko'><seg>나누기</seg></tuv>",
        [("나누기", "Deal")],
    ),
    "the Korean first": (
        "<tuv xml:lang='ko-KR'><seg>나누기</seg></tuv><tuv xml:lang='EN-US'><seg>Deal</seg></tuv>",
        [("나누기", "Deal")],
    ),
    "two Korean variants": (
        "<tuv xml:lang='ko'><seg>나누기</seg></tuv><tuv xml:lang='ko'><seg>분배</seg></tuv>"
        "<tuv lang='en'><seg>Deal</seg></tuv>",
        [("나누기", "Deal"), ("분배", "Deal")],
    ),
    "no Korean": ("<tuv xml:lang='en'><seg>Deal</seg></tuv><tuv xml:lang='ja'><seg>配る</seg></tuv>", []),
    "no English": ("<tuv xml:lang='ko'><seg>나누기</seg></tuv>", [("나누기", None)]),
    "codes": (
        "<tuv xml:lang='ko'><seg><bpt i='1'>&lt;b></bpt>패<ept i='1'>&lt;/b></ept>를 "
        "<hi>섞고</hi> <ph>%s</ph></seg></tuv>",
        [("패를 섞고 \ufffc", None)],
    ),
    "notes": ("<note>가</note><tuv xml:lang='ko'><note>나</note><seg>다</seg></tuv>", [("다", None)]),
}


@pytest.mark.parametrize(("units", "expected"), UNITS.values(), ids=UNITS)
def test_units(units: str, expected: list[tuple[str, str | None]]) -> None:
    """Each Korean variant is a segment."""
    text = f'<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx><body><tu>{units}</tu></body></tmx>'
    assert pairs(parse_document(text, "a.tmx")) == expected


def test_units_do_not_mix() -> None:
    """The English of one unit is not that of the next."""
    units = "<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu><tu><tuv xml:lang='ko'><seg>가</seg></tuv></tu>"
    assert pairs(parse_document(f"<tmx>{units}</tmx>", "a.tmx")) == [("가", None)]
