"""What stands in a bracket after a term: 전문가 혼합(mixture of experts, MoE)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dsgloss.documents import Segment
from dsgloss.english import content_words, english_key, is_acronym, related
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.spacing import term_key
from dsgloss.lazy import regex
from dsgloss.model import ENGLISH, Concept, Term, TermType

_BRACKET = regex(
    r"(?P<quotes>[’”'\"」』〉》»]{0,2})(?P<gap>[ \u00a0]?)"
    r"(?:[(（](?P<round>(?:[^()（）]|[(（][^()（）]{0,200}[)）]){0,400})[)）]|[\[［](?P<square>[^\[\]［］]{0,400})[\]］])"
)
_PART = regex(r"[^,;/·、，()（）]+")
# Words and quotation marks around what a bracket names: (이하 ‘MoE’), (영어: fine-tuning).
_LABEL = regex(
    r"(?:(?:이하|영어로?|영문(?:명|으로)?|원어|원문|약칭|약어|약자|줄여서|일명|즉|또는|혹은|or|a\.k\.a\.)"
    r"(?:\s*:\s*|\s+|(?=[‘“'\"])))?[‘“'\"「『〈《«]*"
)
_QUOTES = regex(r"[’”'\"」』〉》»]{0,2}")
_CLOSING = "’”'\"」』〉》»"
_SHORT = frozenset({TermType.ACRONYM, TermType.ABBREVIATION})


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a bracket names, with its place in the segment."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket after a word: `gap` is where the space before it begins, `start:end` holds both of its signs."""

    gap: int
    start: int
    end: int
    inside: str

    def parts(self) -> Iterator[Part]:
        """List what the bracket names, set apart by commas, slashes or brackets of its own, without labels."""
        for found in _PART.finditer(self.inside):
            text = found[0].rstrip().rstrip(_CLOSING)
            blank = len(text) - len(text.lstrip())
            start = _LABEL.match(text, blank).end()  # type: ignore[union-attr]
            if start < len(text):
                at = self.start + 1 + found.start()
                yield Part(at + start, at + len(text), text[start:])


def bracket_after(segment: Segment, at: int) -> Bracket | None:
    """Find the bracket that follows a word, behind its closing quotation mark or a space; none if it holds code.

    >>> from dsgloss.documents import parse_document
    >>> [paragraph] = parse_document("‘전문가 혼합’(이하 MoE)은", "a.txt").segments
    >>> [part.text for part in bracket_after(paragraph, 7).parts()]
    ['MoE']
    """
    found = _BRACKET.match(segment.text, at)
    if found is None:
        return None
    start, inside = found.end("gap"), found["round"] if found["round"] is not None else found["square"]
    if not inside.strip() or segment.is_code(start + 1, found.end() - 1):
        return None
    return Bracket(found.start("gap"), start, found.end(), inside)


def closing_quotes(text: str, at: int) -> int:
    """Give the offset behind the quotation marks that close at an offset, which is the same if there are none."""
    found = _QUOTES.match(text, at)
    return found.end() if found else at


def named(part: str, concept: Concept) -> Term | None:
    """Give the term of a concept that a part of a bracket writes, in whatever case, number and spacing."""
    if has_hangul(part):
        return next((term for term in concept.terms if term_key(term.text) == term_key(part)), None)
    return next((term for term in foreign_terms(concept) if english_key(term.text) == english_key(part)), None)


def is_form_of(part: str, concept: Concept) -> bool:
    """Tell whether a part of a bracket is an English term of a concept, inflected or derived in any word."""
    spoken = content_words(part)
    return named(part, concept) is not None or any(
        len(known) == len(spoken) and all(related(a, b) for a, b in zip(known, spoken, strict=True))
        for known in (content_words(term.text) for term in foreign_terms(concept))
    )


def foreign_terms(concept: Concept) -> list[Term]:
    """Give the approved terms of a concept that may stand in a bracket as its original: those without Hangul."""
    return [term for term in concept.approved(ENGLISH) if not has_hangul(term.text)]


def original(concept: Concept) -> Term | None:
    """Give the English full form of a concept, the preferred one first; none if it has only an acronym."""
    return next((term for term in foreign_terms(concept) if not is_short(term)), None)


def acronym(concept: Concept) -> Term | None:
    """Give the acronym of a concept, if it has one."""
    return next((term for term in foreign_terms(concept) if is_short(term)), None)


def is_short(term: Term) -> bool:
    """Tell whether a term is an acronym or an abbreviation; a term list does not say so, but its letters do."""
    return term.type in _SHORT or (is_acronym(term.text) and term.text.upper() != term.text.lower())
