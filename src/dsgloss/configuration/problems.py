"""What can be wrong with a configuration, and the nearest name to one that does not exist."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from dsgloss.errors import DsglossError
from dsgloss.messages import say


class ConfigurationError(DsglossError):
    """A configuration file cannot be used as it is; carries every problem found, not only the first."""


def suggestion(name: str, known: Sequence[str]) -> str:
    """Give the known name that was probably meant, else all of them."""
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return say("Did you mean '{near}'?", near=near[0])
    return say("Known names: {names}.", names=", ".join(known))
