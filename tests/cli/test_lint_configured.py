"""The lint of a project: configuration, choices of rules, baselines, changed lines, and what is remembered."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from dsgloss.cli.lint import command
from dsgloss.errors import DsglossError

GLOSSARY = """\
- id: metric
  ko:
    - 지표
    - {term: 메트릭, status: deprecated}
  en: [metric]
- id: parameter
  ko: [매개변수]
"""
TEXT = "메트릭을 본다.\n\n매개 변수를 본다.\n"


@dataclass(frozen=True)
class Outcome:
    """What the command did."""

    code: object
    out: str
    err: str

    @property
    def found(self) -> str:
        """The findings of --output-format concise, without messages: `a.md:1 DSG001`."""
        lines = [line.split(" ") for line in self.out.splitlines()]
        return ", ".join(f"{words[0].rsplit(':', 2)[0]} {words[2]}" for words in lines if len(words) > 3)


Lint = Callable[..., Outcome]


@pytest.fixture
def lint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lint:
    """Run `dsgloss lint` in a folder with a glossary and a text, one finding a line."""
    monkeypatch.chdir(tmp_path)
    write({"glossary/terms.yaml": GLOSSARY, "ko/a.md": TEXT, ".git/HEAD": ""})

    def run(*arguments: str) -> Outcome:
        mode = () if "--output-format" in arguments or "--show-settings" in arguments else ("--output-format=concise",)
        result = CliRunner().invoke(command, [*arguments, *mode], standalone_mode=False)
        if isinstance(result.exception, DsglossError):
            return Outcome(2, result.stdout, str(result.exception))
        if result.exception is not None:
            raise result.exception
        return Outcome(result.return_value, result.stdout, result.stderr)

    return run


def write(files: dict[str, str]) -> None:
    """Write files below the current folder."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


BOTH = "ko/a.md:1 DSG001, ko/a.md:3 DSG002"
CONFIGURED = [
    ("[lint]\npaths = ['ko']", [], BOTH, "the paths of the configuration"),
    ("", ["ko"], BOTH, "paths of the command line"),
    ("[lint]\npaths = ['none']", ["ko"], BOTH, "which win"),
    ("[lint]\npaths = ['ko']\nignore = ['DSG001']", [], "ko/a.md:3 DSG002", "a rule that is ignored"),
    ("[lint]\nignore = ['DSG001']", ["ko", "--isolated"], BOTH, "no configuration"),
    ("[lint]\nignore = ['DSG001']", ["ko", "--extend-select", "DSG001"], BOTH, "the command line wins"),
    ("", ["ko", "--select", "deprecated-term"], "ko/a.md:1 DSG001", "a rule by its name"),
    ("", ["ko", "--select", "DSG003, wrong-spacing"], "ko/a.md:3 DSG002", "several with a comma"),
    ("", ["ko", "--select", "ALL", "--ignore", "DSG002"], "ko/a.md:1 DSG001", "all but one"),
    ("[lint]\nexclude = ['a.md']", ["ko"], "", "a file that is excluded"),
    ("[lint]\nexclude = ['a.md']", ["ko/a.md"], BOTH, "unless it is named"),
    ("[[lint.overrides]]\npaths = ['ko/**']\nselect = ['DSG002']", ["ko"], "ko/a.md:3 DSG002", "an override"),
    ("glossary = 'other.yaml'", ["ko", "--glossary", "glossary"], BOTH, "the glossary of the command line"),
]


@pytest.mark.parametrize(("text", "arguments", "found", "why"), CONFIGURED, ids=[row[-1] for row in CONFIGURED])
def test_what_is_linted_and_how(text: str, arguments: list[str], found: str, why: str, lint: Lint) -> None:
    """As the command line says, else the configuration."""
    write({"dsgloss.toml": text})
    assert lint(*arguments).found == found, why


def test_the_configuration_is_the_one_nearest_to_the_texts(lint: Lint) -> None:
    """Wherever the command is called from; --config names another one."""
    write({"ko/dsgloss.toml": "glossary = '../glossary'\n[lint]\nignore = ['DSG001']",
           "other.toml": "[lint]\nignore = ['DSG002']"})  # fmt: skip
    assert lint("ko").found == "ko/a.md:3 DSG002"
    assert lint("ko", "--config", "other.toml").found == "ko/a.md:1 DSG001"


def test_the_source_of_the_configuration_is_compared(lint: Lint) -> None:
    """A term of the source that the translation lacks is missed."""
    write(
        {"dsgloss.toml": "[lint]\npaths = ['ko']\nsource = 'en'", "ko/a.md": "수치를 본다.", "en/a.md": "The metric."}
    )
    assert lint().found == "ko/a.md:1 DSG004"
    assert lint("ko/a.md").found == "ko/a.md:1 DSG004"


REFUSED = [
    (["--select", "DSG0001"], "no such rule: 'DSG0001'. Did you mean 'DSG001'?", "a misspelt code"),
    (["--ignore", "wrong-spacin"], "Did you mean 'wrong-spacing'?", "a misspelt name"),
    (["--config", "none.toml"], "none.toml: cannot be read", "no such configuration"),
    (["--config", "dsgloss.toml", "--isolated"], "cannot be combined", "with and without a configuration"),
    (["--write-baseline", "--since", "HEAD"], "cannot be combined", "a baseline of a part"),
    (["-", "--since", "HEAD"], "no earlier state", "standard input has no history"),
    (["--baseline", "none.json"], "no such baseline", "a baseline that is not there"),
]


@pytest.mark.parametrize(("arguments", "said", "why"), REFUSED, ids=[row[-1] for row in REFUSED])
def test_what_cannot_be_is_refused(arguments: list[str], said: str, why: str, lint: Lint) -> None:
    """With what to do about it."""
    write({"dsgloss.toml": ""})
    outcome = lint("ko", *arguments)
    assert (outcome.code, outcome.out) == (2, ""), why
    assert said in outcome.err


def test_a_broken_configuration_stops_the_lint(lint: Lint) -> None:
    """A lint that guesses what was meant may pass for clean."""
    write({"dsgloss.toml": "[lint]\nslect = ['DSG001']"})
    outcome = lint("ko")
    assert outcome.code == 2
    assert "dsgloss.toml:2: unknown key 'slect'. Did you mean 'select'?" in outcome.err


def test_settings_are_shown(lint: Lint) -> None:
    """What applies to a file, rule by rule."""
    write({"dsgloss.toml": "[lint]\nseverity = {DSG002 = 'error'}\n[[lint.overrides]]\npaths = 'ko'\nignore = 'DSG001'"
           .replace("'DSG001'", "['DSG001']")})  # fmt: skip
    shown = json.loads(lint("ko/a.md", "en/a.md", "--show-settings").out)
    assert shown["configuration"].endswith("dsgloss.toml")
    assert [file["path"] for file in shown["files"]] == ["ko/a.md", "en/a.md"]
    assert [file["rules"]["DSG001"] for file in shown["files"]] == ["off", "error"]
    assert {file["rules"]["DSG002"] for file in shown["files"]} == {"error"}


def test_a_baseline_lets_a_project_begin_today(lint: Lint) -> None:
    """What is there is known; what comes is reported; what goes is told, and dropped when it is written anew."""
    write({"dsgloss.toml": "[lint]\npaths = ['ko']\nbaseline = 'known.json'"})
    written = lint("--write-baseline")
    assert (written.code, written.out) == (0, "")
    assert "2 known findings are in known.json now" in written.err
    assert lint() == Outcome(0, "", "")
    write({"ko/a.md": f"# 메트릭\n\n{TEXT}"})
    assert lint().found == "ko/a.md:1 DSG001"
    assert lint("--baseline", "known.json", "--isolated", "ko").found == "ko/a.md:1 DSG001"
    write({"ko/a.md": "지표를 본다.\n\n매개 변수를 본다.\n"})
    after = lint()
    assert (after.code, after.found) == (0, "")
    assert "1 findings that known.json knows no longer occur" in after.err
    assert lint("--select", "DSG002").err == "", "a rule that is off proves nothing"
    lint("--write-baseline")
    assert lint() == Outcome(0, "", "")


def test_a_baseline_without_a_name_lies_beside_the_configuration(lint: Lint) -> None:
    """It says what to write into the configuration."""
    outcome = lint("ko", "--write-baseline")
    assert 'baseline = "dsgloss-baseline.json"' in outcome.err
    assert lint("ko", "--baseline", "dsgloss-baseline.json").found == ""


def test_only_what_is_reported_is_fixed(lint: Lint) -> None:
    """Somebody who put something off does not want it in today's change."""
    lint("ko", "--write-baseline")
    write({"ko/a.md": f"{TEXT}\n새 메트릭을 본다.\n"})
    outcome = lint("ko", "--baseline", "dsgloss-baseline.json", "--fix")
    assert outcome.found == ""
    assert Path("ko/a.md").read_text(encoding="utf-8") == f"{TEXT}\n새 지표를 본다.\n"


def test_changed_lines_alone_are_reported(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    """Since a revision, in files that changed; others are not even read."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "someone")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "someone@example.org")
    Path(".git/HEAD").unlink()
    Path(".git").rmdir()
    write({"ko/한글.md": TEXT, "ko/same.md": TEXT})
    for arguments in (["init"], ["add", "--all"], ["commit", "--message=first"]):
        subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S603, S607
    write({"ko/한글.md": f"{TEXT}\n또 메트릭이다.\n", "ko/new.md": "메트릭\n"})
    Path("ko/same.md").chmod(0)
    assert lint("ko", "--since", "HEAD").found == "ko/new.md:1 DSG001, ko/한글.md:5 DSG001"
    assert lint("ko", "--since", "nowhere").code == 2


def test_results_may_go_into_a_file_and_findings_may_be_no_failure(lint: Lint) -> None:
    """Standard output stays empty; --exit-zero is for reports that somebody else judges."""
    outcome = lint("ko", "-o", "report/a.txt", "--exit-zero")
    assert outcome == Outcome(0, "", "")
    assert Path("report/a.txt").read_text(encoding="utf-8").count("\n") == 2


def test_statistics_count_the_terms(lint: Lint) -> None:
    """They judge nothing."""
    outcome = lint("ko", "--statistics", "--output-format", "json")
    assert outcome.code == 0
    assert {each["concept"] for each in json.loads(outcome.out)["concepts"]} == {"metric", "parameter"}


def entries(folder: Path) -> int:
    """Count what a cache holds of lints; it holds the glossary, too."""
    return sum(1 for path in (folder / "answers").rglob("*.json"))


CHANGES = [
    ({}, (), 2, "nothing"),
    ({"ko/a.md": "메트릭"}, (), 4, "a text"),
    ({"glossary/terms.yaml": GLOSSARY.replace("지표", "수치")}, (), 4, "the glossary"),
    ({"en/a.md": "The metric, the metric."}, (), 4, "the source text"),
    ({"dsgloss.toml": "[lint]\nignore = ['DSG001']"}, (), 4, "the configuration"),
    ({}, ("--ignore", "DSG001"), 4, "the rules"),
    ({"ko/b.md": "메트릭"}, (), 4, "another text"),
    ({"ko/a.md": "메트릭"}, ("--no-cache",), 2, "nothing is kept"),
]


@pytest.mark.parametrize(("files", "arguments", "count", "why"), CHANGES, ids=[row[-1] for row in CHANGES])
def test_what_was_found_is_remembered_until_something_changes(
    files: dict[str, str], arguments: tuple[str, ...], count: int, why: str, lint: Lint
) -> None:
    """A second run finds the same; after a change it finds what a run without memory finds."""
    cache = Path(os.environ["DSGLOSS_CACHE_DIR"])
    write({"en/a.md": "The metric."})
    first = lint("ko", "--source", "en")
    assert entries(cache) == 2, "what was seen in the text, and what the run found"
    write(files)
    second = lint("ko", "--source", "en", *arguments)
    assert entries(cache) == count, why
    assert second == lint("ko", "--source", "en", *arguments, "--no-cache")
    assert first.found == BOTH


def test_a_remembered_result_needs_no_glossary_to_be_loaded(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told in the reader's language all the same."""
    english = lint("ko")
    assert lint("ko") == english
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    korean = lint("ko")
    assert korean.found == english.found
    assert korean.out != english.out


def test_what_is_broken_in_the_cache_is_found_anew(lint: Lint) -> None:
    """An entry that was tampered with does not count."""
    first = lint("ko")
    for file in Path(os.environ["DSGLOSS_CACHE_DIR"]).rglob("*.json"):
        file.write_bytes(file.read_bytes().replace("메트릭".encode(), "지표".encode()))
    assert lint("ko") == first
