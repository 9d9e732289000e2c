"""Extraction as programs call it: lazily, in text order, with errors where they belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss import DsglossError, UnreadableError, extract
from dsgloss.documents import read_document
from dsgloss.mining import mentions_of
from dsgloss.survey import crew

TEXTS = {
    "a.md": "미세 조정(fine-tuning)을 한다.\n\n강화 학습(RL)도 한다.",
    "b.md": "\0",
    "c.txt": "맥스 테그마크(Max Tegmark)가 말했다.",
}
EXPECTED = [("a.md", "미세 조정"), ("a.md", "강화 학습"), ("c.txt", "맥스 테그마크")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write texts, one of which cannot be read."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_mentions_come_in_text_order(folder: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever does the work; errors are handed over when their turn comes, and the rest is read."""
    monkeypatch.setattr(crew, "WORTH_WORKERS", 1)
    errors: list[DsglossError] = []
    mentions = list(extract(folder, on_error=errors.append, jobs=jobs))
    assert [(Path(mention.path).name, mention.ko) for mention in mentions] == EXPECTED
    assert [str(error).split(":")[0] for error in errors] == [(folder / "b.md").as_posix()]


def test_without_a_taker_the_first_error_is_raised(folder: Path) -> None:
    """What was found before it has been given already."""
    mentions = extract(folder)
    assert [next(mentions).ko, next(mentions).ko] == ["미세 조정", "강화 학습"]
    with pytest.raises(UnreadableError, match=r"b\.md"):
        next(mentions)


def test_a_document_at_hand_gives_the_same(folder: Path) -> None:
    """Mining a file and mining the document that was read from it are one thing."""
    file = folder / "a.md"
    assert mentions_of(read_document(file)) == list(extract(file))


def test_a_caller_may_stop_early(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers end when the iterator is closed, whatever they were doing."""
    monkeypatch.setattr(crew, "WORTH_WORKERS", 1)
    (folder / "d.md").write_text(TEXTS["a.md"] * 500, encoding="utf-8")
    mentions = extract(folder, jobs=2)
    next(mentions)
    mentions.close()
    assert list(mentions) == []
