"""The command that reads a glossary off translations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import Glossary, UsageError
from dsgloss.cli import cli
from dsgloss.inducing import Induced
from dsgloss.model.record import field_names

KOREAN = """# 클러스터

클러스터를 만든다. 노드를 더한다.

노드가 멈추면 클러스터가 쉰다.

클러스터는 노드로 이루어진다.

클러스터의 이름을 적는다.
"""
ENGLISH = """# Cluster

Create a cluster. Add a node.

If a node stops, the cluster rests.

A cluster is made of nodes.

Write down the name of the cluster.
"""


def run(*arguments: str) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["glossary", "induce", *arguments], standalone_mode=False)


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str, str]:
    """Write a text with its source, stand beside them, and give the arguments that name them."""
    for name, text in (("ko", KOREAN), ("en", ENGLISH)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "ko", "--source", "en"


def test_json_lines_hold_the_fields_that_programs_rely_on(texts: tuple[str, str, str]) -> None:
    """Each line is a term with its renderings, their counts and places."""
    result = run(*texts, "--output-format", "jsonl")
    first = json.loads(result.stdout.splitlines()[0])
    assert list(first) == list(field_names(Induced))
    assert (first["en"].lower(), first["renderings"][0]["ko"], first["renderings"][0]["count"]) == (
        "cluster", "클러스터", 5,
    )  # fmt: skip
    place = first["renderings"][0]["places"][0]
    assert (place["source"], place["line"], place["column"]) == ("ko/a.md", 1, 3)
    assert result.return_value == 0


def test_a_table_is_for_people(texts: tuple[str, str, str]) -> None:
    """The English, what renders it, and how often."""
    shown = run(*texts).stdout
    assert "클러스터 5" in shown
    assert "노드 3" in shown


def test_the_limit_keeps_the_commonest(texts: tuple[str, str, str]) -> None:
    """Terms come in the order of how often they are rendered."""
    assert len(run(*texts, "--output-format", "jsonl", "--limit", "1").stdout.splitlines()) == 1


def test_the_list_can_be_linted_with(texts: tuple[str, str, str], tmp_path: Path) -> None:
    """The table of tab-separated values is a term list."""
    (tmp_path / "terms.tsv").write_text(run(*texts, "--output-format", "tsv").stdout, encoding="utf-8")
    [match] = Glossary.load(tmp_path / "terms.tsv").lookup("cluster")
    assert match.concept.title == "클러스터"


def test_the_yaml_is_a_glossary(texts: tuple[str, str, str], tmp_path: Path) -> None:
    """As proposals, with the places of each rendering."""
    (tmp_path / "terms.yaml").write_text(run(*texts, "--output-format", "yaml").stdout, encoding="utf-8")
    assert {concept.review.state.value for concept in Glossary.load(tmp_path / "terms.yaml").concepts} == {"proposed"}


def test_proposals_go_into_a_glossary_once(texts: tuple[str, str, str], tmp_path: Path) -> None:
    """The same texts again change nothing."""
    run(*texts, "--glossary", "glossary")
    proposals = (tmp_path / "glossary" / "proposals.yaml").read_bytes()
    assert "클러스터" in proposals.decode()
    assert "nothing to change" in run(*texts, "--glossary", "glossary").stderr
    assert (tmp_path / "glossary" / "proposals.yaml").read_bytes() == proposals


PAIRS = (
    ("The cluster rests.", "클러스터가 쉰다."),
    ("Stop the cluster.", "클러스터를 멈춘다."),
    ("Add.", "더한다."),
)
TMX = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
{units}
</body></tmx>
"""
UNIT = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="ko"><seg>{}</seg></tuv></tu>'
BILINGUAL = [
    (
        "ko.po",
        'msgid ""\nmsgstr "Language: ko\\n"\n\n' + "\n".join(map('msgid "{0[0]}"\nmsgstr "{0[1]}"\n'.format, PAIRS)),
    ),
    ("memory.tmx", TMX.format(units="\n".join(UNIT.format(*pair) for pair in PAIRS))),
    ("ko.csv", "en,ko\n" + "".join(f"{en},{ko}\n" for en, ko in PAIRS)),
]


@pytest.mark.parametrize(("name", "text"), BILINGUAL)
def test_bilingual_files_bring_their_source_with_them(name: str, text: str, tmp_path: Path) -> None:
    """They need no --source, in whichever format they are."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = [json.loads(line) for line in run(str(tmp_path), "--output-format", "jsonl").stdout.splitlines()]
    assert [(one["en"], one["renderings"][0]["ko"]) for one in found] == [("cluster", "클러스터")]


def test_a_broken_catalogue_is_reported(tmp_path: Path) -> None:
    """It counts as something to compare, which could not be read."""
    (tmp_path / "ko.po").write_text("패를 섞는다\n", encoding="utf-8")
    result = run(str(tmp_path))
    assert result.return_value == 2
    assert "not a valid PO file" in result.stderr


def test_texts_without_a_source_say_nothing(texts: tuple[str, str, str]) -> None:
    """It is wrong use, and the message says what to name."""
    result = run(texts[0])
    assert isinstance(result.exception, UsageError)
    assert "--source" in str(result.exception)
