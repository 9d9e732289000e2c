"""Reading XML: nothing is expanded, nothing fetched, and a mistake is an error with its line."""

from __future__ import annotations

import pyexpat
from collections.abc import Mapping

from dsgloss.documents.decoding import decode
from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.xml.tree import Element, Instruction, local
from dsgloss.messages import say

_DEEPEST = 50


class _RefusedError(Exception):
    """The file does what a file of terms has no reason to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def parse(data: bytes, path: str) -> Element:
    """Read the root element of an XML file.

    A DOCTYPE is passed over unless it declares entities. Raises UnreadableError if the bytes are no text,
    GlossaryError with the line if they are not well-formed XML, declare entities or are nested too deeply.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(decode(data, path).text.encode(), True)  # noqa: FBT003 - the parser's signature
    except pyexpat.ExpatError as error:
        what = say("this is not well-formed XML: {reason}", reason=pyexpat.ErrorString(error.code))
        remedy = say("Correct the line, or write the file anew with the program it comes from.")
        raise GlossaryError(Problem(str(Where(path, error.lineno)), what, remedy)) from error
    except _RefusedError as error:
        where = str(Where(path, reader.parser.CurrentLineNumber))
        raise GlossaryError(Problem(where, error.what, error.remedy)) from error
    return reader.root


class _Reader:
    """Builds the tree from what expat calls."""

    def __init__(self) -> None:
        self.root = Element("")
        self._open: list[Element] = []
        # The text is ours, in UTF-8, whatever encoding its declaration names.
        self.parser = pyexpat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = lambda _: self._open.pop()
        self.parser.CharacterDataHandler = self._text
        self.parser.ProcessingInstructionHandler = self._instruct
        self.parser.EntityDeclHandler = self._declare
        self.parser.SkippedEntityHandler = self._skip

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        plain = {local(key): value for key, value in attributes.items()}
        element = Element(local(name), plain, line=self.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        if len(self._open) > _DEEPEST:
            raise _RefusedError(say("it is nested too deeply"), say("No file of terms needs so many levels."))

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].children.append(text)

    def _instruct(self, target: str, data: str) -> None:
        if self._open:
            self._open[-1].children.append(Instruction(target, data))

    def _declare(self, name: str, *_: object) -> None:
        raise _RefusedError(
            say("the file declares an entity, '{name}'", name=name),
            say("Replace the entity by its text and remove the declaration; entities are not expanded."),
        )

    def _skip(self, name: str, *_: object) -> None:
        raise _RefusedError(say("the entity '{name}' is not known", name=name), say("Write the character itself."))
