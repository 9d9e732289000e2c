"""The lint: documents and a terminology in, findings out, in the order in which people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dsgloss.documents import Document, Original, Segment, beside
from dsgloss.linting import suppress
from dsgloss.linting.examined import Examined, conclude
from dsgloss.linting.finding import Finding
from dsgloss.linting.options import DEFAULT, Options, OptionsFor
from dsgloss.linting.page import Known, Page, Use
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.rules import PAGE_RULES, RUN_RULES
from dsgloss.linting.source_block import SourceBlock
from dsgloss.lookup import Matcher, Occurrence
from dsgloss.model import Concept


@dataclass(frozen=True, slots=True)
class Bitext:
    """A document to lint, and the document it translates, if that is at hand."""

    target: Document
    source: Document | None = None


class Linter:
    """Lints documents against some concepts; building it takes time linear in their number."""

    def __init__(self, concepts: Iterable[Concept], options_for: OptionsFor = lambda _path: DEFAULT) -> None:
        self._known = Known(tuple(concepts))
        self._matcher = Matcher(self._known.concepts)
        self._options_for = options_for

    def lint(self, bitexts: Iterable[Bitext]) -> list[Finding]:
        """Lint documents as one run: choices among admitted terms are compared over all of them."""
        return conclude(map(self.examine, bitexts))

    def examine(self, bitext: Bitext, options: Options | None = None) -> Examined:
        """See in one document what a run of many has to know of it; `conclude` judges them together.

        The options are those of its path, unless some are given.
        """
        page = self._page(bitext, options)
        return Examined(
            findings=tuple(_findings(page)),
            observations={info.code: rule.observe(page) for info, rule in RUN_RULES.items() if _applies(info, page)},
            silences=suppress.silences(page.document, _undecided(page), page.options),
        )

    def pages(self, bitexts: Iterable[Bitext]) -> Iterator[Page]:
        """Find the terms in documents and in what they translate, for those who count rather than judge."""
        return map(self._page, bitexts)

    def _page(self, bitext: Bitext, given: Options | None = None) -> Page:
        document = bitext.target
        found = self._matcher.find_in([segment.text for segment in document.segments], document.path)
        uses = tuple(Use(number, document.segments[number], occurrence) for number, occurrence in found)
        options = self._options_for(document.path) if given is None else given
        original = _original(bitext)
        if original is None:
            return Page(document, uses, options, known=self._known)
        page = Page(document, uses, options, original.translated_by, self._blocks(original.segments), self._known)
        return replace(page, uses=tuple(_as_source_says(page, use) for use in uses))

    def _blocks(self, segments: Sequence[Segment]) -> tuple[SourceBlock, ...]:
        found: dict[int, list[Occurrence]] = {}
        for number, occurrence in self._matcher.find_in([segment.text for segment in segments]):
            found.setdefault(number, []).append(occurrence)
        return tuple(SourceBlock(segment, found.get(number, ())) for number, segment in enumerate(segments))


def _findings(page: Page) -> Iterator[Finding]:
    for info, check in PAGE_RULES.items():
        if _applies(info, page):
            yield from check(page)


def _applies(info: RuleInfo, page: Page) -> bool:
    return page.options.enables(info) and (bool(page.source_blocks) or not info.needs_source)


def _original(bitext: Bitext) -> Original | None:
    """Give what a document translates: the source text beside it, else what a bilingual file itself holds."""
    if bitext.source is None:
        return bitext.target.original
    return beside(bitext.target, bitext.source).original


def _as_source_says(page: Page, use: Use) -> Use:
    """Of the senses of an ambiguous word, keep those that the source text near it speaks of, if any."""
    if not use.occurrence.is_ambiguous:
        return use
    near = page.source_near(use.number)
    senses = tuple(s for s in use.occurrence.senses if any(block.speaks_of(s.concept) for block in near))
    return use._replace(occurrence=use.occurrence._replace(senses=senses)) if senses else use


def _undecided(page: Page) -> suppress.Undecided:
    """Tell which rules may find more here in another run: with a source, more pages, or when they are asked for.

    Of a page beside its source, more pages only tell how surely a rule that needs the source is right.
    """
    every = (*PAGE_RULES, *RUN_RULES)
    open_ = [info for info in every if (not page.source_blocks if info.needs_source else info in RUN_RULES)]
    off = [info for info in every if not page.options.enables(info)]
    names = frozenset(name for info in (*open_, *off) for name in (info.code, info.name))
    return suppress.Undecided(names, any(info.is_on for info in off))
