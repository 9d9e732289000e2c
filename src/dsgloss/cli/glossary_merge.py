"""dsgloss glossary merge: three states of a glossary file to one; git can call it."""

from __future__ import annotations

from pathlib import Path

import click

from dsgloss.atomic import write_all
from dsgloss.cli import Exit
from dsgloss.documents.decoding import Decoded, Encoding, decode, encode
from dsgloss.errors import Problem, UnreadableError
from dsgloss.messages import say
from dsgloss.printable import printable
from dsgloss.versioning.merging import Three, merge_texts

_FILE = click.Path(path_type=Path)


@click.command("merge")
@click.argument("base", type=_FILE)
@click.argument("ours", type=_FILE)
@click.argument("theirs", type=_FILE)
@click.option("--output", "-o", type=_FILE, help="Where to write the result; by default over OURS.")
@click.option("--path", "name", help="The name of the file in messages; by default OURS.")
def merge_command(base: Path, ours: Path, theirs: Path, output: Path | None, name: str | None) -> int:
    """Merge what OURS and THEIRS made of BASE, three states of one YAML file of a glossary.

    It merges concept by concept and field by field, so that lines beside each other do not conflict. Comments and
    layout of what was not changed on both sides stay. What both sides changed in different ways is a conflict: it is
    told in words, stands between markers in the result, and makes the exit code 1.

    To have git call it, name the files in .gitattributes:

    \b
        glossary/*.yaml merge=dsgloss

    and say once in every clone what that means:

    \b
        git config merge.dsgloss.name "glossary, concept by concept"
        git config merge.dsgloss.driver "dsgloss glossary merge %O %A %B --path %P"
    """
    shown = name or ours.as_posix()
    own = _read(ours)
    merged = merge_texts(Three(_read(base).text, own.text, _read(theirs).text), shown)
    write_all({output or ours: encode(merged.text, own)})
    for conflict in merged.conflicts:
        click.echo(printable(say("{path}: conflict: {conflict}", path=shown, conflict=str(conflict))))
    return Exit.FINDINGS if merged.conflicts else Exit.CLEAN


def _read(file: Path) -> Decoded:
    try:
        decoded = decode(file.read_bytes(), file.as_posix())
    except OSError as error:
        what = say("cannot be read: {reason}", reason=error.strerror or str(error))
        raise UnreadableError(Problem(file.as_posix(), what, say("Check the name and the permissions."))) from error
    if decoded.encoding is not Encoding.UTF_8:
        what = say("a glossary must be UTF-8, this file is {encoding}", encoding=decoded.encoding.upper())
        raise UnreadableError(Problem(file.as_posix(), what, say("Save the file as UTF-8.")))
    return decoded
