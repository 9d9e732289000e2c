"""The configuration: found, read strictly, and asked what applies to a file."""

from dsgloss.configuration.choice import Choice
from dsgloss.configuration.configuration import Configuration
from dsgloss.configuration.discover import discover
from dsgloss.configuration.problems import ConfigurationError
from dsgloss.configuration.read import configuration_near, read_configuration
from dsgloss.configuration.rule_names import UnknownRuleError, codes
from dsgloss.configuration.terminology import read_glossaries

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
