"""Which bilingual files can be mined."""

from __future__ import annotations

from io import StringIO

from dsgloss.documents import Document, format_for
from dsgloss.errors import Problem, UnreadableError, Where
from dsgloss.messages import say
from dsgloss.printable import printable


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
