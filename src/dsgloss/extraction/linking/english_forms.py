"""When two English strings are forms of one term: number, case, hyphens, spelling, inflection, derivation."""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.english import content_words, english_key, related, singular, term_words


def acronym_key(text: str) -> str:
    """Fold an acronym: case, hyphens and a plural s do not matter.

    >>> acronym_key("LLMs") == acronym_key("LLM"), acronym_key("OS"), acronym_key("CI/CD")
    (True, 'os', 'cicd')
    """
    plain = text[:-1] if text.endswith("s") and text[-2:-1].isupper() else text
    return "".join(term_words(plain.casefold()))


def are_forms_of_one(one: str, other: str) -> bool:
    """Tell whether two terms differ by inflection or derivation of their words only.

    >>> are_forms_of_one("pre-trained", "Pretraining"), are_forms_of_one("state", "status")
    (True, False)
    """
    left, right = content_words(one), content_words(other)
    if len(left) != len(right):
        return related(english_key(one), english_key(other))
    return bool(left) and all(related(singular(a), singular(b)) for a, b in zip(left, right, strict=True))


def initials(text: str) -> Iterator[str]:
    """Give the acronyms that a full form would have by its first letters, with and without its small words.

    >>> sorted(set(initials("Reinforcement Learning from Human Feedback")))
    ['rlfhf', 'rlhf']
    """
    yield "".join(word[0] for word in content_words(text))
    yield "".join(word[0] for word in term_words(text.casefold()))
