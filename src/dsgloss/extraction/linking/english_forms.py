"""When two English strings are forms of one term: number, case, hyphens, spelling, inflection, derivation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dsgloss.english import content_words, related

_WORD = re.compile(r"[^\W_]+[+#]*")
_HISSING = re.compile(r".*(?:ss|x|ch|sh|zz)es")
_NO_PLURAL = re.compile(r".{0,3}|.*(?:ss|us|is)")
_BRITISH = re.compile(r"(?<=\w{4})is(?=(?:e[ds]?|ing|ations?)\b)")


@lru_cache(maxsize=65536)
def english_key(text: str) -> str:
    """Fold an English term: case, number, hyphens, spaces and British spelling do not matter.

    >>> english_key("Fine tuning") == english_key("fine-tunings"), english_key("C++") == english_key("C#")
    (True, False)
    >>> english_key("Generalisation"), english_key("process")
    ('generalization', 'process')
    """
    return "".join(_singular(word) for word in _WORD.findall(_BRITISH.sub("iz", text.casefold())))


def acronym_key(text: str) -> str:
    """Fold an acronym: case, hyphens and a plural s do not matter.

    >>> acronym_key("LLMs") == acronym_key("LLM"), acronym_key("OS"), acronym_key("CI/CD")
    (True, 'os', 'cicd')
    """
    plain = text[:-1] if text.endswith("s") and text[-2:-1].isupper() else text
    return "".join(_WORD.findall(plain.casefold()))


def are_forms_of_one(one: str, other: str) -> bool:
    """Tell whether two terms differ by inflection or derivation of their words only.

    >>> are_forms_of_one("pre-trained", "Pretraining"), are_forms_of_one("state", "status")
    (True, False)
    """
    left, right = content_words(one), content_words(other)
    if len(left) != len(right):
        return related(english_key(one), english_key(other))
    return bool(left) and all(related(_singular(a), _singular(b)) for a, b in zip(left, right, strict=True))


def initials(text: str) -> Iterator[str]:
    """Give the acronyms that a full form would have by its first letters, with and without its small words.

    >>> sorted(set(initials("Reinforcement Learning from Human Feedback")))
    ['rlfhf', 'rlhf']
    """
    yield "".join(word[0] for word in content_words(text))
    yield "".join(word[0] for word in _WORD.findall(text.casefold()))


def _singular(word: str) -> str:
    """Take the regular plural off a word; the result is for comparing, and now and then it is no word."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if _HISSING.fullmatch(word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not _NO_PLURAL.fullmatch(word) else word
