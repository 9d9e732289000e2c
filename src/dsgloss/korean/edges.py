"""What may stand directly before and after a Korean noun for it to be that noun and no part of a longer word.

After 모델, 을 is a particle, 이다 the copula, 링 neither: 모델링 is another word. The grammar here is that of
the eojeol: noun, suffixes, then stacked particles, or the copula, or a verb made of the noun (하다, 되다).
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from dsgloss.korean.compounds import (
    LONGEST_PART,
    ends_in_native,
    is_loanword,
    is_made_of_nouns,
    known_nouns,
    last_parts,
    suffixed_nouns,
)
from dsgloss.korean.endings import is_copula, is_verb
from dsgloss.korean.hangul import decompose, is_syllable
from dsgloss.korean.josa import is_stack, split, split_unspaced
from dsgloss.lazy import regex


class Edge(StrEnum):
    """How an eojeol goes on after a noun in it."""

    BARE = "bare"
    PARTICLE = "particle"
    COPULA = "copula"
    VERB = "verb"
    SUFFIX = "suffix"
    COMPOUND = "compound"
    BROKEN = "broken"


# A word that goes on for longer is none; its first syllables tell what there is to tell.
SIGHT = 60
_HANGUL_RUN = regex(f"[가-힣]{{1,{SIGHT}}}")
_RUN_BEFORE = regex(r"[가-힣]+\Z")
# The last ones are nouns of one syllable that are often written without the space before them.
_SUFFIX = regex("[들적화용상형식별내간급시성님측당류명값수전후중끝등째창량양쪽앞뒤옆밑]|끼리|[위안밖속외](?=[에의으])")
# Words that are no nouns and often lack the space before them: 파일없이, 가치있는, 파일때문에.
_UNSPACED = regex("있[는을]|없[이는]|같은|때문|대신")

_FREEST_SUFFIXES = frozenset("들적별")
_LONG_BEFORE_HWA = 2
# With 별 they are verbal nouns and adverbs (식별, 구별, 특별히), not what is done for each.
_OTHER_WITH_BYEOL = frozenset("식개구판차선특")
_NEGATIONS = frozenset("비불무미")
# What stands before nouns of any length without a space: 비대화형, 재컨테이너화.
_PREFIXES = frozenset("비재미탈초")
# What verbs end in before 야 (피해야, 주어야) and, as 고 too, before 있는 (보고있는): no noun stands before those then.
_OF_VERBS = frozenset("해여려켜춰워와꿔줘둬봐라아어펴쳐혀겨져써커")
# With 로 they are adverbs (바로, 새로, 서로).
_ADVERBS_IN_RO = frozenset("바새서따절별실홀")
# What nouns of one syllable take; with the others they are words of their own (축적, 열성, 망상).
_SUFFIXES_OF_SYLLABLES = regex("[들별용내당]|끼리")
# The ability to do something, and when it is done: what stands before is a verb in ㄹ.
_ABILITY = regex(r"\s수(?:는|도|가|만)?\s?(?:있|없|밖에)|\s때(?!문)")


def right_edge(rest: str) -> Edge:
    """Judge the Hangul that follows a noun directly, its first `SIGHT` syllables; `rest` may go on beyond the eojeol.

    >>> [right_edge(rest).value for rest in ("", "에서는 그", "입니다.", "하는", "들이", "링을", "적으로")]
    ['bare', 'particle', 'copula', 'verb', 'suffix', 'broken', 'suffix']
    """
    run = _HANGUL_RUN.match(rest)
    return _edge_of(run[0]) if run else Edge.BARE


@lru_cache(maxsize=65536)
def _edge_of(run: str) -> Edge:
    edge = _inflected(run) or (Edge.SUFFIX if _is_suffixed(run) else None)
    return edge or (Edge.COMPOUND if _is_compound_rest(run) else Edge.BROKEN)


def _inflected(run: str) -> Edge | None:
    """Tell what goes on as particles, the copula or a verb; a particle may lack the space behind it."""
    if is_stack(run) or split_unspaced(run) or _UNSPACED.match(run):
        return Edge.PARTICLE
    if is_copula(run):
        return Edge.COPULA
    return Edge.VERB if is_verb(run) else None


def _is_suffixed(run: str, most: int = 2) -> bool:
    """Tell whether one or two suffixes are all there is, or what goes on behind them is inflected."""
    suffix = _SUFFIX.match(run)
    if suffix is None:
        return False
    rest = run[suffix.end() :]
    return not rest or _inflected(rest) is not None or (most > 1 and _is_suffixed(rest, most - 1))


def left_edge(before: str) -> Edge:
    """Judge what stands directly before a noun: nothing of a word, words it forms a compound with, or another word.

    >>> [left_edge(before).value for before in ("그 ", "GPT-", "블", "인공신경망")]
    ['bare', 'bare', 'broken', 'compound']
    """
    if not before or not is_syllable(before[-1]):
        return Edge.BARE
    run = _run_before(before)
    return Edge.COMPOUND if run in _PREFIXES or is_made_of_nouns(run) else Edge.BROKEN


def _run_before(before: str) -> str:
    """Give the Hangul that stands directly before a noun, its last `SIGHT` syllables."""
    run = _RUN_BEFORE.search(before, max(0, len(before) - SIGHT))
    return run[0] if run else ""


def ends_native(before: str, noun: str) -> bool:
    """Tell whether a noun of two syllables stands behind a noun that is no loanword, as 펑션 does in 비교펑션.

    Two loanwords may be one English word (가이드라인, guideline), but words of different origin are two.

    >>> ends_native("비교", "펑션"), ends_native("가이드", "라인")
    (True, False)
    """
    return len(noun) > 1 and ends_in_native(_run_before(before))


def ends_loanword(before: str, noun: str) -> bool:
    """Tell whether a noun is the end of one English word in Hangul, as 베이스 is of 데이터베이스 (database).

    >>> ends_loanword("데이터", "베이스"), ends_loanword("정규", "표현식")
    (True, False)
    """
    run = _run_before(before)
    return any(is_loanword(run[start:] + noun) for start in range(len(run)))


def edge_after(noun: str, rest: str) -> Edge:
    """Judge what follows a Korean noun directly, as `right_edge` does, but with the noun in view.

    The noun and the next syllables may be a longer word of the lexicon (로그 and 인: 로그인); forms of the copula
    without 이 follow vowels only (열고 is a verb); nouns of one syllable take few suffixes, and no 하다 (행하다).

    >>> [edge_after(*pair).value for pair in (("로그", "인을"), ("열", "고"), ("키", "고"), ("층", "별로"))]
    ['broken', 'broken', 'copula', 'suffix']
    """
    run = _HANGUL_RUN.match(rest)
    if run is None:
        is_verb = len(noun) == 1 and decompose(noun).final == "ㄹ" and _ABILITY.match(rest) is not None
        return Edge.BROKEN if is_verb else Edge.BARE
    return _edge_between(noun, run[0])


@lru_cache(maxsize=65536)
def _edge_between(noun: str, run: str) -> Edge:
    edge = _edge_of(run)
    if edge is Edge.VERB:
        return Edge.BROKEN if len(noun) == 1 else edge
    is_other = (
        _makes_longer_word(noun, run)
        or (edge in {Edge.PARTICLE, Edge.COPULA} and not _fits(noun, run))
        or (edge is Edge.SUFFIX and len(noun) == 1 and not _SUFFIXES_OF_SYLLABLES.match(run))
        or (edge is Edge.PARTICLE and len(noun) == 1 and not is_stack(run))
        or (run == "로" and noun in _ADVERBS_IN_RO)
        or (edge is Edge.PARTICLE and noun[noun.rfind(" ") + 1 :] + run[0] in suffixed_nouns())
    )
    return Edge.BROKEN if is_other else edge


def _fits(noun: str, run: str) -> bool:
    """Tell whether a noun may take a form that drops its 이 after vowels (고, 다, 나); 을 and 를 are often confused."""
    if run.startswith(("야", "있")) and (noun[-1] in _OF_VERBS or run[0] + noun[-1] == "있고"):
        return False
    found = split(run)
    if found is None or not decompose(noun[-1]).final:
        return True
    form, josa = found
    return form in josa.closed or not any(closed == "이" + form for closed in josa.closed)


def _makes_longer_word(noun: str, run: str) -> bool:
    """Tell whether the noun and the next syllables are a longer word of their own (로그 and 인: 로그인).

    What any noun takes, such as 적 or 별, makes no other word (구조적, 파일별), though the lexicon may list it, and
    neither does 화 after a long one (컨테이너화) that is no negated quality (비활성화).
    """
    last = noun[noun.rfind(" ") + 1 :]
    if len(last) == 1 < len(noun):
        return False
    more = (run[:length] for length in range(1, min(3, len(run)) + 1))
    is_long_noun = len(last) > _LONG_BEFORE_HWA and last[0] not in _NEGATIONS
    free = _FREEST_SUFFIXES | {"화"} if is_long_noun else _FREEST_SUFFIXES
    if noun in _OTHER_WITH_BYEOL:
        free -= {"별"}
    return any(last + syllables in known_nouns() and syllables not in free for syllables in more)


def _is_compound_rest(run: str) -> bool:
    for length in range(min(len(run), LONGEST_PART), 1, -1):
        if run[:length] in last_parts():
            rest = run[length:]
            return not rest or _inflected(rest) is not None or _is_suffixed(rest) or _is_compound_rest(rest)
    return False
