"""A deprecated term that stands, as a word, in the preferred form that is to take its place.

    - id: evaluation-metric
      ko: [평가 지표, {term: 지표, status: deprecated}]

Who writes 평가 지표 uses 지표, too: readers cannot tell what is wrong with it, and where a text breaks the
preferred form up, the deprecated one is left. A part of a longer word is none: 주의 in 민주주의.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.korean.spacing import term_key
from dsgloss.linting.finding import Severity
from dsgloss.lookup import Matcher
from dsgloss.messages import say
from dsgloss.model import Concept, Status, Term
from dsgloss.store.problems import term_steps
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("contained-term", Severity.WARNING)


def check(examined: Examined) -> Iterator[Flaw]:
    """Look for each deprecated term in the preferred terms of its own concept."""
    for number, concept in examined.in_view():
        preferred = [term for term in concept.terms if term.status is Status.PREFERRED]
        for index, term in enumerate(concept.terms):
            holder = next((p for p in preferred if p.language == term.language and _stands_in(term, p)), None)
            if not term.status.is_approved and holder is not None:
                message = say(
                    "the {status} term '{term}' stands in the preferred one, '{preferred}'",
                    status=say(term.status.value), term=term.text, preferred=holder.text,
                )  # fmt: skip
                remedy = say("Admit it, or prefer a form without it.")
                yield Flaw(number, term_steps(concept, index), message, remedy)


def _stands_in(term: Term, holder: Term) -> bool:
    key, whole = term_key(term.text), term_key(holder.text)
    if not key or key == whole or key not in whole:
        return False
    alone = Concept(id="x", terms=(term,))
    return any(found.text and term_key(found.text) == key for found in Matcher([alone]).find_all(holder.text))
