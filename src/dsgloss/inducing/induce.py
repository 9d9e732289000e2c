"""Inducing: every English term that something renders again and again, with all that renders it, block by block."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dsgloss.association import Association, Counts, associations
from dsgloss.association.forms import korean_form
from dsgloss.association.sides import BlockId, Seen
from dsgloss.english import english_key
from dsgloss.inducing.bitext import Bitext, Sides, bitext
from dsgloss.inducing.induced import Induced, Rendering
from dsgloss.inducing.stray import stray_rendering
from dsgloss.korean.edges import Edge, right_edge
from dsgloss.korean.spacing import term_key
from dsgloss.model import Citation

KEPT_PLACES = 5
"""How many places are kept of each rendering."""
_Sights = dict[BlockId, Seen]


def induce(counts: Counts, minimum: int = 2, least: float = 0.8) -> tuple[Induced, ...]:
    """Read a glossary off parallel texts, the commonest terms first.

    Pairs that meet in at least `minimum` blocks with a confidence of at least `least` say what belongs together;
    where none of an English term's Korean ones stands, one that sounds like it or that the lexicon knows counts as
    well. Each block counts once, for the longest of its renderings. The same counts give the same result.
    """
    linked = associations(counts, minimum, least)
    texts = bitext(counts, linked)
    by_english: dict[str, list[Association]] = {}
    for one in linked:
        by_english.setdefault(english_key(one.en), []).append(one)
    found = (_induced(texts, key, group) for key, group in by_english.items())
    return tuple(sorted((one for one in found if one is not None and one.majority.count >= minimum), key=_rank))


def _rank(one: Induced) -> tuple[int, str]:
    return -one.majority.count, one.en


def _induced(texts: Bitext, english: str, linked: Sequence[Association]) -> Induced | None:
    known = {term_key(one.ko) for one in linked}
    blocks = texts.alone(english)
    sights: dict[str, _Sights] = {}
    for block in blocks:
        seen = _rendering(texts, texts.blocks[block], english, known)
        if seen is not None:
            sights.setdefault(seen.key, {})[block] = seen
    if not known & sights.keys():
        return None
    best = max(linked, key=lambda one: (one.confidence, one.counts.both, one.ko))
    text = texts.whole(english, {block for found in sights.values() for block in found}) or best.en
    return Induced(
        en=text,
        blocks=len(blocks),
        renderings=_ranked(sights, text, known),
        confidence=best.confidence,
        association=best.counts,
    )


def _rendering(texts: Bitext, sides: Sides, english: str, known: Iterable[str]) -> Seen | None:
    """Choose what renders an English term in a block: the longest that is linked to it, else a stray."""
    present = [sides.korean[key] for key in known if key in sides.korean]
    if present:
        return max(present, key=lambda seen: (len(seen.key), seen.key))
    stray = stray_rendering(texts, sides, sides.english[english])
    return _without_particle(stray, known) if stray is not None else None


def _without_particle(stray: Seen, known: Iterable[str]) -> Seen:
    """Take a linked term with a particle, which the analyser may miss after a foreign word, for that term."""
    for key in known:
        if stray.key.startswith(key) and right_edge(stray.key[len(key) :]) is Edge.PARTICLE:
            return replace(stray, key=key, text=stray.text[: len(stray.text) - len(stray.key) + len(key)])
    return stray


def _ranked(sights: Mapping[str, _Sights], english: str, known: Collection[str]) -> tuple[Rendering, ...]:
    order = sorted(sights, key=lambda key: (-len(sights[key]), key not in known, key))
    return tuple(_written(sights[key], english) for key in order)


def _written(sights: _Sights, english: str) -> Rendering:
    places = sorted(
        (
            Citation(source=block.source, line=seen.line, column=seen.column, ko=seen.text, en=english)
            for block, seen in sights.items()
        ),
        key=lambda place: place.order,
    )
    return Rendering(
        ko=korean_form(seen.text for seen in sights.values()), count=len(sights), places=tuple(places[:KEPT_PLACES])
    )
