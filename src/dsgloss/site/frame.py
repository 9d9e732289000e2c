"""What all pages share: head, navigation, search field, footer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dsgloss.messages import language, say
from dsgloss.site import places
from dsgloss.site.html import LINE_END, Child, Html, joined, tag
from dsgloss.site.places import Place
from dsgloss.site.shown import Shown
from dsgloss.site.speech import other_language
from dsgloss.site.words import language_name

# Nothing but our own files, and no inline script; `file:` is what 'self' means where there is no server.
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; "
    "base-uri 'none'; form-action 'none'"
)
# In the page: a file would be asked for again and again, and given up whenever a reader is quick.
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' "
    "height='32' rx='7' fill='%231f5fbf'/%3E%3Cpath d='M9 8h14M16 8v5M8 17h16M11 24h10' stroke='white' "
    "stroke-width='3'/%3E%3C/svg%3E"
)
_META = joined(
    tag("meta", charset="utf-8"),
    tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
    tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
    tag("meta", name="referrer", content="no-referrer"),
)
_ALONE = frozenset({places.HOME, places.SUBJECTS, places.KOREAN_INDEX, places.ENGLISH_INDEX, places.STATISTICS})
"""Pages that the navigation leads to, or that have no search field of its own."""
SCRIPTS = ("hangul.js", "rank.js", "search.js", "page.js")


@dataclass(frozen=True, slots=True)
class Page:
    """A page before its frame is around it."""

    path: str
    title: str
    main: Html
    section: str = ""
    description: str | None = None

    @property
    def place(self) -> Place:
        """Where it lies."""
        return Place(self.path)


def framed(page: Page, shown: Shown) -> str:
    """Write a page in full, in the language that is spoken."""
    fixed = _fixed(page.place.folder, page.path if page.path in _ALONE else "", page.section, language(), shown)
    body = tag(
        "body",
        fixed.skip,
        tag("header", tag("div", fixed.opening, tag("div", _other_language(page, shown), fixed.theme,
                                                    class_="switches"), class_="bar"),
            fixed.navigation, class_="site"),
        tag("main", page.main, id="main", tabindex="-1"),
        fixed.footer,
    )  # fmt: skip
    return "<!doctype html>\n" + tag("html", _head(page, fixed, shown), LINE_END, body, lang=language()) + "\n"


@dataclass(frozen=True, slots=True)
class _Fixed:
    """What is the same on all pages of a folder that are reached from the same part of the navigation."""

    links: Html
    skip: Html
    opening: Html
    theme: Html
    navigation: Html
    footer: Html


@lru_cache(maxsize=256)
def _fixed(folder: str, alone: str, section: str, _language: str, shown: Shown) -> _Fixed:
    """Make it once: a site of ten thousand concepts has two folders of them. The language counts for the key."""
    page = Page(alone or f"{folder}/x".lstrip("/"), "", Html(), section)
    brand = tag("a", site_title(shown), class_="brand", href=page.place.to(places.HOME))
    return _Fixed(
        links=_links(page.place),
        skip=tag("a", say("Skip to the content"), class_="skip", href="#main"),
        opening=joined(brand, None if page.path == places.HOME else search_field(page.place, shown)),
        theme=_theme_button(),
        navigation=_navigation(page),
        footer=_footer(page, shown),
    )


def site_title(shown: Shown) -> str:
    """Give the glossary's name, or the word for one."""
    return shown.terminology.metadata.title or say("Glossary")


def search_field(page_place: Place, shown: Shown) -> Html:
    """Make the search field; the script fills the list below it."""
    pages = page_place.to(places.concept_page("x")).removesuffix("x.html")
    results = tag("div", tag("p", role="status", class_="count"), tag("ol"), class_="results", hidden="")
    return tag(
        "div",
        tag("label", say("Search"), for_="q", class_="unseen"),
        tag("input", id="q", type="search", autocomplete="off", spellcheck="false", autocapitalize="none",
            placeholder=say("Korean, English, acronym or initial consonants"), aria_keyshortcuts="/"),
        tag("kbd", "/", aria_hidden="true"),
        results,
        tag("noscript", tag("p", say("Searching needs JavaScript; the lists work without."))),
        class_="search", role="search", data_root=page_place.to_root(""), data_pages=pages,
        data_concepts=str(len(shown.concepts)),
    )  # fmt: skip


def _head(page: Page, fixed: _Fixed, shown: Shown) -> Html:
    title = site_title(shown)
    return tag(
        "head",
        _META,
        tag("meta", name="description", content=page.description) if page.description else None,
        tag("title", page.title if page.title == title else f"{page.title} · {title}"),
        fixed.links,
    )


def _links(place: Place) -> Html:
    root = place.to_root
    return joined(
        tag("link", rel="icon", href=_ICON),
        tag("link", rel="stylesheet", href=root("assets/site.css")),
        tag("script", src=root("assets/theme.js")),
        tag("script", src=root(f"data/words-{language()}.js"), defer=""),
        *(tag("script", src=root(f"assets/{name}"), defer="") for name in SCRIPTS),
    )


def _navigation(page: Page) -> Html:
    links = [
        (places.SUBJECTS, say("Subjects")),
        (places.KOREAN_INDEX, say("Korean index")),
        (places.ENGLISH_INDEX, say("English index")),
        (places.STATISTICS, say("Statistics")),
    ]
    return tag("nav", [_nav_link(page, target, text) for target, text in links], aria_label=say("Main"))


def _nav_link(page: Page, target: str, text: str) -> Html:
    current = {page.path: "page", page.section: "true"}.get(target)
    return tag("a", text, href=page.place.to(target), aria_current=current)


def _other_language(page: Page, shown: Shown) -> Html | None:
    other = other_language()
    if other not in shown.languages:
        return None
    href = page.place.to_root(f"{other}/{page.path}")
    return tag(
        "a", language_name(other, other), href=href, hreflang=other, lang=other, class_="language", rel="alternate"
    )


def _theme_button() -> Html:
    label = say("Dark theme")
    return tag("button", tag("span", "◐", aria_hidden="true"), type="button", class_="theme", aria_label=label,
               title=label, aria_pressed="false", hidden="")  # fmt: skip


def _footer(page: Page, shown: Shown) -> Html:
    metadata = shown.terminology.metadata
    parts: list[Child] = [
        joined(site_title(shown), " ", say("version {version}", version=metadata.version)),
        metadata.license,
        _footer_link(page, places.PROPOSED, say("Proposals")) if shown.proposed else None,
        _footer_link(page, places.REJECTED, say("Rejected concepts")) if shown.rejected else None,
        _footer_link(page, places.HISTORY, say("Changes")) if shown.changelog else None,
    ]
    return tag("footer", tag("ul", [tag("li", part) for part in parts if part]), class_="site")


def _footer_link(page: Page, target: str, text: str) -> Html:
    return tag("a", text, href=page.place.to(target))
