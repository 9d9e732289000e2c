"""Gettext catalogues (PO): texts that bring their translation with them, message by message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from dsgloss.association.blocks import MASK, Block, paired_blocks
from dsgloss.documents import Document, Run, Segment, SegmentKind
from dsgloss.errors import Problem, UnreadableError, Where
from dsgloss.korean.hangul import has_hangul
from dsgloss.messages import say
from dsgloss.printable import printable

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

# Placeholders, tags, entities and the roles of reStructuredText are no words of the language.
_MARKUP = re.compile(
    r"%\([^)]{0,60}\)[a-z]|%\d*\$?[a-z](?![A-Za-z])|\{[^{}]*\}|<[^<>]+>|&\w+;"
    r"|:[\w:.-]{1,40}:`[^`]*`|``[^`]+``|`[^`]*<[^<>]*>`_*"
)


def catalogue_blocks(document: Document) -> Iterator[Block]:
    """Read the blocks of a PO file, whichever of msgid and msgstr is Korean; each lies at the line of its msgid.

    Obsolete, fuzzy and untranslated messages and the header are left out. Raises UnreadableError if the text
    is no PO file.
    """
    for message in _catalogue(document):
        if message.id and not message.fuzzy:
            yield from _blocks_of(document, message)


def _catalogue(document: Document) -> Catalog:
    from babel.messages.pofile import PoFileError, read_po  # late: only PO files need it

    try:
        return read_po(StringIO(document.text), abort_invalid=True)
    except PoFileError as error:
        detail = str(error).removesuffix(f" on {error.lineno}")  # counted from 0
        raise _invalid(Where(document.path, error.lineno + 1), detail) from error
    except ValueError as error:  # a number or a date in the header is none
        raise _invalid(Where(document.path), str(error)) from error


def _invalid(where: Where, detail: str) -> UnreadableError:
    what = say("this is not a valid PO file: {detail}", detail=printable(detail))
    return UnreadableError(Problem(str(where), what, say("Check the file with msgfmt -c.")))


def _blocks_of(document: Document, message: Message) -> Iterator[Block]:
    id_, string = (_masked(_first(side)) for side in (message.id, message.string))
    korean, english = (id_, string) if has_hangul(id_) else (string, id_)
    place = document.offset(message.lineno or 1, 1)
    whole = Segment(SegmentKind.PARAGRAPH, korean, (Run(0, len(korean), place, 0),))
    return paired_blocks(whole, korean, english)


def _first(forms: str | tuple[str, ...] | list[str] | None) -> str:
    """Give a message, or the first of its plural forms: Korean has no other."""
    return forms if isinstance(forms, str) else next(iter(forms or ()), "")


def _masked(text: str) -> str:
    return _MARKUP.sub(lambda found: MASK * len(found[0]), text)
