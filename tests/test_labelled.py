"""Measuring labelled brackets as if part of the lexicon were not known."""

from __future__ import annotations

from dsgloss.extraction.lexicon import constituents, renders
from labelled import hidden_lexicon


def test_a_share_of_the_lexicon_is_hidden_and_comes_back() -> None:
    """A tenth is missing while it is hidden, the same tenth each time; afterwards everything is there again."""
    every = set(constituents())
    hidden = []
    for _ in range(2):
        with hidden_lexicon(0.1, seed=7):
            hidden.append(every - set(constituents()))
    assert hidden[0] == hidden[1]
    assert 0.08 < len(hidden[0]) / len(every) < 0.12
    assert set(constituents()) == every


def test_what_was_looked_up_before_is_looked_up_again() -> None:
    """No answer is remembered from before the lexicon was hidden, or from while it was."""
    assert renders("학습", "learning")
    with hidden_lexicon(1.0, seed=7):
        assert not renders("학습", "learning")
    assert renders("학습", "learning")
