"""The first page of a language: the search, and the ways to browse."""

from __future__ import annotations

from dsgloss.messages import say
from dsgloss.site import places
from dsgloss.site.browse import subject_list
from dsgloss.site.frame import Page, search_field, site_title
from dsgloss.site.html import Html, joined, tag
from dsgloss.site.index_pages import ENGLISH_ORDER, KOREAN_ORDER, Order, letter_bar
from dsgloss.site.pieces import section
from dsgloss.site.places import Place
from dsgloss.site.shown import Shown


def home_page(shown: Shown) -> Page:
    """Make the first page."""
    place = Place(places.HOME)
    title = site_title(shown)
    main = joined(
        tag("div", tag("h1", title), search_field(place, shown), _hint(), _size(shown), class_="hero"),
        section(say("Subjects"), subject_list(shown, place), name="subjects"),
        _index(KOREAN_ORDER, say("Korean index"), shown, place),
        _index(ENGLISH_ORDER, say("English index"), shown, place),
    )
    return Page(places.HOME, title, main)


def _index(order: Order, heading: str, shown: Shown, place: Place) -> Html:
    return section(heading, letter_bar(order, order.entries(shown), place), name=f"index-{order.language}")


def _size(shown: Shown) -> Html:
    concepts = shown.accepted
    terms = sum(len(concept.terms) for concept in concepts)
    return tag("p", say("Concepts: {concepts} · terms: {terms}", concepts=len(concepts), terms=terms), class_="size")


def _hint() -> Html:
    keys = say("/ begins a search, ↑ and ↓ choose, Enter opens, Esc closes")
    return tag("p", keys, class_="hint")
