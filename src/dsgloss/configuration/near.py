"""The configuration for what lies in a folder."""

from __future__ import annotations

from pathlib import Path

from dsgloss.configuration.configuration import Configuration
from dsgloss.configuration.discover import discover


def configuration_near(start: Path) -> Configuration:
    """Read the configuration for what lies in a folder; without one, everything is as it is by default.

    Raises ConfigurationError with every problem found.
    """
    file = discover(start)
    if file is None:
        return Configuration()
    from dsgloss.configuration.read import read_configuration  # late: it loads what reads TOML

    return read_configuration(file)
