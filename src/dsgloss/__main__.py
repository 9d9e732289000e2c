"""The `dsgloss` command."""

from __future__ import annotations

import os


def main() -> None:
    """Run the command line; the entry point of the installed command."""
    # Looking through all installed packages for plugins of pydantic takes longer than a look-up.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from dsgloss.cli import run

    run()


if __name__ == "__main__":
    main()
