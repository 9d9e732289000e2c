"""The page of a concept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dsgloss.messages import language, say
from dsgloss.model import ENGLISH, KOREAN, Concept, ConceptRelation, Definition, Related, TermType
from dsgloss.site import places
from dsgloss.site.evidence import evidence_section
from dsgloss.site.frame import Page
from dsgloss.site.html import LINE_END, Child, Html, joined, tag
from dsgloss.site.past import past_section
from dsgloss.site.pieces import concept_link, copy_button, crumbs, in_language, section, state_mark
from dsgloss.site.places import Place
from dsgloss.site.shown import Shown
from dsgloss.site.terms_table import terms_section
from dsgloss.site.words import inverse_heading, language_name, relation_heading, word


def concept_page(concept: Concept, shown: Shown) -> Page:
    """Make the page of a concept."""
    path = places.concept_page(concept.id)
    place = Place(path)
    main = tag(
        "article",
        LINE_END,
        joined(*(joined(part, LINE_END) for part in _parts(concept, shown, place) if part)),
        class_="concept",
    )
    description = concept.definition(KOREAN) or concept.definition(ENGLISH)
    return Page(path, _title(concept), main, section=places.SUBJECTS, description=description)


def _title(concept: Concept) -> str:
    english = concept.preferred(ENGLISH)
    return f"{concept.title} ({english.text})" if english and english.text != concept.title else concept.title


def _parts(concept: Concept, shown: Shown, place: Place) -> Iterator[Html | None]:
    yield _opening(concept, place)
    yield _definitions(concept)
    yield terms_section(concept)
    yield _when(concept)
    yield _examples(concept)
    yield _relations(concept, shown, place)
    yield evidence_section(concept, shown)
    yield past_section(concept, shown, place)
    yield _record(concept)


def _opening(concept: Concept, place: Place) -> Html:
    korean, english = concept.preferred(KOREAN), concept.preferred(ENGLISH)
    first = in_language(korean.text, KOREAN) if korean else in_language(concept.title, ENGLISH)
    second = tag("p", english.text, lang=ENGLISH, class_="second") if korean and english else None
    return tag(
        "header",
        crumbs(concept.subject, place),
        tag("h1", first, " ", copy_button(_first_mention(concept), say("Copy as for a first mention"))),
        second,
        tag("p", [joined(badge, " ") for badge in _badges(concept) if badge], class_="badges"),
    )


def _first_mention(concept: Concept) -> str:
    """Write the concept as a text does that mentions it first: 전문가 혼합(mixture of experts, MoE)."""
    korean, english = concept.preferred(KOREAN), concept.preferred(ENGLISH)
    acronym = next((t for t in concept.approved(ENGLISH) if t.type is TermType.ACRONYM and t != english), None)
    inside = ", ".join(term.text for term in (english, acronym) if term)
    return f"{concept.title}({inside})" if korean and inside else concept.title


def _badges(concept: Concept) -> list[Html | None]:
    keeps = tag("span", say("not translated"), class_="badge") if concept.do_not_translate else None
    return [state_mark(concept), keeps]


def _definitions(concept: Concept) -> Html | None:
    note = tag("p", tag("b", say("Note")), " ", concept.note, class_="note") if concept.note else None
    if not (concept.definitions or note):
        return None
    blocks = [_definition(entry) for entry in concept.definitions]
    return section(
        say("Definition"), tag("div", blocks, class_="definitions") if blocks else None, note, name="definition"
    )


def _definition(entry: Definition) -> Html:
    what = say("Copy the definition")
    return tag(
        "div",
        tag("h3", language_name(entry.language, language())),
        tag("p", in_language(entry.text, entry.language), " ", copy_button(entry.text, what)),
    )


def _when(concept: Concept) -> Html | None:
    when = concept.when
    if when is None:
        return None
    groups = [
        (say("The English source has"), ENGLISH, when.source),
        (say("Korean words nearby"), KOREAN, when.near),
        (say("In files"), None, when.path),
    ]
    rows = [
        [
            tag("dt", heading),
            tag(
                "dd",
                [joined(tag("code" if lang is None else "span", each, lang=lang, class_="chip"), " ") for each in some],
            ),
        ]
        for heading, lang, some in groups
        if some
    ]
    return section(say("When it is meant"), tag("dl", *rows), name="when")


def _examples(concept: Concept) -> Html | None:
    if not (concept.ok or concept.bad):
        return None
    rows = [*(_example(text, "✓", say("Right"), "ok") for text in concept.ok),
            *(_example(text, "✕", say("Wrong"), "bad") for text in concept.bad)]  # fmt: skip
    return section(say("Examples"), tag("ul", rows, class_="examples"), name="examples")


def _example(text: str, symbol: str, label: str, class_: str) -> Html:
    mark = tag("b", tag("span", symbol, aria_hidden="true", class_="sign"), " ", label)
    return tag("li", mark, " ", tag("span", text, lang=KOREAN), class_=class_)


def _relations(concept: Concept, shown: Shown, place: Place) -> Html | None:
    groups = [(relation_heading(kind), some) for kind, some in _by_kind(list(concept.related))]
    groups += [(inverse_heading(kind), some) for kind, some in _by_kind(list(shown.referring(concept)))]
    merged: dict[str, list[Child]] = {}
    for heading, some in groups:
        merged.setdefault(heading, []).extend(_related(each, shown, place) for each in some)
    same = [concept_link(other, place) for other in shown.homographs(concept)]
    if same:
        merged[say("Other senses of the word")] = [*same]
    if not merged:
        return None
    rows = [[tag("dt", heading), [tag("dd", each) for each in some]] for heading, some in merged.items()]
    return section(say("Related concepts"), tag("dl", *rows, class_="related"), name="related")


def _by_kind(related: list[Related]) -> Iterator[tuple[ConceptRelation, list[Related]]]:
    order = list(ConceptRelation)
    some = sorted(related, key=lambda each: order.index(each.kind))
    return ((kind, list(group)) for kind, group in groupby(some, key=lambda each: each.kind))


def _related(related: Related, shown: Shown, place: Place) -> Child:
    other = shown.get(related.concept)
    return concept_link(other, place) if other else related.concept


def _record(concept: Concept) -> Html:
    review = concept.review
    rows: list[tuple[str, Child]] = [
        (say("Identifier"), joined(tag("code", concept.id), " ", copy_button(concept.id, say("Copy the identifier")))),
        (say("Pairing"), word(concept.pairing)),
        (
            say("Review"),
            " · ".join(filter(None, (word(review.state), review.date.isoformat() if review.date else None))),
        ),
        (say("Reason"), review.reason),
    ]
    cells = [[tag("dt", heading), tag("dd", value)] for heading, value in rows if value]
    return section(say("Record"), tag("dl", *cells, class_="record"), name="record")
