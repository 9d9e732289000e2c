"""How the glossary has grown: a row for each version that was released, and one for what is not released yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dsgloss.messages import say
from dsgloss.site import places
from dsgloss.site.editions import Edition
from dsgloss.site.history import version_link
from dsgloss.site.html import LINE_END, Child, Html, joined, tag
from dsgloss.site.pieces import bar_of
from dsgloss.site.places import Place
from dsgloss.site.shown import Shown

_SHOWN = 12
"""How many versions stand there at once; the earlier ones are folded away."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: Child
    day: str
    concepts: int
    changes: tuple[int | None, int | None, int | None]


def growth_plot(shown: Shown) -> Html:
    """Plot the concepts of every version, and what is not released yet."""
    rows = [*_released(shown), *_unreleased(shown)]
    most = max(row.concepts for row in rows)
    early, late = rows[:-_SHOWN], rows[-_SHOWN:]
    folded = tag("details", tag("summary", say("Earlier versions: {count}", count=len(early))), _table(early, most))
    return tag("section", tag("h2", say("Growth by version"), id="growth"), folded if early else None,
               _table(late, most), tag("p", _remark(shown), class_="remark"),
               aria_labelledby="growth", class_="growth")  # fmt: skip


def _remark(shown: Shown) -> str:
    if not shown.editions:
        return say("No version has been released yet.")
    return say("Counted are accepted concepts with a preferred term.")


def _released(shown: Shown) -> Iterator[_Row]:
    place = Place(places.STATISTICS)
    for edition in shown.editions:
        changes = (edition.new, edition.gone, edition.changed)
        name = version_link(edition.version, shown, place)
        yield _Row(name, edition.date.isoformat(), edition.concepts, changes)


def _unreleased(shown: Shown) -> Iterator[_Row]:
    """Give the state that is shown, if it differs from the last version in the concepts that it has."""
    now = {concept.id for concept in shown.accepted if any(t.status.value == "preferred" for t in concept.terms)}
    version = shown.terminology.metadata.version
    if not shown.editions:
        yield _Row(version, say("not released yet"), len(now), (None, None, None))
        return
    last = _concepts_of(shown.editions)
    if now != last:
        yield _Row(say("now"), say("not released yet"), len(now), (len(now - last), len(last - now), None))


def _concepts_of(editions: tuple[Edition, ...]) -> set[str]:
    terms: set[tuple[str, str]] = set()
    for turned in (turned for edition in editions for turned in edition.turned):
        key = turned.concept, turned.language
        terms.discard(key) if turned.after is None else terms.add(key)
    return {concept for concept, _ in terms}


def _table(rows: list[_Row], most: int) -> Html:
    columns = [say("Version"), say("Concepts"), "", say("New"), say("Gone"), say("Term changed")]
    head = tag("thead", tag("tr", [tag("th", name, scope="col") if name else tag("td") for name in columns]))
    body = tag("tbody", LINE_END, joined(*(joined(_row(row, most), LINE_END) for row in rows)))
    return tag("table", head, body, class_="plot")


def _row(row: _Row, most: int) -> Html:
    return tag(
        "tr",
        tag("th", row.name, tag("span", row.day, class_="day"), scope="row"),
        tag("td", f"{row.concepts:,}", class_="count"),
        tag("td", bar_of(row.concepts / most if most else 0.0), class_="bar"),
        [tag("td", "–" if number is None else f"{number:,}", class_="count") for number in row.changes],
    )
