"""Deciding on many proposals at once, by how sure extraction is of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.reviewing.decision import Accept, Decision, Reject
from dsgloss.reviewing.support import Supported


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which confidence proposals are accepted, and below which they are rejected; both from 0 to 1.

    What is cited fewer than `min_citations` times is not accepted. What has no confidence is left alone. Raises
    UsageError if the two overlap.
    """

    accept_above: float | None = None
    reject_below: float | None = None
    min_citations: int = 1

    def __post_init__(self) -> None:
        """Refuse thresholds by which one proposal would be accepted and rejected."""
        if self.accept_above is not None and self.reject_below is not None and self.accept_above < self.reject_below:
            what = say("what lies between {low} and {high} would be accepted and rejected",
                       low=self.accept_above, high=self.reject_below)  # fmt: skip
            raise UsageError(Problem("--accept-above", what, say("Raise it, or lower --reject-below.")))

    def decide(
        self, proposals: Iterable[Supported], date: datetime.date, reason: str | None = None
    ) -> Iterator[Decision]:
        """Give the decisions on those proposals that a threshold decides on."""
        for each in proposals:
            confidence, enough = each.support.confidence, each.support.citations >= self.min_citations
            if confidence is None:
                continue
            if self.accept_above is not None and confidence >= self.accept_above and enough:
                yield Accept(each.concept.id, date, reason)
            elif self.reject_below is not None and confidence < self.reject_below:
                yield Reject(each.concept.id, date, reason)
