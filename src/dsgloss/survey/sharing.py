"""Work shared out by a crew: things pass by in their order, each with what was done for it.

Only things whose turn is near are in memory, a bounded number of them, however many there are.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dsgloss.survey.crew import WORTH_WORKERS, Crew, Job
from dsgloss.survey.serving import O, R, Work

T = TypeVar("T")

# A job is worth the way to a worker and back, and small enough that all workers end at about the same time.
_JOB_SIZE = WORTH_WORKERS // 8
_JOB_THINGS = 64


@dataclass(frozen=True, slots=True)
class _Batch(Generic[T, O, R]):
    """Things that pass by together, and what is to be done for them."""

    things: Sequence[tuple[T, O | None]]
    job: Job[O, R]


def shared(things: Iterable[tuple[T, O | None]], work: Work[O, R], jobs: int = 1) -> Generator[tuple[T, R | None]]:
    """Pass things on, one for one and in order, each with the result of its order, if it has one.

    With `jobs` above 1, so many worker processes do the work, if there is enough of it; the results are the same.
    Raises DsglossError if a worker process dies.
    """
    waiting: deque[_Batch[T, O, R]] = deque()
    with Crew(work, jobs) as crew:
        for together in _batches(things, _JOB_SIZE if jobs > 1 else 1):
            job: Job[O, R] = Job([order for _, order in together if order is not None])
            waiting.append(_Batch(together, job))
            crew.take(job)
            while waiting and (len(waiting) > crew.ahead or not waiting[0].job.orders):
                yield from _finished(waiting.popleft(), crew)
        while waiting:
            yield from _finished(waiting.popleft(), crew)


def _batches(things: Iterable[tuple[T, O | None]], size: int) -> Iterator[list[tuple[T, O | None]]]:
    """Put things together whose orders are about some size."""
    together: list[tuple[T, O | None]] = []
    ordered = 0
    for thing, order in things:
        together.append((thing, order))
        ordered += order.size if order is not None else 0
        if len(together) == _JOB_THINGS or ordered >= size:
            yield together
            together, ordered = [], 0
    if together:
        yield together


def _finished(batch: _Batch[T, O, R], crew: Crew[O, R]) -> Iterator[tuple[T, R | None]]:
    replies = iter(crew.replies(batch.job))
    for thing, order in batch.things:
        yield thing, next(replies) if order is not None else None
