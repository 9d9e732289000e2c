"""Fit the weights of the extractor's two models on labelled brackets, and say how well they do on unseen corpora.

    python tools/fit.py GOLD.tsv DATA_DIR [GOLD.tsv DATA_DIR ...]

GOLD.tsv has a header and the columns corpus, file, line (from 1), column (from 0), label (P: a pair, N: none),
ko, en, acronym; the texts lie in DATA_DIR/<corpus>/ko/<file>, or in DATA_DIR/<file> where there is no such
folder. The weights go to src/dsgloss/data; folds for cross-validation are whole corpora, never lines.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dsgloss.documents import Position, read_document
from dsgloss.extraction import boundary, pairing
from dsgloss.extraction.candidate import Candidate
from dsgloss.extraction.case import Case
from dsgloss.extraction.features import FEATURES
from dsgloss.extraction.mine import cases
from dsgloss.korean.kiwi import kiwi

DATA = Path(__file__).parent.parent / "src" / "dsgloss" / "data"
RIDGE_BOUNDARY = 0.3
RIDGE_PAIRING = 0.3
STEPS = 4000
RATE = 0.5

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A labelled bracket with its case; `gold` is the number of the right candidate, none for label N."""

    corpus: str
    case: Case
    gold: int | None


def main(arguments: Sequence[str]) -> None:
    """Fit both models, report by held-out corpus, and write the weights."""
    examples = [
        e for gold, data in zip(arguments[::2], arguments[1::2], strict=True) for e in read(Path(gold), Path(data))
    ]
    corpora = sorted({example.corpus for example in examples})
    right = total = 0
    for corpus in corpora:
        train = [e for e in examples if e.corpus != corpus]
        test = [e for e in examples if e.corpus == corpus]
        weights = fit_boundary(train)
        hits = [best(weights, e) == e.gold for e in test if e.gold is not None]
        pair = fit_pairing(train, weights)
        wrong = [e for e in test if (probability(pair, e, weights) >= 0.5) != (e.gold is not None)]
        right, total = right + sum(hits), total + len(hits)
        print(f"{corpus:20} boundary {sum(hits)}/{len(hits)}  pairing wrong {len(wrong)}/{len(test)}")
    print(f"boundary, held-out corpora: {right}/{total} = {right / total:.3f}")
    weights = fit_boundary(examples)
    write("boundary.json", list(FEATURES), weights)
    write("pairing.json", list(pairing.FEATURES), fit_pairing(examples, weights))


def read(gold: Path, data: Path) -> Iterator[Example]:
    """Read the labelled brackets that have candidates at all, with the cases that extraction makes of them."""
    with gold.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE) if row["label"] in "PN"]
    for corpus, file in sorted({(row["corpus"], row["file"]) for row in rows}):
        path = data / corpus / "ko" / file
        document = read_document(path if path.exists() else data / file)
        by_place = {document.position(c.segment.origin(c.bracket.start)): c for c in cases(document, kiwi())}
        for row in rows:
            case = by_place.get(Position(int(row["line"]), int(row["column"]) + 1))
            if (row["corpus"], row["file"]) == (corpus, file) and case and case.candidates:
                yield from labelled(row, case)


def labelled(row: dict[str, str], case: Case) -> Iterator[Example]:
    """Make an example of a row, unless its Korean is not among the candidates."""
    if row["label"] == "N":
        yield Example(row["corpus"], case, None)
        return
    texts = [candidate.text(case.segment.text) for candidate in case.candidates]
    if row["ko"] in texts:
        yield Example(row["corpus"], case, texts.index(row["ko"]))


def measured(candidate: Candidate) -> list[float]:
    """Give a candidate's features in order."""
    return list(boundary.measure(candidate).values())


def fit_boundary(examples: Sequence[Example]) -> Numbers:
    """Maximise the likelihood of the conditional logit, with a ridge penalty."""
    sets = [
        (np.array([measured(c) for c in e.case.candidates]), e.gold)
        for e in examples
        if e.gold is not None and len(e.case.candidates) > 1
    ]
    weights = np.zeros(len(FEATURES))
    for _ in range(STEPS):
        gradient = -RIDGE_BOUNDARY * weights
        for features, gold in sets:
            scores = features @ weights
            shares = np.exp(scores - scores.max())
            gradient += features[gold] - (shares / shares.sum()) @ features
        weights = weights + RATE / len(sets) * gradient * 4
    return weights


def best(weights: Numbers, example: Example) -> int:
    """Choose the candidate with the highest score."""
    return int(np.argmax([np.dot(weights, measured(c)) for c in example.case.candidates]))


def fit_pairing(examples: Sequence[Example], boundary_weights: Numbers) -> Numbers:
    """Maximise the likelihood of the logistic model, with a ridge penalty."""
    features = np.array([setting_features(e, boundary_weights) for e in examples])
    labels = np.array([float(e.gold is not None) for e in examples])
    weights = np.zeros(features.shape[1])
    for _ in range(STEPS):
        probabilities = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (labels - probabilities) - RIDGE_PAIRING * weights
        weights = weights + RATE / len(examples) * gradient * 4
    return weights


def setting_features(example: Example, weights: Numbers) -> list[float]:
    """Give the features of the pairing model for the candidate that the boundary model chooses."""
    candidate = example.case.candidates[best(weights, example)]
    case = example.case
    setting = pairing.Setting(candidate, case.inside, case.window.gap, case.is_code, case.bracket.is_square)
    return list(pairing.measure(setting).values())


def probability(pair: Numbers, example: Example, weights: Numbers) -> float:
    """Give the probability of a pair."""
    return float(1 / (1 + np.exp(-np.dot(pair, setting_features(example, weights)))))


def write(name: str, features: Sequence[str], weights: Numbers) -> None:
    """Write weights as JSON, rounded to what the data can tell."""
    rounded = dict(zip(features, (round(float(w), 3) for w in weights), strict=True))
    (DATA / name).write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
