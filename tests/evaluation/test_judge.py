"""How a labelled bracket comes out, given what a system says of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dsgloss.evaluation.gold import Label, Row
from dsgloss.evaluation.judge import Outcome, judge
from dsgloss.extraction.mention import Mention
from dsgloss.model import Relation
from evaluation.samples import mention, row

BOTH = row(en="reinforcement learning", acronym="RL")
ENGLISH = row(en="reinforcement learning")
ACRONYM = row(acronym="RL")
SAME = row(Label.SAME, ko="기계 학습")
NOTHING = row(Label.NOTHING, ko="")
ABROAD = (1, 5)

CASES = [
    ("all as labelled", BOTH, [mention(en="reinforcement learning", acronym="RL")], Outcome.EXACT),
    ("case, spaces and apostrophes are alike", row(ko="베이즈 정리", en="Bayes' theorem"),
     [mention("베이즈  정리", "BAYES’ THEOREM")], Outcome.EXACT),
    ("an acronym may be taken for a full form", ACRONYM, [mention(en="RL")], Outcome.EXACT),
    ("and the other way round", ENGLISH, [mention(acronym="Reinforcement Learning")], Outcome.EXACT),
    ("more than is labelled does no harm", ENGLISH, [mention(en="reinforcement learning", acronym="RL")],
     Outcome.EXACT),
    ("the acronym is wanting", BOTH, [mention(en="reinforcement learning")], Outcome.HALF),
    ("the full form is wanting", BOTH, [mention(acronym="RL")], Outcome.HALF),
    ("two mentions, each half right", BOTH, [mention(acronym="RL"), mention(en="reinforcement learning")],
     Outcome.HALF),
    ("a word of the term is cut", ENGLISH, [mention("학습", "reinforcement learning")], Outcome.TOO_SHORT),
    ("a word too many", ENGLISH, [mention("새 강화 학습", "reinforcement learning")], Outcome.TOO_LONG),
    ("no Korean at all", ENGLISH, [mention(None, "reinforcement learning")], Outcome.TOO_SHORT),
    ("the exact one of several counts", ENGLISH,
     [mention("학습", "reinforcement learning"), mention(en="reinforcement learning")], Outcome.EXACT),
    ("another counterpart", ENGLISH, [mention(en="learning")], Outcome.MISSED),
    ("nothing there", ENGLISH, [], Outcome.MISSED),
    ("a mention elsewhere", ENGLISH, [mention(en="reinforcement learning", columns=ABROAD)], Outcome.MISSED),
    ("no relation of pairs", ENGLISH, [mention(en="reinforcement learning", relation=Relation.NOTE)],
     Outcome.MISSED),
    ("a pair where there is none", NOTHING, [mention(en="page")], Outcome.FALSE_PAIR),
    ("a synonym where there is no pair", NOTHING, [mention(relation=Relation.SYNONYM)], Outcome.TRUE_NEGATIVE),
    ("a remark where there is no pair", NOTHING, [mention(relation=Relation.NOTE)], Outcome.TRUE_NEGATIVE),
    ("silence where there is no pair", NOTHING, [], Outcome.TRUE_NEGATIVE),
    ("a synonym", SAME, [mention("기계 학습", relation=Relation.SYNONYM)], Outcome.SAME_FOUND),
    ("a short form is one concept, too", SAME, [mention("기계 학습", relation=Relation.SHORT_FORM)],
     Outcome.SAME_FOUND),
    ("a synonym of another term", SAME, [mention("학습", relation=Relation.SYNONYM)], Outcome.SAME_MISSED),
    ("taken for a gloss", SAME, [mention("기계 학습", relation=Relation.GLOSS)], Outcome.SAME_MISSED),
]  # fmt: skip


@pytest.mark.parametrize(("about", "mentions", "outcome"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_outcomes(about: Row, mentions: list[Mention], outcome: Outcome) -> None:
    """The bracket opens in line 1, column 6; mentions cover it unless they end before."""
    assert judge(about, "a.md", mentions).outcome is outcome


def test_the_original_script_is_labelled_as_english() -> None:
    """Rows have no column of its own for it."""
    name = row(ko="양원펑", en="梁文鋒", relation=Relation.ORIGINAL_SCRIPT)
    found = replace(mention("양원펑", relation=Relation.ORIGINAL_SCRIPT), original="梁文鋒")
    assert judge(name, "a.md", [found]).outcome is Outcome.EXACT


def test_the_mention_that_decided_is_kept() -> None:
    """Where none decides, it is the one whose own bracket it is: the inner one of two."""
    outer, inner = mention(relation=Relation.GLOSS, columns=(1, 20)), mention(relation=Relation.NOTE, columns=(4, 9))
    pair = mention(en="reinforcement learning", columns=(1, 20))
    assert judge(ENGLISH, "a.md", [pair, inner]).mention is pair
    assert judge(ENGLISH, "a.md", [outer, inner]).mention is inner
    assert judge(ENGLISH, "a.md", []).mention is None


def test_brackets_that_touch_belong_to_the_mention_before_as_well() -> None:
    """A bracket right behind a mention is covered by it; one further on is not."""
    assert judge(NOTHING, "a.md", [mention(en="page", columns=(1, 6))]).outcome is Outcome.FALSE_PAIR
    assert judge(NOTHING, "a.md", [mention(en="page", columns=ABROAD)]).outcome is Outcome.TRUE_NEGATIVE


@pytest.mark.parametrize("outcome", Outcome)
def test_outcomes_are_sorted_consistently(outcome: Outcome) -> None:
    """What is found is both reported and wanted; of these only the exact is right."""
    assert outcome.is_found == (outcome.is_reported and outcome.is_wanted)
    assert not (outcome.is_found and outcome.is_right) or outcome is Outcome.EXACT
