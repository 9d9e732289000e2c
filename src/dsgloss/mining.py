"""Mining as programs use it: from files and texts to mentions."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from dsgloss.documents import Document, parse_document, walk
from dsgloss.errors import DsglossError
from dsgloss.extraction.mention import Mention
from dsgloss.survey import Pairs, Semantics, Surveyed, file_input, survey, surveyed

OnError = Callable[[DsglossError], None]


def extract(
    *targets: str | Path, on_error: OnError | None = None, jobs: int = 1, semantics: Semantics = Semantics.OFF
) -> Generator[Mention]:
    """Find the mentions of term pairs in files and folders, document by document, in text order.

    Brackets that say nothing of terms are mentions, too; `mention.relation.is_of_interest` tells. With `jobs`
    above 1, so many worker processes share the work if there is enough of it; the mentions are the same, but
    the program's main module must be guarded (`if __name__ == "__main__":`), as multiprocessing wants it.
    Closing the iterator ends them. Raises UnreadableError at the first file that cannot be read, unless
    `on_error` takes the error.

    >>> [(m.ko, m.acronym) for m in extract("seeds/004-open-source.md") if m.acronym == "RLHF"]
    [('휴먼 피드백 기반 강화 학습', 'RLHF')]
    """
    for found in survey(map(file_input, walk(targets)), [Pairs(semantics)], jobs):
        if isinstance(found, Surveyed):
            yield from found.mentions
        elif on_error is None:
            raise found
        else:
            on_error(found)


def extract_text(text: str, path: str = "text.md") -> list[Mention]:
    """Find the mentions in a text at hand; the suffix of `path` says how it is to be read.

    >>> [mention] = extract_text("상용 거대언어모델(LLM)을 쓴다.")
    >>> mention.ko, mention.acronym, mention.column
    ('거대언어모델', 'LLM', 4)
    """
    return mentions_of(parse_document(text, path))


def mentions_of(document: Document, semantics: Semantics = Semantics.OFF) -> list[Mention]:
    """Find the mentions in a document that has been read."""
    return surveyed(document, [Pairs(semantics)]).mentions
