"""The run over many texts: read, look into the cache, have the rest answered, in the order of the inputs.

Only texts whose turn is near are in memory, a bounded number of them, whatever the number of inputs.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256

from dsgloss.documents import format_for
from dsgloss.errors import DsglossError
from dsgloss.model.data import unpacked
from dsgloss.survey.answer import Answer, Surveyed
from dsgloss.survey.cache import Cache
from dsgloss.survey.question import Question
from dsgloss.survey.sharing import shared
from dsgloss.survey.text import Input, Text, read_text
from dsgloss.survey.worker import Asking, Order, Reply


@dataclass(frozen=True, slots=True)
class _Open:
    """A text with the answers to each question that are known already, and the keys to keep the others under."""

    text: Text
    keys: tuple[str, ...]
    known: tuple[Answer | None, ...]

    @property
    def asked(self) -> tuple[int, ...]:
        return tuple(number for number, answer in enumerate(self.known) if answer is None)


_Opened = _Open | DsglossError


def survey(
    inputs: Iterable[Input], questions: Sequence[Question], jobs: int = 1, cache: Cache | None = None
) -> Generator[Surveyed | DsglossError]:
    """Ask questions of every input; yield what was found, or why it cannot be read, one for one and in order.

    With `jobs` above 1, so many worker processes answer, if there is enough to do; the result is the same.
    Without a `cache` everything is answered anew. Raises DsglossError if a worker process dies.
    """
    opened = (_opened(source, questions, cache) for source in inputs)
    orders = ((each, _order(each)) for each in opened)
    with closing(shared(orders, Asking(tuple(questions)), jobs)) as results:
        for each, reply in results:
            yield _found(each, reply, cache)
    if cache is not None:
        cache.prune()


def _opened(source: Input, questions: Sequence[Question], cache: Cache | None) -> _Opened:
    try:
        text = read_text(source)
    except DsglossError as error:
        return error
    keys = tuple(_key(text, question) for question in questions) if cache else ()
    return _Open(text, keys, tuple(map(cache.get, keys)) if cache else (None,) * len(questions))


def _key(text: Text, question: Question) -> str:
    """Name everything that an answer depends on, in one word."""
    texts = [text] if text.original is None else [text, text.original]
    contents = [part for each in texts for part in (each.content, format_for(each.path).name)]
    deciding = (*contents, question.depends_on(text.path))
    return sha256("\n".join(deciding).encode("utf-8", "surrogateescape")).hexdigest()


def _order(opened: _Opened) -> Order | None:
    if isinstance(opened, DsglossError) or not opened.asked:
        return None
    return Order(opened.text, opened.asked)


def _found(opened: _Opened, reply: Reply | None, cache: Cache | None) -> Surveyed | DsglossError:
    if isinstance(opened, DsglossError):
        return opened
    if reply is None:
        return Surveyed(opened.text.path, tuple(filter(None, opened.known)), opened.text.notices)
    return _completed(opened, reply, cache)


def _completed(opened: _Open, reply: Reply, cache: Cache | None) -> Surveyed | DsglossError:
    if isinstance(reply, DsglossError):
        return reply
    answers = list(opened.known)
    for number, body in zip(opened.asked, reply, strict=True):
        answers[number] = unpacked(Answer, body)
        if cache is not None:
            cache.put(opened.keys[number], body)
    return Surveyed(opened.text.path, tuple(filter(None, answers)), opened.text.notices)
