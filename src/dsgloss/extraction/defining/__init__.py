"""Sentences that define a term: genus and differentia, as the logic of definitions (ISO 704) calls them."""

from __future__ import annotations

from dsgloss.extraction.defining.find import definitions

__all__ = ["definitions"]
