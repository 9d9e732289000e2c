"""What a system's confidences are worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.evaluation.calibration import Calibration, calibration, claims
from dsgloss.evaluation.coverage import CoveragePoint, coverage
from dsgloss.evaluation.judge import Judgement
from dsgloss.evaluation.scores import by_mention
from dsgloss.model import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidences(Record):
    """What a system's confidences are worth."""

    found: Calibration
    """Of pairs whose counterpart was found: whether the rest of them is right, too."""
    reported: Calibration
    """Of all pairs reported on labelled brackets, false ones included."""
    coverage: tuple[CoveragePoint, ...]
    """Precision when only the surest of the reported pairs are kept."""


def confidences(judgements: Sequence[Judgement]) -> Confidences:
    """Measure the confidences of a system."""
    made = claims(judgements)
    return Confidences(
        found=calibration(claims(judgement for judgement in judgements if judgement.outcome.is_found)),
        reported=calibration(made),
        coverage=coverage(made, by_mention(judgements).wanted),
    )
