"""The TBX formats, one per dialect. All are read the same way.

What is written follows the dialects that LTAC Global publishes beside ISO 30042:2019 (tbxinfo.net): TBX-Core,
TBX-Min and TBX-Basic. The 2008 edition is what Weblate, Pontoon's "v2" and most CAT tools still exchange.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.draft import with_ids
from dsgloss.exchange.fields import losses_beyond
from dsgloss.exchange.format import Exported, Imported, Kept
from dsgloss.exchange.tally import Tally
from dsgloss.exchange.tbx.dialect import Dialect, Edition, Modules, Remainder, Style
from dsgloss.exchange.tbx.entry import entry_of
from dsgloss.exchange.tbx.reading import ENTRIES, read_entry
from dsgloss.exchange.tbx.remainder import CONCEPT, GLOSSARY, instruction, keep_rest, metadata, own_id, restored, whole
from dsgloss.exchange.tbx.styles import restyled
from dsgloss.exchange.xml import Element, Instruction, parse, render
from dsgloss.messages import say
from dsgloss.model import Concept, Metadata, Terminology

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n'


@dataclass(frozen=True, slots=True)
class Tbx:
    """TBX in one dialect."""

    name: str
    dialect: Dialect
    suffixes: frozenset[str] = frozenset()

    def write(self, terminology: Terminology) -> Exported:
        """Write a terminology; concepts without terms, which TBX does not know, dsgloss alone reads back."""
        keeps_rest = self.dialect.remainder is Remainder.INSTRUCTIONS
        root = Element("tbx", self._attributes())
        if keeps_rest:
            root.children.append(instruction(GLOSSARY, terminology.metadata))
        _add_header(root, terminology.metadata)
        body = root.add("text").add("body")
        with_terms = {concept.id for concept in terminology.concepts if concept.terms}
        for concept in terminology.concepts:
            if concept.id in with_terms:
                entry = restyled(entry_of(concept, self.dialect.modules, with_terms), self.dialect)
                if keeps_rest:
                    keep_rest(entry, concept)
                body.children.append(entry)
            elif keeps_rest:
                body.children.append(instruction(CONCEPT, concept))
        losses = losses_beyond(
            self.dialect.carried, terminology.concepts, Kept.FOR_DSGLOSS if keeps_rest else Kept.NOWHERE
        )
        is_old = self.dialect.edition is Edition.V2
        return Exported(render(restyled(root, self.dialect), _DOCTYPE if is_old else ""), losses)

    def read(self, data: bytes, path: str) -> Imported:
        """Read a file of any dialect, style and edition."""
        return read_tbx(data, path)

    def _attributes(self) -> dict[str, str]:
        if self.dialect.edition is Edition.V2:
            return {"type": self.dialect.type, "xml:lang": "en"}
        modules = ("min", "basic") if self.dialect.style is Style.DCT else ()
        spaces = {f"xmlns:{name}": f"http://www.tbxinfo.net/ns/{name}" for name in modules}
        about = {"type": self.dialect.type, "style": self.dialect.style.value, "xml:lang": "en"}
        return {**about, "xmlns": _NAMESPACE, **spaces}


TBX = Tbx("tbx", Dialect("TBX-Basic", Modules.BASIC, remainder=Remainder.INSTRUCTIONS), frozenset({".tbx"}))
TBX_DCT = Tbx("tbx-dct", Dialect("TBX-Basic", Modules.BASIC, Style.DCT, remainder=Remainder.INSTRUCTIONS))
TBX_MIN = Tbx("tbx-min", Dialect("TBX-Min", Modules.MIN))
TBX_CORE = Tbx("tbx-core", Dialect("TBX-Core", Modules.CORE))
TBX_2008 = Tbx("tbx-2008", Dialect("TBX-Basic", Modules.BASIC, edition=Edition.V2))


def read_tbx(data: bytes, path: str) -> Imported:
    """Read TBX; raises UnreadableError if the bytes are no text, GlossaryError if they are no TBX."""
    root = parse(data, path)
    if root.name not in {"tbx", "martif"}:
        what = say("this is no TBX: its root element is '{name}'", name=root.name)
        raise GlossaryError(Problem(str(Where(path, root.line)), what, say("Name the format with --format.")))
    about = root.instruction(GLOSSARY)
    if about is not None:
        return Imported(Terminology(metadata=metadata(about, root, path), concepts=_own_concepts(root, path)))
    return _foreign(root)


def _own_concepts(root: Element, path: str) -> tuple[Concept, ...]:
    """Read the concepts of a file that dsgloss wrote."""
    body = next(root.descendants("body"), root)
    concepts = []
    for child in body.children:
        if isinstance(child, Instruction) and child.target == CONCEPT:
            concepts.append(whole(child.data, body, path))
        elif isinstance(child, Element) and child.name in ENTRIES:
            draft = read_entry(child, "", Tally())
            draft.id = own_id(child)
            concepts.append(restored(child, draft.concept(Tally()), path))
    return tuple(concepts)


def _foreign(root: Element) -> Imported:
    """Read a file that another program wrote."""
    tally = Tally()
    language = root.attributes.get("lang", "")
    drafts = [read_entry(entry, language, tally) for entry in root.descendants(*ENTRIES)]
    keys = {xml_key: draft for draft in drafts for xml_key in (draft.key, draft.key.removeprefix("_"))}
    with_ids(drafts, ())
    for draft in drafts:
        known = [replace(r, concept=keys[r.concept].id) for r in draft.related if r.concept in keys]
        draft.related = known
    title = next((element.text for element in root.descendants("title")), None)
    concepts = tuple(draft.concept(tally) for draft in drafts)
    return Imported(Terminology(metadata=Metadata(title=title or None), concepts=concepts), tally.losses)


def _add_header(root: Element, about: Metadata) -> None:
    file = root.add("tbxHeader").add("fileDesc")
    if about.title:
        file.add("titleStmt").add("title", about.title)
    if about.license:
        file.add("publicationStmt").add("p", about.license)
    file.add("sourceDesc").add("p", f"dsgloss {about.version}")
