"""dsgloss: Korean/English terminology, mined from texts, kept in a versioned YAML glossary, looked up and linted.

    from dsgloss import Glossary, extract, lint

    glossary = Glossary.load("glossary")
    glossary.lookup("전문가 혼합에서는")     # ranked concepts, each with the reason it matched
    glossary.find("MoE 모델을 공개했다.")    # occurrences in running text, with places
    for mention in extract("seeds"):        # pairs that texts state in brackets
        print(mention.ko, mention.en)
    lint(["ko/guide.md"], glossary)         # findings with fixes

Everything named in `__all__` is public; it is imported when first used, so that `import dsgloss` costs little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.building import BuildReport, build, build_parallel
    from dsgloss.checking import check, lint, lint_text
    from dsgloss.errors import (
        DsglossError,
        GlossaryError,
        ImproperValueError,
        Problem,
        UnreadableError,
        UsageError,
    )
    from dsgloss.extraction.mention import Direction, Mention
    from dsgloss.glossary import Glossary
    from dsgloss.korean.josa import attach
    from dsgloss.linting.finding import Applicability, Edit, Finding, Fix, Severity
    from dsgloss.lookup import Match, Occurrence, Reason, Sense
    from dsgloss.mining import extract, extract_text
    from dsgloss.model import (
        Citation,
        Concept,
        ConceptRelation,
        Condition,
        Contingency,
        Definition,
        Metadata,
        Pairing,
        PartOfSpeech,
        Related,
        Relation,
        Review,
        ReviewState,
        Source,
        Status,
        Term,
        Terminology,
        TermType,
    )
    from dsgloss.survey import Semantics

__version__ = "0.1.0"

_HOMES = {
    "dsgloss.building": ("BuildReport", "build", "build_parallel"),
    "dsgloss.checking": ("check", "lint", "lint_text"),
    "dsgloss.errors": (
        "DsglossError",
        "GlossaryError",
        "ImproperValueError",
        "Problem",
        "UnreadableError",
        "UsageError",
    ),
    "dsgloss.extraction.mention": ("Direction", "Mention"),
    "dsgloss.glossary": ("Glossary",),
    "dsgloss.korean.josa": ("attach",),
    "dsgloss.linting.finding": ("Applicability", "Edit", "Finding", "Fix", "Severity"),
    "dsgloss.lookup": ("Match", "Occurrence", "Reason", "Sense"),
    "dsgloss.mining": ("extract", "extract_text"),
    "dsgloss.survey": ("Semantics",),
    "dsgloss.model": (
        "Citation",
        "Concept",
        "ConceptRelation",
        "Condition",
        "Contingency",
        "Definition",
        "Metadata",
        "Pairing",
        "PartOfSpeech",
        "Related",
        "Relation",
        "Review",
        "ReviewState",
        "Source",
        "Status",
        "Term",
        "TermType",
        "Terminology",
    ),
}

__all__ = [
    "Applicability",
    "BuildReport",
    "Citation",
    "Concept",
    "ConceptRelation",
    "Condition",
    "Contingency",
    "Definition",
    "Direction",
    "DsglossError",
    "Edit",
    "Finding",
    "Fix",
    "Glossary",
    "GlossaryError",
    "ImproperValueError",
    "Match",
    "Mention",
    "Metadata",
    "Occurrence",
    "Pairing",
    "PartOfSpeech",
    "Problem",
    "Reason",
    "Related",
    "Relation",
    "Review",
    "ReviewState",
    "Semantics",
    "Sense",
    "Severity",
    "Source",
    "Status",
    "Term",
    "TermType",
    "Terminology",
    "UnreadableError",
    "UsageError",
    "attach",
    "build",
    "build_parallel",
    "check",
    "extract",
    "extract_text",
    "lint",
    "lint_text",
]

__getattr__ = importing(__name__, _HOMES)


def __dir__() -> list[str]:
    """List the public names, for completion in an interactive session."""
    return sorted([*__all__, "__version__"])
