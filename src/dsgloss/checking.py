"""Checking as programs use it: lint texts against a glossary, and check the glossary itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dsgloss.documents import paired, parse_document, read_document
from dsgloss.linting.engine import Bitext, Linter
from dsgloss.linting.finding import Finding
from dsgloss.messages import say
from dsgloss.model import Concept, Terminology
from dsgloss.store.problems import shared_terms


def lint(targets: Iterable[str | Path], terminology: Terminology, source: str | Path | None = None) -> list[Finding]:
    """Lint files and folders as one run; findings in reading order.

    `source` is the folder (or file) of the texts they translate, with the same relative paths. Raises
    UnreadableError if a target cannot be read.
    """
    found = paired(targets, Path(source) if source is not None else None)
    return Linter(terminology.in_force()).lint(
        Bitext(read_document(path), read_document(other) if other is not None else None) for path, other in found
    )


def lint_text(text: str, terminology: Terminology, path: str = "text.md") -> list[Finding]:
    """Lint a text at hand; the suffix of `path` says how it is to be read.

    >>> from dsgloss import Glossary
    >>> [finding] = lint_text("모델을 파인튜닝한다.", Glossary.load("glossary"))
    >>> finding.found, finding.expected
    ('파인튜닝', ('미세 조정',))
    """
    return Linter(terminology.in_force()).lint([Bitext(parse_document(text, path))])


def check(terminology: Terminology) -> list[str]:
    """Check what a glossary says about itself: terms claimed twice, and its `ok` and `bad` examples.

    The result has a line for each thing that is wrong; reading has already refused what is malformed.
    """
    problems = [
        say(
            "the term '{term}' belongs to {ids}: say with 'when' which is meant",
            term=key,
            ids=", ".join(concept.id for concept in concepts),
        )
        for key, concepts in shared_terms(terminology.in_view())
    ]
    linter = Linter(terminology.in_force())
    return problems + [problem for concept in terminology.in_force() for problem in _failing_examples(concept, linter)]


def _failing_examples(concept: Concept, linter: Linter) -> Iterator[str]:
    for text in concept.ok:
        if _is_reported(concept, text, linter):
            yield say("{id}: this is reported although it is ok: {text}", id=concept.id, text=text)
    for text in concept.bad:
        if not _is_reported(concept, text, linter):
            yield say("{id}: this is not reported although it is bad: {text}", id=concept.id, text=text)


def _is_reported(concept: Concept, text: str, linter: Linter) -> bool:
    findings = linter.lint([Bitext(parse_document(text, "example.txt"))])
    return any(finding.concept == concept.id and finding.severity.fails for finding in findings)
