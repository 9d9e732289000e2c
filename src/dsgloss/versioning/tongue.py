"""The language of a changelog: once begun in a language, it goes on in it, whatever the reader's locale."""

from __future__ import annotations

from dsgloss.korean.hangul import has_hangul
from dsgloss.messages import language


def language_of(changelog: str) -> str:
    """Tell the language of a changelog by its headings; one that is not begun is in the language that is spoken.

    >>> language_of("# 변경 이력"), language_of("# Changelog")
    ('ko', 'en')
    """
    headings = [line for line in changelog.splitlines() if line.startswith("#")]
    if not headings:
        return language()
    return "ko" if any(map(has_hangul, headings)) else "en"
