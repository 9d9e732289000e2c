"""Work that can be shared: orders in, results out, in this process or in one that was started for it."""

from __future__ import annotations

import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


class Sized(Protocol):
    """Something to do, of which it is known how much it is."""

    @property
    def size(self) -> int:
        """How long it takes, in code points of Markdown that are mined meanwhile."""
        ...


O = TypeVar("O", bound=Sized)  # noqa: E741 - an order
R = TypeVar("R")
_In = TypeVar("_In", bound=Sized, contravariant=True)
_Out = TypeVar("_Out", covariant=True)


class Work(Protocol[_In, _Out]):
    """What is done with every order. It is sent to worker processes, so it can be pickled."""

    def do(self, order: _In) -> _Out:
        """Do one order; an error that its result depends on is its result."""
        ...


def serve(work: Work[O, R], line: Connection) -> None:
    """Do orders as they come, in a process of its own, until the parent hangs up or dies.

    Ctrl-C is the parent's business.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, ConnectionError):
        while True:
            line.send([work.do(order) for order in line.recv()])
