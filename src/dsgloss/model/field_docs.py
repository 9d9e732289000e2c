"""The docstrings below the fields of records, for the JSON Schemas that editors read."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import cast


@cache
def field_docs(kind: Hashable) -> Mapping[str, str]:
    """Give the docstrings of the fields of a kind of records, those that it inherits before its own."""
    told: dict[str, str] = {}
    for base in reversed(cast("type[object]", kind).__mro__[:-1]):
        (definition,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
        told |= dict(_docs(definition.body)) if isinstance(definition, ast.ClassDef) else {}
    return told


def _docs(body: Sequence[ast.stmt]) -> Iterator[tuple[str, str]]:
    for field_, text in pairwise(body):
        match field_, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(said))):
                yield name, inspect.cleandoc(said)
