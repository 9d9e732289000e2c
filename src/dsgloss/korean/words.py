"""The words that terms are made of: which morphemes of an eojeol stand together as one noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dsgloss import data
from dsgloss.korean.edges import Edge, left_edge
from dsgloss.korean.josa import split
from dsgloss.korean.morphology import Morpheme
from dsgloss.lazy import regex

_HANGUL = regex("[가-힣]{2,}")
_HYPHENS = frozenset("-‐‑–")
_BETWEEN_LATIN = frozenset("/&._+")
_AFTER_LATIN = frozenset(["+", "++", "#"])
_NUMBERS = frozenset({"SN", "NR"})
_ENDINGS = frozenset({"EC", "EF", "ETM"})
_PREDICATES = frozenset({"XSA", "VV", "VA", "VX"})
_PERSONS_AND_PLURALS = frozenset("들님")


@dataclass(frozen=True, slots=True)
class Word:
    """Morphemes of one eojeol that stand together as a noun; offsets are those of the analysed text."""

    morphemes: tuple[Morpheme, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.morphemes[0].start

    @property
    def end(self) -> int:
        """Where it ends, exclusive: before the particle, the copula, 하다 or 들."""
        return self.morphemes[-1].end

    @property
    def is_number(self) -> bool:
        """Whether it is nothing but a number."""
        return all(m.tag in _NUMBERS for m in self.morphemes)

    @property
    def is_letter(self) -> bool:
        """Whether it is a Latin letter alone, such as the name of a variable (행렬 A)."""
        return self.end - self.start == 1 and self.morphemes[0].tag == "SL"

    @property
    def may_begin(self) -> bool:
        """Whether a term may begin with it: not with a number or with a suffix."""
        return not self.is_number and self.morphemes[0].tag != "XSN"

    @property
    def may_end(self) -> bool:
        """Whether a term may end with it: not with a number, a lone letter, a prefix or the adnominal 적."""
        last = self.morphemes[-1]
        is_open = last.tag == "XPN" or (last.form, last.tag) == ("적", "XSN")
        return not (self.is_number or self.is_letter or is_open)

    @property
    def may_stand_alone(self) -> bool:
        """Whether it may be a term by itself: of single syllables only common nouns (값)."""
        return self.end - self.start > 1 or self.morphemes[0].tag == "NNG"


def noun_words(text: str, morphemes: Sequence[Morpheme]) -> Iterator[Word]:
    """Find the words of a text that are nouns; one that goes on as a verb or an adjective (안전한) is none."""
    for word in _words(_mended(text, morphemes)):
        # After a formula, and in loose spelling, a particle may stand by itself; the analyser takes it for a noun.
        if word.end - word.start > 1 or split(text[word.start : word.end]) is None:
            yield word


def noun_runs(text: str, morphemes: Sequence[Morpheme]) -> list[list[Word]]:
    """Put nouns in a row where nothing but spaces stands between them: no particle, no ending, no sign."""
    runs: list[list[Word]] = []
    for word in noun_words(text, morphemes):
        if runs and text[runs[-1][-1].end : word.start].isspace():
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _words(morphemes: Sequence[Morpheme]) -> Iterator[Word]:
    group: list[Morpheme] = []
    for before, morpheme, after in zip([None, *morphemes], morphemes, [*morphemes[1:], None], strict=False):
        is_part = _is_part(before, morpheme, after)
        follows = bool(group) and morpheme.start <= group[-1].end
        if group and not (follows and (is_part or _category(morpheme) in _PREDICATES)):
            yield Word(tuple(group))
        group = ([*group, morpheme] if follows else [morpheme]) if is_part else []
    if group:
        yield Word(tuple(group))


def _category(morpheme: Morpheme) -> str:
    """Give the tag without its mark of regular or irregular inflection (VV-R)."""
    return morpheme.tag.split("-")[0]


def _is_part(before: Morpheme | None, morpheme: Morpheme, after: Morpheme | None) -> bool:
    """Tell whether a morpheme is part of a noun, given its neighbours."""
    if morpheme.tag == "NNB" or (morpheme.tag == "XSN" and morpheme.form in _PERSONS_AND_PLURALS):
        return False
    if morpheme.tag == "NP":  # 자기 지도 학습, but not 우리 모델
        return morpheme.form in _constituents() and after is not None and after.tag.startswith("N")
    if morpheme.is_noun:
        return True
    return before is not None and before.end == morpheme.start and _joins(before, morpheme, after)


def _joins(before: Morpheme, sign: Morpheme, after: Morpheme | None) -> bool:
    """Tell whether a sign holds a word together: K-평균, CI/CD, A&B, C++."""
    if before.tag == "SL" and sign.form in _AFTER_LATIN:
        return True
    if after is None or after.start > sign.end:
        return False
    if sign.form in _HYPHENS:
        return before.is_noun and after.is_noun
    return before.tag == "SL" and sign.form in _BETWEEN_LATIN and after.tag in {"SL", "SN"}


def _mended(text: str, morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """Put nouns together again that the analyser took for something else: 로더 for 로 and 더, 모달 for 모 and 달."""
    mended: list[Morpheme] = []
    for eojeol in _eojeols(morphemes):
        head = _without_particles(eojeol)
        form = text[head[0].start : head[-1].end] if head else ""
        if head and _is_torn(form, head):
            mended.append(Morpheme(form, "NNG", head[0].start, head[-1].end))
            mended.extend(eojeol[len(head) :])
        else:
            mended.extend(eojeol)
    return mended


def _is_torn(form: str, head: Sequence[Morpheme]) -> bool:
    """Tell whether morphemes are one noun in truth.

    The lexicon covers it, or else it would begin with a particle though no noun stands before, or be a
    determiner and a syllable without the space between.
    """
    if all(m.is_noun for m in head) or head[-1].tag in _ENDINGS or not _HANGUL.fullmatch(form):
        return False
    tags = [m.tag for m in head]
    is_listed = len(head) > 1 and left_edge(form) is Edge.COMPOUND
    return is_listed or head[0].is_particle or (tags == ["MM", "NNG"] and len(form) == 2)


def _eojeols(morphemes: Iterable[Morpheme]) -> list[list[Morpheme]]:
    eojeols: list[list[Morpheme]] = []
    for morpheme in morphemes:
        if eojeols and morpheme.start <= eojeols[-1][-1].end:
            eojeols[-1].append(morpheme)
        else:
            eojeols.append([morpheme])
    return eojeols


def _without_particles(eojeol: Sequence[Morpheme]) -> Sequence[Morpheme]:
    end = len(eojeol)
    while end and (eojeol[end - 1].is_particle or eojeol[end - 1].tag.startswith("S")):
        end -= 1
    return eojeol[:end]


@cache
def _constituents() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("constituents.tsv"))
