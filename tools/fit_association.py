"""Fit the weights of association on pairs that people stated, and say how well they do on unseen corpora.

    python tools/fit_association.py CORPORA GLOSSARIES

CORPORA holds a folder per corpus with the Korean texts in ko/ and their sources in en/; GLOSSARIES holds term
lists (TSV with columns ko and en). A pair is right if a term list or a bracket in some text states it, and wrong
if one that is right has the same Korean or the same English. The weights go to src/dsgloss/data; folds for
cross-validation are whole corpora.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dsgloss.association import pair_documents
from dsgloss.association.compare import Comparison
from dsgloss.association.evidence import FEATURES, measure
from dsgloss.association.pairs import Pair
from dsgloss.association.statistics import dice
from dsgloss.association.table import table
from dsgloss.documents import Document, beside, counterpart, read_document, walk
from dsgloss.english import english_key, related, words
from dsgloss.extraction.mine import mine
from dsgloss.korean.kiwi import kiwi
from dsgloss.korean.spacing import term_key

WEIGHTS = Path(__file__).parent.parent / "src" / "dsgloss" / "data" / "association.json"
MINIMUM = 2
RIDGE = 1.0
STEPS = 50
STATED = 0.8
SYNONYMS = 0.25

Numbers = NDArray[np.float64]
Key = tuple[str, str]


@dataclass(frozen=True)
class Examples:
    """Labelled pairs: a row of features each, and whether it is right."""

    features: Numbers
    labels: Numbers


def main(corpora: Path, glossaries: Path) -> None:
    """Fit, report by held-out corpus, and write the weights."""
    read = {folder.name: list(documents(folder)) for folder in sorted(corpora.iterdir()) if (folder / "en").is_dir()}
    right = {*listed(glossaries), *(key for pairs in read.values() for korean, _ in pairs for key in stated(korean))}
    examples = {name: labelled(compared(pairs), right) for name, pairs in read.items()}
    held_out = []
    for name, test in examples.items():
        weights = fit(joined(e for other, e in examples.items() if other != name))
        held_out.append(np.column_stack([probabilities(test, weights), test.labels]))
        print(f"{name:20} right {int(test.labels.sum()):4} of {len(test.labels)}")
    report(np.vstack(held_out))
    write(fit(joined(examples.values())))


def documents(corpus: Path) -> Iterator[tuple[Document, Document]]:
    """Read the documents of a corpus that have a source."""
    for path in walk([corpus / "ko"]):
        source = counterpart(path, corpus / "ko", corpus / "en")
        if source is not None:
            yield read_document(path), read_document(source)


def stated(document: Document) -> Iterator[Key]:
    """Give the pairs that a document states in brackets, folded."""
    for mention in mine(document, kiwi()):
        if mention.relation.is_pair and mention.ko and mention.confidence >= STATED:
            for english in filter(None, (mention.en, mention.acronym)):
                yield term_key(mention.ko), english_key(english)


def listed(glossaries: Path) -> Iterator[Key]:
    """Give the pairs of term lists, folded."""
    for path in sorted(glossaries.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield term_key(row["ko"]), english_key(row["en"])


def compared(pairs: Iterable[tuple[Document, Document]]) -> list[Pair]:
    """Give the pairs of candidates in a corpus."""
    return list(Comparison(table(pair_documents(starmap(beside, pairs), kiwi()), MINIMUM), MINIMUM).pairs())


def labelled(pairs: Sequence[Pair], right: set[Key]) -> Examples:
    """Label the pairs of which it is known whether they are right."""
    known = [pair for pair in pairs if key_of(pair) in right]
    rivals: dict[str, list[Pair]] = {}
    for pair in known:
        rivals.setdefault(f"ko:{pair.meeting.ko}", []).append(pair)
        rivals.setdefault(f"en:{pair.meeting.en}", []).append(pair)
    wrong = [
        pair
        for pair in pairs
        if key_of(pair) not in right
        and (
            is_wrong(pair, rivals.get(f"ko:{pair.meeting.ko}", []))
            or is_wrong(pair, rivals.get(f"en:{pair.meeting.en}", []))
        )
    ]
    rows = [list(measure(pair).values()) for pair in (*known, *wrong)]
    labels = [1.0] * len(known) + [0.0] * len(wrong)
    return Examples(np.array(rows).reshape(-1, len(FEATURES)), np.array(labels))


def key_of(pair: Pair) -> Key:
    """Give the folded pair."""
    return pair.meeting.ko, pair.meeting.en


def is_wrong(pair: Pair, rivals: Sequence[Pair]) -> bool:
    """Tell whether a pair must be wrong since some that share a side with it are right.

    It is where it is a part of a right one, or more than that, or hardly associated; what is left may be a
    synonym, or the same word in another form, and nobody knows.
    """
    if any(is_part(pair, rival) or is_part(rival, pair) for rival in rivals):
        return True
    if any(are_forms(pair.english, rival.english) for rival in rivals):
        return pair.english.endswith("ed")
    return bool(rivals) and dice(pair.meeting.counts) < SYNONYMS


def is_part(one: Pair, other: Pair) -> bool:
    """Tell whether one side of a pair is a part of that of another pair, the other side being the same."""
    korean, english = key_of(one)
    whole_korean, whole_english = key_of(other)
    if korean == whole_korean:
        return len(words(one.english)) < len(words(other.english)) and english in whole_english
    return english == whole_english and korean in whole_korean


def are_forms(one: str, other: str) -> bool:
    """Tell whether two English terms have a related word and the same number of words."""
    ours, theirs = words(one), words(other)
    return len(ours) == len(theirs) and any(related(a, b) for a in ours for b in theirs)


def joined(examples: Iterable[Examples]) -> Examples:
    """Put examples together."""
    parts = list(examples)
    return Examples(np.vstack([part.features for part in parts]), np.concatenate([part.labels for part in parts]))


def fit(examples: Examples) -> Numbers:
    """Maximise the likelihood of the logistic model by Newton's method, with a ridge penalty but for the first."""
    features, labels = examples.features, examples.labels
    penalty = np.diag([0.0] + [RIDGE] * (len(FEATURES) - 1))
    weights = np.zeros(len(FEATURES))
    for _ in range(STEPS):
        expected = probabilities(examples, weights)
        gradient = features.T @ (labels - expected) - penalty @ weights
        curvature = (features * (expected * (1 - expected))[:, None]).T @ features + penalty
        weights = weights + np.linalg.solve(curvature, gradient)
    return weights


def probabilities(examples: Examples, weights: Numbers) -> Numbers:
    """Give the probability of each example."""
    return np.asarray(1 / (1 + np.exp(-examples.features @ weights)))


def report(judged: Numbers) -> None:
    """Print how far probabilities (first column) hold (second column: right or not)."""
    chances, labels = judged[:, 0], judged[:, 1]
    loss = -np.mean(np.log(np.where(labels > 0, chances, 1 - chances)))
    print(f"held-out corpora: {int(labels.sum())} right of {len(labels)}, log loss {loss:.4f}")
    for low, high in [(0, 0.1), (0.1, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 1.01)]:
        inside = labels[(chances >= low) & (chances < high)]
        print(f"  confidence from {low:3}: {len(inside):5} pairs, right {inside.mean() if len(inside) else 0:.3f}")


def write(weights: Numbers) -> None:
    """Write weights as JSON, rounded to what the data can tell."""
    rounded = dict(zip(FEATURES, (round(float(weight), 3) for weight in weights), strict=True))
    WEIGHTS.write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
