"""What can be wrong with a configuration, and the nearest name to one that does not exist."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.errors import DsglossError
from dsgloss.messages import did_you_mean, say


class ConfigurationError(DsglossError):
    """A configuration file cannot be used as it is; carries every problem found, not only the first."""


def suggestion(name: str, known: Sequence[str]) -> str:
    """Give the known name that was probably meant, else all of them."""
    return did_you_mean(name, known) or say("Known names: {names}.", names=", ".join(known))
