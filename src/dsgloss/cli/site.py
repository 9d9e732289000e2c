"""dsgloss site: the glossary as pages to browse."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.site_editions import editions_of
from dsgloss.errors import Problem, UnreadableError
from dsgloss.messages import say
from dsgloss.site import Scope, Shown, build_site, publish, serve
from dsgloss.store import read_terminology
from dsgloss.versioning import read_history


class Languages(StrEnum):
    """The languages of the pages."""

    KOREAN = "ko"
    ENGLISH = "en"
    BOTH = "both"


@click.command("site")
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True, help="The folder to write.")
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True)
@click.option(
    "--lang",
    type=click.Choice([each.value for each in Languages]),
    default=Languages.BOTH.value,
    show_default=True,
    help="Language of the pages.",
)
@click.option("--with-proposals", is_flag=True, help="Show proposals, marked as such.")
@click.option("--serve", "is_served", is_flag=True, help="Serve the site to this machine until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port for --serve.")
def command(output: Path, glossary: Path, lang: str, with_proposals: bool, is_served: bool, port: int) -> int:  # noqa: FBT001
    """Write the glossary as a site that works from the disk: no server, no network.

    A site that stands in the folder is replaced as a whole; any other folder that is not empty is left alone.
    """
    shown = Shown(
        read_terminology(glossary),
        Scope.WITH_PROPOSALS if with_proposals else Scope.ACCEPTED,
        _changelog(glossary),
        ("ko", "en") if lang == Languages.BOTH else (lang,),
        editions_of(read_history(glossary)) if glossary.is_dir() else (),
    )
    count = publish(build_site(shown), output)
    click.echo(say("wrote {file}", file=(output / "index.html").as_posix()))
    click.echo(say("Files: {count}", count=count), err=True)
    if is_served:
        serve(output, port, lambda address: click.echo(say("serving {address}; Ctrl-C ends it", address=address)))
    return Exit.CLEAN


def _changelog(glossary: Path) -> str | None:
    """Read the changelog beside the concepts, if there is one."""
    file = (glossary if glossary.is_dir() else glossary.parent) / "CHANGELOG.md"
    try:
        return file.read_text(encoding="utf-8") if glossary.is_dir() and file.is_file() else None
    except (OSError, UnicodeError) as error:
        what = say("cannot be read: {reason}", reason=str(error))
        raise UnreadableError(Problem(file.as_posix(), what, say("Save the file as UTF-8."))) from error
