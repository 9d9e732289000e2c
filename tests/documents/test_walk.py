"""Which files are read, and in which order."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from dsgloss.documents import walk
from dsgloss.errors import UnreadableError

CASES: dict[str, tuple[Mapping[str, str], Sequence[str]]] = {
    "known formats by name": (
        {"b.md": "", "a.txt": "", "c/d.MDX": "", "c.png": "", "Makefile": ""},
        ["a.txt", "b.md", "c/d.MDX"],
    ),
    "catalogues in Korean": (
        {"ko.json": "", "locales/ko/a.json": "", "app_ko-KR.yml": "", "en-ko.csv": "", "ko.po": "", "a.xlf": ""},
        ["a.xlf", "app_ko-KR.yml", "en-ko.csv", "ko.json", "ko.po", "locales/ko/a.json"],
    ),
    "data": (
        {"package.json": "", "en.json": "", "ko/a/b.json": "", "tokoro.yaml": "", "terms.csv": "", "a.tsv": ""},
        [],
    ),
    "hidden": ({".a.md": "", ".b/c.md": "", "d.md": ""}, ["d.md"]),
    "ignored file": ({".gitignore": "a.md", "a.md": "", "b/a.md": "", "c.md": ""}, ["c.md"]),
    "ignored folder": ({".gitignore": "build/\n!build/a.md", "build/a.md": "", "c.md": ""}, ["c.md"]),
    "negation": ({".gitignore": "*.md\n!b.md", "a.md": "", "b.md": "", "c/b.md": ""}, ["b.md", "c/b.md"]),
    "only some": ({".gitignore": "*\n!*/\n!*.md", "a.txt": "", "b/c.md": "", "b/d.txt": ""}, ["b/c.md"]),
    "all below but one": ({".gitignore": "a/**\n!a/b.md", "a/b.md": "", "a/c.md": ""}, ["a/b.md"]),
    "nested file": ({"a/.gitignore": "/b.md", "a/b.md": "", "a/c/b.md": "", "b.md": ""}, ["a/c/b.md", "b.md"]),
    "nested file decides": (
        {".gitignore": "*.md", "a/.gitignore": "!b.md", "a/b.md": "", "b.md": ""},
        ["a/b.md"],
    ),
}


def write(root: Path, files: Mapping[str, str]) -> None:
    """Make a repository of `files`."""
    (root / ".git").mkdir()
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def names(root: Path, targets: Sequence[Path]) -> list[str]:
    """Walk `targets` and give the paths below `root`."""
    return [path.relative_to(root).as_posix() for path in walk(targets)]


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES.keys())
def test_a_folder(tmp_path: Path, files: Mapping[str, str], expected: Sequence[str]) -> None:
    """A folder is walked for what git would keep and dsgloss can read."""
    write(tmp_path, files)
    assert names(tmp_path, [tmp_path]) == expected


def test_patterns_above_the_target_hold(tmp_path: Path) -> None:
    """Walking a folder of a repository gives what walking the whole gives there."""
    write(tmp_path, {".gitignore": "*.txt\n/docs/a.md", "docs/a.md": "", "docs/b.md": "", "docs/c.txt": ""})
    assert names(tmp_path, [tmp_path / "docs"]) == ["docs/b.md"]


def test_an_ignored_target_is_read(tmp_path: Path) -> None:
    """Who names an ignored folder or file wants it; patterns inside the folder still hold."""
    write(tmp_path, {".gitignore": "out\n*.md", "out/ko/.gitignore": "b.md", "out/ko/a.md": "", "out/ko/b.md": ""})
    assert names(tmp_path, [tmp_path / "out" / "ko"]) == ["out/ko/a.md"]
    assert names(tmp_path, [tmp_path / "out" / "ko" / "b.md"]) == ["out/ko/b.md"]


def test_targets_keep_their_order_and_come_once(tmp_path: Path) -> None:
    """A file that is named twice, or inside a folder that is named, is read once."""
    write(tmp_path, {"a.md": "", "b.md": "", "c.bin": ""})
    targets = [tmp_path / "b.md", tmp_path, tmp_path / "c.bin", tmp_path / "b.md"]
    assert names(tmp_path, targets) == ["b.md", "a.md", "c.bin"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    """A link back up would never end."""
    write(tmp_path, {"a/b.md": ""})
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "broken.md").symlink_to(tmp_path / "absent.md")
    assert names(tmp_path, [tmp_path]) == ["a/b.md"]


def test_relative_targets_give_relative_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are shown the way the target was named."""
    write(tmp_path, {"docs/a.md": ""})
    monkeypatch.chdir(tmp_path)
    assert [path.as_posix() for path in walk(["."])] == ["docs/a.md"]
    assert [path.as_posix() for path in walk(["docs"])] == ["docs/a.md"]


def test_absent_targets_are_named_together(tmp_path: Path) -> None:
    """Nothing is read when a target does not exist."""
    with pytest.raises(UnreadableError) as error:
        next(walk([tmp_path, tmp_path / "a.md", tmp_path / "b"]))
    assert [Path(problem.where).name for problem in error.value.problems] == ["a.md", "b"]
    assert error.value.problems[0].remedy == "Check the spelling of the path."


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the folder."""
    write(tmp_path, {"a/b.md": ""})
    scandir = os.scandir

    def barred(folder: Path) -> object:
        if Path(folder).name == "a":
            raise PermissionError
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", barred)
    with pytest.raises(UnreadableError, match="a: no permission to read it"):
        list(walk([tmp_path]))
