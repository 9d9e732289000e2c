"""How terms are counted, and what success and consistency mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import reduce
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Concept, Status, Term
from dsgloss.documents import align, parse_document
from dsgloss.linting.page import Page, Use
from dsgloss.linting.source_block import SourceBlock
from dsgloss.linting.statistics import Renderings, Statistics, measure
from dsgloss.linting.statistics_report import as_json, as_text
from dsgloss.lookup import Matcher
from dsgloss.model.validation import adapter

Terms = Callable[[str], list[Concept]]
NOTATION = "모수→매개변수|파라미터=parameter; 파인튜닝→미세 조정=fine-tuning"


def page(text: str, source: str, concepts: list[Concept]) -> Page:
    """Make the page of a text and of the source text that it translates."""
    matcher, document, original = Matcher(concepts), parse_document(text, "a.md"), parse_document(source, "a.md")
    uses = [Use(number, each, use) for number, each in enumerate(document.segments) for use in matcher.find(each.text)]
    blocks = [SourceBlock(segment, matcher.find(segment.text)) for segment in original.segments]
    aligned = align(document.segments, original.segments)
    return Page(document, uses, source=aligned, source_blocks=blocks)


@pytest.mark.parametrize(
    ("text", "counts", "why"),
    [
        ("매개변수를 줄인다. 매개변수가 적다.", {"매개변수": 2}, "with particles"),
        ("매개 변수와 파라미터와 모수", {"매개변수": 1, "파라미터": 1, "모수": 1}, "in any spacing and status"),
        ("`parameter`를 파라미터라 한다.", {"파라미터": 1}, "names in code are no words of the text"),
        ("날씨가 좋다.", {}, "no term at all"),
    ],
)
def test_uses_are_counted_by_term(text: str, counts: dict[str, int], why: str, terms: Terms) -> None:
    """Every place where a text uses a term counts for the term as the glossary has it."""
    statistics = measure([page(text, "", terms(NOTATION))])
    assert {each.term: each.uses for each in statistics.uses} == counts, why


def test_ambiguous_words_are_counted_apart(terms: Terms) -> None:
    """A word that may mean several concepts tells nothing of either."""
    statistics = measure([page("배포를 마쳤다.", "", terms("배포→배포판; 배포→배치"))])
    assert (statistics.ambiguous, statistics.uses) == (1, ())


RATES = [
    ("매개변수를 줄인다.", "Fewer parameters.", 1, 1, "the preferred term"),
    ("파라미터를 줄인다.", "Fewer parameters.", 1, 1, "an admitted one is a translation, too"),
    ("모수를 줄인다.", "Fewer parameters.", 0, 1, "a deprecated one is not, though it is always the same"),
    ("값을 줄인다.", "Fewer parameters.", 0, 0, "rendered by nothing that the glossary knows"),
    ("parameter를 줄인다.", "Fewer parameters.", 0, 1, "English that stays English is a rendering, no translation"),
    ("매개변수와 파라미터", "Parameters and parameters", 1, 1 / 2, "two renderings of one term"),
    ("매개변수를 준다.", "Parameters give parameters.", 1, 1, "said once for twice"),
    ("매개변수를 준다.\n\n모수를 준다.", "A parameter.\n\nA parameter.", 1 / 2, 1 / 2, "segment by segment"),
    ("매개변수로 미세 조정한다.", "Fine-tune a parameter.", 1, 1, "two terms"),
    ("매개변수를 준다.", "`parameter`", None, None, "code is not translated"),
    ("매개변수를 준다.", "", None, None, "no source text"),
]


@pytest.mark.parametrize(("text", "source", "success", "consistency", "why"), RATES)
def test_rates(
    text: str, source: str, success: float | None, consistency: float | None, why: str, terms: Terms
) -> None:
    """Success asks for an approved translation, consistency for the same rendering everywhere."""
    statistics = measure([page(text, source, terms(NOTATION))])
    assert (statistics.success_rate, statistics.consistency) == (success, consistency), why


@pytest.mark.parametrize(
    ("english", "success", "why"),
    [
        ({"type": "acronym"}, 1, "an acronym may stay as it is"),
        ({"part_of_speech": "proper-noun"}, 1, "so may a name"),
        ({}, 0, "a word may not"),
        ({"type": "acronym", "status": "deprecated"}, 0, "nor an acronym that is deprecated"),
    ],
)
def test_what_may_stay_english_translates_itself(english: dict[str, str], success: int, why: str) -> None:
    """The glossary's approved acronyms and names in a Korean text are translations."""
    term = adapter(Term).validate_python({"text": "LLM", "language": "en", "status": "preferred"} | english)
    korean = Term(text="거대 언어 모델", language="ko", status=Status.PREFERRED)
    made = Concept(id="llm", terms=(korean, term))
    assert measure([page("LLM을 쓴다.", "Use an LLM.", [made])]).success_rate == success, why


@pytest.mark.parametrize(
    ("source", "places", "why"),
    [("IT and its tools.", 1, "the acronym"), ("It works; use it.", 0, "the pronoun")],
)
def test_an_everyday_word_is_no_acronym(source: str, places: int, why: str, terms: Terms) -> None:
    """Words that only look like an acronym when capitals are ignored are not counted."""
    assert measure([page("정보기술", source, terms("정보기술=IT"))]).places == places, why


def test_renderings_are_told_by_source_term(terms: Terms) -> None:
    """Which words render a term, and how often, is what an editor has to decide about."""
    texts = ["매개변수와 파라미터를 준다.", "매개변수를 준다.", "값을 준다."]
    sources = ["Parameters and parameters.", "A parameter.", "A parameter."]
    concepts = terms(NOTATION)
    statistics = measure(page(*pair, concepts) for pair in zip(texts, sources, strict=True))
    assert statistics.documents == 3
    assert [(each.rendering, each.places, each.translated) for each in statistics.renderings] == [
        (None, 1, 0),
        ("매개변수", 2, 2),
        ("파라미터", 1, 1),
    ]
    assert (statistics.success_rate, statistics.consistency) == (3 / 4, 2 / 4)


SENTENCES = st.sampled_from(
    [
        ("매개변수를 준다.", "A parameter."),
        ("모수와 미세 조정", "Fine-tune parameters"),
        ("값", "parameter"),
        ("글", "text"),
    ]
)


@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=4), max_size=5))
def test_counts_of_parts_add_up(texts: list[list[tuple[str, str]]]) -> None:
    """Measuring texts together or apart, in any grouping and order, gives the same."""
    made = Concept(
        id="parameter",
        terms=(
            Term(text="매개변수", language="ko", status=Status.PREFERRED),
            Term(text="모수", language="ko", status=Status.DEPRECATED),
            Term(text="parameter", language="en", status=Status.PREFERRED),
        ),
    )
    pages = [page("\n\n".join(k for k, _ in text), "\n\n".join(e for _, e in text), [made]) for text in texts]
    parts = [measure([each]) for each in pages]
    assert reduce(add, parts, Statistics()) == measure(pages) == reduce(add, parts[::-1], Statistics())
    assert all((part.success_rate or 0) <= 1 and (part.consistency or 0) <= 1 for part in parts)


@pytest.fixture
def measured(terms: Terms) -> Statistics:
    """Measure a text with its source."""
    text = "매개변수와 파라미터를 미세 조정한다.\n\n모수를 파인튜닝한다.\n\n값이 크다."
    source = "Fine-tune parameters and parameters.\n\nFine-tune a parameter.\n\nThe parameter is big."
    return measure([page(text, source, terms(NOTATION))])


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_table_is_as_reviewed(
    language: str, measured: Statistics, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line for each concept and one for all, in columns that Hangul does not shift."""
    monkeypatch.setenv("DSGLOSS_LANG", language)
    golden(f"lint/statistics.{language}.txt", as_text(measured))


def test_json_has_counts_and_rates(measured: Statistics, golden: Callable[[str, str], None]) -> None:
    """Every count of the table and of each rendering, for programs."""
    golden("lint/statistics.json", as_json(measured))


def test_without_terms_there_is_nothing_to_tell() -> None:
    """A sentence for people; zeros and nulls for programs."""
    assert as_text(Statistics()) == "the texts use no term of the glossary\n"
    empty = json.loads(as_json(Statistics()))
    assert (empty["success_rate"], empty["places"], empty["concepts"]) == (None, 0, [])


def test_a_hostile_id_cannot_act_on_a_terminal() -> None:
    """Terms come from files that others wrote."""
    odd = Renderings(concept="a", source_term="b\x1b", rendering="\u202e", places=1, translated=1)
    assert "\x1b" not in as_json(Statistics(renderings=(odd,)))
