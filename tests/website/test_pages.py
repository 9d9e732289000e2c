"""The pages of the site: what stands on them, that every link leads somewhere, and that they never vary."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsgloss.model import Concept, Review, ReviewState, Status, Term, Terminology
from dsgloss.printable import is_safe
from dsgloss.site import Scope, Shown, build_site
from dsgloss.site.concept_page import concept_page
from dsgloss.site.frame import framed
from dsgloss.site.html import tag
from dsgloss.site.places import file_name
from golden import Golden
from strategies import terminologies

VOID = {"meta", "link", "input"}
INVISIBLE = ["\x1b[31m", "\u202e", "\u2066", "\u200b", "\u00ad", "\ufeff"]


class Reader(HTMLParser):
    """Reads a page strictly: every element must be closed in its place."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        assert len(dict(attrs)) == len(attrs), f"an attribute of {tag} stands twice"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather the text."""
        self.text += data

    def values(self, *names: str) -> Iterator[str]:
        """Give the values of some attributes."""
        return (value for _, each in self.elements for name, value in each.items() if name in names and value)


def pages_of(shown: Shown) -> dict[str, Reader]:
    """Read all pages of a site."""
    return {name: Reader(text) for name, text in build_site(shown) if name.endswith(".html")}


def test_a_page_in_full(shown: Shown, golden: Golden) -> None:
    """The page of a concept that has one of everything, to be reviewed as a whole."""
    concept = shown.get("mixture-of-experts")
    assert concept
    golden("site/mixture-of-experts.html", framed(concept_page(concept, shown), shown))


def test_every_link_leads_to_a_file(shown: Shown) -> None:
    """Every href and src is the relative path of a file of the site, and every #fragment an id on that page."""
    files = dict(build_site(shown))
    for name, page in pages_of(shown).items():
        for target in page.values("href", "src"):
            if target.startswith("data:image/svg+xml,"):
                continue
            path, _, fragment = target.partition("#")
            file = normpath(join(dirname(name), path)) if path else name
            assert file in files, f"{name}: {target}"
            assert not fragment or fragment in Reader(files[file]).values("id"), f"{name}: {target}"


def test_every_page_is_reached(shown: Shown) -> None:
    """From the entrance, links lead to every page."""
    pages = pages_of(shown)
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        here = waiting.pop()
        targets = {normpath(join(dirname(here), each.partition("#")[0])) for each in pages[here].values("href")}
        new = (targets & pages.keys()) - reached
        reached |= new
        waiting += new
    assert reached == pages.keys()


def test_ids_are_unique_on_a_page(shown: Shown) -> None:
    """No id stands twice, and every label and heading that is referred to is there."""
    for name, page in pages_of(shown).items():
        ids = list(page.values("id"))
        assert len(set(ids)) == len(ids), name
        assert set(page.values("for", "aria-labelledby")) <= set(ids), name


def test_nothing_needs_the_network(shown: Shown) -> None:
    """No file of the site names an address elsewhere, but for the names of XML namespaces."""
    for name, text in build_site(shown):
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "").replace("http-equiv", ""), name


def test_no_script_stands_in_a_page(shown: Shown) -> None:
    """Scripts and styles are files, as the policy on every page demands."""
    for name, page in pages_of(shown).items():
        for element, attributes in page.elements:
            assert element != "style", name
            assert element != "script" or "src" in attributes, name
            assert not [each for each in attributes if each.startswith("on") or each == "style"], name
        assert any("default-src 'none'" in value for value in page.values("content")), name


def test_the_same_glossary_gives_the_same_bytes(shown: Shown) -> None:
    """Building twice makes no difference, and no file is made twice."""
    first, second = list(build_site(shown)), list(build_site(shown))
    assert first == second
    assert len(dict(first)) == len(first)


@given(terminologies())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_glossary_has_well_formed_pages(terminology: Terminology) -> None:
    """Whatever stands in a glossary: elements are closed in their places, and nothing on a page is invisible."""
    for page in pages_of(Shown(terminology, Scope.WITH_PROPOSALS)).values():
        assert all(is_safe(c) or c == "\n" for c in page.text)


@given(st.text(), st.text())
def test_text_stays_text(text: str, value: str) -> None:
    """What is put into an element is read out of it again, as far as it can be seen."""
    page = Reader(tag("p", text, title=value))
    if text.isprintable() and value.isprintable():
        assert (page.text, page.elements[0][1]["title"]) == (text, value)
    assert [name for name, _ in page.elements] == ["p"]


@pytest.mark.parametrize("sign", INVISIBLE, ids=ascii)
def test_invisible_signs_become_visible(sign: str) -> None:
    """Terminal controls and signs that turn the direction of text are shown by their code."""
    shown = Reader(tag("p", f"a{sign}b")).text
    assert sign not in shown
    assert sign[0].encode("unicode_escape").decode() in shown


def test_proposals_are_kept_apart(small: Terminology) -> None:
    """Without asking, a proposal is nowhere but as the id that another concept refers to; a link it never is."""
    files = dict(build_site(Shown(small)))
    assert "ko/concepts/guessing.html" not in files
    assert "ko/proposed.html" not in files
    assert not [name for name, text in files.items() if "어림짐작" in text]


def test_proposals_are_marked(shown: Shown) -> None:
    """On request a proposal has a page and a list, both with a mark in words, but stands in no index."""
    pages = pages_of(shown)
    assert "? proposed" in pages["en/concepts/guessing.html"].text
    assert "? proposed" in pages["en/proposed.html"].text
    assert not [name for name, page in pages.items() if "/korean" in name and "어림짐작" in page.text]


def test_rejected_concepts_say_why(shown: Shown) -> None:
    """A rejected concept has no page; one list has it, with the reason and the day."""
    pages = pages_of(shown)
    assert "ko/concepts/magic.html" not in pages
    having = {name for name, page in pages.items() if "마법" in page.text}
    assert having == {"ko/rejected.html", "en/rejected.html"}
    assert "마법magic용어가 아니라 비유다2025-03-01" in pages["ko/rejected.html"].text


def test_relations_are_shown_from_both_sides(shown: Shown) -> None:
    """The broader concept lists the narrower one, and senses of one word refer to each other."""
    pages = pages_of(shown)
    assert "Narrower전문가 혼합 mixture of experts" in pages["en/concepts/neural-network.html"].text
    assert "Other senses of the word추론 reasoning" in pages["en/concepts/inference.html"].text
    assert "Other senses of the word추론 inference" in pages["en/concepts/reasoning.html"].text


def test_the_changes_are_told(shown: Shown) -> None:
    """A changelog becomes a page, with its headings, lists and code."""
    page = pages_of(shown)["ko/history.html"]
    assert [name for name, _ in page.elements if name in {"h1", "h2", "li", "code"}][:1] == ["h1"]
    assert "0.3.0" in page.text
    assert "추가: fine-tuning (미세 조정)" in page.text


def test_every_citation_names_its_text(shown: Shown) -> None:
    """A known source is shown by title, publisher and date, an unknown one by its id; both with the place."""
    text = pages_of(shown)["en/concepts/mixture-of-experts.html"].text
    assert "신경망 이야기배움터 · 2025-02line 3, column 5translation 전문가 혼합 mixture of experts MoE" in text
    assert "다른 글—line 8, column 1use" in text


def test_a_changelog_as_a_release_writes_it(small: Terminology) -> None:
    """Names stand out, code is code, a backslash only guards a sign, and each version can be linked to."""
    log = "# Changelog\n\n## [2.0.0] - 2026-11-22\n\n- **softmax\\_1** (`softmax`): 1 < 2\n\n## [2.0.0] again\n"
    text = dict(build_site(Shown(small, changelog=log)))["en/history.html"]
    assert "<li><strong>softmax_1</strong> (<code>softmax</code>): 1 &lt; 2</li>" in text
    assert text.count('id="v2.0.0"') == 1


def test_a_long_list_stands_in_parts() -> None:
    """Above it are links to its parts, by syllable, by two letters, or by letter; every entry stands in one."""
    korean = [f"{first}{number}호" for first in "가각나" for number in range(100)]
    concepts = tuple(
        Concept(id=f"c-{number}", subject="all", terms=(
            Term(text=text, language="ko", status=Status.PREFERRED),
            Term(text=f"{'xy'[number % 2]}a {number}", language="en", status=Status.PREFERRED),
        )) for number, text in enumerate(korean)
    )  # fmt: skip
    pages = pages_of(Shown(Terminology(concepts=concepts), languages=("en",)))
    assert bar(pages["en/korean/letter-g.html"]) == []
    assert bar(pages["en/english/letter-x.html"]) == []
    assert bar(pages["en/subjects/all.html"]) == ["#part-1", "#part-2"]
    rows = [name for name, _ in pages["en/subjects/all.html"].elements if name == "tr"]
    assert len(rows) == len(korean) + 2
    more = tuple(replace(each, id=f"{each.id}-more") for each in concepts)
    twice = pages_of(Shown(Terminology(concepts=(*concepts, *more)), languages=("en",)))
    assert bar(twice["en/korean/letter-g.html"]) == ["#part-1", "#part-2"]
    assert "가 200" in twice["en/korean/letter-g.html"].text
    assert "XA 300" in twice["en/english/letter-x.html"].text


def bar(page: Reader) -> list[str]:
    """Give the links to the parts of a list."""
    return [value for value in page.values("href") if value.startswith("#part")]


LANGUAGES = [("ko",), ("en",), ("ko", "en")]


@pytest.mark.parametrize("languages", LANGUAGES, ids=str)
def test_languages_of_the_pages(languages: tuple[str, ...], small: Terminology) -> None:
    """A site has the pages of its languages only, says so on each, and in each the language of every term."""
    pages = pages_of(Shown(small, languages=languages))
    folders = {name.partition("/")[0] for name in pages} - {"index.html"}
    assert folders == set(languages)
    for name, page in pages.items():
        assert page.elements[0] == ("html", {"lang": name[:2] if "/" in name else languages[0]})
    concept = pages[f"{languages[0]}/concepts/mixture-of-experts.html"]
    assert {"ko", "en", "ja"} <= set(concept.values("lang"))


def test_one_language_says_the_words_of_that_language(small: Terminology, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages speak their language, whatever the environment speaks, and leave that as it was."""
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    pages = pages_of(Shown(small))
    assert "✕ deprecated" in pages["en/concepts/mixture-of-experts.html"].text
    assert "✕ 쓰지 않는 용어" in pages["ko/concepts/mixture-of-experts.html"].text
    assert os.environ["DSGLOSS_LANG"] == "ko"


NAMES = [
    ("mixture-of-experts", "mixture-of-experts.html", "usually the id"),
    ("machine-learning/agents", "machine-learning--agents.html", "a subject field"),
    ("con", "con-.html", "a device on Windows"),
    ("com1", "com1-.html", "another"),
    ("console", "console.html", "none"),
]


@pytest.mark.parametrize(("slug", "expected", "why"), NAMES)
def test_names_of_files(slug: str, expected: str, why: str) -> None:
    """Every system takes the names of the files."""
    assert file_name(slug) == expected, why


def test_long_names_stay_apart() -> None:
    """An id may be longer than a file name; two such ids have two names."""
    one, other = file_name("a" * 300), file_name("a" * 301)
    assert one != other
    assert max(len(one), len(other)) < 200


def test_an_empty_glossary_has_a_site() -> None:
    """Nothing to show is no error."""
    assert "ko/index.html" in pages_of(Shown(Terminology()))


def test_a_concept_without_anything_has_a_page() -> None:
    """The id is the title where there are no terms, proposals included."""
    concept = Concept(id="nothing", review=Review(state=ReviewState.PROPOSED))
    pages = pages_of(Shown(Terminology(concepts=(concept,)), Scope.WITH_PROPOSALS))
    assert "nothing" in pages["ko/concepts/nothing.html"].text


def test_the_small_site_is_written(site: Path, shown: Shown) -> None:
    """What is built is what stands on the disk, beside the marker."""
    on_disk = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert on_disk == {*dict(build_site(shown)), ".dsgloss-site"}
