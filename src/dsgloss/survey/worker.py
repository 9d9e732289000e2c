"""The work itself: orders to replies, in this process or in one that was started for it."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dsgloss.documents import parse_document
from dsgloss.errors import DsglossError
from dsgloss.survey.question import Question

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_asked: list[Question] = []
"""In a worker process: the questions it was started with."""


@dataclass(frozen=True, slots=True)
class Order:
    """A text, and the numbers of the questions to ask of it."""

    path: str
    text: str
    asked: tuple[int, ...]


Reply = tuple[bytes, ...] | DsglossError
"""The answers to the questions of an order, as JSON, or why there are none."""


def answer(orders: Sequence[Order], questions: Sequence[Question]) -> list[Reply]:
    """Answer orders, one after the other."""
    return [_reply(order, questions) for order in orders]


def _reply(order: Order, questions: Sequence[Question]) -> Reply:
    try:
        document = parse_document(order.text, order.path)
        answers = [questions[number].ask(document) for number in order.asked]
    except DsglossError as error:
        return error
    return tuple(found.model_dump_json(exclude_defaults=True).encode() for found in answers)


def begin(questions: Sequence[Question], lifeline: Connection) -> None:
    """Prepare a worker: Ctrl-C is its parent's business, and it never outlives its parent's wish or its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _asked.extend(questions)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    """Wait for the other end of the line to be closed, by the parent or by its death."""
    lifeline.poll(None)
    os._exit(1)


def answer_here(orders: Sequence[Order]) -> list[Reply]:
    """Answer orders in a worker process."""
    return answer(orders, _asked)
