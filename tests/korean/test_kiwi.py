"""The analyser as it is loaded and asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dsgloss.korean.kiwi import kiwi

TEXTS = [
    # text, modules loaded, why
    ("A word (and a note) in English.", "", "nothing is Korean"),
    ("자료(2024년)를 본다.", "", "the bracket tells by itself that it holds a date"),
    ("강화 학습(reinforcement learning)을 한다.", "kiwipiepy", "where the term begins, only the words can tell"),
]


@pytest.mark.parametrize(("text", "loaded", "why"), TEXTS, ids=[row[2] for row in TEXTS])
def test_the_analyser_is_loaded_when_it_is_needed(text: str, loaded: str, why: str) -> None:
    """Mining a text that has nothing to analyse takes no second for the analyser."""
    code = f"import sys, dsgloss; dsgloss.extract_text({text!r}); print(*({{'kiwipiepy'}} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert said.stdout.strip() == loaded, why


def test_every_string_gets_an_answer() -> None:
    """Strings without letters have no morphemes, whether others have some or not."""
    assert kiwi().analyse(["", ""]) == [(), ()]
    assert kiwi().analyse([]) == []
    empty, word = kiwi().analyse(["", "모델"])
    assert not empty
    assert [morpheme.form for morpheme in word] == ["모델"]
