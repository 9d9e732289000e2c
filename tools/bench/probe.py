"""Measurements inside a process: `python -m bench.probe NAME PATH ...` prints seconds of processors.

Each runs in a process of its own, so that the bench itself stays small: a process that it starts inherits the mark
of its memory.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import process_time

from bench.scan import automaton, scan


def write(count: str, folder: str) -> Sequence[float]:
    """Write a glossary of so many concepts; nothing is measured."""
    from bench.words import concepts
    from dsgloss import Glossary

    Glossary(concepts=tuple(concepts(int(count)))).save(folder)
    return ()


def find(glossary: str, terms: str, folder: str) -> Sequence[float]:
    """Find the terms of a glossary in texts, and scan the same texts for them."""
    from dsgloss import Glossary

    loaded = Glossary.load(glossary)
    loaded.find("")
    scanner = automaton(Path(terms).read_text(encoding="utf-8").splitlines())
    texts = [path.read_text(encoding="utf-8") for path in _files(folder)]
    return least(lambda: [loaded.find(text) for text in texts]), least(lambda: scan(scanner, texts))


def load(glossary: str) -> Sequence[float]:
    """Load a glossary, then find terms in a text for the first time."""
    from dsgloss import Glossary

    begun = process_time()
    loaded = Glossary.load(glossary)
    read = process_time()
    loaded.find("준비")
    return read - begun, process_time() - read


def lint(glossary: str, folder: str) -> Sequence[float]:
    """Read and lint texts with a linter that is made already."""
    from dsgloss import Glossary
    from dsgloss.documents import read_document
    from dsgloss.linting import Bitext, Linter

    linter = Linter(Glossary.load(glossary).in_force())
    files = _files(folder)
    return (least(lambda: linter.lint(Bitext(read_document(file)) for file in files)),)


def build(glossary: str, text: str) -> Sequence[float]:
    """Build what a text states into a glossary; the analyser is loaded already."""
    from dsgloss import build as build_into
    from dsgloss import extract_text
    from dsgloss.documents import read_document

    extract_text("준비(preparation)")
    document = read_document(Path(text))
    return (least(lambda: build_into([document], Path(glossary)), most=1),)


def kiwi(folder: str) -> Sequence[float]:
    """Tokenise all prose of texts with Kiwi as it comes, on one core, and mine the same texts."""
    from kiwipiepy import Kiwi

    import dsgloss
    from dsgloss.documents import SegmentKind, read_document

    files = _files(folder)
    segments = [segment for file in files for segment in read_document(file).segments]
    prose = [segment.text for segment in segments if segment.kind is not SegmentKind.CODE]
    analyser = Kiwi(num_workers=1)
    analyser.tokenize("준비")
    dsgloss.extract_text("준비(preparation)")
    tokenising = least(lambda: [None for _ in analyser.tokenize(prose)], most=2)
    return tokenising, least(lambda: list(dsgloss.extract(*files)), most=2)


def least(task: Callable[[], object], most: int = 3, enough: float = 10) -> float:
    """Give the least processor time of some runs of a task, in seconds; none is begun once they took enough."""
    times: list[float] = []
    while len(times) < most and sum(times) < enough:
        begun = process_time()
        task()
        times.append(process_time() - begun)
    return min(times)


def _files(folder: str) -> list[Path]:
    return sorted(path for path in Path(folder).rglob("*") if path.is_file())


PROBES: Mapping[str, Callable[..., Sequence[float]]] = {
    probe.__name__: probe for probe in (write, find, load, lint, build, kiwi)
}


if __name__ == "__main__":
    print(*PROBES[sys.argv[1]](*sys.argv[2:]))
