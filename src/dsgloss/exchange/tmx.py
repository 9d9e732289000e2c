"""TMX 1.4b, the exchange format of translation memories: a unit for every pair of approved terms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.draft import Draft, DraftTerm, with_ids
from dsgloss.exchange.fields import Field, losses_beyond
from dsgloss.exchange.format import Exported, Imported
from dsgloss.exchange.pairs import pairs_of
from dsgloss.exchange.tally import Tally
from dsgloss.exchange.xml import Element, parse, render
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Terminology
from dsgloss.model.values import SLUG

_CARRIED = frozenset({Field.ID, Field.FURTHER_ENGLISH, Field.DO_NOT_TRANSLATE, Field.NOTE})
_CONCEPT = "x-concept"
_HEADER = {
    "creationtool": "dsgloss",
    "creationtoolversion": "1",
    "segtype": "phrase",
    "o-tmf": "dsgloss",
    "adminlang": "en",
    "srclang": "en",
    "datatype": "plaintext",
}


@dataclass(frozen=True, slots=True)
class Tmx:
    """The format of translation memories."""

    name: str = "tmx"
    suffixes: frozenset[str] = frozenset({".tmx"})

    def write(self, terminology: Terminology) -> Exported:
        """Write a unit for every English term with its Korean rendering; a property names the concept."""
        root = Element("tmx", {"version": "1.4"})
        root.children.append(Element("header", dict(_HEADER)))
        body = root.add("body")
        for concept in terminology.concepts:
            for pair in pairs_of(concept):
                unit = body.add("tu")
                if concept.note:
                    unit.add("note", concept.note)
                unit.add("prop", concept.id, type=_CONCEPT)
                for language, text in ((ENGLISH, pair.en), (KOREAN, pair.ko)):
                    unit.add("tuv", lang=language).add("seg", text)
        return Exported(render(root), losses_beyond(_CARRIED, terminology.concepts))

    def read(self, data: bytes, path: str) -> Imported:
        """Read the units as concepts; those that name the same concept, or hold the same pair, are one."""
        root = parse(data, path)
        if root.name != "tmx":
            what = say("this is no TMX: its root element is '{name}'", name=root.name)
            raise GlossaryError(Problem(str(Where(path, root.line)), what, say("Name the format with --format.")))
        tally = Tally()
        drafts: dict[str, Draft] = {}
        for unit in root.descendants("tu"):
            _read(unit, drafts)
        with_ids(drafts.values(), [draft.id for draft in drafts.values() if draft.id])
        return Imported(Terminology(concepts=tuple(draft.concept(tally) for draft in drafts.values())), tally.losses)


def _read(unit: Element, drafts: dict[str, Draft]) -> None:
    variants = [
        (variant.attributes.get("lang", ""), seg.text)
        for variant in unit.elements("tuv")
        for seg in variant.elements("seg")
    ]
    own = next((prop.text for prop in unit.elements("prop") if prop.attributes.get("type") == _CONCEPT), "")
    key = own or "\n".join(sorted(f"{language}\t{text}" for language, text in variants))
    draft = drafts.setdefault(key, Draft(key, id=own if re.fullmatch(SLUG, own) else ""))
    draft.notes += [note.text for note in unit.elements("note")]
    known = {(term.language, term.text) for term in draft.terms}
    draft.terms += [DraftTerm(text, language) for language, text in variants if (language, text) not in known]


TMX = Tmx()
