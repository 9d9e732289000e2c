"""The crew that does the work: this process, or worker processes as soon as there is enough to do for them."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self

from dsgloss.errors import DsglossError, Problem
from dsgloss.messages import say
from dsgloss.survey.serving import O, R, Work, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

# Starting workers takes as long as answering for about so many characters of Markdown.
WORTH_WORKERS = 200_000
# How many jobs may wait before it is clear that workers are not worth it; most are answered by the cache then.
_PATIENCE = 64
# Windows waits for no more processes at a time.
_MOST_WORKERS = 60 if sys.platform == "win32" else 1024


@dataclass(eq=False, slots=True)
class Job(Generic[O, R]):
    """Orders that go together, and their replies once there are any."""

    orders: Sequence[O]
    replies: list[R] | None = None

    @property
    def size(self) -> int:
        """How much work it is, as its orders measure it."""
        return sum(order.size for order in self.orders)


@dataclass(eq=False, slots=True)
class _Worker(Generic[O, R]):
    """A process with a line of its own, so that one that is killed in mid-sentence cannot hold up the others."""

    process: BaseProcess
    line: Connection
    job: Job[O, R] | None = None


class Crew(Generic[O, R]):
    """Does jobs: by `jobs` worker processes as soon as enough of them wait, else where the result is asked for."""

    def __init__(self, work: Work[O, R], jobs: int) -> None:
        self._work = work
        self._jobs = min(jobs, _MOST_WORKERS)
        self._unsent: deque[Job[O, R]] = deque()
        self._workers: list[_Worker[O, R]] = []

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers; those that are still at work have nothing left to tell."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.line.close()

    @property
    def ahead(self) -> int:
        """How many jobs it is good to take on before the result of the first is asked for."""
        if self._jobs == 1:
            return 0
        return 2 * self._jobs if self._workers else _PATIENCE

    def take(self, job: Job[O, R]) -> None:
        """Take a job on. Raises DsglossError if a worker died."""
        if job.orders:
            self._unsent.append(job)
        if not self._workers and self._jobs > 1 and sum(each.size for each in self._unsent) >= WORTH_WORKERS:
            with _interrupts_later():
                self._start()
        self._hear(0)

    def replies(self, job: Job[O, R]) -> list[R]:
        """Give the replies of a job that was taken on, when they are there. Raises DsglossError if a worker died."""
        if not job.orders:  # it was not handed on to anybody
            return []
        if not self._workers:
            self._unsent = deque(each for each in self._unsent if each is not job)
            return [self._work.do(order) for order in job.orders]
        while job.replies is None:
            self._hear(None)
        return job.replies

    def _start(self) -> None:
        import multiprocessing  # late: a second run starts no processes

        # Spawned, not forked: the analyser and the progress bar have threads, which a fork would break.
        context = multiprocessing.get_context("spawn")
        for _ in range(self._jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=serve, args=(self._work, theirs), daemon=True)
            process.start()
            theirs.close()
            self._workers.append(_Worker(process, ours))

    def _hear(self, patience: float | None) -> None:
        """Take the replies that come within some seconds (or, without a limit, some), and give out work."""
        with _deaths_told():
            for worker in self._speaking(patience):
                if worker.job is not None:
                    worker.job.replies = worker.line.recv()
                    worker.job = None
            for worker in self._workers:
                if self._unsent and worker.job is None:
                    worker.job = self._unsent.popleft()
                    worker.line.send(worker.job.orders)

    def _speaking(self, patience: float | None) -> list[_Worker[O, R]]:
        busy = [worker for worker in self._workers if worker.job is not None]
        if not busy:
            return []
        from multiprocessing.connection import wait

        lines = wait([worker.line for worker in busy], patience)
        return [worker for worker in busy if worker.line in lines]


def cores() -> int:
    """Tell how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Hold Ctrl-C back for a moment; a process that is started meanwhile never gets it while it starts."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    # Started on demand, it would let Ctrl-C through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _deaths_told() -> Iterator[None]:
    try:
        yield
    except (EOFError, ConnectionError) as error:
        remedy = say("Free some memory, or use fewer --jobs; a program must guard its main module.")
        raise DsglossError(Problem("--jobs", say("a worker process ended unexpectedly"), remedy)) from error
