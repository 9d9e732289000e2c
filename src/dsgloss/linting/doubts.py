"""Whether what seems to render a term may be something else than another term for the same."""

from __future__ import annotations

from dsgloss.documents import Segment
from dsgloss.english_verbs import begins_sentence
from dsgloss.korean.edges import Edge, right_edge
from dsgloss.korean.phonetics import sounds_alike
from dsgloss.lazy import regex
from dsgloss.linting.renderings import Rendering, is_everyday
from dsgloss.lookup import Occurrence
from dsgloss.model import KOREAN

# What adjectives and participles end in before a noun, and few nouns do.
_ADNOMINAL = regex("(?:[은는운린른큰긴]|[해여려켜춰워와꿔줘둬봐라아어펴쳐혀겨져써커]진)$")


def is_doubtful(segment: Segment, instead: Rendering, source: Segment, occurrence: Occurrence) -> bool:
    """Tell whether a rendering of an occurrence may be no other term: a verb, an everyday word, another form.

    The English word in Hangul (섹션 for section) is what it is, however common.
    """
    found, term = segment.text[instead.start : instead.end], occurrence.sense.term.text
    if not instead.is_usual or _is_verb(segment, instead) or _is_command(source, occurrence, found):
        return True
    if any(_is_form_of(found, approved.text) for approved in occurrence.sense.concept.approved(KOREAN)):
        return True
    return not sounds_alike(found, term) and (is_everyday(found) or _ADNOMINAL.search(found) is not None)


def _is_verb(segment: Segment, instead: Rendering) -> bool:
    return right_edge(segment.text[instead.end :]) is Edge.VERB


def _is_command(source: Segment, occurrence: Occurrence, found: str) -> bool:
    """Tell whether a verb in 기 renders a command, as on a button: View More, 더 보기."""
    return found.endswith("기") and begins_sentence(source.text, occurrence.start)


def _is_form_of(found: str, approved: str) -> bool:
    """Tell whether a rendering is a part of an approved term (타입), or another form of a verb in 기 (열린, 열기)."""
    is_of_verb = approved.endswith("기") and found.startswith(approved.removesuffix("기"))
    return is_of_verb or f" {found} " in f" {approved} "
