"""The Kiwi analyser behind the `Analyser` protocol; importing this module loads kiwipiepy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol, cast

from kiwipiepy import Kiwi

from dsgloss.korean.morphology import Analyser, Morpheme


class _Token(Protocol):
    form: str
    tag: str
    start: int
    len: int


class KiwiAnalyser:
    """Kiwi without its dictionaries of multi-word names and typos: they double start-up and memory."""

    def __init__(self) -> None:
        self._kiwi = Kiwi(num_workers=1, load_default_dict=False, load_multi_dict=False, load_typo_dict=False)

    def analyse(self, texts: Sequence[str]) -> list[tuple[Morpheme, ...]]:
        """Analyse each string on its own."""
        analysed = cast("list[list[_Token]]", self._kiwi.tokenize(list(texts)))
        return [
            tuple(Morpheme(token.form, token.tag, token.start, token.start + token.len) for token in tokens)
            for tokens in analysed
        ]


@cache
def kiwi() -> Analyser:
    """Give this process's analyser; the first call takes about a second."""
    return KiwiAnalyser()
