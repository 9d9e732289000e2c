"""Golden files: texts in tests/data that a person reviewed, compared to the byte."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

DATA = Path(__file__).parent / "data"


class Mode(Enum):
    """Whether golden files are compared or written."""

    COMPARE = "compare"
    UPDATE = "update"


@dataclass(frozen=True)
class Golden:
    """Compares texts with golden files, or writes these anew."""

    mode: Mode

    def __call__(self, name: str, text: str) -> None:
        """Compare a text with the file of a name in tests/data, or write it there."""
        file = DATA / name
        if self.mode is Mode.UPDATE:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        expected = file.read_bytes().decode()
        assert text == expected, f"{file}: run pytest --update-golden and look at the difference"
