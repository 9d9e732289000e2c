"""How a site shows the versions of a glossary: growth on the statistics page, turns on the pages of concepts."""

from __future__ import annotations

import datetime
from html.parser import HTMLParser

import pytest

from dsgloss.cli.site_editions import editions_of
from dsgloss.model import Terminology
from dsgloss.site import Edition, Scope, Shown, Turned, build_site
from dsgloss.versioning import History, Version
from versioning.entries import terminology

DAY = datetime.date(2026, 11, 22)
FIRST = terminology("id: metric, ko: [메트릭], en: [metric]", "id: token, ko: [토큰]")
SECOND = terminology("id: metric, ko: [지표], en: [metric]", "id: token, ko: [토큰]", "id: layer, ko: [층]")
THIRD = terminology("id: metric, ko: [지표], en: [evaluation metric]", "id: layer, ko: [층]")
PLAIN = terminology("id: metric, ko: [{term: 지표, status: admitted}]")


def history(*states: Terminology) -> History:
    """Release states as 1.0.0, 2.0.0 and so on, on one day."""
    found = History()
    for number, state in enumerate(states, 1):
        found = found.with_release(Version(number), DAY, state)
    return found


class Rows(HTMLParser):
    """Reads the texts of the rows of tables, a space between two pieces."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[str] = []
        self._is_in_row = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class says so
        """Begin a row."""
        if tag == "tr":
            self.rows.append("")
            self._is_in_row = True

    def handle_endtag(self, tag: str) -> None:
        """End a row."""
        self._is_in_row = self._is_in_row and tag != "tr"

    def handle_data(self, data: str) -> None:
        """Take a piece of a row."""
        if self._is_in_row:
            self.rows[-1] = f"{self.rows[-1]} {data}".strip()


def rows(shown: Shown) -> list[str]:
    """Give the rows of the growth on the English statistics page: version, concepts, new, gone, term changed."""
    text = dict(build_site(shown))["en/statistics.html"]
    head, *found = Rows(text[text.index('id="growth"') :].partition("</section>")[0]).rows
    assert head == "Version Concepts New Gone Term changed"
    return found


COUNTED = [
    ((), ()),
    ((FIRST,), ((2, 2, 0, 0),)),
    ((FIRST, SECOND), ((2, 2, 0, 0), (3, 1, 0, 1))),
    ((FIRST, SECOND, THIRD), ((2, 2, 0, 0), (3, 1, 0, 1), (2, 0, 1, 1))),
    ((FIRST, FIRST), ((2, 2, 0, 0), (2, 0, 0, 0))),
    ((FIRST, PLAIN), ((2, 2, 0, 0), (0, 0, 2, 0))),
]


@pytest.mark.parametrize(("states", "expected"), COUNTED, ids=range(len(COUNTED)))
def test_versions_are_counted(states: tuple[Terminology, ...], expected: tuple[tuple[int, ...], ...]) -> None:
    """Of each release: its concepts, those that are new, gone, and those that prefer another term."""
    editions = editions_of(history(*states))
    assert tuple((each.concepts, each.new, each.gone, each.changed) for each in editions) == expected


GROWN = [
    ((), FIRST, ["0.1.0 not released yet 2 – – –"], "never released: the state that is shown"),
    ((FIRST,), FIRST, ["1.0.0 2026-11-22 2 2 0 0"], "one version, nothing new since"),
    ((FIRST,), SECOND, ["1.0.0 2026-11-22 2 2 0 0", "now not released yet 3 1 0 –"], "work since the only version"),
    (
        (FIRST, SECOND, THIRD),
        THIRD,
        ["1.0.0 2026-11-22 2 2 0 0", "2.0.0 2026-11-22 3 1 0 1", "3.0.0 2026-11-22 2 0 1 1"],
        "it may shrink",
    ),
    ((), Terminology(), ["0.1.0 not released yet 0 – – –"], "nothing at all"),
]


@pytest.mark.parametrize(("states", "now", "expected", "why"), GROWN, ids=[row[-1] for row in GROWN])
def test_growth_by_version(states: tuple[Terminology, ...], now: Terminology, expected: list[str], why: str) -> None:
    """A row for each version, and one for what no version has yet."""
    assert rows(Shown(now, editions=editions_of(history(*states)))) == expected, why


def test_many_versions_are_folded() -> None:
    """The last twelve stand there, those before in an element that opens; all are to one scale."""
    text = dict(build_site(Shown(FIRST, editions=editions_of(history(*[FIRST] * 20)))))["en/statistics.html"]
    folded = text.partition("<details>")[2].partition("</details>")[0]
    assert "Earlier versions: 8" in folded
    assert (folded.count("<tr>"), text.count('width="100.0%"') >= 20) == (9, True)


def test_a_version_leads_to_its_changes() -> None:
    """Where the changelog has a section of it, the version is a link to it, here and on the pages of concepts."""
    shown = Shown(FIRST, editions=editions_of(history(FIRST, SECOND)), changelog="## [2.0.0] - 2026-11-22\n")
    files = dict(build_site(shown))
    assert 'href="history.html#v2.0.0"' in files["ko/statistics.html"]
    assert 'href="../history.html#v2.0.0"' in files["ko/concepts/metric.html"]
    assert "#v1.0.0" not in files["ko/statistics.html"]


def test_the_past_of_a_concept() -> None:
    """Its page tells, the latest first, which terms each version preferred; without versions it tells nothing."""
    shown = Shown(SECOND, Scope.ACCEPTED, editions=editions_of(history(FIRST, SECOND, THIRD, SECOND)))
    page = dict(build_site(shown))["en/concepts/metric.html"]
    past = page[page.index('id="history"') :].partition("</section>")[0]
    places = [past.index(each) for each in ("4.0.0", "evaluation metric", "3.0.0", "2.0.0", "메트릭", "1.0.0")]
    assert places == sorted(places)
    assert '<s><span lang="ko">메트릭</span></s> → <span lang="ko">지표</span>' in past
    assert 'id="history"' not in dict(build_site(Shown(SECOND)))["en/concepts/metric.html"]


def test_a_term_that_nothing_took_the_place_of() -> None:
    """It is told in words."""
    edition = Edition("2.0.0", DAY, 0, 0, 1, (Turned("metric", "ko", "메트릭", None),))
    page = dict(build_site(Shown(PLAIN, editions=(edition,))))["en/concepts/metric.html"]
    assert "no longer preferred" in page
