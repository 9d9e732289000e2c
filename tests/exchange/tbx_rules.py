"""The rules of TBX-Basic and TBX-Min (ISO 30042:2019 and the dialects' published schemas), as far as we write them.

The official RELAX NG schemas are in no package index, so what they demand is written down here: which elements
stand in which, in what order, with which categories and values, and that references lead somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dsgloss.exchange.xml import Element

_AUXILIARY = "(?:descrip|descripGrp|admin|transacGrp|note|ref)"
CONTENTS: Mapping[str, str] = {
    "tbx": "tbxHeader text",
    "tbxHeader": "fileDesc",
    "fileDesc": "(?:titleStmt )?(?:publicationStmt )?(?:sourceDesc)",
    "titleStmt": "title",
    "publicationStmt": "p",
    "sourceDesc": "p",
    "text": "body",
    "body": "conceptEntry(?: conceptEntry)*",
    "conceptEntry": rf"(?:{_AUXILIARY} )*langSec(?: langSec)*",
    "langSec": rf"(?:{_AUXILIARY} )*termSec(?: termSec)*",
    "termSec": rf"term(?: termNote)*(?: {_AUXILIARY})*",
    "descripGrp": "descrip",
    "transacGrp": "transac date",
}
_VALUES: Mapping[str, str] = {
    "administrativeStatus": "(?:admitted|deprecated|superseded|preferred)Term-admn-sts",
    "partOfSpeech": "adjective|noun|other|verb|adverb",
    "termType": "fullForm|acronym|abbreviation|shortForm|variant|phrase",
    "transactionType": "origination|modification",
}
_PLACES: Mapping[str, set[str]] = {
    "subjectField": {"conceptEntry"},
    "definition": {"conceptEntry", "langSec", "descripGrp"},
    "source": {"conceptEntry", "langSec", "termSec"},
    "crossReference": {"conceptEntry", "termSec"},
    "administrativeStatus": {"termSec"},
    "partOfSpeech": {"termSec"},
    "termType": {"termSec"},
    "transactionType": {"transacGrp"},
}
BASIC = frozenset(_PLACES)
MIN = frozenset({"subjectField", "administrativeStatus", "partOfSpeech"})
CORE: frozenset[str] = frozenset()


def breaches(root: Element, categories: frozenset[str]) -> list[str]:
    """List what breaks the rules in a file whose dialect has the categories given."""
    ids = [entry.attributes["id"] for entry in root.descendants("conceptEntry")]
    repeated = [f"the id {key} is there twice" for key in set(ids) if ids.count(key) > 1]
    unnamed = [f"{key} is no name" for key in ids if not re.fullmatch(r"[A-Za-z_][\w.-]*", key)]
    return [*repeated, *unnamed, *_breaches(root, None, categories, set(ids))]


def _breaches(element: Element, parent: Element | None, categories: frozenset[str], ids: set[str]) -> Iterator[str]:
    inside = " ".join(child.name for child in element.elements())
    if not re.fullmatch(CONTENTS.get(element.name, ""), inside):
        yield f"{element.name} holds {inside}"
    category = element.attributes.get("type", "") if element.name != "tbx" else ""
    if category:
        yield from _of_category(element, category, parent, categories)
    if element.attributes.get("target", next(iter(ids), "")) not in ids and "target" in element.attributes:
        yield f"the target {element.attributes['target']} is nowhere"
    for child in element.elements():
        yield from _breaches(child, element, categories, ids)


def _of_category(element: Element, category: str, parent: Element | None, known: frozenset[str]) -> Iterator[str]:
    if category not in known:
        yield f"the category {category} is not of this dialect"
    elif parent is None or parent.name not in _PLACES[category]:
        yield f"{category} stands in the wrong place"
    elif not re.fullmatch(_VALUES.get(category, ".+"), element.text):
        yield f"{category} is {element.text}"
