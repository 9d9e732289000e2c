"""One labelled bracket against what a system says of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dsgloss.evaluation.gold import Label, Row
from dsgloss.extraction.mention import Mention


class Outcome(StrEnum):
    """How a bracket came out. A pair is found, at least in part, in the first four."""

    EXACT = "exact"
    """The Korean term and all its counterparts are right."""
    HALF = "half"
    """The Korean is right, and one of full form and acronym; the other is not."""
    TOO_SHORT = "too-short"
    """The counterpart is right, the Korean term is cut."""
    TOO_LONG = "too-long"
    """The counterpart is right, the Korean has words that are no part of the term (or others, as many)."""
    MISSED = "missed"
    """No pair with that counterpart was reported."""
    FALSE_PAIR = "false-pair"
    """A pair was reported where there is none."""
    TRUE_NEGATIVE = "true-negative"
    """No pair was reported where there is none."""
    SAME_FOUND = "same-found"
    """Two Korean terms of one concept were reported, the left one exactly."""
    SAME_MISSED = "same-missed"
    """They were not."""

    @property
    def is_right(self) -> bool:
        """Whether all is as the label has it."""
        return self in {Outcome.EXACT, Outcome.TRUE_NEGATIVE, Outcome.SAME_FOUND}

    @property
    def is_found(self) -> bool:
        """Whether the counterpart of a pair was found, whatever became of its Korean."""
        return self in {Outcome.EXACT, Outcome.HALF, Outcome.TOO_SHORT, Outcome.TOO_LONG}

    @property
    def is_reported(self) -> bool:
        """Whether a pair was reported: what precision is about."""
        return self.is_found or self is Outcome.FALSE_PAIR

    @property
    def is_wanted(self) -> bool:
        """Whether there is a pair to find: what recall is about."""
        return self.is_found or self is Outcome.MISSED


@dataclass(frozen=True, slots=True)
class Judgement:
    """A bracket, how it came out, and the mention that decided (else the innermost one there, if any)."""

    row: Row
    path: str
    outcome: Outcome
    mention: Mention | None


_Verdict = tuple[Outcome, Mention | None]


def judge(row: Row, path: str, mentions: Iterable[Mention]) -> Judgement:
    """Judge a bracket that is labelled P, S or N by the mentions of its document `path`, in text order."""
    here = [mention for mention in mentions if _covers(mention, row)]
    outcome, deciding = {Label.PAIR: _pair, Label.SAME: _same}.get(row.label, _nothing)(row, here)
    return Judgement(row, path, outcome, deciding or _innermost(here))


def comparable(text: str | None) -> str:
    """Put a string into the form in which two are compared: NFC, lower case, spaces and apostrophes alike.

    >>> comparable(" Bayes’  Theorem") == comparable("bayes' theorem")
    True
    """
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text or "").replace("’", "'")).strip().lower()


def _covers(mention: Mention, row: Row) -> bool:
    """Tell whether a bracket belongs to a mention; right behind it counts, as labels may be one sign off."""
    start, end = (mention.line, mention.column), (mention.end_line, mention.end_column)
    return start <= (row.line, row.column) <= end


def _innermost(here: Sequence[Mention]) -> Mention | None:
    """Choose the mention whose own bracket it is: of nested and of touching ones, that which begins last."""
    return max(here, key=lambda mention: (mention.line, mention.column), default=None)


def _nothing(_row: Row, here: Sequence[Mention]) -> _Verdict:
    """Judge a bracket that pairs nothing by its own mention: the one that touches it from the left may be a pair."""
    own = _innermost(here)
    return (Outcome.FALSE_PAIR if own is not None and own.relation.is_pair else Outcome.TRUE_NEGATIVE), own


def _same(row: Row, here: Sequence[Mention]) -> _Verdict:
    right = (m for m in here if m.relation.is_same_language and comparable(m.ko) == comparable(row.ko))
    found = next(right, None)
    return (Outcome.SAME_FOUND if found else Outcome.SAME_MISSED), found


def _pair(row: Row, here: Sequence[Mention]) -> _Verdict:
    pairs = [mention for mention in here if mention.relation.is_pair]
    found = [mention for mention in pairs if any(_agreements(row, mention).values())]
    wanted = comparable(row.ko)
    exact = [mention for mention in found if comparable(mention.ko) == wanted]
    if exact:
        complete = any(all(_agreements(row, mention).values()) for mention in exact)
        return (Outcome.EXACT if complete else Outcome.HALF), exact[0]
    if found:
        shorter = len(comparable(found[0].ko)) < len(wanted)
        return (Outcome.TOO_SHORT if shorter else Outcome.TOO_LONG), found[0]
    return Outcome.MISSED, None


def _agreements(row: Row, mention: Mention) -> Mapping[str, bool]:
    """Tell which of the counterparts a mention has; an acronym may have been taken for a full form, or be one."""
    en, acronym, original = map(comparable, (mention.en, mention.acronym, mention.original))
    places = {"en": (en, original, acronym), "acronym": (acronym, en)}
    wanted = {"en": comparable(row.en), "acronym": comparable(row.acronym)}
    return {name: text in places[name] for name, text in wanted.items() if text}
