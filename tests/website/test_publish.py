"""Writing the site: as a whole or not at all, and never over what is not ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dsgloss import DsglossError, UsageError
from dsgloss.site import MARKER, publish

FILES = [("index.html", "처음"), ("ko/a.html", "가")]
OURS = {"index.html": "처음", "ko/a.html": "가", MARKER: "dsgloss site\n"}


def contents(folder: Path) -> dict[str, str]:
    """Read all files below a folder, those whose names begin with a dot too."""
    return {f.relative_to(folder).as_posix(): f.read_text(encoding="utf-8") for f in folder.rglob("*") if f.is_file()}


def broken() -> Iterator[tuple[str, str]]:
    """Make a file, then fail."""
    yield "index.html", "새것"
    raise OSError(28, "No space left on device")


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    """The folder and those above it come into being, and nothing is left beside it."""
    assert publish(FILES, tmp_path / "docs" / "site") == 2
    assert contents(tmp_path) == {f"docs/site/{name}": text for name, text in OURS.items()}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """A folder with nothing in it is free to use."""
    (tmp_path / "site").mkdir()
    publish(FILES, tmp_path / "site")
    assert contents(tmp_path / "site") == OURS


def test_a_site_of_ours_is_replaced(tmp_path: Path) -> None:
    """Pages that are gone from the glossary are gone from the site."""
    publish([*FILES, ("ko/old.html", "옛것")], tmp_path / "site")
    publish(FILES, tmp_path / "site")
    assert contents(tmp_path) == {f"site/{name}": text for name, text in OURS.items()}


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    """A folder that dsgloss did not write is refused by name, and nothing in it changes."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.md").write_text("일 년의 작업", encoding="utf-8")
    with pytest.raises(UsageError, match="this is not a site that dsgloss wrote"):
        publish(FILES, tmp_path / "site")
    assert contents(tmp_path) == {"site/thesis.md": "일 년의 작업"}


def test_a_file_is_left_alone(tmp_path: Path) -> None:
    """So is a file of the name."""
    (tmp_path / "site").write_text("파일", encoding="utf-8")
    with pytest.raises(UsageError):
        publish(FILES, tmp_path / "site")
    assert contents(tmp_path) == {"site": "파일"}


def test_a_failure_leaves_the_old_site(tmp_path: Path) -> None:
    """When writing fails half-way, the site is the old one, and nothing is left beside it."""
    publish(FILES, tmp_path / "site")
    with pytest.raises(DsglossError, match="No space left"):
        publish(broken(), tmp_path / "site")
    assert contents(tmp_path) == {f"site/{name}": text for name, text in OURS.items()}


def test_a_failure_leaves_no_new_site(tmp_path: Path) -> None:
    """Where there was no site, there is none after a failure."""
    with pytest.raises(DsglossError):
        publish(broken(), tmp_path / "site")
    assert contents(tmp_path) == {}


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    """The site goes to where a symbolic link leads."""
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    publish(FILES, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert contents(tmp_path / "real") == OURS
