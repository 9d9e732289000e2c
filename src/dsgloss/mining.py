"""Mining as programs use it: from files to mentions, and from mentions into a glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from os.path import relpath
from pathlib import Path

from dsgloss.documents import Document, parse_document, read_document, walk
from dsgloss.errors import DsglossError
from dsgloss.extraction.evidence import EvidenceByPair, gather, merge
from dsgloss.extraction.mention import Mention
from dsgloss.extraction.mine import mine
from dsgloss.extraction.propose import propose
from dsgloss.lookup import Matcher
from dsgloss.model import Citation, Concept, ConceptRelation, Related, ReviewState, Source, Terminology
from dsgloss.store import (
    Stated,
    absorb,
    changed_texts,
    cite_uses,
    read_shelf,
    related_ids,
    with_sources,
    write_texts,
)
from dsgloss.store.folder import Shelf

OnError = Callable[[DsglossError], None]


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
    shelf = read_shelf(glossary) if glossary.exists() else Shelf(glossary, Terminology())
    read = list(documents)
    terminology, proposed = _grown(shelf.terminology, read, cite)
    sources = [_source(document, glossary) for document in read]
    terminology = with_sources(terminology, sources)
    texts = changed_texts(shelf, terminology)
    write_texts(texts)
    before = shelf.terminology
    cited = [c for c in terminology.concepts if (old := before.get(c.id)) and old.citations != c.citations]
    return BuildReport(tuple(sorted(texts)), tuple(proposed), tuple(cited))


def _grown(terminology: Terminology, read: Sequence[Document], cite: Cite) -> tuple[Terminology, Sequence[Concept]]:
    evidence: EvidenceByPair = reduce(merge, (gather(mentions_of(d), d.source) for d in read), {})
    keys = sorted(evidence)
    stated = [Stated(key.ko, key.counterpart, evidence[key].citations) for key in keys]
    absorbed = absorb(terminology, stated, {document.source for document in read})
    new = propose({keys[n]: evidence[keys[n]] for n in absorbed.unknown}, (c.id for c in terminology.concepts))
    proposed = [_beside_known(absorbed.terminology, concept) for concept in new]
    grown = absorbed.terminology.with_concepts((*absorbed.terminology.concepts, *proposed))
    return (_with_uses(grown, read) if cite is Cite.USES else grown), proposed


def _beside_known(terminology: Terminology, concept: Concept) -> Concept:
    known = related_ids(terminology, concept)
    related = tuple(Related(kind=ConceptRelation.SEE_ALSO, concept=other) for other in known)
    return concept.model_copy(update={"related": related})


def _with_uses(terminology: Terminology, read: Sequence[Document]) -> Terminology:
    """Cite the first use of every accepted concept in every document."""
    matcher = Matcher(terminology.in_force())
    uses: dict[str, list[Citation]] = {}
    for document in read:
        first: dict[str, Citation] = {}
        for segment in document.segments:
            for found in matcher.find_all(segment.text, document.path):
                place = document.position(segment.origin(found.start))
                citation = Citation(source=document.source, line=place.line, column=place.column)
                for sense in found.senses if not found.is_ambiguous else ():
                    first.setdefault(sense.concept.id, citation)
        for concept_id, citation in first.items():
            uses.setdefault(concept_id, []).append(citation)
    accepted = ReviewState.ACCEPTED
    return terminology.with_concepts(
        cite_uses(c, uses.get(c.id, ())) if c.review.state is accepted else c for c in terminology.concepts
    )


def _source(document: Document, glossary: Path) -> Source:
    folder = glossary if glossary.suffix == "" else glossary.parent
    fields = {name: document.metadata.get(name) for name in ("title", "publisher", "date")}
    return Source(
        id=document.source,
        path=Path(relpath(document.path, folder)).as_posix(),
        title=fields["title"],
        publisher=fields["publisher"],
        date=fields["date"],
    )
