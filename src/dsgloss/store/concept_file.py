"""A file of concepts that is known, and how it becomes another one by reading and writing only what changes.

An item of a list in block style can be read without the others. So an item that changes is patched by itself, and the
result is read again with its neighbours: what begins and ends where it did before says what it said before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from operator import itemgetter

from dsgloss.model import Concept
from dsgloss.store.compose import YamlProblem, compose
from dsgloss.store.entry import GlossaryEntries
from dsgloss.store.items import Items
from dsgloss.store.nodes import Tree, read_yaml
from dsgloss.store.patch import appended, ended, newline_of, patched, without_blank_end
from dsgloss.store.validate import validated


@dataclass(frozen=True)
class ConceptFile:
    """The text of a file of concepts with what it says: its concepts, and `starts` as `Tree` has them."""

    text: str
    concepts: tuple[Concept, ...] = ()
    starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a file, and the concepts that it is to say; one that `is_new` has not been read yet."""

    text: str
    concepts: tuple[Concept, ...]
    is_new: bool = False


def concepts_of(tree: Tree) -> list[Concept]:
    """Give the concepts of a file; what is wrong becomes a problem of the tree, and then there are none."""
    entries = validated(GlossaryEntries, tree.data or [], tree)
    return [entry.to_concept() for entry in entries] if entries else []


def revised(file: ConceptFile, wanted: Mapping[str, Concept], new: Sequence[Concept]) -> ConceptFile | None:
    """Give a file with its concepts as they are wanted, and new ones at its end; those that are not wanted go.

    Gives nothing where the layout does not allow for it: what was patched does not say what it should.
    """
    if len(file.starts) != len(file.concepts):
        return None
    text = ended(file.text)
    items = Items(text, file.starts)
    try:
        pieces = [_Piece(items.head, ()), *_patched(items, file.concepts, wanted)]
    except YamlProblem:
        return None
    if new or not pieces[-1].text:
        pieces = _without_blank_end(pieces)
    if new:
        indent = items[0].partition("-")[0] if len(items) else ""
        pieces.append(_Piece(appended("", new, indent, newline_of(text)), tuple(new), is_new=True))
    return _joined(pieces)


def _patched(items: Items, concepts: Sequence[Concept], wanted: Mapping[str, Concept]) -> Iterator[_Piece]:
    for number, old in enumerate(concepts):
        now = wanted.get(old.id)
        if now is old or now == old:
            yield _Piece(items[number], (old,))
        else:
            root, kept = compose(items[number]), {old.id: now} if now else {}
            yield _Piece(patched(items[number], root, [old], kept, ()), tuple(kept.values()), is_new=True)


def _without_blank_end(pieces: Sequence[_Piece]) -> list[_Piece]:
    kept = [*pieces]
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=without_blank_end(kept[-1].text))
    return kept


def _joined(pieces: Sequence[_Piece]) -> ConceptFile | None:
    """Put pieces together; those that are new are read again, with the one before and the one behind them."""
    is_near = [any(piece.is_new for piece in pieces[max(0, n - 1) : n + 2]) for n in range(len(pieces))]
    starts: list[int] = []
    line = 0
    for is_to_be_read, run in groupby(zip(is_near, pieces, strict=True), key=itemgetter(0)):
        stretch = [piece for _, piece in run]
        found = _read_again(stretch) if is_to_be_read else _as_before(stretch)
        if found is None:
            return None
        starts += [line + start for start in found]
        line += sum(_height(piece) for piece in stretch)
    concepts = tuple(concept for piece in pieces for concept in piece.concepts)
    return ConceptFile("".join(piece.text for piece in pieces), concepts, tuple(starts))


def _read_again(stretch: Sequence[_Piece]) -> Sequence[int] | None:
    """Give the lines of the dashes in a stretch; nothing if it does not say what it should."""
    tree = read_yaml("".join(piece.text for piece in stretch), "")
    said = concepts_of(tree)
    is_right = said == [concept for piece in stretch for concept in piece.concepts] and not tree.problems
    return tree.starts if is_right and len(tree.starts) == len(said) else None


def _as_before(stretch: Sequence[_Piece]) -> Sequence[int]:
    """Give the lines of the dashes in a stretch that has not changed: each item begins with its own."""
    lines = accumulate((_height(piece) for piece in stretch), initial=0)
    return [line for piece, line in zip(stretch, lines, strict=False) if piece.concepts]


def _height(piece: _Piece) -> int:
    return len(piece.text.splitlines())
