"""All files of a site, one after the other: the same terminology always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from dsgloss.messages import say, speaking
from dsgloss.model import name_of
from dsgloss.site.browse import open_pages, subject_pages
from dsgloss.site.concept_page import concept_page
from dsgloss.site.frame import POLICY, SCRIPTS, Page, framed, site_title
from dsgloss.site.history import history_page
from dsgloss.site.home import home_page
from dsgloss.site.html import LINE_END, tag
from dsgloss.site.index_pages import index_pages
from dsgloss.site.search_index import definition_scripts, term_scripts, word_script
from dsgloss.site.shown import Shown
from dsgloss.site.statistics_page import statistics_page

_ASSETS = ("site.css", "theme.js", "start.js", *SCRIPTS)


def build_site(shown: Shown) -> Iterator[tuple[str, str]]:
    """Make the files of a site: pairs of a path below the site's folder and a text, each path once."""
    yield "index.html", _entrance(shown)
    for name in _ASSETS:
        yield f"assets/{name}", (files(__package__) / "assets" / name).read_text(encoding="utf-8")
    yield from term_scripts(shown)
    for language in shown.languages:
        yield from _spoken(language, _of_language(shown, language))


def _spoken(language: str, made: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Let files be made one by one in a language, and what happens between them in that of the caller."""
    while True:
        with speaking(language):
            file = next(made, None)
        if file is None:
            return
        yield file


def _of_language(shown: Shown, language: str) -> Iterator[tuple[str, str]]:
    yield f"data/words-{language}.js", word_script()
    yield from definition_scripts(shown, language)
    for page in _pages(shown):
        yield f"{language}/{page.path}", framed(page, shown)


def _pages(shown: Shown) -> Iterator[Page]:
    yield home_page(shown)
    yield from subject_pages(shown)
    yield from index_pages(shown)
    yield statistics_page(shown)
    yield from open_pages(shown)
    if shown.changelog:
        yield history_page(shown.changelog)
    for concept in shown.concepts:
        yield concept_page(concept, shown)


def _entrance(shown: Shown) -> str:
    """Write the page at the top: its script goes on to the reader's language, and so does a reader without scripts."""
    with speaking(shown.languages[0]):
        title = site_title(shown)
        links = [tag("li", tag("a", name_of(tag_, tag_), href=f"{tag_}/index.html", lang=tag_, hreflang=tag_))
                 for tag_ in shown.languages]  # fmt: skip
        head = tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("title", title),
            tag("link", rel="stylesheet", href="assets/site.css"),
            tag("script", src="assets/theme.js"),
            tag("script", src="assets/start.js", data_languages=" ".join(shown.languages)),
        )
        main = tag("main", tag("h1", title), tag("p", say("Choose a language")), tag("ul", links), class_="entrance")
    return "<!doctype html>\n" + tag("html", head, LINE_END, tag("body", main), lang=shown.languages[0]) + "\n"
