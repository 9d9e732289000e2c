"""What all tests share: golden files, messages in English, and the modules beside this one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from dsgloss.documents import Document, parse_document
from golden import Golden, Mode

# A check of somebody's change must not fail for what another random draw found; draws are random elsewhere.
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("varied", deadline=None)
settings.load_profile("fixed" if os.environ.get("CI") else "varied")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files in tests/data anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a file in tests/data, or write it there with --update-golden."""
    return Golden(Mode.UPDATE if request.config.getoption("--update-golden") else Mode.COMPARE)


@pytest.fixture
def read() -> Callable[[str], Document]:
    """Give a reader of Markdown texts, in which a written \\n stands for the end of a line."""
    return lambda text: parse_document(text.replace(r"\n", "\n"), "page.md")


@pytest.fixture(scope="session", autouse=True)
def _plain_english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Make messages English and without colour, whatever the reader's environment, and keep nothing in their cache."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DSGLOSS_LANG", "en")
        environment.setenv("NO_COLOR", "1")
        environment.setenv("DSGLOSS_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        environment.delenv("FORCE_COLOR", raising=False)
        yield
