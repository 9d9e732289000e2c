"""dsgloss rule: the manual of a rule, the list of rules, and what programs get."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from dsgloss import UsageError
from dsgloss.cli import cli
from dsgloss.linting.columns import columns
from dsgloss.linting.manual import manuals


@pytest.fixture(autouse=True)
def _narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def ruled(*arguments: str) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["rule", *arguments], standalone_mode=False, color=True)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_manual_is_as_reviewed(
    language: str, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the rule reports, why, and examples, in the reader's language and within the terminal's width."""
    monkeypatch.setenv("DSGLOSS_LANG", language)
    result = ruled("dsg002")
    assert (result.return_value, result.stderr) == (0, "")
    prose = result.stdout.split("\n\n")[:3]
    assert max(columns(line) for paragraph in prose for line in paragraph.split("\n")) <= 80
    golden(f"lint/rule.{language}.txt", result.stdout)


def test_all_rules_are_listed() -> None:
    """A line for each: code, name, severity, what it reports, and when it is silent."""
    result = ruled()
    lines = result.stdout.splitlines()
    assert (result.return_value, len(lines)) == (0, len(manuals()))
    assert [line.split()[0] for line in lines] == [manual.code for manual in manuals()]
    assert lines[0].split(maxsplit=3)[:3] == ["DSG001", "deprecated-term", "error"]
    assert next(line for line in lines if "missing-translation" in line).endswith("(needs a source text)")
    assert (
        len({columns(line[: line.index(manual.summary)]) for line, manual in zip(lines, manuals(), strict=True)}) == 1
    )


def test_a_rule_that_is_off_says_so() -> None:
    """A matter of style applies only where a team has chosen it."""
    off = [manual.name for manual in manuals() if not manual.is_on]
    said = [line.split()[1] for line in ruled().stdout.splitlines() if "off unless selected" in line]
    assert said == off


def test_for_programs() -> None:
    """One object, or a list of them, with all that the manual says."""
    one = json.loads(ruled("wrong-spacing", "--output-format", "json").stdout)
    listed = json.loads(ruled("--output-format", "json").stdout)
    assert one in listed
    assert {key: one[key] for key in ("code", "name", "severity", "is_on", "needs_source")} == {
        "code": "DSG002",
        "name": "wrong-spacing",
        "severity": "warning",
        "is_on": True,
        "needs_source": False,
    }
    assert list(one["examples"][0]) == ["glossary", "options", "source", "wrong", "right"]


def test_an_unknown_rule_is_wrong_use() -> None:
    """The entry point turns it into exit code 2, with what may have been meant."""
    result = ruled("wrong-space")
    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == "wrong-space: there is no such rule. Did you mean 'wrong-spacing'?"


def test_colour_is_for_those_who_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Severity, wrong and right are coloured; NO_COLOR is respected."""
    assert "\x1b" not in ruled("DSG001").stdout
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = ruled("DSG001").stdout
    assert "\x1b[1;31mWrong\x1b[0m:" in coloured
    assert "\x1b[32mRight\x1b[0m:" in coloured
