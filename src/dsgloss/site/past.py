"""What became of a concept's preferred terms from version to version."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dsgloss.messages import say
from dsgloss.model import Concept
from dsgloss.site.editions import Edition, Turned
from dsgloss.site.history import version_link
from dsgloss.site.html import Child, Html, tag
from dsgloss.site.pieces import in_language, section, table
from dsgloss.site.places import Place
from dsgloss.site.shown import Shown


def past_section(concept: Concept, shown: Shown, place: Place) -> Html | None:
    """Show the versions that changed a preferred term of a concept, the latest first; nothing if none did."""
    by_version = groupby(shown.turns(concept), key=lambda each: each[0].version)
    rows = [_row([*turns], shown, place) for _, turns in by_version]
    if not rows:
        return None
    columns = [say("Version"), say("Date"), say("Preferred terms")]
    return section(say("History"), table(columns, reversed(rows), "past"), name="history")


def _row(turns: Sequence[tuple[Edition, Turned]], shown: Shown, place: Place) -> list[Child]:
    edition, _ = turns[0]
    told: list[Child] = []
    for number, (_, turned) in enumerate(turns):
        told += [" · " if number else None, _turned(turned)]
    return [version_link(edition.version, shown, place), edition.date.isoformat(), told]


def _turned(turned: Turned) -> Child:
    before, after = (in_language(t, turned.language) if t else None for t in (turned.before, turned.after))
    if before and after:
        return [tag("s", before), " → ", after]
    return after or [tag("s", before), " ", tag("span", say("no longer preferred"), class_="relation")]
