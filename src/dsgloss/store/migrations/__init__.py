"""Reading glossaries of earlier schemas: each step makes the data of one schema into that of the next.

The version of the file format stands in `glossary.yaml` as `schema`. A step is a module of this folder and a line in
`MIGRATIONS`; it says what becomes of the data of a file, and the model knows only the newest form. There is one
schema so far, and so no step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dsgloss.messages import say
from dsgloss.model import SCHEMA_VERSION
from dsgloss.store.migrations.step import Step
from dsgloss.store.nodes import Tree

__all__ = ["MIGRATIONS", "Step", "migrate_concepts", "migrate_metadata", "pending"]

MIGRATIONS: Mapping[int, Step] = {}
"""The steps by the schema that they start from; an unbroken row up to the current schema."""


def pending(
    metadata: Tree | None, steps: Mapping[int, Step] = MIGRATIONS, current: int = SCHEMA_VERSION
) -> tuple[Step, ...]:
    """Give the steps that lead from the schema of a glossary to the current one; none if it has that already.

    `metadata` is the tree of `glossary.yaml`; a glossary without one has the current schema. A schema that is newer
    than this program, or too old for it, becomes a problem of the tree.
    """
    found = _schema(metadata)
    if metadata is None or found is None or found == current:
        return ()
    if found > current or any(version not in steps for version in range(found, current)):
        _report(metadata, found, current)
        return ()
    if isinstance(metadata.data, dict):
        metadata.data = {**metadata.data, "schema": str(current)}
    return tuple(steps[version] for version in range(found, current))


def migrate_metadata(metadata: Tree, steps: Sequence[Step]) -> None:
    """Take the data of `glossary.yaml` through the steps.

    Only the data change, here and for concepts: the nodes stay those of the file, so that problems found later are
    placed where the file has them, or at the nearest entry.
    """
    for step in steps:
        metadata.data = step.metadata(metadata.data)


def migrate_concepts(tree: Tree, steps: Sequence[Step]) -> None:
    """Take the data of a file of concepts through the steps."""
    for step in steps:
        tree.data = step.concepts(tree.data)


def _schema(metadata: Tree | None) -> int | None:
    """Read the schema; none if it is not said, or said in a way that reading the metadata will refuse."""
    data = metadata.data if metadata is not None else None
    said = data.get("schema") if isinstance(data, dict) else None
    return int(said) if isinstance(said, str) and said.isascii() and said.isdecimal() else None


def _report(metadata: Tree, found: int, current: int) -> None:
    node = metadata.at(["schema"])
    if found > current:
        what = say(
            "this glossary was written by a newer dsgloss: its schema is {found}, this one knows {current}",
            found=found,
            current=current,
        )
        metadata.report(node, what, say("Install a newer dsgloss."))
    else:
        metadata.report(node, say("schema {found} cannot be read any more", found=found), say("Correct the number."))
    metadata.data = None
