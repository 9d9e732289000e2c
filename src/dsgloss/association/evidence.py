"""The evidence that two candidates render each other: each kind is one function of a pair, with a name.

The confidence is that of a logistic model over these functions; `data/association.json` holds the weight of
each, fitted by `tools/fit_association.py`. To add a kind of evidence, write a function, list it in `FEATURES`,
and refit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dsgloss.association import statistics
from dsgloss.association.linking import Judged
from dsgloss.association.pairs import Pair
from dsgloss.english import content_words
from dsgloss.extraction.weighing.weights import by_name, gains, logistic, strongest
from dsgloss.korean.phonetics import SOUNDS_ALIKE

Feature = Callable[[Pair], float]
_STRONGEST = 3


def always(_: Pair) -> float:
    """The same for every pair: the weight says how often candidates that meet are a pair at all."""
    return 1.0


def dice(p: Pair) -> float:
    """How rarely one stands without the other."""
    return statistics.dice(p.meeting.counts)


def best_for_korean(p: Pair) -> float:
    """The log-likelihood, as a share of that of the Korean candidate's best partner."""
    return p.best_for_korean


def best_for_english(p: Pair) -> float:
    """The log-likelihood, as a share of that of the English candidate's best partner."""
    return p.best_for_english


def rare(p: Pair) -> float:
    """The two meet in few blocks."""
    return 1 / p.meeting.counts.both


def sounds_alike(p: Pair) -> float:
    """The Korean is a transliteration."""
    return float(p.likeness >= SOUNDS_ALIKE)


def words_explained(p: Pair) -> float:
    """The share of the English words that the Korean is known to render, or sounds like."""
    return 0.0 if p.is_acronym else p.explanation.english


def korean_explained(p: Pair) -> float:
    """The share of the Korean that the English words explain."""
    return 0.0 if p.is_acronym else p.explanation.korean


def letters_explained(p: Pair) -> float:
    """The share of an acronym's letters that the Korean accounts for."""
    return p.explanation.english if p.is_acronym else 0.0


def unexplained(p: Pair) -> float:
    """Neither lexicon nor sound knows anything of the two."""
    return float(not p.explanation.english)


def too_short(p: Pair) -> float:
    """The Korean stands for fewer words than the English has, as a share of these."""
    return max(0.0, 1 - p.size / _length(p))


def too_long(p: Pair) -> float:
    """The Korean stands for more words than the English has, as a share of them."""
    return max(0.0, 1 - _length(p) / p.size)


def more_words(p: Pair) -> float:
    """The English has more words than the Korean has eojeols."""
    return max(0, len(p.english.split()) - len(p.korean.split())) / 4


def far_apart(p: Pair) -> float:
    """The two stand at different places in their blocks."""
    return p.distance


def korean_cut(p: Pair) -> float:
    """A longer Korean phrase stands there."""
    return p.korean_cut


def english_cut(p: Pair) -> float:
    """A longer English phrase stands there."""
    return p.english_cut


def left_over(p: Pair) -> float:
    """Some words of the two render each other, but not all."""
    return float(p.leaves_words)


def participle(p: Pair) -> float:
    """The English ends like a participle, as terms seldom do."""
    return float(p.english.endswith("ed"))


def nominal(p: Pair) -> float:
    """The English ends like the noun of a verb or of an adjective, as terms often do."""
    return float(p.english.endswith(("ing", "ion", "ment", "ity", "ness", "ance", "ence")))


FEATURES: Mapping[str, Feature] = by_name(
    (
        always,
        dice,
        best_for_korean,
        best_for_english,
        rare,
        sounds_alike,
        words_explained,
        korean_explained,
        letters_explained,
        unexplained,
        too_short,
        too_long,
        more_words,
        far_apart,
        korean_cut,
        english_cut,
        left_over,
        participle,
        nominal,
    )
)


def measure(pair: Pair) -> dict[str, float]:
    """Compute all features of a pair."""
    return {name: feature(pair) for name, feature in FEATURES.items()}


def judged(pair: Pair) -> Judged:
    """Give the probability that a pair is one of terms, and the names of what spoke most for it."""
    own = gains(measure(pair), "association.json")
    return Judged(pair, logistic(own), strongest(own, _STRONGEST))


def _length(p: Pair) -> int:
    return sum(map(str.isupper, p.english)) if p.is_acronym else len(content_words(p.english))
