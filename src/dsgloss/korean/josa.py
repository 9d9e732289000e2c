"""Particles (josa): which form stands after which sound, and how to repair one when the noun changes.

The particle's form depends on the last sound of what stands before it, as it is read aloud
(한글 맞춤법, 표준어 규정 제18항 붙임; 으로 behaves after ㄹ as after a vowel).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dsgloss import data
from dsgloss.korean.reading import Sound, last_sounds
from dsgloss.lazy import regex

_HANGUL = regex(r"[가-힣]*")
# Particles that are told even where the space behind them is missing: no word goes on like this after a noun.
_UNSPACED = regex("(?:[이가은는도만]|에서?|에는)(?=[있없])|(?:[을를]|에서|으로)(?=.)")


class JosaKind(StrEnum):
    """What a form that follows a noun is."""

    PARTICLE = "particle"
    CLOSING = "closing"
    COPULA = "copula"
    ADNOMINAL = "adnominal"
    PLURAL = "plural"


@dataclass(frozen=True, slots=True)
class Josa:
    """A particle with its forms by the sound before it; the first form of each is the one to write."""

    closed: tuple[str, ...]
    open: tuple[str, ...]
    rieul: tuple[str, ...]
    kind: JosaKind

    def forms(self, sound: Sound) -> tuple[str, ...]:
        """Give the forms that are right after a sound."""
        return {Sound.CLOSED: self.closed, Sound.OPEN: self.open, Sound.RIEUL: self.rieul}[sound]


def attach(noun: str, josa: str, reading: str | None = None) -> str:
    """Write a particle after a noun in the form that fits; anything else is attached as it is.

    `josa` is the particle in any of its forms, with whatever follows it in the eojeol; `reading` says how
    a Latin noun is read aloud, where that is not plain from its letters.

    >>> attach("지표", "을"), attach("미세 조정", "는"), attach("LLM", "는"), attach("메일", "으로부터는")
    ('지표를', '미세 조정은', 'LLM은', '메일로부터는')
    """
    return noun + repair(noun, josa, reading)


def repair(noun: str, josa: str, reading: str | None = None) -> str:
    """Give the particle in the form that fits the noun; unchanged where it fits or is no particle.

    >>> repair("지표", "을"), repair("지표", "에서"), repair("MoE", "은")
    ('를', '에서', '는')
    """
    found = split(josa)
    if found is None:
        return josa
    form, particle = found
    sounds = last_sounds(reading or noun)
    if any(form in particle.forms(sound) for sound in sounds):
        return josa
    return particle.forms(sounds[0])[0] + josa[len(form) :]


def split(eojeol_rest: str) -> tuple[str, Josa] | None:
    """Find the particle that the rest of an eojeol starts with (the longest), as the form found and the particle.

    What follows the particle must be particles or, after a past stem, an ending; else it is another word.

    >>> [found and found[0] for found in map(split, ("은", "으로부터는", "였습니다", "은행", "이상의"))]
    ['은', '으로부터', '였', None, None]
    """
    run = _HANGUL.match(eojeol_rest)[0]  # type: ignore[index]
    table, longest = _table()
    for length in range(min(longest, len(run)), 0, -1):
        form, rest = run[:length], run[length:]
        particle = table.get(form)
        if particle is not None and _may_go_on(form, particle, rest):
            return form, particle
    return None


def split_unspaced(eojeol_rest: str) -> tuple[str, Josa] | None:
    """Find the particle that another word follows without the space between them, as `split` does.

    >>> [found and found[0] for found in map(split_unspaced, ("을사용하여", "이있는", "으로서", "이상의"))]
    ['을', '이', '으로', None]
    """
    found = _UNSPACED.match(eojeol_rest)
    return (found[0], _table()[0][found[0]]) if found else None


@cache
def all_josa() -> tuple[Josa, ...]:
    """Give every particle of `data/particles.tsv`, in the order of that file."""
    return tuple(
        Josa(tuple(closed.split()), tuple(open_.split()), tuple((rieul or closed).split()), JosaKind(kind))
        for closed, open_, rieul, kind in data.rows("particles.tsv")
    )


def forms_of(*kinds: JosaKind) -> str:
    """Give a pattern for the forms of some kinds of particles, the longer first."""
    return f"(?:{'|'.join(sorted(form_set(*kinds), key=lambda form: (-len(form), form)))})"


@cache
def form_set(*kinds: JosaKind) -> frozenset[str]:
    """Give the forms of some kinds of particles."""
    return frozenset(form for j in all_josa() if j.kind in kinds for form in (*j.closed, *j.open, *j.rieul))


def is_stack(run: str, most: int = 4) -> bool:
    """Tell whether Hangul is up to so many particles, one behind the other, the last of which may be a closing one.

    >>> is_stack("에서만은"), is_stack("은에서")
    (True, False)
    """
    if run in form_set(JosaKind.PARTICLE, JosaKind.CLOSING):
        return True
    firsts = (run[:length] for length in range(1, len(run))) if most > 1 else ()
    return any(form in form_set(JosaKind.PARTICLE) and is_stack(run[len(form) :], most - 1) for form in firsts)


def _may_go_on(form: str, particle: Josa, rest: str) -> bool:
    if not rest or form.endswith(("었", "였")):
        return True
    return particle.kind is not JosaKind.CLOSING and is_stack(rest)


@cache
def _table() -> tuple[dict[str, Josa], int]:
    table: dict[str, Josa] = {}
    for particle in all_josa():
        for form in (*particle.closed, *particle.open, *particle.rieul):
            table.setdefault(form, particle)
    return table, max(map(len, table))
