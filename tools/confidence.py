"""Write docs/confidence.md: what the extractor's confidence is worth, on texts that its weights have not seen.

    python tools/confidence.py GOLD.tsv DATA_DIR [GOLD.tsv DATA_DIR ...]

The arguments are those of tools/fit.py. Every bracket is judged with the weights that the other sites give. The
second estimate needs no labels: brackets are given the contents of other brackets at random, and how often such a
pairing is accepted tells how much of what is accepted may be chance (pseudo-precision, Sohn et al. 2008, Ab3P).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import numpy as np

from dsgloss.evaluation.calibration import Claim, calibration
from dsgloss.evaluation.scores import Counts
from dsgloss.extraction.judging.classify import LIKELY, PAIRED, is_said
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.weighing import pairing
from dsgloss.extraction.weighing.boundary import choose
from dsgloss.extraction.weighing.candidate import candidates
from dsgloss.extraction.weighing.pair_features import Setting
from fit import Held, cross_validated, known_of, measured_twice, platt, temperature
from labelled import Example, count_labels

PAGE = Path(__file__).parent.parent / "docs" / "confidence.md"
THRESHOLDS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
SHUFFLES = 20
ABOUT = """# What the confidence is worth

Written by `python tools/confidence.py` on {examples} labelled brackets of {groups} sites, {pairs} of which state a
pair; each was judged with weights fitted on the other sites. `confidence` is the product of the probability that the
term begins where it was taken to begin and the probability that the bracket pairs it; below {paired} of the second
or {likely} of the product, nothing is reported. Of the {others} brackets labelled as no pair, {false} were reported as
one.

F1 with both strings exact: **{f1:.3f}**. Expected calibration error, ten bins (Guo et al. 2017): **{ece:.3f}**.

| confidence at least | pairs reported | precision | coverage | pseudo-precision |
|--:|--:|--:|--:|--:|
{rows}

*Coverage* is the share of all pairs in the texts that are reported, and right, at that threshold. *Pseudo-precision*
asks no labels: contents are given to other brackets at random, and what is accepted of that is counted as chance
(Sohn et al. 2008). Everything but the match of the two sides stays as it was, quotation marks and position included,
so the figure is pessimistic where these speak; what matters is that both estimates rise together.
"""


def main(arguments: Sequence[str]) -> None:
    """Judge held-out brackets, and write the page."""
    paths = [Path(argument) for argument in arguments]
    golds, fold = paths[::2], measured_twice(paths, None)
    examples = fold.examples[: fold.known]
    with redirect_stdout(StringIO()):
        outcomes = cross_validated(fold)
    scale, shift = platt(fold, outcomes)
    sharpness = temperature(fold, outcomes)
    held_out = known_of(fold, outcomes)
    judged = [confidence(outcome, scale, shift, sharpness) for outcome in held_out]
    right = [fold.examples[number].gold == best for number, best, _, _ in held_out]
    wanted = sum(count_labels(gold, "P") for gold in golds)
    others = sum(count_labels(gold, "N") for gold in golds)
    false = sum(p > 0 and fold.examples[held[0]].gold is None for p, held in zip(judged, held_out, strict=True))
    shuffled = sorted(by_chance(examples))
    rows = [row(threshold, judged, right, wanted, shuffled) for threshold in THRESHOLDS]
    made = [Claim(p, hit) for p, hit in zip(judged, right, strict=True) if p > 0]
    page = ABOUT.format(
        examples=wanted + others,
        groups=len({example.group for example in examples}),
        pairs=wanted,
        paired=PAIRED,
        likely=LIKELY,
        others=others,
        false=false,
        f1=Counts(sum(claim.is_right for claim in made), len(made), wanted).f1,
        ece=calibration(made).error,
        rows="\n".join(rows),
    )
    PAGE.write_text(page, encoding="utf-8")


def confidence(outcome: Held, scale: float, shift: float, sharpness: float) -> float:
    """Give the calibrated confidence of a held-out outcome."""
    _, best, logit, scores = outcome
    shares = np.exp(sharpness * (scores - scores.max()))
    pair = 1 / (1 + np.exp(-(scale * logit + shift)))
    boundary = shares[best] / shares.sum()
    return float(pair * boundary) if is_said(pair, boundary) else 0.0


def by_chance(examples: Sequence[Example]) -> list[float]:
    """Judge brackets with the contents of others."""
    drawn = random.Random(0)  # noqa: S311 - a fixed draw, so that the page does not change by itself
    forward = [e.case for e in examples if e.case.direction is Direction.KO_EN and e.case.before]
    found = []
    for case in forward * SHUFFLES:
        inside = drawn.choice(forward).inside
        options = candidates(case.before, inside, case.window, case.bracket, case.segment)
        choice = choose(options)
        if choice is not None and inside.english != case.inside.english:
            setting = Setting.of(case, choice.candidate)
            pair = pairing.support(setting).probability
            found.append(pair * choice.probability if is_said(pair, choice.probability) else 0.0)
    return found


def row(
    threshold: float, judged: Sequence[float], right: Sequence[bool], wanted: int, shuffled: Sequence[float]
) -> str:
    """Write a line of the table."""
    kept = [hit for p, hit in zip(judged, right, strict=True) if p > 0 and p >= threshold]
    rate = len(kept) / len(judged)
    chance = sum(p > 0 and p >= threshold for p in shuffled) / len(shuffled)
    pseudo = max(0.0, 1 - chance * (1 - rate) / rate) if rate else 0.0
    precision, coverage = sum(kept) / max(1, len(kept)), sum(kept) / wanted
    return f"| {threshold:.2f} | {len(kept)} | {precision:.3f} | {coverage:.3f} | {pseudo:.3f} |"


if __name__ == "__main__":
    main(sys.argv[1:])
