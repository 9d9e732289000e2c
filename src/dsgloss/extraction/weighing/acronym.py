"""How far an acronym explains the Korean words before a bracket: by what it is known to stand for, or by its letters.

`data/acronyms.tsv` has the words of widely known acronyms: IP is the *internet protocol*, so that 발신지(IP) says no
more than where 주소 (address) stands does, though a letter fits here and there. Others have nothing but their letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dsgloss import data
from dsgloss.english import is_acronym
from dsgloss.extraction.lexicon import english_words
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import Explanation, explain_words
from dsgloss.extraction.weighing.letters import explain_letters

_LEAST_WORD = 4


def explain_acronym(eojeols: Sequence[Eojeol], acronym: str) -> list[Explanation]:
    """Explain each candidate by an acronym; one entry per eojeol, as `explain_words` does.

    Of what the acronym may stand for, and of its letters, the account counts that explains most.
    """
    by_letters = explain_letters(eojeols, acronym)
    accounts = [explain_words(eojeols, full) for full in full_forms(acronym)]
    return max([*accounts, by_letters], key=_most)


def full_forms(acronym: str) -> tuple[str, ...]:
    """Give what an acronym is known to stand for, the most usual first; none if it is not widely known.

    >>> full_forms("URLs"), full_forms("IAC"), full_forms("WebUI")
    (('uniform resource locator',), ('infrastructure as code',), ())
    >>> full_forms("DB"), full_forms("dB"), full_forms("db")
    (('database',), ('decibel',), ('database',))
    """
    letters = acronym.removesuffix("s")
    return _known().get(letters.upper() if letters.islower() else letters, ())


def spelled_out(english: str) -> str | None:
    """Write the known acronyms in some English as what they stand for; none if there are none.

    >>> spelled_out("Truncated SVD"), spelled_out("truncated series")
    ('Truncated singular value decomposition', None)
    """
    words = [next(iter(full_forms(word)), word) if is_acronym(word) else word for word in english.split(" ")]
    full = " ".join(words)
    return full if full != english else None


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Give what the table says, of mixed letters (IaC) also for capitals, unless those are another acronym's."""
    known = {acronym: tuple(english.split("|")) for acronym, english in data.rows("acronyms.tsv")}
    return {acronym.upper(): forms for acronym, forms in known.items()} | known


def known_share(eojeols: Sequence[Eojeol], acronym: str, found: Explanation) -> float | None:
    """Tell how much of what an acronym stands for some Korean renders at most; none if that is not known.

    Nor is it of capitals that are a word, if every letter was found to stand for something else.
    """
    forms = full_forms(acronym) or (_word(acronym) if found.in_order < 1.0 else ())
    return max(explain_words(eojeols, full)[0].english for full in forms) if forms else None


def _word(acronym: str) -> tuple[str, ...]:
    word = acronym.lower()
    return (word,) if acronym.isupper() and len(acronym) >= _LEAST_WORD and word in english_words() else ()


def explain_either(eojeols: Sequence[Eojeol], english: str) -> list[Explanation]:
    """Explain each candidate by English words; acronyms among them may be rendered as what they stand for, wholly."""
    found = explain_words(eojeols, english)
    full = spelled_out(english) if _most(found) < 1.0 else None
    spelled = explain_words(eojeols, full) if full else found
    return spelled if _most(spelled) == 1.0 else found


def _most(account: Sequence[Explanation]) -> float:
    return max((explanation.english for explanation in account), default=0.0)
