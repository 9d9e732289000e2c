"""Renderings that are too rare to be associated: found by sound and by the lexicon in the block of the English."""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.association.sides import Seen
from dsgloss.english import content_words, is_acronym, related
from dsgloss.extraction.lexicon import constituents
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import explain_words
from dsgloss.inducing.bitext import Bitext, Sides
from dsgloss.korean.phonetics import sounds_alike

_FARTHEST = 40
"""How far apart in their blocks, in hundredths, the two may stand."""
_USUAL = 3
"""How many of its English words, the most usual first, a Korean word is taken to stand for."""


def stray_rendering(bitext: Bitext, sides: Sides, english: Seen) -> Seen | None:
    """Find the Korean candidate of a block that renders an English term although the two are not linked."""
    candidates = [seen for seen in _free(bitext, sides) if abs(seen.at - english.at) <= _FARTHEST]
    fitting = [seen for seen in candidates if _renders(seen.text, english.text)]
    return min(fitting, key=lambda seen: (abs(seen.at - english.at), -len(seen.key), seen.key), default=None)


def _free(bitext: Bitext, sides: Sides) -> Iterator[Seen]:
    """Leave out the candidates that other English terms of the block, linked to them, account for."""
    used = {key for key in sides.korean if bitext.english_of.get(key) in sides.english}
    for key, seen in sides.korean.items():
        if not any(key in other for other in used):
            yield seen


def _renders(korean: str, english: str) -> bool:
    if is_acronym(english):
        return False
    if sounds_alike(korean, english):
        return True
    words, eojeols = content_words(english), korean.split()
    if len(words) == 1:
        known = constituents().get(korean)
        return known is not None and any(related(meaning, words[0]) for meaning in known[1][:_USUAL])
    explained = explain_words([*map(Eojeol.of, eojeols)], english)[0]
    return explained.english == explained.korean == 1.0
