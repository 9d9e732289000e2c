"""What is read off parallel texts: majorities, outliers, and what is left out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from dsgloss.association import Counts, merge, pair_documents
from dsgloss.documents import Document, beside, parse_document
from dsgloss.inducing import Induced, concepts_of, induce, propose_in
from dsgloss.korean.kiwi import kiwi
from dsgloss.model import ReviewState, Source, Status
from dsgloss.store import read_terminology

LINES = """\
매개변수를 줄이면 빨라진다. | Fewer parameters make it faster.
매개변수는 서버가 정한다. | The server sets the parameters.
매개변수의 이름을 적는다. | Write down the name of the parameter.
서버마다 파라미터가 다르다. | The parameters differ between servers.
서버를 켠다. | Turn on the server.
학습률이 크면 불안정하다. | It is unstable if the learning rate is high.
학습률을 낮춘다. | Lower the learning rate.
학습률부터 정한다. | Set the learning rate first.
이름을 바꾼다. | Change the name.
서버의 이름을 본다. | Look at the name of the server.
값을 정한다. | Set the value.
"""


def pair(lines: str = LINES, name: str = "a.md") -> Document:
    """Make a text and its source of lines with a bar between them."""
    korean, english = zip(*(line.split(" | ") for line in lines.splitlines()), strict=True)
    original = parse_document("\n\n".join(english), f"en/{name}")
    return beside(parse_document("\n\n".join(korean), f"ko/{name}"), original)


@cache
def counted() -> Counts:
    """Count the lines above."""
    return pair_documents([pair()], kiwi())


def induced(english: str) -> Induced:
    """Give what was induced of an English term."""
    return next(one for one in induce(counted()) if one.en == english)


def test_the_majority_and_what_departs_from_it() -> None:
    """A rendering that stands once is found by its sound, with its place."""
    found = induced("parameter")
    assert [(one.ko, one.count) for one in found.renderings] == [("매개변수", 3), ("파라미터", 1)]
    [place] = found.outliers[0].places
    assert (place.source, place.line, place.column) == ("ko/a.md", 7, 6)
    assert (found.blocks, found.share) == (4, 0.75)


def test_a_part_of_a_longer_term_is_not_counted_alone() -> None:
    """학습률 renders learning rate, and neither of its words."""
    assert induced("learning rate").majority.ko == "학습률"
    assert {"learning", "rate"}.isdisjoint(one.en for one in induce(counted()))


def test_particles_are_no_part_of_a_rendering() -> None:
    """서버가, 서버마다, 서버를 and 서버의 are one."""
    assert [(one.ko, one.count) for one in induced("server").renderings] == [("서버", 4)]


VERBS = """\
임포트 구문을 고른다. | Choose an import.
임포트마다 이름이 있다. | Every import has a name.
임포트의 순서를 정한다. | Set the order of each import.
도구 가져오기 | Import the tool
가져오기를 누르면 페이지가 열린다. | To import a page, press the button.
가져오기만 할 수 있다. | You can only import it.
파일 가져오기를 고른다. | We want to import files.
저장을 멈춘다. | Stop the storage.
저장하기 | Storage
"""


def test_verbs_are_neither_rows_nor_outliers() -> None:
    """What renders an infinitive, an imperative or what follows an auxiliary is no rendering of the noun."""
    found = induce(pair_documents([pair(VERBS)], kiwi()))
    rows = {one.en: [(rendering.ko, rendering.count) for rendering in one.renderings] for one in found}
    assert rows["import"] == [("임포트", 3)]
    assert rows["storage"] == [("저장", 2)]


def test_the_split_of_the_texts_does_not_matter() -> None:
    """Counting text by text and counting all at once give the same."""
    texts = [pair(), pair(LINES, "b.md")]
    one_by_one = merge(pair_documents([text], kiwi()) for text in texts[::-1])
    assert induce(one_by_one) == induce(pair_documents(texts, kiwi()))


def test_what_is_too_rare_is_left_out() -> None:
    """One block proves nothing, and a minimum may ask for more than two."""
    assert all(one.majority.count >= 4 for one in induce(counted(), minimum=4))


def test_the_majority_is_preferred_and_the_rest_admitted() -> None:
    """All of it is a proposal."""
    [concept] = concepts_of([induced("parameter")], taken_ids=["parameter"])
    assert [(term.text, term.status) for term in concept.terms_in("ko")] == [
        ("매개변수", Status.PREFERRED),
        ("파라미터", Status.ADMITTED),
    ]
    assert (concept.id, concept.review.state) == ("parameter-2", ReviewState.PROPOSED)


@pytest.mark.parametrize("review", ["accepted", "rejected", "proposed"])
def test_what_a_glossary_pairs_already_is_not_proposed_again(tmp_path: Path, review: str) -> None:
    """Whatever people decided of it."""
    file = tmp_path / "glossary.yaml"
    file.write_text(f"- id: server\n  review: {review}\n  ko:\n    - 서버\n  en:\n    - server\n", encoding="utf-8")
    propose_in(file, induce(counted()), [Source(id="ko/a.md", path="ko/a.md")])
    concepts = read_terminology(file).concepts
    assert [concept.id for concept in concepts if concept.id.startswith("server")] == ["server"]
    assert "parameter" in {concept.id for concept in concepts}
