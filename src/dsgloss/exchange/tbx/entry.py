"""A concept as an entry of TBX, in the 2019 edition with data categories as attributes; the rest is renaming."""

from __future__ import annotations

from collections.abc import Iterable, Set

from dsgloss.exchange.tbx.categories import PARTS_OF_SPEECH, STATUSES, TERM_TYPES
from dsgloss.exchange.tbx.dialect import Modules
from dsgloss.exchange.xml import Element
from dsgloss.model import Concept, Definition, Term


def entry_of(concept: Concept, modules: Modules, entries: Set[str]) -> Element:
    """Write a concept with the data categories of some modules; it refers to those that have entries themselves."""
    entry = Element("conceptEntry", {"id": xml_id(concept.id)})
    if modules is not Modules.CORE and concept.subject:
        entry.add("descrip", concept.subject, type="subjectField")
    languages = dict.fromkeys(term.language for term in concept.terms)
    if modules is Modules.BASIC:
        _describe(entry, (d for d in concept.definitions if d.language not in languages))
        _administer(entry, concept, entries)
    if concept.note:
        entry.add("note", concept.note)
    for language in languages:
        section = entry.add("langSec", lang=language)
        if modules is Modules.BASIC:
            _define(section, concept.definition(language))
        for term in concept.terms_in(language):
            _designate(section, term, modules)
    return entry


def xml_id(concept_id: str) -> str:
    """Write an id as XML wants it, with an underscore before a digit.

    >>> xml_id("gpu"), xml_id("3d-parallelism")
    ('gpu', '_3d-parallelism')
    """
    return f"_{concept_id}" if concept_id[:1].isdigit() else concept_id


def _describe(entry: Element, definitions: Iterable[Definition]) -> None:
    """Add the definitions in languages that have no section, since no term is in them."""
    for definition in definitions:
        entry.add("descrip", definition.text, type="definition", lang=definition.language)


def _define(section: Element, definition: str | None) -> None:
    if definition is not None:
        section.add("descripGrp").add("descrip", definition, type="definition")


def _administer(entry: Element, concept: Concept, entries: Set[str]) -> None:
    if concept.review.date:
        group = entry.add("transacGrp")
        group.add("transac", "modification", type="transactionType")
        group.add("date", concept.review.date.isoformat())
    for citation in concept.citations:
        entry.add("admin", f"{citation.source}:{citation.line}:{citation.column}", type="source")
    for related in concept.related:
        if related.concept in entries:
            entry.add("ref", related.concept, type="crossReference", target=xml_id(related.concept))


def _designate(section: Element, term: Term, modules: Modules) -> None:
    made = section.add("termSec")
    made.add("term", term.text)
    if modules is not Modules.CORE:
        made.add("termNote", PARTS_OF_SPEECH[term.part_of_speech], type="partOfSpeech")
        made.add("termNote", STATUSES[term.status], type="administrativeStatus")
    if modules is Modules.BASIC:
        made.add("termNote", TERM_TYPES[term.type], type="termType")
    if term.note:
        made.add("note", term.note)
