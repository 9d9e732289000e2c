"""Concepts and terms: what they refuse, what they answer, and that nothing is lost on the way through JSON."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from dsgloss import Citation, Concept, ConceptRelation, Condition, Related, Status, Term, Terminology
from dsgloss.errors import ImproperValueError
from dsgloss.model import Contingency, Definition
from dsgloss.model.data import data_of
from dsgloss.model.validation import adapter
from dsgloss.model.values import one_line
from strategies import concepts, terminologies


def term(text: str, language: str = "ko", status: Status = Status.ADMITTED) -> Term:
    """Make a term."""
    return Term(text=text, language=language, status=status)


@given(concepts(known_ids=("a", "b")))
def test_json_keeps_a_concept(concept: Concept) -> None:
    """A concept written as JSON and read again is the same."""
    assert adapter(Concept).validate_json(json.dumps(data_of(concept))) == concept


@given(terminologies())
@settings(max_examples=40)
def test_json_keeps_a_terminology(terminology: Terminology) -> None:
    """A terminology written as JSON and read again is the same, its metadata included."""
    assert adapter(Terminology).validate_json(json.dumps(data_of(terminology))) == terminology


REFUSED = [
    ({"text": ""}, "at least 1 character", "a term needs a text"),
    ({"text": " \t "}, "at least 1 character", "blanks are no text"),
    ({"text": "전문가\n혼합"}, "U+000A", "a term stands on one line"),
    ({"text": "전문가\t혼합"}, "U+0009", "a tab would break a TSV export"),
    ({"text": "전문가\x1b[31m"}, "U+001B", "an escape sequence would act on a terminal"),
    ({"text": "전문가\x85혼합"}, "U+0085", "YAML takes the next-line character for a line break"),
    ({"text": "전문가\u2028혼합"}, "U+2028", "so it does the line separator"),
    ({"text": "전문가\ufffe"}, "U+FFFE", "this code point is no character"),
    ({"text": "전문가\ud800"}, "unicode", "half a character cannot be written as UTF-8"),
    ({"text": "GPU", "language": "xx"}, "unknown language tag 'xx'", "the CLDR knows no such language"),
    ({"text": "GPU", "status": "prefered"}, "'preferred'", "a misspelt status"),
    ({"text": "GPU", "satus": "preferred"}, "Unexpected keyword argument", "a misspelt field"),
    ({"text": "GPU", "note": "두\n줄"}, "U+000A", "a note stands on one line, too"),
]


@pytest.mark.parametrize(("fields", "message", "why"), REFUSED)
def test_a_term_refuses(fields: dict[str, str], message: str, why: str) -> None:
    """What is no term is refused, and the message tells what is wrong."""
    with pytest.raises(ValidationError) as refused:
        adapter(Term).validate_python({"language": "ko", **fields})
    assert message in str(refused.value), why


@pytest.mark.parametrize("concept_id", ["", "GPU", "a b", "a--b", "-a", "a-", "전문가", "a_b", "a\n", "a/b"])
def test_an_id_is_a_slug(concept_id: str) -> None:
    """An id has lower-case ASCII letters, digits and single hyphens only."""
    with pytest.raises(ImproperValueError, match="pattern"):
        Concept(id=concept_id)


@pytest.mark.parametrize(("line", "column"), [(0, 1), (-1, 1), (1, 0)])
def test_lines_and_columns_count_from_one(line: int, column: int) -> None:
    """A citation cannot point before the first line or column."""
    with pytest.raises(ImproperValueError, match="1 or more"):
        Citation(source="a.md", line=line, column=column)


@pytest.mark.parametrize("counts", [(0, 1, 1, 9), (1, -1, 0, 9), (1, 0, 0, -1)])
def test_counts_are_of_blocks_with_the_pair(counts: tuple[int, int, int, int]) -> None:
    """Two terms that never stand together are no pair, and nothing occurs less than never."""
    both, ko_only, en_only, neither = counts
    with pytest.raises(ImproperValueError, match="or more"):
        Contingency(both=both, ko_only=ko_only, en_only=en_only, neither=neither)


def test_values_are_frozen() -> None:
    """A concept that was made does not change, and serves as a key."""
    concept = Concept(id="gpu", terms=(term("GPU", "en"),))
    with pytest.raises(FrozenInstanceError):
        concept.id = "cpu"  # type: ignore[misc]
    assert {concept: 1}[replace(concept)] == 1


def test_spaces_around_a_text_are_dropped() -> None:
    """Blanks around a term mean nothing, those within it stay."""
    assert term(" 전문가  혼합 ").text == "전문가  혼합"
    assert one_line(" 전문가\n혼합\x1b ") == "전문가 혼합"


TITLES = [
    ((term("가", status=Status.PREFERRED), term("a", "en", Status.PREFERRED)), "가", "Korean comes first"),
    ((term("가"), term("a", "en", Status.PREFERRED)), "a", "no Korean term is preferred"),
    ((term("가"), term("a", "en")), "the-id", "nothing is preferred"),
    ((), "the-id", "there are no terms"),
]


@pytest.mark.parametrize(("terms", "title", "why"), TITLES)
def test_the_title(terms: tuple[Term, ...], title: str, why: str) -> None:
    """The name to show is the preferred Korean term, else the preferred English one, else the id."""
    assert Concept(id="the-id", terms=terms).title == title, why


def test_approved_terms() -> None:
    """A text may use the preferred and the admitted terms; the preferred one comes first."""
    statuses = (Status.ADMITTED, Status.DEPRECATED, Status.PREFERRED, Status.SUPERSEDED)
    concept = Concept(id="a", terms=tuple(term(status.value, "ko", status) for status in statuses))
    assert [t.text for t in concept.approved("ko")] == ["preferred", "admitted"]
    assert concept.approved("en") == ()
    assert concept.preferred("ko") == term("preferred", "ko", Status.PREFERRED)
    assert [t.text for t in concept.terms_in("ko", Status.DEPRECATED)] == ["deprecated"]
    assert [status.is_approved for status in Status] == [True, True, False, False]


def test_terms_and_relations_are_grouped_as_files_have_them() -> None:
    """Korean terms come first, then English ones; relations of a kind stand together; order stays otherwise."""
    concept = Concept(
        id="a",
        terms=(term("甲", "zh-Hant"), term("b", "en"), term("나"), term("a", "en"), term("가")),
        related=tuple(
            Related(kind=kind, concept=other)
            for kind, other in [
                (ConceptRelation.OPPOSITE, "x"),
                (ConceptRelation.BROADER, "y"),
                (ConceptRelation.OPPOSITE, "z"),
            ]
        ),
        when=Condition(),
    )
    assert [t.text for t in concept.terms] == ["나", "가", "b", "a", "甲"]
    assert [relation.concept for relation in concept.related] == ["x", "z", "y"]
    assert concept.when is None, "a condition that says nothing is none"


def test_one_definition_per_language() -> None:
    """A second definition in the same language would be lost in a file, so it is refused."""
    one = Definition(language="ko", text="첫째 뜻.")
    concept = Concept(id="a", definitions=(one, Definition(language="en", text="a meaning")))
    assert (concept.definition("ko"), concept.definition("ja")) == ("첫째 뜻.", None)
    with pytest.raises(ImproperValueError, match="two definitions"):
        Concept(id="a", definitions=(one, Definition(language="ko", text="둘째 뜻.")))
