"""The work itself: orders to replies, in this process or in one that was started for it."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dsgloss.documents import parse_document
from dsgloss.errors import DsglossError
from dsgloss.survey.question import Question

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


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


def serve(questions: Sequence[Question], line: Connection) -> None:
    """Answer orders as they come, in a process of its own, until the parent hangs up or dies.

    Ctrl-C is the parent's business.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, ConnectionError):
        while True:
            line.send(answer(line.recv(), questions))
