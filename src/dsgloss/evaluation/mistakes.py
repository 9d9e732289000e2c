"""The brackets that came out wrong, with what was wanted and what was got."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dsgloss.evaluation.judge import Judgement, Outcome
from dsgloss.extraction.mention import Mention
from dsgloss.model import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Strings(Record):
    """What a bracket states, as labelled or as reported; what is not there is empty."""

    relation: str
    """The relation."""
    ko: str
    """The Korean term."""
    counterparts: tuple[str, ...]
    """English, acronym, original script or the other Korean term, as far as there are any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake(Record):
    """A bracket that came out wrong."""

    path: str
    """The text it is in."""
    line: int
    """The line of the opening bracket, from 1."""
    column: int
    """The column of the opening bracket, from 1."""
    id: str
    """What the annotators call it."""
    outcome: Outcome
    """What is wrong."""
    wanted: Strings
    """What it states, as labelled."""
    got: Strings | None
    """What it states, as reported; none if nothing was."""


def mistakes(judgements: Iterable[Judgement]) -> tuple[Mistake, ...]:
    """List what came out wrong, in the order it was judged."""
    return tuple(_mistake(judgement) for judgement in judgements if not judgement.outcome.is_right)


def _mistake(judgement: Judgement) -> Mistake:
    row, mention = judgement.row, judgement.mention
    return Mistake(
        path=judgement.path,
        line=row.line,
        column=row.column,
        id=row.id,
        outcome=judgement.outcome,
        wanted=_strings(row.relation, row.ko, row.en, row.acronym),
        got=_got(mention) if mention else None,
    )


def _got(mention: Mention) -> Strings:
    return _strings(mention.relation, mention.ko, mention.en, mention.acronym, mention.original, mention.other)


def _strings(relation: str, ko: str | None, *counterparts: str | None) -> Strings:
    return Strings(relation=relation, ko=ko or "", counterparts=tuple(text for text in counterparts if text))
