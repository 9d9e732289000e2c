"""Lists for which a file may have just the one item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from dsgloss.configuration.toml import Value


@dataclass(frozen=True, slots=True)
class OneOrSeveral:
    """Marks a field that holds a list and may be given as a text: its only item, or the named field of that."""

    field: str = ""

    def listed(self, value: Value) -> Value:
        """Give the value as a list.

        >>> OneOrSeveral().listed("docs"), OneOrSeveral("source").listed("docs")
        (['docs'], [{'source': 'docs'}])
        """
        if not isinstance(value, str):
            return value
        return [{self.field: value}] if self.field else [value]

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors that a text will do."""
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(core)]}
