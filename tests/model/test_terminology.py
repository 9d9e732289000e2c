"""A terminology: what it contains, who is in force, and that a changed copy does not answer for the old one."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
from pydantic import ValidationError

from dsgloss import Concept, Glossary, Metadata, Review, ReviewState, Source, Status, Term, Terminology
from dsgloss.errors import ImproperValueError
from dsgloss.model.slug import unused_id
from dsgloss.model.validation import adapter

STATES = tuple(Concept(id=state.value, review=Review(state=state)) for state in ReviewState)


def test_what_it_contains() -> None:
    """Concepts are counted, found by id, and selected by what people decided."""
    terminology = Terminology(concepts=STATES)
    assert len(terminology) == 3
    assert "proposed" in terminology
    assert "gpu" not in terminology
    assert (terminology.get("rejected"), terminology.get("gpu")) == (STATES[2], None)
    assert [concept.id for concept in terminology.in_force()] == ["accepted"]
    assert [concept.id for concept in terminology.in_view()] == ["proposed", "accepted"]


def test_a_changed_copy_answers_for_itself() -> None:
    """What was derived from a terminology does not outlive a change, however the copy is made."""
    gpu = Concept(id="gpu", terms=(Term(text="그래픽 처리 장치", language="ko", status=Status.PREFERRED),))
    glossary = Glossary(concepts=(gpu,))
    assert "gpu" in glossary
    assert glossary.lookup("그래픽 처리 장치")
    for changed in (glossary.with_concepts(STATES), replace(glossary, concepts=STATES)):
        assert isinstance(changed, Glossary)
        assert "gpu" not in changed
        assert changed.lookup("그래픽 처리 장치") == []
    assert copy.copy(glossary) == glossary == copy.deepcopy(glossary)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"schema": 0}, "versions count from 1"),
        ({"schema": 2}, "a newer dsgloss wrote it"),
        ({"version": "1.0"}, "a semantic version has three numbers"),
        ({"version": "1.0.0\n"}, "and nothing else"),
        ({"editor": "김"}, "no such field"),
    ],
)
def test_metadata_refuses(fields: dict[str, object], why: str) -> None:
    """What a glossary says of itself is checked like the rest."""
    with pytest.raises(ValidationError):
        adapter(Metadata).validate_python(fields)
    assert adapter(Metadata).validate_python({"schema": 1, "version": "1.0.0"}).version == "1.0.0", why


@pytest.mark.parametrize("date", ["2025", "2025-02", "2025-02-03"])
def test_a_source_has_a_date_as_far_as_it_is_known(date: str) -> None:
    """A year, a month or a day will do; other ways to write a date will not."""
    assert Source(id="a", path="a.md", date=date).date == date
    with pytest.raises(ImproperValueError):
        Source(id="a", path="a.md", date=date.replace("2025", "25. "))


@pytest.mark.parametrize(
    ("english", "used", "slug"),
    [
        ("Mixture of Experts", [], "mixture-of-experts"),
        ("Mixture of Experts", ["mixture-of-experts", "mixture-of-experts-2"], "mixture-of-experts-3"),
        ("C++", [], "c"),
        ("GPT-4o (mini)", [], "gpt-4o-mini"),
        ("β", [], "term"),
        ("", ["term"], "term-2"),
    ],
)
def test_ids_of_new_concepts(english: str, used: list[str], slug: str) -> None:
    """An id is a slug of the English, numbered where it is taken."""
    assert unused_id(english, used) == slug
    assert Concept(id=slug).id == slug
