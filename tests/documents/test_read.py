"""From a path to a document."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import pytest

from dsgloss.documents import Encoding, format_for, load_document, parse_document, read_document
from dsgloss.errors import UnreadableError


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("docs/A.MARKDOWN", "markdown"),
        ("a.mdx", "mdx"),
        ("a.txt", "text"),
        ("a.rst", "restructuredtext"),
        ("a.adoc", "asciidoc"),
        ("README", "text"),
    ],
)
def test_format(path: str, name: str) -> None:
    """The suffix decides, whatever its case; what is unknown is plain text."""
    assert format_for(path).name == name


def test_load(tmp_path: Path) -> None:
    """A loaded document comes with its encoding and what is to be said about it."""
    file = tmp_path / "a.md"
    file.write_bytes("# 기계 학습\r\n".encode("cp949"))
    loaded = load_document(file)
    assert loaded.document.path == file.as_posix()
    assert [segment.text for segment in loaded.document.segments] == ["기계 학습"]
    assert loaded.decoded.encoding is Encoding.CP949
    assert len(loaded.decoded.notices) == 1


def test_parse_text_at_hand() -> None:
    """Standard input is read as the file it is said to be."""
    document = parse_document("# 제목", "docs/a.md")
    assert (document.path, document.source, document.text) == ("docs/a.md", "docs/a.md", "# 제목")


def test_absent(tmp_path: Path) -> None:
    """An absent file is named."""
    with pytest.raises(UnreadableError, match=r"a\.md: no such file or folder\. Check the spelling"):
        read_document(tmp_path / "a.md")


def test_folder(tmp_path: Path) -> None:
    """A folder is no document."""
    with pytest.raises(UnreadableError, match="this is a folder, not a file"):
        read_document(tmp_path)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied"), "no permission to read it"),
        (OSError(5, "Input/output error"), "cannot be read: Input/output error"),
    ],
)
def test_barred(error: OSError, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says is passed on with a remedy."""

    def fail(_path: Path, _mode: str) -> BinaryIO:
        raise error

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(UnreadableError, match=message):
        read_document(Path("a.md"))
