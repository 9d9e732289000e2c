"""Elements, their texts and the instructions between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dsgloss.lazy import regex
from dsgloss.model.values import one_line

# Elements that stand for codes of a program (XLIFF, TMX); what they hold is not read aloud.
_CODES = {"bpt", "ept", "it", "ph", "ut", "sc", "ec"}
_BREAK = regex(r"\s*[\r\n]\s*")


@dataclass(frozen=True, slots=True)
class Instruction:
    """A processing instruction: XML's own place for what one program tells itself; all others pass it over."""

    target: str
    data: str


@dataclass(slots=True)
class Element:
    """An element with what it holds, in order; its name and its attributes' names are without a prefix when read."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | Instruction | str] = field(default_factory=list)
    line: int = 0

    def add(self, name: str, text: str = "", **attributes: str) -> Element:
        """Add an element at the end and give it; the attribute `lang` is `xml:lang` in the file."""
        made = Element(name, {_attribute(key): value for key, value in attributes.items()}, [text] if text else [])
        self.children.append(made)
        return made

    def elements(self, *names: str) -> Iterator[Element]:
        """Iterate over the elements in it, or those of some names."""
        for child in self.children:
            if isinstance(child, Element) and (not names or child.name in names):
                yield child

    def descendants(self, *names: str) -> Iterator[Element]:
        """Iterate over the elements of some names wherever they are in it, those inside of such ones left out."""
        for child in self.elements():
            if child.name in names:
                yield child
            else:
                yield from child.descendants(*names)

    def instruction(self, target: str) -> str | None:
        """Give the data of the first instruction to a target that stands directly in it."""
        found = (c.data for c in self.children if isinstance(c, Instruction) and c.target == target)
        return next(found, None)

    def as_read(self) -> Element:
        """Give it as it would be read from a file: names without prefixes."""
        children = [child.as_read() if isinstance(child, Element) else child for child in self.children]
        return Element(local(self.name), {local(key): value for key, value in self.attributes.items()}, [*children])

    @property
    def text(self) -> str:
        """All text in it on one line: a line break and the spaces around it are one space."""
        return one_line(_BREAK.sub(" ", "".join(self._texts())))

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif isinstance(child, Element) and child.name not in _CODES:
                yield from child._texts()


def local(name: str) -> str:
    """Give a name without its prefix.

    >>> local("basic:definition"), local("note")
    ('definition', 'note')
    """
    return name.rpartition(":")[2]


def _attribute(name: str) -> str:
    return "xml:lang" if name == "lang" else name
