"""DSG010 unknown-pair: the text gives the English of a term that the glossary does not have.

The rule reads cheaply, without analysing the Korean: a term is what stands in quotation marks or emphasis before the
bracket, else the word before it and those before that which the lexicon knows as nouns, as far as the English has
words. So it may cut a term short, and it is only a hint.

Nothing is fixed: `dsgloss build` reads with care, and proposes the pair with the place that proves it.

Glossary:
    - {id: fine-tuning, ko: [미세 조정], en: [fine-tuning]}
Wrong:
    미세 조정(fine-tuning)은 지식 증류(knowledge distillation)와 다르다.
Right:
    미세 조정(fine-tuning)은 다르다.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.documents import MarkKind, Segment, SegmentKind
from dsgloss.english import content_words
from dsgloss.korean.compounds import known_nouns
from dsgloss.korean.edges import Edge
from dsgloss.lazy import regex
from dsgloss.linting.brackets import Bracket, bracket_after
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.page import Page, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say

INFO = RuleInfo("DSG010", "unknown-pair", Severity.HINT, is_on=False)
_SIGHT = 100
_OPENED = regex(r"[가-힣](?P<quote>[’”'\"」』〉》»]?)[ \u00a0]?[(（]")
# One English name, and perhaps its acronym; a list of names is no original.
_ORIGINAL = regex(r"[A-Za-z][A-Za-z0-9+#.'’-]+(?: [A-Za-z][A-Za-z0-9+#.'’-]*){0,6}(?:, ?[A-Z][A-Za-z]+)?")
_QUOTED = regex(r"[‘“'\"「『〈《«](?P<term>[^‘’“”'\"「」『』〈〉《》«»]{2,30})$")
_NO_NOUN = regex(r"(?:[다요까죠]|[은는을를]|에서|으로|하고|에게|지만|면서|거나|도록|이나|부터|까지)$")
_WORD = regex(r"[가-힣A-Za-z0-9-]*[가-힣]$")


def check(page: Page) -> Iterator[Finding]:
    """Report the pairs whose Korean the glossary does not know."""
    # The end of a compound is known by itself: 모델 in 언어모델(LM).
    known = {(use.number, use.occurrence.end) for use in page.uses if use.occurrence.left is not Edge.COMPOUND}
    for number, segment in enumerate(page.document.segments):
        if segment.kind is SegmentKind.CODE:
            continue
        for opened in _OPENED.finditer(segment.text):
            end = opened.start() + 1
            bracket = bracket_after(segment, end)
            if bracket is None or (number, end) in known or not _ORIGINAL.fullmatch(bracket.inside.strip()):
                continue
            start = _start(segment, end, bracket)
            if start is not None:
                yield _finding(page, segment, (start, end), bracket)


def _start(segment: Segment, end: int, bracket: Bracket) -> int | None:
    """Give the offset where the term probably begins; none if what stands there is no noun."""
    first = max(0, end - _SIGHT)
    before = segment.text[first:end]
    quoted = _QUOTED.search(before) if bracket.gap > end else None
    if quoted:
        return first + quoted.start("term")
    marked = [mark.start for mark in segment.marks if mark.kind is MarkKind.EMPHASIS and mark.end == end]
    if marked:
        return max(marked)
    if _NO_NOUN.search(before) or (bracket.gap < bracket.start and before.endswith("의")):
        return None
    start = _WORD.search(before).start()  # type: ignore[union-attr]
    for _ in range(len(content_words(bracket.inside)) - 1):
        more = _WORD.search(before[:start].removesuffix(" "))
        if more is None or before[start - 1 : start] != " " or more[0] not in known_nouns():
            break
        start = more.start()
    return first + start


def _finding(page: Page, segment: Segment, span: tuple[int, int], bracket: Bracket) -> Finding:
    start, end = span
    return finding(
        INFO,
        page,
        segment,
        (start, bracket.end),
        say(
            "the glossary does not know '{term}' ({original}); 'dsgloss build {path} --glossary DIR' proposes it",
            term=segment.text[start:end],
            original=bracket.inside,
            path=page.document.path,
        ),
        found=segment.text[start : bracket.end],
    )
