"""JSON: the whole terminology as programs read it, with nothing left out."""

from __future__ import annotations

import json
from dataclasses import dataclass

from pydantic import ValidationError

from dsgloss.documents.decoding import decode
from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.format import Exported, Imported
from dsgloss.messages import say
from dsgloss.model import Terminology
from dsgloss.model.data import said_by
from dsgloss.model.validation import adapter


@dataclass(frozen=True, slots=True)
class Json:
    """The format that carries everything."""

    name: str = "json"
    suffixes: frozenset[str] = frozenset({".json"})

    def write(self, terminology: Terminology) -> Exported:
        """Write everything that differs from what goes without saying, two spaces a level."""
        plain = Terminology(metadata=terminology.metadata, concepts=terminology.concepts)
        return Exported(f"{json.dumps(said_by(plain), ensure_ascii=False, indent=2)}\n".encode())

    def read(self, data: bytes, path: str) -> Imported:
        """Read such a file; raises GlossaryError with what does not hold and where in the data."""
        text = decode(data, path).text
        try:
            return Imported(adapter(Terminology).validate_json(text))
        except ValidationError as error:
            raise GlossaryError(*(_problem(path, e["loc"], e["msg"]) for e in error.errors()[:20])) from error


def _problem(path: str, location: tuple[int | str, ...], reason: str) -> Problem:
    place = "/".join(map(str, location))
    what = say("'{name}' does not hold: {reason}", name=place or "JSON", reason=reason)
    return Problem(str(Where(path)), what, say("Correct the value."))


JSON = Json()
