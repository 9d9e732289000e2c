"""The pages to browse by: subject fields, and what people have not accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.korean.collation import OTHERS, collation_key, korean_letter
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept
from dsgloss.site import places
from dsgloss.site.frame import Page
from dsgloss.site.html import Child, Html, joined, tag
from dsgloss.site.long_list import in_parts
from dsgloss.site.pieces import concept_table, crumbs, in_language, names, table
from dsgloss.site.places import Place, subject_page
from dsgloss.site.shown import Shown


def subject_pages(shown: Shown) -> Iterator[Page]:
    """Make the list of subject fields, and a page for each."""
    groups = shown.subjects
    main = joined(tag("h1", say("Subjects")), subject_list(shown, Place(places.SUBJECTS)))
    yield Page(places.SUBJECTS, say("Subjects"), main)
    for subject, concepts in groups.items():
        yield _subject(subject, concepts, [each for each in groups if each.rpartition("/")[0] == subject])


def subject_list(shown: Shown, place: Place) -> Html:
    """List the subject fields, the special ones below the general ones, with the number of concepts."""
    groups = shown.subjects
    general = [subject for subject in groups if "/" not in subject]
    cards = []
    for subject in general:
        special = [each for each in groups if each.startswith(f"{subject}/")]
        inner = tag("ul", [tag("li", _subject_link(each, groups[each], place)) for each in special])
        cards.append(
            tag(
                "li",
                tag("p", _subject_link(subject, groups[subject], place), class_="general"),
                inner if special else None,
            )
        )
    return tag("ul", cards, class_="subjects") if cards else tag("p", say("No concept has a subject yet."))


def _subject_link(subject: str, concepts: list[Concept], place: Place) -> Html:
    named = subject.rpartition("/")[2].replace("-", " ")
    link = tag("a", named, href=place.to(subject_page(subject)), lang=ENGLISH)
    return joined(link, " ", tag("span", str(len(concepts)), class_="number"))


def _subject(subject: str, concepts: list[Concept], special: list[str]) -> Page:
    place = Place(subject_page(subject))
    general, _, named = subject.rpartition("/")
    links = [tag("li", tag("a", s.rpartition("/")[2].replace("-", " "), href=place.to(subject_page(s)), lang=ENGLISH))
             for s in special]  # fmt: skip
    main = joined(
        crumbs(general or None, place),
        tag("h1", named.replace("-", " "), lang=ENGLISH),
        tag("p", say("Concepts: {count}", count=len(concepts)), class_="second"),
        tag("ul", links, class_="chips") if links else None,
        concept_list(concepts, place),
    )
    return Page(place.path, named.replace("-", " "), main, section=places.SUBJECTS)


def in_order(concepts: Sequence[Concept]) -> list[Concept]:
    """Sort concepts by their titles."""
    return sorted(concepts, key=lambda concept: (collation_key(concept.title), concept.id))


def concept_list(concepts: Sequence[Concept], place: Place) -> Html:
    """List concepts by their titles, a long list letter by letter."""
    return in_parts(in_order(concepts), _letter, lambda letter, some: concept_table(some, place, letter))


def _letter(concept: Concept) -> str:
    letter = korean_letter(concept.title)
    return letter if letter != OTHERS else say("A–Z, 0–9")


def open_pages(shown: Shown) -> Iterator[Page]:
    """Make the lists of proposals and of rejected concepts, where there are some."""
    if shown.proposed:
        place = Place(places.PROPOSED)
        intro = tag("p", say("Nobody has accepted these concepts yet."), class_="second")
        main = joined(tag("h1", say("Proposals")), intro, concept_list(shown.proposed, place))
        yield Page(place.path, say("Proposals"), main)
    if shown.rejected:
        columns = [say("Concept"), say("English"), say("Reason"), say("Date")]
        rows = (_rejected(concept) for concept in in_order(shown.rejected))
        intro = tag(
            "p", say("Looked at and turned down; they are kept so that nobody proposes them again."), class_="second"
        )
        main = joined(tag("h1", say("Rejected concepts")), intro, table(columns, rows, "rejected"))
        yield Page(places.REJECTED, say("Rejected concepts"), main)


def _rejected(concept: Concept) -> list[Child]:
    korean, english = names(concept, KOREAN), names(concept, ENGLISH)
    day = concept.review.date
    return [
        in_language(korean, KOREAN) if korean else concept.id,
        in_language(english, ENGLISH) if english else "—",
        concept.review.reason or "—",
        day.isoformat() if day else "—",
    ]
