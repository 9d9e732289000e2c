"""XLIFF: which units are read, what goes on through tags, and what is never expanded."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from places import pairs

UNITS: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "a unit": (
        "<trans-unit id='1'><source>Deal</source><target>나누기</target></trans-unit>",
        [("나누기", "Deal")],
    ),
    "a segment of version 2": (
        "<unit id='1'><segment><source>Deal</source><target>나누기</target></segment></unit>",
        [("나누기", "Deal")],
    ),
    "only the source": ("<trans-unit id='1'><source>Deal</source></trans-unit>", []),
    "not to be translated": (
        "<group translate='no'><trans-unit><source>a</source><target>가</target></trans-unit>"
        "<trans-unit translate='yes'><source>b</source><target>나</target></trans-unit></group>",
        [("나", "b")],
    ),
    "not begun": (
        "<trans-unit><source>a</source><target state='needs-translation'>a</target></trans-unit>"
        "<trans-unit><source>b</source><target state='needs-review-translation'>나</target></trans-unit>",
        [("나", "b")],
    ),
    "not begun in version 2": (
        "<unit><segment state='initial'><source>a</source><target>가</target></segment>"
        "<segment state='translated'><source>b</source><target>나</target></segment></unit>",
        [("나", "b")],
    ),
    "suggestions are no translations": (
        "<trans-unit><source>a</source><target>가</target>"
        "<alt-trans><source>b</source><target>나</target></alt-trans></trans-unit>",
        [("가", "a")],
    ),
    "text goes on through tags": (
        "<trans-unit><source>the <g id='1'>cards</g></source>"
        "<target><g id='1'>패</g>를 <mrk mtype='x'>섞고</mrk> <pc id='2'>나눈다</pc></target></trans-unit>",
        [("패를 섞고 나눈다", "the cards")],
    ),
    "a code stands for something": (
        "<trans-unit><source><x id='1'/> cards</source><target>패 <ph id='1'>{n}</ph>장</target></trans-unit>",
        [("패 \ufffc장", "\ufffc cards")],
    ),
    "codes that set text apart": (
        "<trans-unit><source>a</source><target><bpt id='1'>&lt;b></bpt>패<ept id='1'>&lt;/b></ept>를 "
        "<x id='2' equiv-text='&lt;i>'/>섞는다<x id='2' equiv-text='&lt;/i>'/></target></trans-unit>",
        [("패를 섞는다", "a")],
    ),
    "a code that breaks the line": (
        "<trans-unit><source>a</source><target>패를<x id='1' ctype='lb'/>섞는다</target></trans-unit>",
        [("패를 섞는다", "a")],
    ),
    "entities": (
        "<trans-unit><source>R&amp;D</source><target>&lt;b&gt;연구&#38;개발&lt;/b&gt;&#xAC00;</target></trans-unit>",
        [("연구&개발가", "R&D")],
    ),
    "literal text": (
        "<trans-unit><source>a</source><target><![CDATA[연구 & <b>개발</b>]]>부</target></trans-unit>",
        [("연구 & 개발부", "a")],
    ),
    "lines": (
        "<trans-unit><source>a</source><target>\n  패를\r\n  섞는다<!-- 주석 -->\n</target></trans-unit>",
        [("패를 섞는다", "a")],
    ),
    "a mistake ends the reading": (
        "<trans-unit><source>a</source><target>가</target></trans-unit><trans-unit><target>나</trans-unit>",
        [("가", "a")],
    ),
}


@pytest.mark.parametrize(("units", "expected"), UNITS.values(), ids=UNITS)
def test_units(units: str, expected: list[tuple[str, str | None]]) -> None:
    """Targets are read with their sources."""
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff><file><body>{units}</body></file></xliff>'
    assert pairs(parse_document(text, "ko.xlf")) == expected


def test_prefixes() -> None:
    """A prefix for the namespace changes nothing."""
    text = "<x:xliff xmlns:x='u'><x:trans-unit><x:source>a</x:source><x:target>가</x:target></x:trans-unit></x:xliff>"
    assert pairs(parse_document(text, "ko.xliff")) == [("가", "a")]


ENTITY = "<!DOCTYPE xliff [<!ENTITY {0}>]><xliff><trans-unit><target>가 &e;</target></trans-unit></xliff>"


@pytest.mark.parametrize("entity", ['e "나"', 'e SYSTEM "file:///etc/hostname"', '% e "나"'])
def test_declared_entities(entity: str) -> None:
    """A file with entities of its own could say anything, and is not read."""
    assert parse_document(ENTITY.format(entity), "ko.xlf").segments == []


def test_places_behind_another_encoding() -> None:
    """The declaration may name the encoding that the file once had; places count characters all the same."""
    head = '<?xml version="1.0" encoding="euc-kr"?>\n<!-- 가나다 -->'
    text = f"{head}<xliff><trans-unit><target>🙂 패</target></trans-unit></xliff>"
    document = parse_document(text, "ko.xlf")
    [segment] = document.segments
    first, last = segment.span(2, 3)
    assert text[first:last] == "패"
