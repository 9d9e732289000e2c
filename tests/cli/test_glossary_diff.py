"""dsgloss glossary diff: what is compared with what, and how the changes are printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import GlossaryError, UsageError
from dsgloss.cli import cli
from golden import Golden
from repository import Git, new_repository
from versioning.entries import write_glossary

OLD = """\
- id: fine-tuning
  definition:
    ko: 모델을 다시 학습하는 일.
  ko: [파인튜닝]
  en: [fine-tuning]

- id: softmax_
  ko: [소프트맥스]
""".replace("softmax_", "softmax")
NEW = """\
- id: fine-tuning
  definition:
    ko: 학습을 마친 모델을 과제에 맞게 더 학습하는 일.
  ko:
    - 미세 조정
    - {term: 파인튜닝, status: deprecated}
  en: [fine-tuning]

- id: multi-head-attention
  ko: [멀티헤드 어텐션]
  en: ["multi_head *attention*"]
"""


def diff(*arguments: str) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["glossary", "diff", *arguments], standalone_mode=False)


@pytest.fixture
def sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Write two states of a glossary beside each other, stand there, and name them."""
    monkeypatch.chdir(tmp_path)
    write_glossary(Path("old"), OLD)
    write_glossary(Path("new"), NEW)
    return "old", "new"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Give git in a repository with a commit of a glossary, tagged `v1`; stand there."""
    git = new_repository(tmp_path, monkeypatch)
    write_glossary(Path("glossary"), OLD)
    git.commit("first")
    git("tag", "v1")
    return git


FORMS = [("text", "txt"), ("markdown", "md"), ("json", "json")]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(("form", "suffix"), FORMS)
def test_forms(
    form: str, suffix: str, language: str, sides: tuple[str, str], golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For terminals, for pull requests, for programs; in both languages, the JSON being the same in both."""
    monkeypatch.setenv("DSGLOSS_LANG", language)
    result = diff(*sides, "--output-format", form)
    golden(f"versioning/diff.{suffix}" if form == "json" else f"versioning/diff.{language}.{suffix}", result.stdout)
    assert result.return_value == 1


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_nothing_changed(form: str, sides: tuple[str, str]) -> None:
    """The exit code is 0, and every form says so."""
    result = diff(sides[0], sides[0], "--output-format", form)
    assert result.return_value == 0
    if form == "json":
        data = json.loads(result.stdout)
        assert (data["weight"], data["changes"]) == (None, [])
    else:
        assert "nothing has changed" in result.stdout


def test_files_and_term_lists(sides: tuple[str, str], tmp_path: Path) -> None:
    """A YAML file and a term list are sides as well."""
    (tmp_path / "list.tsv").write_text("id\tko\ten\nfine-tuning\t미세 조정\tfine-tuning\n", encoding="utf-8")
    result = diff(f"{sides[0]}/terms.yaml", "list.tsv")
    assert "major: preferred Korean term changed from '파인튜닝' to '미세 조정'" in result.stdout


def test_the_last_commit_is_compared_with_the_disk(git: Git) -> None:
    """Without any side, with HEAD, and with a tag, what is on disk is the new side."""
    assert diff().return_value == 0
    write_glossary(Path("glossary"), NEW)
    for arguments in ([], ["HEAD"], ["v1"], ["v1:glossary"], ["v1:glossary/terms.yaml"], ["HEAD", "glossary"]):
        result = diff(*arguments)
        assert "'미세 조정'" in result.stdout, arguments
        assert result.return_value == 1
    git("commit", "--all", "--message=second")
    assert diff().return_value == 0
    assert diff("v1", "HEAD").stdout == diff("v1").stdout.replace("glossary\n", "HEAD:glossary\n")
    assert diff("HEAD", "v1").return_value == 1


def test_the_same_from_a_folder_below(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are those of the current folder, at a revision as on disk."""
    write_glossary(Path("glossary"), NEW)
    git("add", "--all")
    Path("docs").mkdir()
    monkeypatch.chdir("docs")
    assert diff("HEAD", "--glossary", "../glossary").return_value == 1
    assert diff("HEAD:../glossary", "../glossary").return_value == 1


def test_what_git_does_not_have(git: Git) -> None:
    """A name that is neither on disk nor a revision, and a path that was not there, are told with what to name."""
    git("status")
    for arguments, said in ((["nonsense"], "no such revision: 'nonsense'"), (["HEAD:missing"], "nothing of this name")):
        result = diff(*arguments)
        assert isinstance(result.exception, UsageError)
        assert said in str(result.exception)
        assert "REVISION:PATH" in str(result.exception)


def test_without_a_repository(sides: tuple[str, str]) -> None:
    """Folders can be compared anywhere, revisions cannot."""
    assert diff(*sides).return_value == 1
    result = diff("HEAD", "--glossary", "new")
    assert isinstance(result.exception, UsageError)
    assert "git repository" in str(result.exception)


def test_a_spoilt_glossary_at_a_revision_is_placed(git: Git) -> None:
    """A problem of an earlier state names the revision, the file and the line."""
    write_glossary(Path("glossary"), "- id: a\n- id: a\n")
    git("commit", "--all", "--message=spoilt")
    write_glossary(Path("glossary"), OLD)
    result = diff("HEAD")
    assert isinstance(result.exception, GlossaryError)
    assert result.exception.problems[0].where.startswith("HEAD:glossary/terms.yaml:2:")
