"""Laws of the matcher on random texts, the first of them: it finds what a slow, obvious search finds."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss.korean.beside_verbs import is_dependent, is_nominalised_verb
from dsgloss.korean.edges import Edge, edge_after, ends_loanword, left_edge
from dsgloss.korean.spacing import term_key
from dsgloss.lookup import Matcher
from dsgloss.lookup.folding import fold
from dsgloss.model import Concept, Term

TERMS = ["모델", "언어 모델", "거대 언어 모델", "학습", "강화 학습", "키", "구조", "구조대", "학습 구조", "모델 학습"]
PIECES = [
    *[
        "모델",
        "언어",
        "거대",
        "학습",
        "강화",
        "키",
        "구조",
        "대",
        "링",
        "을",
        "은",
        "에서",
        "이다",
        "하는",
        "적인",
        "민주",
    ],
    *["심층", "평가", "들", "그", " ", " ", " ", "\n", ". "],
]
MATCHER = Matcher(Concept(id=f"c{n}", terms=(Term(text=text, language="ko"),)) for n, text in enumerate(TERMS))
KOREAN = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
MIXED = st.text(st.sampled_from("모델학습키구조대을 \n-LMlm(ＬＭ)\u1106\u1169…ß"), max_size=24)


def spaces(text: str) -> set[int]:
    """Give the places of the spaces, counted in the other characters."""
    return {len(term_key(text[:at])) for at, character in enumerate(text) if character.isspace()}


def may_stand(text: str, start: int, end: int, term: str) -> bool:
    """Judge the edges and the spacing of a candidate by the rules of Korean."""
    found, before, after = text[start:end], text[:start], text[end:]
    left, right = left_edge(before), edge_after(found, after)
    if Edge.BROKEN in {left, right} or is_nominalised_verb(before, found, after) or is_dependent(before, found, after):
        return False
    if left is Edge.COMPOUND and ends_loanword(before, found):
        return False
    if (left is Edge.COMPOUND and len(found) < 3) or (right is Edge.COMPOUND and len(found) < 2):
        return False
    return spaces(found) <= spaces(term) or min(map(len, found.split())) > 1


def slow_find(text: str) -> list[tuple[int, int]]:
    """Try every stretch of the text against every term; keep the leftmost, of those the longest."""
    wanted = {term_key(term): term for term in TERMS}
    letters = [at for at, character in enumerate(text) if term_key(character)]
    candidates = [
        (first, last + 1)
        for first, last in itertools.combinations_with_replacement(letters, 2)
        if (key := fold(text[first : last + 1]).text) in wanted and may_stand(text, first, last + 1, wanted[key])
    ]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(candidates, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


@settings(deadline=None, max_examples=300)
@given(KOREAN)
def test_the_matcher_finds_what_a_slow_search_finds(text: str) -> None:
    """Aho-Corasick over the folded text is an optimisation, not another definition of what is found."""
    assert [(o.start, o.end) for o in MATCHER.find(text)] == slow_find(text)


@settings(deadline=None)
@given(KOREAN | MIXED | st.text(max_size=20))
def test_occurrences_are_where_they_say(text: str) -> None:
    """An occurrence's text is the text at its place, and folds to one of its terms."""
    for occurrence in MATCHER.find_all(text):
        assert occurrence.text == text[occurrence.start : occurrence.end]
        assert fold(occurrence.text).text in {term_key(sense.term.text) for sense in occurrence.senses}


@settings(deadline=None)
@given(KOREAN | MIXED)
def test_occurrences_come_in_order_and_do_not_overlap(text: str) -> None:
    """Occurrences follow the text and each other, and all are among all."""
    found = MATCHER.find(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert {(o.start, o.end) for o in found} <= {(o.start, o.end) for o in MATCHER.find_all(text)}


@settings(deadline=None)
@given(KOREAN, KOREAN)
def test_lines_do_not_disturb_each_other(one: str, other: str) -> None:
    """A full stop and a line end between two texts keep their terms apart."""
    between = ".\n"
    alone = [o.text for text in (one, other) for o in MATCHER.find(text)]
    assert [o.text for o in MATCHER.find(one + between + other)] == alone


@settings(deadline=None)
@given(st.lists(KOREAN | MIXED | st.text(max_size=20), max_size=5))
def test_texts_scanned_at_once_are_as_scanned_alone(texts: list[str]) -> None:
    """What is found in several texts is what is found in each: no text sees its neighbours, nor how they fold."""
    alone = [(number, occurrence) for number, text in enumerate(texts) for occurrence in MATCHER.find(text)]
    assert MATCHER.find_in(texts) == alone
