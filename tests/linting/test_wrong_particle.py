"""DSG009: particles that fit no reading of the noun before them, as tables/wrong-particle.tsv says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Concept, Term
from dsgloss.korean.josa import attach
from dsgloss.linting import Severity
from dsgloss.linting.last_sound import ANY, possible_sounds
from linting.tabled import concepts, fixed, lint, rows

RULE = "wrong-particle"
NOUNS = ("지표", "토큰", "모델", "LLM", "API", "URL", "전문가 혼합", "attention", "Transformer")
PARTICLES = (
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "과",
    "와",
    "으로",
    "로",
    "으로는",
    "로부터",
    "의",
    "에서",
    "이라는",
    "이며",
)
KNOWN = concepts(";".join(NOUNS))


@pytest.mark.parametrize(("text", "notation", "right", "why"), rows("wrong-particle.tsv"))
def test_the_particle_is_what_some_reader_says(text: str, notation: str, right: str, why: str) -> None:
    """What no reader says is fixed; what some do is not even reported."""
    _, findings = lint(text, concepts(notation), RULE)
    assert fixed(text, concepts(notation), RULE) == right, why
    assert len(findings) == (text != right)


@given(st.lists(st.tuples(st.sampled_from(NOUNS), st.sampled_from(PARTICLES), st.sampled_from(["", "(LLM)"]))))
def test_a_fixed_text_is_clean(words: list[tuple[str, str, str]]) -> None:
    """One round of fixes leaves nothing to report."""
    text = " ".join(noun + bracket + particle for noun, particle, bracket in words)
    once = fixed(text, KNOWN, RULE)
    assert lint(once, KNOWN, RULE)[1] == []


@given(st.sampled_from(NOUNS), st.sampled_from(PARTICLES))
def test_what_is_written_with_care_is_never_reported(noun: str, particle: str) -> None:
    """The form that the library itself writes is right."""
    assert lint(f"그 {attach(noun, particle)} 그렇다.", KNOWN, RULE)[1] == []


def test_the_reading_of_a_term_decides() -> None:
    """Where the glossary says how a term is read, nothing else is."""
    term = Term(text="SQL", language="en", reading="시퀄")
    [found] = lint("SQL으로 묻고 SQL로 답한다.", [Concept(id="sql", terms=(term,))], RULE)[1]
    assert (found.found, found.expected) == ("SQL으로", ("SQL로",))


def test_a_finding_says_all_that_is_known() -> None:
    """The noun with its particle is the place; the fix touches the particle alone."""
    [found] = lint("그 지표을 본다.", concepts("지표=metric"), RULE)[1]
    assert (found.code, found.severity, found.concept) == ("DSG009", Severity.ERROR, "c0")
    assert (found.column, found.end_column, found.found, found.expected) == (3, 6, "지표을", ("지표를",))
    assert found.message == "after '지표' the particle is '를', not '을'"
    assert found.fix is not None
    assert [(edit.column, edit.end_column, edit.text) for edit in found.fix.edits] == [(5, 6, "를")]


@pytest.mark.parametrize("noun", ["CLIP", "type", "template", "px", "km", "10.0", "Œuvre", "check", "x²", ""])
def test_nobody_can_tell_how_some_nouns_are_read(noun: str) -> None:
    """So every particle is right after them."""
    assert possible_sounds(noun) == ANY


def test_a_finding_names_the_label_that_the_particle_follows() -> None:
    """In 상단 메뉴 [보내기]을 the word is 보내기, whatever stands before it."""
    [finding] = lint("상단 메뉴 [보내기]을 누른다.", concepts("지표"), RULE)[1]
    assert (finding.found, finding.expected) == ("[보내기]을", ("[보내기]를",))
