"""Decisions that a command line names: by id, and by threshold."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import click

from dsgloss.cli.review_evidence import supported
from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.reviewing import Accept, Decision, Desk, Merge, Reject, Supported, Thresholds


@dataclass(frozen=True, slots=True)
class Orders:
    """What to decide: ids to accept, to reject and to merge, and thresholds for the rest; the reason and the day."""

    accept: tuple[str, ...]
    reject: tuple[str, ...]
    merge: tuple[tuple[str, str], ...]
    thresholds: Thresholds
    reason: str | None
    subject: str | None
    date: datetime.date

    @property
    def are_given(self) -> bool:
        """Whether there is anything to decide without asking."""
        return bool(self.accept or self.reject or self.merge) or self.by_threshold

    @property
    def by_threshold(self) -> bool:
        """Whether a threshold is to decide."""
        return (self.thresholds.accept_above, self.thresholds.reject_below) != (None, None)

    def with_more(self, ids: tuple[str, ...]) -> Orders:
        """Take ids that follow those of an option as meant by it. Raises UsageError if that is not clear."""
        if not ids or not self.are_given:
            return self
        if self.accept and not (self.reject or self.merge or self.by_threshold):
            return replace(self, accept=(*self.accept, *ids))
        if self.reject and not (self.accept or self.merge or self.by_threshold):
            return replace(self, reject=(*self.reject, *ids))
        what = say("it is not clear what to do with these")
        raise UsageError(Problem(" ".join(ids), what, say("Write the option before each of them.")))

    def decisions(self, proposals: Sequence[Supported]) -> list[Decision]:
        """Give all decisions; what is named is not left to a threshold. Raises UsageError if an id is named twice."""
        named = [*self._named()]
        twice = [each for each, count in Counter(decision.concept for decision in named).items() if count > 1]
        if twice:
            what = say("'{id}' is named twice", id=twice[0])
            raise UsageError(Problem(twice[0], what, say("Decide on it once.")))
        ids = {decision.concept for decision in named} | {into for _, into in self.merge}
        others = (each for each in proposals if each.concept.id not in ids)
        by_threshold = [*self.thresholds.decide(others, self.date, self.reason)]
        return [*named, *(self._filed(decision) for decision in by_threshold)]

    def _named(self) -> Iterator[Decision]:
        for concept_id in dict.fromkeys(self.accept):
            yield Accept(concept_id, self.date, self.reason, self.subject)
        for concept_id in dict.fromkeys(self.reject):
            yield Reject(concept_id, self.date, self.reason)
        for concept_id, into in self.merge:
            yield Merge(concept_id, into, self.date, self.reason)

    def _filed(self, decision: Decision) -> Decision:
        return replace(decision, subject=self.subject) if isinstance(decision, Accept) else decision


def decide(desk: Desk, orders: Orders, effect: str | None) -> None:
    """Take all decisions or none, and say so; with an effect of "none", only say so. Raises UsageError."""
    proposals = supported(desk) if orders.by_threshold else []
    decisions = orders.decisions(proposals)
    files = desk.preview(decisions) if effect else desk.take(decisions)
    for decision in decisions:
        click.echo(told(decision))
    unknown = sum(each.support.confidence is None for each in proposals)
    if unknown:
        click.echo(say("dsgloss: proposals without a confidence, which no threshold decides on: {count}",
                       count=unknown), err=True)  # fmt: skip
    for file in files:
        said = "would write {file}" if effect else "wrote {file}"
        click.echo(say(said, file=file.as_posix()), err=True)
    if not files:
        click.echo(say("nothing to change"), err=True)


def told(decision: Decision) -> str:
    """Say what was decided."""
    match decision:
        case Accept():
            return say("accepted {id}", id=decision.concept)
        case Reject():
            return say("rejected {id}", id=decision.concept)
        case Merge():
            return say("merged {id} into {into}", id=decision.concept, into=decision.into)
        case _:
            return say("changed {id}", id=decision.concept)
