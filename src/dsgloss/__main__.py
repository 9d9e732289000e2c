"""The `dsgloss` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the entry point of the installed command."""
    from dsgloss.cli import run

    run()


if __name__ == "__main__":
    main()
