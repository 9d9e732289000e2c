"""Decisions on proposals: what they change, and that nothing else changes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import Concept, Review, ReviewState, Terminology, UsageError
from dsgloss.reviewing import (
    Accept,
    Change,
    Decision,
    Desk,
    Edit,
    Merge,
    Reject,
    Skip,
    accept,
    decided,
    edit,
    merge_into,
    parse_entry,
    reason_of,
    reject,
    skip,
)
from dsgloss.store import read_terminology, save
from reviewing.entries import ACCEPTED, DAY, PROPOSALS, terminology
from strategies import concepts

GLOSSARY = terminology(PROPOSALS, ACCEPTED)


def found(glossary: Terminology, concept_id: str) -> Concept:
    """Give a concept that must be there."""
    concept = glossary.get(concept_id)
    assert concept is not None
    return concept


def terms(concept: Concept) -> str:
    """Write the terms of a concept in a line, with the first letter of their status."""
    return " ".join(f"{term.status.value[0]}:{term.text}" for term in concept.terms)


def test_accepting_records_day_reason_and_subject() -> None:
    """The concept is in force, in the subject field that was chosen."""
    concept = found(accept(GLOSSARY, "ceo", DAY, "직함", "business"), "ceo")
    assert concept.review == Review(state=ReviewState.ACCEPTED, date=DAY, reason="직함")
    assert concept.subject == "business"


def test_rejecting_keeps_the_concept_out_of_view() -> None:
    """It stays with its terms, since building looks at them, and nobody finds it any more."""
    glossary = reject(GLOSSARY, "ceo", DAY, "용어가 아님")
    assert found(glossary, "ceo").review == Review(state=ReviewState.REJECTED, date=DAY, reason="용어가 아님")
    assert found(glossary, "ceo").terms == found(GLOSSARY, "ceo").terms
    assert "ceo" not in {concept.id for concept in glossary.in_view()}


def test_skipping_leaves_a_proposal_with_a_date() -> None:
    """It is still a proposal."""
    assert found(skip(GLOSSARY, "ceo", DAY), "ceo").review == Review(state=ReviewState.PROPOSED, date=DAY)


MERGED = [
    ("tuning", "fine-tuning", "p:미세 조정 a:조정 p:fine-tuning a:tuning", "its terms become admitted terms"),
    ("tuning", "metric", "p:지표 a:조정 p:metric a:tuning", "an accepted concept takes them, too"),
]


@pytest.mark.parametrize(("gone", "into", "expected", "why"), MERGED)
def test_merging_moves_the_terms(gone: str, into: str, expected: str, why: str) -> None:
    """The proposal is gone, and the other concept has its terms and citations."""
    glossary = merge_into(GLOSSARY, gone, into, DAY)
    assert gone not in glossary
    assert terms(found(glossary, into)) == expected, why
    assert set(found(GLOSSARY, gone).citations) <= set(found(glossary, into).citations)


SAME = [
    ("ko: [미세조정]", "p:미세 조정 p:fine-tuning", "a term that differs in spacing is known already"),
    ("en: [Fine Tuning]", "p:미세 조정 p:fine-tuning", "and one that differs in case and hyphen"),
    (
        "ko: [{term: 파인튜닝, status: deprecated}]",
        "p:미세 조정 d:파인튜닝 p:fine-tuning",
        "what is to be avoided stays so",
    ),
    ("other: {zh: [微调]}", "p:미세 조정 p:fine-tuning p:微调", "in a language of its own it stays preferred"),
]


@pytest.mark.parametrize(("fields", "expected", "why"), SAME)
def test_what_merging_adds(fields: str, expected: str, why: str) -> None:
    """Nothing is listed twice, and statuses say the same as before."""
    glossary = terminology(PROPOSALS, f"- id: x\n  review: proposed\n  {fields}\n")
    assert terms(found(merge_into(glossary, "x", "fine-tuning", DAY), "fine-tuning")) == expected, why


def related_to(glossary: Terminology) -> list[str]:
    """Give what fine-tuning is related to."""
    return [each.concept for each in found(glossary, "fine-tuning").related]


def test_relations_follow_a_merged_concept() -> None:
    """What was related to it is related to the other; no concept is related to itself."""
    assert related_to(GLOSSARY) == ["tuning"]
    assert related_to(merge_into(GLOSSARY, "tuning", "metric", DAY)) == ["metric"]
    assert related_to(merge_into(GLOSSARY, "tuning", "fine-tuning", DAY)) == []


KINDS = terminology("""\
- {id: a, review: proposed}
- {id: b}
- {id: c, review: proposed, related: {broader: [a]}}
- {id: d, related: {broader: [d], part-of: [b]}}
""")


def test_relations_that_a_merge_does_not_concern_stay() -> None:
    """Even if they are odd: whether they come first decides on the order of the others."""
    one, other = Merge("a", "b", DAY), Merge("c", "d", DAY)
    both = decided(KINDS, [one, other])
    assert both == decided(KINDS, [other, one])
    assert [(r.kind.value, r.concept) for r in found(both, "d").related] == [
        ("broader", "d"),
        ("broader", "b"),
        ("part-of", "b"),
    ]


def test_merging_is_recorded_beside_what_was_said_before() -> None:
    """The concept that stays says what it took in, when and why."""
    review = found(merge_into(GLOSSARY, "tuning", "metric", DAY, "같은 말"), "metric").review
    assert (review.date, review.reason) == (DAY, "회의에서 정함; merged tuning: 같은 말")


def test_an_edited_entry_takes_the_place_of_the_proposal() -> None:
    """Its id may change, relations follow, and a decision on the way is dated."""
    entry = parse_entry("- id: adjustment\n  ko: [조정]\n  en: [adjustment]\n", "tuning.yaml")
    glossary = edit(GLOSSARY, "tuning", entry, DAY)
    assert [concept.id for concept in glossary.concepts] == ["fine-tuning", "adjustment", "ceo", "metric"]
    assert [each.concept for each in found(glossary, "fine-tuning").related] == ["adjustment"]
    assert found(glossary, "adjustment").review.date == DAY


REFUSED: list[tuple[Decision, str]] = [
    (Accept("fine-tunning", DAY), "there is no concept 'fine-tunning'. Did you mean 'fine-tuning'?"),
    (Reject("metric", DAY), "'metric' is no proposal any more: accepted"),
    (Skip("zzz", DAY), "dsgloss review --list"),
    (Accept("ceo", DAY, subject="Not a subject"), "'Not a subject' is no subject field"),
    (Merge("ceo", "ceo", DAY), "'ceo' cannot be merged into itself"),
    (Merge("ceo", "metrics", DAY), "Did you mean 'metric'?"),
    (Edit("ceo", found(GLOSSARY, "metric"), DAY), "the id 'metric' is taken"),
]


@pytest.mark.parametrize(("decision", "said"), REFUSED, ids=str)
def test_what_cannot_be_decided(decision: Decision, said: str) -> None:
    """The error says why, and what to do."""
    with pytest.raises(UsageError) as raised:
        decision.taken(GLOSSARY)
    assert said in str(raised.value)


def test_nothing_is_merged_into_what_was_rejected() -> None:
    """Its terms would be lost."""
    with pytest.raises(UsageError, match="was rejected"):
        decided(GLOSSARY, [Reject("ceo", DAY), Merge("tuning", "ceo", DAY)])


REASONS = [("  이미 있음\n", "이미 있음"), ("a\x1b[31mb", "a [31mb"), (" \t", None), ("\udcff", "?")]


@pytest.mark.parametrize(("typed", "reason"), REASONS)
def test_any_reason_can_be_written(typed: str, reason: str | None) -> None:
    """Whatever was typed becomes one line that a file can hold."""
    assert reason_of(typed) == reason


@st.composite
def decisions(draw: st.DrawFn, glossary: Terminology, ids: Sequence[str]) -> Decision:
    """Draw a decision on one of some proposals that concerns none but these."""
    concept = draw(st.sampled_from([i for i in ids if found(glossary, i).review.state is ReviewState.PROPOSED]))
    reason = draw(st.none() | st.sampled_from(["이미 있음", "no", "a: b"]))
    day = draw(st.dates(datetime.date(2000, 1, 1)))
    targets = [i for i in ids if i != concept and found(glossary, i).review.state is not ReviewState.REJECTED]
    ways: list[st.SearchStrategy[Decision]] = [
        st.builds(Accept, st.just(concept), st.just(day), st.just(reason), st.none() | st.just("a/b")),
        st.builds(Reject, st.just(concept), st.just(day), st.just(reason)),
        st.builds(Skip, st.just(concept), st.just(day)),
    ]
    if targets:
        ways.append(st.builds(Merge, st.just(concept), st.sampled_from(targets), st.just(day), st.just(reason)))
    return draw(st.one_of(ways))


@st.composite
def reviewed(draw: st.DrawFn) -> tuple[Terminology, Decision, Decision]:
    """Draw a glossary with two decisions that concern different concepts."""
    ids = ("a", "b", "c", "d")
    drawn = [draw(concepts(st.just(concept_id), ids)) for concept_id in ids]
    proposed = Review(state=ReviewState.PROPOSED)
    glossary = Terminology(concepts=tuple(replace(c, review=proposed) if c.id in "ac" else c for c in drawn))
    return glossary, draw(decisions(glossary, ids[:2])), draw(decisions(glossary, ids[2:]))


@given(reviewed())
@settings(max_examples=60)
def test_decisions_on_different_concepts_commute(drawn: tuple[Terminology, Decision, Decision]) -> None:
    """Whoever decides first, the glossary is the same."""
    glossary, one, other = drawn
    assert decided(glossary, [one, other]) == decided(glossary, [other, one])


@given(reviewed())
@settings(max_examples=60)
def test_undoing_restores(drawn: tuple[Terminology, Decision, Decision]) -> None:
    """What a decision changed can be taken back."""
    glossary, one, other = drawn
    then = one.taken(glossary)
    assert Change.between(glossary, then).undone(then) == glossary
    both = other.taken(then)
    assert Change.between(glossary, both).undone(both) == glossary


@given(reviewed())
@settings(max_examples=60)
def test_nothing_changes_but_the_concepts_concerned(drawn: tuple[Terminology, Decision, Decision]) -> None:
    """Others keep everything but relations to what has been merged, and their order."""
    glossary, decision, _ = drawn
    then = decision.taken(glossary)
    concerned = {decision.concept, decision.into if isinstance(decision, Merge) else decision.concept}
    others = [concept for concept in glossary.concepts if concept.id not in concerned]
    kept = [concept for concept in then.concepts if concept.id not in concerned]
    if isinstance(decision, Merge):
        kept, others = ([replace(concept, related=()) for concept in each] for each in (kept, others))
    assert kept == others


@given(reviewed())
@settings(max_examples=25)
def test_reading_back_gives_the_same(drawn: tuple[Terminology, Decision, Decision]) -> None:
    """A desk writes what the pure functions say, and undoing restores every byte."""
    glossary, one, other = drawn
    with TemporaryDirectory() as folder:
        path = Path(folder, "glossary")
        save(glossary, path)
        desk = Desk(path)
        before = {file.name: file.read_bytes() for file in path.iterdir()}
        desk.take([one])
        desk.take([other])
        by_id = lambda concept: concept.id  # noqa: E731
        wanted = sorted(decided(glossary, [one, other]).concepts, key=by_id)
        assert sorted(read_terminology(path).concepts, key=by_id) == wanted
        assert (desk.undo(), desk.undo(), desk.undo()) == ((other,), (one,), ())
        assert {file.name: file.read_bytes() for file in path.iterdir()} == before


def test_a_change_is_not_undone_over_another() -> None:
    """If somebody has changed the concept since, the undo says so."""
    then = accept(GLOSSARY, "ceo", DAY)
    change = Change.between(GLOSSARY, then)
    since = [replace(c, note="직함") if c.id == "ceo" else c for c in then.concepts]
    with pytest.raises(UsageError, match="'ceo' has been changed since"):
        change.undone(then.with_concepts(since))
