"""What the rules say of themselves: the manual of each rule is the docstring of its module.

    DSG001 deprecated-term: one sentence that says what the rule reports.

    A paragraph or two: why, what is left out, how it is fixed.

    Glossary:
        - {id: fine-tuning, ko: [미세 조정], en: [fine-tuning]}
    Options:
        per = "section"
    Source:
        Fine-tuning needs data.
    Wrong:
        모델을 다듬으려면 데이터가 필요하다.
    Right:
        미세 조정에는 데이터가 필요하다.

Wrong and Right come in pairs, each with the Options and the Source right before it; the Glossary holds for all that
follow. Sentences and paragraphs are translated as messages are; tests run the examples.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dsgloss.errors import Problem, UsageError
from dsgloss.lazy import regex
from dsgloss.linting import suppress
from dsgloss.linting.finding import Severity
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.rules import PAGE_RULES, RUN_RULES
from dsgloss.messages import did_you_mean, say
from dsgloss.model import Record

_TITLE = regex(r"(?P<code>[A-Z]+\d+) (?P<name>[a-z0-9-]+): (?P<summary>.+)")
_BLOCK = regex(r"^(?P<label>Glossary|Options|Source|Wrong|Right):\n(?P<text>(?:(?: {4}.*|[ \t]*)(?:\n|\Z))+)", re.M)
_STALE_SUPPRESSION = """DSG900 stale-suppression: a comment silences the lint where it has nothing to say.

Such a comment outlives the text that it was written for, and would hide the next mistake. Where a rule that it may
speak of is off, or lacks the source text that it needs, the comment is left alone. Nothing is fixed, since the
comment may also say why it is there.

Glossary:
    - {id: fine-tuning, ko: [미세 조정, {term: 파인튜닝, status: deprecated}], en: [fine-tuning]}
Wrong:
    <!-- dsgloss: ignore -->
    모델을 미세 조정하여 배포한다.
Right:
    모델을 미세 조정하여 배포한다.
"""
_WITHOUT_MODULE = {suppress.INFO: _STALE_SUPPRESSION}
"""What the lint itself reports, whichever rules apply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Record):
    """A text that a rule reports, and the same text as it should be."""

    glossary: str
    """The glossary that holds for it, as YAML."""
    options: str = ""
    """The rule's own options, as TOML."""
    source: str | None = None
    """The text that it translates, where the rule compares with one."""
    wrong: str
    """The text that the rule reports."""
    right: str
    """The text that it does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleManual(Record):
    """What a person should know of a rule."""

    code: str
    """The code, such as DSG001."""
    name: str
    """The name, such as deprecated-term."""
    severity: Severity
    """How much its findings weigh, unless options say otherwise."""
    is_on: bool
    """Whether it applies without being asked for."""
    needs_source: bool
    """Whether it compares with a source text, and is silent without one."""
    summary: str
    """What it reports, as a sentence that begins in lower case."""
    paragraphs: tuple[str, ...]
    """Why, what is left out, how it is fixed."""
    examples: tuple[Example, ...]
    """Texts that it reports, and how they should be."""

    @property
    def sentence(self) -> str:
        """The summary as a sentence of its own."""
        return self.summary[:1].upper() + self.summary[1:]

    def translated(self) -> RuleManual:
        """Give the manual in the reader's language."""
        summary, *paragraphs = (say(message) for message in self.messages())
        return replace(self, summary=summary, paragraphs=tuple(paragraphs))

    def messages(self) -> tuple[str, ...]:
        """Give the sentences to translate; braces are doubled, since messages use them for values."""
        return tuple(text.replace("{", "{{").replace("}", "}}") for text in (self.summary, *self.paragraphs))


def manuals() -> tuple[RuleManual, ...]:
    """Read the manuals of all rules, by code."""
    return tuple(sorted((parse(info, text) for info, text in _docstrings()), key=lambda manual: manual.code))


def manual_of(name: str) -> RuleManual:
    """Read the manual of a rule, by its code or its name in any case; raises UsageError if there is none."""
    known = manuals()
    for manual in known:
        if name.casefold() in {manual.code.casefold(), manual.name}:
            return manual
    raise UsageError(Problem(name, say("there is no such rule"), _nearest(name, known)))


def parse(info: RuleInfo, docstring: str) -> RuleManual:
    """Read a manual; raises ValueError if it departs from the form, naming the rule and what is wrong."""
    text = inspect.cleandoc(docstring)
    blocks = list(_BLOCK.finditer(text))
    prose = text[: blocks[0].start()] if blocks else text
    title, *paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", prose.strip()))
    found = _TITLE.fullmatch(title)
    if found is None or (found["code"], found["name"]) != (info.code, info.name):
        raise ValueError(f"{info.code}: the first line has to read '{info.code} {info.name}: what it reports'")
    return RuleManual(
        code=info.code,
        name=info.name,
        severity=info.severity,
        is_on=info.is_on,
        needs_source=info.needs_source,
        summary=found["summary"],
        paragraphs=tuple(paragraphs),
        examples=tuple(_examples(info, [(block["label"], _dedented(block["text"])) for block in blocks])),
    )


def _docstrings() -> Iterator[tuple[RuleInfo, str]]:
    """Iterate over the rules; under `python -OO`, which drops docstrings, only their names are left."""
    modules = [(info, check.__module__) for info, check in PAGE_RULES.items()]
    modules += [(info, rule.observe.__module__) for info, rule in RUN_RULES.items()]
    for info, module in modules:
        yield info, sys.modules[module].__doc__ or f"{info.code} {info.name}: {info.name}"
    yield from _WITHOUT_MODULE.items()


def _examples(info: RuleInfo, blocks: list[tuple[str, str]]) -> Iterator[Example]:
    glossary = ""
    said: dict[str, str] = {}
    for label, text in blocks:
        if label == "Glossary":
            glossary = text
        elif label == "Right" and "Wrong" in said:
            yield Example(
                glossary=glossary,
                options=said.get("Options", ""),
                source=said.get("Source"),
                wrong=said["Wrong"],
                right=text,
            )
            said = {}
        elif label == "Right" or label in said:
            raise ValueError(f"{info.code}: '{label}:' stands where it belongs to no pair of 'Wrong:' and 'Right:'")
        else:
            said[label] = text
    if said:
        raise ValueError(f"{info.code}: '{next(reversed(said))}:' is followed by no 'Right:'")


def _dedented(text: str) -> str:
    return "\n".join(line[4:] for line in text.rstrip().split("\n"))


def _nearest(name: str, known: Iterable[RuleManual]) -> str:
    names = [each for manual in known for each in (manual.name, manual.code)]
    return did_you_mean(name, names) or say("'dsgloss rule' lists the rules.")
