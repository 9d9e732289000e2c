"""What holds for every bilingual file and every catalogue, however broken it is."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dsgloss.documents import parse_document
from places import is_sound

WORDS = ["모델", "을", "<b>", "</b>", "%s", "{n}", "{", "}", "{n, plural, one {", "`", "**", "[", "](a)", ":ref:`"]
WORDS += [
    "&",
    "&amp;",
    "_",
    "(&F)",
    "\\",
    '\\"',
    '"',
    "'",
    "\\n",
    "\\ud800",
    "🙂",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\ud800",
]
PO = ['msgid "', 'msgstr "', 'msgstr[0] "', "msgid_plural ", 'msgctxt "', '"\n"', '"\n', "#, fuzzy\n", "#~ ", "# "]
XML = [
    "<trans-unit>",
    "</trans-unit>",
    "<source>",
    "</source>",
    "<target>",
    "</target>",
    "<g>",
    "</g>",
    "<ph/>",
    "<bpt>",
]
XML += [
    "</bpt>",
    "<tu>",
    "</tu>",
    "<tuv xml:lang='ko'>",
    "</tuv>",
    "<seg>",
    "</seg>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
]
XML += ["&lt;", "&#0;", "&#xD800;", "&x;", "<!DOCTYPE a [", "]>", "<?a ?>", "<segment state='initial'>", "</segment>"]
DATA = [
    '{"a": "',
    '"ko": {',
    '",',
    "]",
    ":",
    "- ",
    "a: ",
    "ko:\n",
    "  ",
    "&a ",
    "*a",
    "|\n",
    ">-\n",
    "#",
    "!t ",
    "?",
    "---\n",
]
TABLE = ["ko,en\n", "ko\ten\n", ",", '""']
SHELLS = {
    "a.po": 'msgid "a"\nmsgstr "{}"\n',
    "a.xlf": "<xliff><trans-unit><source>a</source><target>{}</target></trans-unit></xliff>",
    "a.tmx": "<tmx><tu><tuv xml:lang='ko'><seg>{}</seg></tuv></tu></tmx>",
    "a.csv": 'en,ko\na,"{}"\n',
    "a.tsv": "ko\n{}\n",
    "a.json": '{{"a": "{}", "b": ["나"]}}',
    "a.yaml": "a: {}\nb: 나\n",
}
FILES = st.one_of(st.lists(st.sampled_from(WORDS + PO + XML + DATA + TABLE), max_size=40).map("".join), st.text())
TEXTS = st.lists(st.sampled_from(WORDS), max_size=20).map("".join)
PATHS = st.sampled_from(sorted(SHELLS))


def holds(text: str, path: str) -> bool:
    """Read a text, and tell whether its segments are sound, ascend, and have their originals."""
    document = parse_document(text, path)
    originals = document.original.segments if document.original else ()
    ends = [0, *(segment.span(0, len(segment.text))[1] for segment in document.segments)]
    ascending = all(segment.origin(0) >= end for segment, end in zip(document.segments, ends, strict=False))
    return ascending and all(is_sound(document, segment) for segment in (*document.segments, *originals))


@given(FILES, PATHS)
@example("<a>" + "&lt;" * 20000, "a.xlf")
@example("[" * 20000, "a.yaml")
@example("{" * 20000, "a.json")
@settings(deadline=None)
def test_every_text_can_be_read(text: str, path: str) -> None:
    """Whatever a file holds, what is read of it leads back to it."""
    assert holds(text, path)


@given(TEXTS, PATHS)
@settings(deadline=None)
def test_every_message_can_be_read(text: str, path: str) -> None:
    """So does what is read of a file that is as it should be but for one message."""
    assert holds(SHELLS[path].format(text), path)


@given(st.lists(st.sampled_from(["모델", "학습", "encoder", " "]), min_size=1).map("".join), PATHS)
def test_words_are_read_as_they_stand(text: str, path: str) -> None:
    """Words without signs come out unchanged from every format."""
    written = SHELLS[path].format(text)
    first = [segment.text for segment in parse_document(written, path).segments][:1]
    assert first == [text.strip()] or not text.strip()
