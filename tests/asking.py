"""Questions, inputs and sheets for tests, where worker processes can import them: cheap ones, and ones that fail."""

from __future__ import annotations

import os
from dataclasses import dataclass

from dsgloss import DsglossError, Problem
from dsgloss.documents import Document
from dsgloss.linting import Bitext
from dsgloss.relinting import Sheet
from dsgloss.survey import Answer, Input, Surveyed, Use

FAILED = "길이 없음"
FATAL = "끝"


@dataclass(frozen=True)
class Lengths:
    """How long is the text? The answer is a use whose line tells the length; it costs nothing to find."""

    unit: str = "characters"

    def depends_on(self, path: str) -> str:
        """Name the unit, and no path."""
        return self.unit if path else ""

    def ask(self, document: Document) -> Answer:
        """Count; a text that says so has no length, and one that says worse ends the process."""
        if document.text == FAILED:
            raise DsglossError(Problem(document.path, "it has no length", "Leave it out."))
        if document.text == FATAL:
            os._exit(3)
        return Answer(uses=(Use(concept=self.unit, line=len(document.text) + 1, column=1),))


def inputs(*texts: str, suffix: str = "md") -> list[Input]:
    """Name texts by their numbers."""
    return [Input(f"{number:04}.{suffix}", text.encode) for number, text in enumerate(texts)]


def shown(found: Surveyed | DsglossError) -> str:
    """Write a result as the lengths found, or as the message."""
    return " ".join(str(c.line - 1) for _, c in found.uses) if isinstance(found, Surveyed) else str(found)


@dataclass(frozen=True)
class Noted(Sheet):
    """A sheet that takes down that it is parsed."""

    parsings: list[str] | None = None

    def parsed(self) -> Bitext:
        """Note the path."""
        if self.parsings is not None:
            self.parsings.append(self.target.path)
        return super().parsed()
