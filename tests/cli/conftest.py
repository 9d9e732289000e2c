"""What tests of commands share: a cache of their own, never the user's."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _cache_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give every test an empty cache."""
    monkeypatch.setenv("DSGLOSS_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
