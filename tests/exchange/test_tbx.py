"""TBX: what is written follows the dialects, comes back whole, and is read from the files that tools write."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from dsgloss import Concept, GlossaryError, PartOfSpeech, Term, Terminology, TermType
from dsgloss.exchange.format import Kept
from dsgloss.exchange.tbx import TBX, TBX_2008, TBX_CORE, TBX_DCT, TBX_MIN
from dsgloss.exchange.tbx.formats import Tbx
from dsgloss.exchange.xml import parse
from exchange.samples import SAMPLE, shown
from exchange.tbx_rules import BASIC, CORE, MIN, breaches
from golden import Golden
from strategies import terminologies

ALL = (TBX, TBX_DCT, TBX_MIN, TBX_CORE, TBX_2008)
LOSSLESS = (TBX, TBX_DCT)


@given(terminologies())
@settings(max_examples=100, deadline=None)
def test_everything_comes_back(terminology: Terminology) -> None:
    """Whatever the model can say, TBX-Basic and its instructions carry, in both styles."""
    for known in LOSSLESS:
        assert known.read(known.write(terminology).data, "a.tbx").terminology == terminology


@given(terminologies())
@settings(max_examples=30, deadline=None)
def test_what_is_written_keeps_the_rules(terminology: Terminology) -> None:
    """Every file with at least one entry is one of its dialect."""
    if any(concept.terms for concept in terminology.concepts):
        for known, categories in ((TBX, BASIC), (TBX_MIN, MIN), (TBX_CORE, CORE)):
            assert breaches(parse(known.write(terminology).data, "a.tbx"), categories) == []


@given(terminologies())
@settings(max_examples=30, deadline=None)
def test_terms_survive_every_dialect(terminology: Terminology) -> None:
    """However little a dialect says, the terms are there, in their order and their languages."""
    expected = [[(t.language, t.text) for t in concept.terms] for concept in terminology.concepts if concept.terms]
    for known in ALL:
        read = known.read(known.write(terminology).data, "a.tbx").terminology
        assert [[(t.language, t.text) for t in concept.terms] for concept in read.concepts if concept.terms] == expected


@pytest.mark.parametrize("known", ALL, ids=lambda known: known.name)
def test_as_a_file(known: Tbx, golden: Golden) -> None:
    """The files, for people to look at."""
    golden(f"exchange/{known.name}.tbx", known.write(SAMPLE).data.decode())


def test_losses_are_told() -> None:
    """What TBX-Basic has no category for is told, and whether dsgloss reads it back."""
    told = {loss.field: loss.kept for loss in TBX.write(SAMPLE).losses}
    assert told["conditions"] is Kept.FOR_DSGLOSS
    assert "definitions" not in told
    assert {str(loss) for loss in TBX_MIN.write(SAMPLE).losses} >= {
        "definitions: not carried, in 1 concepts",
        "relations: not carried, in 1 concepts",
    }


def martif(entries: str, declaration: str = "") -> bytes:
    """Write a file of the 2008 edition."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n{declaration}<martif type="TBX" xml:lang="en">'
        f"<martifHeader><fileDesc><titleStmt><title>용어</title></titleStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>"
        f"<text><body>{entries}</body></text></martif>"
    ).encode()


WEBLATE = """
<termEntry id="abc-1"><descrip>여러 서버를 하나로 묶은 것</descrip>
  <langSet xml:lang="en"><tig><term>cluster</term></tig></langSet>
  <langSet xml:lang="ko"><tig><term>클러스터</term><note from="translator">외래어</note></tig></langSet></termEntry>
<termEntry id="abc-2"><langSet xml:lang="en"><tig><term>fine-tuning</term></tig></langSet>
  <langSet xml:lang="ko"><tig><term>파인튜닝</term>
    <termNote type="administrativeStatus">forbidden</termNote></tig></langSet></termEntry>
<termEntry id="abc-3"><descrip type="Translation needed">No</descrip>
  <langSet xml:lang="en"><tig><term>kubectl</term></tig></langSet>
  <langSet xml:lang="ko"><tig><term>kubectl</term></tig></langSet></termEntry>
"""
DOCTYPE = '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">\n'


def test_a_file_of_weblate() -> None:
    """A DOCTYPE is no harm; explanations, forbidden terms and what is not to be translated are understood."""
    read = TBX.read(martif(WEBLATE, DOCTYPE), "ko.tbx")
    assert shown(read.terminology) == [
        "cluster: [클러스터] [cluster]",
        "fine-tuning: [-파인튜닝] [fine-tuning]",
        "kubectl: [kubectl] [kubectl]",
    ]
    first, _, last = read.terminology.concepts
    assert [(d.language, d.text) for d in first.definitions] == [("ko", "여러 서버를 하나로 묶은 것")]
    assert first.terms[0].note == "외래어"
    assert last.do_not_translate
    assert read.losses == ()


PONTOON = """
<termEntry id="c7"><descrip type="context">Open a private tab.</descrip>
  <langSet xml:lang="en-US"><ntig><termGrp><term>private
      tab</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
    <descripGrp><descrip type="definition">A tab that leaves no history.</descrip></descripGrp></langSet>
  <langSet xml:lang="ko"><ntig><termGrp><term>사생활 보호 탭</term></termGrp></ntig></langSet></termEntry>
"""


def test_a_file_of_pontoon() -> None:
    """ntig, regions and line breaks inside of terms are understood; the number of a record is no id."""
    [concept] = TBX.read(martif(PONTOON), "ko.tbx").terminology.concepts
    assert (concept.id, concept.note) == ("private-tab", "Open a private tab.")
    assert [(term.language, term.text) for term in concept.terms] == [("ko", "사생활 보호 탭"), ("en", "private tab")]
    assert concept.definition("en") == "A tab that leaves no history."


def v3(body: str, style: str = "dca") -> bytes:
    """Write a file of the 2019 edition."""
    spaces = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
    return (
        f'<tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" {spaces}>'
        f"<text><body>{body}</body></text></tbx>"
    ).encode()


def entry(*terms: str, about: str = "") -> str:
    """Write an entry with Korean terms and what is said of it."""
    sections = "".join(f"<termSec>{term}</termSec>" for term in terms)
    return f'<conceptEntry id="x">{about}<langSec xml:lang="ko">{sections}</langSec></conceptEntry>'


def status(value: str) -> str:
    """Write an administrative status."""
    return f'<termNote type="administrativeStatus">{value}</termNote>'


def definition(text: str) -> str:
    """Write a definition."""
    return f'<descrip type="definition">{text}</descrip>'


STATUSES = [
    (("<term>가</term>", "<term>나</term>"), "[가] [+나]", "without statuses the first term is preferred"),
    (("<term>가</term>", f"<term>나</term>{status('preferredTerm-admn-sts')}"), "[+가] [나]", "unless another one is"),
    ((f"<term>가</term>{status('preferred')}", f"<term>나</term>{status('preferred')}"), "[가] [+나]", "one of two"),
    ((f"<term>가</term>{status('deprecatedTerm-admn-sts')}",), "[-가]", "2019"),
    ((f"<term>가</term>{status('supersededTerm')}",), "[=가]", "without the ending"),
    ((f"<term>가</term>{status('notRecommended')}",), "[-가]", "an older TBX-Min"),
    ((f"<term>가</term>{status('obsolete')}",), "[=가]", "an older TBX-Min, and Weblate"),
    (("<term>가</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>",), "[+가]", "DCT"),
    (("<term>가</term>", "<term>가</term>"), "[가]", "said twice"),
    (("<term>전문가 <hi type='bold'>혼합</hi></term>",), "[전문가 혼합]", "with markup inside"),
    (("<term></term>", "<term>나</term>"), "[나]", "an empty term is none"),
]


@pytest.mark.parametrize(("terms", "expected", "why"), STATUSES)
def test_statuses(terms: tuple[str, ...], expected: str, why: str) -> None:
    """The statuses of all editions and dialects become ours."""
    read = TBX.read(v3(entry(*terms)), "a.tbx").terminology
    assert shown(read) == [f"x: {expected}"], why


def test_types_and_word_classes() -> None:
    """What other dialects call types and word classes is understood."""
    notes = '<termNote type="termType">initialism</termNote><termNote type="partOfSpeech">properNoun</termNote>'
    [concept] = TBX.read(v3(entry(f"<term>지피티</term>{notes}")), "a.tbx").terminology.concepts
    assert (concept.terms[0].type, concept.terms[0].part_of_speech) == (TermType.ACRONYM, PartOfSpeech.PROPER_NOUN)


FOREIGN = [
    (entry("<term>가</term>", about='<admin type="projectSubset">web</admin>'),
     "the data category 'projectSubset'", ""),
    (entry("<term>가</term>", about='<descrip type="subjectField">기계 학습</descrip>'),
     "the subject field '기계 학습'",
     "a subject field is of ASCII letters"),
    (entry("<term>가</term>" + status("draft")), "administrativeStatus 'draft'", "a status of theirs"),
    (entry("<term>가</term>").replace('"ko"', '"tlh-x"') + entry("<term>나</term>"),
     "terms in the unknown language 'tlh-x'", ""),
    (entry(f"<term>가</term>{status('preferred')}", f"<term>나</term>{status('preferred')}"),
     "a second preferred term, now admitted", ""),
    (entry("<term>가</term>", "<term>가</term>"), "a term that is there twice", ""),
    (entry("<term>가</term>", about=definition("뜻") + definition("딴 뜻")),
     "a second definition in one language", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told", "why"), FOREIGN)
def test_what_the_model_has_no_place_for_is_told(body: str, told: str, why: str) -> None:
    """Nothing of a foreign file goes silently."""
    assert told in [loss.field for loss in TBX.read(v3(body), "a.tbx").losses], why


def test_entries_refer_to_each_other_by_any_names() -> None:
    """References follow the entries to the ids that these get."""
    reference = '<ref type="crossReference" target="c2">나</ref><ref type="crossReference" target="c9">다</ref>'
    first = entry("<term>가</term>", about=reference).replace('id="x"', 'id="c1"')
    second = entry("<term>나</term>").replace('id="x"', 'id="c2"')
    concepts = TBX.read(v3(first + second), "a.tbx").terminology.concepts
    assert [relation.concept for relation in concepts[0].related] == [concepts[1].id]


BROKEN = [
    (b"<tbx><text></tbx>", "a.tbx:1: this is not well-formed XML: mismatched tag", "a tag too few"),
    (b"<tbx>\n<a>&nbsp;</a></tbx>", "a.tbx:2: this is not well-formed XML: undefined entity", "an entity of HTML"),
    (b"", "a.tbx:1: this is not well-formed XML: no element found", "an empty file"),
    (b"<html/>", "a.tbx:1: this is no TBX: its root element is 'html'", "another language"),
    (b'<!DOCTYPE tbx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<tbx>&b;</tbx>',
     "a.tbx:1: the file declares an entity, 'a'", "which could expand without bound"),
    (b'<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>',
     "a.tbx:1: the file declares an entity, 'x'", "or fetch what is none of its business"),
    (b'<!DOCTYPE tbx [<!ENTITY % p SYSTEM "http://localhost/x.dtd"> %p;]><tbx/>',
     "a.tbx:1: the file declares an entity, 'p'", "in any way"),
    (b'<!DOCTYPE tbx SYSTEM "x.dtd">\n<tbx>&copy;</tbx>', "a.tbx:2: the entity 'copy' is not known", "of a DTD"),
    (b"<tbx>" + b"<a>" * 60, "a.tbx:1: it is nested too deeply", "deep nesting"),
    (b"<tbx>\x01</tbx>", "a.tbx:1: this is not well-formed XML: not well-formed (invalid token)", "a control one"),
    (b'<tbx><?dsgloss-glossary {"version": 1}?></tbx>',
     "a.tbx:1: a dsgloss instruction here is damaged", "an instruction that somebody changed"),
    (b"<tbx><?dsgloss-glossary {?></tbx>", "a.tbx:1: a dsgloss instruction here is damaged", "or cut off"),
    (b"<tbx><?dsgloss-glossary " + b"[" * 200_000 + b"?></tbx>", "a.tbx:1: a dsgloss instruction here is damaged", ""),
]  # fmt: skip


@pytest.mark.parametrize(("data", "message", "why"), BROKEN)
def test_broken_and_hostile_files(data: bytes, message: str, why: str) -> None:
    """A file that is not as it should be is refused with its line; nothing is expanded, nothing fetched."""
    with pytest.raises(GlossaryError) as refused:
        TBX.read(data, "a.tbx")
    assert str(refused.value).startswith(message), why


def test_other_encodings() -> None:
    """The encodings of documents are those of exchange files too, whatever the declaration says."""
    text = '<?xml version="1.0" encoding="euc-kr"?>' + v3(entry("<term>미세 조정</term>")).decode()
    for data in (text.encode("cp949"), text.encode("utf-16"), text.encode("utf-8-sig")):
        assert shown(TBX.read(data, "a.tbx").terminology) == ["x: [미세 조정]"]


def test_an_edit_by_another_program_counts() -> None:
    """Instructions add to the elements and do not undo them."""
    written = TBX.write(SAMPLE).data.decode().replace(">미세조정<", ">잔손질<").replace("좁은 과제", "새 과제")
    concept = TBX.read(written.encode(), "a.tbx").terminology.concepts[0]
    assert [term.text for term in concept.terms_in("ko")] == ["미세 조정", "잔손질", "파인튜닝"]
    assert concept.definition("ko") == "학습된 모델을 새 과제의 자료로 더 학습시키는 일."
    assert concept.review.reason == "두 번 논의함"


def test_a_concept_without_terms_is_no_entry() -> None:
    """TBX knows no entry without a term; the concept stands in an instruction."""
    lonely = Terminology(concepts=(Concept(id="later"), Concept(id="gpu", terms=(Term(text="GPU", language="en"),))))
    assert TBX.read(TBX.write(lonely).data, "a.tbx").terminology == lonely
    assert TBX_2008.write(lonely).data.count(b"<termEntry") == 1
