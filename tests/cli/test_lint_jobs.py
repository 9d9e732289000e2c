"""dsgloss lint --jobs: the same output however many processes share the work, and a clean end at Ctrl-C."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dsgloss.cli.lint import command
from dsgloss.survey import crew
from interrupting import interrupted

GLOSSARY = "- {id: metric, ko: [지표, {term: 메트릭, status: deprecated}], en: [metric]}\n"


def test_workers_change_nothing_that_can_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings, their order and the exit code are those of a single process."""
    monkeypatch.setattr(crew, "WORTH_WORKERS", 1)
    monkeypatch.chdir(tmp_path)
    Path("terms.yaml").write_text(GLOSSARY, encoding="utf-8")
    Path("ko").mkdir()
    for number in range(80):
        Path("ko", f"{number}.md").write_text("메트릭을 본다.\n" * (number % 7 * 30), encoding="utf-8")
    given = ["ko", "--glossary", "terms.yaml", "--no-cache", "--output-format", "concise", "--jobs"]
    results = [CliRunner().invoke(command, [*given, jobs], standalone_mode=False) for jobs in ("1", "2")]
    assert [(result.return_value, result.exception) for result in results] == [(1, None)] * 2
    assert results[0].stdout.count("DSG001") > 1000
    assert results[0].stdout == results[1].stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_everything_and_leaves_the_texts_as_they_were(
    jobs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The exit code is 130, nobody complains, no worker stays, and nothing is fixed by halves."""
    monkeypatch.chdir(tmp_path)
    Path("terms.yaml").write_text(GLOSSARY, encoding="utf-8")
    texts = {Path("ko", f"{number:02}.md"): f"메트릭을 {number}번 본다.\n\n" * 9000 for number in range(40)}
    Path("ko").mkdir()
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "dsgloss", "lint", "--fix", "ko", "--glossary", "terms.yaml", "--jobs", jobs]
    assert interrupted(command) == (130, "")
    assert {path: path.read_text(encoding="utf-8") for path in texts} == texts
