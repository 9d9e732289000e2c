"""What is needed of English: words, inflection-blind keys, acronyms."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from dsgloss.lazy import regex

STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "over",
        "the",
        "through",
        "to",
        "via",
        "with",
    ]
)

_WORD = regex(r"[A-Z]+s?(?![a-z])|[A-Z]?[a-z]+(?:'[a-z]+)?|\d+")
_ACCENT = regex(r"[\u0300-\u036f]")
_ACRONYM = regex(
    r"(?=(?:[^A-Z]*[A-Z]){2})(?![A-Z][a-z]{3,}(?:-[A-Z][a-z]*|[A-Z][a-z]{2,})$)[A-Za-z0-9][A-Za-z0-9&/+.-]{1,9}s?"
    r"|(?=.*[A-Z])[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{2,4}"  # without vowels: Hz, dB, kHz
)
_ENDING = regex(
    r"(?:[bdglmnprt]?(?:ing|e?d|er|or)|e|y|ied|ying|e?s|i?es|(?:ific|ic|[ai]t|i[sz])?(?:at)?(?:ions?)|i?al|ally|ly|ives?"
    r"|i[sz](?:e[ds]?|ing|er)|at(?:e[ds]?|ing)|ity|ities|(?:ed)?ness|ments?|[ae]n(?:t|ts|ce|cy)|ers|ors|ist|ic|if(?:y|ie[ds]|iers?|ying)|[ai]b(?:l[ey]|ilit(?:y|ies)))?"
)

SPOKEN_X = ("ex", "cross")
"""What X may stand for in an acronym: XAI (explainable), XSS (cross-site)."""
_SPOKEN_DIGITS = {"2": "to", "4": "for"}
# So many of a letter: EC2, A3C.
_REPEATED = regex(r"([a-z])([234])")

_TERM_WORD = regex(r"[^\W_]+[+#]*")
_PLURAL_ACRONYM = regex(r"(?:.*[\s-])?[A-Z]{2,}s")
_HISSING = regex(r".*(?:ss|x|ch|sh|zz)es")
_NO_PLURAL = regex(r".{0,3}|.*(?:ss|us|is)")
_BRITISH = regex(r"(?<=\w{4})is(?=(?:e[ds]?|ing|ations?)\b)")


def words(text: str) -> list[str]:
    """Split English into words at spaces, hyphens and inner capitals, in lower case and without accents.

    >>> words("Reinforcement Learning from Human Feedback"), words("DeepSeek-V3")
    (['reinforcement', 'learning', 'from', 'human', 'feedback'], ['deep', 'seek', 'v', '3'])
    """
    plain = text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text.replace("’", "'")))
    return [word.lower() for word in _WORD.findall(plain)]


def content_words(text: str) -> list[str]:
    """Give the words without articles, prepositions and conjunctions (all words, if nothing else is left)."""
    found = words(text)
    return [word for word in found if word not in STOP_WORDS] or found


@lru_cache(maxsize=65536)
def related(one: str, other: str) -> bool:
    """Tell whether two lower-case words differ by inflection or derivation only.

    >>> related("generation", "generative"), related("tuned", "tuning"), related("train", "trait")
    (True, True, False)
    """
    shared = _shared_start(one, other)
    if one == other or shared < 3:
        return one == other
    return any(
        _ENDING.fullmatch(one[cut:]) and _ENDING.fullmatch(other[cut:]) for cut in range(shared, max(2, shared - 4), -1)
    )


def _shared_start(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def is_acronym(text: str) -> bool:
    """Tell whether a string is written like an acronym: short, no space, at least two capitals.

    >>> [word for word in ("MoE", "LLMs", "IT", "Hugging", "GPT-4", "RLHF") if is_acronym(word)]
    ['MoE', 'LLMs', 'IT', 'GPT-4', 'RLHF']
    """
    return _ACRONYM.fullmatch(text) is not None


def abbreviates(acronym: str, full_form: str) -> bool:
    """Tell whether an acronym's letters occur in a full form in order, beginning with its first letter.

    The test is that of Schwartz and Hearst (2003), run forward. Besides, X may stand for ex- or cross, and a digit for
    the word that sounds so (2: to) or for more of the same letter.

    >>> abbreviates("MoE", "Mixture of Experts"), abbreviates("SKT", "A-dot")
    (True, False)
    >>> abbreviates("XAI", "Explainable AI"), abbreviates("TD3", "Twin Delayed Deep Deterministic")
    (True, True)
    """
    letters = "".join(c for c in acronym.removesuffix("s").lower() if c.isalnum())
    text = full_form.lower()
    return begins_with_letters(letters, text) or any(
        begins_with_letters(spelling, text) for spelling in _spellings(letters)
    )


def _spellings(letters: str) -> Iterator[str]:
    """Give what the letters of an acronym may stand for besides themselves."""
    if letters.startswith("x"):
        yield from (spoken + letters[1:] for spoken in SPOKEN_X)
    if any(digit in letters for digit in _SPOKEN_DIGITS):
        yield "".join(_SPOKEN_DIGITS.get(letter, letter) for letter in letters)
    if _REPEATED.search(letters):
        yield _REPEATED.sub(lambda found: found[1] * int(found[2]), letters)


def begins_with_letters(letters: str, text: str) -> bool:
    """Tell whether letters occur in a text in order, the first of them at its start.

    >>> begins_with_letters("rtt", "round-trip time"), begins_with_letters("tt", "rtt")
    (True, False)
    """
    if not letters or not text.startswith(letters[0]):
        return False
    at = -1
    for letter in letters:
        at = text.find(letter, at + 1)
        if at < 0:
            return False
    return True


@lru_cache(maxsize=65536)
def english_key(text: str) -> str:
    """Fold an English term: case, number, hyphens, spaces and British spelling do not matter.

    >>> english_key("Fine tuning") == english_key("fine-tunings"), english_key("C++") == english_key("C#")
    (True, False)
    >>> english_key("Generalisation"), english_key("process"), english_key("GPUs")
    ('generalization', 'process', 'gpu')
    """
    return "".join(_BRITISH.sub("iz", singular(word).casefold()) for word in term_words(text))


def term_words(text: str) -> list[str]:
    """Split a term at spaces, hyphens and the like; the signs of C++ and C# belong to the word."""
    return _TERM_WORD.findall(text)


def singular(word: str) -> str:
    """Take the regular plural off a word: the result is for comparing, and now and then it is no word.

    >>> [singular(word) for word in ("policies", "losses", "tokens", "status", "GPUs")]
    ['policy', 'loss', 'token', 'status', 'GPU']
    """
    lower = word.lower()
    if _PLURAL_ACRONYM.fullmatch(word):
        return word[:-1]
    if len(word) > 4 and lower.endswith("ies"):
        return word[:-3] + "y"
    if _HISSING.fullmatch(lower):
        return word[:-2]
    return word[:-1] if lower.endswith("s") and not _NO_PLURAL.fullmatch(lower) else word
