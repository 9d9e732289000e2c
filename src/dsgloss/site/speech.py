"""The two languages of the interface: a site has pages in both."""

from __future__ import annotations

from dsgloss.messages import language


def other_language() -> str:
    """Give the language of the interface that is not spoken just now."""
    return "en" if language() == "ko" else "ko"
