"""dsgloss lookup: what is printed for people, what for programs, and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss.cli import cli

TEXT = """\
- id: mixture-of-experts
  definition:
    ko: 일부 전문가 신경망만 쓰는 구조.
    en: A structure that uses some expert networks only.
  ko: [전문가 혼합, {term: 혼합 전문가, status: deprecated}]
  en: [Mixture of Experts, {term: MoE, type: acronym}]
- id: markup
  ko: ["[bold]굵은[/bold] 말"]
- id: graphics
  ko: [그래픽 카드]
- id: graphics-memory
  ko: [그래픽 메모리]
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """Write a small glossary."""
    file = tmp_path / "a.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return file


def looked_up(*query: str, glossary: Path) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["lookup", *query, "--glossary", str(glossary)], standalone_mode=False)


def test_for_people(glossary: Path) -> None:
    """The names, the definition, what not to write, and why it matched."""
    result = looked_up("전문가", "혼합에서는", glossary=glossary)
    assert (result.return_value, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "전문가 혼합  Mixture of Experts · MoE  mixture-of-experts",
        "  A structure that uses some expert networks only.",
        "  not: 혼합 전문가",
        "  matched '전문가 혼합' (inflected)",
    ]


def test_in_korean(glossary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader of Korean gets the Korean definition and Korean words around it."""
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    lines = looked_up("moe", glossary=glossary).stdout.splitlines()
    assert lines[1] == "  일부 전문가 신경망만 쓰는 구조."
    assert not any(word in " ".join(lines[2:]) for word in ("not:", "matched"))


def test_for_programs(glossary: Path) -> None:
    """JSON has the concept as the model has it, without what is default."""
    result = looked_up("MoE", "--output-format", "json", glossary=glossary)
    [match] = json.loads(result.stdout)
    assert (match["term"], match["reason"], match["concept"]["id"]) == ("MoE", "exact", "mixture-of-experts")
    assert match["concept"]["terms"][0] == {"text": "전문가 혼합", "language": "ko", "status": "preferred"}
    assert 0 < match["score"] <= 1


@pytest.mark.parametrize(("form", "stdout"), [("text", ""), ("json", "[]\n")])
def test_nothing_fits(form: str, stdout: str, glossary: Path) -> None:
    """The exit code is 1; standard output has nothing, or an empty list for programs."""
    result = looked_up("콩나물\x1b[2J", "--output-format", form, glossary=glossary)
    assert (result.return_value, result.stdout) == (1, stdout)
    assert "\x1b" not in result.stderr
    assert form == "json" or "nothing in the glossary fits '콩나물" in result.stderr


def test_terms_are_printed_as_they_are(glossary: Path) -> None:
    """What looks like markup of the terminal library is text."""
    assert looked_up("굵은", glossary=glossary).stdout.startswith("[bold]굵은[/bold] 말  —  markup\n")


def test_the_limit(glossary: Path) -> None:
    """As many results as wanted, at least one."""
    assert looked_up("그래픽", glossary=glossary).stdout.count("matched") == 2
    assert looked_up("그래픽", "--limit", "1", glossary=glossary).stdout.count("matched") == 1
    assert looked_up("그래픽", "--limit", "0", glossary=glossary).exit_code == 1, "click refuses it"


def test_a_term_list(tmp_path: Path) -> None:
    """A CSV or TSV file serves as a glossary."""
    file = tmp_path / "terms.csv"
    file.write_text("ko,en,forbidden\n지표,metric,메트릭\n", encoding="utf-8-sig")
    result = looked_up("메트릭을", glossary=file)
    assert result.return_value == 0
    assert result.stdout.splitlines()[:2] == ["지표  metric  metric", "  not: 메트릭"]
