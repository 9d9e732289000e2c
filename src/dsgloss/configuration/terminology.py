"""Several glossaries as one terminology."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dsgloss.errors import GlossaryError, Problem
from dsgloss.messages import say
from dsgloss.model import Concept, Terminology


def read_glossaries(paths: Sequence[Path]) -> Terminology:
    """Read glossaries in their order, as one; the first says what the whole is called.

    Raises UnreadableError or GlossaryError as reading one does, and GlossaryError if two have a concept of one id.
    """
    from dsgloss.store import read_terminology  # late: what is remembered of a lint needs no glossary

    read = [read_terminology(path) for path in paths]
    if len(read) == 1:
        return read[0]
    homes: dict[str, Path] = {}
    concepts: list[Concept] = []
    problems: list[Problem] = []
    for path, terminology in zip(paths, read, strict=True):
        for concept in terminology.concepts:
            home = homes.setdefault(concept.id, path)
            if home != path:
                what = say("the concept '{id}' is in {other}, too", id=concept.id, other=home.as_posix())
                problems.append(Problem(path.as_posix(), what, say("Keep one of the two.")))
        concepts += terminology.concepts
    if problems:
        raise GlossaryError(*problems)
    return Terminology(metadata=read[0].metadata, concepts=tuple(concepts))
