"""A term that two concepts share, where one of them does not say when it is meant.

- id: structure
  ko: [구조]
- id: rescue
  ko: [구조]      # which of the two is 구조 in a text?
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.korean.spacing import term_key
from dsgloss.linting.finding import Severity
from dsgloss.messages import say
from dsgloss.model import Concept
from dsgloss.store.problems import term_steps
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("shared-term", Severity.ERROR)


def check(examined: Examined) -> Iterator[Flaw]:
    """Find terms that several concepts claim while at least one of them has no condition."""
    claims: dict[str, dict[int, tuple[Concept, int]]] = {}
    for number, concept in examined.in_view():
        for index, term in enumerate(concept.terms):
            claims.setdefault(term_key(term.text), {}).setdefault(number, (concept, index))
    for claimants in claims.values():
        careless = [number for number, (concept, _) in claimants.items() if concept.when is None]
        if len(claimants) > 1 and careless:
            concept, index = claimants[careless[0]]
            message = say(
                "the term '{term}' belongs to {ids}",
                term=concept.terms[index].text,
                ids=", ".join(concept.id for concept, _ in claimants.values()),
            )
            remedy = say("Say with 'when' which is meant, or merge the concepts.")
            yield Flaw(careless[0], term_steps(concept, index), message, remedy)
