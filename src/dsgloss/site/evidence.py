"""Where texts state or use a concept's terms, and how often parallel texts bear the pair out."""

from __future__ import annotations

from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Citation, Concept, Contingency, Source
from dsgloss.site.html import Child, Html, tag
from dsgloss.site.pieces import section, table
from dsgloss.site.shown import Shown
from dsgloss.site.words import word


def evidence_section(concept: Concept, shown: Shown) -> Html | None:
    """Show the citations and the counts; nothing if there are none."""
    if not (concept.citations or concept.association):
        return None
    columns = [say("Cited text"), say("Published"), say("Place"), say("What the text has")]
    cited = table(columns, (_row(each, shown.source(each.source)) for each in concept.citations), "citations")
    return section(
        say("Citations"),
        cited if concept.citations else None,
        _counts(concept.association) if concept.association else None,
        name="citations",
    )


def _row(citation: Citation, source: Source | None) -> list[Child]:
    title = source.title if source else None
    published = " · ".join(filter(None, (source.publisher, source.date))) if source else ""
    path = source.path if source else None
    named = tag("span", title or citation.source, title=path)
    place = say("line {line}, column {column}", line=citation.line, column=citation.column)
    return [named, published or "—", tag("span", place, class_="place"), _stated(citation)]


def _stated(citation: Citation) -> Child:
    relation = word(citation.relation) if citation.relation else say("use")
    strings = [
        tag("span", text, lang=lang, class_="surface")
        for text, lang in (
            (citation.ko, KOREAN),
            (citation.en, ENGLISH),
            (citation.acronym, ENGLISH),
            (citation.original, None),
            (citation.other, KOREAN),
        )
        if text
    ]
    return [tag("span", relation, class_="relation"), *([" ", string] for string in strings)]


def _counts(counts: Contingency) -> Html:
    return tag(
        "p",
        say(
            "Of {blocks} aligned blocks of parallel texts, {both} have both terms, {ko_only} the Korean one alone and "
            "{en_only} the English one alone.",
            blocks=counts.blocks, both=counts.both, ko_only=counts.ko_only, en_only=counts.en_only,
        ),
        class_="counts",
    )  # fmt: skip
