"""Statistics as a table for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.linting.columns import columns, padded
from dsgloss.linting.statistics import Statistics
from dsgloss.messages import mark, say
from dsgloss.model import Status
from dsgloss.model.data import data_of
from dsgloss.printable import printable
from dsgloss.printable_json import dump

_HEADINGS = (
    *mark("concept"),
    *mark("preferred"),
    *mark("admitted"),
    *mark("deprecated"),
    *mark("in the source"),
    *mark("success"),
    *mark("consistency"),
    *mark("terms"),
)
_GAP = "  "


def as_text(statistics: Statistics) -> str:
    """Write a line for each concept, the most frequent first, and one for all of them."""
    concepts = statistics.by_concept()
    if not concepts:
        return say("the texts use no term of the glossary") + "\n"
    rows = [[say(heading) for heading in _HEADINGS]]
    rows += [_row(printable(concept), part) for concept, part in concepts.items()]
    rows.append([*_row(say("total"), statistics)[:-1], ""])
    notes = [say("texts: {count}", count=statistics.documents)]
    notes += [say("ambiguous words, not counted: {count}", count=statistics.ambiguous)] if statistics.ambiguous else []
    return "\n".join([*_aligned(rows), "", *notes]) + "\n"


def as_json(statistics: Statistics) -> str:
    """Write all counts and rates; a rate is null where the source text has no such term, or there is none."""
    concepts = [
        {"concept": concept, **_counts(part), "terms": _terms(part), "source_terms": _source_terms(part)}
        for concept, part in statistics.by_concept().items()
    ]
    head = {"documents": statistics.documents, "ambiguous": statistics.ambiguous}
    return dump({**head, **_counts(statistics), "concepts": concepts})


def _row(label: str, part: Statistics) -> list[str]:
    old = part.uses_of(Status.DEPRECATED) + part.uses_of(Status.SUPERSEDED)
    numbers = [part.uses_of(Status.PREFERRED), part.uses_of(Status.ADMITTED), old, part.places]
    used = sorted(part.uses, key=lambda each: (-each.uses, each.term))
    terms = ", ".join(f"{printable(each.term)} {each.uses}" for each in used)
    return [label, *map(str, numbers), _percent(part.success_rate), _percent(part.consistency), terms]


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Set the first and the last column left, the numbers between them right."""
    widths = [max(columns(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(
            [
                padded(row[0], widths[0]),
                *(" " * (width - columns(cell)) + cell for cell, width in zip(row[1:-1], widths[1:-1], strict=True)),
                row[-1],
            ]
        ).rstrip()
        for row in rows
    ]


def _counts(part: Statistics) -> dict[str, object]:
    return {
        "uses": {status.value: part.uses_of(status) for status in Status},
        "places": part.places,
        "success_rate": _rounded(part.success_rate),
        "consistency": _rounded(part.consistency),
    }


def _terms(part: Statistics) -> list[dict[str, object]]:
    return [{name: value for name, value in data_of(each).items() if name != "concept"} for each in part.uses]


def _source_terms(part: Statistics) -> list[dict[str, object]]:
    return [
        {
            "term": term,
            "places": found.places,
            "success_rate": _rounded(found.success_rate),
            "consistency": _rounded(found.consistency),
            "renderings": [
                {name: data_of(each)[name] for name in ("rendering", "places", "translated")}
                for each in found.renderings
            ],
        }
        for term, found in part.by_source_term().items()
    ]


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
