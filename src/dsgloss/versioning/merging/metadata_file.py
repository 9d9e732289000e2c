"""Merging the texts of a glossary's own file, `glossary.yaml`."""

from __future__ import annotations

from dsgloss.errors import GlossaryError
from dsgloss.model import Metadata
from dsgloss.store.nodes import Tree, read_yaml
from dsgloss.store.patch import patched_metadata
from dsgloss.store.render import render_metadata
from dsgloss.store.validate import validated
from dsgloss.versioning.merging.conflict import Chooser, Conflict
from dsgloss.versioning.merging.markers import marked
from dsgloss.versioning.merging.metadata import merged_metadata
from dsgloss.versioning.merging.three import Branch, Three


def merge_metadata_texts(texts: Three[str], path: str) -> tuple[str, tuple[Conflict, ...]]:
    """Merge the texts field by field; give the result and the conflicts.

    Raises GlossaryError if one of them cannot be read.
    """
    trees = texts.each(lambda text: read_yaml(text, path) if text.strip() else Tree(path))
    states = trees.each(_metadata)
    choose = Chooser("", Branch.OURS)
    mine = _rewritten(texts.ours, trees.ours, states.ours, merged_metadata(choose, states))
    if not choose.conflicts:
        return mine, ()
    wanted = merged_metadata(Chooser("", Branch.THEIRS), states)
    yours = _rewritten(texts.theirs, trees.theirs, states.theirs, wanted)
    return marked(mine.rstrip("\n"), yours.rstrip("\n")) + "\n", tuple(choose.conflicts)


def _metadata(tree: Tree) -> Metadata:
    read = validated(Metadata, tree.data or {}, tree)
    if read is None or tree.problems:
        raise GlossaryError(*tree.problems)
    return read


def _rewritten(text: str, tree: Tree, old: Metadata, new: Metadata) -> str:
    result = patched_metadata(text, tree.root, old, new)
    again = read_yaml(result, "")
    return result if validated(Metadata, again.data or {}, again) == new else render_metadata(new)
