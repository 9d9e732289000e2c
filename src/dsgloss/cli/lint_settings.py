"""What applies to a file, for people who wonder: dsgloss lint --show-settings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dsgloss.cli.inputs import STDIN
from dsgloss.cli.lint_setup import Setup
from dsgloss.configuration.keys import spelled
from dsgloss.configuration.rule_names import known_rules
from dsgloss.linting.options import Options
from dsgloss.model.data import Json, data_of
from dsgloss.printable_json import dump

_OF_RULES = frozenset({"select", "extend_select", "ignore", "severity"})


def settings(setup: Setup, baseline: Path | None, output_format: str) -> str:
    """Write the settings as JSON: those of the run, and for each file that is named those of the rules."""
    configuration = setup.configuration
    shown: Json = {
        "configuration": configuration.file.as_posix() if configuration.file is not None else None,
        "glossary": _listed(setup.glossaries),
        "paths": list(setup.named) or _listed(configuration.lint_paths),
        "baseline": baseline.as_posix() if baseline is not None else None,
        "output-format": output_format,
        "files": [_file(setup, setup.stdin_filename if name == STDIN else name) for name in _names(setup)],
    }
    return dump(shown)


def _names(setup: Setup) -> Sequence[str]:
    return setup.named or [path.as_posix() for path in setup.configuration.lint_paths]


def _file(setup: Setup, name: str) -> Json:
    options = setup.options_for(name)
    return {
        "path": name,
        "is-excluded": setup.configuration.excludes(Path(name)),
        "rules": {info.code: _severity(options, info.code) for info in known_rules()},
        "options": _kebab({name: value for name, value in data_of(options).items() if name not in _OF_RULES}),
    }


def _severity(options: Options, code: str) -> str:
    info = next(info for info in known_rules() if info.code == code)
    return options.severity_of(info).value if options.enables(info) else "off"


def _listed(paths: Sequence[Path]) -> list[Json]:
    return [path.as_posix() for path in paths]


def _kebab(node: Json) -> Json:
    if isinstance(node, dict):
        return {spelled(name): _kebab(each) for name, each in node.items()}
    return [_kebab(each) for each in node] if isinstance(node, list) else node
