"""From what people write to records: pydantic checks all of it, and says all that is wrong.

Loaded where people's files are read, and nowhere else: that takes longer than a file takes to lint.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import TypeVar, cast

from pydantic import TypeAdapter

Kind = TypeVar("Kind")


def adapter(kind: type[Kind]) -> TypeAdapter[Kind]:
    """Give what validates data as a record, or as anything else that pydantic knows."""
    return cast("TypeAdapter[Kind]", _adapter(cast("Hashable", kind)))


@cache
def _adapter(kind: Hashable) -> TypeAdapter[object]:
    return TypeAdapter(cast("type[object]", kind))
