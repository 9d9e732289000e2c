"""The configuration: found, read strictly, and asked what applies to a file.

What it gives is imported when first used: where there is no file, nothing has to be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.configuration.choice import Choice
    from dsgloss.configuration.configuration import Configuration
    from dsgloss.configuration.discover import discover
    from dsgloss.configuration.near import configuration_near
    from dsgloss.configuration.problems import ConfigurationError
    from dsgloss.configuration.read import read_configuration
    from dsgloss.configuration.rule_names import UnknownRuleError, codes
    from dsgloss.configuration.terminology import read_glossaries

_HOMES = {
    "dsgloss.configuration.choice": ("Choice",),
    "dsgloss.configuration.configuration": ("Configuration",),
    "dsgloss.configuration.discover": ("discover",),
    "dsgloss.configuration.near": ("configuration_near",),
    "dsgloss.configuration.problems": ("ConfigurationError",),
    "dsgloss.configuration.read": ("read_configuration",),
    "dsgloss.configuration.rule_names": ("UnknownRuleError", "codes"),
    "dsgloss.configuration.terminology": ("read_glossaries",),
}

__all__ = [
    "Choice",
    "Configuration",
    "ConfigurationError",
    "UnknownRuleError",
    "codes",
    "configuration_near",
    "discover",
    "read_configuration",
    "read_glossaries",
]

__getattr__ = importing(__name__, _HOMES)
