"""Bilingual files (PO, XLIFF, TMX …): texts that bring their original with them, message by message."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from dsgloss.association.blocks import Block, paired_blocks, prose
from dsgloss.documents import Document, format_for
from dsgloss.errors import Problem, UnreadableError, Where
from dsgloss.korean.hangul import has_hangul
from dsgloss.messages import say
from dsgloss.printable import printable


def bilingual_blocks(document: Document) -> Iterator[Block]:
    """Read the blocks of a bilingual file, whichever of its sides is Korean; each lies where its Korean stands.

    What its format takes for not translated is left out: of a PO file obsolete, fuzzy and empty messages and the
    header. Other documents have none. Raises UnreadableError as `require_valid` does.
    """
    require_valid(document)
    if document.original is None:
        return
    for number, other in sorted(document.original.translated_by.items()):
        translation, message = document.segments[number], document.original.segments[other]
        korean, english = (message, translation) if has_hangul(message.text) else (translation, message)
        yield from paired_blocks(korean, prose(korean), prose(english))


def require_valid(document: Document) -> None:
    """Refuse a PO file that gettext's own tools refuse: mining it would leave out who knows what.

    Raises UnreadableError with the line.
    """
    if format_for(document.path).name == "po":
        _refuse_invalid_po(document)


def _refuse_invalid_po(document: Document) -> None:
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
