"""An example of a concept that the lint judges otherwise than the concept says.

- id: fine-tuning
  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]
  ok: [모델을 파인튜닝한다.]      # the lint reports it
  bad: [모델을 미세 조정한다.]    # the lint has nothing to say about it
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.documents import parse_document
from dsgloss.linting.engine import Bitext
from dsgloss.linting.finding import Severity
from dsgloss.messages import say
from dsgloss.model import Concept
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("example", Severity.ERROR)


def check(examined: Examined) -> Iterator[Flaw]:
    """Lint the examples of all concepts in force."""
    for number, concept in examined.in_force():
        for index, text in enumerate(concept.ok):
            if _is_reported(concept, text, examined):
                message = say("this is reported although it is ok: {text}", text=text)
                yield Flaw(number, ("ok", index), message, say("Correct the example, the terms or the condition."))
        for index, text in enumerate(concept.bad):
            if not _is_reported(concept, text, examined):
                message = say("this is not reported although it is bad: {text}", text=text)
                yield Flaw(number, ("bad", index), message, say("Correct the example, the terms or the condition."))


def _is_reported(concept: Concept, text: str, examined: Examined) -> bool:
    findings = examined.linter.lint([Bitext(parse_document(text, "example.txt"))])
    return any(finding.concept == concept.id and finding.severity.fails for finding in findings)
