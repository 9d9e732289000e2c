"""The command itself: version, help, languages, errors nobody foresaw, and what it costs to start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dsgloss import __version__
from dsgloss.cli import COMMANDS

HEAVY = ("kiwipiepy", "numpy", "scipy", "babel")


def dsgloss(
    *arguments: str, code: str = "from dsgloss.cli import run; run()", **environment: str
) -> tuple[int, str, str]:
    """Run the command in a process of its own; give its exit code, standard output and standard error."""
    program = f"import sys; sys.argv[0] = 'dsgloss'; {code}"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-X", "utf8", "-c", program, *arguments],
        capture_output=True,
        env={**os.environ, "DSGLOSS_LANG": "en", **environment},
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_module_is_the_command() -> None:
    """`python -m dsgloss` is `dsgloss`."""
    command = [sys.executable, "-m", "dsgloss", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == f"dsgloss, version {__version__}\n"


def test_help_lists_every_command() -> None:
    """One line for each, and the exit code 0."""
    code, out, err = dsgloss("--help")
    assert (code, err) == (0, "")
    assert all(f"\n  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["--nonsense"], ["--lang", "fr"]])
def test_wrong_use_is_exit_code_2(arguments: list[str]) -> None:
    """It is explained on standard error, and nothing goes to standard output."""
    code, out, err = dsgloss(*arguments)
    assert (code, out) == (2, "")
    assert "Usage: dsgloss" in err


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        ([], {"DSGLOSS_LANG": "en"}, "no such file or folder"),
        ([], {"DSGLOSS_LANG": "ko"}, "그런 파일이나 폴더가 없습니다"),
        (["--lang", "ko"], {"DSGLOSS_LANG": "en"}, "그런 파일이나 폴더가 없습니다"),
        (["--lang", "en"], {"DSGLOSS_LANG": "ko"}, "no such file or folder"),
        ([], {"DSGLOSS_LANG": "", "LC_ALL": "ko_KR.UTF-8"}, "그런 파일이나 폴더가 없습니다"),
    ],
)
def test_messages_speak_the_language_asked_for(arguments: list[str], environment: dict[str, str], said: str) -> None:
    """The option weighs more than the environment; an error is one line without a traceback."""
    code, out, err = dsgloss(*arguments, "lint", "/none/such.md", **environment)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err


FAILING = """
import dsgloss.cli, types, click
def fail(): raise RuntimeError('unforeseen')
sys.modules['failing'] = types.ModuleType('failing')
sys.modules['failing'].command = click.Command('fail', callback=fail)
dsgloss.cli.COMMANDS['fail'] = 'failing'
dsgloss.cli.run()
"""


def test_an_internal_error_does_not_look_like_findings() -> None:
    """The exit code is 2, and the traceback is there for the report."""
    code, out, err = dsgloss("fail", code="pass" + FAILING)
    assert (code, out) == (2, "")
    assert "RuntimeError: unforeseen" in err
    assert err.endswith("dsgloss: internal error; please report it with the lines above\n")


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--version"], (*HEAVY, "pydantic", "yaml", "rich", "ahocorasick_rs", "rapidfuzz")),
        (["--help"], HEAVY),
        (["lint", "a.md", "--glossary", "terms.tsv", "--fix"], (*HEAVY, "rapidfuzz")),
        (["lint", "a.md", "--glossary", "terms.tsv", "--source", "a.md"], (*HEAVY, "rapidfuzz")),
    ],
)
def test_what_a_command_does_not_need_is_not_imported(
    arguments: list[str], absent: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the morphological analyser nor numbers are loaded to lint, and almost nothing to say the version."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# 메트릭\n\n전문가혼합을 쓴다.\n", encoding="utf-8")
    Path("terms.tsv").write_text("ko\ten\tforbidden\n지표\tmetric\t메트릭\n전문가 혼합\tMoE\t\n", encoding="utf-8")
    listing = (
        f"import atexit; atexit.register(lambda: print(*sorted(set({absent!r}) & set(sys.modules)), file=sys.stderr))"
    )
    _, _, err = dsgloss(*arguments, code=f"{listing}; from dsgloss.cli import run; run()")
    assert err.splitlines()[-1:] == [""]


def test_a_reader_that_goes_away_is_no_internal_error(tmp_path: Path) -> None:
    """`dsgloss lint … | head -1` says nothing about broken pipes."""
    (tmp_path / "a.txt").write_text("메트릭\n\n" * 3000, encoding="utf-8")
    (tmp_path / "terms.tsv").write_text("ko\tforbidden\n지표\t메트릭\n", encoding="utf-8")
    lint = ["lint", "a.txt", "--glossary", "terms.tsv", "--output-format", "concise"]
    command = [sys.executable, "-m", "dsgloss", *lint]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:  # noqa: S603
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.readline()
        started.stdout.close()
        assert started.stderr.read() == b""


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour_in_a_pipe_is_a_matter_of_the_environment(
    environment: dict[str, str],
    is_coloured: bool,  # noqa: FBT001 - drawn from a table
    tmp_path: Path,
) -> None:
    """A log of CI is no terminal, and shows colours all the same if it is asked to."""
    (tmp_path / "a.md").write_text("파인튜닝을 했다.", encoding="utf-8")
    (tmp_path / "terms.tsv").write_text("ko\ten\tforbidden\n미세 조정\tfine-tuning\t파인튜닝\n", encoding="utf-8")
    told = {"NO_COLOR": "", **environment}
    code, out, _ = dsgloss("lint", str(tmp_path / "a.md"), "--glossary", str(tmp_path / "terms.tsv"), **told)
    assert code == 1
    assert ("\x1b[" in out) is is_coloured
