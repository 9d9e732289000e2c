"""DSG004 and DSG011 to DSG013: what the source has and the translation says otherwise, as the tables say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dsgloss import Concept
from dsgloss.documents import Document, parse_document
from dsgloss.linting import Applicability, Bitext, Finding, Linter, Severity, mended
from dsgloss.model.validation import adapter

TABLES = Path(__file__).parent / "tables"
Terms = Callable[[str], list[Concept]]


def rows(name: str) -> list[list[str]]:
    """Read a table without its header."""
    return [line.split("\t") for line in (TABLES / name).read_text(encoding="utf-8").splitlines()[1:]]


def page(text: str) -> Document:
    """Read a cell of a table as a Markdown file."""
    return parse_document(text.replace(r"\n", "\n"), "page.md")


def findings(code: str, text: str, source: str, concepts: list[Concept]) -> list[Finding]:
    """Lint a text, with its source if there is one, for one rule."""
    bitext = Bitext(page(text), page(source) if source else None)
    return [finding for finding in Linter(concepts).lint([bitext]) if finding.code == code]


@pytest.mark.parametrize(("text", "source", "notation", "missing", "severity", "why"), rows("missing.tsv"))
def test_a_lost_term_is_told_as_surely_as_it_is_known(
    text: str, source: str, notation: str, missing: str, severity: str, why: str, terms: Terms
) -> None:
    """A term that may have been left out on purpose is not reported, or as a hint."""
    found = findings("DSG004", text, source, terms(notation))
    if severity:
        assert [(f.expected[0], f.severity) for f in found] == [(missing, Severity(severity))], why
    else:
        assert found == [], why


@pytest.mark.parametrize(("texts", "sources", "notation", "reported", "severity", "why"), rows("borne-out.tsv"))
def test_the_run_bears_out_what_is_missing(
    texts: str, sources: str, notation: str, reported: str, severity: str, why: str, terms: Terms
) -> None:
    """In which sense a word is meant is told by the other texts, whatever their order."""
    pages = [
        Bitext(page(text), page(source)) for text, source in zip(texts.split("/"), sources.split("/"), strict=True)
    ]
    for run in (pages, pages[::-1]):
        found = [finding for finding in Linter(terms(notation)).lint(run) if finding.code == "DSG004"]
        assert [finding.severity.value for finding in found] == [severity] * int(reported), why


@pytest.mark.parametrize(("text", "notation", "fixed", "severity", "why"), rows("names.tsv"))
def test_a_name_stays_as_it_is(text: str, notation: str, fixed: str, severity: str, why: str, terms: Terms) -> None:
    """What the glossary keeps in the original is neither respelled nor written in Hangul."""
    found = findings("DSG012", text, "", terms(notation))
    assert {finding.severity.value for finding in found} == ({severity} if severity else set()), why
    assert mended(page(text), found, [Applicability.SAFE]) == fixed, why


@pytest.mark.parametrize(("text", "source", "notation", "fixed", "severity", "why"), rows("variants.tsv"))
def test_a_foreign_word_has_one_spelling(
    text: str, source: str, notation: str, fixed: str, severity: str, why: str, terms: Terms
) -> None:
    """A variant of the glossary's spelling is mended; a word that only looks like one is left alone."""
    found = findings("DSG013", text, source, terms(notation))
    assert {finding.severity.value for finding in found} == ({severity} if severity else set()), why
    assert mended(page(text), found, [Applicability.SAFE]) == fixed, why


def test_a_spelling_that_all_texts_keep_to_is_a_hint(terms: Terms) -> None:
    """Whoever always writes 메세지 has chosen it: that is for the glossary's editors, and nothing is fixed."""
    texts = ["메세지를 쓴다. 메세지를 읽는다.", "메세지가 온다. 메세지가 간다. 메시지도 있다."]
    pages = [Bitext(parse_document(text, f"{number}.md"), page("The message.")) for number, text in enumerate(texts)]
    found = [finding for finding in Linter(terms("메시지=message")).lint(pages) if finding.code == "DSG013"]
    assert [(finding.severity, finding.fix) for finding in found] == [(Severity.HINT, None)] * 4


def test_names_in_code_are_no_use_of_a_korean_spelling(terms: Terms) -> None:
    """However often the code says `message`: the Korean texts keep to 메세지, and no fix would change that."""
    text = "메시지가 있다. " + "메세지를 `message`로 보낸다. " * 4
    found = findings("DSG013", text, "Send the message.", terms("메시지=message"))
    assert [(finding.severity, finding.fix) for finding in found] == [(Severity.HINT, None)] * 4


def test_a_flag_keeps_a_name_without_a_korean_term() -> None:
    """The glossary can say `do_not_translate` instead of repeating the name as a Korean term."""
    concept = adapter(Concept).validate_python(
        {"id": "docker", "do_not_translate": True, "terms": [{"text": "Docker", "language": "en"}]}
    )
    [finding] = findings("DSG012", "도커를 쓴다.", "We use Docker.", [concept])
    assert (finding.found, finding.expected, finding.severity) == ("도커", ("Docker",), Severity.ERROR)


@pytest.mark.parametrize(
    ("text", "source", "found", "why"),
    [
        ("추론 중에는 가중치가 바뀐다.", "During training, the weights change.", ["추론"], "another term stands there"),
        ("훈련 중에는 가중치가 바뀐다.", "During training, the weights change.", [], "the term itself"),
        ("학습 중에는 가중치가 바뀐다.", "During training, the weights change.", [], "another word for the same"),
        ("추론과 훈련은 다르다.", "Training differs from the rest.", [], "both stand there"),
        ("추론은 훈련 뒤에 한다.", "Inference follows training.", [], "the source speaks of both"),
        ("추론 중에는 바뀐다.", "", [], "there is no source to compare with"),
        ("# 추론", "# Training", [], "nothing else tells that the one renders the other: lists are sorted anew"),
    ],
)
def test_a_term_does_not_stand_for_another(text: str, source: str, found: list[str], why: str, terms: Terms) -> None:
    """A hint without a fix, and only where nothing else explains the term."""
    told = findings("DSG011", text, source, terms("훈련=training; 추론=inference"))
    assert [finding.found for finding in told] == found, why
    assert {(f.severity, f.expected, f.fix) for f in told} <= {(Severity.HINT, ("훈련",), None)}


@pytest.mark.parametrize(
    ("entries", "severities", "why"),
    [
        ([("Training", "추론")], ["warning"], "a button says nothing else"),
        (
            [("Training", "추론"), ("During training, the weights change.", "추론 중에는 가중치가 바뀐다.")],
            ["warning", "warning"],
            "what stands alone for another term does so in sentences",
        ),
        (
            [("Training", "추론"), ("During training, users wait.", "추론 중에는 가중치가 바뀐다.")],
            ["warning", "hint"],
            "the sentence says something else besides",
        ),
        ([("During training, the weights change.", "추론 중에는 가중치가 바뀐다.")], ["hint"], "it may be free"),
    ],
)
def test_a_term_that_stands_alone_for_another_tells_of_the_rest(
    entries: list[tuple[str, str]], severities: list[str], why: str, terms: Terms
) -> None:
    """A translation may say a thing in other words; a label may not."""
    text = "".join(f'msgid "{english}"\nmsgstr "{korean}"\n\n' for english, korean in entries)
    found = Linter(terms("훈련=training; 추론=inference")).lint([Bitext(parse_document(text, "ko.po"))])
    assert [finding.severity.value for finding in found if finding.code == "DSG011"] == severities, why


def test_a_term_that_stands_twice_for_another_is_told_once(terms: Terms) -> None:
    """The first place is named; whoever mends it sees the second."""
    text, source = "추론 중에는 가중치가 바뀌고 추론이 느리다.", "During training, the weights change slowly and often."
    [found] = findings("DSG011", text, source, terms("훈련=training; 추론=inference"))
    assert (found.column, found.found) == (1, "추론")
