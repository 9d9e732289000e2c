"""A lint as map and reduce: pages are examined one by one, and what was seen is concluded upon together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dsgloss.linting import suppress
from dsgloss.linting.finding import Finding
from dsgloss.linting.observation import Counts, Observation, added
from dsgloss.linting.rules import RUN_RULES
from dsgloss.model import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined(Record):
    """What was seen in one page, without its text: small, and the same whatever other pages the run has."""

    findings: tuple[Finding, ...] = ()
    """What the rules found that look at one page, in no order."""
    observations: Mapping[str, Observation] = field(default_factory=dict)
    """What the rules saw that judge the run, by their codes; those that are off saw nothing."""
    silences: tuple[suppress.Silence, ...] = ()
    """Where the text asks for silence."""


def conclude(pages: Iterable[Examined]) -> list[Finding]:
    """Judge pages as one run; the findings come in the order of the pages, and in reading order in each."""
    run = list(pages)
    totals = {info.code: _total(run, info.code) for info in RUN_RULES}
    return [finding for page in run for finding in _in_order(suppress.apply(_found(page, totals), page.silences))]


def _total(pages: Iterable[Examined], code: str) -> Counts:
    return added(page.observations[code].counts for page in pages if code in page.observations)


def _found(page: Examined, totals: Mapping[str, Counts]) -> Sequence[Finding]:
    return [*page.findings, *_judged(page, totals)]


def _judged(page: Examined, totals: Mapping[str, Counts]) -> Iterator[Finding]:
    for info, rule in RUN_RULES.items():
        observation = page.observations.get(info.code)
        if observation is not None:
            yield from rule.judge(observation, totals[info.code])


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.line, f.column, f.code, f.end_line, f.end_column))
