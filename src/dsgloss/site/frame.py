"""What all pages share: head, navigation, search field, footer."""

from __future__ import annotations

from dataclasses import dataclass

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
SCRIPTS = ("hangul.js", "rank.js", "search.js", "page.js")
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' "
    "height='32' rx='7' fill='%231f5fbf'/%3E%3Cpath d='M9 8h14M16 8v5M8 17h16M11 24h10' stroke='white' "
    "stroke-width='3'/%3E%3C/svg%3E"
)


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
    body = tag(
        "body",
        tag("a", say("Skip to the content"), class_="skip", href="#main"),
        _header(page, shown),
        tag("main", page.main, id="main", tabindex="-1"),
        _footer(page, shown),
    )
    return "<!doctype html>\n" + tag("html", _head(page, shown), LINE_END, body, lang=language()) + "\n"


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


def _head(page: Page, shown: Shown) -> Html:
    root = page.place.to_root
    title = site_title(shown)
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="description", content=page.description) if page.description else None,
        tag("title", page.title if page.title == title else f"{page.title} · {title}"),
        tag("link", rel="icon", href=_ICON),
        tag("link", rel="stylesheet", href=root("assets/site.css")),
        tag("script", src=root("assets/theme.js")),
        tag("script", src=root(f"data/words-{language()}.js"), defer=""),
        *(tag("script", src=root(f"assets/{name}"), defer="") for name in SCRIPTS),
    )


def _header(page: Page, shown: Shown) -> Html:
    home = page.place.to(places.HOME)
    links = [
        (places.SUBJECTS, say("Subjects")),
        (places.KOREAN_INDEX, say("Korean index")),
        (places.ENGLISH_INDEX, say("English index")),
        (places.STATISTICS, say("Statistics")),
    ]
    return tag(
        "header",
        tag("div",
            tag("a", site_title(shown), class_="brand", href=home),
            None if page.path == places.HOME else search_field(page.place, shown),
            tag("div", _other_language(page, shown), _theme_button(), class_="switches"),
            class_="bar"),
        tag("nav", [_nav_link(page, target, text) for target, text in links], aria_label=say("Main")),
        class_="site",
    )  # fmt: skip


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
