"""Fit the weights of the extractor's two models on labelled brackets, and say how well they do on unseen texts.

    python tools/fit.py [--semantic] GOLD.tsv DATA_DIR [GOLD.tsv DATA_DIR ...]

GOLD.tsv has a header and the columns corpus, file, line (from 1), column (from 0), label (P: a pair, N: none),
ko, en, acronym; the texts lie in DATA_DIR/<corpus>/ko/<file>, or in DATA_DIR/<file> where there is no such
folder. Folds for cross-validation are whole corpora, or the files of a corpus that gathers many sites (its name
begins with "site"), never lines. The weights go to src/dsgloss/data, scaled so that the probabilities of the
held-out folds are calibrated (Platt 1999; Guo et al. 2017): a scale leaves every decision as it was. Every example
counts twice, the second time with part of the lexicon hidden: it has what these texts have, and others lack. With
--semantic, the weights for the `semantic` extra are fitted, which must be installed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from dsgloss.extraction.judging.classify import is_korean
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.weighing import boundary, pairing
from dsgloss.extraction.weighing.pair_features import Setting
from dsgloss.extraction.weighing.semantics import Encoder, universal_encoder
from labelled import Example, hidden_lexicon, read

DATA = Path(__file__).parent.parent / "src" / "dsgloss" / "data"
RIDGE = 0.3
# So much of the lexicon is not known where weights are fitted a second time: what texts of another field may lack.
HIDDEN = 0.1
SEED = 1
EDGE = 1e-6

Numbers = NDArray[np.float64]


class Fold:
    """The features of examples, measured once for all fits.

    The first `known` are measured with the whole lexicon; those added are the same ones, with part of it hidden.
    """

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = list(examples)
        self.known = len(examples)
        self.boundary = [np.array([[*boundary.measure(c).values()] for c in e.candidates]) for e in examples]
        self.pairing = [
            np.array([[*pairing.measure(Setting.of(e.case, c)).values()] for c in e.candidates]) for e in examples
        ]
        self.korean = [[is_korean(c) for c in e.candidates] for e in examples]

    def add(self, other: Fold) -> None:
        """Take the examples of another fold in addition."""
        self.examples += other.examples
        self.boundary += other.boundary
        self.pairing += other.pairing
        self.korean += other.korean

    def best(self, number: int, weights: Numbers) -> int:
        """Choose the candidate with the highest score."""
        return int(np.argmax(self.boundary[number] @ weights))

    def is_judged(self, number: int, weights: Numbers) -> bool:
        """Tell whether the pairing model decides: without Korean in the chosen candidate there is nothing to pair."""
        example = self.examples[number]
        reverse = example.case.direction is Direction.EN_KO
        return reverse or self.korean[number][self.best(number, weights)]

    def fit_boundary(self, numbers: Sequence[int]) -> Numbers:
        """Maximise the likelihood of the conditional logit, with a ridge penalty."""
        chosen = [n for n in numbers if self.examples[n].gold is not None and len(self.boundary[n]) > 1]
        features = np.concatenate([self.boundary[n] for n in chosen])
        sizes = [len(self.boundary[n]) for n in chosen]
        starts = np.array([0, *accumulate(sizes)][:-1])
        gold = np.array([start + (self.examples[n].gold or 0) for start, n in zip(starts, chosen, strict=True)])

        def loss(weights: Numbers) -> tuple[float, Numbers]:
            scores = features @ weights
            scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
            shares = np.exp(scores) / np.repeat(np.add.reduceat(np.exp(scores), starts), sizes)
            gradient = features[gold].sum(axis=0) - shares @ features - RIDGE * weights
            return -float(np.log(shares[gold]).sum()) + RIDGE / 2 * float(weights @ weights), -gradient

        return minimised(loss, features.shape[1])

    def fit_pairing(self, numbers: Sequence[int], weights: Numbers) -> Numbers:
        """Maximise the likelihood of the logistic model over the candidates that the boundary model chooses."""
        judged = [n for n in numbers if self.is_judged(n, weights)]
        features = np.array([self.pairing[n][self.best(n, weights)] for n in judged])
        labels = np.array([float(self.examples[n].gold is not None) for n in judged])
        return logistic(features, labels, RIDGE)

    def outcome(self, number: int, weights: Numbers, pair: Numbers) -> tuple[int, float, Numbers]:
        """Give the chosen candidate, the logit of a pair, and the scores of all candidates."""
        best = self.best(number, weights)
        return best, float(self.pairing[number][best] @ pair), self.boundary[number] @ weights


def logistic(features: Numbers, labels: Numbers, ridge: float) -> Numbers:
    """Fit a logistic regression with a ridge penalty."""

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        scores = features @ weights
        error = labels - 1 / (1 + np.exp(-scores))
        value = float(np.logaddexp(0, scores).sum() - labels @ scores)
        return value + ridge / 2 * float(weights @ weights), ridge * weights - error @ features

    return minimised(loss, features.shape[1])


def minimised(loss: Callable[[Numbers], tuple[float, Numbers]], size: int) -> Numbers:
    """Minimise a loss that comes with its gradient."""
    return np.asarray(minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B").x)


def main(arguments: Sequence[str]) -> None:
    """Fit both models, report by held-out corpus, calibrate, and write the weights."""
    semantic = arguments[0] == "--semantic"
    paths = [Path(argument) for argument in arguments[semantic:]]
    encoder = universal_encoder() if semantic else None
    fold = measured_twice(paths, encoder)
    everything = range(len(fold.examples))
    held_out = cross_validated(fold)
    weights = fold.fit_boundary(everything)
    pair = fold.fit_pairing(everything, weights)
    scale, shift = platt(fold, held_out)
    kind = "-semantic" if semantic else ""
    case, options = fold.examples[0].case, fold.examples[0].candidates
    write(f"boundary{kind}.json", list(boundary.measure(options[0])), weights * temperature(fold, held_out))
    names = list(pairing.measure(Setting.of(case, options[0])))
    pair = pair * scale
    pair[names.index("always")] += shift
    write(f"pairing{kind}.json", names, pair)


def measured_twice(paths: Sequence[Path], encoder: Encoder | None) -> Fold:
    """Measure with the whole lexicon, and then with part of it hidden."""
    fold = measured(paths, encoder)
    with hidden_lexicon(HIDDEN, SEED):
        fold.add(measured(paths, encoder))
    return fold


def measured(paths: Sequence[Path], encoder: Encoder | None) -> Fold:
    """Read labels and their texts, which take turns, and measure what the extractor makes of them."""
    return Fold([e for gold, data in zip(paths[::2], paths[1::2], strict=True) for e in read(gold, data, encoder)])


Held = tuple[int, int, float, Numbers]
"""An example's number, the candidate chosen for it, the logit of a pair and the scores of all candidates."""


def known_of(fold: Fold, outcomes: Sequence[Held]) -> list[Held]:
    """Keep the outcomes of what was measured with the whole lexicon."""
    return [outcome for outcome in outcomes if outcome[0] < fold.known]


def cross_validated(fold: Fold) -> list[Held]:
    """Judge every example with the weights that the other groups give, and print how well each group does."""
    groups = sorted({example.group for example in fold.examples})
    outcomes: list[Held] = []
    for group in groups:
        train = [n for n, example in enumerate(fold.examples) if example.group != group]
        test = [n for n, example in enumerate(fold.examples) if example.group == group]
        weights = fold.fit_boundary(train)
        pair = fold.fit_pairing(train, weights)
        own = [(n, *fold.outcome(n, weights, pair)) for n in test if fold.is_judged(n, weights)]
        report(group, fold, known_of(fold, own))
        outcomes += own
    report("all, held out", fold, known_of(fold, outcomes))
    report("all, part of the lexicon hidden", fold, [outcome for outcome in outcomes if outcome[0] >= fold.known])
    return outcomes


def report(name: str, fold: Fold, outcomes: Sequence[Held]) -> None:
    """Print precision, recall and false pairs of some outcomes."""
    made = [n for n, _, logit, _ in outcomes if logit > 0]
    right = [n for n, best, logit, _ in outcomes if logit > 0 and fold.examples[n].gold == best]
    wanted = [n for n, *_ in outcomes if fold.examples[n].gold is not None]
    wrong = [n for n, best, *_ in outcomes if fold.examples[n].gold not in {None, best}]
    false = [n for n in made if fold.examples[n].gold is None]
    precision, recall = len(right) / max(1, len(made)), len(right) / max(1, len(wanted))
    print(
        f"{name:34} pairs {len(wanted):4} precision {precision:.3f} recall {recall:.3f}"
        f" boundary wrong {len(wrong):3} false pairs {len(false):3} of {len(outcomes) - len(wanted)}"
    )


def platt(fold: Fold, outcomes: Sequence[Held]) -> tuple[float, float]:
    """Find the scale and the shift which make held-out probabilities of a pair true."""
    logits = np.array([logit for _, _, logit, _ in outcomes])
    labels = np.array([float(fold.examples[n].gold is not None) for n, *_ in outcomes])
    scale, shift = logistic(np.stack([logits, np.ones(len(logits))], axis=1), labels, EDGE)
    return float(scale), float(shift)


def temperature(fold: Fold, outcomes: Sequence[Held]) -> float:
    """Find the scale which makes the held-out probabilities of the chosen candidates true."""
    judged = [(scores, fold.examples[n].gold) for n, _, _, scores in outcomes if len(scores) > 1]

    def loss(scale: Numbers) -> float:
        return sum(float(np.logaddexp.reduce(scale * s) - scale[0] * s[gold]) for s, gold in judged if gold is not None)

    return float(minimize(loss, np.ones(1), method="Nelder-Mead").x[0])


def write(name: str, features: Sequence[str], weights: Numbers) -> None:
    """Write weights as JSON, rounded to what the data can tell."""
    rounded = dict(zip(features, (round(float(w), 3) for w in weights), strict=True))
    (DATA / name).write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
