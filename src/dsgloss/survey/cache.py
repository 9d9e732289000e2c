"""Answers kept on disk by content: the same question to the same text need not be asked again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.cache import Drawer, user_cache

if TYPE_CHECKING:
    from dsgloss.survey.answer import Answer

__all__ = ["LIMIT", "Cache", "user_cache"]

# Some 500,000 pages of documentation; what has not been used for longest goes first.
LIMIT = 256 * 2**20


class Cache(Drawer):
    """The answers in a folder of caches, each as JSON; at most about `limit` bytes of them."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        super().__init__(folder / "answers", limit)

    def get(self, key: str) -> Answer | None:
        """Give the answer kept under a key, if there is one that can be trusted."""
        from dsgloss.survey.answer import Answer  # late: a lint keeps findings here

        return self.kept(key, Answer)
