"""Gettext catalogues (PO): texts that bring their translation with them, message by message."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from dsgloss.association.blocks import Block, paired_blocks, prose
from dsgloss.documents import Document
from dsgloss.errors import Problem, UnreadableError, Where
from dsgloss.korean.hangul import has_hangul
from dsgloss.messages import say
from dsgloss.printable import printable


def catalogue_blocks(document: Document) -> Iterator[Block]:
    """Read the blocks of a PO file, whichever of msgid and msgstr is Korean; each lies where its Korean stands.

    Obsolete, fuzzy and untranslated messages and the header are left out. Raises UnreadableError if the text
    is no PO file.
    """
    _refuse_invalid(document)
    if document.original is None:
        return
    for number, other in sorted(document.original.translated_by.items()):
        translation, message = document.segments[number], document.original.segments[other]
        korean, english = (message, translation) if has_hangul(message.text) else (translation, message)
        yield from paired_blocks(korean, prose(korean), prose(english))


def _refuse_invalid(document: Document) -> None:
    """Let Babel read the file as well: mining a file that msgfmt refuses would leave out who knows what."""
    from babel.messages.pofile import PoFileError, read_po  # late: only PO files need it

    try:
        read_po(StringIO(document.text), abort_invalid=True)
    except PoFileError as error:
        detail = str(error).removesuffix(f" on {error.lineno}")  # counted from 0
        raise _invalid(Where(document.path, error.lineno + 1), detail) from error
    except ValueError as error:  # a number or a date in the header is none
        raise _invalid(Where(document.path), str(error)) from error


def _invalid(where: Where, detail: str) -> UnreadableError:
    what = say("this is not a valid PO file: {detail}", detail=printable(detail))
    return UnreadableError(Problem(str(where), what, say("Check the file with msgfmt -c.")))
