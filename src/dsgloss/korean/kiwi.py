"""The Kiwi analyser behind the `Analyser` protocol; kiwipiepy is loaded when there is something to analyse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol, cast

from dsgloss.korean.morphology import Analyser, Morpheme

if TYPE_CHECKING:
    from kiwipiepy import Kiwi


class _Token(Protocol):
    form: str
    tag: str
    start: int
    end: int


class KiwiAnalyser:
    """Kiwi without its dictionaries of multi-word names and typos: they double start-up and memory."""

    def analyse(self, texts: Sequence[str]) -> list[tuple[Morpheme, ...]]:
        """Analyse each string on its own. The first call with any letters takes about a second."""
        if not any(texts):
            return [()] * len(texts)
        analysed = cast("list[list[_Token]]", self._kiwi.tokenize(list(texts)))
        return [
            tuple([Morpheme(token.form, token.tag, token.start, token.end) for token in tokens]) for tokens in analysed
        ]

    @cached_property
    def _kiwi(self) -> Kiwi:
        from kiwipiepy import Kiwi  # late: many texts have nothing to analyse

        return Kiwi(num_workers=1, load_default_dict=False, load_multi_dict=False, load_typo_dict=False)


@cache
def kiwi() -> Analyser:
    """Give this process's analyser."""
    return KiwiAnalyser()
