"""What the four counts of a contingency say of how much two things belong together."""

from __future__ import annotations

from math import log

from dsgloss.model import Contingency


def log_likelihood(counts: Contingency) -> float:
    """Give Dunning's log-likelihood ratio: how much likelier the counts are if the two depend on each other.

    Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence". Above 10.83 chance is
    the cause in fewer than one case of a thousand; it says nothing of whether they attract or repel.

    >>> log_likelihood(Contingency(both=10, ko_only=0, en_only=0, neither=90)).__round__(2)
    65.02
    """
    ko, en = counts.both + counts.ko_only, counts.both + counts.en_only
    no_ko, no_en = counts.blocks - ko, counts.blocks - en
    cells = (
        (counts.both, ko * en),
        (counts.ko_only, ko * no_en),
        (counts.en_only, no_ko * en),
        (counts.neither, no_ko * no_en),
    )
    return 2 * sum(seen * log(seen * counts.blocks / margins) for seen, margins in cells if seen)


def dice(counts: Contingency) -> float:
    """Give the coefficient of Dice (1945): 1 if neither stands without the other, towards 0 if they hardly meet.

    >>> dice(Contingency(both=3, ko_only=1, en_only=1, neither=95))
    0.75
    """
    return 2 * counts.both / (2 * counts.both + counts.ko_only + counts.en_only)
