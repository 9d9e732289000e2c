"""What the search needs, as scripts that hand data over: a page from the disk may load scripts, but fetch no data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.josa import JosaKind, forms_of
from dsgloss.korean.spacing import term_key
from dsgloss.lookup.index import Reason
from dsgloss.lookup.patterns import english_forms
from dsgloss.messages import say
from dsgloss.model import Concept, ReviewState, Status, Term
from dsgloss.site.places import file_name
from dsgloss.site.shown import Shown
from dsgloss.site.words import sign, word

TERMS_CHUNK = 2000
"""How many concepts' terms one script has; the first search loads all of them."""
DEFINITIONS_CHUNK = 250
"""How many definitions one script has; those of the results in view are loaded."""


def term_scripts(shown: Shown) -> Iterator[tuple[str, str]]:
    """Write the terms of all concepts that have a page, and what may follow a Korean noun."""
    yield "data/particles.js", _call("particles", _after_noun())
    for number, concepts in enumerate(_batched(shown.concepts, TERMS_CHUNK)):
        yield f"data/terms-{number}.js", _call("addTerms", [_row(concept) for concept in concepts])


def definition_scripts(shown: Shown, language: str) -> Iterator[tuple[str, str]]:
    """Write the definitions in a language; where there is none, in the other."""
    for number, concepts in enumerate(_batched(shown.concepts, DEFINITIONS_CHUNK)):
        texts = [_definition(concept, language) for concept in concepts]
        yield f"data/definitions-{language}-{number}.js", _call("addDefinitions", number, texts)


def word_script() -> str:
    """Write the words that the search shows, in the language that is spoken."""
    return _call(
        "words",
        {
            "none": say("Nothing fits; try another spelling"),
            "count": say("Results: {count}", count="#"),
            "loading": say("Loading …"),
            "failed": say("The search data cannot be loaded"),
            "copied": say("Copied"),
            "proposed": word(ReviewState.PROPOSED),
            "statuses": [f"{sign(status)} {say(status.value)}" for status in Status],
            "reasons": {reason.value: say(reason.value) for reason in Reason},
        },
    )


def _batched(concepts: Sequence[Concept], size: int) -> list[Sequence[Concept]]:
    return [concepts[start : start + size] for start in range(0, len(concepts), size)]


def _row(concept: Concept) -> list[object]:
    """Write a concept as a list: its id, whether it is a proposal, its terms, its file unless that follows the id."""
    is_open = int(concept.review.state is ReviewState.PROPOSED)
    page = file_name(concept.id)
    return [
        concept.id,
        is_open,
        [_term(term) for term in concept.terms],
        *([page] if page != f"{concept.id}.html" else []),
    ]


def _term(term: Term) -> list[object]:
    """Write a term as a list: text, rank of the status, language, and the inflected forms of English terms."""
    row: list[object] = [term.text, list(Status).index(term.status), term.language]
    if not has_hangul(term.text) and term.text.isascii():
        row += [term_key(form) for form in english_forms(term.text)]
    return row


def _definition(concept: Concept, language: str) -> list[str]:
    """Give the language and the text; empty if there is none at all."""
    texts = sorted(concept.definitions, key=lambda entry: entry.language != language)
    return [texts[0].language, texts[0].text] if texts else []


def _after_noun() -> str:
    """Give the pattern of particles and of the usual forms of 이다, 하다, 되다 and suffixes, for JavaScript."""
    last = forms_of(JosaKind.PARTICLE, JosaKind.CLOSING)
    particles = f"{forms_of(JosaKind.PARTICLE)}{{0,3}}{last}"
    copula = f"{forms_of(JosaKind.COPULA)}[가-힣]{{0,3}}|{forms_of(JosaKind.ADNOMINAL)}|이?[다네죠]|입니[다까]"
    verb = "[하되한된할될함됨해돼했됐합][가-힣]{0,4}|시[키켰킨킬켜][가-힣]{0,3}"
    return f"^(?:들|적|화|용|형|별)?(?:{particles}|{copula}|{verb})?$"


def _call(name: str, *arguments: object) -> str:
    """Write a call of a function of the search with JSON values; no sign in them can end a script."""
    values = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in arguments)
    harmless = values.replace("<", r"\u003c").replace("\u2028", r"\u2028").replace("\u2029", r"\u2029")
    return f"dsgloss.{name}({harmless});\n"
