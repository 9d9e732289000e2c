"""The evidence for a bracket pairing the term before it: each kind is one function of a setting, with a name.

A setting is the chosen candidate in its place; `data/pairing.json` holds the weight of each kind of evidence, fitted
on labelled brackets by `tools/fit.py`. To add one, write a function, list it in `FEATURES`, and refit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dsgloss.extraction.lexicon import constituents, is_known_english
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.reading.inside import Inside
from dsgloss.extraction.reading.window import AND, Eojeol
from dsgloss.extraction.weighing import features
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.case import Case
from dsgloss.extraction.weighing.explain import words_of
from dsgloss.extraction.weighing.pieces import pieces
from dsgloss.extraction.weighing.weights import by_name
from dsgloss.korean.edges import Edge, right_edge
from dsgloss.lazy import regex


@dataclass(frozen=True, slots=True)
class Setting:
    """A chosen candidate in its place before the bracket."""

    candidate: Candidate
    direction: Direction
    gap: str
    is_code: bool
    is_square: bool
    after: str

    @property
    def inside(self) -> Inside:
        """The foreign side."""
        return self.candidate.inside

    @classmethod
    def of(cls, case: Case, candidate: Candidate) -> Setting:
        """Put a candidate of a case in its place."""
        after = case.segment.text[case.bracket.end : case.bracket.end + _NEXT_WORD]
        return cls(candidate, case.direction, case.window.gap, case.is_code, case.bracket.is_square, after)


Feature = Callable[[Setting], float]
_NEXT_WORD = 12


def always(_: Setting) -> float:
    """The same for every bracket: the weight says how often brackets pair at all."""
    return 1.0


def explained(s: Setting) -> float:
    """The share of the foreign words or letters that the Korean accounts for."""
    return 1.0 if s.candidate.is_spoken else s.candidate.explanation.english


def korean_explained(s: Setting) -> float:
    """The share of the Korean that the foreign words or letters account for."""
    return features.korean_explained(s.candidate)


def sounding(s: Setting) -> float:
    """The whole sounds alike."""
    return s.candidate.likeness


def unexplained(s: Setting) -> float:
    """Nothing at all is accounted for."""
    return float(s.candidate.explanation.english == 0.0 and s.candidate.likeness < 0.6)


def misfit(s: Setting) -> float:
    """The two sides differ in size."""
    return features.too_long(s.candidate) + features.too_short(s.candidate)


def acronym_only(s: Setting) -> float:
    """The bracket holds nothing but an acronym."""
    return float(s.inside.english is None and s.inside.acronym is not None)


def code(s: Setting) -> float:
    """The bracket's content is set as code."""
    return float(s.is_code)


def digits(s: Setting) -> float:
    """The bracket's content holds digits, and the Korean does not: there are some in 코로나19(COVID-19)."""
    return float(_has_digit(s.inside.text) and not any(_has_digit(eojeol.text) for eojeol in s.candidate.eojeols))


def spaced(s: Setting) -> float:
    """A space stands before the bracket."""
    return float(s.gap.endswith(" "))


def wordy(s: Setting) -> float:
    """The bracket holds more words than terms have."""
    return max(0.0, len(words_of(s.inside.text)) - 4) / 4


def name_like(s: Setting) -> float:
    """A single capitalised word or mixed-case name that does not sound like the Korean."""
    word = s.inside.text
    return float(" " not in word and word[:1].isupper() and s.candidate.likeness < 0.6)


def two_names(s: Setting) -> float:
    """Both sides look like names, and do not sound alike."""
    capitals = all(word[:1].isupper() for word in s.inside.text.split())
    names = all(m.tag == "NNP" for eojeol in s.candidate.eojeols for m in eojeol.morphemes)
    return float(capitals and names and s.candidate.likeness < 0.6)


def square(s: Setting) -> float:
    """The bracket is a square one."""
    return float(s.is_square)


def predicate(s: Setting) -> float:
    """The word before the bracket is no noun."""
    return float(not s.candidate.eojeols[-1].morphemes[-1].is_noun)


def several(s: Setting) -> float:
    """The bracket lists several counterparts."""
    return float(s.inside.senses > 1)


def contradicted(s: Setting) -> float:
    """The share of the foreign words that are known, but not as what any word of the Korean means."""
    words = words_of(s.inside.english or "")
    unexplained = 1 - s.candidate.explanation.english
    return min(unexplained, sum(map(is_known_english, words)) / len(words)) if words else 0.0


def korean_known(s: Setting) -> float:
    """Nothing of the Korean is explained, although the lexicon knows every constituent of it."""
    known = all(piece in constituents() for eojeol in s.candidate.eojeols for piece in pieces(eojeol))
    return float(known and s.candidate.explanation.korean == 0.0)


def stray_letters(s: Setting) -> float:
    """Less than half of an acronym's letters are accounted for, the first one not among them."""
    letters = s.candidate.explanation
    return float(bool(acronym_only(s)) and letters.english < _HALF and letters.opens == 0.0)


def stands_for_other(s: Setting) -> float:
    """An acronym is known, and the Korean renders less than half of what it stands for.

    Where the Korean spells it, it is another acronym of the same letters.
    """
    share = s.candidate.known_share
    is_other = share is not None and share < _HALF and not s.candidate.is_spoken
    return float(is_other and not s.candidate.spells_acronym)


def brand(s: Setting) -> float:
    """A foreign word with a capital inside, as brands have, which does not sound like the Korean."""
    return float(bool(_INNER_CAPITAL.search(s.inside.english or "")) and s.candidate.likeness < 0.6)


def particle_follows(s: Setting) -> float:
    """A particle is attached to the bracket."""
    run = _HANGUL_RUN.match(s.after)
    return float(run is not None and right_edge(run[0]) in {Edge.PARTICLE, Edge.COPULA})


def verb_follows(s: Setting) -> float:
    """An ending that makes a verb of the term is attached to the bracket: 제공(provide)된."""
    run = _HANGUL_RUN.match(s.after)
    return float(run is not None and right_edge(run[0]) is Edge.VERB)


def set_apart(s: Setting) -> float:
    """Quotation marks or emphasis set the term apart."""
    return float(s.candidate.is_quoted or s.candidate.is_marked)


def entry(s: Setting) -> float:
    """The term begins the paragraph, item, heading or cell, and the bracket or a colon ends it."""
    return float(s.candidate.fills_segment)


def phrase(s: Setting) -> float:
    """The share of words in the Korean, the last one left out, which are no bare nouns: explanations have many."""
    inner = _modifiers(s)
    return sum(not eojeol.is_bare for eojeol in inner) / len(inner) if inner else 0.0


def unspoken(s: Setting) -> float:
    """A foreign word in small letters has no vowel, as units and names in code have none."""
    return float(any(word.islower() and not _VOWEL.search(word) for word in (s.inside.english or "").split()))


def bare_letter(s: Setting) -> float:
    """A foreign word is a single letter that the Korean does not have, as symbols are: F-bar."""
    text = "".join(eojeol.text for eojeol in s.candidate.eojeols).lower()
    return float(any(len(word) == 1 and word not in text for word in words_of(s.inside.english or "")))


def english_first(s: Setting) -> float:
    """The Korean is in the bracket."""
    return float(s.direction is Direction.EN_KO)


def describes(s: Setting) -> float:
    """The Korean in the bracket holds a clause, a determiner or an adverbial, as descriptions do."""
    free = any(not eojeol.is_bare and eojeol.last_tag not in {"JKG", "JC"} for eojeol in _modifiers(s))
    return float(s.direction is Direction.EN_KO and free)


def similar(s: Setting) -> float:
    """The two sides are near in meaning (with the `semantic` extra, as the next one)."""
    return s.candidate.similarity.cosine if s.candidate.similarity else 0.0


def similar_unexplained(s: Setting) -> float:
    """They are near in meaning, as far as neither sound nor lexicon explains them."""
    return similar(s) * (1 - explained(s))


_HALF = 0.5
_VOWEL = regex("[aeiouy]")
_INNER_CAPITAL = regex(r"[a-z][A-Z]")
_HANGUL_RUN = regex(r"[가-힣]+")


def _modifiers(s: Setting) -> Sequence[Eojeol]:
    """Give the words before the last one, without what joins them: 타겟 발굴 및 검증."""
    first, *others = s.candidate.eojeols
    return [first, *(eojeol for eojeol in others[:-1] if eojeol.text != AND)] if others else []


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


FEATURES: Mapping[str, Feature] = by_name(
    (
        always,
        explained,
        korean_explained,
        sounding,
        unexplained,
        misfit,
        acronym_only,
        code,
        digits,
        spaced,
        wordy,
        name_like,
        two_names,
        square,
        predicate,
        several,
        contradicted,
        korean_known,
        stray_letters,
        stands_for_other,
        brand,
        particle_follows,
        verb_follows,
        set_apart,
        entry,
        phrase,
        unspoken,
        bare_letter,
        english_first,
        describes,
    )
)
SEMANTIC_FEATURES: Mapping[str, Feature] = by_name((*FEATURES.values(), similar, similar_unexplained))
