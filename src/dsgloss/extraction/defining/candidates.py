"""The texts of a document that look like definitions by their letters; only these are analysed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dsgloss.documents import Document, Segment, SegmentKind
from dsgloss.extraction.defining.definiendum import may_name
from dsgloss.extraction.defining.definiens import may_be_entry, may_define
from dsgloss.extraction.defining.sentences import sentences

_NO_SENTENCES = frozenset({SegmentKind.CODE, SegmentKind.HEADING, SegmentKind.TITLE})
# Longer sentences define nothing, and the analyser's time grows with the square of the length.
_LONGEST = 400
# 하는, 되는 and the like are verbs; 이는, 것은 and 다음은 are no terms.
_TOPIC = re.compile(r"(?:란|(?:(?<![하되있없같않것])|(?<=[부저지강인]하))(?<!^이)(?<!\s이)(?<!다음)[은는])[\s,]")
_ENTRY = re.compile(r".{1,60}?(?:\s?[:：]\s|\s[-–—―]\s)")
_QUESTION = re.compile(r"\?[\"'”’」』)\]]*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may define a term of a segment; it begins at `start` there, and may go on in the next cell."""

    segment: Segment
    start: int
    text: str

    @property
    def is_entry(self) -> bool:
        """Whether the text may be an entry of a list: term, colon, definiens."""
        is_title = self.segment.kind is SegmentKind.CELL and self.segment.text.startswith(self.text)
        return self.start == 0 and not is_title and bool(_ENTRY.match(self.text))


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


def _may_define(candidate: Candidate) -> bool:
    text = candidate.text
    if len(text) > _LONGEST or _QUESTION.search(text):
        return False
    is_sentence = may_name(text) or (_TOPIC.search(text) is not None and may_define(text))
    return is_sentence or (candidate.is_entry and (may_define(text) or may_be_entry(text)))
