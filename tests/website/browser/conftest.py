"""A real Chromium; where there is none the tests are skipped, but never in CI."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def _unavailable(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium without a window."""
    if find_spec("playwright") is None or find_spec("axe_playwright_python") is None:
        _unavailable("the package axe-playwright-python is not installed (make .venv/.dev)")
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        _unavailable("there is no Chromium (on Debian: apt-get install chromium fonts-noto-cjk)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page; whatever the browser complained of by the end of the test fails it."""
    context = browser.new_context(viewport={"width": 1200, "height": 900}, locale="ko-KR")
    context.set_default_timeout(10_000)
    complaints: list[str] = []
    opened = context.new_page()
    opened.on("console", lambda message: complaints.append(message.text) if message.type != "info" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("requestfailed", lambda request: complaints.append(request.url))
    yield opened
    context.close()
    assert complaints == []
