"""What all tests share: golden files, messages in English, and the modules beside this one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from golden import Golden, Mode


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files in tests/data anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a file in tests/data, or write it there with --update-golden."""
    return Golden(Mode.UPDATE if request.config.getoption("--update-golden") else Mode.COMPARE)


@pytest.fixture(scope="session", autouse=True)
def _plain_english() -> Iterator[None]:
    """Make messages English and without colour, whatever the reader's environment."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DSGLOSS_LANG", "en")
        environment.setenv("NO_COLOR", "1")
        environment.delenv("FORCE_COLOR", raising=False)
        yield
