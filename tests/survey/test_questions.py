"""What is asked of a text: its pairs and what it says of itself, and the first uses of known terms."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from dsgloss import Citation, Concept, Condition, Term
from dsgloss.association.sides import BlockId
from dsgloss.documents import beside, parse_document
from dsgloss.korean.kiwi import kiwi
from dsgloss.model.data import packed, unpacked
from dsgloss.survey import About, Answer, Pairs, Parallels, Phrases, Question, Surveyed, Uses, surveyed
from dsgloss.termhood import count

TUNING = "우리는 미세 조정(fine-tuning)을 한다."


def concept(concept_id: str, *texts: str, when: Condition | None = None) -> Concept:
    """Make a concept with Korean terms."""
    return Concept(id=concept_id, when=when, terms=tuple(Term(text=text, language="ko") for text in texts))


def test_pairs_are_found_whatever_the_text_is_called() -> None:
    """The answer holds no path; the mentions that are read from it hold the one the text has this time."""
    [one], [other] = (
        surveyed(parse_document(TUNING, path), [Pairs()]).answers for path in ("a.md", "somewhere/else.md")
    )
    assert one == other
    assert [mention.path for mention in one.mentions] == [""]
    assert [mention.path for mention in Surveyed("c.md", (one,)).mentions] == ["c.md"]


ABOUTS = [
    ("id: '007'\ntitle: 첫 글\npublisher: 문화일보\ndate: 2025-02-03", About(id="007", title="첫 글",
     publisher="문화일보", date="2025-02-03"), "007", "all of it"),
    ("language: ko", About(), "a.md", "nothing of use: the path is the identifier"),
    ('id: ""\ntitle: ""', About(), "a.md", "empty values"),
    ("title: 두\t줄\nid: '0\t7'", About(id="0 7", title="두 줄"), "0 7", "values with control characters"),
    ("date: 2025-02-03 10:00:00 +0900", About(date="2025-02-03"), "a.md", "a date with a time"),
    ("date: 2025. 2. 3.", About(), "a.md", "a date of another form"),
]  # fmt: skip


@pytest.mark.parametrize(("front_matter", "about", "source", "why"), ABOUTS, ids=[row[3] for row in ABOUTS])
def test_what_a_text_says_of_itself(front_matter: str, about: About, source: str, why: str) -> None:
    """Front matter names the source that citations refer to."""
    found = surveyed(parse_document(f"---\n{front_matter}\n---\n\n본문이다.\n", "a.md"), [Pairs()])
    assert found.answers == (Answer(about=about),), why
    assert (found.source.id, found.source.path) == (source, "a.md")


def test_phrases_are_counted_whatever_the_text_is_called() -> None:
    """The answer names no text, and survives the way through the cache; what is read from it names the text."""
    text = "---\nid: '007'\n---\n\n손실 함수를 고른다. 손실 함수는 오차를 잰다.\n"
    [one], [other] = (surveyed(parse_document(text, path), [Phrases()]).answers for path in ("a.md", "b.md"))
    assert one == other == unpacked(Answer, packed(one))
    assert Surveyed("c.md", (one,)).phrases == count(parse_document(text, "c.md"), kiwi())
    assert {place.source for own in Surveyed("c.md", (one,)).phrases.values() for place in own.places} == {"007"}


def test_parallels_are_found_whatever_the_texts_are_called() -> None:
    """A text without an original has none; the answer survives the way through the cache and gets its source's name."""
    korean, english = "손실 함수를 고른다.", "Choose a loss function."
    assert Parallels().ask(parse_document(korean, "a.md")) == Answer()
    [one], [other] = (
        surveyed(beside(parse_document(korean, path), parse_document(english, "en.md")), [Parallels()]).answers
        for path in ("a.md", "b.md")
    )
    assert one == other == unpacked(Answer, packed(one))
    counts = Surveyed("c.md", (one,)).counts
    assert counts is not None
    [(block, sides)] = counts.blocks.items()
    assert block == BlockId("c.md", 0)
    assert "손실함수" in {seen.key for seen in sides.korean}
    assert "lossfunction" in {seen.key for seen in sides.english}


def test_the_first_use_of_every_concept_is_found() -> None:
    """Further uses, and words that may mean either of two concepts, are not."""
    concepts = [concept("tuning", "미세 조정"), concept("inference", "추론"), concept("reasoning", "추론")]
    text = "---\nid: '007'\n---\n\n추론과 학습.\n\n미세 조정을 하고, 또 미세 조정을 한다."
    found = surveyed(parse_document(text, "a.md"), [Pairs(), Uses.of(concepts)])
    assert found.uses == [("tuning", Citation(source="007", line=7, column=1))]


def test_uses_may_depend_on_the_path() -> None:
    """A concept that is meant in some paths only is used there only, so that the answer is kept by path."""
    uses = Uses.of([concept("head", "머리", when=Condition(path=("models/",)))])
    paths = ("models/a.md", "news/a.md")
    assert [bool(surveyed(parse_document("머리가 여럿이다.", path), [uses]).uses) for path in paths] == [True, False]
    assert uses.depends_on(paths[0]) != uses.depends_on(paths[1])
    assert Pairs().depends_on(paths[0]) == Pairs().depends_on(paths[1])


def test_what_is_cited_already_does_not_decide_where_terms_are_used() -> None:
    """After a build has added citations, the same answers still hold; after a new term, they do not."""
    plain = concept("tuning", "미세 조정")
    cited = replace(plain, citations=(Citation(source="a.md", line=1),))
    assert Uses.of([plain]) == Uses.of([cited])
    assert Uses.of([plain]).depends_on("a.md") != Uses.of([concept("tuning", "조정")]).depends_on("a.md")


QUESTIONS: list[Question] = [Pairs(), Uses.of([concept("tuning", "미세 조정")]), Phrases(), Parallels()]


@pytest.mark.parametrize("question", QUESTIONS, ids=["pairs", "uses", "phrases", "parallels"])
def test_questions_can_be_sent_to_workers(question: Question) -> None:
    """A pickled question gives the same answer, even one that was asked before."""
    document = parse_document(TUNING, "a.md")
    answer = question.ask(document)
    sent = pickle.loads(pickle.dumps(question))  # noqa: S301 - between our own processes
    assert sent.ask(document) == answer
    assert sent.depends_on("a.md") == question.depends_on("a.md")
