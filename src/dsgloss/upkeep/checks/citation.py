"""A citation of a source that the glossary does not list, or of a place that does not have the strings.

    - id: gpu
      citations:
        - {source: "009", line: 3}              # glossary.yaml lists no 009
        - {source: "001", line: 9999}           # the text is not that long
        - {source: "001", line: 4, ko: 지피유}    # the line does not have it

A source whose file is not at hand is not looked into: not every text may be published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dsgloss.documents.contents import contents
from dsgloss.documents.decoding import decode
from dsgloss.errors import DsglossError
from dsgloss.lazy import regex
from dsgloss.linting.finding import Severity
from dsgloss.messages import say
from dsgloss.model import Citation
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("citation", Severity.WARNING)

# A stated pair may run on over the ends of a few lines.
_LINES = 4
_NO_LETTERS = regex(r"[\W_]+")
_PROSE = frozenset({".md", ".markdown", ".mdx", ".txt"})


def check(examined: Examined) -> Iterator[Flaw]:
    """Compare the citations of all concepts with the sources, as far as these can be read."""
    sources = {source.id: source.path for source in examined.terminology.metadata.sources}
    if not sources:
        return
    texts: dict[str, Sequence[str] | None] = {}
    for number, concept in examined.in_view():
        for index, citation in enumerate(concept.citations):
            if citation.source in sources and citation.source not in texts:
                texts[citation.source] = _lines(examined.folder, sources[citation.source])
            message = _complaint(citation, sources, texts)
            if message:
                remedy = say("Correct the citation, or run dsgloss build over the sources again.")
                yield Flaw(number, ("citations", index), message, remedy)


def _complaint(citation: Citation, sources: Mapping[str, str], texts: Mapping[str, Sequence[str] | None]) -> str | None:
    if citation.source not in sources:
        return say("the source '{source}' is cited, but not listed", source=citation.source)
    lines = texts[citation.source]
    if lines is None:
        return None
    if citation.line > len(lines):
        return say("the source '{source}' has no line {line}", source=citation.source, line=citation.line)
    there = _letters(" ".join(lines[citation.line - 1 : citation.line - 1 + _LINES]))
    for cited in (citation.ko, citation.en, citation.acronym, citation.original, citation.other):
        if cited is not None and _letters(cited) not in there:
            return say("'{term}' does not stand in {source}:{line}", term=cited, source=citation.source,
                       line=citation.line)  # fmt: skip
    return None


def _lines(folder: Path | None, path: str) -> Sequence[str] | None:
    """Read a source that is prose; what cannot be read, or is no prose, is not judged."""
    if folder is None or Path(path).suffix.lower() not in _PROSE:
        return None
    try:
        return decode(contents(folder / path), path).text.split("\n")
    except (OSError, DsglossError):
        return None


def _letters(text: str) -> str:
    """Drop what markup and line ends may have put between letters."""
    return _NO_LETTERS.sub("", text.casefold())
