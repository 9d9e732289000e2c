"""Worker processes: the same results in the same order, errors that travel, deaths that are told."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from asking import FAILED, FATAL, Lengths, inputs, shown
from association.bitext import ENGLISH, KOREAN, pair
from dsgloss import DsglossError, GlossaryError, Problem, UnreadableError, UsageError
from dsgloss.association import pair_documents
from dsgloss.korean.kiwi import kiwi
from dsgloss.model.data import packed
from dsgloss.survey import Cache, Input, Pairs, Parallels, Surveyed, crew, survey

TEXTS = ["가" * (n % 7 * 4_000 + n) for n in range(1, 90)]


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start workers however little there is to do."""
    monkeypatch.setattr(crew, "WORTH_WORKERS", 1)


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.usefixtures("eager")
def test_results_come_in_order_whoever_found_them(jobs: int) -> None:
    """One result for each input, an error being one, in the order of the inputs."""
    texts = [*TEXTS[:30], FAILED, *TEXTS[30:], "\0", FAILED]
    unreadable = "this is a binary file, not a text. Leave it out, or name a text file."
    expected = [str(len(text)) for text in texts]
    expected[30] = "0030.md: it has no length. Leave it out."
    expected[90:] = [f"0090.md: {unreadable}", "0091.md: it has no length. Leave it out."]
    assert [shown(found) for found in survey(inputs(*texts), [Lengths()], jobs)] == expected


def mined(jobs: int, cache: Cache | None) -> bytes:
    """Mine the briefs of this repository, each twice, and write the mentions down."""
    briefs = sorted((Path(__file__).parents[2] / "seeds").glob("*.md"))
    sources = [Input(f"{number}/{brief.name}", brief.read_bytes) for number in range(2) for brief in briefs]
    results = survey(sources, [Pairs()], jobs, cache)
    lines = [packed(m).decode() for r in results if isinstance(r, Surveyed) for m in r.mentions]
    assert len(lines) > 50
    return "\n".join(lines).encode()


@pytest.mark.usefixtures("eager")
def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path) -> None:
    """One process, two or three, with a cold cache or a warm one: the mentions are the same to the byte."""
    cache = Cache(tmp_path)
    assert [mined(2, cache), mined(3, None), mined(2, cache)] == [mined(1, None)] * 3


def compared(jobs: int, cache: Cache | None) -> list[object]:
    """Count in pairs of texts."""
    pairs = [pair(name=f"{number}.md") for number in range(6)]
    sources = [Input(f"ko/{n}.md", KOREAN.encode, Input(f"en/{n}.md", ENGLISH.encode)) for n in range(6)]
    found = [each.counts for each in survey(sources, [Parallels()], jobs, cache) if isinstance(each, Surveyed)]
    assert found == [pair_documents([each], kiwi()) for each in pairs]
    return [*found]


@pytest.mark.usefixtures("eager")
def test_translations_are_compared_with_their_originals_by_any_number_of_workers(tmp_path: Path) -> None:
    """One process or two, remembered or not: what is counted is the same."""
    cache = Cache(tmp_path)
    assert compared(2, cache) == compared(1, None) == compared(2, cache)


@pytest.mark.parametrize("kind", [DsglossError, UnreadableError, GlossaryError, UsageError])
def test_errors_travel_between_processes(kind: type[DsglossError]) -> None:
    """An error that was pickled has the same problems, and says the same."""
    error = kind(Problem("a.md:3:1", "it is wrong", "Mend it."), Problem("b.md", "so is it", "Mend it, too."))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - between our own processes
    assert (type(again), again.problems, str(again)) == (kind, error.problems, str(error))


@pytest.mark.usefixtures("eager")
def test_a_worker_that_dies_is_an_error_of_ours() -> None:
    """It is said what happened and what can be done; nothing hangs."""
    with pytest.raises(DsglossError, match="a worker process ended unexpectedly"):
        list(survey(inputs("하나", FATAL, *TEXTS), [Lengths()], 2))


LEAVING = """
import os
from asking import Lengths
from dsgloss.survey import Input, crew, survey
crew.WORTH_WORKERS = 1
next(survey((Input(f"{n}.md", lambda: b"text") for n in range(10**6)), [Lengths()], 2))
os.kill(os.getpid(), 9)
"""


def test_workers_do_not_outlive_their_parent() -> None:
    """Even when the parent is killed, and has no time to say so."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", LEAVING]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as parent:  # noqa: S603
        # Workers have this standard output, too: it ends when the last of them has.
        assert parent.communicate(timeout=60)[0] == b""
    assert parent.returncode == -9


def test_there_is_a_core() -> None:
    """As many processes as cores share the work unless somebody says otherwise."""
    assert 1 <= crew.cores() <= (os.cpu_count() or 1)
