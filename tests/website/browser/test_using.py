"""Using the pages in the browser: theme, language, copying, phones, and readers who do not see or use a mouse."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

KINDS = [
    "index.html",
    "subjects.html",
    "subjects/machine-learning.html",
    "korean.html",
    "korean/letter-j.html",
    "english.html",
    "english/letter-m.html",
    "statistics.html",
    "proposed.html",
    "rejected.html",
    "history.html",
    "concepts/mixture-of-experts.html",
    "concepts/guessing.html",
    "concepts/inference.html",
]
"""A page of every kind."""
SCHEMES = ["light", "dark"]


def visit(page: Page, site: Path, path: str) -> None:
    """Open a page of the site from the disk."""
    page.goto((site / path).as_uri())


def background(page: Page) -> str:
    """Tell the colour behind the text."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def violations(page: Page) -> list[str]:
    """Let axe check the page as it is; it must not fetch anything itself."""
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, { preload: false, resultTypes: ['violations'] })")["violations"]
    return [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "ko")])
def test_axe_finds_nothing(scheme: str, language: str, page: Page, site: Path) -> None:
    """The accessibility checks of axe pass on every kind of page, light and dark."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for path in (f"{language}/{kind}" for kind in KINDS):
        visit(page, site, path)
        assert violations(page) == [], path


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_results(scheme: str, page: Page, site: Path) -> None:
    """Nor does it with the list of results open, a proposal and a deprecated term among them."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for path in ("ko/index.html", "en/concepts/gpu.html"):
        for query in ("혼합 전문가", "어림짐작"):
            visit(page, site, path)
            page.fill("#q", query)
            page.wait_for_function("query => dsgloss.shownFor === query", arg=query)
            assert violations(page) == [], (path, query)


@pytest.mark.parametrize(("width", "language"), [(320, "en"), (375, "ko")])
def test_no_page_scrolls_sideways(width: int, language: str, page: Page, site: Path) -> None:
    """On a phone every page is as wide as the screen, with the list of results open too."""
    page.set_viewport_size({"width": width, "height": 700})
    for path in (f"{language}/{kind}" for kind in KINDS):
        visit(page, site, path)
        page.fill("#q", "전문")
        page.wait_for_selector(".results a")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_theme_follows_the_system_until_one_is_chosen(page: Page, site: Path) -> None:
    """The button turns the theme over, says so, and the choice holds on other pages and against the system."""
    page.emulate_media(color_scheme="light")
    visit(page, site, "ko/index.html")
    light = background(page)
    page.emulate_media(color_scheme="dark")
    dark = background(page)
    assert light != dark
    button = page.locator("button.theme")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert (background(page), button.get_attribute("aria-pressed")) == (light, "false")
    visit(page, site, "en/concepts/gpu.html")
    assert background(page) == light
    page.locator("button.theme").click()
    page.emulate_media(color_scheme="light")
    assert background(page) == dark


def test_the_page_works_where_nothing_can_be_remembered(page: Page, site: Path) -> None:
    """Without storage, theme and search work all the same."""
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })")
    visit(page, site, "ko/index.html")
    before = background(page)
    page.click("button.theme")
    assert background(page) != before
    page.fill("#q", "moe")
    page.wait_for_selector(".results a")


def test_the_language_changes_on_the_same_page(page: Page, site: Path) -> None:
    """The switch leads to the same concept in the other language, and the entrance remembers it."""
    visit(page, site, "ko/concepts/fine-tuning.html")
    assert "✕ 쓰지 않는 용어" in page.inner_text("main")
    page.click("a.language")
    page.wait_for_url("**/en/concepts/fine-tuning.html")
    assert "✕ deprecated" in page.inner_text("main")
    page.click("a.language")
    page.wait_for_url("**/ko/concepts/fine-tuning.html")
    page.click("a.language")
    page.wait_for_url("**/en/concepts/fine-tuning.html")
    visit(page, site, "index.html")
    page.wait_for_url("**/en/index.html")


def test_from_the_first_page_to_a_concept(page: Page, site: Path) -> None:
    """Subjects, letters and related concepts lead on, and back to the first page."""
    visit(page, site, "ko/index.html")
    page.click("main a:text-is('machine learning')")
    page.click("main a:text-is('architecture')")
    page.click("main a:text-is('전문가 혼합')")
    page.click("main a:text-is('신경망')")
    assert page.inner_text("h1").strip() == "신경망"
    page.click(".brand")
    page.click("main a:has-text('ㅂ')")
    page.click("main a:text-is('병렬 컴퓨팅')")
    assert page.inner_text("h1").strip() == "병렬 컴퓨팅"


def test_copying(page: Page, site: Path) -> None:
    """Buttons copy a term, and the concept as a text writes it at the first mention."""
    visit(page, site, "ko/concepts/mixture-of-experts.html")
    page.evaluate("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }")
    page.click("h1 button.copy")
    assert page.evaluate("copied") == "전문가 혼합(mixture of experts, MoE)"
    page.click("tr:has-text('MoE') button.copy")
    assert page.evaluate("copied") == "MoE"
    page.wait_for_selector("tr:has-text('MoE') button.copy.done")


def test_the_skip_link_and_the_focus(page: Page, site: Path) -> None:
    """The first Tab shows the way past the navigation; what has the focus has an outline that can be seen."""
    visit(page, site, "ko/concepts/fine-tuning.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(12):
        page.keyboard.press("Tab")
        style = "(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)"
        assert page.evaluate(f"{style}(getComputedStyle(document.activeElement))")


def test_without_scripts(page: Page, site: Path) -> None:
    """Without JavaScript the pages can be read and browsed, and no button stands there that does nothing."""
    assert page.context.browser
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((site / "index.html").as_uri())
    plain.click("a:text-is('English')")
    plain.click("main a:has-text('ㅂ')")
    plain.click("main a:text-is('병렬 컴퓨팅')")
    assert plain.locator("button:visible").count() == 0
    context.close()
