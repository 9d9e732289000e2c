"""Mining as programs use it: from files to mentions, and from mentions into a glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from os.path import relpath
from pathlib import Path

from dsgloss.documents import Document, parse_document, read_document, walk
from dsgloss.errors import DsglossError
from dsgloss.extraction.evidence import gather, merge
from dsgloss.extraction.mention import Mention
from dsgloss.extraction.mine import mine
from dsgloss.extraction.propose import propose
from dsgloss.lookup import Matcher
from dsgloss.model import Citation, Concept, ReviewState, Source, Terminology
from dsgloss.model.concept import one_line
from dsgloss.store import (
    Stated,
    absorb,
    beside_known,
    changed_texts,
    cite_uses,
    open_shelf,
    with_sources,
    write_texts,
)
from dsgloss.store.folder import Shelf

OnError = Callable[[DsglossError], None]
_ISO_DATE = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})(?:[T\s].*)?", re.DOTALL)


class Cite(StrEnum):
    """What `build` records as citations: pairs that texts state, or the first use of every term as well."""

    PAIRS = "pairs"
    USES = "uses"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the files it wrote, the concepts it proposed, those whose citations changed."""

    files: tuple[Path, ...]
    proposed: tuple[Concept, ...]
    cited: tuple[Concept, ...]


def extract(*targets: str | Path, on_error: OnError | None = None) -> Iterator[Mention]:
    """Find the mentions of term pairs in files and folders, document by document, in text order.

    Brackets that say nothing of terms are mentions, too; `mention.relation.is_of_interest` tells. Raises
    UnreadableError at the first file that cannot be read, unless `on_error` takes the error.

    >>> [(m.ko, m.acronym) for m in extract("seeds/004-open-source.md") if m.acronym == "RLHF"]
    [('휴먼 피드백 기반 강화 학습', 'RLHF')]
    """
    for document in read_all(targets, on_error):
        yield from mentions_of(document)


def extract_text(text: str, path: str = "text.md") -> list[Mention]:
    """Find the mentions in a text at hand; the suffix of `path` says how it is to be read.

    >>> [mention] = extract_text("상용 거대언어모델(LLM)을 쓴다.")
    >>> mention.ko, mention.acronym, mention.column
    ('거대언어모델', 'LLM', 4)
    """
    return mentions_of(parse_document(text, path))


def mentions_of(document: Document) -> list[Mention]:
    """Find the mentions in a document that has been read."""
    from dsgloss.korean.kiwi import kiwi  # late: loading the analyser takes most of a second

    return mine(document, kiwi())


def read_all(targets: Iterable[str | Path], on_error: OnError | None = None) -> Iterator[Document]:
    """Read the documents of files and folders; without `on_error`, the first unreadable one raises."""
    for path in walk(list(targets)):
        try:
            yield read_document(path)
        except DsglossError as error:
            if on_error is None:
                raise
            on_error(error)


def build(documents: Iterable[Document], glossary: Path, cite: Cite = Cite.PAIRS) -> BuildReport:
    """Merge what documents state into the glossary at a path, creating it if it is not there.

    Nothing that a person wrote or decided changes: known pairs gain citations, new ones are proposed for
    review, rejected ones stay rejected. The same documents again change nothing. Raises GlossaryError if the
    glossary cannot be used as it is; then nothing has been written.
    """
    shelf = open_shelf(glossary)
    read = sorted(documents, key=lambda document: document.path)
    terminology = _grown(shelf.terminology, read, cite)
    terminology = with_sources(terminology, [_source(document, shelf) for document in read])
    texts = changed_texts(shelf, terminology)
    write_texts(shelf, texts)
    before = shelf.terminology
    proposed = [concept for concept in terminology.concepts if concept.id not in before]
    cited = [c for c in terminology.concepts if (old := before.get(c.id)) and old.citations != c.citations]
    return BuildReport(tuple(sorted(texts)), tuple(proposed), tuple(cited))


def _grown(terminology: Terminology, read: Sequence[Document], cite: Cite) -> Terminology:
    """Add what documents state to a terminology; what is proposed is cited as if it had been known before."""
    evidence = merge(gather(map(_on_lines, mentions_of(document)), _id(document)) for document in read)
    keys = sorted(evidence)
    stated = [Stated(key.ko, key.counterpart, evidence[key].citations) for key in keys]
    sources = {_id(document) for document in read}
    absorbed = absorb(terminology, stated, sources)
    new = propose({keys[n]: evidence[keys[n]] for n in absorbed.unknown}, (c.id for c in terminology.concepts))
    grown = terminology.with_concepts((*terminology.concepts, *beside_known(terminology, new)))
    grown = absorb(grown, stated, sources).terminology
    return _with_uses(grown, read) if cite is Cite.USES else grown


def _with_uses(terminology: Terminology, read: Sequence[Document]) -> Terminology:
    """Cite the first use of every accepted concept in every document."""
    matcher = Matcher(terminology.in_force())
    uses: dict[str, list[Citation]] = {}
    for document in read:
        first: dict[str, Citation] = {}
        for segment in document.segments:
            for found in matcher.find_all(segment.text, document.path):
                place = document.position(segment.origin(found.start))
                citation = Citation(source=_id(document), line=place.line, column=place.column)
                for sense in found.senses if not found.is_ambiguous else ():
                    first.setdefault(sense.concept.id, citation)
        for concept_id, citation in first.items():
            uses.setdefault(concept_id, []).append(citation)
    sources = {_id(document) for document in read}
    accepted = ReviewState.ACCEPTED
    return terminology.with_concepts(
        cite_uses(c, uses.get(c.id, ()), sources) if c.review.state is accepted else c for c in terminology.concepts
    )


def _on_lines(mention: Mention) -> Mention:
    """Put the strings of a mention on one line each; a text may have tabs in them."""
    strings = {name: getattr(mention, name) for name in ("ko", "en", "acronym", "original", "other")}
    return mention.model_copy(update={name: one_line(text) or None for name, text in strings.items() if text})


def _id(document: Document) -> str:
    """Give the identifier that citations use; what front matter says may be empty or of several lines."""
    return one_line(document.source) or one_line(document.path)


def _source(document: Document, shelf: Shelf) -> Source:
    folder = shelf.path if shelf.is_folder else shelf.path.parent
    fields = {name: one_line(document.metadata.get(name, "")) for name in ("title", "publisher", "date")}
    date = _ISO_DATE.fullmatch(fields["date"])
    return Source(
        id=_id(document),
        path=one_line(Path(relpath(document.path, folder)).as_posix()),
        title=fields["title"] or None,
        publisher=fields["publisher"] or None,
        date=date[1] if date else None,
    )
