"""What a lint is asked to look for, file by file; the configuration is read into these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dsgloss.linting.finding import Severity
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.model import Record

if TYPE_CHECKING:
    from dsgloss.model import Concept


class Per(StrEnum):
    """How often a term is mentioned for the first time."""

    FILE = "file"
    SECTION = "section"


class Treatment(StrEnum):
    """Whether a rule looks at something."""

    EXEMPT = "exempt"
    COUNT = "count"


class Direction(StrEnum):
    """Which of the two stands before the bracket and which in it."""

    KOREAN_FIRST = "ko(en)"
    ENGLISH_FIRST = "en(ko)"


class Inside(StrEnum):
    """What stands in the bracket after a term."""

    ORIGINAL = "original"
    ACRONYM = "acronym"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions(Record):
    """Which mentions of terms a rule looks at."""

    per: Per = Per.FILE
    """Whether a term is introduced once in a file, or anew in each section (below each heading)."""
    headings: Treatment = Treatment.EXEMPT
    """Whether mentions in headings, tables and the texts of links count."""
    exempt: tuple[str, ...] = ()
    """What needs no introduction: ids of concepts, or terms of theirs as the glossary writes them."""

    def exempts(self, concept: Concept) -> bool:
        """Tell whether a concept needs no introduction."""
        return concept.id in self.exempt or any(term.text in self.exempt for term in concept.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMention(Mentions):
    """How the first mention of a term gives its original."""

    direction: Direction = Direction.KOREAN_FIRST
    """Whether a fix writes 미세 조정(fine-tuning) or fine-tuning(미세 조정)."""
    inside: Inside = Inside.ORIGINAL
    """What has to be given: the original, the acronym or both, as far as the glossary has them."""
    transliterations: Treatment = Treatment.EXEMPT
    """Whether terms that spell the English in Hangul need their original."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Record):
    """What the lint does in one file; rules are named by code (DSG001) or by name (deprecated-term)."""

    select: tuple[str, ...] | None = None
    """The rules to apply; if it is absent, those that are on by default."""
    extend_select: tuple[str, ...] = ()
    """Rules to apply besides."""
    ignore: tuple[str, ...] = ()
    """Rules not to apply, whatever else is said."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """How much the findings of a rule weigh, where it is not what the rule itself says."""
    first_mention: FirstMention = FirstMention()
    """How DSG005 first-mention wants terms to be introduced."""
    repeated_original: Mentions = Mentions()
    """Which mentions DSG006 repeated-original compares."""
    unintroduced_acronym: Mentions = Mentions()
    """Which mentions DSG007 unintroduced-acronym looks at."""

    def enables(self, info: RuleInfo) -> bool:
        """Tell whether a rule is to be applied."""
        if info.is_named_in(self.ignore):
            return False
        chosen = info.is_on if self.select is None else info.is_named_in(self.select)
        return chosen or info.is_named_in(self.extend_select)

    def severity_of(self, info: RuleInfo) -> Severity:
        """Tell how much a finding of a rule weighs when the rule is certain of it."""
        return self.severity.get(info.code, self.severity.get(info.name, info.severity))


DEFAULT = Options()

OptionsFor = Callable[[str], Options]
"""Gives the options for a file, by its path."""
