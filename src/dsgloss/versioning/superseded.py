"""Which terms were preferred once and are no more: what a text may still have, and has to follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from dsgloss.model import Concept, Status, Term, Terminology
from dsgloss.versioning.history import History
from dsgloss.versioning.history_file import read_history
from dsgloss.versioning.version import Version, parse_version


def superseded_since(terminology: Terminology, history: History, version: Version) -> Terminology:
    """Add the terms that were preferred at a version or later as superseded terms of their concepts.

    A term that its concept has under some status keeps that status: approved again, it is right, and deprecated, it
    is reported anyway. A concept that is gone has no term to take the place of its own, so that nothing is said of
    it. Raises UsageError if the version was never released.
    """
    former: dict[str, list[Term]] = {}
    for concept, language, text in history.preferred_since(version):
        former.setdefault(concept, []).append(Term(text=text, language=language, status=Status.SUPERSEDED))
    return terminology.with_concepts(_with(concept, former.get(concept.id, ())) for concept in terminology.concepts)


def superseded_in(terminology: Terminology, glossaries: Sequence[Path], version: str) -> Terminology:
    """Do so for the glossaries that a terminology was read from, each by the history in its folder.

    A glossary without a history has nothing to add, unless none of them has one. Raises UsageError if the version
    is none, or was never released.
    """
    wanted = parse_version(version)
    histories = [read_history(path if path.is_dir() else path.parent) for path in glossaries]
    for history in [each for each in histories if each.releases] or histories[:1]:
        terminology = superseded_since(terminology, history, wanted)
    return terminology


def _with(concept: Concept, former: Iterable[Term]) -> Concept:
    known = {(term.language, term.text) for term in concept.terms}
    added = [term for term in former if (term.language, term.text) not in known]
    # Made anew, not copied: the model puts the terms of a language together.
    return replace(concept, terms=(*concept.terms, *added)) if added else concept
