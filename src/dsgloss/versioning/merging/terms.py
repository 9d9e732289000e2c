"""Merging the terms of a concept: a term is known by its language and its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dsgloss.messages import language, say
from dsgloss.model import Status, Term, name_of
from dsgloss.model.record import field_names
from dsgloss.model.validation import adapter
from dsgloss.versioning.merging.conflict import Chooser, quoted
from dsgloss.versioning.merging.three import Three, in_order

_Key: TypeAlias = tuple[str, str]
_Terms: TypeAlias = Mapping[_Key, Term]


def merged_terms(choose: Chooser, terms: Three[tuple[Term, ...]]) -> tuple[Term, ...]:
    """Merge terms; two sides that prefer different terms of one language contradict each other."""
    if not terms.is_disputed:
        return terms.agreed
    sides: Three[_Terms] = terms.each(_by_text)
    kept: dict[_Key, Term] = {}
    for key in {**sides.ours, **sides.theirs}:
        term = _merged(choose, key, Three(sides.base.get(key), sides.ours.get(key), sides.theirs.get(key)))
        if term is not None:
            kept[key] = term
    for tag in dict.fromkeys(tag for tag, _ in kept):
        _settle_preferred(choose, tag, kept, sides)
    return tuple(kept[key] for key in in_order(sides.each(list), kept))


def _by_text(terms: Sequence[Term]) -> _Terms:
    return {(term.language, term.text): term for term in terms}


def _merged(choose: Chooser, key: _Key, states: Three[Term | None]) -> Term | None:
    tag, text = key
    about = say("{language} term '{term}'", language=name_of(tag, language()), term=text)
    if not states.is_disputed or states.ours is None or states.theirs is None:
        return choose.pick_whole(states, about)
    fields = {}
    for name in field_names(Term):
        values = Three(getattr(states.base, name, None), getattr(states.ours, name), getattr(states.theirs, name))
        fields[name] = choose.pick(values, f"{about}, {name}")
    return adapter(Term).validate_python(fields)


def _settle_preferred(choose: Chooser, tag: str, kept: dict[_Key, Term], sides: Three[_Terms]) -> None:
    """Let one term be preferred: where two are, each side prefers another one, and the favoured side decides."""
    preferred = [key for key, term in kept.items() if key[0] == tag and term.status is Status.PREFERRED]
    if len(preferred) < 2:
        return
    texts = sides.each(lambda terms: _preferred(terms, tag))
    about = say("preferred {language} term", language=name_of(tag, language()))
    choose.dispute(about, quoted(texts.ours), quoted(texts.theirs))
    favoured = sides.of(choose.favoured)
    for key in preferred:
        if key not in favoured:
            del kept[key]
        else:
            kept[key] = favoured[key]


def _preferred(terms: _Terms, tag: str) -> str | None:
    return next((t.text for t in terms.values() if t.language == tag and t.status is Status.PREFERRED), None)
