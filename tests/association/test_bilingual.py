"""Bilingual files: which messages are blocks, which side is Korean, and where they lie."""

from __future__ import annotations

import pytest

from association.bitext import document
from dsgloss import UnreadableError
from dsgloss.association import require_valid
from dsgloss.association.blocks import blocks_of

CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Generator: 편집기\\n"

#: src/board.c:7
msgid "Deal the cards. Shuffle again."
msgstr "패를 나눈다. 다시 섞는다."

#, fuzzy
msgid "Discard pile"
msgstr "더미"

msgid "Draw pile"
msgstr ""

msgid "%d card in <b>hand</b>"
msgid_plural "%d cards in <b>hand</b>"
msgstr[0] "손에 든 패 %d장"

#, python-format
msgid ""
"Open %(name)s "
"with ``open``"
msgstr "``open``으로 %(name)s 열기"

#~ msgid "Trump"
#~ msgstr "으뜸패"
"""


def test_messages_are_blocks() -> None:
    """Header, fuzzy, untranslated and obsolete messages are left out; placeholders and code are masked, tags gone."""
    found = [(block.korean.strip("`"), block.english) for block in blocks_of(document(CATALOGUE, "ko.po"))]
    assert found == [
        ("패를 나눈다. ", "Deal the cards. "),
        ("다시 섞는다.", "Shuffle again."),
        ("손에 든 패 ``장", "`` card in hand"),
        ("으로 ```````` 열기", "Open ```````` with ````"),
    ]


def test_a_block_lies_at_its_message() -> None:
    """The place is where the Korean stands, on whichever line of the message."""
    catalogue = document(CATALOGUE, "ko.po")
    lines = [catalogue.position(block.origin(0)).line for block in blocks_of(catalogue)]
    assert lines == [8, 8, 19, 25]


def test_the_korean_side_is_told_by_its_script() -> None:
    """Where the program speaks Korean, the msgid is the Korean side."""
    [block] = blocks_of(document('msgid "패 섞기"\nmsgstr "Shuffle the cards"\n', "en.po"))
    assert (block.korean, block.english) == ("패 섞기", "Shuffle the cards")


BROKEN = [
    ("패를 섞는다\n", "ko.po:1: this is not a valid PO file: Unknown or misformatted keyword. Check"),
    ('msgid "a"\nmsgid "b"\n', "ko.po:1: this is not a valid PO file: missing msgstr for msgid 'a'. Check"),
    ('msgid ""\nmsgstr "POT-Creation-Date: soon\\n"\n', "ko.po: this is not a valid PO file: time data"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_what_is_no_catalogue(text: str, message: str) -> None:
    """A broken file is refused with its place and a remedy, and nothing is printed."""
    with pytest.raises(UnreadableError) as refused:
        require_valid(document(text, "ko.po"))
    assert str(refused.value).startswith(message)
