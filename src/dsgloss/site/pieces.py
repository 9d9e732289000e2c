"""Pieces that several kinds of pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dsgloss.messages import language, say
from dsgloss.model import ENGLISH, KOREAN, Concept, ReviewState, Status, Term
from dsgloss.site.html import LINE_END, Child, Html, joined, tag
from dsgloss.site.places import Place, concept_page, subject_page
from dsgloss.site.shown import ancestors
from dsgloss.site.words import sign, word

_SHEETS = tag(
    "svg",
    tag("rect", x="5.5", y="5.5", width="8", height="8", rx="1.5"),
    tag("path", d="M10.5 3v-.5h-8v8H3"),
    viewBox="0 0 16 16", width="14", height="14", aria_hidden="true", focusable="false",
)  # fmt: skip


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
    symbol = tag("span", sign(term.status), aria_hidden="true", class_="sign")
    return tag("span", symbol, " ", word(term.status), class_=f"status {term.status.value}")


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


def table(columns: Sequence[str], rows: Iterable[Sequence[Child]], class_: str) -> Html:
    """Make a table; on a narrow screen it scrolls by itself. The first cell of a row is its heading."""
    head = tag("thead", tag("tr", [tag("th", column, scope="col") for column in columns]))
    body = tag("tbody", LINE_END, joined(*(joined(_row(row), LINE_END) for row in rows)))
    return tag("div", tag("table", head, body, class_=class_), class_="scroll", tabindex="0", role="region",
               aria_label=", ".join(columns))  # fmt: skip


def _row(row: Sequence[Child]) -> Html:
    return tag("tr", tag("th", row[0], scope="row"), [tag("td", cell) for cell in row[1:]])


def copy_button(text: str, what: str) -> Html:
    """Offer to copy a text; `what` says what it is. The script shows the button where copying works."""
    return tag("button", _SHEETS, type="button", class_="copy", data_copy=text, aria_label=what, title=what, hidden="")


def concept_table(concepts: Iterable[Concept], place: Place) -> Html:
    """List concepts with their names and definitions in the language that is spoken."""
    return table([say("Korean"), say("English"), say("Definition")], (_cells(c, place) for c in concepts), "concepts")


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
