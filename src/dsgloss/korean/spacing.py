"""Keys under which spellings that differ only in spacing, hyphens, width or case are the same."""

from __future__ import annotations

import unicodedata

from dsgloss.lazy import regex

_LOOSE = regex(r"[\s\-‐‑–_·]+")


def term_key(text: str) -> str:
    """Fold a term: NFKC, lower case, no spaces, hyphens or middle dots.

    >>> term_key("거대 언어모델") == term_key("거대언어 모델"), term_key("Fine-Tuning")
    (True, 'finetuning')
    """
    return _LOOSE.sub("", unicodedata.normalize("NFKC", text).casefold())
