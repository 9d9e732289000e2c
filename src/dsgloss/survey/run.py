"""The run over many texts: read, look into the cache, have the rest answered, in the order of the inputs.

Only texts whose turn is near are in memory, a bounded number of them, whatever the number of inputs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from dsgloss.documents import format_for
from dsgloss.errors import DsglossError
from dsgloss.survey.answer import Answer, Surveyed
from dsgloss.survey.cache import Cache
from dsgloss.survey.crew import WORTH_WORKERS, Crew, Job
from dsgloss.survey.question import Question
from dsgloss.survey.text import Input, Text, read_text
from dsgloss.survey.worker import Order, Reply

# A job is worth the way to a worker and back, and small enough that all workers end at about the same time.
_JOB_SIZE = WORTH_WORKERS // 8
_JOB_TEXTS = 64


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
_Batch = tuple[list[_Opened], Job]


def survey(
    inputs: Iterable[Input], questions: Sequence[Question], jobs: int = 1, cache: Cache | None = None
) -> Generator[Surveyed | DsglossError]:
    """Ask questions of every input; yield what was found, or why it cannot be read, one for one and in order.

    With `jobs` above 1, so many worker processes answer, if there is enough to do; the result is the same.
    Without a `cache` everything is answered anew. Raises DsglossError if a worker process dies.
    """
    waiting: deque[_Batch] = deque()
    opened = (_opened(source, questions, cache) for source in inputs)
    with Crew(questions, jobs) as crew:
        for batch in _batches(opened, _JOB_SIZE if jobs > 1 else 1):
            waiting.append(batch)
            crew.take(batch[1])
            while waiting and (len(waiting) > crew.ahead or not waiting[0][1].orders):
                yield from _finished(*waiting.popleft(), crew, cache)
        while waiting:
            yield from _finished(*waiting.popleft(), crew, cache)
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
    deciding = (text.content, format_for(text.path).name, question.depends_on(text.path))
    return sha256("\n".join(deciding).encode("utf-8", "surrogateescape")).hexdigest()


def _batches(opened: Iterable[_Opened], size: int) -> Iterator[_Batch]:
    """Put texts together to jobs of about `size` code points of text that is to be answered."""
    texts: list[_Opened] = []
    orders: list[Order] = []
    for each in opened:
        texts.append(each)
        if isinstance(each, _Open) and each.asked:
            orders.append(Order(each.text.path, each.text.text, each.asked))
        if len(texts) == _JOB_TEXTS or sum(len(order.text) for order in orders) >= size:
            yield texts, Job(orders)
            texts, orders = [], []
    if texts:
        yield texts, Job(orders)


def _finished(texts: Sequence[_Opened], job: Job, crew: Crew, cache: Cache | None) -> Iterator[Surveyed | DsglossError]:
    replies = iter(crew.replies(job))
    for each in texts:
        if isinstance(each, DsglossError):
            yield each
        elif not each.asked:
            yield Surveyed(each.text.path, tuple(filter(None, each.known)), each.text.notices)
        else:
            yield _completed(each, next(replies), cache)


def _completed(opened: _Open, reply: Reply, cache: Cache | None) -> Surveyed | DsglossError:
    if isinstance(reply, DsglossError):
        return reply
    answers = list(opened.known)
    for number, body in zip(opened.asked, reply, strict=True):
        answers[number] = Answer.model_validate_json(body)
        if cache is not None:
            cache.put(opened.keys[number], body)
    return Surveyed(opened.text.path, tuple(filter(None, answers)), opened.text.notices)
