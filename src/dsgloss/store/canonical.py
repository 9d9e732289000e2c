"""The canonical form of a glossary file: fields, quotes and spaces as `render` writes them, comments where they were.

The concepts keep the order that a person gave them. A blank line stands before each of them, and none inside;
each term, example and citation has a line of its own, and no line is folded, so that differences read well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from yaml.nodes import Node

from dsgloss.model import Metadata
from dsgloss.store.comments import Comment, Side, comments
from dsgloss.store.concept_file import concepts_of
from dsgloss.store.folder import Shelf
from dsgloss.store.nodes import Tree, read_yaml
from dsgloss.store.patch import newline_of
from dsgloss.store.render import Line, concept_lines, metadata_lines
from dsgloss.store.validate import validated

_MODELINE = "# yaml-language-server:"


def formatted_texts(shelf: Shelf) -> dict[Path, str]:
    """Give the canonical texts of the files of a shelf that are not canonical yet."""
    texts = {file: formatted(shelf, file) for file in shelf.texts}
    return {file: text for file, text in texts.items() if text != shelf.texts[file]}


def formatted(shelf: Shelf, file: Path) -> str:
    """Give the canonical text of a file of a shelf: it says the same and has the same comments.

    A text whose comments cannot be told from its words stays as it is.
    """
    text = shelf.texts[file]
    root = shelf.trees[file].root
    if root is None:
        return text
    result = weave(_lines(shelf, file), text, root).replace("\n", newline_of(text))
    return result if _says_the_same(shelf, file, result) else text


def _lines(shelf: Shelf, file: Path) -> list[Line]:
    if not shelf.holds_concepts(file):
        return metadata_lines(shelf.terminology.metadata)
    concepts = shelf.concepts_in(file)
    return [line for number, concept in enumerate(concepts) for line in concept_lines(concept, (number,))]


def _says_the_same(shelf: Shelf, file: Path, text: str) -> bool:
    old, new = shelf.trees[file], read_yaml(text, file.as_posix())
    if shelf.holds_concepts(file):
        same = tuple(concepts_of(new)) == shelf.concepts_in(file)
    else:
        same = validated(Metadata, new.data or {}, new) == shelf.terminology.metadata
    return same and not new.problems and _remarks(old) == _remarks(new)


def _remarks(tree: Tree) -> Counter[str]:
    return Counter(comment.text for comment in comments(tree.text, tree.root, {})) if tree.root else Counter()


def weave(lines: Sequence[Line], text: str, root: Node) -> str:
    """Write canonical lines with the comments that a text has about them."""
    numbers = {place: number for number, line in enumerate(lines) for place in line.places}
    about: dict[int | None, list[Comment]] = {}
    for comment in comments(text, root, numbers):
        about.setdefault(comment.line, []).append(comment)
    woven: list[str] = []
    for number, line in enumerate(lines):
        if line.begins_item and woven:
            woven.append("")
        woven += _above(line, about.get(number, ()))
        woven += _beside_and_below(line, lines[number + 1 : number + 2], about.get(number, ()))
    woven += ["", *_with_gaps(about.get(None, ()))]
    while woven and not woven[-1]:
        woven.pop()
    return "".join(f"{line}\n" for line in woven)


def _above(line: Line, about: Iterable[Comment]) -> list[str]:
    above = [comment for comment in about if comment.side is Side.ABOVE]
    if line.indent:
        return [line.indent + comment.text for comment in above]
    return _with_gaps(above, is_list=line.begins_item)


def _with_gaps(above: Iterable[Comment], *, is_list: bool = False) -> list[str]:
    """Write comments at the margin; those that a blank line sets apart, and the line for editors, stay apart."""
    lines: list[str] = []
    for comment in above:
        lines.append(comment.text)
        if comment.is_apart or (is_list and comment.text.startswith(_MODELINE)):
            lines.append("")
    return lines


def _beside_and_below(line: Line, following: Iterable[Line], about: Iterable[Comment]) -> Iterator[str]:
    """Write a line with its comment; others come below, indented so that they are seen to belong to it."""
    beside = [comment.text for comment in about if comment.side is Side.BESIDE]
    below = [(comment.text, comment.depth) for comment in about if comment.side is Side.BELOW]
    yield "  ".join([line.text, *beside[:1]])
    depth = len(line.places[-1])
    floor = max((len(other.indent) for other in following), default=0)
    for text, wanted in (*((text, depth) for text in beside[1:]), *below):
        depth = min(depth, wanted)  # what is indented more than the comment before it would belong elsewhere
        yield " " * max(2 * max(1, depth - 1), floor) + text
