"""A document with what every rule needs of it: the terms found in it, and the source text beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from dsgloss.documents import Document, Segment, SegmentKind, format_for
from dsgloss.lazy import regex
from dsgloss.linting.broken_lines import Written, keeping_line
from dsgloss.linting.finding import Edit, Finding, Fix, Severity
from dsgloss.linting.options import DEFAULT, Options
from dsgloss.linting.prose import is_prose
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.source_block import SourceBlock
from dsgloss.linting.spelling import EOJEOL
from dsgloss.lookup import Occurrence
from dsgloss.model import Concept

_SIGHT = 80
_OPENED_BRACKET = regex(r"[’”'\"」』〉》»]{0,2}\s?[(（\[][^()（）\[\]]*$")


class Use(NamedTuple):
    """An occurrence of a term in a segment of a page; `number` is the segment's."""

    number: int
    segment: Segment
    occurrence: Occurrence

    def is_in_bracket_after(self, term: str) -> bool:
        """Tell whether it stands in a bracket that follows a term, as in 파이프라인(이하 pipeline)."""
        before = self.segment.text[max(0, self.occurrence.start - _SIGHT) : self.occurrence.start]
        if term not in before:
            return False
        opened = _OPENED_BRACKET.search(before)
        return opened is not None and before[: opened.start()].endswith(term)


@dataclass(frozen=True, eq=False, slots=True)
class Known:
    """The concepts of a lint; one object for all its pages, so that a rule can keep what it makes of them."""

    concepts: Sequence[Concept] = ()


@dataclass(frozen=True)
class Page:
    """A document under the lint.

    `source` maps a segment's number to the source block it translates, where one was aligned with it;
    `source_blocks` are all blocks of the source text, and there are none where there is no source text.
    `known` are all concepts of the lint, whether the page uses them or not.
    """

    document: Document
    uses: Sequence[Use]
    options: Options = DEFAULT
    source: Mapping[int, int] = field(default_factory=dict)
    source_blocks: Sequence[SourceBlock] = ()
    known: Known = field(default_factory=Known)

    def source_near(self, number: int) -> Sequence[SourceBlock]:
        """Give the source block of a segment; none if it is aligned with none.

        With it come its neighbours, if the texts may be out of step, if it is a line of code, the next of which may
        have the words of a comment that Korean puts first, or if the block speaks of something by a pronoun, where
        Korean repeats the noun.
        """
        sure = self._sure_block(number)
        if sure is not None and not sure.pronouns:
            return (sure,)
        aligned = self.source.get(number)
        return () if aligned is None else self.source_blocks[max(0, aligned - 1) : aligned + 2]

    def times_said(self, number: int, concept: Concept) -> int | None:
        """Count how often the source block of a segment may speak of a concept, be it by a pronoun; none if unsure."""
        sure = self._sure_block(number)
        return None if sure is None else sure.times(concept) + sure.pronouns

    def _sure_block(self, number: int) -> SourceBlock | None:
        """Give the source block of a segment if it surely has all that the segment says.

        A line of code has not: a comment may go on in the next one.
        """
        aligned = self.source.get(number)
        block = self.source_blocks[aligned] if aligned is not None and self.is_in_step else None
        return None if block is None or block.segment.kind is SegmentKind.CODE else block

    @cached_property
    def is_in_step(self) -> bool:
        """Whether every segment surely has its own source block: the file or its keys say so, or none is left over."""
        if self.document.original is not None or any(segment.key for segment in self.document.segments[:1]):
            return True
        count = len(self.document.segments)
        return count == len(self.source_blocks) and all(self.source.get(n) == n for n in range(count))

    @cached_property
    def prose_uses(self) -> Sequence[Use]:
        """The uses that are words of the text, not parts of code, names and addresses."""
        return [use for use in self.uses if is_prose(use.segment, use.occurrence.start, use.occurrence.end)]

    def uses_in(self, number: int) -> Sequence[Use]:
        """Give the uses in a segment, which goes by its number."""
        first, last = (find(self.uses, number, key=lambda use: use.number) for find in (bisect_left, bisect_right))
        return self.uses[first:last]

    def is_taken(self, number: int, offset: int) -> bool:
        """Tell whether a term takes the place at an offset of a segment, which goes by its number."""
        use = self._last_use(number, offset)
        return use is not None and offset < use.occurrence.end

    def use_at(self, number: int, start: int, end: int) -> Use | None:
        """Give the use of a term that takes a stretch of a segment, neither more nor less."""
        use = self._last_use(number, start)
        return use if use is not None and (use.occurrence.start, use.occurrence.end) == (start, end) else None

    def _last_use(self, number: int, offset: int) -> Use | None:
        """Give the last use in a segment that begins at an offset or before."""
        count = bisect_right(self.uses, (number, offset), key=lambda use: (use.number, use.occurrence.start))
        return self.uses[count - 1] if count and self.uses[count - 1].number == number else None

    def eojeols_that(self, may_matter: Callable[[str], object]) -> Iterator[tuple[int, re.Match[str]]]:
        """Find the eojeols that may matter to a rule, each with the number of its segment.

        That is asked once for each word of the page, and only where one may matter are its places looked for.
        """
        chosen = set(filter(may_matter, self._eojeols))
        for number, segment in enumerate(self.document.segments if chosen else ()):
            if not chosen.isdisjoint(EOJEOL.findall(segment.text)):
                yield from ((number, found) for found in EOJEOL.finditer(segment.text) if found[0] in chosen)

    @cached_property
    def _eojeols(self) -> AbstractSet[str]:
        """The different eojeols of the page."""
        return set(EOJEOL.findall("\n".join(segment.text for segment in self.document.segments)))

    def edit(self, segment: Segment, start: int, end: int, text: str) -> Edit:
        """Make an edit that replaces a stretch of a segment's text; the file's format writes `text` its own way."""
        return self._edit(keeping_line(self.document, segment, (start, end), self._escaped(text)))

    def edit_file(self, start: int, end: int, text: str) -> Edit:
        """Make an edit that replaces a stretch of the file; offsets in code points."""
        return self._edit(Written(start, end, self._escaped(text)))

    def _escaped(self, text: str) -> str:
        return format_for(self.document.path).escape(text)

    def _edit(self, written: Written) -> Edit:
        begin, stop = self.document.position(written.start), self.document.position(written.end)
        return Edit(line=begin.line, column=begin.column, end_line=stop.line, end_column=stop.column, text=written.text)


def finding(
    info: RuleInfo,
    page: Page,
    segment: Segment,
    span: tuple[int, int],
    message: str,
    *,
    severity: Severity | None = None,
    concept: str | None = None,
    found: str | None = None,
    expected: Sequence[str] = (),
    fix: Fix | None = None,
) -> Finding:
    """Make a finding about a stretch of a segment's text."""
    place = page.edit(segment, *span, text="")
    return Finding(
        path=page.document.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        code=info.code,
        rule=info.name,
        severity=severity or page.options.severity_of(info),
        message=message,
        concept=concept,
        found=found,
        expected=tuple(expected),
        fix=fix,
    )
