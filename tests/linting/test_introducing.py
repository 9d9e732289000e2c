"""DSG005 to DSG007, DSG010: how a text introduces its terms, as the tables say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Concept, Status, Term
from dsgloss.linting import Severity
from dsgloss.linting.options import Options
from dsgloss.linting.rules import PAGE_RULES
from dsgloss.model import TermType
from linting.tabled import concepts, fixed, lint, rows


def _known(concept_id: str, korean: str, english: str, acronym: str = "") -> Concept:
    kind = TermType.TRANSLITERATION if concept_id == "prompt" else TermType.FULL_FORM
    terms = [
        Term(text=korean, language="ko", status=Status.PREFERRED, type=kind),
        Term(text=english, language="en", status=Status.PREFERRED),
    ]
    if acronym:
        terms.append(Term(text=acronym, language="en", type=TermType.ACRONYM))
    return Concept(id=concept_id, terms=tuple(terms))


KNOWN = [
    _known("fine-tuning", "미세 조정", "fine-tuning"),
    _known("mixture-of-experts", "전문가 혼합", "mixture of experts", "MoE"),
    _known("large-language-model", "거대 언어 모델", "large language model", "LLM"),
    _known("prompt", "프롬프트", "prompt"),
]
PIECES = [
    "미세 조정",
    "전문가 혼합",
    "프롬프트",
    "(fine-tuning)",
    "(MoE)",
    " (mixture of experts)",
    "은 ",
    "는 ",
    "을 ",
    " ",
]
PIECES += ["**", "‘", "’", "\n", "\n\n", "# ", "- ", "(", ")", "한다.", "용 "]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@pytest.mark.parametrize(("text", "options", "right", "why"), rows("first-mention.tsv"))
def test_the_first_mention_gives_the_original(text: str, options: str, right: str, why: str) -> None:
    """Where it is missing, the fix writes it; an equals sign: nothing is reported."""
    after = text if right == "=" else right
    findings = lint(text, KNOWN, "first-mention", options)[1]
    assert fixed(text, KNOWN, "first-mention", options) == after, why
    assert {(f.code, f.severity) for f in findings} == ({("DSG005", Severity.WARNING)} if after != text else set())


@pytest.mark.parametrize("text", ["미세 조정(조율)은 쉽다.", "전문가 혼합(MoE)은 크다."])
def test_a_bracket_that_says_something_else_is_left_to_the_writer(text: str) -> None:
    """It is reported, since the original is missing, but nothing is fixed."""
    [found] = lint(text, KNOWN, "first-mention")[1]
    assert found.fix is None


@pytest.mark.parametrize(("text", "options", "right", "why"), rows("repeated-original.tsv"))
def test_an_original_is_given_once(text: str, options: str, right: str, why: str) -> None:
    """The fix takes away the bracket that says nothing new; an equals sign: nothing is reported."""
    after = text if right == "=" else right
    findings = lint(text, KNOWN, "repeated-original", options)[1]
    assert fixed(text, KNOWN, "repeated-original", options) == after, why
    assert {(f.code, f.severity) for f in findings} == ({("DSG006", Severity.WARNING)} if after != text else set())


def test_a_bracket_that_a_noun_follows_is_not_taken_away() -> None:
    """The noun would join the term."""
    [found] = lint("미세 조정(fine-tuning). 미세 조정(fine-tuning)모델", KNOWN, "repeated-original")[1]
    assert found.fix is None


@pytest.mark.parametrize(("text", "options", "reported", "why"), rows("unintroduced-acronym.tsv"))
def test_an_acronym_is_introduced_before_it_is_used(text: str, options: str, reported: str, why: str) -> None:
    """Only the first use is reported, and nothing is fixed."""
    findings = lint(text, KNOWN, "unintroduced-acronym", options)[1]
    assert [finding.found for finding in findings] == ([reported] if reported else []), why
    assert {(f.code, f.severity, f.fix) for f in findings} <= {("DSG007", Severity.WARNING, None)}


@pytest.mark.parametrize(("text", "found", "why"), rows("unknown-pair.tsv"))
def test_a_pair_that_the_glossary_lacks_is_a_hint(text: str, found: str, why: str) -> None:
    """The message names the command that proposes it."""
    findings = lint(text, KNOWN, "unknown-pair")[1]
    assert [finding.found for finding in findings] == ([found] if found else []), why
    assert {(f.code, f.severity, f.fix) for f in findings} <= {("DSG010", Severity.HINT, None)}
    assert all("dsgloss build page.md --glossary DIR" in finding.message for finding in findings)


@given(TEXTS, st.sampled_from(["first-mention", "repeated-original"]))
def test_a_fixed_text_needs_no_further_fix(text: str, rule: str) -> None:
    """One round of fixes is enough, whatever stands around the terms."""
    once = fixed(text, KNOWN, rule)
    assert fixed(once, KNOWN, rule) == once


@given(TEXTS)
def test_the_two_rules_do_not_undo_each_other(text: str) -> None:
    """What the first mention needs is never taken away again."""
    introduced = fixed(text, KNOWN, "first-mention")
    shortened = fixed(introduced, KNOWN, "repeated-original")
    fixes = [finding.fix for finding in lint(shortened, KNOWN, "first-mention")[1]]
    assert not any(fixes)


def test_style_is_for_teams_to_choose() -> None:
    """Rules on how a text introduces its terms are off unless they are asked for."""
    off = {info.name for info in PAGE_RULES if not Options().enables(info)}
    assert off >= {"first-mention", "repeated-original", "unintroduced-acronym", "unknown-pair"}


def test_a_term_list_needs_no_types() -> None:
    """An English column that is written like an acronym is one."""
    [found] = lint("LLM은 크다.", concepts("거대 언어 모델=LLM"), "unintroduced-acronym")[1]
    assert found.expected == ("거대 언어 모델(LLM)",)
