"""The lint where changes are checked: as hooks of pre-commit, and as an action of GitHub."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from identify.identify import ALL_TAGS, tags_from_filename
from jsonschema import Draft7Validator

from dsgloss.documents.registry import known_suffixes

ROOT = Path(__file__).parent.parent
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GLOSSARY = "- {id: metric, ko: [지표, {term: 메트릭, status: deprecated}], en: [metric]}\n"
BAD, GOOD = "메트릭을 비교한다.\n", "지표를 비교한다.\n"
BASH = shutil.which("bash") or ""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give a way to run programs in a folder of its own, with the commands of this environment."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "PRE_COMMIT_HOME": str(tmp_path / "cache"), "GIT_CONFIG_NOSYSTEM": "1"}

    def started(*command: str, more: Mapping[str, str] = {}) -> subprocess.CompletedProcess[str]:
        folder = tmp_path / "project"
        folder.mkdir(exist_ok=True)
        return subprocess.run(  # noqa: S603 - programs named by these tests
            command,
            cwd=folder,
            env=environment | dict(more),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return started


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    """Make a repository with a glossary and a text that departs from it."""
    run("git", "init", "--quiet")
    folder = tmp_path / "project"
    (folder / "glossary").mkdir()
    (folder / "glossary" / "terms.yaml").write_text(GLOSSARY, encoding="utf-8")
    (folder / "우리 글.md").write_text(BAD, encoding="utf-8")
    (folder / "note.py").write_text("# 메트릭\n", encoding="utf-8")
    return folder


def test_the_hooks_file_is_one() -> None:
    """Pre-commit itself reads it as it would from a repository."""
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603 - pre-commit


@pytest.mark.parametrize("hook", HOOKS)
def test_hooks_are_for_files_that_can_be_read(hook: str) -> None:
    """Each kind of file is one that pre-commit tells by its name, and that a format of ours reads."""
    kinds = set(HOOKS[hook]["types_or"])
    assert kinds <= ALL_TAGS
    assert kinds <= {tag for suffix in known_suffixes() for tag in tags_from_filename(f"a{suffix}")}


@pytest.mark.parametrize(
    ("hook", "told", "after"),
    [
        ("dsgloss-lint", "DSG001", BAD),
        ("dsgloss-fix", "files were modified by this hook", GOOD),
    ],
)
def test_a_commit_with_a_bad_text_is_held_up(hook: str, told: str, after: str, project: Path, run: Run) -> None:
    """The lint names what is wrong, the fix writes it; then the commit passes, and other files are left alone."""
    # Installed from its repository, the hook would bring its own environment; here it is the one under test.
    local = HOOKS[hook] | {"language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (project / ".pre-commit-config.yaml").write_text(json.dumps(config), encoding="utf-8")
    run("git", "add", "--all")
    first = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert (first.returncode, told in first.stdout) == (1, True), first.stdout + first.stderr
    assert (project / "우리 글.md").read_text(encoding="utf-8") == after
    (project / "우리 글.md").write_text(GOOD, encoding="utf-8")
    run("git", "add", "--all")
    second = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert (second.returncode, (project / "note.py").read_text(encoding="utf-8")) == (0, "# 메트릭\n"), second.stdout


def test_the_action_holds_to_the_schema_of_actions() -> None:
    """It satisfies the JSON Schema of action metadata."""
    schema = files("check_jsonschema") / "builtin_schemas" / "vendor" / "github-actions.json"
    validator = Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(ACTION)] == []


def test_no_input_is_part_of_a_script() -> None:
    """What a workflow passes is data; and every input is used."""
    steps = ACTION["runs"]["steps"]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    used = json.dumps([[step.get("env"), step.get("with")] for step in steps])
    assert [name for name in ACTION["inputs"] if f"inputs.{name} " not in used] == []


CALLS = [
    ({}, 1, "::error file=우리 글.md,line=1,col=1", "by default the folder"),
    ({"paths": "우리 글.md\n\nnote.txt\n"}, 1, "::error file=우리 글.md", "one path on a line, spaces and all"),
    ({"paths": "note.txt"}, 0, "", "a text without findings"),
    ({"glossary": "none.yaml"}, 2, "", "a glossary that is not there"),
    ({"output-format": "concise"}, 1, "우리 글.md:1:1: error DSG001", "in another format"),
    ({"args": "--diff --unsafe-fixes"}, 1, "+지표를 비교한다.", "with more arguments"),
    ({"source": "en", "paths": "note.txt"}, 0, "", "with a source"),
    ({"paths": "$(touch hacked)"}, 2, "", "nothing in an input is run"),
]


@pytest.mark.skipif(not BASH, reason="actions run their steps with bash")
@pytest.mark.parametrize(("inputs", "code", "told", "why"), CALLS, ids=[call[3] for call in CALLS])
def test_the_action_lints(inputs: Mapping[str, str], code: int, told: str, why: str, project: Path, run: Run) -> None:
    """The last step of the action does what its inputs say, run as the runner runs it."""
    (project / "note.txt").write_text("글이다.\n", encoding="utf-8")
    (project / "en").mkdir()
    (project / "en" / "note.txt").write_text("A text.\n", encoding="utf-8")
    given = {name: each["default"] for name, each in ACTION["inputs"].items()} | dict(inputs)
    step = ACTION["runs"]["steps"][-1]
    environment = {name: value.removeprefix("${{ inputs.").removesuffix(" }}") for name, value in step["env"].items()}
    environment = {name: given.get(value, sys.executable) for name, value in environment.items()}
    # The shell `bash` of a step: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions
    done = run(BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], more=environment)
    assert (done.returncode, told in done.stdout) == (code, True), why + done.stdout + done.stderr
    assert not (project / "hacked").exists()
