"""dsgloss build: what it says, its exit codes, and that an interrupted build leaves a glossary that can be read."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result

from dsgloss import Concept, Contingency, DsglossError, Pairing, ReviewState
from dsgloss.cli import cli
from dsgloss.store import read_terminology

CDN = "정적 파일은 콘텐츠 전송 네트워크(Content Delivery Network, CDN)에 둔다.\n"
TUNING = "우리는 미세 조정(fine-tuning)을 한다.\n"


def contents(folder: Path) -> dict[str, bytes]:
    """Read all files below a folder, by name."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def found(concept: str, glossary: Path) -> Concept:
    """Read a concept that must be there."""
    [one] = [each for each in read_terminology(glossary).concepts if each.id == concept]
    return one


def built(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["build", *map(str, arguments)], input=stdin, standalone_mode=False)


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write two texts into a folder, and stand beside it."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.md").write_text(CDN, encoding="utf-8")
    (tmp_path / "texts" / "b.md").write_text(TUNING, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("texts")


def test_what_is_said(texts: Path) -> None:
    """Proposals are listed, then the files; the second time there is nothing to change."""
    first = built(texts)
    assert (first.return_value, first.stderr) == (0, "")
    assert "2 concepts proposed" in first.stdout
    assert "content-delivery-network" in first.stdout
    assert first.stdout.splitlines()[-2:] == ["wrote glossary/glossary.yaml", "wrote glossary/proposals.yaml"]
    before = contents(Path("glossary"))
    second = built(texts)
    assert (second.return_value, second.stdout.splitlines()[-1]) == (0, "nothing to change")
    assert contents(Path("glossary")) == before


KOREAN = [
    "라우터는 혼잡 제어를 돕는다.",
    "혼잡 제어가 없으면 망이 막힌다.",
    "전송 계층도 혼잡 제어를 맡는다.",
    "사서는 책을 분류한다.",
    "강은 바다로 흐른다.",
    "아이들은 운동장에서 뛰논다.",
]
ENGLISH = [
    "A router helps with congestion control.",
    "Without congestion control the network is blocked.",
    "The transport layer is in charge of congestion control, too.",
    "The librarian sorts the books.",
    "The river flows to the sea.",
    "The children play in the yard.",
]


def test_a_translation_and_its_source_pair_what_no_text_states(tmp_path: Path) -> None:
    """The proposal says that it rests on aligned texts, with the counts; a second time nothing changes."""
    for language, sentences in (("ko", KOREAN), ("en", ENGLISH)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.md").write_text("\n\n".join(sentences), encoding="utf-8")
    arguments = (tmp_path / "ko", "--source", tmp_path / "en", "--glossary", tmp_path / "g")
    assert built(*arguments).return_value == 0
    concept = found("congestion-control", tmp_path / "g")
    assert (concept.title, concept.pairing, concept.review.state) == (
        "혼잡 제어",
        Pairing.ALIGNED,
        ReviewState.PROPOSED,
    )
    assert concept.association == Contingency(both=3, ko_only=0, en_only=0, neither=3)
    before = contents(tmp_path / "g")
    assert built(*arguments).stdout.splitlines()[-1] == "nothing to change"
    assert contents(tmp_path / "g") == before


def test_a_catalogue_brings_its_source_with_it(tmp_path: Path) -> None:
    """PO files are read for pairs between msgid and msgstr; one that is none is reported, and nothing is written.

    Those beside it are read all the same.
    """
    messages = (f'msgid "{e}"\nmsgstr "{k}"\n' for e, k in zip(ENGLISH, KOREAN, strict=True))
    (tmp_path / "ko.po").write_text("\n".join(messages), encoding="utf-8")
    assert built(tmp_path / "ko.po", "--glossary", tmp_path / "g").return_value == 0
    assert found("congestion-control", tmp_path / "g").title == "혼잡 제어"
    (tmp_path / "bad.po").write_text("패를 섞는다\n", encoding="utf-8")
    refused = built(tmp_path / "bad.po", "--glossary", tmp_path / "other")
    assert refused.return_value == 2
    assert "bad.po:1: this is not a valid PO file" in refused.stderr
    assert not (tmp_path / "other").exists()
    mixed = built(tmp_path / "bad.po", tmp_path / "ko.po", "--glossary", tmp_path / "third")
    assert (mixed.return_value, mixed.stderr) == (2, refused.stderr)
    assert contents(tmp_path / "third") == contents(tmp_path / "g")


XLIFF = """\
<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" target-language="ko" datatype="plaintext" original="a"><body>
{units}
  </body></file>
</xliff>
"""
UNIT = '    <trans-unit id="{n}"><source>{en}</source><target>{ko}</target></trans-unit>'


def test_every_bilingual_file_is_compared_named_or_found_in_a_folder(tmp_path: Path) -> None:
    """PO, XLIFF and tables of pairs give the same pairs, and a pair in brackets is found beside them."""
    (tmp_path / "ko").mkdir()
    pairs = [*zip(ENGLISH, KOREAN, strict=True), ("Use it.", "느린 시작(Slow Start)을 쓴다.")]
    messages = "\n".join(f'msgid "{en}"\nmsgstr "{ko}"\n' for en, ko in pairs)
    units = "\n".join(UNIT.format(n=n, en=en, ko=ko) for n, (en, ko) in enumerate(pairs))
    table = "en\tko\n" + "".join(f"{en}\t{ko}\n" for en, ko in pairs)
    texts = {"a.po": messages, "a.xlf": XLIFF.format(units=units), "a_ko.tsv": table}
    for name, text in texts.items():
        folder = tmp_path / "ko" / name.replace(".", "-")
        folder.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
        for number, target in enumerate((folder, folder / name)):
            glossary = tmp_path / f"{name}{number}"
            assert built(target, "--glossary", glossary).return_value == 0, name
            assert found("congestion-control", glossary).pairing is Pairing.ALIGNED, name
            assert found("slow-start", glossary).title == "느린 시작", name
            before = contents(glossary)
            assert built(target, "--glossary", glossary).stdout.splitlines()[-1] == "nothing to change", name
            assert contents(glossary) == before


def test_what_a_broken_catalogue_was_cited_for_stays(tmp_path: Path) -> None:
    """A catalogue that breaks later was not read: nobody knows what it says now."""
    file, glossary = tmp_path / "ko.po", tmp_path / "g"
    messages = (f'msgid "{e}"\nmsgstr "{k}"\n' for e, k in zip(ENGLISH, KOREAN, strict=True))
    file.write_text("\n".join(messages), encoding="utf-8")
    assert built(file, "--glossary", glossary).return_value == 0
    before = contents(glossary)
    file.write_text("패를 섞는다\n", encoding="utf-8")
    assert built(file, "--glossary", glossary).return_value == 2
    assert contents(glossary) == before


def test_a_pair_of_texts_that_cannot_be_read(tmp_path: Path) -> None:
    """The text is reported once, or its original if that is what cannot be read; other pairs are read all the same."""
    for language, sentences in (("ko", KOREAN), ("en", ENGLISH)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.md").write_text("\n\n".join(sentences), encoding="utf-8")
        (tmp_path / language / "b.md").write_bytes(b"\x00")
        (tmp_path / language / "c.md").write_bytes(b"\x00" if language == "en" else "글".encode())
    result = built(tmp_path / "ko", "--source", tmp_path / "en", "--glossary", tmp_path / "g")
    assert result.return_value == 2
    assert [line.split(":")[1].strip() for line in result.stderr.splitlines()] == [
        (tmp_path / "ko" / "b.md").as_posix(),
        (tmp_path / "en" / "c.md").as_posix(),
    ]
    assert found("congestion-control", tmp_path / "g").title == "혼잡 제어"


def test_the_best_supported_proposal_is_shown_first(tmp_path: Path) -> None:
    """By documents, not by name: what many texts state is the first thing to review."""
    (tmp_path / "a.md").write_text(CDN, encoding="utf-8")
    for name in "bc":
        (tmp_path / f"{name}.md").write_text(TUNING, encoding="utf-8")
    shown = built(tmp_path, "--glossary", tmp_path / "g").stdout
    assert shown.index("fine-tuning") < shown.index("content-delivery-network")
    concepts = read_terminology(tmp_path / "g").concepts
    assert [concept.id for concept in concepts] == ["content-delivery-network", "fine-tuning"], "the file goes by name"


@pytest.mark.usefixtures("texts")
def test_standard_input() -> None:
    """A dash is standard input, read as the file whose name is given."""
    result = built("-", "--stdin-filename", "news.txt", "--glossary", "new.yaml", stdin=CDN.encode())
    assert result.return_value == 0
    assert "source: news.txt" in Path("new.yaml").read_text(encoding="utf-8")


def test_a_text_that_cannot_be_read(texts: Path) -> None:
    """The others are read all the same; the exit code tells."""
    (texts / "c.md").write_bytes(b"\x00\x01")
    result = built(texts)
    assert result.return_value == 2
    assert (
        result.stderr == "dsgloss: texts/c.md: this is a binary file, not a text. Leave it out, or name a text file.\n"
    )
    assert len(read_terminology(Path("glossary"))) == 2


REFUSED = [
    ([], "nothing to read was named"),
    (["missing"], "missing"),
    (["texts", "--glossary", "bad"], "the id 'a' is used twice"),
    (["texts", "--glossary", "terms.csv"], "a term list can be read, but not changed"),
    (["texts", "--glossary", "texts/a.md/glossary"], "cannot be"),
]


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_cannot_be_done(arguments: list[str], message: str) -> None:
    """Wrong use and an unusable glossary: an error of our own, nothing on standard output, no file touched."""
    Path("bad").mkdir()
    Path("bad", "a.yaml").write_text("- id: a\n- id: a\n", encoding="utf-8")
    Path("terms.csv").write_text("ko,en\n지표,metric\n", encoding="utf-8")
    before = contents(Path())
    result = built(*arguments)
    assert isinstance(result.exception, DsglossError)
    assert message in str(result.exception)
    assert result.stdout == ""
    assert contents(Path()) == before


# Builds from one set of texts and another in turn, so that every file changes all the time.
BUILDER = """
import sys
from pathlib import Path
from dsgloss.documents import parse_document
from dsgloss.building import build
glossary, *texts = sys.argv[1:]
while True:
    for shift in range(len(texts)):
        moved = [parse_document("\\n" * 2 * shift + text, f"{n}.md") for n, text in enumerate(texts)]
        build(moved, Path(glossary))
        print("built", flush=True)
"""


@pytest.mark.usefixtures("texts")
def test_an_interrupted_build(tmp_path: Path) -> None:
    """Whenever a build is killed, the glossary can be read and holds every concept; building again mends the rest."""
    random = Random(11)  # noqa: S311 - moments, not secrets
    glossary = tmp_path / "glossary"
    for _ in range(5):
        command = [sys.executable, "-c", BUILDER, str(glossary), CDN, TUNING]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as builder:  # noqa: S603
            assert builder.stdout
            builder.stdout.readline()
            time.sleep(random.uniform(0, 0.05))
            builder.send_signal(signal.SIGKILL)
        terminology = read_terminology(glossary)
        assert [concept.id for concept in terminology.concepts] == ["content-delivery-network", "fine-tuning"]
        assert {len(concept.citations) for concept in terminology.concepts} == {1}
        assert {name for name in contents(glossary) if not name.startswith(".")} == {"glossary.yaml", "proposals.yaml"}
    assert built("texts", "--glossary", glossary).return_value == 0


def test_a_build_that_is_killed_at_once(tmp_path: Path) -> None:
    """A first build that is killed before it is done leaves nothing, or what the next one takes up."""
    text, glossary = tmp_path / "a.md", tmp_path / "glossary"
    text.write_text(CDN, encoding="utf-8")
    arguments = [sys.executable, "-m", "dsgloss", "build", str(text), "--glossary", str(glossary)]
    for wait in (0.1, 0.5, 0.9):
        with subprocess.Popen(arguments, stdout=subprocess.DEVNULL) as builder:  # noqa: S603
            time.sleep(wait)
            builder.send_signal(signal.SIGKILL)
        assert not glossary.exists() or not list(glossary.glob("*.yaml")) or len(read_terminology(glossary)) <= 1
    assert built(text, "--glossary", glossary).return_value == 0
    assert [concept.id for concept in read_terminology(glossary).concepts] == ["content-delivery-network"]
