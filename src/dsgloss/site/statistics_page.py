"""The statistics: tables whose bars are drawn in SVG, so that numbers and plot are one thing for every reader."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN
from dsgloss.site import places
from dsgloss.site.figures import Bar, by_month, by_source, by_status, by_subject, by_type, by_variants, coverage
from dsgloss.site.frame import Page
from dsgloss.site.growth import growth_plot
from dsgloss.site.html import LINE_END, Html, joined, tag
from dsgloss.site.pieces import bar_of
from dsgloss.site.shown import Shown


def statistics_page(shown: Shown) -> Page:
    """Make the page of statistics over the accepted concepts."""
    concepts = shown.accepted
    whole = len(concepts)
    main = joined(
        tag("h1", say("Statistics")),
        tag("p", say("Accepted concepts: {count}", count=whole), class_="second"),
        growth_plot(shown),
        tag("div",
            plot(say("Concepts that have a …"), coverage(concepts), whole),
            plot(say("Concepts by subject"), by_subject(shown), whole),
            plot(say("Terms by status"), by_status(concepts)),
            plot(say("Terms by kind"), by_type(concepts)),
            plot(say("Concepts by number of Korean terms"), by_variants(concepts, KOREAN)),
            plot(say("Concepts by number of English terms"), by_variants(concepts, ENGLISH)),
            plot(say("Citations by source"), by_source(shown)),
            plot(say("Concepts decided on by the end of a month"), by_month(concepts)),
            class_="plots"),
    )  # fmt: skip
    return Page(places.STATISTICS, say("Statistics"), main)


def plot(title: str, bars: Sequence[Bar], whole: int | None = None) -> Html | None:
    """Draw bars with their numbers, as shares of a whole or else beside the largest; nothing without bars."""
    if not bars:
        return None
    longest = whole or max(bar.count for bar in bars)
    rows = [_row(bar, longest, whole) for bar in bars]
    return tag(
        "table", tag("caption", title), tag("tbody", joined(*(joined(row, LINE_END) for row in rows))), class_="plot"
    )


def _row(bar: Bar, longest: int, whole: int | None) -> Html:
    share = tag("span", " ", f"{bar.count / whole:.0%}", class_="share") if whole else None
    return tag(
        "tr",
        tag("th", bar.name, scope="row", lang=bar.language),
        tag("td", bar_of(bar.count / longest if longest else 0.0), class_="bar"),
        tag("td", f"{bar.count:,}", share, class_="count"),
    )
