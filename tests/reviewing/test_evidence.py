"""What a reviewer is shown: the order of proposals, how sure extraction is, the sentence, similar concepts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dsgloss import Citation, Contingency, Mention, Metadata, Relation, Source, Terminology, UsageError
from dsgloss.documents import Document
from dsgloss.model.validation import adapter
from dsgloss.reviewing import (
    Accept,
    Context,
    Neighbourhood,
    Reject,
    Sources,
    Support,
    Supported,
    Thresholds,
    accept,
    best_first,
    confidences,
    context_of,
    reject,
    skip,
)
from reviewing.entries import ACCEPTED, DAY, PROPOSALS, terminology

Read = Callable[[str], Document]
TUNING = {"ko": "미세 조정", "en": "fine-tuning"}

CONTEXTS = [
    ("앞 문장이다. 우리는 미세 조정(fine-tuning)을 한다. 뒤 문장이다.", 1, 12, TUNING,
     Context("우리는 ", "미세 조정(fine-tuning)", "을 한다."), "one sentence, with the whole expression"),
    ("# 제목\\n\\n우리는 **미세 조정**(fine-tuning)을\\n한다.", 3, 5, TUNING,
     Context("우리는 ", "미세 조정(fine-tuning)", "을 한다."), "without markup, on one line"),
    ("미세 조정이다.\\n\\n또 미세 조정(fine-tuning)이다.", 3, 3, TUNING,
     Context("또 ", "미세 조정(fine-tuning)", "이다."), "the place that is cited, not the first"),
    ("새로 넣은 줄.\\n\\n미세 조정(fine-tuning)이다.", 1, 1, TUNING,
     Context("", "미세 조정(fine-tuning)", "이다."), "the nearest place, if the text has moved"),
    ("미세 조정(fine-tuning)이다.", 99, 7, TUNING,
     Context("", "미세 조정(fine-tuning)", "이다."), "even if the text has become shorter"),
    ("우리는 미세 조정을 한다.", 1, 5, TUNING, Context("우리는 ", "미세 조정", "을 한다."),
     "parallel texts have the English elsewhere"),
    ("우리는 조율을 한다.", 1, 5, TUNING, None, "the text does not say so any more"),
    ("LLM(거대 언어 모델)이다.", 1, 1, {"ko": "거대 언어 모델", "acronym": "LLM"},
     Context("", "LLM(거대 언어 모델)", "이다."), "the acronym may come first"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "strings", "expected", "why"), CONTEXTS)
def test_the_sentence_around_a_place(
    text: str, line: int, column: int, strings: dict[str, str], expected: Context | None, why: str, read: Read
) -> None:
    """The expression is told from what stands around it."""
    citation = adapter(Citation).validate_python({"source": "page.md", "line": line, "column": column, **strings})
    assert context_of(read(text), citation) == expected, why


def test_a_long_sentence_is_cut(read: Read) -> None:
    """An ellipsis stands for what is left out."""
    found = context_of(
        read("가 " * 200 + "지표(metric)" + " 나" * 200), Citation(source="a", line=1, ko="지표", en="metric")
    )
    assert found is not None
    assert (found.expression, found.before[0], found.after[-1]) == ("지표(metric)", "…", "…")
    assert len(found.before + found.after) < 210


LIKE = """\
- {id: tune, ko: [정밀 조정], en: [fine tunings]}
- {id: adjust, ko: [미세조정]}
- {id: slip, review: proposed, ko: [미세 조종]}
- {id: other, ko: [강화 학습], en: [reinforcement learning]}
- {id: gone, review: rejected, ko: [미세 조정]}
"""


def test_similar_concepts() -> None:
    """The same English in another form, the same Korean in other spacing, a near spelling, what is related."""
    found = Neighbourhood(terminology(PROPOSALS, LIKE)).of(terminology(PROPOSALS).concepts[0])
    assert [(each.concept.id, each.likeness.value) for each in found] == [
        ("tune", "same English"),
        ("adjust", "same Korean"),
        ("slip", "similar spelling"),
        ("tuning", "related"),
    ]


def cited(*places: str) -> str:
    """Write citations, each as `source:line`."""
    each = (
        f"{{source: {source}, line: {line}, relation: translation}}"
        for source, _, line in (p.partition(":") for p in places)
    )
    return f"citations: [{', '.join(each)}]"


RANKED = f"""\
- {{id: one-text, review: proposed, {cited("a:1", "a:2", "a:3")}}}
- {{id: two-texts, review: proposed, {cited("a:1", "b:1")}}}
- {{id: sure, review: proposed, {cited("a:1")}}}
- {{id: unsure, review: proposed, {cited("a:1")}}}
- {{id: accepted, {cited("a:1", "b:1", "c:1")}}}
- {{id: skipped, review: {{state: proposed, date: 2026-01-01}}, {cited("a:1", "b:1", "c:1")}}}
- {{id: counted, review: proposed, association: {{both: 9, ko_only: 0, en_only: 0, neither: 90}}}}
- {{id: bare, review: proposed}}
"""


def test_the_best_supported_first() -> None:
    """Texts count before places, places before confidence, then aligned blocks; what was skipped comes last."""
    found = best_first(terminology(RANKED), {"sure": 0.99, "unsure": 0.5})
    assert [each.concept.id for each in found] == [
        "two-texts", "one-text", "sure", "unsure", "counted", "bare", "skipped",
    ]  # fmt: skip
    assert found[0].support == Support(2, 2, None, None)
    assert found[4].support == Support(0, 0, None, Contingency(both=9, ko_only=0, en_only=0, neither=90))
    assert found[0].relations == {Relation.TRANSLATION: 2}


def test_decisions_change_the_order() -> None:
    """What is decided is gone, and what is skipped waits behind those skipped earlier."""
    glossary = skip(reject(accept(terminology(RANKED), "sure", DAY), "unsure", DAY), "two-texts", DAY)
    assert [each.concept.id for each in best_first(glossary)] == ["one-text", "counted", "bare", "skipped", "two-texts"]


def mention(line: int, confidence: float, ko: str = "미세 조정") -> Mention:
    """Make a mention of fine-tuning."""
    return Mention(path="", line=line, column=4, end_line=line, end_column=9, relation=Relation.TRANSLATION, ko=ko,
                   en="fine-tuning", confidence=confidence)  # fmt: skip


MENTIONS = [
    ("a.md", [mention(3, 0.9)], {"fine-tuning": 0.9}, "what is cited is found"),
    ("a.md", [mention(3, 0.9), mention(3, 0.5, "세밀 조정")], {"fine-tuning": 0.9}, "other strings there do not count"),
    ("a.md", [mention(4, 0.9)], {}, "nor do other places"),
    ("b.md", [mention(3, 0.9)], {}, "nor other texts"),
]


@pytest.mark.parametrize(("source", "mentions", "expected", "why"), MENTIONS)
def test_how_sure_extraction_is(source: str, mentions: list[Mention], expected: dict[str, float], why: str) -> None:
    """It is the mean confidence of the mentions that a proposal cites; none if none is found."""
    assert confidences(terminology(PROPOSALS).concepts, [(source, mentions)]) == expected, why


def test_confidence_is_a_mean() -> None:
    """Every mention that is cited counts the same."""
    text = PROPOSALS.replace("en: fine-tuning}", "en: fine-tuning}\n    - {source: c.md, line: 5, column: 4, relation: "
                             "translation, ko: 미세 조정, en: fine-tuning}")  # fmt: skip
    found = confidences(terminology(text).concepts, [("a.md", [mention(3, 0.9)]), ("c.md", [mention(5, 0.6)])])
    assert found == {"fine-tuning": 0.75}


THRESHOLDS = [
    (Thresholds(0.9), [Accept("sure", DAY), Accept("once", DAY)], "at least so sure"),
    (Thresholds(0.9, min_citations=2), [Accept("sure", DAY)], "and cited so often"),
    (Thresholds(reject_below=0.3), [Reject("unsure", DAY)], "less sure"),
    (Thresholds(0.9, 0.3), [Accept("sure", DAY), Accept("once", DAY), Reject("unsure", DAY)], "both"),
    (Thresholds(), [], "nothing"),
]


@pytest.mark.parametrize(("thresholds", "expected", "why"), THRESHOLDS)
def test_thresholds(thresholds: Thresholds, expected: list[Accept | Reject], why: str) -> None:
    """What has no confidence is left alone, whatever the thresholds."""
    support = {"sure": Support(2, 2, 0.95), "once": Support(1, 1, 0.9), "middle": Support(3, 3, 0.3),
               "unsure": Support(1, 1, 0.29), "unknown": Support(9, 9)}  # fmt: skip
    concept = terminology("- {id: x, review: proposed}\n").concepts[0]
    proposals = [Supported(replace(concept, id=name), own) for name, own in support.items()]
    assert [*thresholds.decide(proposals, DAY)] == expected, why


def test_thresholds_that_overlap() -> None:
    """One proposal cannot be accepted and rejected."""
    with pytest.raises(UsageError, match=r"between 0\.3 and 0\.5|between 0\.5 and 0\.3"):
        Thresholds(0.3, 0.5)


def test_where_texts_lie(tmp_path: Path) -> None:
    """The glossary lists them relative to its folder; what it does not list goes by its name."""
    (tmp_path / "glossary").mkdir()
    (tmp_path / "a.md").write_text("지표(metric)\n", encoding="utf-8")
    (tmp_path / "binary.md").write_bytes(b"\x00")
    paths = {"001": "../a.md", "002": "../gone.md", "003": "../binary.md"}
    metadata = Metadata(sources=tuple(Source(id=name, path=path) for name, path in paths.items()))
    listed = Terminology(metadata=metadata, concepts=terminology(ACCEPTED).concepts)
    sources = Sources(listed, tmp_path / "glossary")
    assert sources.path("001") == tmp_path / "a.md"
    assert sources.path("002") is None
    assert sources.path(str(tmp_path / "a.md")) == tmp_path / "a.md"
    assert sources.path(str(tmp_path)) is None
    document = sources.document("001")
    assert document is not None
    assert document.text == "지표(metric)\n"
    assert [sources.document(each) for each in ("002", "003", "nothing")] == [None, None, None]
