"""How a proposal is shown to whoever decides on it: its terms, what supports it, its sentences, what it is like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from dsgloss.cli.review_list import confidence_of, place
from dsgloss.messages import language, mark, say
from dsgloss.model import Citation, Concept, Status, Term, TermType, name_of
from dsgloss.printable import printable
from dsgloss.reviewing import Likeness, Similar, Sources, Supported, context_of

_MOST_CITATIONS = 3
_MARKED = "bold yellow"
_LIKENESSES = (
    *(*mark("same English"), *mark("same Korean"), *mark("same term"), *mark("similar spelling")),
    *mark("related"),
)
"""The names of likenesses, marked for translation."""


def show(out: Console, each: Supported, similar: Sequence[Similar], sources: Sources, heading: str) -> None:
    """Show one proposal; nothing in it or in its texts can act on the terminal."""
    out.print()
    out.print(Text.assemble((heading, "dim"), " ", (each.concept.id, "bold")))
    for line in (*_terms(each.concept), *_definitions(each.concept), *_support(each)):
        out.print(line)
    for citation in each.concept.citations[:_MOST_CITATIONS]:
        for line in _cited(citation, sources):
            out.print(line)
    more = len(each.concept.citations) - _MOST_CITATIONS
    if more > 0:
        out.print(Text("  " + say("more places: {count}", count=more), "dim"))
    for number, found in enumerate(similar, 1):
        out.print(_similar(number, found))


def _terms(concept: Concept) -> Iterator[Text]:
    for tag in dict.fromkeys(term.language for term in concept.terms):
        line = Text(f"  {name_of(tag, language())}: ", "dim")
        for number, term in enumerate(concept.terms_in(tag)):
            line.append(" · " if number else "", "dim")
            line.append(printable(term.text), "bold not dim")
            line.append(_remark(term), "dim")
        yield line


def _remark(term: Term) -> str:
    kind = say(term.type.value) if term.type is not TermType.FULL_FORM else ""
    said = [kind, say(term.status.value) if term.status is not Status.PREFERRED else "", printable(term.note or "")]
    return f" ({', '.join(filter(None, said))})" if any(said) else ""


def _definitions(concept: Concept) -> Iterator[Text]:
    for definition in concept.definitions:
        yield Text(f"  {printable(definition.text)}")


def _support(each: Supported) -> Iterator[Text]:
    said = say("confidence {confidence}; places: {citations}; texts: {texts}", confidence=confidence_of(each),
               citations=each.support.citations, texts=each.support.texts)  # fmt: skip
    kinds = ", ".join(f"{say(kind.value)} {count}" for kind, count in each.relations.items())
    yield Text("  " + (f"{said}; {kinds}" if kinds else said), "dim")
    counts = each.support.association
    if counts:
        shown = say("aligned blocks: {blocks}; with both terms: {both}; with the Korean alone: {ko_only}; with the "
                    "English alone: {en_only}", both=counts.both, blocks=counts.blocks, ko_only=counts.ko_only,
                    en_only=counts.en_only)  # fmt: skip
        yield Text(f"  {shown}", "dim")


def _cited(citation: Citation, sources: Sources) -> Iterator[Text]:
    yield Text(f"  {printable(place(citation, sources))}", "dim")
    document = sources.document(citation.source)
    found = context_of(document, citation) if document else None
    if found is None:
        yield Text("    " + say("(the text cannot be read, or has changed)"), "dim")
    else:
        parts = (printable(found.before), (printable(found.expression), _MARKED), printable(found.after))
        yield Text.assemble("    ", *parts)


def _similar(number: int, found: Similar) -> Text:
    names = " · ".join(term.text for term in found.concept.terms) or found.concept.id
    state = say(found.concept.review.state.value)
    why = f"{say(Likeness(found.likeness).value)}: {printable(found.term)}"
    return Text.assemble(
        f"  {number} ", (found.concept.id, "bold"), f"  {printable(names)}  ", (f"{why}, {state}", "dim")
    )
