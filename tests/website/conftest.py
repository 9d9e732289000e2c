"""What tests of the site share: a small glossary that has one of everything, and the site made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss.model import Terminology
from dsgloss.site import Scope, Shown, build_site, publish
from dsgloss.store import read_terminology

SMALL = Path(__file__).parent / "small"


@pytest.fixture(scope="session")
def small() -> Terminology:
    """Read the small glossary."""
    return read_terminology(SMALL)


@pytest.fixture(scope="session")
def shown(small: Terminology) -> Shown:
    """Show all of the small glossary, its proposals and its changes too."""
    return Shown(small, Scope.WITH_PROPOSALS, (SMALL / "CHANGELOG.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def site(shown: Shown, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the site of the small glossary."""
    folder = tmp_path_factory.mktemp("site") / "작은 용어집 #1"
    publish(build_site(shown), folder)
    return folder
