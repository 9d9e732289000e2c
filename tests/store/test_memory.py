"""Files of concepts that were read before: what is remembered, what is not, and what is not trusted."""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from dsgloss import Glossary, GlossaryError, Terminology, UnreadableError
from dsgloss.collector import undisturbed
from dsgloss.store import read_shelf, read_terminology
from dsgloss.store.memory import Memory, Remembered
from dsgloss.store.render import render_file
from strategies import terminologies

FILLER = "".join(f"- id: filler-{number}\n  note: {'가' * 100}\n" for number in range(400))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the cache a folder of its own."""
    monkeypatch.setenv("DSGLOSS_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def entries(cache: Path) -> list[Path]:
    """List what is kept."""
    return sorted(file for file in cache.rglob("*") if file.is_file())


@given(terminologies())
@settings(max_examples=40)
def test_what_is_remembered_is_what_was_read(terminology: Terminology) -> None:
    """Concepts come back as they were, whatever is in them."""
    data = (render_file(terminology.concepts) + FILLER).encode()
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setenv("DSGLOSS_CACHE_DIR", folder)
        said = Remembered(starts=tuple(range(len(terminology.concepts))), concepts=terminology.concepts)
        Memory().keep(data, said)
        assert Memory().recall(data) == said
        assert Memory().recall(data + b"\n") is None


def test_a_large_file_is_read_once(cache: Path, tmp_path: Path) -> None:
    """The second time gives the same, with the same places, and writes nothing."""
    file = tmp_path / "a.yaml"
    file.write_text(FILLER + "- id: last\n", encoding="utf-8")
    first = read_shelf(file)
    [kept] = entries(cache)
    before = kept.read_bytes()
    again = read_shelf(file)
    assert again.terminology == first.terminology
    assert str(again.place(400)) == str(first.place(400)) == f"{file.as_posix()}:801:3"
    assert entries(cache) == [kept]
    assert kept.read_bytes() == before


def test_a_remembered_file_can_be_changed(cache: Path, tmp_path: Path) -> None:
    """Saving patches the text, although it was not read this time."""
    file = tmp_path / "a.yaml"
    file.write_text(FILLER + "# 글\n- id: last  # 끝\n", encoding="utf-8")
    Glossary.load(file)
    assert entries(cache)
    glossary = Glossary.load(file)
    changed = [replace(c, note="새 설명") if c.id == "last" else c for c in glossary.concepts]
    assert glossary.with_concepts(changed).save(file) == [file]
    assert file.read_text(encoding="utf-8") == FILLER + "# 글\n- id: last  # 끝\n  note: 새 설명\n"


def spoil_content(kept: Path) -> None:
    """Change a byte."""
    kept.write_bytes(kept.read_bytes().replace(b"filler-7", b"filler-8"))


def cut_off(kept: Path) -> None:
    """Drop the end."""
    kept.write_bytes(kept.read_bytes()[:-10])


def empty(kept: Path) -> None:
    """Leave nothing."""
    kept.write_bytes(b"")


@pytest.mark.parametrize("spoil", [spoil_content, cut_off, empty])
def test_what_was_tampered_with_is_ignored(spoil: Callable[[Path], None], cache: Path, tmp_path: Path) -> None:
    """Such an entry is as good as none, and is written anew."""
    file = tmp_path / "a.yaml"
    file.write_text(FILLER, encoding="utf-8")
    expected = read_terminology(file)
    kept = max(entries(cache), key=lambda entry: entry.stat().st_size)  # the other says that it is in order
    good = kept.read_bytes()
    spoil(kept)
    assert read_terminology(file) == expected
    assert kept.read_bytes() == good


def test_a_file_with_problems_is_not_remembered(cache: Path, tmp_path: Path) -> None:
    """It is refused each time, and so are contradictions, which may come from other files."""
    file = tmp_path / "a.yaml"
    file.write_text(FILLER + "- id: a\n  subjekt: x\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(GlossaryError, match=r"a\.yaml:802:3: unknown field 'subjekt'"):
            read_terminology(file)
    assert entries(cache) == []
    file.write_text(FILLER + "- id: filler-0\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(GlossaryError, match=r"a\.yaml:801:7: the id 'filler-0' is used twice"):
            read_terminology(file)


def test_a_known_glossary_is_read_without_what_reads_yaml(cache: Path, tmp_path: Path) -> None:
    """The second time nothing is loaded that only files need which people may have changed."""
    (tmp_path / "glossary.yaml").write_text("version: 1.2.3\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("- id: a\n  ko: [용어]\n", encoding="utf-8")
    program = (
        "import sys; from dsgloss import Glossary; glossary = Glossary.load(sys.argv[1])\n"
        "print(glossary.metadata.version, *(c.title for c in glossary), *sorted({'yaml', 'pydantic'} & {*sys.modules}))"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    told = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)]  # noqa: S603
    assert told == ["1.2.3 용어 pydantic yaml\n", "1.2.3 용어\n"]
    assert entries(cache)


def test_what_contradicts_itself_is_read_each_time(cache: Path, tmp_path: Path) -> None:
    """Each of two files may be in order, and known, and both together may not."""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(f"- id: same\n  ko: [{name}]\n", encoding="utf-8")
        assert len(read_terminology(tmp_path / name)) == 1
    assert entries(cache)
    for _ in range(2):
        with pytest.raises(GlossaryError, match="used twice"):
            read_terminology(tmp_path)


def test_no_cache_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be kept, reading works all the same."""
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setenv("DSGLOSS_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "a.yaml").write_text(FILLER, encoding="utf-8")
    assert len(read_terminology(tmp_path / "a.yaml")) == 400


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_as_it_was(was_on: bool, tmp_path: Path) -> None:  # noqa: FBT001 - drawn from a table
    """It rests while a glossary is read, and afterwards is on or off as before, also where reading fails."""
    before = gc.isenabled()
    switch = {True: gc.enable, False: gc.disable}
    try:
        switch[was_on]()
        with undisturbed():
            assert not gc.isenabled()
        with pytest.raises(UnreadableError):
            read_shelf(tmp_path)
        assert gc.isenabled() == was_on
    finally:
        switch[before]()
