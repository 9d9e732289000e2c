"""dsgloss review: at a real terminal, key by key; and without one, by id and by threshold."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result

from dsgloss import DsglossError, Review, ReviewState
from dsgloss.cli import cli
from dsgloss.store import read_terminology

TEXT = (
    "우리는 미세 조정(fine-tuning)을 한다. 검증 지표(metric)를 본다.\n\n"
    "전문가 혼합(mixture of experts)을 쓴다. \x1b[31m붉은\u202e 콘텐츠 전송 네트워크(CDN)도 있다.\n"
)
GLOSSARY = """\
- id: tuning
  subject: machine-learning/training
  ko: [세부 조정]
  en: [fine tuning]
"""
PROPOSALS = """\
- id: cdn
  review: proposed
  ko: [콘텐츠 전송 네트워크]
  en: [{term: CDN, status: preferred, type: acronym}]
  citations:
    - {source: texts/a.md, line: 3, column: 42, relation: abbreviation, ko: 콘텐츠 전송 네트워크, acronym: CDN}

- id: fine-tuning
  review: proposed
  ko: [미세 조정]
  en: [fine-tuning]
  citations:
    - {source: texts/a.md, line: 1, column: 5, relation: translation, ko: 미세 조정, en: fine-tuning}

- id: metric
  review: proposed
  ko: [지표]
  en: [metric]
  citations:
    - {source: texts/a.md, line: 1, column: 32, relation: translation, ko: 지표, en: metric}
"""


@pytest.fixture
def glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a glossary with proposals and the text that they cite, and stand beside both."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "machine-learning.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "glossary" / "proposals.yaml").write_text(PROPOSALS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("glossary")


def contents(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder, by name."""
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def reviewed(*arguments: str) -> Result:
    """Run the command in this process, as the entry point does; nobody is at a terminal."""
    return CliRunner().invoke(cli, ["review", *arguments], standalone_mode=False)


def review_of(concept_id: str) -> Review:
    """Give what was decided about a concept."""
    concept = read_terminology(Path("glossary")).get(concept_id)
    assert concept is not None, concept_id
    return concept.review


class Terminal:
    """A review at a terminal of its own."""

    started: ClassVar[list[Terminal]] = []

    def __init__(self, *arguments: str, **environment: str) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "dsgloss", "review", *arguments], stdin=theirs, stdout=theirs, stderr=theirs,
            env={**os.environ, "TERM": "dumb", "COLUMNS": "200", **environment}, start_new_session=True,
            preexec_fn=_take_terminal,
        )  # fmt: skip
        os.close(theirs)
        self.shown = b""
        self.started.append(self)

    def until(self, expected: str, seconds: float = 60) -> str:
        """Read until something is shown; give everything up to it since the last time."""
        deadline = time.monotonic() + seconds
        while expected.encode() not in self.shown:
            assert time.monotonic() < deadline, (expected, self.shown.decode())
            assert self._read(), (expected, self.shown.decode())
        before, _, self.shown = self.shown.partition(expected.encode())
        return before.decode()

    def press(self, key: str) -> None:
        """Press a key as soon as the review waits for one; what is typed before is thrown away."""
        deadline = time.monotonic() + 60
        while termios.tcgetattr(self._ours)[3] & termios.ICANON:
            assert time.monotonic() < deadline, self.shown.decode()
            time.sleep(0.002)
        os.write(self._ours, key.encode())

    def write(self, line: str) -> None:
        """Write a line, as far as it goes."""
        os.write(self._ours, line.encode())

    def kill(self) -> None:
        """End the review at once, as a power failure does."""
        self._process.kill()
        self._process.wait()

    def end(self) -> tuple[int, str]:
        """Read all that is left; give the exit code and that."""
        while self._read():
            pass
        os.close(self._ours)
        return self._process.wait(60), self.shown.decode()

    def interrupt(self) -> tuple[int, str]:
        """Press Ctrl-C, again where nobody heard it, as on the way into a prompt; give what `end` gives."""
        presses = 0
        while self._process.poll() is None and presses < 30:
            self.write("\x03")
            presses += 1
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(2)
        return self.end()

    def _read(self) -> bool:
        ready, _, _ = select.select([self._ours], [], [], 60)
        try:
            data = os.read(self._ours, 65536) if ready else b""
        except OSError:  # the other side is closed
            data = b""
        self.shown += data
        return bool(data)


def _take_terminal() -> None:
    """Make standard input the terminal that Ctrl-C is pressed at."""
    import fcntl

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture(autouse=True)
def _end_all() -> Iterator[None]:
    """Leave no review behind when a test fails."""
    yield
    while Terminal.started:
        Terminal.started.pop().kill()


KEYS = "q quit"


@pytest.mark.usefixtures("glossary")
def test_a_review_at_a_terminal() -> None:
    """Proposals come one by one with their sentences; every key does what it says, and each can be undone."""
    at = Terminal("--date", "2026-11-22")
    shown = at.until(KEYS)
    assert "[1/3] fine-tuning" in shown
    assert "confidence 1.00; places: 1; texts: 1; translation 1" in shown
    assert "우리는 미세 조정(fine-tuning)을 한다." in shown
    assert "1 tuning  세부 조정 · fine tuning  same English: fine tuning, accepted" in shown
    at.press("m")
    at.until("Enter to leave it)")
    at.write("1\n")
    at.until("merged fine-tuning into tuning")
    assert "[2/3] cdn" in at.until(KEYS)
    at.press("a")
    at.until("accepted cdn")
    assert "지표(metric)" in at.until(KEYS)
    at.press("r")
    at.until("Enter for none)")
    at.write("너무 흔한 말\n")
    at.until("rejected metric")
    at.until("any other key ends")
    assert review_of("metric").reason == "너무 흔한 말"
    at.press("u")
    at.until("undone: rejected metric")
    at.until(KEYS)
    at.press("u")
    at.until("undone: accepted cdn")
    assert "[2/3] cdn" in at.until(KEYS)
    at.press("ㄴ")
    at.until("skipped cdn")
    at.until(KEYS)
    at.press("q")
    code, rest = at.end()
    assert (code, "decisions written: 1; proposals left: 2" in rest) == (0, True)
    assert {review_of(concept_id).state for concept_id in ("cdn", "metric")} == {ReviewState.PROPOSED}
    assert "fine-tuning" not in read_terminology(Path("glossary"))
    listed = json.loads(reviewed("--list", "--output-format", "json").stdout)
    assert [each["id"] for each in listed] == ["metric", "cdn"], "what was skipped comes last"


@pytest.mark.usefixtures("glossary")
def test_nothing_in_a_text_acts_on_the_terminal() -> None:
    """Control characters and changes of direction are shown as what they are."""
    at = Terminal("cdn", TERM="xterm")
    shown = at.until(KEYS)
    at.press("q")
    assert at.end()[0] == 0
    assert r"\x1b[31m붉은\u202e " in shown
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown


def editor(path: Path, *versions: str) -> str:
    """Write an editor that replaces a file by one version after the other."""
    for number, version in enumerate(versions):
        (path / f"version-{number}.yaml").write_text(version, encoding="utf-8")
    script = path / "editor.py"
    script.write_text(
        "import os, pathlib, shutil, sys\n"
        f"here = pathlib.Path({str(path)!r})\n"
        "here.joinpath('seen.yaml').write_bytes(pathlib.Path(sys.argv[1]).read_bytes())\n"
        "next_one = min(here.glob('version-*.yaml'))\n"
        "pathlib.Path(sys.argv[1]).write_bytes(next_one.read_bytes())\n"
        "os.utime(sys.argv[1], (1, 2_000_000_000))\n"
        "next_one.unlink()\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


@pytest.mark.usefixtures("glossary")
def test_editing(tmp_path: Path) -> None:
    """What is wrong is told and edited again as it was written; what is right is written and shown again."""
    wrong = "- id: metric\n  review: proposed\n  ko: [평가 지표]\n  status: 좋음\n"
    right = "- id: metric\n  review: proposed\n  ko: [평가 지표]\n  en: [metric]\n"
    at = Terminal("metric", EDITOR=editor(tmp_path, wrong, right))
    at.until(KEYS)
    at.press("e")
    assert "metric.yaml:4:3: unknown field 'status'" in at.until("d discards")
    at.press("e")
    assert "평가 지표" in at.until(KEYS)
    assert (tmp_path / "seen.yaml").read_text(encoding="utf-8") == wrong
    assert "ko:\n    - 평가 지표\n" in Path("glossary/proposals.yaml").read_text(encoding="utf-8")
    at.press("q")
    assert at.end()[0] == 0


@pytest.mark.usefixtures("glossary")
def test_ctrl_c_loses_nothing() -> None:
    """What was decided is written, the exit code is 130, and a new review goes on with the rest."""
    at = Terminal()
    at.until(KEYS)
    at.press("a")
    at.until("accepted fine-tuning")
    at.until(KEYS)
    at.press("r")
    at.until("Enter for none)")
    at.write("아직 ")
    at.until("아직")
    code, rest = at.interrupt()
    assert (code, "Traceback" in rest) == (130, False), rest
    assert review_of("fine-tuning").state is ReviewState.ACCEPTED
    again = Terminal()
    assert "[1/2] " in again.until(KEYS)
    again.press("\x03")
    assert again.end()[0] == 130
    assert review_of("cdn").state is ReviewState.PROPOSED


def moments() -> Iterator[float]:
    """Give moments, in seconds after a key."""
    random = Random(20)  # noqa: S311 - not for secrets
    for _ in range(20):
        yield random.uniform(0, 0.03)


def test_killed_at_any_moment(glossary: Path) -> None:
    """Twenty times: the decision is written or not, never half, and a new review can read everything."""
    before = contents(glossary)
    for moment in moments():
        for name, data in before.items():
            (glossary / name).write_bytes(data)
        at = Terminal("cdn", "--subject", "machine-learning")
        at.until(KEYS)
        at.press("a")
        time.sleep(moment)
        at.kill()
        at.end()
        listed = reviewed("--list", "--output-format", "json")
        assert listed.return_value == 0
        found = read_terminology(glossary).get("cdn")
        assert found is not None
        assert (found.review.state is ReviewState.PROPOSED) == ("cdn" in {e["id"] for e in json.loads(listed.stdout)})


def test_the_list(glossary: Path) -> None:
    """The best supported come first, with confidence, counts and the first place."""
    before = contents(glossary)
    first, *_ = json.loads(reviewed("--list", "--output-format", "json").stdout)
    assert (first["ko"], first["texts"], first["citations"]) == (["미세 조정"], 1, 1)
    assert first["first"]["path"] == "texts/a.md"
    table = reviewed("--list").stdout
    assert "texts/a.md:1:5" in table
    assert "미세 조정" in table
    found = {
        each["id"]: each["confidence"] for each in json.loads(reviewed("--list", "--output-format", "json").stdout)
    }
    assert 0.9 < found["fine-tuning"] <= 1
    assert contents(glossary) == before


BATCHES = [
    (["--accept", "cdn", "metric", "--subject", "web"], {"cdn": "accepted", "metric": "accepted"}),
    (["--accept", "cdn", "--reject", "metric", "--reason", "흔한 말"], {"cdn": "accepted", "metric": "rejected"}),
    (["--reject", "metric", "--accept-above", "0.9"], {"metric": "rejected", "fine-tuning": "accepted"}),
    (["--accept-above", "0.9", "--min-citations", "2"], {"fine-tuning": "proposed"}),
    (["--reject-below", "1"], {"fine-tuning": "rejected", "metric": "rejected"}),
]


@pytest.mark.parametrize(("arguments", "states"), BATCHES)
def test_without_a_terminal(arguments: list[str], states: dict[str, str], glossary: Path) -> None:
    """What is named is decided, with the day and the reason; a dry run says the same and writes nothing."""
    before = contents(glossary)
    dry = reviewed(*arguments, "--date", "2026-11-22", "--dry-run")
    assert contents(glossary) == before
    wet = reviewed(*arguments, "--date", "2026-11-22")
    assert (wet.return_value, dry.stdout) == (0, wet.stdout)
    assert {concept_id: review_of(concept_id).state.value for concept_id in states} == states
    decided = [review_of(concept_id) for concept_id, state in states.items() if state != "proposed"]
    assert {str(review.date) for review in decided} <= {"2026-11-22"}
    if "--reason" in arguments:
        assert {review.reason for review in decided} == {"흔한 말"}


def test_merging_without_a_terminal(glossary: Path) -> None:
    """The other concept has the terms, and the proposal is gone."""
    assert reviewed("--merge", "fine-tuning", "tuning").stdout == "merged fine-tuning into tuning\n"
    merged = read_terminology(glossary).get("tuning")
    assert merged is not None
    assert [term.text for term in merged.terms] == ["세부 조정", "미세 조정", "fine tuning"]
    assert "fine-tuning" not in read_terminology(glossary)


REFUSED = [
    ([], "there is no terminal to ask at"),
    (["cdn"], "Use --list, --accept"),
    (["--accept", "cdnn"], "Did you mean 'cdn'?"),
    (["--accept", "cdn", "--reject", "nothing"], "there is no concept 'nothing'"),
    (["--accept", "cdn", "--reject", "cdn"], "'cdn' is named twice"),
    (["--accept", "cdn", "--reject", "metric", "fine-tuning"], "it is not clear what to do with these"),
    (["--merge", "cdn", "nothing"], "there is no concept 'nothing'"),
    (["--accept", "tuning"], "'tuning' is no proposal any more: accepted"),
    (["--accept-above", "0.2", "--reject-below", "0.3"], "would be accepted and rejected"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_is_refused(arguments: list[str], said: str, glossary: Path) -> None:
    """The exit code is 2, the remedy is named, and nothing has changed."""
    before = contents(glossary)
    result = reviewed(*arguments)
    assert isinstance(result.exception, DsglossError)
    assert said in str(result.exception)
    assert contents(glossary) == before
