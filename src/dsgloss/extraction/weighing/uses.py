"""How often the possible extents of a term stand in the document's prose, the one at hand left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Uses:
    """Counts strings in the texts of a document, each string once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._prose = "\n".join(texts)
        self._counts: dict[str, int] = {}

    def others(self, nested: Sequence[str]) -> list[int]:
        """Count the other places of strings that each contain the next one; what holds an unknown one is not sought.

        >>> Uses(["새 언어 모델(LM)", "언어 모델을 쓴다."]).others(["새 언어 모델", "언어 모델", "모델"])
        [0, 1, 1]
        """
        counts: list[int] = []
        for text in reversed(nested):
            counts.append(0 if counts and not counts[-1] else self._count(text) - 1)
        return counts[::-1]

    def _count(self, text: str) -> int:
        if text not in self._counts:
            self._counts[text] = self._prose.count(text)
        return self._counts[text]
