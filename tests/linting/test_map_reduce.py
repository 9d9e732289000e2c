"""The lint as map and reduce: pages are seen one by one, and judged by what all of them come to."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Concept
from dsgloss.documents import parse_document
from dsgloss.linting import Bitext, Finding, Linter, Severity
from dsgloss.linting.examined import Examined, conclude
from dsgloss.linting.observation import added
from dsgloss.linting.options import Options
from dsgloss.model.data import packed, unpacked

Terms = Callable[[str], list[Concept]]

NOTATION = "매개변수|파라미터|모수=parameter; 메시지=message; 메트릭→지표=metric"
TEXTS = [
    "매개변수를 줄인다. 파라미터가 많다.",
    "모수를 센다.\n\n<!-- dsgloss: ignore[DSG003] -->\n파라미터를 센다.",
    "메세지를 쓴다. 메세지를 읽는다. 메시지를 지운다.",
    "메트릭을 본다. <!-- dsgloss: ignore -->\n\n지표를 본다. <!-- dsgloss: ignore[DSG001] -->",
    "",
]


def bitexts() -> list[Bitext]:
    """Parse the texts, the first of which has the text that it translates."""
    pages = [parse_document(text, f"{number}.md") for number, text in enumerate(TEXTS)]
    return [Bitext(pages[0], parse_document("Fewer parameters.", "en/0.md")), *map(Bitext, pages[1:])]


@pytest.fixture
def linter(terms: Terms) -> Linter:
    """Give a linter for the terms of the texts."""
    return Linter(terms(NOTATION))


def test_what_is_seen_comes_to_what_a_lint_finds(linter: Linter) -> None:
    """Whether it has been written down meanwhile, or has come from another process, makes no difference."""
    seen = [linter.examine(bitext) for bitext in bitexts()]
    written = [unpacked(Examined, packed(each)) for each in seen]
    sent: list[Examined] = pickle.loads(pickle.dumps(seen))  # noqa: S301 - between our own processes
    found = linter.lint(bitexts())
    assert {finding.code for finding in found} == {"DSG001", "DSG003", "DSG004", "DSG013", "DSG900"} - {
        "DSG004",
        "DSG001",
    }
    assert [conclude(seen), conclude(written), conclude(sent)] == [found] * 3


def test_a_page_is_seen_alike_whatever_else_is_read(linter: Linter) -> None:
    """Order and company change nothing in what is seen, so that it can be remembered page by page."""
    seen = [linter.examine(bitext) for bitext in bitexts()]
    assert [linter.examine(bitext) for bitext in reversed(bitexts())] == seen[::-1]


def places(findings: list[Finding]) -> set[tuple[str, int, str, Severity]]:
    """Give the findings by file, line, code and weight."""
    return {(finding.path, finding.line, finding.code, finding.severity) for finding in findings}


@pytest.mark.parametrize(
    ("texts", "reported", "why"),
    [
        (["파라미터를 센다."], [], "alone it is the only choice"),
        (["파라미터를 센다.", "매개변수를 센다."], [("0.md", Severity.HINT)], "another text has the preferred term"),
        (["파라미터와 매개변수"], [("0.md", Severity.WARNING)], "the same text has it"),
        (["메세지 " * 4], [("0.md", Severity.HINT)] * 4, "the run keeps to its spelling"),
        (["메세지 " * 4, "메시지 " * 4], [("0.md", Severity.WARNING)] * 4, "another text has the term as often"),
        (
            ["메세지 " * 2, "메세지 " * 2],
            [("0.md", Severity.HINT)] * 2 + [("1.md", Severity.HINT)] * 2,
            "together four",
        ),
    ],
)
def test_the_run_decides_about_places(
    texts: list[str], reported: list[tuple[str, Severity]], why: str, linter: Linter
) -> None:
    """What stands in one text is judged by what stands in all of them."""
    seen = [linter.examine(Bitext(parse_document(text, f"{number}.md"))) for number, text in enumerate(texts)]
    assert [(finding.path, finding.severity) for finding in conclude(seen)] == reported, why


def test_a_rule_that_is_off_sees_nothing(terms: Terms) -> None:
    """A page that a rule is not asked about does not count for other pages either."""
    linter = Linter(terms(NOTATION))
    off = linter.examine(Bitext(parse_document("매개변수", "a.md")), Options(ignore=("inconsistent-choice",)))
    on = linter.examine(Bitext(parse_document("파라미터", "b.md")))
    assert set(off.observations) == {"DSG013"}
    assert conclude([off, on]) == []


def test_no_more_is_taken_down_than_can_matter(terms: Terms) -> None:
    """A term without alternatives is neither counted nor noted."""
    examined = Linter(terms("손실=loss; 매개변수|파라미터")).examine(Bitext(parse_document("손실 " * 9, "a.md")))
    assert {code: (seen.counts, seen.cases) for code, seen in examined.observations.items()} == {
        "DSG003": ({}, ()),
        "DSG013": ({}, ()),
    }


WORDINGS = st.dictionaries(st.sampled_from(["지표", "메트릭", "측도"]), st.integers(1, 9), min_size=1)
COUNTS = st.dictionaries(st.sampled_from(["metric", "loss"]), WORDINGS)


def plain(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """Give counts as they are compared."""
    return {concept: dict(wordings) for concept, wordings in counts.items()}


@given(st.lists(COUNTS), st.integers(0, 9), st.randoms())
def test_counts_are_added_up_in_any_order_and_grouping(
    parts: list[dict[str, dict[str, int]]], at: int, random: Random
) -> None:
    """Any split of a run over machines comes to the same."""
    total = plain(added(parts))
    assert plain(added([added(parts[:at]), added(parts[at:])])) == total
    assert plain(added(random.sample(parts, len(parts)))) == total
