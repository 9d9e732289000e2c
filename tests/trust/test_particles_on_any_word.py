"""The form of a particle that dsgloss chooses is the one that the analyser chooses, on thousands of words."""

from __future__ import annotations

from random import Random

import pytest
from kiwipiepy import Kiwi

from dsgloss.korean.josa import attach, repair

PARTICLES = {"은": "JX", "이": "JKS", "을": "JKO", "과": "JC", "으로": "JKB", "이나": "JC", "아": "JKV"}
WORDS = 500


def words() -> list[str]:
    """Give words of two to four syllables that may be none; every final consonant comes up."""
    random = Random(11)  # noqa: S311 - words, not secrets
    return ["".join(chr(random.randint(0xAC00, 0xD7A3)) for _ in range(random.randint(2, 4))) for _ in range(WORDS)]


@pytest.fixture(scope="module")
def analyser() -> Kiwi:
    """Give the analyser as it joins morphemes."""
    return Kiwi(num_workers=1, load_default_dict=False, load_multi_dict=False, load_typo_dict=False)


@pytest.mark.parametrize("josa", ["은", "이", "을", "과", "으로", "이나"])
def test_the_analyser_attaches_the_same_form(josa: str, analyser: Kiwi) -> None:
    """After every word the particle has the form that the analyser gives it, and the other form is mended to it."""
    differ = [
        (word, joined)
        for word in words()
        if (joined := analyser.join([(word, "NNP"), (josa, PARTICLES[josa])])) != attach(word, josa)
        or word + repair(word, josa) != joined
    ]
    assert differ == []
