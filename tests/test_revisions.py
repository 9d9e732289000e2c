"""Which lines git says have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss import UsageError
from dsgloss.revisions import changes_since
from repository import Git, new_repository


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Give git in a new repository, which is the current folder and has a commit of `a.md`: five lines."""
    git = new_repository(tmp_path, monkeypatch)
    write("a.md", "하나\n둘\n셋\n넷\n다섯\n")
    git.commit("first")
    return git


def write(name: str, text: str) -> None:
    """Write a file as it is given."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode())


def changed(path: str, revision: str = "HEAD", lines: int = 9) -> str:
    """List the changed lines of a file, of the first few."""
    changes = changes_since(revision, Path())
    return " ".join(str(line) for line in range(1, lines + 1) if changes.touch(Path(path), line, line))


LINES = [
    ("하나\n둘\n셋\n넷\n다섯\n", "", "nothing"),
    ("하나\n2\n셋\n넷\n다섯\n", "2", "a changed line"),
    ("하나\n둘\n셋\n넷\n다섯\n여섯\n일곱\n", "6 7", "lines at the end"),
    ("영\n하나\n둘\n셋\n넷\n5\n", "1 6", "two places"),
    ("하나\n둘\n다섯\n", "", "lines that were taken out"),
    ("하나\r\n둘\n셋\n넷\n다섯\n", "1", "another end of a line"),
    ("하나\n둘\n셋\n넷\n다섯", "5", "no end of the last line"),
    ("하나\n++ b/z.md\n@@ -1 +1,9 @@\n넷\n다섯\n", "2 3", "lines that look like a patch"),
    ("", "", "an emptied file"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LINES, ids=[row[-1] for row in LINES])
def test_changed_lines(text: str, expected: str, why: str, git: Git) -> None:
    """What is on disk counts, whether it is committed, staged or neither."""
    write("a.md", text)
    assert changed("a.md") == expected, why
    git("add", "--all")
    assert changed("a.md") == expected, why
    git("commit", "--allow-empty", "--message=second")
    assert changed("a.md", "HEAD~1") == expected, why


NAMES = ["한글.md", "두 낱말.md", 'so "named".md', "tab\tand\nline.md", "back\\slash.md", "-p.md", "b/b.md", "é.md"]


@pytest.mark.parametrize("name", NAMES)
def test_files_may_have_any_name(name: str, git: Git) -> None:
    """Changed or new."""
    write(name, "하나\n둘\n")
    assert changed(name, lines=2) == "1 2"
    git("add", "--all")
    git("commit", "--message=second")
    assert changed(name) == ""
    write(name, "하나\n둘\n셋\n")
    assert changed(name) == "3"


def test_new_files_are_new_as_a_whole(git: Git) -> None:
    """Whether git knows them already or not; what it ignores has not changed."""
    write(".gitignore", "ignored.md\n")
    for name in ("new.md", "staged.md", "sub/new.md", "ignored.md"):
        write(name, "하나\n둘\n")
    git("add", "staged.md")
    assert [changed(name, lines=2) for name in ("new.md", "staged.md", "sub/new.md")] == ["1 2"] * 3
    assert not changes_since("HEAD", Path()).concern(Path("ignored.md"))


def test_a_renamed_file_has_changed_where_it_was_edited(git: Git) -> None:
    """Moving it is no change."""
    git("mv", "a.md", "b.md")
    assert changed("b.md") == ""
    write("b.md", "하나\n둘\n셋\n넷\n5\n")
    assert changed("b.md") == "5"


def test_a_file_that_is_no_text_to_git_has_changed_as_a_whole(git: Git) -> None:
    """Nobody knows the lines of a file in UTF-16."""
    Path("u.txt").write_bytes("하나\n둘\n".encode("utf-16"))
    git("add", "--all")
    git("commit", "--message=second")
    assert changed("u.txt") == ""
    Path("u.txt").write_bytes("하나\n2\n".encode("utf-16"))
    assert changed("u.txt", lines=2) == "1 2"


def test_where_a_branch_left_another(git: Git) -> None:
    """With three dots, what the other branch did meanwhile does not count."""
    git("checkout", "-b", "mine")
    write("a.md", "하나\n둘\n셋\n넷\n5\n")
    git("commit", "--all", "--message=mine")
    git("checkout", "main")
    write("a.md", "1\n둘\n셋\n넷\n다섯\n")
    git("commit", "--all", "--message=theirs")
    git("checkout", "mine")
    assert changed("a.md", "main") == "1 5"
    assert changed("a.md", "main...") == "5"


SETTINGS = ["color.ui=always", "diff.noprefix=true", "diff.mnemonicPrefix=true", "core.quotePath=false",
            "diff.renames=false", "diff.external=false", "diff.context=9", "diff.interHunkContext=9",
            "diff.relative=true"]  # fmt: skip


@pytest.mark.parametrize("setting", SETTINGS)
def test_settings_of_git_do_not_matter(setting: str, git: Git) -> None:
    """The same lines, however somebody likes to read patches."""
    lines = [f"{number}째 줄\n" for number in range(1, 10)]
    write("b.md", "".join(lines))
    git("add", "--all")
    git("commit", "--message=second")
    git("config", *setting.split("="))
    git("mv", "b.md", "한글.md")
    write("한글.md", "".join(["처음\n", *lines[1:4], "가운데\n", *lines[5:]]))
    assert changed("한글.md") == "1 5"


def test_a_folder_of_the_repository_will_do(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes are those of the whole repository, wherever in it one is."""
    write("sub/b.md", "하나\n")
    write("a.md", "1\n")
    git("add", "--all")
    monkeypatch.chdir("sub")
    assert (changed("../a.md", lines=1), changed("b.md", lines=1)) == ("1", "1")


REVISIONS = ["none", "--all", "--output=x", "-z", "", "HEAD:a.md", "main..none", "...", "a\0b"]


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_revision_that_is_none_is_refused(revision: str, git: Git) -> None:
    """Nothing that looks like an option becomes one."""
    git("status")
    with pytest.raises(UsageError):
        changes_since(revision, Path())
    assert not Path("x").exists()


def test_without_a_repository_or_git_there_are_no_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which is missing."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="not in a git repository"):
        changes_since("HEAD", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="not installed"):
        changes_since("HEAD", tmp_path)
