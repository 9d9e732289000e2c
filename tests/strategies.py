"""Hypothesis strategies for the model: concepts and terminologies with the strings that file formats trip over."""

from __future__ import annotations

from hypothesis import strategies as st

from dsgloss import (
    Citation,
    Concept,
    ConceptRelation,
    Condition,
    Metadata,
    Pairing,
    PartOfSpeech,
    Related,
    Relation,
    Review,
    ReviewState,
    Source,
    Status,
    Term,
    Terminology,
    TermType,
)
from dsgloss.model import Contingency, Definition

_TRICKY_WORDS = r"""
no yes null ~ true 12:30 001 1e3 .5 0x1F 1_000 2025-02-03 = << - -값 --- ... ? ?값 : 키: :값 a:b a: 1,2 # #1 값#1
"따옴표" '따옴표' 따'옴'표 \ \n C:\용어 [목록] {사전} *별 &닻 !표 %값 @값 `값` |막대 >꺾쇠 🤖 👩‍💻 梁文鋒 왜? 왜?요
"""
_TRICKY_PHRASES = [
    "전문가 혼합",
    "값 # 주석",
    "키: 값",
    "두  칸",
    "Experts, MoE",
    "a\u00a0b",
    "가\u200b나",
    "가\ufeff나",
]
TRICKY = [*_TRICKY_WORDS.split(), *_TRICKY_PHRASES]
"""Strings that YAML, CSV or a terminal may take for something else."""

CHARACTERS = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")
TEXTS = (
    st.one_of(
        st.sampled_from(TRICKY),
        st.text(CHARACTERS, min_size=1, max_size=12),
        st.text("가나힣ㄱ aA1-:#,'\"\\[]{}~.", min_size=1, max_size=8),
    )
    .map(str.strip)
    .filter(bool)
)
"""Any text the model takes: one line, with something on it."""
OPTIONAL_TEXTS = st.none() | TEXTS
SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
LANGUAGES = st.sampled_from(["ko", "en", "zh-Hant", "ja", "no", "zh-TW"])

CITATIONS = st.builds(
    Citation, source=TEXTS, line=st.integers(1, 9999), column=st.integers(1, 999),
    relation=st.none() | st.sampled_from(Relation),
    ko=OPTIONAL_TEXTS, en=OPTIONAL_TEXTS, acronym=OPTIONAL_TEXTS, original=OPTIONAL_TEXTS, other=OPTIONAL_TEXTS,
)  # fmt: skip
CONTINGENCIES = st.builds(
    Contingency, both=st.integers(1, 10**7), ko_only=st.integers(0, 99), en_only=st.integers(0, 99),
    neither=st.integers(0, 10**9),
)  # fmt: skip
REVIEWS = st.builds(Review, state=st.sampled_from(ReviewState), date=st.none() | st.dates(), reason=OPTIONAL_TEXTS)
FEW_TEXTS = st.lists(TEXTS, max_size=2).map(tuple)
CONDITIONS = st.builds(Condition, source=FEW_TEXTS, near=FEW_TEXTS, path=FEW_TEXTS)
DEFINITIONS = st.lists(
    st.builds(Definition, language=LANGUAGES, text=TEXTS), max_size=2, unique_by=lambda entry: entry.language
).map(tuple)
NOT_PREFERRED = st.sampled_from([status for status in Status if status is not Status.PREFERRED])


@st.composite
def terms(draw: st.DrawFn) -> tuple[Term, ...]:
    """Draw terms of several languages, at most one preferred in each."""
    drawn: list[Term] = []
    for language in draw(st.lists(LANGUAGES, max_size=3, unique=True)):
        for number, text in enumerate(draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))):
            status = draw(st.sampled_from(Status) if number == 0 else NOT_PREFERRED)
            kind, word_class = draw(st.sampled_from(TermType)), draw(st.sampled_from(PartOfSpeech))
            reading, note = draw(OPTIONAL_TEXTS), draw(OPTIONAL_TEXTS)
            drawn.append(
                Term(text=text, language=language, status=status, type=kind, part_of_speech=word_class,
                     reading=reading, note=note)
            )  # fmt: skip
    return tuple(drawn)


def concepts(ids: st.SearchStrategy[str] = SLUGS, known_ids: tuple[str, ...] = ()) -> st.SearchStrategy[Concept]:
    """Draw concepts; they are related to those of the known ids only."""
    relations = st.builds(Related, kind=st.sampled_from(ConceptRelation), concept=st.sampled_from(known_ids or ("x",)))
    return st.builds(
        Concept, id=ids, subject=st.none() | st.lists(SLUGS, min_size=1, max_size=2).map("/".join), review=REVIEWS,
        do_not_translate=st.booleans(), pairing=st.sampled_from(Pairing), when=st.none() | CONDITIONS,
        definitions=DEFINITIONS, note=OPTIONAL_TEXTS, terms=terms(),
        related=st.lists(relations, max_size=3 if known_ids else 0).map(tuple),
        ok=FEW_TEXTS, bad=FEW_TEXTS, association=st.none() | CONTINGENCIES,
        citations=st.lists(CITATIONS, max_size=2).map(tuple),
    )  # fmt: skip


SOURCES = st.builds(
    Source, id=TEXTS, path=TEXTS, title=OPTIONAL_TEXTS, publisher=OPTIONAL_TEXTS,
    date=st.none() | st.sampled_from(["2025", "2025-02", "2025-02-03"]),
)  # fmt: skip
METADATA = st.builds(
    Metadata, version=st.from_regex(r"[0-9]\.[0-9]{1,2}\.[0-9]", fullmatch=True), title=OPTIONAL_TEXTS,
    license=OPTIONAL_TEXTS, sources=st.lists(SOURCES, max_size=2).map(tuple),
)  # fmt: skip


@st.composite
def terminologies(draw: st.DrawFn, most: int = 4) -> Terminology:
    """Draw terminologies that do not contradict themselves."""
    ids = tuple(draw(st.lists(SLUGS, max_size=most, unique=True)))
    drawn = tuple(draw(concepts(st.just(concept_id), ids)) for concept_id in ids)
    return Terminology(metadata=draw(METADATA), concepts=drawn)
