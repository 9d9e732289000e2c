"""Precision, recall and F1, and which relation is taken for which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.evaluation.confusion import SILENCE, by_relation, confusions
from dsgloss.evaluation.gold import Label
from dsgloss.evaluation.judge import Outcome
from dsgloss.evaluation.scores import Counts, by_corpus, by_mention, by_type, scores
from dsgloss.model import Relation
from evaluation.samples import judged, mention, row

OUTCOMES = st.lists(st.sampled_from(Outcome))

MEASURES = [
    (Counts(right=3, reported=4, wanted=6), (0.75, 0.5, 0.6)),
    (Counts(right=5, reported=5, wanted=5), (1.0, 1.0, 1.0)),
    (Counts(right=0, reported=3, wanted=0), (0.0, 0.0, 0.0)),
    (Counts(), (0.0, 0.0, 0.0)),
]


@pytest.mark.parametrize(("counts", "expected"), MEASURES)
def test_measures(counts: Counts, expected: tuple[float, float, float]) -> None:
    """What is undefined is 0."""
    found = scores(counts)
    assert (found.precision, found.recall, found.f1) == pytest.approx(expected)


def test_every_outcome_counts_where_it_should() -> None:
    """Boundary errors and halves cost precision and recall, false pairs precision, missed ones recall."""
    assert by_mention(judged(outcome) for outcome in Outcome) == Counts(right=1, reported=5, wanted=5)


@given(OUTCOMES, OUTCOMES)
def test_counts_of_parts_add_up(one: list[Outcome], other: list[Outcome]) -> None:
    """However brackets are divided, the counts are the same, and nothing is right that is not reported and wanted."""
    whole = by_mention(map(judged, one + other))
    assert by_mention(map(judged, one)) + by_mention(map(judged, other)) == whole
    assert whole.right <= min(whole.reported, whole.wanted)
    assert all(0 <= measure <= 1 for measure in (whole.precision, whole.recall, whole.f1))
    assert min(whole.precision, whole.recall) <= whole.f1 <= max(whole.precision, whole.recall)


def test_a_distinct_pair_counts_once() -> None:
    """One that is right anywhere is right; a wrong string is another pair."""
    term, other = row(en="reinforcement learning"), row(ko="추론", en="inference")
    cut = mention("학습", "reinforcement learning")
    judgements = [
        judged(Outcome.EXACT, term, mention(en="Reinforcement Learning")),
        judged(Outcome.EXACT, term, mention(en="reinforcement learning")),
        judged(Outcome.TOO_SHORT, term, cut),
        judged(Outcome.TOO_SHORT, term, cut),
        judged(Outcome.MISSED, term),
        judged(Outcome.MISSED, other),
    ]
    assert by_type(judgements) == Counts(right=1, reported=2, wanted=2)


def test_a_pair_that_is_false_in_one_place_may_be_right_in_another() -> None:
    """By type it was reported once, and rightly."""
    right = judged(Outcome.EXACT, row(en="RL"), mention(en="RL"))
    false = judged(Outcome.FALSE_PAIR, row(Label.NOTHING, ko=""), mention(en="RL"))
    assert by_type([right, false]) == Counts(right=1, reported=1, wanted=1)


def test_corpora_are_scored_apart() -> None:
    """In alphabetical order, whatever that of the brackets."""
    judgements = [
        judged(Outcome.MISSED, row(en="RL", corpus="press")),
        judged(Outcome.EXACT, row(en="RL", corpus="manual")),
    ]
    assert [(each.corpus, each.scores.recall) for each in by_corpus(judgements)] == [("manual", 1.0), ("press", 0.0)]


def test_relations_are_compared_whatever_the_strings() -> None:
    """Right cells and wrong ones, the most frequent first; silence is a cell, too, but no relation."""
    sounded = mention(en="RL", relation=Relation.TRANSLITERATION)
    judgements = [
        judged(Outcome.EXACT, row(en="RL"), mention(en="RL")),
        judged(Outcome.TOO_SHORT, row(en="RL"), mention("학습", en="RL")),
        judged(Outcome.EXACT, row(en="RL"), sounded),
        judged(Outcome.MISSED, row(en="RL")),
        judged(Outcome.TRUE_NEGATIVE, row(Label.NOTHING, ko="", relation="example")),
    ]
    cells = confusions(judgements)
    assert [(cell.wanted, cell.got, cell.count) for cell in cells] == [
        ("translation", "translation", 2),
        ("example", SILENCE, 1),
        ("translation", SILENCE, 1),
        ("translation", "transliteration", 1),
    ]
    found = {each.relation: each.scores for each in by_relation(cells)}
    assert list(found) == ["example", "translation", "transliteration"]
    assert (found["translation"].precision, found["translation"].recall) == (1.0, 0.5)
    assert (found["transliteration"].precision, found["transliteration"].wanted) == (0.0, 0)


def test_english_that_spells_out_english_is_no_pair_of_ours() -> None:
    """It is labelled N, abbreviation: saying `expansion` of it is right."""
    about = row(Label.NOTHING, ko="", relation=Relation.ABBREVIATION)
    [cell] = confusions([judged(Outcome.TRUE_NEGATIVE, about, mention(None, relation=Relation.EXPANSION))])
    assert (cell.wanted, cell.got) == ("expansion", "expansion")


@given(st.lists(st.tuples(st.sampled_from(Relation), st.none() | st.sampled_from(Relation))))
def test_confusions_count_every_bracket_once(pairs: list[tuple[Relation, Relation | None]]) -> None:
    """The cells add up to the brackets, and so do the brackets wanted of all relations."""
    judgements = [
        judged(Outcome.EXACT, row(en="RL", relation=wanted), mention(relation=got) if got else None)
        for wanted, got in pairs
    ]
    cells = confusions(judgements)
    assert sum(cell.count for cell in cells) == len(pairs)
    assert sum(each.scores.wanted for each in by_relation(cells)) == len(pairs)
