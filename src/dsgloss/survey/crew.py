"""The crew that does the work: this process, or worker processes as soon as there is enough to do for them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dsgloss.errors import DsglossError, Problem
from dsgloss.messages import say
from dsgloss.survey.question import Question
from dsgloss.survey.worker import Order, Reply, answer, answer_here, begin

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.connection import Connection

# Starting workers takes as long as answering for about so many characters of Markdown.
WORTH_WORKERS = 200_000
# How many jobs may wait before it is clear that workers are not worth it; most are answered by the cache then.
_PATIENCE = 64
# Windows waits for no more processes at a time.
_MOST_WORKERS = 61 if sys.platform == "win32" else 1024


@dataclass(eq=False, slots=True)
class Job:
    """Orders that go together, and their replies to come if they have been sent to a worker."""

    orders: Sequence[Order]
    future: Future[list[Reply]] | None = None

    @property
    def size(self) -> int:
        """How much text it is, in code points."""
        return sum(len(order.text) for order in self.orders)


class Crew:
    """Does jobs: by `jobs` worker processes as soon as enough of them wait, else where the result is asked for."""

    def __init__(self, questions: Sequence[Question], jobs: int) -> None:
        self._questions = tuple(questions)
        self._jobs = min(jobs, _MOST_WORKERS)
        self._unsent: list[Job] = []
        self._pool: ProcessPoolExecutor | None = None
        self._lifeline: Connection | None = None

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers; when something went wrong, at once."""
        if self._lifeline is not None and kind is not None:
            self._lifeline.close()
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    @property
    def ahead(self) -> int:
        """How many jobs it is good to take on before the result of the first is asked for."""
        if self._jobs == 1:
            return 0
        return 2 * self._jobs if self._pool else _PATIENCE

    def take(self, job: Job) -> None:
        """Take a job on. Raises DsglossError if a worker died."""
        self._unsent += [job] if job.orders else []
        if self._pool is None and self._jobs > 1 and sum(each.size for each in self._unsent) >= WORTH_WORKERS:
            self._start()
        if self._pool is not None:
            with _interrupts_later(), _deaths_told():
                for each in self._unsent:
                    each.future = self._pool.submit(answer_here, each.orders)
            self._unsent.clear()

    def replies(self, job: Job) -> list[Reply]:
        """Give the replies of a job that was taken on, when they are there. Raises DsglossError if a worker died."""
        if job.future is None:
            self._unsent = [each for each in self._unsent if each is not job]
            return answer(job.orders, self._questions)
        with _deaths_told():
            return job.future.result()

    def _start(self) -> None:
        import multiprocessing  # late: a second run starts no processes
        from concurrent.futures import ProcessPoolExecutor

        # Spawned, not forked: the analyser and the progress bar have threads, which a fork would break.
        context = multiprocessing.get_context("spawn")
        end, self._lifeline = context.Pipe(duplex=False)
        self._pool = ProcessPoolExecutor(self._jobs, context, begin, (self._questions, end))


def cores() -> int:
    """Tell how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Hold Ctrl-C back for a moment; a process that is started meanwhile never gets it while it starts."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _deaths_told() -> Iterator[None]:
    try:
        yield
    except BrokenExecutor as error:
        remedy = say("Free some memory, or use fewer --jobs; a program must guard its main module.")
        raise DsglossError(Problem("--jobs", say("a worker process ended unexpectedly"), remedy)) from error
