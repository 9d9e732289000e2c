"""What changed between two states of a glossary, said in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from dsgloss.model import Metadata, Source, Terminology
from dsgloss.versioning import diff
from dsgloss.versioning.change import ConceptRenamed, MetadataEdited
from dsgloss.versioning.wording import phrase
from strategies import terminologies
from versioning.entries import terminology

TUNING = "id: fine-tuning, ko: [미세 조정], en: [fine-tuning]"
CHANGES = [
    (None, TUNING, ["minor: concept added"], "a new concept"),
    (TUNING, None, ["major: concept removed"], "its terms are no longer to be had"),
    (None, TUNING + ", review: proposed", ["patch: concept proposed"], "nobody has decided yet"),
    (None, TUNING + ", review: rejected", ["patch: rejected concept added"], "it never comes into force"),
    (TUNING + ", review: proposed", None, ["patch: proposed concept removed"], "it never was in force"),
    (
        "id: fine-tuning, ko: [파인튜닝]",
        "id: fine-tuning, ko: [미세 조정]",
        ["major: preferred Korean term changed from '파인튜닝' to '미세 조정'"],
        "texts have to follow",
    ),
    (
        "id: fine-tuning, ko: [파인튜닝]",
        "id: fine-tuning, ko: [미세 조정, {term: 파인튜닝, status: deprecated}]",
        ["major: preferred Korean term changed from '파인튜닝' (now deprecated) to '미세 조정'"],
        "one change, not three",
    ),
    (
        "id: fine-tuning, ko: [파인튜닝, {term: 미세 조정}]",
        "id: fine-tuning, ko: [미세 조정, {term: 파인튜닝}]",
        ["major: preferred Korean term changed from '파인튜닝' (now admitted) to '미세 조정'",
         "patch: Korean terms put in another order"],
        "both were there before",
    ),
    (
        TUNING,
        "id: fine-tuning, ko: [미세 조정, {term: 미세 튜닝}], en: [fine-tuning]",
        ["minor: Korean term added: '미세 튜닝' (admitted)"],
        "one more to choose from",
    ),
    (
        "id: fine-tuning, ko: [미세 조정, {term: 미세 튜닝, status: deprecated}], en: [fine-tuning]",
        TUNING,
        ["minor: Korean term removed: '미세 튜닝' (deprecated)"],
        "it is not warned of any more",
    ),
    (
        TUNING,
        "id: fine-tuning, en: [fine-tuning]",
        ["major: preferred Korean term removed: '미세 조정'"],
        "nothing takes its place",
    ),
    (
        TUNING,
        "id: fine-tuning, ko: [{term: 미세 조정}], en: [fine-tuning]",
        ["major: '미세 조정' is no longer the preferred Korean term, but admitted"],
        "several may be right now",
    ),
    (
        "id: fine-tuning, ko: [{term: 미세 조정}]",
        "id: fine-tuning, ko: [미세 조정]",
        ["minor: status of the Korean term '미세 조정' changed from admitted to preferred"],
        "it does not take the place of another one",
    ),
    (
        "id: fine-tuning, ko: [미세 조정, {term: 튜닝}]",
        "id: fine-tuning, ko: [미세 조정, {term: 튜닝, status: superseded}]",
        ["minor: status of the Korean term '튜닝' changed from admitted to superseded"],
        "texts may still have it",
    ),
    (
        "id: moe, en: [{term: MoE, type: acronym}]",
        "id: moe, en: [{term: MoE, type: acronym, reading: 엠오이}]",
        ["patch: details of the English term 'MoE' edited"],
        "how it is read aloud",
    ),
    (
        TUNING,
        TUNING + ", other: {ja: [微調整]}",
        ["minor: Japanese term added: '微調整' (preferred)"],
        "another language",
    ),
    (
        TUNING + ", definition: {ko: 학습을 마친 모델을 더 학습하는 일.}",
        TUNING + ", definition: {ko: 학습한 모델을 과제에 맞게 더 학습하는 일., en: Training a model further.}",
        ["patch: Korean definition edited", "patch: English definition added"],
        "wording",
    ),
    (TUNING + ", definition: {ko: 뜻.}", TUNING, ["patch: Korean definition removed"], "wording"),
    (
        TUNING + ", subject: computing",
        TUNING + ", subject: machine-learning/training",
        ["patch: subject field changed from 'computing' to 'machine-learning/training'"],
        "moved",
    ),
    (
        TUNING + ", review: proposed",
        TUNING,
        ["minor: review changed from proposed to accepted"],
        "it comes into force",
    ),
    (
        "id: fine-tuning, ko: [파인튜닝], review: proposed",
        "id: fine-tuning, ko: [미세 조정]",
        ["minor: review changed from proposed to accepted",
         "minor: preferred Korean term changed from '파인튜닝' to '미세 조정'"],
        "no text had to follow the proposal",
    ),
    (TUNING, TUNING + ", review: rejected", ["major: review changed from accepted to rejected"], "out of force"),
    (
        TUNING + ", review: {state: rejected, date: 2026-01-05}",
        TUNING + ", review: {state: rejected, date: 2026-02-05}",
        ["patch: date or reason of the review edited"],
        "the decision stays",
    ),
    (
        "id: x, ko: [가], review: proposed",
        "id: x, ko: [나], review: proposed",
        ["patch: preferred Korean term changed from '가' to '나'"],
        "a proposal binds nobody",
    ),
    (TUNING, TUNING + ", note: 조심해서 쓴다.", ["patch: note edited"], "wording"),
    (TUNING, TUNING + ", when: {near: [모델]}", ["minor: condition changed"], "the lint finds other places"),
    (TUNING, TUNING + ", do_not_translate: true", ["minor: 'do not translate' changed"], "the lint finds other places"),
    (TUNING, TUNING + ", ok: [모델을 미세 조정한다.]", ["patch: examples of right use edited"], "examples"),
    (TUNING, TUNING + ", bad: [모델을 튜닝한다.]", ["patch: examples of wrong use edited"], "examples"),
    (TUNING, TUNING + ", pairing: editorial", ["patch: origin of the pairing changed"], "where the pair comes from"),
    (
        TUNING + ", citations: [{source: a.md, line: 1}, {source: a.md, line: 2}]",
        TUNING + ", citations: [{source: a.md, line: 2}, {source: b.md, line: 3}, {source: b.md, line: 4}]",
        ["patch: citations changed: 2 new, 1 gone"],
        "as counts only",
    ),
    (
        TUNING + ", citations: [{source: a.md, line: 1}, {source: a.md, line: 2}]",
        TUNING + ", citations: [{source: a.md, line: 2}, {source: a.md, line: 1}]",
        [],
        "their order says nothing",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected", "why"), CHANGES, ids=[row[-1] for row in CHANGES])
def test_changes_in_words(old: str | None, new: str | None, expected: list[str], why: str) -> None:
    """Each change of one concept with its weight."""
    sides = (terminology(*filter(None, [entry])) for entry in (old, new))
    assert [f"{change.weight.value}: {phrase(change)}" for change in diff(*sides)] == expected, why


def test_relations_are_compared() -> None:
    """A relation that was added is told of the concept that has it."""
    old = terminology("id: a, ko: [가]", "id: b, ko: [나]")
    [change] = diff(old, terminology("id: a, ko: [가], related: {broader: [b]}", "id: b, ko: [나]"))
    assert phrase(change) == "relations to other concepts edited"


def test_a_new_id_is_recognised_by_the_preferred_terms() -> None:
    """A concept that has another id is not a removed and an added one; what else changed in it is told, too."""
    old = terminology("id: tuning, ko: [미세 조정], en: [fine-tuning]")
    new = terminology("id: fine-tuning, ko: [미세 조정, {term: 튜닝}], en: [fine-tuning]")
    changes = diff(old, new)
    assert [phrase(change) for change in changes] == [
        "id changed from 'tuning' to 'fine-tuning'",
        "Korean term added: '튜닝' (admitted)",
    ]
    assert changes[0].weight == "major"


NOT_RENAMED = [
    (["id: a, ko: [가]"], ["id: b, ko: [나]"], "other terms"),
    (["id: a, ko: [가], en: [x]"], ["id: b, ko: [가], en: [y]"], "another sense of the same word"),
    (["id: a, ko: [가]"], ["id: b, ko: [가]", "id: c, ko: [가]"], "it could be either"),
    (["id: a, ko: [{term: 가}]"], ["id: b, ko: [{term: 가}]"], "nothing is preferred"),
    (["id: a, ko: [가]"], ["id: a, ko: [나]", "id: b, ko: [가]"], "the old one is still there"),
]


@pytest.mark.parametrize(("old", "new", "why"), NOT_RENAMED, ids=[row[-1] for row in NOT_RENAMED])
def test_what_is_no_new_id(old: list[str], new: list[str], why: str) -> None:
    """Only the same preferred terms in every language, and only if there is no doubt."""
    changes = diff(terminology(*old), terminology(*new))
    assert not any(isinstance(change, ConceptRenamed) for change in changes), why


def test_the_metadata_come_first() -> None:
    """Each field that was edited, as the file has it."""
    source = Source(id="001", path="../seeds/1.md")
    old, new = Terminology(), Terminology(metadata=Metadata(version="0.2.0", title="용어집", sources=(source,)))
    changes = [change for change in diff(old, new) if isinstance(change, MetadataEdited)]
    assert [(change.field, change.before, change.after) for change in changes] == [
        ("version", "", 'version: "0.2.0"'),
        ("title", "", "title: 용어집"),
        ("sources", "", 'sources:\n  - {id: "001", path: ../seeds/1.md}'),
    ]


@settings(max_examples=40)
@given(terminologies())
def test_nothing_differs_from_itself(one: Terminology) -> None:
    """The same state twice makes no change; nor does another order of the concepts."""
    assert diff(one, one) == ()
    assert diff(one, one.with_concepts(reversed(one.concepts))) == ()


@settings(max_examples=40)
@given(terminologies(), terminologies())
def test_what_differs_is_told(old: Terminology, new: Terminology) -> None:
    """Without a change the concepts are the same, apart from the order in which languages and citations stand."""
    if diff(old, new):
        return
    assert old.metadata == new.metadata
    assert {c.id: frozenset(c.terms) for c in old.concepts} == {c.id: frozenset(c.terms) for c in new.concepts}
    assert {c.id: frozenset(c.definitions) for c in old.concepts} == {
        c.id: frozenset(c.definitions) for c in new.concepts
    }


@settings(max_examples=40)
@given(terminologies(), terminologies())
def test_there_and_back(old: Terminology, new: Terminology) -> None:
    """What is added one way is removed the other way, so that a change is never seen from one side only."""
    assert bool(diff(old, new)) == bool(diff(new, old))
