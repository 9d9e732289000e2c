"""An entry in other styles and editions than the one in which it is composed: its elements are renamed."""

from __future__ import annotations

from collections.abc import Mapping

from dsgloss.exchange.tbx.dialect import Dialect, Edition, Style
from dsgloss.exchange.xml import Element, Instruction
from dsgloss.model import ENGLISH

_MIN_CATEGORIES = {"subjectField", "administrativeStatus", "partOfSpeech", "customerSubset", "externalCrossReference"}
_METADATA = {"descrip", "termNote", "admin", "transac", "ref"}
_MARTIF: Mapping[str, str] = {
    "tbx": "martif",
    "tbxHeader": "martifHeader",
    "conceptEntry": "termEntry",
    "langSec": "langSet",
    "termSec": "tig",
}


def restyled(element: Element, dialect: Dialect) -> Element:
    """Rename an element and those in it as a dialect has them; what stands in the header has one style only."""
    if dialect.edition is Edition.V3 and dialect.style is Style.DCA:
        return element
    if dialect.edition is Edition.V2:
        # Tools that read two languages take the first for the source.
        ordered = Element("", {}, sorted(element.children, key=_comes_late))
        return _mapped(ordered, dialect, _MARTIF.get(element.name, element.name), element.attributes)
    if element.name in _METADATA:
        category = element.attributes["type"]
        module = "min" if category in _MIN_CATEGORIES else "basic"
        kept = {name: value for name, value in element.attributes.items() if name == "target"}
        return _mapped(element, dialect, f"{module}:{category}", kept)
    return _mapped(element, dialect, element.name, element.attributes)


def _comes_late(child: Element | Instruction | str) -> bool:
    """Tell whether it is a section of another language than English."""
    return isinstance(child, Element) and child.name == "langSec" and child.attributes["xml:lang"] != ENGLISH


def _mapped(element: Element, dialect: Dialect, name: str, attributes: Mapping[str, str]) -> Element:
    children = [restyled(child, dialect) if isinstance(child, Element) else child for child in element.children]
    return Element(name, dict(attributes), children, element.line)
