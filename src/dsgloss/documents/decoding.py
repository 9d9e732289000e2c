"""Bytes to text and back: UTF-8, UTF-16 with a byte order mark, and the CP949 of older Korean files."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from enum import StrEnum

from dsgloss.errors import DsglossError, Problem, UnreadableError, Where
from dsgloss.lazy import regex
from dsgloss.messages import say


class Encoding(StrEnum):
    """The encodings dsgloss reads and writes, by the names of their codecs. CP949 contains EUC-KR."""

    UTF_8 = "utf-8"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    CP949 = "cp949"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, how its bytes spelled it, and what the reader should be told about that.

    `mark` is the byte order mark, empty if there was none; it is no part of `text`. Newlines are as they
    were.
    """

    path: str
    text: str
    encoding: Encoding
    mark: bytes = b""
    notices: tuple[str, ...] = ()


_MARKS = (
    (codecs.BOM_UTF8, Encoding.UTF_8),
    (codecs.BOM_UTF16_LE, Encoding.UTF_16_LE),
    (codecs.BOM_UTF16_BE, Encoding.UTF_16_BE),
)
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\r\f\x1b"))
_SYLLABLES = regex("[가-힣]+")
_FOREIGN = regex(r"[^\x00-\x7f가-힣]+")
# Where binary files show themselves; reading on would cost time on large ones.
_PROBE = 1024


def decode(data: bytes, path: str) -> Decoded:
    """Turn the bytes of the file `path` into text.

    Raises UnreadableError if they are no text, or text in an encoding that cannot be told.
    """
    mark, encoding = next(
        ((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", Encoding.UTF_8)
    )
    if encoding is Encoding.UTF_8:
        _refuse_binary(data, path)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        return _decode_korean(data, path, error.start + len(mark), encoding)
    if "\0" in text:
        raise UnreadableError(_binary(path))
    return Decoded(path, text, encoding, mark)


def encode(text: str, decoded: Decoded) -> bytes:
    """Turn `text` into bytes the way the bytes of `decoded` were: its encoding, its byte order mark.

    Raises DsglossError if the encoding has no bytes for a character of `text`.
    """
    try:
        return decoded.mark + text.encode(decoded.encoding)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        column = error.start - text.rfind("\n", 0, error.start)
        what = say(
            "the character {character} (U+{code}) cannot be written in {encoding}",
            character=ascii(text[error.start]),
            code=format(ord(text[error.start]), "04X"),
            encoding=decoded.encoding.upper(),
        )
        remedy = say("Save the file as UTF-8 first, or take the character out.")
        raise DsglossError(Problem(str(Where(decoded.path, line, column)), what, remedy)) from error


def _refuse_binary(data: bytes, path: str) -> None:
    probe = data[:_PROBE]
    controls = len(probe) - len(probe.translate(None, _CONTROLS))
    if b"\0" in data or controls * 10 > len(probe) * 3:
        raise UnreadableError(_binary(path))


def _binary(path: str) -> Problem:
    remedy = say("Leave it out, or name a text file.")
    return Problem(str(Where(path)), say("this is a binary file, not a text"), remedy)


def _decode_korean(data: bytes, path: str, offset: int, expected: Encoding) -> Decoded:
    """Decode `data`, which is not what was `expected` from the byte `offset` on, as CP949 if it is Korean."""
    if expected is Encoding.UTF_8:
        try:
            text = data.decode(Encoding.CP949)
        except UnicodeDecodeError:
            text = ""
        if _plausible(text):
            notice = say("{path}: read as CP949 (EUC-KR), since it is not UTF-8", path=path)
            return Decoded(path, text, Encoding.CP949, notices=(notice,))
    what = say("the byte at offset {offset} is not {encoding}", offset=offset, encoding=expected.upper())
    where = Where(path, data.count(b"\n", 0, offset) + 1 if expected is Encoding.UTF_8 else 0)
    raise UnreadableError(Problem(str(where), what, say("Save the file as UTF-8.")))


def _plausible(text: str) -> bool:
    """Tell whether a text decoded as CP949 is Korean: mostly Hangul, and syllables that are in use.

    Bytes of another encoding that happen to decode give rare syllables, those outside KS X 1001, for which
    the EUC-KR codec takes eight bytes each where the 2,350 in use take two.
    """
    syllables = "".join(_SYLLABLES.findall(text))
    foreign = sum(map(len, _FOREIGN.findall(text)))
    rare = (len(syllables.encode("euc_kr")) - 2 * len(syllables)) // 6
    return len(syllables) > foreign and rare * 10 <= len(syllables)
