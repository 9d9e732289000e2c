"""Merging three states of a glossary, and of its files."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import GlossaryError
from dsgloss.model import Concept, Terminology
from dsgloss.model.record import field_names
from dsgloss.store.render import render_file
from dsgloss.versioning import Three, diff, merge, merge_texts
from golden import DATA, Golden
from strategies import concepts, terminologies
from versioning.entries import terminology

BASE = "id: a, ko: [파인튜닝], en: [fine-tuning]"
CLEAN = [
    (
        "id: a, ko: [미세 조정], en: [fine-tuning]",
        "id: a, ko: [파인튜닝], en: [fine-tuning, {term: FT, type: acronym}]",
        "id: a, ko: [미세 조정], en: [fine-tuning, {term: FT, type: acronym}]",
        "different languages",
    ),
    (
        "id: a, ko: [파인튜닝, {term: 미세 조정}], en: [fine-tuning]",
        "id: a, ko: [파인튜닝, {term: 미세 튜닝}], en: [fine-tuning]",
        "id: a, ko: [파인튜닝, {term: 미세 튜닝}, {term: 미세 조정}], en: [fine-tuning]",
        "a term each",
    ),
    (
        "id: a, ko: [미세 조정, {term: 파인튜닝, status: deprecated}], en: [fine-tuning]",
        BASE + ", note: 설명.",
        "id: a, ko: [미세 조정, {term: 파인튜닝, status: deprecated}], en: [fine-tuning], note: 설명.",
        "a term and a note",
    ),
    (
        "id: a, ko: [{term: 파인튜닝, status: deprecated}], en: [fine-tuning]",
        "id: a, ko: [{term: 파인튜닝, status: preferred, note: 흔하다}], en: [fine-tuning]",
        "id: a, ko: [{term: 파인튜닝, status: deprecated, note: 흔하다}], en: [fine-tuning]",
        "status and note of one term",
    ),
    (
        BASE + ", definition: {ko: 뜻.}",
        BASE + ", definition: {en: Meaning.}",
        BASE + ", definition: {ko: 뜻., en: Meaning.}",
        "a definition each",
    ),
    (
        BASE + ", citations: [{source: b, line: 2}]",
        BASE + ", citations: [{source: a, line: 1}, {source: b, line: 2}]",
        BASE + ", citations: [{source: a, line: 1}, {source: b, line: 2}]",
        "citations are a set",
    ),
    (BASE + ", ok: [가.], when: {near: [가]}", BASE + ", ok: [나.], when: {near: [나], path: [docs]}",
     BASE + ", ok: [나., 가.], when: {near: [나, 가], path: [docs]}", "examples and conditions are sets"),
    (None, BASE, None, "removed by one, untouched by the other"),
]  # fmt: skip


@pytest.mark.parametrize(("ours", "theirs", "expected", "why"), CLEAN, ids=[row[-1] for row in CLEAN])
def test_clean_merges(ours: str | None, theirs: str | None, expected: str | None, why: str) -> None:
    """What does not contradict goes together, whichever side is ours."""
    base, one, other, wanted = (terminology(*filter(None, [entry])) for entry in (BASE, ours, theirs, expected))
    for states in (Three(base, one, other), Three(base, other, one)):
        merged = merge(states)
        assert merged.conflicts == (), why
        told = {change.kind for change in diff(wanted, merged.terminology)}
        assert told <= {"terms-reordered", "detail-edited"}, why


CONFLICTS = [
    (
        "id: a, ko: [미세 조정], en: [fine-tuning]",
        "id: a, ko: [파인 튜닝], en: [fine-tuning]",
        ["a: preferred Korean term: ours '미세 조정', theirs '파인 튜닝'"],
        "two terms are preferred",
    ),
    (
        "id: a, ko: [{term: 파인튜닝, status: deprecated}], en: [fine-tuning]",
        "id: a, ko: [{term: 파인튜닝, status: superseded}], en: [fine-tuning]",
        ["a: Korean term '파인튜닝', status: ours 'deprecated', theirs 'superseded'"],
        "two statuses",
    ),
    (
        "id: a, en: [fine-tuning]",
        "id: a, ko: [{term: 파인튜닝, status: deprecated}], en: [fine-tuning]",
        ["a: Korean term '파인튜닝': removed by ours, changed by theirs"],
        "removed and changed",
    ),
    (BASE + ", note: 이렇다.", BASE + ", note: 저렇다.", ["a: note: ours 이렇다., theirs 저렇다."], "two notes"),
    (
        BASE + ", definition: {ko: 이것.}",
        BASE + ", definition: {ko: 저것.}",
        ["a: Korean definition: ours '이것.', theirs '저것.'"],
        "two definitions",
    ),
    (None, BASE + ", note: 설명.", ["a: the concept: removed by ours, changed by theirs"], "the whole concept"),
    (BASE + ", note: 설명.", None, ["a: the concept: changed by ours, removed by theirs"], "the other way round"),
    (
        BASE + ", review: proposed, subject: x",
        BASE + ", review: rejected, subject: y",
        ["a: subject: ours x, theirs y", "a: review: ours proposed, theirs rejected"],
        "two fields",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "expected", "why"), CONFLICTS, ids=[row[-1] for row in CONFLICTS])
def test_conflicts_in_words(ours: str | None, theirs: str | None, expected: list[str], why: str) -> None:
    """What contradicts is told with both sides, and settled for ours."""
    base, one, other = (terminology(*filter(None, [entry])) for entry in (BASE, ours, theirs))
    merged = merge(Three(base, one, other))
    assert [str(conflict) for conflict in merged.conflicts] == expected, why
    assert merged.terminology == one


STATES = st.lists(concepts(st.sampled_from("abc")), max_size=2, unique_by=lambda concept: concept.id).map(
    lambda found: Terminology(concepts=tuple(found))
)


@settings(max_examples=40)
@given(terminologies(), terminologies())
def test_an_unchanged_side_gives_the_other(base: Terminology, changed: Terminology) -> None:
    """What only one side changed is taken as it is, and so is what both changed alike."""
    for states in (Three(base, base, changed), Three(base, changed, base), Three(base, changed, changed)):
        merged = merge(states)
        assert (merged.terminology, merged.conflicts) == (changed, ())


def shelved(one: Terminology) -> object:
    """Give what a terminology says, apart from the order in which it says it."""
    return one.metadata, {concept.id: _unordered(concept) for concept in one.concepts}


def _unordered(concept: Concept) -> object:
    return tuple(
        (name, frozenset(Counter(value).items()) if isinstance(value, tuple) else value)
        for name in field_names(Concept)
        for value in [getattr(concept, name)]
        if name != "when"
    )


@settings(max_examples=40)
@given(STATES, STATES, STATES)
def test_merging_is_symmetric(base: Terminology, one: Terminology, other: Terminology) -> None:
    """Both sides see the same conflicts, and the same result where there are none."""
    here, there = merge(Three(base, one, other)), merge(Three(base, other, one))
    assert len(here.conflicts) == len(there.conflicts)
    if not here.conflicts:
        assert shelved(here.terminology) == shelved(there.terminology)


@settings(max_examples=40)
@given(STATES, STATES, STATES)
def test_files_say_what_the_concepts_say(base: Terminology, one: Terminology, other: Terminology) -> None:
    """Merging the texts of files gives the file of the merged concepts, or markers where there are conflicts."""
    states = Three(base, one, other)
    merged = merge_texts(states.each(lambda state: render_file(state.concepts)), "a.yaml")
    wanted = merge(states)
    assert sorted(merged.conflicts) == sorted(wanted.conflicts)
    assert ("<<<<<<< ours\n" in merged.text) is bool(wanted.conflicts)
    if not wanted.conflicts:
        assert merged.text.strip() == render_file(wanted.terminology.concepts).strip()


FOLDER = DATA / "merge"


@pytest.mark.parametrize("name", ["clean", "conflicts", "metadata", "metadata-conflict"])
def test_layout_and_comments(name: str, golden: Golden) -> None:
    """Files laid out by people: what one side wrote stays as it is written, conflicts stand between markers."""
    texts = Three(*((FOLDER / f"{name}.{side}.yaml").read_text("utf-8") for side in ("base", "ours", "theirs")))
    merged = merge_texts(texts, "terms.yaml")
    told = "".join(f"# {conflict}\n" for conflict in merged.conflicts)
    golden(f"merge/{name}.merged.yaml", merged.text + told)
    windows = merge_texts(texts.each(lambda text: text.replace("\n", "\r\n")), "terms.yaml")
    assert windows.text == merged.text.replace("\n", "\r\n")


LAYOUTS = [
    ("[{id: a}, {id: b}]\n", "in brackets"),
    ("  - id: a\n  - id: b\n", "indented"),
    ("- id: a\n- id: b\n...\n", "the end of the document is marked"),
    ("-\n  id: a\n-\n  id: b\n", "dashes alone"),
    ("- ? id\n  : a\n- id: b\n", "explicit keys"),
    ("- id: a\n- id: b\n  note: |-\n    - id: c\n", "a text that looks like an entry"),
    ("", "no file"),
]


@pytest.mark.parametrize(("text", "why"), LAYOUTS, ids=[row[-1] for row in LAYOUTS])
def test_other_layouts_do_no_harm(text: str, why: str) -> None:
    """Files of any layout can be merged with others; at worst they are written anew."""
    theirs = "- id: a\n  ko: [가]\n- id: b\n- id: d\n  ko: [라]\n"
    for states in (Three("- id: a\n- id: b\n", text, theirs), Three("- id: a\n- id: b\n", theirs, text)):
        merged = merge_texts(states, "a.yaml")
        assert "id: d" in merged.text, why
        assert merged.text.count("ko: [가]") + merged.text.count("- 가") == 1, why


@pytest.mark.parametrize("text", ["- id: a\n- id: a\n", "- id: [\n", "- name: a\n", "# 주석\n- 3\n"])
def test_what_cannot_be_read_is_not_merged(text: str) -> None:
    """The problem is told, and nothing is lost by guessing."""
    for states in (Three("", text, "- id: b\n"), Three("", "- id: b\n", text)):
        with pytest.raises(GlossaryError, match=r"a\.yaml"):
            merge_texts(states, "a.yaml")
