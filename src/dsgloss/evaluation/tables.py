"""The result of an evaluation in words and numbers for people: tables, and a line for each mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.errors import Where
from dsgloss.evaluation.bootstrap import Interval, Unit
from dsgloss.evaluation.confidences import Confidences
from dsgloss.evaluation.judge import Outcome
from dsgloss.evaluation.mistakes import Mistake, Strings
from dsgloss.evaluation.report import Report, SystemReport
from dsgloss.evaluation.scores import Scores
from dsgloss.evaluation.systems import System
from dsgloss.messages import mark, say

_SYSTEMS = {
    System.DSGLOSS: "dsgloss",
    System.ONE_WORD: mark("one word")[0],
    System.NOUN_PHRASE: mark("noun phrase")[0],
}
_OUTCOMES = {
    Outcome.EXACT: mark("found exactly")[0],
    Outcome.HALF: mark("found in half")[0],
    Outcome.TOO_SHORT: mark("too short")[0],
    Outcome.TOO_LONG: mark("too long")[0],
    Outcome.MISSED: mark("missed")[0],
    Outcome.FALSE_PAIR: mark("false pair")[0],
    Outcome.TRUE_NEGATIVE: mark("rightly no pair")[0],
    Outcome.SAME_FOUND: mark("synonym found")[0],
    Outcome.SAME_MISSED: mark("synonym missed")[0],
}
_UNITS = {Unit.DOCUMENTS: mark("documents")[0], Unit.BRACKETS: mark("brackets")[0]}
_MEASURES = (*mark("precision"), *mark("recall"), *mark("F1"))
_RELATION_COLUMNS = ("relation", *mark("wanted"), *mark("got"), *_MEASURES, *mark("taken for"))
_COVERAGE_COLUMNS = (*mark("coverage"), *mark("threshold"), *_MEASURES[:2])
_CALIBRATION_COLUMNS = ("confidence", *mark("pairs"), *mark("mean confidence"), *mark("share that is right"))
_NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its title and cells in the reader's language, and the names of its columns, still to be said."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def sheets(report: Report) -> Iterator[Sheet]:
    """Give the tables of a report: the systems side by side, then what there is to say of dsgloss alone."""
    mining = report.systems[0]
    yield _overview(report)
    yield _corpora(report.systems)
    yield _relations(mining)
    if mining.confidences:
        yield _coverage(mining.confidences)
        yield _calibration(mining.confidences)


def line(mistake: Mistake) -> str:
    """Say on one line, which begins with the place, what came out wrong."""
    return say(
        "{place}: {outcome}; wanted {wanted}, got {got}",
        place=Where(mistake.path, mistake.line, mistake.column),
        outcome=say(_OUTCOMES[mistake.outcome]),
        wanted=_strings(mistake.wanted),
        got=_strings(mistake.got) if mistake.got else _NOTHING,
    )


def _overview(report: Report) -> Sheet:
    labels = ", ".join(f"{each.label} {each.count}" for each in report.labels)
    drawn = report.systems[0].intervals
    unit = say(_UNITS[drawn.unit])
    note = say("with intervals at 95 %, from {count} draws of {unit}", count=drawn.draws, unit=unit)
    title = f"{report.gold} ({labels}); {note}"
    return Sheet(title, _columns(mark("measure")[0], report.systems), [*_measures(report.systems)])


def _measures(systems: Sequence[SystemReport]) -> Iterator[list[str]]:
    intervals = [(s.intervals.precision, s.intervals.recall, s.intervals.f1) for s in systems]
    for number, name in enumerate(_MEASURES):
        measured = zip(systems, intervals, strict=True)
        yield [say(name), *(_with_interval(_shares(s.mentions)[number], i[number]) for s, i in measured)]
    for number, name in enumerate(_MEASURES):
        by_type = say("{measure}, distinct pairs", measure=say(name))
        yield [by_type, *(_number(_shares(s.types)[number]) for s in systems)]
    for outcome, name in _OUTCOMES.items():
        yield [say(name), *(str(s.count(outcome)) for s in systems)]
    errors = (_number(s.confidences.found.error) if s.confidences else _NOTHING for s in systems)
    yield [say("calibration error of pairs found"), *errors]


def _corpora(systems: Sequence[SystemReport]) -> Sheet:
    lines = zip(*(system.corpora for system in systems), strict=True)
    rows = [[each[0].corpus or _NOTHING, *(" ".join(_measured(own.scores)) for own in each)] for each in lines]
    return Sheet(say("precision, recall and F1 by corpus"), _columns(mark("corpus")[0], systems), rows)


def _relations(system: SystemReport) -> Sheet:
    rows = []
    for each in system.relations:
        others = [c for c in system.confusions if c.wanted == each.relation != c.got]
        taken_for = ", ".join(f"{c.got} {c.count}" for c in others)
        counts = [str(each.scores.wanted), str(each.scores.reported)]
        rows.append([each.relation, *counts, *_measured(each.scores), taken_for])
    return Sheet(say("relations, whatever the strings"), _RELATION_COLUMNS, rows)


def _coverage(confidences: Confidences) -> Sheet:
    points = ((p.coverage, p.threshold, p.precision, p.recall) for p in confidences.coverage)
    rows = [[_number(share) for share in point] for point in points]
    return Sheet(say("precision at coverage, the surest pairs first"), _COVERAGE_COLUMNS, rows)


def _calibration(confidences: Confidences) -> Sheet:
    error, brier = _number(confidences.reported.error), _number(confidences.reported.brier)
    title = say("calibration, false pairs included: error {error}, Brier score {brier}", error=error, brier=brier)
    bins = confidences.reported.bins
    rows = [[f"{b.lower:.1f}–{b.upper:.1f}", str(b.count), _number(b.confidence), _number(b.right)] for b in bins]
    return Sheet(title, _CALIBRATION_COLUMNS, rows)


def _columns(first: str, systems: Sequence[SystemReport]) -> list[str]:
    return [first, *(_SYSTEMS[each.system] for each in systems)]


def _shares(scores: Scores) -> tuple[float, float, float]:
    return scores.precision, scores.recall, scores.f1


def _measured(scores: Scores) -> list[str]:
    """Write the measures, as far as there is anything to measure."""
    bases = (scores.reported, scores.wanted, scores.reported + scores.wanted)
    return [_number(share) if base else _NOTHING for share, base in zip(_shares(scores), bases, strict=True)]


def _with_interval(share: float, interval: Interval) -> str:
    return f"{_number(share)} [{_number(interval.low)}–{_number(interval.high)}]"


def _number(share: float) -> str:
    return f"{share:.3f}"


def _strings(strings: Strings) -> str:
    return " ~ ".join(text for text in (strings.relation, strings.ko, ", ".join(strings.counterparts)) if text)
