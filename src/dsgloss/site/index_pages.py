"""The indexes: every Korean and every English term in its order, a page for each letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from dsgloss.korean.collation import KOREAN_LETTERS, OTHERS, collation_key, english_letter, korean_letter
from dsgloss.korean.hangul import is_syllable
from dsgloss.lookup import Sense
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN
from dsgloss.site import places
from dsgloss.site.frame import Page
from dsgloss.site.html import LINE_END, Child, Html, joined, tag
from dsgloss.site.long_list import in_parts
from dsgloss.site.pieces import in_language, status_mark
from dsgloss.site.places import Place, concept_page
from dsgloss.site.shown import Shown

Entries = Mapping[str, Sequence[Sense]]


@dataclass(frozen=True, slots=True)
class Order:
    """An index: its language, its page, its letters with the names of their pages, and under which a term stands."""

    language: str
    overview: str
    letters: Mapping[str, str]
    letter_of: Callable[[str], str]

    def page_of(self, letter: str) -> str:
        """Give the path of a letter's page."""
        return f"{self.overview.removesuffix('.html')}/letter-{self.letters[letter]}.html"

    def part_of(self, sense: Sense) -> str:
        """Say with what a term begins: a Korean one with a syllable, others with two letters."""
        key, text = collation_key(sense.term.text)
        return (key[:1] if is_syllable(key[:1]) else key[:2].upper()) or text

    def entries(self, shown: Shown) -> Entries:
        """Sort the terms of the accepted concepts under their letters."""
        found: defaultdict[str, list[Sense]] = defaultdict(list)
        for concept in shown.accepted:
            for term in concept.terms_in(self.language):
                found[self.letter_of(term.text)].append(Sense(concept, term))
        return {letter: sorted(found[letter], key=_key) for letter in self.letters if letter in found}


def _key(sense: Sense) -> tuple[tuple[str, str], str]:
    return collation_key(sense.term.text), sense.concept.id


KOREAN_ORDER = Order(KOREAN, places.KOREAN_INDEX, {**KOREAN_LETTERS, OTHERS: "other"}, korean_letter)
ENGLISH_ORDER = Order(
    ENGLISH, places.ENGLISH_INDEX, {**{c: c for c in ascii_lowercase}, OTHERS: "other"}, english_letter
)


def index_pages(shown: Shown) -> Iterator[Page]:
    """Make both indexes: an overview of the letters, and a page for each letter that has terms."""
    for order, title in ((KOREAN_ORDER, say("Korean index")), (ENGLISH_ORDER, say("English index"))):
        entries = order.entries(shown)
        place = Place(order.overview)
        yield Page(place.path, title, joined(tag("h1", title), letter_bar(order, entries, place)))
        for letter in entries:
            yield _letter(order, letter, entries, title)


def letter_bar(order: Order, entries: Entries, place: Place) -> Html:
    """Show the letters of an index with the number of their terms; a letter without terms is no link."""
    return tag(
        "ul", [tag("li", _letter_link(order, letter, entries, place)) for letter in order.letters], class_="letters"
    )


def _letter_link(order: Order, letter: str, entries: Entries, place: Place) -> Html:
    lang = order.language if letter != OTHERS else None
    if letter not in entries:
        return tag("span", _heading(order, letter), lang=lang, class_="empty")
    count = tag("span", str(len(entries[letter])), class_="number")
    page = order.page_of(letter)
    current = "page" if page == place.path else None
    return tag(
        "a", tag("span", _heading(order, letter), lang=lang), " ", count, href=place.to(page), aria_current=current
    )


def _heading(order: Order, letter: str) -> str:
    if letter != OTHERS:
        return letter.upper()
    return say("A–Z, 0–9") if order.language == KOREAN else say("Others")


def _letter(order: Order, letter: str, entries: Entries, title: str) -> Page:
    place = Place(order.page_of(letter))
    heading = _heading(order, letter)
    main = joined(
        letter_bar(order, entries, place),
        tag("h1", in_language(heading, order.language)),
        in_parts(entries[letter], order.part_of, lambda _, senses: _list(senses, place)),
    )
    return Page(place.path, f"{title}: {heading}", main, section=order.overview)


def _list(senses: Sequence[Sense], place: Place) -> Html:
    return tag("ul", joined(*(joined(_entry(sense, place), LINE_END) for sense in senses)), class_="entries")


def _entry(sense: Sense, place: Place) -> Html:
    term, concept = sense.term, sense.concept
    other = concept.preferred(ENGLISH if term.language == KOREAN else KOREAN)
    own = concept.preferred(term.language)
    link = tag("a", term.text, href=place.to(concept_page(concept.id)), lang=term.language)
    beside: list[Child] = []
    if not term.status.is_approved:
        instead = own or other
        beside = [
            " ",
            status_mark(term),
            tag("span", " → ", in_language(instead.text, instead.language)) if instead else None,
        ]
    elif other:
        beside = [" ", in_language(other.text, other.language, "beside")]
    return tag("li", link, *beside)
