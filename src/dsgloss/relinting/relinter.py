"""Lints a run: what is remembered is taken as it was, the rest is examined, and all of it is judged together."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.linting.finding import Finding
from dsgloss.linting.options import OptionsFor
from dsgloss.relinting.keys import basis_of, keys_of
from dsgloss.relinting.memory import Memory
from dsgloss.relinting.sheet import Sheet
from dsgloss.survey.cache import Cache

if TYPE_CHECKING:
    from dsgloss.linting.engine import Linter
    from dsgloss.linting.examined import Examined
    from dsgloss.model import Concept
    from dsgloss.relinting.examining import Order


@dataclass(frozen=True)
class Relinter:
    """Lints texts as `Linter` does, unless a cache remembers what was seen in the same ones.

    `glossaries` are the files and folders whose bytes decide; `concepts` gives what they hold, and is asked only
    if that is needed. With `jobs` above 1, so many worker processes examine the texts, if there is enough to do.
    """

    glossaries: Sequence[Path]
    concepts: Callable[[], Iterable[Concept]]
    options_for: OptionsFor
    cache: Cache | None = None
    jobs: int = 1

    def lint(self, sheets: Sequence[Sheet]) -> list[Finding]:
        """Lint texts as one run. Raises what `concepts` raises, and DsglossError if a worker process dies."""
        memory = self._memory(sheets)
        remembered = memory.findings() if memory is not None else None
        if remembered is not None:
            return remembered
        from dsgloss.linting.examined import conclude  # late: what is remembered needs neither rules nor terms

        with closing(self._examined(sheets, memory)) as examined:
            findings = conclude(examined)
        if memory is not None:
            memory.remember(findings)
        return findings

    @cached_property
    def linter(self) -> Linter:
        """The linter itself, for those who have documents that were changed meanwhile."""
        from dsgloss.linting.engine import Linter  # late, as above

        return Linter(self._concepts, self.options_for)

    @cached_property
    def _concepts(self) -> tuple[Concept, ...]:
        return tuple(self.concepts())

    def _memory(self, sheets: Iterable[Sheet]) -> Memory | None:
        if self.cache is None:
            return None
        try:
            basis = basis_of(self.glossaries)
        except OSError:  # a glossary cannot be read; loading it says why
            return None
        return Memory(self.cache, basis, keys_of(sheets, self.options_for, basis))

    def _examined(self, sheets: Iterable[Sheet], memory: Memory | None) -> Generator[Examined]:
        """Give what is seen in the texts, one by one; those that are not remembered are examined."""
        from dsgloss.relinting.examining import Examining, read  # late, as above
        from dsgloss.survey.sharing import shared

        examining = Examining(self._concepts)
        with closing(shared(self._orders(sheets, memory), examining, self.jobs)) as results:
            for number, (known, reply) in enumerate(results):
                if memory is not None and isinstance(reply, bytes):
                    memory.remember_examined(number, reply)
                yield read(reply, known)

    def _orders(self, sheets: Iterable[Sheet], memory: Memory | None) -> Iterator[tuple[Examined, Order | None]]:
        """Give what is remembered of each text, or nothing and the order to examine it."""
        from dsgloss.linting.examined import Examined  # late, as above
        from dsgloss.relinting.examining import Order

        for number, sheet in enumerate(sheets):
            known = memory.examined(number) if memory is not None else None
            order = Order(sheet, self.options_for(sheet.target.path)) if known is None else None
            yield known or Examined(), order
