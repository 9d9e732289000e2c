"""Surveying many texts: what is known already is left unasked, what is done with is let go."""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from asking import FAILED, Lengths, inputs, shown
from dsgloss import DsglossError
from dsgloss.building import build
from dsgloss.documents import Document, parse_document
from dsgloss.survey import Answer, Cache, Input, Question, Surveyed, survey


def test_with_one_job_nothing_is_read_ahead() -> None:
    """A caller who stops early has read only what was asked for."""
    read = []

    def reading(number: int) -> bytes:
        read.append(number)
        return b"text"

    sources = (Input(f"{n}.md", lambda n=n: reading(n)) for n in range(9))  # type: ignore[misc]
    results = survey(sources, [Lengths()])
    next(results)
    next(results)
    assert read == [0, 1]


class Counted(Lengths):
    """Counts how often it is asked."""

    asked: list[str]

    def ask(self, document: Document) -> Answer:
        """Note the path."""
        self.asked.append(document.path)
        return super().ask(document)


def asked(cache: Cache, sources: Sequence[Input], unit: str = "characters") -> list[str]:
    """Survey texts; give the paths of those that had to be asked."""
    question = Counted(unit)
    Counted.asked = []
    found = [shown(each) for each in survey(sources, [question], cache=cache)]
    assert found == [shown(each) for each in survey(sources, [Lengths(unit)])]
    return Counted.asked


def test_what_is_known_is_not_asked_again(tmp_path: Path) -> None:
    """The same text, wherever it lies; another text, format or question is another thing."""
    cache = Cache(tmp_path)
    assert asked(cache, inputs("하나", "둘", "하나")) == ["0000.md", "0001.md"]
    assert asked(cache, inputs("하나", "둘", "하나")) == []
    assert asked(cache, inputs("둘", "셋")) == ["0001.md"]
    assert asked(cache, inputs("둘", "둘 ")) == ["0001.md"]
    assert asked(cache, inputs("하나", suffix="txt")) == ["0000.txt"]
    assert asked(cache, inputs("하나", suffix="markdown")) == []
    assert asked(cache, inputs("하나"), unit="letters") == ["0000.md"]


def test_a_text_with_an_original_is_another_thing(tmp_path: Path) -> None:
    """What is known of a text is known of it beside the same original only."""
    cache = Cache(tmp_path)
    [korean, english, french] = inputs("하나", "one", "un")
    assert asked(cache, [korean]) == ["0000.md"]
    assert asked(cache, [replace(korean, original=english)]) == ["0000.md"]
    assert asked(cache, [replace(korean, original=french), replace(korean, original=english)]) == ["0000.md"]


def test_only_the_question_that_is_open_is_asked(tmp_path: Path) -> None:
    """Of two questions one may be answered already; both answers are there, in the order of the questions."""
    cache = Cache(tmp_path)
    questions: list[Question] = [Counted("letters"), Counted("characters")]
    asked(cache, inputs("하나"))
    Counted.asked = []
    [found] = survey(inputs("하나"), questions, cache=cache)
    assert isinstance(found, Surveyed)
    assert [concept for concept, _ in found.uses] == ["letters", "characters"]
    assert Counted.asked == ["0000.md"]


def test_failures_are_not_kept(tmp_path: Path) -> None:
    """What could not be read is tried again; notices are given again."""
    cache = Cache(tmp_path)
    old = Input("old.txt", lambda: "한국어로 쓴 옛 글이다.".encode("cp949"))
    for _ in range(2):
        failed, found = survey([*inputs(FAILED), old], [Lengths()], cache=cache)
        assert isinstance(failed, DsglossError)
        assert isinstance(found, Surveyed)
        assert found.notices == ("old.txt: read as CP949 (EUC-KR), since it is not UTF-8",)


def test_a_build_lets_documents_go(tmp_path: Path) -> None:
    """While one document is mined, those before it are gone."""
    alive: list[weakref.ref[Document]] = []

    def documents() -> Iterator[Document]:
        for number in range(5):
            document = parse_document("미세 조정(fine-tuning)을 한다.", f"{number}.md")
            alive.append(weakref.ref(document))
            yield document
            assert sum(each() is not None for each in alive) == 1

    assert len(build(documents(), tmp_path).proposed[0].citations) == 5
