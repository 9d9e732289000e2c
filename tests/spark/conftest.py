"""A Spark of two cores for the tests of this folder; where it or Java is missing they are skipped, and say why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench_texts import varied
from dsgloss.errors import UsageError
from dsgloss.spark.session import require_spark, session

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Every document states these; on their way to their sums they would all meet in one task.
HOT = "인공지능(AI)을 연구하는 회사의 최고경영자(CEO)가 말했다. 문서 번호는 {number}번이다."
DOCUMENTS = 200


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Start Spark once. Where DSGLOSS_REQUIRE_SPARK is set, as by `make test-spark`, nothing may be skipped."""
    try:
        require_spark()
    except UsageError as error:
        if os.environ.get("DSGLOSS_REQUIRE_SPARK"):
            raise
        pytest.skip(str(error))
    started = session("local[2]")
    started.conf.set("spark.sql.shuffle.partitions", "4")
    yield started
    started.stop()


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small corpus with the shape of a large one: the briefs, varied, and pairs that every document states.

    One document is no text, one is in an old encoding, and every fifth keeps the identifier of its brief.
    """
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "binary.md").write_bytes(b"\x00\x01")
    (folder / "old.md").write_bytes("강화 학습(RL)을 배운다. 한국어로 쓴 글이다.".encode("cp949"))
    for number, text in enumerate(islice(varied(), DOCUMENTS - 2)):
        front, body = text.decode().split("\n---\n", 1)
        kept = f"{front}\n---\n" if number % 5 == 0 else ""
        said = f"{kept}{body}\n{HOT.format(number=number)}\n"
        (folder / f"{number:04}.md").write_text(said, encoding="utf-8")
    return folder
