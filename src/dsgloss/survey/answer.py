"""What questions find in a text: small values, without the text and without its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dsgloss.association import Counts, Sides
from dsgloss.extraction.mention import Mention
from dsgloss.model import Citation, Record, Source
from dsgloss.model.values import one_line
from dsgloss.termhood.counts import CountsByKey, PhraseCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Record):
    """What a text says of itself in its front matter."""

    id: str | None = None
    """The identifier that citations are to use."""
    title: str | None = None
    """Its title."""
    publisher: str | None = None
    """Who published it."""
    date: str | None = None
    """When it was published, as far as it is known (ISO 8601)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use(Record):
    """The first place where a text uses a term of a concept."""

    concept: str
    """The concept's id."""
    line: int
    """The line, from 1."""
    column: int
    """The column, from 1, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """What one question found in one text; as JSON it travels between processes and lies in the cache."""

    about: About = About()
    """What the text says of itself."""
    mentions: tuple[Mention, ...] = ()
    """The mentions of pairs, in text order, their paths empty."""
    uses: tuple[Use, ...] = ()
    """The first uses of known terms, one per concept."""
    phrases: Mapping[str, PhraseCounts] = field(default_factory=dict)
    """What was counted of each noun phrase, by its key; the places do not name the text."""
    sides: tuple[Sides, ...] | None = None
    """What stands in each block of the text and in its original, if it has one."""


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What all questions found in one text, under the name it has this time.

    `notices` say what its reader should know of it, such as that it was in an old encoding.
    """

    path: str
    answers: tuple[Answer, ...]
    notices: tuple[str, ...] = ()

    @property
    def mentions(self) -> list[Mention]:
        """The mentions of pairs, in text order."""
        found = (mention for answer in self.answers for mention in answer.mentions)
        return [replace(mention, path=self.path) for mention in found]

    @property
    def source(self) -> Source:
        """The text as a source of citations; its path is the name it was read by."""
        about = next((answer.about for answer in self.answers if answer.about != About()), About())
        name = one_line(self.path)
        return Source(
            id=about.id or name, path=name, title=about.title, publisher=about.publisher, date=about.date
        )  # fmt: skip

    @property
    def uses(self) -> list[tuple[str, Citation]]:
        """The first uses of known terms: the concept's id, and the place as a citation."""
        source = self.source.id
        return [
            (use.concept, Citation(source=source, line=use.line, column=use.column))
            for answer in self.answers
            for use in answer.uses
        ]

    @property
    def phrases(self) -> CountsByKey:
        """What was counted of each noun phrase, by its key."""
        source = self.source.id
        return {key: own.found_in(source) for answer in self.answers for key, own in answer.phrases.items()}

    @property
    def counts(self) -> Counts | None:
        """What stands side by side in the blocks of the text and its original; nothing if it has none."""
        found = [answer.sides for answer in self.answers if answer.sides is not None]
        return Counts.of(self.source.id, found[0]) if found else None
