"""What is remembered of a run: its findings as a whole, and what was seen in each of its texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dsgloss.linting.finding import Finding
from dsgloss.model import Record
from dsgloss.model.data import packed
from dsgloss.relinting.keys import key_of_run
from dsgloss.survey.cache import Cache

if TYPE_CHECKING:
    from dsgloss.linting.examined import Examined


@dataclass(frozen=True, slots=True, kw_only=True)
class _Findings(Record):
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """The memory of a run of texts that go by `keys`, on the `basis` of what decides for all of them."""

    cache: Cache
    basis: str
    keys: Sequence[str]

    def findings(self) -> list[Finding] | None:
        """Give what the very same run found, if that is remembered."""
        kept = self.cache.kept(self._run, _Findings)
        return list(kept.findings) if kept is not None else None

    def remember(self, findings: Iterable[Finding]) -> None:
        """Remember what the run found, and forget what has not been asked for longest."""
        with suppress(ValueError):  # a file name that is no text
            body = packed(_Findings(findings=tuple(findings)))
            self.cache.put(self._run, body)
        self.cache.prune()

    def examined(self, number: int) -> Examined | None:
        """Give what was seen in one of the texts, if that is remembered."""
        from dsgloss.linting.examined import Examined  # late: what nothing has changed in needs no rules

        return self.cache.kept(self.keys[number], Examined)

    def remember_examined(self, number: int, body: bytes) -> None:
        """Remember what was seen in one of the texts, as JSON."""
        self.cache.put(self.keys[number], body)

    @property
    def _run(self) -> str:
        return key_of_run(self.keys, self.basis)
