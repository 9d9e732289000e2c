"""dsgloss glossary merge: as a command, and as git's merge driver in real repositories."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import Glossary, GlossaryError, UnreadableError
from dsgloss.cli import cli

IDENTITY = {f"GIT_{who}_{what}": "someone" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
DRIVER = f"{shlex.quote(sys.executable)} -m dsgloss glossary merge %O %A %B --path %P"
BASE = "# 용어\n\n- id: metric\n  ko: [메트릭]\n\n- id: token\n  ko: [토큰]\n"
Git = Callable[..., "subprocess.CompletedProcess[str]"]


def merge(*arguments: str) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["glossary", "merge", *arguments], standalone_mode=False)


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Give git in a repository that has a glossary and the merge driver; stand there."""
    for name, value in {**IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["git", *arguments], check=False, capture_output=True, text=True)  # noqa: S603, S607

    run("init", "--initial-branch=main")
    run("config", "merge.dsgloss.name", "glossary, concept by concept")
    run("config", "merge.dsgloss.driver", DRIVER)
    Path(".gitattributes").write_text("glossary/*.yaml merge=dsgloss\n", encoding="utf-8")
    commit(run, "main", BASE, "base")
    return run


def commit(git: Git, branch: str, concepts: str, message: str) -> None:
    """Commit a state of the glossary on a branch, which begins here if it is new."""
    git("checkout", "-B", branch)
    Path("glossary").mkdir(exist_ok=True)
    Path("glossary/terms.yaml").write_text(concepts, encoding="utf-8")
    git("add", "--all")
    git("commit", f"--message={message}")


def branches(git: Git, ours: str, theirs: str) -> subprocess.CompletedProcess[str]:
    """Let two branches change the glossary, and merge one into the other."""
    commit(git, "theirs", theirs, "theirs")
    git("checkout", "-B", "ours", "main")
    commit(git, "ours", ours, "ours")
    return git("merge", "theirs")


OURS = BASE.replace("[메트릭]", "[지표]") + "\n- id: prompt\n  ko: [프롬프트]\n"
THEIRS = BASE.replace("[메트릭]\n", "[메트릭]\n  en: [metric]\n") + "\n- id: zero-shot\n  ko: [제로샷]\n"


def test_git_merges_concept_by_concept(git: Git) -> None:
    """Lines beside each other, and entries added in the same place, go together without anybody's help."""
    done = branches(git, OURS, THEIRS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert Path("glossary/terms.yaml").read_text(encoding="utf-8") == (
        "# 용어\n\n- id: metric\n  ko: [지표]\n  en:\n    - metric\n\n- id: token\n  ko: [토큰]\n\n"
        "- id: zero-shot\n  ko: [제로샷]\n\n- id: prompt\n  ko: [프롬프트]\n"
    )
    assert git("status", "--porcelain").stdout == ""


def test_git_alone_would_not(git: Git) -> None:
    """The same branches conflict line by line: that is what the driver is for."""
    Path(".gitattributes").write_text("", encoding="utf-8")
    git("commit", "--all", "--message=without")
    git("branch", "--force", "main")
    assert branches(git, OURS, THEIRS).returncode == 1


def test_two_preferred_terms_are_a_conflict(git: Git) -> None:
    """The merge stops, says what both sides prefer, and leaves markers around that concept alone."""
    done = branches(git, BASE.replace("메트릭", "지표"), BASE.replace("메트릭", "측도").replace("토큰", "낱말 조각"))
    assert done.returncode == 1
    assert "glossary/terms.yaml: conflict: metric: preferred Korean term: ours '지표', theirs '측도'" in done.stdout
    assert Path("glossary/terms.yaml").read_text(encoding="utf-8") == (
        "# 용어\n\n- id: metric\n<<<<<<< ours\n  ko: [지표]\n=======\n  ko: [측도]\n>>>>>>> theirs\n\n"
        "- id: token\n  ko: [낱말 조각]\n"
    )
    assert git("status", "--porcelain").stdout == "UU glossary/terms.yaml\n"


def test_a_resolved_conflict_is_committed_as_usual(git: Git) -> None:
    """Git takes the markers for its own."""
    branches(git, BASE.replace("메트릭", "지표"), BASE.replace("메트릭", "측도"))
    assert git("diff", "--check").returncode == 2
    file = Path("glossary/terms.yaml")
    resolved = file.read_text(encoding="utf-8").replace("<<<<<<< ours\n", "")
    file.write_text(resolved[: resolved.index("=======")] + resolved.partition(">>>>>>> theirs\n")[2], encoding="utf-8")
    assert git("commit", "--all", "--no-edit").returncode == 0
    assert [concept.title for concept in Glossary.load("glossary").concepts] == ["지표", "토큰"]


def test_a_file_that_both_sides_began(git: Git) -> None:
    """There is no base; what both have alike is there once."""
    git("rm", "-r", "glossary")
    git("commit", "--message=empty")
    git("branch", "--force", "main")
    done = branches(git, "- id: a\n  ko: [가]\n\n- id: b\n  ko: [나]\n", "- id: b\n  ko: [나]\n\n- id: c\n  ko: [다]\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [concept.id for concept in Glossary.load("glossary").concepts] == ["a", "b", "c"]


def test_a_rebase_uses_it_too(git: Git) -> None:
    """The driver serves everything in git that merges."""
    commit(git, "theirs", THEIRS, "theirs")
    git("checkout", "-B", "ours", "main")
    commit(git, "ours", OURS, "ours")
    assert git("rebase", "theirs").returncode == 0
    assert {concept.id for concept in Glossary.load("glossary").concepts} == {"metric", "token", "prompt", "zero-shot"}


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str, str]:
    """Write three states of a file, stand beside them, and name them."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("base", BASE), ("ours", OURS), ("theirs", THEIRS)):
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    return "base.yaml", "ours.yaml", "theirs.yaml"


def test_the_result_may_go_elsewhere(files: tuple[str, str, str]) -> None:
    """With -o, the three files stay as they are."""
    result = merge(*files, "-o", "merged.yaml")
    assert (result.return_value, result.stdout) == (0, "")
    assert Path("ours.yaml").read_text(encoding="utf-8") == OURS
    assert len(Glossary.load("merged.yaml")) == 4


def test_ours_is_written_with_its_mark_and_ends_of_lines(files: tuple[str, str, str]) -> None:
    """Without -o, the result takes the place of ours, with its byte order mark and its ends of lines."""
    Path("ours.yaml").write_bytes(b"\xef\xbb\xbf" + OURS.replace("\n", "\r\n").encode())
    assert merge(*files).return_value == 0
    written = Path("ours.yaml").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf#")
    assert written.count(b"\n") == written.count(b"\r\n")


def test_conflicts_are_findings(files: tuple[str, str, str]) -> None:
    """A line for each, and the exit code 1."""
    Path("theirs.yaml").write_text(BASE.replace("메트릭", "측도"), encoding="utf-8")
    result = merge(*files)
    assert result.return_value == 1
    assert result.stdout == "ours.yaml: conflict: metric: preferred Korean term: ours '지표', theirs '측도'\n"


UNUSABLE = [
    (b"- id: a\n- id: a\n", GlossaryError, "twice"),
    (b"- id: [", GlossaryError, "no YAML"),
    ("- id: a\n  ko: [전문가 혼합]\n".encode("cp949"), UnreadableError, "another encoding"),
]


@pytest.mark.parametrize(("data", "error", "why"), UNUSABLE, ids=[row[-1] for row in UNUSABLE])
def test_what_cannot_be_read_is_left_alone(
    data: bytes, error: type[Exception], why: str, files: tuple[str, str, str]
) -> None:
    """No file is written, so that nothing is lost."""
    Path("theirs.yaml").write_bytes(data)
    assert isinstance(merge(*files).exception, error), why
    assert Path("ours.yaml").read_text(encoding="utf-8") == OURS
    assert isinstance(merge("base.yaml", "ours.yaml", "missing.yaml").exception, UnreadableError)
