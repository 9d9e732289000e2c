"""The readers of foreign files, each as a function that bytes are thrown at, and what must hold of whatever they read.

`tools/fuzz.py` invents the bytes; `tests/trust/test_crashers.py` keeps those that once did harm.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

from dsgloss import Glossary
from dsgloss.configuration.read import read_configuration
from dsgloss.documents import Document, Segment, decode, parse_document
from dsgloss.documents.gitignore import parse_rules
from dsgloss.documents.registry import FORMATS
from dsgloss.errors import DsglossError
from dsgloss.exchange.registry import FORMATS as EXCHANGED
from dsgloss.linting import Bitext, Linter
from dsgloss.linting.options import Options
from dsgloss.linting.rules import PAGE_RULES, RUN_RULES
from dsgloss.model import Concept, Status, Term
from dsgloss.store.events import plain_of_events
from dsgloss.store.folder import open_shelf
from dsgloss.store.lines import plain
from dsgloss.store.nodes import read_yaml
from dsgloss.store.plain import Plain, UnusualError

Target = Callable[[bytes], None]
"""Takes any bytes; an error of our own is an answer, everything else is a crash."""

_EVERY_RULE = Options(extend_select=tuple(info.code for info in (*PAGE_RULES, *RUN_RULES)))
_TERMS = (
    ("metric", "지표", "메트릭", "metric"),
    ("fine-tuning", "미세 조정", "파인튜닝", "fine-tuning"),
    ("model", "모델", "모형", "model"),
)


def targets() -> Mapping[str, Target]:
    """Give every reader by name."""
    documents = {
        f"document-{suffix[1:]}": partial(_document, f"a{suffix}")
        for known in FORMATS
        for suffix in sorted(known.suffixes)
    }
    exchanged = {f"exchange-{name}": partial(_exchanged, name) for name in EXCHANGED}
    others: dict[str, Target] = {
        "glossary-yaml": partial(_on_disk, "a.yaml", _shelf),
        "glossary-csv": partial(_on_disk, "a.csv", _shelf),
        "configuration": partial(_on_disk, "dsgloss.toml", _configuration),
        "yaml": _yaml,
        "gitignore": _gitignore,
        "lint": _lint,
        "lookup": _lookup,
    }
    return {**documents, **exchanged, **others}


def _document(path: str, data: bytes) -> None:
    try:
        text = decode(data, path).text
    except DsglossError:
        return
    document = parse_document(text, path)
    originals = document.original.segments if document.original else ()
    for segment in (*document.segments, *originals):
        if not _leads_back(document, segment):
            raise AssertionError(f"{segment.text!r} does not stand where {path} is said to have it")


def _leads_back(document: Document, segment: Segment) -> bool:
    """Tell whether every character of a segment has its place in the file, in ascending order."""
    offset, origin = 0, 0
    for run in segment.runs:
        text = segment.text[run.start : run.start + run.length]
        written = document.text[run.origin : run.origin + run.width]
        same = run.length == run.width and (text == written or (text == " " and written in {"\n", "\r"}))
        if run.start != offset or run.origin < origin or not (same or run.length == 1 < run.width):
            return False
        offset, origin = offset + run.length, run.origin + run.width
    return offset == len(segment.text) != 0 and origin <= len(document.text)


def _exchanged(name: str, data: bytes) -> None:
    try:
        EXCHANGED[name].read(data, "a")
    except DsglossError:
        return


@cache
def _folder() -> Path:
    kept = tempfile.TemporaryDirectory(prefix="dsgloss-fuzz-")
    _folders.append(kept)
    return Path(kept.name)


_folders: list[tempfile.TemporaryDirectory[str]] = []


def _on_disk(name: str, read: Callable[[Path], object], data: bytes) -> None:
    file = _folder() / name
    file.write_bytes(data)
    try:
        read(file)
    except DsglossError:
        return


def _shelf(file: Path) -> object:
    return open_shelf(file)


def _configuration(file: Path) -> object:
    return read_configuration(file)


def _yaml(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    read_yaml(text, "a.yaml")
    if _said(plain, text) != _said(plain_of_events, text):
        raise AssertionError("line by line it says something else")


def _said(read: Callable[[str], Plain], text: str) -> Plain | None:
    try:
        return read(text)
    except UnusualError:
        return None


def _gitignore(data: bytes) -> None:
    parse_rules(data.decode("utf-8", "replace")).verdict("a/b 모델/c.md")


def _lint(data: bytes) -> None:
    document = parse_document(data.decode("utf-8", "replace"), "a.md")
    _linter().lint([Bitext(document, document)])


@cache
def _linter() -> Linter:
    return Linter(_concepts(), lambda _path: _EVERY_RULE)


def _lookup(data: bytes) -> None:
    _glossary().lookup(data.decode("utf-8", "replace"))


@cache
def _glossary() -> Glossary:
    return Glossary.load(Path(__file__).parent.parent / "glossary")


def _concepts() -> list[Concept]:
    return [
        Concept(
            id=name,
            terms=(
                Term(text=preferred, language="ko", status=Status.PREFERRED),
                Term(text=old, language="ko", status=Status.DEPRECATED),
                Term(text=english, language="en", status=Status.PREFERRED),
            ),
        )
        for name, preferred, old, english in _TERMS
    ]
