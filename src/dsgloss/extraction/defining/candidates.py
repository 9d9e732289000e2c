"""The texts of a document that look like definitions by their letters; only these are analysed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dsgloss.documents import Document, Segment, SegmentKind
from dsgloss.extraction.defining.definiendum import may_name
from dsgloss.extraction.defining.definiens import may_be_entry, may_define
from dsgloss.extraction.defining.nouns import NounKind, nouns
from dsgloss.extraction.defining.sentences import sentences
from dsgloss.extraction.reading.window import CLOSING_QUOTES
from dsgloss.lazy import regex

_NO_SENTENCES = frozenset({SegmentKind.CODE, SegmentKind.HEADING, SegmentKind.TITLE})
# Longer sentences define nothing, and the analyser's time grows with the square of the length.
_LONGEST = 400
# 하는, 되는 and the like are verbs; 이는, 것은 and 다음은 are no terms.
_TOPIC = regex(
    r"[란은는](?=[\s,])(?:(?<=란)|(?:(?<![하되있없같않것].)|(?<=[부저지강인]하.))(?<!^이.)(?<!\s이.)(?<!다음.))"
)
# The phrase after these words is one that the text points at or tells of, no term: 이 모델은, 사용하는 방법은.
_POINTING = regex(
    r"(?:(?:^|\s)(?:이|그|저|두|세|네|첫|각|몇|여러|모든|어떤|다른|이런|그런|이러한|그러한|위의)"
    r"|[하되있없않]는|[된될할]|위한|대한|통한|의한|따른|같은|[을를]) $"
)
_NO_NOUN = regex("(?:또|혹|이라|[한된인는있없었했]다|만드|다루|시키|보이|좋|많|높|낮|깊|짧|넓|싶)$")
_SET_OFF = (*CLOSING_QUOTES, ")", " ")
_LONGEST_NAME = 60
_SIGN = regex("[:：–—―-]")
_ENTRY = regex(rf".{{1,{_LONGEST_NAME}}}?(?:\s?[:：]\s|\s[-–—―]\s)")
_QUESTION = regex(r"\?[\"'”’」』)\]]*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may define a term of a segment; it begins at `start` there, and may go on in the next cell."""

    segment: Segment
    start: int
    text: str

    @property
    def is_entry(self) -> bool:
        """Whether the text may be an entry of a list: term, colon, definiens."""
        if self.start or not _SIGN.search(self.text, 1, _LONGEST_NAME + 2) or not _ENTRY.match(self.text):
            return False
        return self.segment.kind is not SegmentKind.CELL or not self.segment.text.startswith(self.text)


def candidates(document: Document) -> list[Candidate]:
    """Find the sentences and the entries of lists and tables that may define a term."""
    return [candidate for candidate in (*_sentences(document), *_rows(document)) if _may_define(candidate)]


def _sentences(document: Document) -> Iterator[Candidate]:
    for segment in document.segments:
        if segment.kind not in _NO_SENTENCES:
            for start, end in sentences(segment.text):
                yield Candidate(segment, start, segment.text[start:end])


def _rows(document: Document) -> Iterator[Candidate]:
    """Read the first two cells of each row of a table as an entry: the term, and what it is."""
    cells = (segment for segment in document.segments if segment.kind is SegmentKind.CELL)
    for _, row in groupby(cells, key=lambda cell: document.position(cell.origin(0)).line):
        first, *others = row
        if others:
            yield Candidate(first, 0, f"{first.text}: {others[0].text}")


def _has_topic(text: str) -> bool:
    """Tell by its letters whether a sentence has a topic that may be a term."""
    return any(_may_be_term(text[: topic.start()], topic[0]) for topic in _TOPIC.finditer(text))


def _may_be_term(before: str, particle: str) -> bool:
    """Tell whether what stands before a particle may be a term: it is set off, or no light noun, and not modified."""
    rest, space, noun = before.rpartition(" ")
    if particle == "란" or before.endswith(_SET_OFF) or rest.endswith(("라는", "라고 하는")):
        return True
    is_light = noun in nouns(NounKind.LIGHT, NounKind.ROLE) or _NO_NOUN.search(noun)
    return not is_light and not _POINTING.search(rest + space)


def _may_define(candidate: Candidate) -> bool:
    text = candidate.text
    if len(text) > _LONGEST or _QUESTION.search(text):
        return False
    is_sentence = may_name(text) or (_has_topic(text) and may_define(text))
    return is_sentence or (candidate.is_entry and (may_define(text) or may_be_entry(text)))
