"""Answers kept by content: what is found again, what is not trusted, what goes when there is too much."""

from __future__ import annotations

import json
import os
import pickle
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Mention, Relation
from dsgloss.model.data import packed
from dsgloss.model.validation import adapter
from dsgloss.survey import About, Answer, Cache, Use, user_cache

KEY = "0123456789abcdef" * 4
OTHER = "f" * 64


def body(answer: Answer) -> bytes:
    """Write an answer as workers do."""
    return packed(answer)


ANSWER = Answer(
    about=About(id="007", title="전문가를 섞는 법"),
    mentions=(
        Mention(path="", line=3, column=1, end_line=3, end_column=12, relation=Relation.TRANSLATION,
                ko="미세 조정", en="fine-tuning", confidence=0.9731, evidence=("size",)),
    ),
    uses=(Use(concept="fine-tuning", line=3, column=1),),
)  # fmt: skip


def entry(folder: Path) -> Path:
    """Give the only file of a cache."""
    [file] = (path for path in folder.rglob("*") if path.is_file())
    return file


def test_an_answer_is_kept(tmp_path: Path) -> None:
    """What is put under a key is given for that key and no other, by another cache of the same folder, too."""
    Cache(tmp_path / "new").put(KEY, body(ANSWER))
    assert Cache(tmp_path / "new").get(KEY) == ANSWER
    assert Cache(tmp_path / "new").get(OTHER) is None


TEXTS = st.none() | st.text(max_size=9)


@given(st.builds(About, id=TEXTS, title=TEXTS, publisher=TEXTS, date=TEXTS))
def test_whatever_a_text_says_of_itself_survives(about: About) -> None:
    """JSON gives back what was written, quotes, line ends and all."""
    assert adapter(Answer).validate_json(body(Answer(about=about))) == Answer(about=about)


BROKEN = [
    (b"", "nothing"),
    (b"{}", "an answer without a seal"),
    (b"0" * 64 + b"\n{}", "an answer with another seal"),
    (pickle.dumps(ANSWER), "something that would have to be executed"),
    (b"\xff\xfe\x00\n\n", "bytes that are no text"),
]


@pytest.mark.parametrize(("content", "why"), BROKEN, ids=[why for _, why in BROKEN])
def test_what_is_broken_is_ignored_and_written_anew(content: bytes, why: str, tmp_path: Path) -> None:
    """An entry that is not what was written does not count, and does not stay."""
    cache = Cache(tmp_path)
    cache.put(KEY, body(ANSWER))
    entry(tmp_path).write_bytes(content)
    assert cache.get(KEY) is None, why
    cache.put(KEY, body(ANSWER))
    assert cache.get(KEY) == ANSWER


@given(st.integers(0, 400), st.integers(1, 255))
def test_no_changed_byte_goes_unnoticed(place: int, change: int) -> None:
    """An answer with any byte changed, or cut anywhere, is no answer."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        cache.put(KEY, body(ANSWER))
        file = entry(Path(folder))
        data = file.read_bytes()
        at = place % len(data)
        for wrong in (data[:at], data[:at] + bytes([data[at] ^ change]) + data[at + 1 :]):
            file.write_bytes(wrong)
            assert cache.get(KEY) is None


def test_an_entry_of_another_text_is_ignored(tmp_path: Path) -> None:
    """A file that was copied or renamed is not taken for the answer to something else."""
    cache = Cache(tmp_path)
    cache.put(KEY, body(ANSWER))
    copy = tmp_path / "answers" / OTHER[:2] / f"{OTHER[2:]}.json"
    copy.parent.mkdir()
    copy.write_bytes(entry(tmp_path).read_bytes())
    assert cache.get(OTHER) is None


def test_an_answer_of_another_form_is_ignored(tmp_path: Path) -> None:
    """Sealed JSON that is no answer is none, even if somebody took the trouble."""
    cache = Cache(tmp_path)
    cache.put(KEY, json.dumps({"mentions": [{"path": "", "__class__": "os.system"}]}).encode())
    assert cache.get(KEY) is None


def test_a_folder_that_cannot_be_used_costs_nothing(tmp_path: Path) -> None:
    """Where nothing can be written, nothing is kept, and nobody is bothered."""
    (tmp_path / "file").write_bytes(b"not a folder")
    cache = Cache(tmp_path / "file")
    cache.put(KEY, body(ANSWER))
    assert cache.get(KEY) is None
    cache.prune()
    assert (tmp_path / "file").read_bytes() == b"not a folder"


def keys_in(folder: Path) -> set[str]:
    """List the keys of a cache."""
    return {file.parent.name + file.stem for file in (folder / "answers").rglob("*.json")}


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    """Beyond the limit the oldest entries are deleted; reading one makes it young; files of others stay."""
    keys = [f"{number:064x}" for number in (0x10, 0x20, 0x30)]
    (tmp_path / "thesis.json").write_text("{}", encoding="utf-8")
    cache = Cache(tmp_path)
    for age, key in enumerate(reversed(keys)):
        cache.put(key, body(ANSWER))
        old = tmp_path / "answers" / key[:2] / f"{key[2:]}.json"
        os.utime(old, (1_000_000 - age, 1_000_000 - age))
    size = old.stat().st_size
    assert cache.get(keys[0]) == ANSWER
    smaller = Cache(tmp_path, limit=2 * size)
    smaller.prune()
    assert keys_in(tmp_path) == set(keys), "a run that kept nothing new does not look"
    smaller.put(keys[2], body(ANSWER))
    smaller.prune()
    assert keys_in(tmp_path) == {keys[0], keys[2]}
    assert (tmp_path / "thesis.json").is_file()


def test_several_may_use_a_cache_at_a_time(tmp_path: Path) -> None:
    """While some write and some prune, a reader gets a whole answer or none."""

    def use(number: int) -> bool:
        cache = Cache(tmp_path, limit=number % 3 * 1000)
        cache.put(KEY, body(ANSWER))
        found = cache.get(KEY)
        cache.prune()
        return found in (None, ANSWER)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(use, range(200)))


PLACES = [
    ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/dsgloss"),
    ("linux", {"XDG_CACHE_HOME": ""}, "/home/kim/.cache/dsgloss"),
    ("darwin", {}, "/home/kim/Library/Caches/dsgloss"),
    ("darwin", {"XDG_CACHE_HOME": "/x"}, "/x/dsgloss"),
    ("win32", {"LOCALAPPDATA": "/local"}, "/local/dsgloss/Cache"),
    ("win32", {}, "/home/kim/AppData/Local/dsgloss/Cache"),
]


@pytest.mark.parametrize(("platform", "environment", "place"), PLACES)
def test_each_system_has_its_place_for_caches(
    platform: str, environment: dict[str, str], place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user's cache folder is where the system's conventions put it."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/kim", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert user_cache().as_posix() == place
