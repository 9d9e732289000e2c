"""The work of a survey: texts to answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.documents import Document, beside, parse_document
from dsgloss.errors import DsglossError
from dsgloss.model.data import packed
from dsgloss.survey.question import Question
from dsgloss.survey.text import Text


@dataclass(frozen=True, slots=True)
class Order:
    """A text, and the numbers of the questions to ask of it."""

    text: Text
    asked: tuple[int, ...]

    @property
    def size(self) -> int:
        """How much text it is, in code points."""
        return len(self.text.text) + (len(self.text.original.text) if self.text.original is not None else 0)


Reply = tuple[bytes, ...] | DsglossError
"""The answers to the questions of an order, as JSON, or why there are none."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks questions of the texts of orders."""

    questions: Sequence[Question]

    def do(self, order: Order) -> Reply:
        """Answer an order."""
        try:
            document = _parsed(order.text)
            answers = [self.questions[number].ask(document) for number in order.asked]
        except DsglossError as error:
            return error
        return tuple(packed(found) for found in answers)


def _parsed(text: Text) -> Document:
    document = parse_document(text.text, text.path)
    return beside(document, _parsed(text.original)) if text.original is not None else document
