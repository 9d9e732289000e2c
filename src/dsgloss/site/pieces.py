"""Pieces that several kinds of pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from dsgloss.messages import language, say
from dsgloss.model import ENGLISH, KOREAN, Concept, ReviewState, Status, Term
from dsgloss.site.html import LINE_END, Child, Html, joined, tag
from dsgloss.site.places import Place, concept_page, subject_page
from dsgloss.site.shown import ancestors
from dsgloss.site.words import sign, word


def in_language(text: str, tag_of_language: str, class_: str | None = None) -> Html:
    """Mark a text with its language, and let the browser find the direction of languages other than ours."""
    direction = None if tag_of_language in {KOREAN, ENGLISH} else "auto"
    return tag("span", text, lang=tag_of_language, dir=direction, class_=class_)


def concept_link(concept: Concept, place: Place) -> Html:
    """Refer to a concept by its Korean name, with the English beside it."""
    korean, english = concept.preferred(KOREAN), concept.preferred(ENGLISH)
    href = place.to(concept_page(concept.id))
    if korean is None:
        return tag("a", concept.title, href=href, lang=ENGLISH)
    beside = joined(" ", in_language(english.text, ENGLISH, "beside")) if english else None
    return joined(tag("a", korean.text, href=href, lang=KOREAN), beside)


def status_mark(term: Term) -> Html:
    """Say a term's status by a sign and a word; colour only adds to it."""
    return _status(term.status, language())


@cache
def _status(status: Status, _language: str) -> Html:
    symbol = tag("span", sign(status), aria_hidden="true", class_="sign")
    return tag("span", symbol, " ", word(status), class_=f"status {status.value}")


def state_mark(concept: Concept) -> Html | None:
    """Mark a concept that people have not accepted yet."""
    if concept.review.state is ReviewState.ACCEPTED:
        return None
    return tag(
        "span",
        tag("span", "?", aria_hidden="true", class_="sign"),
        " ",
        word(concept.review.state),
        class_="badge open",
    )


def crumbs(subject: str | None, place: Place) -> Html | None:
    """Lead from the general subject field to the special one."""
    if subject is None:
        return None
    items = [
        tag("li", tag("a", each.rpartition("/")[2].replace("-", " "), href=place.to(subject_page(each)), lang=ENGLISH))
        for each in ancestors(subject)
    ]
    return tag("nav", tag("ol", items), class_="crumbs", aria_label=say("Subject"))


def section(heading: str, *children: Child, name: str) -> Html:
    """Make a part of a page with a heading that can be linked to."""
    return tag("section", tag("h2", heading, id=name), *children, aria_labelledby=name)


def table(columns: Sequence[str], rows: Iterable[Sequence[Child]], class_: str, part: str = "") -> Html:
    """Make a table; on a narrow screen it scrolls by itself. The first cell of a row is its heading.

    `part` tells it from other tables of the same columns on the page.
    """
    body = tag("tbody", LINE_END, joined(*(joined(_row(row), LINE_END) for row in rows)))
    name = ", ".join(filter(None, (part, *columns)))
    made = tag("table", _columns(tuple(columns)), body, class_=class_)
    return tag("div", made, class_="scroll", tabindex="0", role="region", aria_label=name)


@cache
def _columns(columns: tuple[str, ...]) -> Html:
    return tag("thead", tag("tr", [tag("th", column, scope="col") for column in columns]))


def _row(row: Sequence[Child]) -> Html:
    return tag("tr", tag("th", row[0], scope="row"), [tag("td", cell) for cell in row[1:]])


def copy_button(text: str, what: str) -> Html:
    """Offer to copy a text; `what` says what it is. The script shows the button where copying works."""
    return tag("button", type="button", class_="copy", data_copy=text, aria_label=what, title=what, hidden="")


def concept_table(concepts: Iterable[Concept], place: Place, part: str = "") -> Html:
    """List concepts with their names and definitions in the language that is spoken."""
    columns = [say("Korean"), say("English"), say("Definition")]
    return table(columns, (_cells(concept, place) for concept in concepts), "concepts", part)


def _cells(concept: Concept, place: Place) -> list[Child]:
    korean, english = (names(concept, tag_) for tag_ in (KOREAN, ENGLISH))
    href = place.to(concept_page(concept.id))
    named = korean or english or concept.id
    first = tag("a", named, href=href, lang=KOREAN if korean else ENGLISH)
    definition = definition_of(concept)
    return [joined(first, " ", state_mark(concept)), tag("span", english, lang=ENGLISH) if english else "—", definition]


def names(concept: Concept, language_tag: str) -> str:
    """Give the preferred term of a language, with its acronyms; else the first that may be used."""
    approved = concept.approved(language_tag)
    return " · ".join(t.text for t in approved if t.status is Status.PREFERRED or t.type == "acronym") or next(
        (term.text for term in approved), ""
    )


def definition_of(concept: Concept) -> Html | None:
    """Give the definition in the language that is spoken, else in the other one, marked as such."""
    other = {KOREAN: ENGLISH, ENGLISH: KOREAN}[language()]
    for tag_ in (language(), other):
        text = concept.definition(tag_)
        if text:
            return tag("span", text, lang=tag_)
    return None


def bar_of(share: float) -> Html:
    """Draw one bar, as wide as the share (0 to 1) of the room it has.

    >>> bar_of(0.25)
    '<svg width="100%" height="12" aria-hidden="true" focusable="false"><rect class="track" width="100%" \
height="12" rx="3"></rect><rect class="fill" width="25.0%" height="12" rx="3"></rect></svg>'
    """
    track = tag("rect", class_="track", width="100%", height="12", rx="3")
    fill = tag("rect", class_="fill", width=f"{share:.1%}", height="12", rx="3")
    return tag("svg", track, fill, width="100%", height="12", aria_hidden="true", focusable="false")
