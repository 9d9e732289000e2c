"""What the mining commands have in common: worker processes, the cache, the progress bar, Ctrl-C."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss.cli import cli, progress
from dsgloss.documents import Document, parse_document
from dsgloss.store import read_terminology
from dsgloss.survey import crew
from interrupting import entries, interrupted

TUNING = "# 조정\n\n우리는 미세 조정(fine-tuning)을 한다. 지표({})가 좋아진다.\n"
BINARY = "this is a binary file, not a text. Leave it out, or name a text file."


def run(*arguments: str | Path) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(cli, [*map(str, arguments)], standalone_mode=False)


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write some texts into a folder, two that cannot be read among them, and stand beside it."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.md").write_text(TUNING.format(f"metric {number}"), encoding="utf-8")
    (folder / "07.md").write_bytes(b"\x00")
    (folder / "31.md").write_bytes(b"\x00")
    (folder / "32.md").write_bytes("강화 학습(RL)을 배운다. 한국어로 쓴 글이다.".encode("cp949"))
    monkeypatch.chdir(tmp_path)
    return Path("texts")


SAID = (
    f"dsgloss: texts/07.md: {BINARY}\n"
    f"dsgloss: texts/31.md: {BINARY}\n"
    "dsgloss: texts/32.md: read as CP949 (EUC-KR), since it is not UTF-8\n"
)


def test_workers_change_nothing_that_can_be_seen(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Output, messages in their order, exit code and glossary are those of a single process."""
    monkeypatch.setattr(crew, "WORTH_WORKERS", 1)
    extracted = [
        run("extract", texts, "--no-cache", "--output-format", "jsonl", "--all", "--jobs", j) for j in ("1", "2")
    ]
    assert {(result.stdout, result.stderr, result.return_value) for result in extracted} == {
        (extracted[0].stdout, SAID, 2)
    }
    built = [run("build", texts, "--no-cache", "--glossary", f"g{j}", "--jobs", j) for j in ("1", "2")]
    assert {(result.stderr, result.return_value) for result in built} == {(SAID, 2)}
    suggested = {
        run("suggest", texts, "--no-cache", "--output-format", "jsonl", "--jobs", j).stdout for j in ("1", "2")
    }
    assert len(suggested) == 1
    assert '"미세 조정"' not in suggested.pop(), "it has its counterpart"
    one, two = ({file.name: file.read_bytes() for file in Path(f"g{j}").iterdir()} for j in (1, 2))
    assert one == two


def failing(text: str, path: str) -> Document:
    """Stand in for the parser where it must not be called."""
    raise AssertionError(f"{path} is parsed again: {text}")


GLOSSARY = "- {id: tuning, ko: [미세 조정], en: [fine-tuning]}\n"


@pytest.mark.parametrize("cite", ["pairs", "uses"])
def test_a_second_run_parses_nothing(texts: Path, cite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts that have not changed are neither parsed nor analysed; what is said of them is said again."""
    Path("glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    arguments = ("build", texts, "--glossary", "glossary.yaml", "--cite", cite)
    assert run(*arguments).stderr == SAID
    monkeypatch.setattr("dsgloss.survey.worker.parse_document", failing)
    again = run(*arguments)
    assert (again.stderr, again.return_value, again.stdout.splitlines()[-1]) == (SAID, 2, "nothing to change")


def test_suggestions_are_remembered_too(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run counts nothing; what another command has mined already is not mined again."""
    first = run("suggest", texts, "--output-format", "jsonl")
    assert (first.stderr, first.return_value) == (SAID, 2)
    assert first.stdout
    monkeypatch.setattr("dsgloss.survey.worker.parse_document", failing)
    assert run("suggest", texts, "--output-format", "jsonl").stdout == first.stdout
    assert run("extract", texts, "--output-format", "jsonl").return_value == 2


def test_only_what_changed_is_parsed(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that was renamed is known; one that was edited is not."""
    extract = ("extract", texts / "00.md", texts / "new.md", "--output-format", "jsonl")
    (texts / "00.md").rename(texts / "new.md")
    (texts / "00.md").write_text(TUNING, encoding="utf-8")
    run(*extract)
    (texts / "new.md").write_text(TUNING + "\n", encoding="utf-8")
    parsed: list[str] = []

    def noting(text: str, path: str) -> Document:
        parsed.append(path)
        return parse_document(text, path)

    monkeypatch.setattr("dsgloss.survey.worker.parse_document", noting)
    run(*extract)
    assert parsed == ["texts/new.md"]


def test_the_analyser_is_not_loaded_for_known_texts(texts: Path) -> None:
    """A second run does not even import what it does not need."""
    program = (
        "import atexit, sys\n"
        "heavy = {'kiwipiepy', 'dsgloss.extraction.mine', 'dsgloss.store', 'rich', 'multiprocessing.context'}\n"
        "atexit.register(lambda: print(*sorted(heavy & set(sys.modules)), file=sys.stderr))\n"
        "from dsgloss.cli import run; run()"
    )
    command = [sys.executable, "-c", program, "extract", "--output-format", "jsonl", str(texts / "00.md")]
    loaded = [
        subprocess.run(command, capture_output=True, text=True, check=True).stderr.splitlines()[-1]  # noqa: S603
        for _ in range(2)
    ]
    assert loaded == ["dsgloss.extraction.mine kiwipiepy", ""]


def test_where_the_cache_is(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option names the folder, else the environment, else it is the user's; or there is none."""
    places = {name: tmp_path / name for name in ("option", "variable", "user")}
    monkeypatch.setenv("XDG_CACHE_HOME", str(places["user"]))
    monkeypatch.setenv("DSGLOSS_CACHE_DIR", str(places["variable"]))
    text = texts / "00.md"
    run("extract", text, "--no-cache")
    assert [entries(place) for place in places.values()] == [0, 0, 0]
    run("extract", text, "--cache-dir", places["option"])
    assert [entries(place) for place in places.values()] == [1, 0, 0]
    run("extract", text)
    assert [entries(place) for place in places.values()] == [1, 1, 0]
    monkeypatch.delenv("DSGLOSS_CACHE_DIR")
    run("extract", text)
    assert [entries(place) for place in places.values()] == [1, 1, 1]
    assert entries(places["user"] / "dsgloss") == 1


def on_terminal(command: Sequence[str], environment: dict[str, str]) -> tuple[bytes, bytes]:
    """Run a command whose standard error is a terminal; give what it printed and what the terminal got."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, **environment}) as started:  # noqa: S603
        os.close(theirs)
        assert started.stdout
        shown: dict[int, bytes] = {started.stdout.fileno(): b"", ours: b""}
        waiting = set(shown)
        while waiting:
            for ready in select.select(list(waiting), [], [])[0]:
                data = read_some(ready)
                shown[ready] += data
                waiting -= set() if data else {ready}
    os.close(ours)
    printed, told = shown.values()
    return printed, told


def read_some(stream: int) -> bytes:
    """Read what is there; a terminal that nobody writes to any more is at its end."""
    try:
        return os.read(stream, 65536)
    except OSError:
        return b""


PATIENT = "from dsgloss.cli import progress, run; progress._PATIENCE_SECONDS = {}; run()"


def test_progress_is_shown_on_a_terminal_and_results_are_not_mixed_with_it(texts: Path) -> None:
    """Files done, a rate and the time left stand on standard error; standard output has the results alone."""
    arguments = ["extract", "--output-format", "jsonl", "--jobs", "1", str(texts)]
    environment = {"TERM": "xterm", "COLUMNS": "120"}
    silent = subprocess.run([sys.executable, "-m", "dsgloss", *arguments], capture_output=True, check=False)  # noqa: S603
    printed, told = on_terminal([sys.executable, "-c", PATIENT.format(-1), *arguments], environment)
    assert printed == silent.stdout
    assert silent.stderr.decode() == SAID
    assert b"reading" in told
    assert b"40/40" in told
    assert b"B/s" in told
    assert b"0:00:00" in told
    assert all(line.encode() in told for line in SAID.splitlines())
    printed, told = on_terminal([sys.executable, "-c", PATIENT.format(60), *arguments], environment)
    assert (printed, told.replace(b"\r", b"").decode()) == (silent.stdout, SAID), "what is done at once has no bar"


@pytest.mark.usefixtures("texts")
def test_no_bar_without_a_terminal() -> None:
    """Results are passed on as they come."""
    files = [Path("texts/00.md"), Path("texts/01.md")]

    def results() -> Iterator[int]:
        yield from (1, 2)

    assert list(progress.tracked(results(), files)) == [1, 2]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_everything_and_leaves_nothing_half_written(texts: Path, jobs: str) -> None:
    """The exit code is 130, nobody complains, no worker stays, the glossary is as it was; what is kept is usable."""
    for number in range(250):
        (texts / f"long-{number:03}.md").write_text((TUNING * 25).replace("지표", f"지표 {number}"), encoding="utf-8")
    Path("glossary").mkdir()
    Path("glossary", "a.yaml").write_text(GLOSSARY, encoding="utf-8")
    code, said = interrupted([sys.executable, "-m", "dsgloss", "build", str(texts), "--jobs", jobs])
    assert code == 130
    assert SAID.startswith(said), "nothing but what the texts read so far gave reason to say"
    assert [(file.name, file.read_text(encoding="utf-8")) for file in Path("glossary").iterdir()] == [
        ("a.yaml", GLOSSARY)
    ]
    assert run("build", texts / "00.md", texts / "01.md").return_value == 0
    assert "tuning" in read_terminology(Path("glossary"))
