"""Merging the texts of glossary files: what was not changed stays as it is, conflicts stand between markers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dsgloss.messages import say
from dsgloss.model import Concept, Terminology
from dsgloss.store.nodes import read_yaml
from dsgloss.versioning.merging.concepts import merge, merged_concept
from dsgloss.versioning.merging.conflict import Chooser, Conflict
from dsgloss.versioning.merging.markers import marked
from dsgloss.versioning.merging.metadata_file import merge_metadata_texts
from dsgloss.versioning.merging.sheet import Sheet, concepts_in, read_sheet, remarks_above, rewritten
from dsgloss.versioning.merging.three import Branch, Three, in_order


@dataclass(frozen=True, slots=True)
class Merged:
    """The text of a merged file, and what both sides changed, each in its own way."""

    text: str
    conflicts: tuple[Conflict, ...]


def merge_texts(texts: Three[str], path: str) -> Merged:
    """Merge the texts of one glossary file, of concepts or of metadata; an empty text is a file that was not there.

    Lines end as ours do. Where both sides changed one concept, the comments inside it are ours; those above it are of
    both. Raises GlossaryError if a text cannot be read.
    """
    newline = "\r\n" if texts.ours.partition("\n")[0].endswith("\r") else "\n"
    merged = _merged(texts.each(lambda text: text.replace("\r\n", "\n")), path)
    return Merged(merged.text.replace("\n", newline), merged.conflicts)


def _merged(texts: Three[str], path: str) -> Merged:
    if not texts.is_disputed:
        return Merged(texts.agreed, ())
    if any(_is_metadata(text) for text in (texts.ours, texts.theirs)):
        return Merged(*merge_metadata_texts(texts, path))
    sheets = texts.each(lambda text: read_sheet(text, path))
    made = _Assembly(sheets)
    if not made.is_sound():
        made = _Assembly(sheets.each(Sheet.canonical))
    return Merged(made.text(), made.conflicts)


def _is_metadata(text: str) -> bool:
    """Tell whether a file has fields, and is no list of concepts."""
    return isinstance(read_yaml(text, "").data, dict)


@dataclass(frozen=True, slots=True)
class _Variants:
    """A piece of the file as either side would have it, with everything in it that they agree on."""

    ours: str
    theirs: str
    conflicts: tuple[Conflict, ...] = ()

    def of(self, branch: Branch) -> str:
        return self.ours if branch is Branch.OURS else self.theirs

    @property
    def marked(self) -> str:
        return marked(self.ours, self.theirs)


class _Assembly:
    """Three sheets and what becomes of their pieces."""

    def __init__(self, sheets: Three[Sheet]) -> None:
        self.sheets = sheets
        self.head = self._of_heads(sheets.each(lambda sheet: sheet.head))
        found = {id_: self._of_entry(id_) for id_ in {**sheets.ours.entries, **sheets.theirs.entries}}
        kept = {id_: variants for id_, variants in found.items() if variants.ours or variants.theirs}
        self.entries = {id_: kept[id_] for id_ in in_order(sheets.each(lambda sheet: list(sheet.entries)), kept)}

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        pieces = (self.head, *self.entries.values())
        return tuple(conflict for piece in pieces for conflict in piece.conflicts)

    def text(self) -> str:
        """Put the file together, conflicts between markers."""
        return self._joined(self.head.marked, {id_: variants.marked for id_, variants in self.entries.items()})

    def is_sound(self) -> bool:
        """Tell whether what is put together is read as it is meant, whichever side settles the conflicts."""
        return all(self._reads_well(branch) for branch in (Branch if self.conflicts else (Branch.OURS,)))

    def _reads_well(self, branch: Branch) -> bool:
        states = self.sheets.each(lambda sheet: Terminology(concepts=tuple(sheet.concepts.values())))
        wanted = merge(states, branch).terminology.concepts
        text = self._joined(self.head.of(branch), {id_: v.of(branch) for id_, v in self.entries.items()})
        return concepts_in(text) == [*wanted]

    def _joined(self, head: str, entries: Mapping[str, str]) -> str:
        gap = (self.sheets.ours if self.sheets.ours.entries else self.sheets.theirs).gap
        body = gap.join(filter(None, entries.values()))
        return head + (f"{body}\n" if body else "")

    @staticmethod
    def _of_heads(heads: Three[str]) -> _Variants:
        if not heads.is_disputed:
            return _Variants(heads.agreed, heads.agreed)
        conflict = Conflict("", say("the comments at the head of the file"))
        return _Variants(heads.ours, heads.theirs, (conflict,))

    def _of_entry(self, id_: str) -> _Variants:
        texts = self.sheets.each(lambda sheet: sheet.entries.get(id_, ""))
        if not texts.is_disputed:
            return _Variants(texts.agreed, texts.agreed)
        states = self.sheets.each(lambda sheet: sheet.concepts.get(id_))
        remarks = _merged_remarks(texts.each(remarks_above))
        choose = Chooser(id_, Branch.OURS)
        ours = _reworded(remarks, texts.ours, states.ours, merged_concept(choose, states))
        if not choose.conflicts:
            return _Variants(ours, ours)
        wanted = merged_concept(Chooser(id_, Branch.THEIRS), states)
        theirs = _reworded(remarks, texts.theirs, states.theirs, wanted)
        return _Variants(ours, theirs, tuple(choose.conflicts))


def _merged_remarks(remarks: Three[tuple[str, ...]]) -> tuple[str, ...]:
    """Keep the comments above an entry of both sides: losing one is worse than having to drop one."""
    if not remarks.is_disputed:
        return remarks.agreed
    return (*remarks.ours, *(line for line in remarks.theirs if line not in remarks.ours))


def _reworded(remarks: tuple[str, ...], entry: str, old: Concept | None, new: Concept | None) -> str:
    if old is None or new is None:
        return ""
    body = entry.split("\n")[len(remarks_above(entry)) :]
    return "\n".join([*remarks, rewritten("\n".join(body), old, new)])
