"""The index pages that list concepts: all of them in one of two orders, and those of a subject field in both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from dsgloss.korean.collation import OTHERS, english_letter, korean_letter
from dsgloss.model import ENGLISH, KOREAN
from dsgloss.upkeep.entries import UNSORTED, Entry, in_english_order, in_korean_order
from dsgloss.upkeep.markdown import link, page, plain, table

KOREAN_TITLE, ENGLISH_TITLE = "가나다순 (Korean order)", "알파벳순 (English order)"
_OTHERS = {KOREAN: "로마자와 숫자 (Latin letters, digits)", ENGLISH: "그 밖 (others)"}
_AVOIDED = "쓰지 않는 말 (deprecated)"
_ADMITTED = "다른 말 (admitted)"
_KOREAN_COLUMNS = ("한국어", "English", _ADMITTED, _AVOIDED, "분야 (subject)")
_ENGLISH_COLUMNS = ("English", "한국어", _ADMITTED, "분야 (subject)")
_SUBJECT_COLUMNS = ("한국어", "English", "뜻 (definition)", _AVOIDED, "하위 분야 (field)")


def korean_page(entries: Iterable[Entry]) -> str:
    """List all concepts by their Korean names, under initial consonants."""
    entries = sorted(entries, key=in_korean_order)
    sections = groupby(entries, key=lambda entry: korean_letter(entry.korean))
    named = [(_OTHERS[KOREAN] if letter == OTHERS else letter, [*listed]) for letter, listed in sections]
    return _by_letter(KOREAN_TITLE, named, _KOREAN_COLUMNS, _korean_row)


def english_page(entries: Iterable[Entry]) -> str:
    """List the concepts that have an English name, under its first letter."""
    entries = _with_english(entries)
    sections = groupby(entries, key=lambda entry: english_letter(entry.english))
    named = [(_OTHERS[ENGLISH] if letter == OTHERS else letter.upper(), [*listed]) for letter, listed in sections]
    return _by_letter(ENGLISH_TITLE, named, _ENGLISH_COLUMNS, _english_row)


def subject_page(name: str, entries: Sequence[Entry]) -> str:
    """List the concepts of a subject field, in Korean order with what they mean, then in English order."""
    title = "분야 없음 (no subject)" if name == UNSORTED else name
    korean = table(_SUBJECT_COLUMNS, map(_subject_row, sorted(entries, key=in_korean_order)))
    columns = _ENGLISH_COLUMNS[:-1]
    english = table(columns, (_english_row(entry)[: len(columns)] for entry in _with_english(entries)))
    return page(title, [_back(), f"## {KOREAN_TITLE}", korean, f"## {ENGLISH_TITLE}", english])


def _by_letter(
    title: str,
    sections: Iterable[tuple[str, Sequence[Entry]]],
    columns: Sequence[str],
    row: Callable[[Entry], Sequence[str]],
) -> str:
    sections = [*sections]
    jumps = " · ".join(link(name, "", name.casefold()) for name, _ in sections if len(name) == 1)
    parts: list[str] = [_back(), *filter(None, [jumps])]
    for name, entries in sections:
        parts += [f"## {name}", table(columns, map(row, entries))]
    return page(title, parts)


def _back() -> str:
    return link("용어집 첫 쪽 (overview)", "../README.md")


def _with_english(entries: Iterable[Entry]) -> Iterator[Entry]:
    return iter(sorted((entry for entry in entries if entry.english), key=in_english_order))


def _korean_row(entry: Entry) -> Sequence[str]:
    return (entry.linked(entry.korean), plain(entry.english), entry.others(KOREAN, entry.korean), entry.avoided,
            _subject(entry))  # fmt: skip


def _english_row(entry: Entry) -> Sequence[str]:
    return entry.linked(entry.english), plain(entry.korean), entry.others(ENGLISH, entry.english), _subject(entry)


def _subject_row(entry: Entry) -> Sequence[str]:
    english = ", ".join(filter(None, [plain(entry.english), entry.others(ENGLISH, entry.english)]))
    meaning = plain(entry.concept.definition(KOREAN) or entry.concept.definition(ENGLISH) or "")
    return entry.linked(entry.korean), english, meaning, entry.avoided, plain(entry.field)


def _subject(entry: Entry) -> str:
    return link(entry.concept.subject or "—", f"{entry.page}.md")
