"""Where an English word is a verb, by what stands around it; the word in question stands in brackets."""

from __future__ import annotations

import pytest

from dsgloss.english_verbs import is_verb_at

VERBS = [
    ("to [view] the page", "an infinitive"),
    ("how to [view] pages", "without an article behind it"),
    ("want to easily [load] files", "an adverb between"),
    ("You can [merge] branches.", "behind an auxiliary"),
    ("It must not [block].", "behind a negation"),
    ("We [process] data.", "behind a pronoun"),
    ("[View] the page.", "an imperative"),
    ("Open it. [Commit] your changes.", "an imperative within a paragraph"),
    ("Open it and [set] the value.", "a second imperative"),
    ("agents that can load, [test] and share it", "one of several behind an auxiliary"),
    ("tools to download and [run] models", "the second infinitive"),
    ("a function which [returns] the value", "in a relative clause"),
    ("Please [file] an issue.", "a request"),
    ("vectors that [capture] the meaning", "the plural in a relative clause"),
    ("Containers [share] the same system.", "behind the plural"),
]
NOUNS = [
    ("the [view] of the page", "behind an article"),
    ("access to [memory] is slow", "to is a preposition there"),
    ("converted to [text]", "so it is here"),
    ("back to [models]", "a plural is no infinitive"),
    ("apply it to [training]", "nor is a gerund"),
    ("[View] settings are here.", "a compound begins the sentence"),
    ("models and [data] are here", "a row of nouns"),
    ("to external [tools]", "behind an adjective"),
    ("page [views]", "no object follows"),
    ("The bus [stop] the driver sees", "bus is no plural"),
    ("Models [share] weights.", "nothing says that weights are an object"),
]


@pytest.mark.parametrize(("text", "why"), VERBS)
def test_a_verb_is_told_by_its_place(text: str, why: str) -> None:
    """Before it stands what takes a verb, or it begins and has an object."""
    assert is_verb_at(*place(text)), why


@pytest.mark.parametrize(("text", "why"), NOUNS)
def test_anything_else_is_taken_for_a_noun(text: str, why: str) -> None:
    """So is what might be either."""
    assert not is_verb_at(*place(text)), why


def place(text: str) -> tuple[str, int, int]:
    """Give a text without its brackets, and where they stood."""
    return text.replace("[", "").replace("]", ""), text.index("["), text.index("]") - 1
