"""The command that checks texts, and fixes them."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dsgloss.cli import run as run_dsgloss

TSV = "ko\ten\tforbidden\n지표\tmetric\t메트릭\n매개변수\tparameter\t\n"
YAML = "- id: metric\n  ko:\n    - 지표\n    - {term: 메트릭, status: deprecated}\n"


@dataclass(frozen=True)
class Outcome:
    """What the command did: its exit code, and what it wrote."""

    code: object
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., Outcome]:
    """Run `dsgloss lint` in an empty folder that has a term list, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DSGLOSS_LANG", "en")
    Path("terms.tsv").write_text(TSV, encoding="utf-8")

    def lint(*arguments: str, stdin: bytes = b"", glossary: str = "terms.tsv") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["dsgloss", "lint", "--glossary", glossary, *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as exit_:
            run_dsgloss()
        out, err = capfdbinary.readouterr()
        return Outcome(exit_.value.code, out.decode(), err.decode())

    return lint


def write(files: dict[str, str]) -> None:
    """Write files below the current folder, as they are given to the last byte."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(text.encode())


ADVICE = [
    (101, (), True, "more than a person mends in a sitting"),
    (100, (), False, "few enough to begin with"),
    (101, ("--output-format", "concise"), False, "a program may read it"),
    (101, ("--baseline", "known.json"), False, "they have begun already"),
]


@pytest.mark.parametrize(("count", "options", "is_advised", "why"), ADVICE)
def test_who_has_many_findings_is_told_how_to_begin(
    count: int,
    options: tuple[str, ...],
    is_advised: bool,  # noqa: FBT001 - drawn from a table
    why: str,
    run: Run,
) -> None:
    """A project of years has a thousand findings, and need not mend them today."""
    write({"a.md": "메트릭을 본다.\n\n" * count, "b.md": "메트릭"})
    if "--baseline" in options:
        run("b.md", "--write-baseline", "--baseline", "known.json")
    assert ("--write-baseline" in run("a.md", *options).err) is is_advised, why


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        ("지표를 본다.", 0, "clean"),
        ("메트릭을 본다.", 1, "an error"),
        ("매개 변수를 본다.", 1, "a warning"),
        ("<!-- dsgloss: ignore-file -->\n메트릭", 0, "a suppressed error"),
        ("<!-- dsgloss: ignore-file -->\n지표", 1, "a stale suppression"),
        ("", 0, "an empty file"),
    ],
)
def test_the_exit_code_tells_whether_something_was_found(text: str, code: int, why: str, run: Run) -> None:
    """0 is clean, 1 is findings."""
    write({"a.md": text})
    assert run("a.md").code == code, why


def test_hints_alone_do_not_fail(run: Run) -> None:
    """They are shown, with the exit code 0."""
    write({"two.tsv": "ko\ten\tforbidden\n구조\tstructure\t\n구출\trescue\t구조\n", "a.md": "구조를 본다."})
    outcome = run("a.md", "--output-format", "concise", glossary="two.tsv")
    assert (outcome.code, outcome.out.count("hint DSG001")) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "named", "why"),
    [
        (["none.md"], "none.md", "no such file"),
        (["a.md", "none"], "none", "no such folder beside a file that is there"),
        (["binary.md"], "binary.md", "a binary file"),
        (["latin.md"], "latin.md", "an encoding that is not Korean"),
        (["-", "--fix"], "stdin.md", "standard input cannot be written"),
        (["a.md", "--glossary", "none"], "none", "no such glossary"),
        (["a.md", "--glossary", "bad.tsv"], "bad.tsv", "a term list without a header"),
    ],
)
def test_unusable_input_is_one_line_and_exit_code_2(arguments: list[str], named: str, why: str, run: Run) -> None:
    """The line names the file, and nothing is printed as a result."""
    write({"a.md": "메트릭", "bad.tsv": "x\ty\n"})
    Path("binary.md").write_bytes(b"\0\1\2\3" * 20)
    Path("latin.md").write_bytes("Café Zürich".encode("latin-1"))
    outcome = run(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1), why
    assert outcome.err.startswith(f"dsgloss: {named}")


@pytest.mark.parametrize(
    "arguments", [[], ["--nonsense"], ["a.md", "--source", "none"], ["a.md", "--output-format", "x"]]
)
def test_wrong_use_is_exit_code_2(arguments: list[str], run: Run) -> None:
    """A command line that cannot be understood is explained on standard error."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Usage" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "paths", "why"),
    [
        (["ko"], ["ko/a.md", "ko/sub/b.mdx", "ko/sub/c.txt"], "a folder is walked for texts"),
        (["ko/sub", "ko/a.md"], ["ko/sub/b.mdx", "ko/sub/c.txt", "ko/a.md"], "several targets in their order"),
        (["ko/a.md", "ko", "ko/a.md"], ["ko/a.md", "ko/sub/b.mdx", "ko/sub/c.txt"], "each file once"),
        (["ko/sub/notes.log"], ["ko/sub/notes.log"], "a file that is named is read whatever it is"),
        (["empty"], [], "an empty folder is clean"),
    ],
)
def test_which_files_are_read(arguments: list[str], paths: list[str], why: str, run: Run) -> None:
    """Files and folders, hidden ones and those git ignores left out."""
    names = ["a.md", "sub/b.mdx", "sub/c.txt", "sub/notes.log", ".hidden/d.md", "ignored.md"]
    write({f"ko/{name}": "메트릭" for name in names} | {"ko/.gitignore": "ignored.md\n"})
    Path("empty").mkdir()
    outcome = run(*arguments, "--output-format", "json")
    assert [finding["path"] for finding in json.loads(outcome.out)] == paths, why


@pytest.mark.parametrize("glossary", ["folder", "folder/terms.yaml", "terms.tsv", "terms.csv"])
def test_a_glossary_is_a_folder_a_file_or_a_list(glossary: str, run: Run) -> None:
    """All ways to keep terms give the same finding."""
    write({"folder/terms.yaml": YAML, "terms.csv": TSV.replace("\t", ","), "a.md": "메트릭을"})
    outcome = run("a.md", "--output-format", "concise", glossary=glossary)
    assert outcome.out == "a.md:1:1: error DSG001 deprecated-term: '메트릭' is deprecated; write '지표'\n"


def test_standard_input_is_read_as_its_name_says(run: Run) -> None:
    """A dash is standard input; the name given to it shows in messages, tells the format, and finds the source."""
    write({"en/a.md": "The parameter."})
    text = "<!-- 메트릭 -->".encode()
    assert run("-", stdin=text).out == "no findings\n"
    assert run("-", "--stdin-filename", "x.txt", stdin=text).out.startswith("x.txt:1:6: error")
    outcome = run(
        "-",
        "--stdin-filename",
        "ko/a.md",
        "--source",
        "en",
        "--output-format",
        "concise",
        stdin=text + "\n\n글".encode(),
    )
    assert outcome.out.startswith("ko/a.md:3:1: ")
    assert "DSG004" in outcome.out


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("메트릭을\n".encode(), "지표를\n".encode(), "UTF-8"),
        (b"\xef\xbb\xbf" + "메트릭을\n".encode(), b"\xef\xbb\xbf" + "지표를\n".encode(), "a byte order mark"),
        ("메트릭을 본다. 한글 문서다.\r\n".encode("cp949"), "지표를 본다. 한글 문서다.\r\n".encode("cp949"), "CP949"),
        ("메트릭을\r\n끝".encode(), "지표를\r\n끝".encode(), "Windows line ends, and none after the last line"),
        (b"\xff\xfe" + "메트릭을".encode("utf-16-le"), b"\xff\xfe" + "지표를".encode("utf-16-le"), "UTF-16"),
    ],
)
def test_fixing_keeps_how_a_file_is_written(before: bytes, after: bytes, why: str, run: Run) -> None:
    """Encoding, line ends and permissions stay, and the report is on what is left."""
    file = Path("a.md")
    file.write_bytes(before)
    file.chmod(0o640)
    outcome = run("a.md", "--fix")
    assert (outcome.code, outcome.out) == (0, "no findings\n")
    assert file.read_bytes() == after, why
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(os.listdir()) == ["a.md", "terms.tsv"]  # noqa: PTH208 - names are all we ask for


def test_fixing_reports_what_it_cannot_fix(run: Run) -> None:
    """Files without a fix are not written."""
    write({"a.md": "메트릭(지표)을 본다.", "b.md": "메트릭을 본다."})
    os.utime("a.md", (0, 0))
    outcome = run("a.md", "b.md", "--fix", "--output-format", "concise")
    assert (outcome.code, outcome.out.count("\n")) == (1, 1)
    assert Path("a.md").stat().st_mtime == 0
    assert Path("b.md").read_text(encoding="utf-8") == "지표를 본다."


def test_a_file_that_cannot_hold_the_fix_is_not_written(run: Run) -> None:
    """A character that the file's encoding lacks stops everything, and no file has changed."""
    write({"emoji.tsv": "ko\ten\tforbidden\n지표 😀\tmetric\t메트릭\n", "a.md": "메트릭을"})
    Path("b.md").write_bytes("메트릭을 본다. 한글 문서다.".encode("cp949"))
    outcome = run("a.md", "b.md", "--fix", glossary="emoji.tsv")
    notice, problem = outcome.err.splitlines()
    assert "CP949" in notice
    assert "b.md" in problem
    assert outcome.code == 2
    assert Path("a.md").read_text(encoding="utf-8") == "메트릭을"


DIFF = """\
--- a.md
+++ a.md
@@ -1,2 +1,2 @@
 글
-메트릭을 본다.
\\ No newline at end of file
+지표를 본다.
\\ No newline at end of file
"""


def test_a_diff_shows_what_would_change(run: Run) -> None:
    """It is a unified diff, the exit code is 1, and nothing is written."""
    write({"a.md": "글\n메트릭을 본다.", "b.md": "지표\n"})
    outcome = run("a.md", "b.md", "--diff")
    assert (outcome.code, outcome.out) == (1, DIFF)
    assert Path("a.md").read_text(encoding="utf-8") == "글\n메트릭을 본다."


def test_a_diff_without_changes_is_clean(run: Run) -> None:
    """Findings that have no fix are no change."""
    write({"a.md": "메트릭(지표)을 본다."})
    assert run("a.md", "--diff") == Outcome(0, "", "")


def test_a_diff_keeps_windows_line_ends_and_shows_other_controls(run: Run) -> None:
    """It can be applied, and it cannot act on a terminal."""
    write({"a.md": "메트릭을\r\n\x1b[2J\u2028글\r\n"})
    outcome = run("-", "--diff", stdin=Path("a.md").read_bytes())
    assert outcome.out.split("\n")[3:] == ["-메트릭을\r", "+지표를\r", " \\x1b[2J\\u2028글\r", ""]


def test_a_glossary_without_accepted_concepts_is_no_clean_bill(run: Run) -> None:
    """Right after a build everything is a proposal; a lint that checks nothing must not pass."""
    write({"a.md": "강화 학습을 쓴다.\n", "glossary.yaml": "- id: rl\n  review: proposed\n  ko:\n    - 강화 학습\n"})
    outcome = run("a.md", glossary="glossary.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert "no concept in this glossary is accepted" in outcome.err


HISTORY = (
    "version\tdate\tconcept\tlanguage\tbefore\tafter\n"
    "1.0.0\t2026-01-05\tmetric\tko\t\t메트릭\n"
    "2.0.0\t2026-03-02\tmetric\tko\t메트릭\t지표\n"
)


def test_terms_that_were_preferred_once_are_found_and_fixed(run: Run) -> None:
    """After a preferred term changed, --since-version finds what is left of the old one; without it nothing is said."""
    write(
        {
            "glossary/glossary.yaml": "version: 2.0.0\n",
            "glossary/terms.yaml": "- {id: metric, ko: [지표], en: [metric]}\n",
            "glossary/history.tsv": HISTORY,
            "a.md": "메트릭을 봅니다.\n",
        }
    )
    assert run("a.md", glossary="glossary").code == 0
    found = run("--since-version", "1.0.0", "--output-format", "concise", "a.md", glossary="glossary")
    assert (found.code, found.out) == (
        1,
        "a.md:1:1: error DSG001 deprecated-term: '메트릭' is superseded; write '지표'\n",
    )
    assert run("--since-version", "2.0.0", "a.md", glossary="glossary").code == 0
    assert run("--since-version", "1.0.0", "--fix", "a.md", glossary="glossary").code == 0
    assert Path("a.md").read_text(encoding="utf-8") == "지표를 봅니다.\n"
