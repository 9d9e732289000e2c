"""dsgloss glossary release: the next version, the changelog, the history."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import Glossary, UsageError
from dsgloss.cli import cli
from dsgloss.versioning import read_history
from golden import Golden
from repository import Git, new_repository
from versioning.entries import write_glossary

FIRST = "- id: metric\n  ko: [메트릭]\n  en: [metric]\n"
PREFERRED = "- id: metric\n  ko:\n    - 지표\n    - {term: 메트릭, status: deprecated}\n  en: [metric]\n"
ADDED = FIRST + "\n- id: token\n  ko: [토큰]\n"
WORDED = "- id: metric\n  definition: {ko: 성능을 나타내는 값.}\n  ko: [메트릭]\n  en: [metric]\n"
PROPOSED = FIRST + "\n- id: token\n  review: proposed\n  ko: [토큰]\n"
REMOVED = "- id: metric\n  en: [metric]\n"


def release(*arguments: str) -> Result:
    """Run the command in this process, as the entry point does, always on the same day."""
    return CliRunner().invoke(
        cli, ["glossary", "release", "--date", "2026-11-22", *arguments], standalone_mode=False
    )  # fmt: skip


def version() -> str:
    """Read the version of the glossary."""
    return Glossary.load("glossary").metadata.version


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder with a glossary that was released as 1.0.0, outside of any repository."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write_glossary(Path("glossary"), FIRST)
    assert release().return_value == 0


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Give git in a repository that has the release as a commit with its tag."""
    git = new_repository(tmp_path, monkeypatch)
    git.commit("first")
    git("tag", "glossary-v1.0.0")
    return git


def test_the_first_release() -> None:
    """It has the version that the glossary says, counts the concepts, and tells what to do in git."""
    log = Path("glossary/CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [1.0.0] - 2026-11-22\n\nFirst release. Concepts: 1.\n" in log
    assert version() == "1.0.0"
    assert read_history(Path("glossary")).preferred() == {("metric", "ko"): "메트릭", ("metric", "en"): "metric"}


BUMPS = [
    (PREFERRED, "2.0.0", "2.0.0", "another preferred term"),
    (REMOVED, "2.0.0", "2.0.0", "no preferred term any more"),
    (ADDED, "1.1.0", "1.1.0", "a concept more"),
    (WORDED, "1.0.1", None, "a definition"),
    (PROPOSED, "1.0.1", None, "a proposal"),
    (FIRST, None, None, "nothing"),
]


@pytest.mark.parametrize(("concepts", "expected", "_", "why"), BUMPS, ids=[row[-1] for row in BUMPS])
def test_the_changes_decide(concepts: str, expected: str | None, _: object, why: str, git: Git) -> None:
    """With the tag of the last release, every change counts; its weight is the step of the version."""
    git("status")
    write_glossary(Path("glossary"), concepts)
    result = release()
    assert result.return_value == 0
    assert version() == (expected or "1.0.0"), why
    assert ("nothing has changed since 1.0.0" in result.stdout) is (expected is None)
    if expected:
        assert f"git tag glossary-v{expected}" in result.stdout


@pytest.mark.parametrize(("concepts", "_", "expected", "why"), BUMPS, ids=[row[-1] for row in BUMPS])
def test_without_git_preferred_terms_decide(concepts: str, _: object, expected: str | None, why: str) -> None:
    """The history knows the preferred terms; what was not compared is said, and the step can be named."""
    write_glossary(Path("glossary"), concepts)
    result = release()
    assert version() == (expected or "1.0.0"), why
    assert "only preferred terms were compared, no other terms, statuses or definitions" in result.stderr
    assert "there is no git repository" in result.stderr
    if expected is None:
        assert result.stdout.startswith("no preferred term has changed since 1.0.0; --bump patch")
        assert release("--bump", "patch").return_value == 0
        assert version() == "1.0.1"


@pytest.mark.parametrize(("concepts", "expected", "_", "why"), BUMPS, ids=[row[-1] for row in BUMPS])
def test_without_git_a_copy_will_do(concepts: str, expected: str | None, _: object, why: str) -> None:
    """A folder that somebody kept of the last release is compared in full."""
    shutil.copytree("glossary", "kept")
    write_glossary(Path("glossary"), concepts)
    result = release("--since", "kept")
    assert version() == (expected or "1.0.0"), why
    assert result.stderr.startswith("compared with 1.0.0 as kept has it\n")
    assert "only preferred" not in result.stderr


@pytest.fixture
def untagged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Give git in a repository whose first commit begins the glossary and whose second one has the release, no tag."""
    git = new_repository(tmp_path, monkeypatch)
    for file in ("CHANGELOG.md", "history.tsv"):
        Path("glossary", file).rename(f"../{file}")
    write_glossary(Path("glossary"), "- id: metric\n  ko: [잣대]\n")
    git.commit("begun as 1.0.0")
    write_glossary(Path("glossary"), FIRST)
    for file in ("CHANGELOG.md", "history.tsv"):
        Path(f"../{file}").rename(f"glossary/{file}")
    git.commit("release")
    return git


@pytest.mark.parametrize(("concepts", "expected", "_", "why"), BUMPS, ids=[row[-1] for row in BUMPS])
@pytest.mark.parametrize("state", ["on disk", "committed"])
def test_without_a_tag_the_commit_of_the_release_is_found(
    state: str, concepts: str, expected: str | None, _: object, why: str, untagged: Git
) -> None:
    """It wrote the version into the history; what was committed before and after it does not mislead."""
    commit = untagged("rev-parse", "HEAD").strip()
    write_glossary(Path("glossary"), concepts)
    if state == "committed":
        untagged.commit("work")
    result = release()
    assert version() == (expected or "1.0.0"), why
    assert f"compared with 1.0.0 as {commit[:12]} has it" in result.stderr
    assert ("nothing has changed since 1.0.0" in result.stdout) is (expected is None)
    assert "only preferred" not in result.stderr


def test_one_release_after_the_other(untagged: Git) -> None:
    """Each finds the one before it, without a single tag."""
    for number, concepts in enumerate((WORDED, WORDED + ADDED.removeprefix(FIRST), PREFERRED)):
        write_glossary(Path("glossary"), concepts)
        release()
        untagged.commit(f"release {number}")
    assert [str(each.version) for each in read_history(Path("glossary")).releases] == [
        "1.0.0", "1.0.1", "1.1.0", "2.0.0",
    ]  # fmt: skip


def test_a_release_on_a_branch_is_found_behind_its_merge(untagged: Git) -> None:
    """What the main branch got meanwhile was not released, and counts."""
    untagged("checkout", "-b", "release")
    write_glossary(Path("glossary"), WORDED)
    release()
    untagged.commit("release 1.0.1")
    untagged("checkout", "main")
    Path("glossary/more.yaml").write_text("- id: token\n  ko: [토큰]\n", encoding="utf-8")
    untagged.commit("work")
    untagged("merge", "--no-edit", "release")
    result = release()
    assert version() == "1.1.0"
    assert "only preferred" not in result.stderr


def test_a_release_that_was_taken_back_and_made_again(untagged: Git) -> None:
    """The later one counts."""
    write_glossary(Path("glossary"), WORDED)
    release()
    untagged.commit("release 1.0.1")
    untagged("revert", "--no-edit", "HEAD")
    write_glossary(Path("glossary"), WORDED + "  note: 비율과 다르다.\n")
    release()
    again = untagged.commit("release 1.0.1 again")
    assert f"compared with 1.0.1 as {again[:12]} has it" in release().stderr


def test_a_shallow_clone_says_so(untagged: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the clone ends, nobody knows which commit wrote the version; fetched in full, it is known."""
    write_glossary(Path("glossary"), WORDED)
    untagged.commit("work")
    untagged("clone", "--depth=1", f"file://{tmp_path}", "clone")
    monkeypatch.chdir("clone")
    result = release()
    assert "this clone does not reach back to 1.0.0; fetch the rest (git fetch --unshallow)" in result.stderr
    assert version() == "1.0.0"
    untagged("-C", "clone", "fetch", "--unshallow")
    release()
    assert version() == "1.0.1"


def test_a_release_that_nobody_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a repository without its commit, the message says what is missing."""
    git = new_repository(tmp_path, monkeypatch)
    assert "there is no git repository" in release().stderr
    Path("README.md").write_text("용어집\n", encoding="utf-8")
    git("add", "README.md")
    git("commit", "--message=first")
    assert "no commit has the release 1.0.0" in release().stderr


@pytest.mark.parametrize("releases", [1, 2])
def test_a_glossary_that_was_moved_after_its_release(releases: int, untagged: Git) -> None:
    """Its commit is in the past of another folder: that is said, and --since can name it."""
    if releases == 2:
        write_glossary(Path("glossary"), ADDED)
        release()
        untagged.commit("release 1.1.0")
    untagged("mv", "glossary", "terms")
    Path("terms/terms.yaml").write_text(WORDED if releases == 1 else WORDED + ADDED.removeprefix(FIRST), "utf-8")
    untagged.commit("moved and edited")
    assert "the glossary was moved after" in release("terms").stderr
    result = release("terms", "--since", "HEAD~1:glossary")
    assert "definition" in release_notes("terms")
    assert "only preferred" not in result.stderr


def test_a_glossary_of_then_that_cannot_be_read(untagged: Git) -> None:
    """The release of a version that reads otherwise is not compared in full, and that is said."""
    Path("glossary/old.yaml").write_text("- id: a\n- id: a\n", encoding="utf-8")
    untagged("commit", "--amend", "--all", "--no-edit")
    untagged("add", "--all")
    untagged("commit", "--amend", "--no-edit")
    Path("glossary/old.yaml").unlink()
    assert "the glossary of 1.0.0 cannot be read" in release().stderr


@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_is_written(language: str, git: Git, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    """The changelog for people, in the language it was begun in; the history; the version, its comment kept."""
    Path("glossary/CHANGELOG.md").unlink()
    monkeypatch.setenv("DSGLOSS_LANG", language)
    write_glossary(Path("glossary"), PREFERRED + ADDED.removeprefix(FIRST))
    release()
    git("add", "--all")
    git("commit", "--message=second")
    git("tag", "v2.0.0")
    monkeypatch.setenv("DSGLOSS_LANG", "en" if language == "ko" else "ko")
    write_glossary(Path("glossary"), PREFERRED + "\n- id: token\n  definition: {ko: 모델이 다루는 글의 단위.}\n"
                   "  ko: [토큰, {term: 토우큰, status: deprecated}]\n  note: 화폐가 아니다.\n", "2.0.0")  # fmt: skip
    log = Path("glossary/CHANGELOG.md")
    title, _, rest = log.read_text(encoding="utf-8").partition("## ")
    unreleased = "## [Unreleased]\n\n손으로 쓴 글.\n\n"
    log.write_text(f"{title}{unreleased}## {rest}", encoding="utf-8")
    release()
    golden(f"versioning/CHANGELOG.{language}.md", log.read_text(encoding="utf-8"))
    golden("versioning/history.tsv", Path("glossary/history.tsv").read_text(encoding="utf-8"))
    assert Path("glossary/glossary.yaml").read_text(encoding="utf-8") == (
        "schema: 1\nversion: 2.1.0  # 사람이 붙인 설명\n"
    )


def release_notes(folder: str) -> str:
    """Read the changelog of a glossary."""
    return Path(folder, "CHANGELOG.md").read_text(encoding="utf-8")


def contents() -> dict[Path, bytes]:
    """Read all files of the glossary."""
    return {file: file.read_bytes() for file in Path("glossary").iterdir()}


def test_a_dry_run_writes_nothing() -> None:
    """It shows the section of the changelog."""
    write_glossary(Path("glossary"), PREFERRED)
    before = contents()
    result = release("--dry-run")
    assert result.stdout.startswith("## [2.0.0] - 2026-11-22\n")
    assert "preferred Korean term changed from '메트릭' to '지표'" in result.stdout
    assert contents() == before


def test_nothing_is_released_that_does_not_hold() -> None:
    """What the check reports is told, the exit code is 1, and nothing is written."""
    write_glossary(Path("glossary"), PREFERRED + "  ok: [메트릭을 본다.]\n")
    before = contents()
    result = release()
    assert result.return_value == 1
    assert "this is reported although it is ok" in result.stderr
    assert contents() == before


NAMED = [("major", "2.0.0"), ("minor", "1.1.0"), ("patch", "1.0.1"), ("3.1", "3.1.0"), ("v1.2.0", "1.2.0")]


@pytest.mark.parametrize(("bump", "expected"), NAMED)
def test_the_version_may_be_named(bump: str, expected: str) -> None:
    """As a step or as a number."""
    write_glossary(Path("glossary"), ADDED)
    assert release("--bump", bump).return_value == 0
    assert version() == expected


@pytest.mark.parametrize("arguments", [("--bump", "1.0.0"), ("--bump", "0.9"), ("--bump", "huge"), ("--since", "v9")])
def test_wrong_use(arguments: tuple[str, str]) -> None:
    """A version that does not grow, none at all, or a revision that is none; nothing is written."""
    write_glossary(Path("glossary"), ADDED)
    before = contents()
    assert isinstance(release(*arguments).exception, UsageError)
    assert contents() == before


def test_a_single_file_has_no_version() -> None:
    """It is kept in the file glossary.yaml of a folder."""
    result = release("glossary/terms.yaml")
    assert isinstance(result.exception, UsageError)
    assert "glossary folder" in str(result.exception)


def test_any_revision_may_be_compared(git: Git) -> None:
    """With --since, a release goes by what is new since a revision that is named."""
    write_glossary(Path("glossary"), PREFERRED)
    git("commit", "--all", "--message=second")
    write_glossary(Path("glossary"), PREFERRED + ADDED.removeprefix(FIRST))
    release("--since", "HEAD")
    assert version() == "1.1.0"


def test_a_tag_of_something_else_is_no_release(git: Git) -> None:
    """A tag such as v1.0.0 may be of the software beside the glossary: it counts if the glossary has that version."""
    git("tag", "--delete", "glossary-v1.0.0")
    commit = git("rev-parse", "HEAD").strip()
    write_glossary(Path("glossary"), FIRST, "0.5.0")
    git.commit("other")
    git("tag", "v1.0.0")
    write_glossary(Path("glossary"), WORDED)
    assert f"as {commit[:12]} has it" in release().stderr


def test_the_first_release_may_name_a_step(tmp_path: Path) -> None:
    """Then it steps on from the version that the glossary says."""
    write_glossary(tmp_path / "other", FIRST, "0.1.0")
    release("other", "--bump", "major")
    assert Glossary.load("other").metadata.version == "1.0.0"
