"""The briefs of this repository, varied in a fixed way: texts full of brackets, for those who measure mining alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from dsgloss.data import rows

SEEDS = Path(__file__).parents[1] / "seeds"
COPIES = 60
_PAIR = re.compile(r"[가-힣]+(?: [가-힣]+)?(?P<close>['’”]?)\((?=[A-Za-z])[^()]*\)")


def varied() -> Iterator[bytes]:
    """Yield the briefs many times: paragraphs shuffled, the pairs in them replaced by others of the lexicon."""
    random = Random(1)  # noqa: S311 - the same texts each time
    lexicon = [(korean, english.split("|")[0]) for korean, english, *_ in rows("constituents.tsv")]
    briefs = [brief.read_text(encoding="utf-8").split("\n\n") for brief in sorted(SEEDS.glob("0*.md"))]
    for _ in range(COPIES):
        for head, *paragraphs in briefs:
            shuffled = random.sample(paragraphs, len(paragraphs))
            text = "\n\n".join(_PAIR.sub(lambda found: _other(found, lexicon, random), part) for part in shuffled)
            yield f"{head}\n\n{text}\n".encode()


def _other(found: re.Match[str], lexicon: Sequence[tuple[str, str]], random: Random) -> str:
    (korean, english), (more, other) = random.sample(lexicon, 2)
    return f"{korean} {more}{found['close']}({english} {other})"
