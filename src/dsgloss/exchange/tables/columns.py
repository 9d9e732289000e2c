"""Which column of a table is which, by the names that teams give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dsgloss.documents.languages import is_english, is_korean
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.store.term_list import COLUMNS

Columns = Mapping[int, str]
"""The columns of a term list (`store.term_list`) by their numbers in a table, from 0."""
EXAMPLE = "ko=번역,en=원문"
"""How a user names columns, for messages."""

_MARKS = regex(r"[*_`~]|\([^()]*\)\s*$")
_NAMES: Mapping[str, str] = {
    "ko": "번역|번역어|번역문|target|translation|한국어 용어|한글 용어|국문 용어|권장|권장 용어|권장 표현|"
    "우리말|표준 용어|o|⭕|✅|맞는 표현",
    "en": "원문|원어|source|original|영어 용어|영문 용어|원문 용어|source term",
    "forbidden": "forbidden|deprecated|avoid|금지|금지어|금지 용어|비권장|잘못된 표현|"
    "틀린 표현|쓰지 않는 말|피할 표현|x|❌|✗|✘|🚫",
    "admitted": "admitted|허용|허용 용어",
    "acronym": "acronym|abbreviation|abbr|약어|줄임말|약자",
    "note": "note|notes|comment|comments|remark|remarks|description|비고|설명|메모|참고|주석",
    "definition_ko": "정의|뜻|뜻풀이|국문 정의|한국어 정의|의미",
    "definition_en": "definition|english definition|영문 정의|영어 정의|meaning",
    "subject": "subject|subject field|domain|category|분야|분류|카테고리|구분",
    "status": "status|상태",
    "id": "id|concept id|식별자",
    "other_en": "other_en",
}
_BY_NAME: Mapping[str, str] = {
    **{name: column for column, names in _NAMES.items() for name in names.split("|")},
    **{name: name for name in COLUMNS},
}
# What stands beside a column of one language is the other language.
_EITHER = {"용어", "term", "terms", "표현", "단어"}


def named_columns(header: Sequence[str], given: Mapping[str, str] | None = None) -> Columns:
    """Recognise columns by their names, the first of each kind; those that a user named are given by column.

    >>> named_columns(["영어", "한국어", "비고"])
    {0: 'en', 1: 'ko', 2: 'note'}
    >>> named_columns(["용어", "번역"])
    {0: 'en', 1: 'ko'}
    """
    plain = [_plain(name) for name in header]
    wanted = {_plain(name): column for column, name in (given or {}).items()}
    found: dict[int, str] = {}
    for number, name in enumerate(plain):
        column = wanted.get(name) if given else _recognised(name)
        if column and column not in found.values():
            found[number] = column
    for number, name in enumerate(plain):
        missing = [column for column in ("ko", "en") if column not in found.values()]
        if not given and name in _EITHER and len(missing) == 1:
            found[number] = missing[0]
    return dict(sorted(found.items()))


def columns_by_content(rows: Sequence[Sequence[str]]) -> Columns:
    """Tell the columns of a table without a header: of the first two, Korean is the one with more Hangul.

    What follows is a note, unless it names languages.
    """
    hangul = [sum(has_hangul(row[number]) for row in rows if len(row) > number) for number in (0, 1)]
    width = max((len(row) for row in rows), default=0)
    if width < 2 or not any(hangul):
        return {}
    korean = int(hangul[1] >= hangul[0])
    columns = {korean: "ko", 1 - korean: "en"}
    notes = (n for n in range(2, width) if not all(is_tag(cell) for cell in _cells(rows, n)))
    return columns | dict.fromkeys([*notes][:1], "note")


def is_tag(cell: str) -> bool:
    """Tell whether a cell names Korean or English."""
    return is_korean(cell.strip()) or is_english(cell.strip())


def _cells(rows: Sequence[Sequence[str]], number: int) -> Iterator[str]:
    return (row[number] for row in rows if len(row) > number and row[number].strip())


def _recognised(name: str) -> str | None:
    if is_korean(name):
        return "ko"
    if is_english(name):
        return "en"
    if name.startswith(("❌", "✗", "✘", "🚫")):
        return "forbidden"
    return _BY_NAME.get(name)


def _plain(name: str) -> str:
    """Take markup, case and what stands in brackets at the end off a name; `(X)` stands for itself."""
    bare = name.strip().strip("()").lower()
    return bare if bare in _BY_NAME else _MARKS.sub("", name).strip().lower() or bare
