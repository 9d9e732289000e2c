"""One step between two schemas of the file format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dsgloss.store.plain import Data


def _as_it_is(data: Data) -> Data:
    return data


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of the data of each file; a file that the step does not concern stays as it is.

    The functions are pure. They get whatever a file holds, which need not be well-formed: what they do not know, they
    pass on for the reader to refuse.
    """

    metadata: Callable[[Data], Data] = _as_it_is
    """What becomes of `glossary.yaml`; the number of the schema is set anyway."""
    concepts: Callable[[Data], Data] = _as_it_is
    """What becomes of a file of concepts."""
