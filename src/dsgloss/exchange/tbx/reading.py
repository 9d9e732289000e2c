"""An entry of TBX as a concept, in all editions, dialects and styles, and as the tools that write them mean it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from dsgloss.exchange.draft import Draft, DraftTerm, language_of
from dsgloss.exchange.tally import Tally
from dsgloss.exchange.tbx.categories import part_of, status_of, type_of
from dsgloss.exchange.xml import Element
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import Citation, ConceptRelation, Related, Review
from dsgloss.model.values import SLUG

ENTRIES = ("conceptEntry", "termEntry")
_SECTIONS = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_GROUPS = {"descripGrp", "transacGrp", "adminGrp", "termNoteGrp", "termGrp", "termCompGrp"}
_CONTEXTS = {"context", "example", "explanation", "Usage note", "usageNote", "sampleSentence"}
_CLASSES = {"descrip", "termNote", "admin", "transac", "ref", "xref", "adminNote", "descripNote", "transacNote"}
_PLACE = regex(r"(.+):([1-9]\d{0,8}):([1-9]\d{0,8})")


def read_entry(entry: Element, language: str, tally: Tally) -> Draft:
    """Read an entry; `language` is that of the file, for texts that do not name theirs."""
    draft = Draft(entry.attributes.get("id") or f"entry at line {entry.line}")
    for element in _parts(entry):
        _read_part(draft, element, _language(element, language), tally)
    for section in entry.elements(*_SECTIONS):
        own = section.attributes.get("lang", language)
        for element in _parts(section):
            _read_part(draft, element, own, tally)
        draft.terms += [_read_term(draft, term, own, tally) for term in section.elements(*_TERMS)]
    return draft


def id_of(key: str) -> str:
    """Give the concept id of an `id` attribute that dsgloss wrote."""
    return key.removeprefix("_")


def category(element: Element) -> str:
    """Name the data category of an element, in either style."""
    return element.attributes.get("type", "") if element.name in _CLASSES else element.name


def _parts(holder: Element) -> Iterator[Element]:
    """Iterate over what is said of an entry, a language or a term, groups taken apart."""
    for child in holder.elements():
        if child.name in _GROUPS:
            yield from _parts(child)
        elif child.name not in (*_SECTIONS, *_TERMS):
            yield child


def _language(element: Element, default: str) -> str:
    return element.attributes.get("lang") or (language_of(element.text) if element.text else default)


def _read_part(draft: Draft, element: Element, language: str, tally: Tally) -> None:
    name, text = category(element), element.text
    if not text:
        return
    if name == "subjectField":
        draft.subject = draft.subject or text
    elif name == "definition" or (element.name == "descrip" and not name):  # Weblate's explanation has no type
        draft.definitions.append((language, text))
    elif name == "note" or name in _CONTEXTS:
        draft.notes.append(text)
    elif name == "date":
        draft.review = _reviewed(draft.review, text)
    elif name in {"Translation needed", "translationNote"}:
        draft.do_not_translate |= text.lower() == "no"
    elif name == "crossReference" and re.fullmatch(SLUG, id_of(element.attributes.get("target", ""))):
        target = id_of(element.attributes["target"])
        draft.related.append(Related(kind=ConceptRelation.SEE_ALSO, concept=target))
    elif name == "source" and (found := _PLACE.fullmatch(text)):
        draft.citations.append(Citation(source=found[1], line=int(found[2]), column=int(found[3])))
    elif name not in {"transactionType"}:
        tally.note(say("the data category '{name}'", name=name), draft.key)


def _reviewed(review: Review, text: str) -> Review:
    """Take the latest date."""
    try:
        date = datetime.date.fromisoformat(text)
    except ValueError:
        return review
    return Review(date=max(date, review.date or date))


def _read_term(draft: Draft, element: Element, language: str, tally: Tally) -> DraftTerm:
    parts = [*_parts(element)]
    text = next((part.text for part in parts if part.name == "term"), "")
    term = DraftTerm(text, language)
    for part in parts:
        if part.name != "term" and part.text:
            _read_term_part(draft, term, part, tally)
    return term


def _read_term_part(draft: Draft, term: DraftTerm, part: Element, tally: Tally) -> None:
    name, value = category(part), part.text
    if name in {"administrativeStatus", "normativeAuthorization"} and (status := status_of(value)):
        term.status = status
    elif name == "termType" and (kind := type_of(value)):
        term.type = kind
    elif name == "partOfSpeech" and (word_class := part_of(value)):
        term.part_of_speech = word_class
    elif name == "note":
        term.notes.append(value)
    elif name in {"definition", *_CONTEXTS, "Translation needed", "translationNote"}:
        _read_part(draft, part, term.language, tally)
    elif name not in {"transactionType", "date", "administrativeStatus", "termType", "partOfSpeech"}:
        tally.note(say("the data category '{name}'", name=name), draft.key)
    elif name != "date" and name != "transactionType":
        tally.note(f"{name} '{value}'", draft.key)
