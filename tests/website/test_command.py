"""dsgloss site: what it says and writes, and the look through a server."""

from __future__ import annotations

import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import UsageError
from dsgloss.cli import cli
from dsgloss.site import serve

SMALL = Path(__file__).parent / "small"


def made(*arguments: str | Path) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["site", *map(str, arguments)], standalone_mode=False)


def test_what_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page to open goes to standard output, the number of files to standard error."""
    monkeypatch.chdir(tmp_path)
    result = made("--glossary", SMALL, "--output", "out")
    files = [file for file in Path("out").rglob("*") if file.is_file()]
    assert (result.return_value, result.stdout) == (0, "wrote out/index.html\n")
    assert result.stderr == f"Files: {len(files) - 1}\n"


LANGUAGES = [("ko", {"ko"}), ("en", {"en"}), ("both", {"ko", "en"})]


@pytest.mark.parametrize(("language", "expected"), LANGUAGES)
def test_languages(language: str, expected: set[str], tmp_path: Path) -> None:
    """--lang says which pages there are."""
    made("--glossary", SMALL, "--output", tmp_path / "out", "--lang", language)
    assert {folder.name for folder in (tmp_path / "out").iterdir() if folder.is_dir()} == expected | {"assets", "data"}


def test_proposals_on_request(tmp_path: Path) -> None:
    """--with-proposals adds them, and without it the next site has none again."""
    page = tmp_path / "out" / "ko" / "concepts" / "guessing.html"
    made("--glossary", SMALL, "--output", tmp_path / "out", "--with-proposals")
    assert page.exists()
    made("--glossary", SMALL, "--output", tmp_path / "out")
    assert not page.exists()


def test_the_changelog_beside_the_concepts_is_taken_along(tmp_path: Path) -> None:
    """A CHANGELOG.md in the glossary's folder becomes a page."""
    made("--glossary", SMALL, "--output", tmp_path / "out")
    assert "처음으로 나눈 판." in (tmp_path / "out/ko/history.html").read_text(encoding="utf-8")


def test_a_term_list_has_a_site_too(tmp_path: Path) -> None:
    """A table of terms is a glossary like any other."""
    (tmp_path / "terms.tsv").write_text("ko\ten\n미세 조정\tfine-tuning\n", encoding="utf-8")
    made("--glossary", tmp_path / "terms.tsv", "--output", tmp_path / "out")
    assert (tmp_path / "out/ko/concepts/fine-tuning.html").exists()


def test_a_foreign_folder_is_refused() -> None:
    """The error names the folder."""
    result = made("--glossary", SMALL, "--output", SMALL)
    assert isinstance(result.exception, UsageError)
    assert str(SMALL) in str(result.exception)


def test_a_look_through_a_server(tmp_path: Path) -> None:
    """--serve tells its address, answers this machine only, and ends cleanly by Ctrl-C."""
    command = (sys.executable, "-m", "dsgloss", "site", "--glossary", SMALL, "--output", tmp_path / "out",
               "--serve", "--port", "0")  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        said = process.stdout.readline()
        address = said.removeprefix("serving ").partition(";")[0]
        with urllib.request.urlopen(f"{address}ko/index.html", timeout=20) as answer:  # noqa: S310 - our own address
            page = answer.read()
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read() + process.stderr.read()
        assert process.wait(20) == 0
    assert address.startswith("http://127.0.0.1:")
    assert page == (tmp_path / "out/ko/index.html").read_bytes()
    assert "Traceback" not in rest


def test_a_port_that_cannot_be_used(tmp_path: Path) -> None:
    """A port that another program has is an error that says what to do."""

    def again(address: str) -> None:
        with pytest.raises(UsageError, match="this port cannot be used"):
            serve(tmp_path, int(address.rstrip("/").rpartition(":")[2]), print)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        serve(tmp_path, 0, again)
