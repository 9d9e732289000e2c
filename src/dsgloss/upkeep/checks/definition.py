"""A definition that uses a deprecated term, of its own concept or of another.

- id: fine-tuning
  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]
- id: instruction-tuning
  definition: {ko: 지시문으로 모델을 파인튜닝하는 일.}    # 미세 조정
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.linting.finding import Severity
from dsgloss.lookup import Occurrence
from dsgloss.messages import say
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("definition", Severity.WARNING)


def check(examined: Examined) -> Iterator[Flaw]:
    """Look for terms that should not be used in all definitions."""
    for number, concept in examined.in_view():
        for definition in concept.definitions:
            for found in examined.matcher.find(definition.text) if examined.may_have_avoided(definition.text) else ():
                if _is_to_be_avoided(found, definition.language):
                    message = say(
                        "the definition uses '{term}', which is {status}",
                        term=found.text,
                        status=say(found.sense.term.status.value),
                    )
                    yield Flaw(number, ("definition", definition.language), message, _remedy(found))


def _is_to_be_avoided(found: Occurrence, language: str) -> bool:
    """Tell whether no sense of a word allows it in this language."""
    return all(not sense.term.status.is_approved and sense.term.language == language for sense in found.senses)


def _remedy(found: Occurrence) -> str:
    preferred = found.sense.concept.preferred(found.sense.term.language)
    return say("Write '{term}'.", term=preferred.text) if preferred else say("Write another term.")
