"""The command line: it parses arguments, calls the library, prints. One module per command, loaded when used."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from enum import IntEnum
from importlib import import_module

import click

from dsgloss import __version__
from dsgloss.cli.failure import report
from dsgloss.cli.interruption import listen
from dsgloss.errors import DsglossError
from dsgloss.messages import say

COMMANDS = {
    "extract": "dsgloss.cli.extract",
    "build": "dsgloss.cli.build",
    "review": "dsgloss.cli.review",
    "lookup": "dsgloss.cli.lookup",
    "lint": "dsgloss.cli.lint",
    "rule": "dsgloss.cli.rule",
    "glossary": "dsgloss.cli.glossary",
    "evaluate": "dsgloss.cli.evaluate",
    "suggest": "dsgloss.cli.suggest",
    "site": "dsgloss.cli.site",
}


class Exit(IntEnum):
    """What the exit code tells: clean, findings, or wrong use and unusable input."""

    CLEAN = 0
    FINDINGS = 1
    FAILED = 2


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        return command if isinstance(command, click.Command) else None


def _speak(_ctx: click.Context, _parameter: click.Parameter, language: str | None) -> None:
    if language:
        os.environ["DSGLOSS_LANG"] = language


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dsgloss")
@click.option(
    "--lang",
    type=click.Choice(["ko", "en"]),
    callback=_speak,
    expose_value=False,
    is_eager=True,
    help="Language of messages; by default that of the environment.",
)
def cli() -> None:
    """Mine, keep, look up and check Korean/English terminology."""


def run() -> None:
    """Run the command line and exit; errors dsgloss raises on purpose become one clear line each, exit code 2."""
    if threading.current_thread() is threading.main_thread():
        listen()
    try:
        code = cli.main(standalone_mode=False, color=True)  # what is not to be coloured is not painted
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(Exit.FAILED)
    except DsglossError as error:
        report(error)
        sys.exit(Exit.FAILED)
    except BrokenPipeError:
        # The reader of our output has gone; writing on, even at exit, would only complain about it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.FAILED)
    except Exception:  # the last resort: an internal error must not look like findings
        traceback.print_exc()
        click.echo(say("dsgloss: internal error; please report it with the lines above"), err=True)
        sys.exit(Exit.FAILED)
    sys.exit(code if isinstance(code, int) else Exit.CLEAN)
