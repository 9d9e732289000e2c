"""Where the configuration lies: in the folder of what is worked on, or in one above it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

CONFIGURATION_FILE = "dsgloss.toml"
PROJECT_FILE = "pyproject.toml"


def discover(start: Path) -> Path | None:
    """Find the configuration file for a folder: the nearest dsgloss.toml, else the nearest pyproject.toml with a table.

    The search ends at the root of a repository or at the user's home folder. Raises ConfigurationError if a
    pyproject.toml that may be meant cannot be read.
    """
    folders = list(_upwards(start))
    files = (folder / CONFIGURATION_FILE for folder in folders)
    found = next((file for file in files if file.is_file()), None)
    if found is not None:
        return found
    projects = (folder / PROJECT_FILE for folder in folders)
    return next((file for file in projects if file.is_file() and _is_configured(file)), None)


def _is_configured(project: Path) -> bool:
    from dsgloss.configuration.toml import table_in  # late: many folders have no such file

    return table_in(project) is not None


def _upwards(start: Path) -> Iterator[Path]:
    folder = start.resolve()
    home = _home()
    for each in (folder, *folder.parents):
        yield each
        if each == home or (each / ".git").exists():
            return


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # nobody's home is known, as in some containers
        return None
