"""A glossary under review on disk: where concepts go, what others write, and what is cut short."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from dsgloss import GlossaryError, ReviewState, UnreadableError, UsageError
from dsgloss.building import build
from dsgloss.documents import parse_document
from dsgloss.reviewing import Accept, Decision, Desk, Edit, Merge, Reject, Skip, parse_entry
from dsgloss.store import read_shelf, read_terminology, write_texts
from dsgloss.store.canonical import formatted_texts
from reviewing.entries import ACCEPTED, DAY, PROPOSALS


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """Write a glossary with accepted concepts and proposals."""
    folder = tmp_path / "glossary"
    folder.mkdir()
    (folder / "machine-learning.yaml").write_text(ACCEPTED, encoding="utf-8")
    (folder / "proposals.yaml").write_text(PROPOSALS, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, str]:
    """Read all files of a folder."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.iterdir())}


PLACES = [
    ("machine-learning/training", "machine-learning.yaml", "the file of the subject field's first part"),
    ("business", "business.yaml", "which is made if it is not there"),
    ("proposals", "proposals.yaml", "even if it has the name of this one"),
    (None, "concepts.yaml", "what has no subject field is kept apart, as whenever a glossary is saved"),
]


@pytest.mark.parametrize(("subject", "name", "why"), PLACES)
def test_where_an_accepted_proposal_goes(subject: str | None, name: str, why: str, glossary: Path) -> None:
    """It leaves the proposals, and the others there stay as they are, comments included."""
    Desk(glossary).take([Accept("ceo", DAY, subject=subject)])
    assert "- id: ceo" in contents(glossary)[name], why
    kept = PROPOSALS.partition("- id: ceo")[0].rstrip()
    assert contents(glossary)["proposals.yaml"].startswith(kept)
    assert contents(glossary)["machine-learning.yaml"].startswith(ACCEPTED.rstrip())
    assert sum(text.count("- id: ceo") for text in contents(glossary).values()) == 1


def test_a_rejected_proposal_stays_where_it_is(glossary: Path) -> None:
    """Only its review changes."""
    Desk(glossary).take([Reject("tuning", DAY, "너무 넓음")])
    expected = PROPOSALS.replace(
        "id: tuning        # 너무 넓다\n  review: proposed",
        'id: tuning        # 너무 넓다\n  review:\n    state: rejected\n    date: "2026-11-22"\n    reason: 너무 넓음',
    )
    assert contents(glossary) == {"machine-learning.yaml": ACCEPTED, "proposals.yaml": expected}


def test_what_was_rejected_is_not_proposed_again(tmp_path: Path) -> None:
    """Building from the same text, and from another one that states the pair, changes nothing of it."""
    text = "우리는 미세 조정(fine-tuning)을 한다."
    build([parse_document(text, "a.md")], tmp_path / "glossary")
    Desk(tmp_path / "glossary").take([Reject("fine-tuning", DAY)])
    before = contents(tmp_path / "glossary")
    assert not build([parse_document(f"다시 {text}", "b.md")], tmp_path / "glossary").proposed
    assert contents(tmp_path / "glossary") == before


def test_what_was_merged_is_known(tmp_path: Path) -> None:
    """Its pair is cited by the concept that took it in, and not proposed again."""
    text = "우리는 미세 조정(fine-tuning)을 하고, 파인 튜닝(finetuning)도 한다."
    folder = tmp_path / "glossary"
    folder.mkdir()
    entries = "- {id: fine-tuning, ko: [미세 조정], en: [fine-tuning]}\n"
    (folder / "a.yaml").write_text(
        entries + "- {id: x, review: proposed, ko: [미세 튜닝], en: [fine-tuning]}\n", encoding="utf-8"
    )
    Desk(folder).take([Merge("x", "fine-tuning", DAY)])
    build([parse_document(text.replace("파인 튜닝", "미세 튜닝"), "a.md")], folder)
    assert [concept.id for concept in read_terminology(folder).concepts] == ["fine-tuning"]


def test_one_file_is_a_glossary_too(tmp_path: Path) -> None:
    """Accepted concepts stay in it, where they are."""
    file = tmp_path / "terms.yaml"
    file.write_text(PROPOSALS, encoding="utf-8")
    Desk(file).take([Accept("fine-tuning", DAY, subject="a")])
    assert [concept.id for concept in read_terminology(file).concepts] == ["fine-tuning", "tuning", "ceo"]


ALL: list[Decision] = [
    Accept("fine-tuning", DAY, subject="new"),
    Merge("tuning", "metric", DAY),
    Skip("ceo", DAY),
    Edit("ceo", parse_entry("- id: chief\n  ko: [최고경영자]\n", "x"), DAY),
]


def test_undoing_restores_every_byte(glossary: Path) -> None:
    """One decision after the other is taken back; a file that was made for it goes."""
    before = contents(glossary)
    desk = Desk(glossary)
    for decision in ALL:
        desk.take([decision])
    assert contents(glossary).keys() == {"concepts.yaml", "machine-learning.yaml", "new.yaml", "proposals.yaml"}
    assert [desk.undo() for _ in ALL] == [(decision,) for decision in reversed(ALL)]
    assert (contents(glossary), desk.undo()) == (before, ())


def test_what_a_review_writes_is_formatted(glossary: Path) -> None:
    """In a formatted glossary, `dsgloss glossary format` has nothing to do after any decision, or its undoing."""
    shelf = read_shelf(glossary)
    write_texts(shelf, formatted_texts(shelf))
    desk = Desk(glossary)
    for decision in [Reject("tuning", DAY, "너무 넓음"), *ALL[:1], *ALL[2:]]:
        desk.take([decision])
        assert formatted_texts(read_shelf(glossary)) == {}, decision
    desk.undo()
    assert formatted_texts(read_shelf(glossary)) == {}


def test_a_review_knows_what_lies_on_disk(glossary: Path) -> None:
    """Whatever it has written and others have changed, removed or added, its glossary is the one that is there."""
    desk = Desk(glossary)
    for number, decision in enumerate(ALL):
        desk.take([decision])
        assert desk.terminology == read_terminology(glossary)
        (glossary / f"other-{number}.yaml").write_text(f"- id: other-{number}\n", encoding="utf-8")
        (glossary / f"other-{number - 1}.yaml").unlink(missing_ok=True)
        assert desk.terminology == read_terminology(glossary)
    assert "other-3" in desk.terminology


def test_all_or_nothing(glossary: Path) -> None:
    """If one of several decisions cannot be taken, none is."""
    before = contents(glossary)
    with pytest.raises(UsageError):
        Desk(glossary).take([Reject("ceo", DAY), Reject("nothing", DAY)])
    assert contents(glossary) == before


def test_what_others_write_meanwhile_stays(glossary: Path) -> None:
    """A file that was changed under way is read again, and undoing leaves the change alone."""
    desk = Desk(glossary)
    desk.take([Accept("ceo", DAY, subject="business")])
    file = glossary / "proposals.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("[조정]", "[조율]"), encoding="utf-8")
    desk.take([Accept("fine-tuning", DAY)])
    assert "[조율]" in contents(glossary)["proposals.yaml"]
    file.write_text(file.read_text(encoding="utf-8").replace("[조율]", "[조절]"), encoding="utf-8")
    desk.undo()
    assert "[조절]" in contents(glossary)["proposals.yaml"]
    assert "- id: fine-tuning" in contents(glossary)["proposals.yaml"]
    assert "fine-tuning" not in contents(glossary)["concepts.yaml"]


def test_a_move_that_was_cut_short_is_completed(glossary: Path) -> None:
    """A proposal is written to its new file before it leaves the old one, so it is in both when cut short."""
    before = contents(glossary)
    Desk(glossary).take([Accept("ceo", DAY, subject="business")])
    after = contents(glossary)
    (glossary / "proposals.yaml").write_text(before["proposals.yaml"], encoding="utf-8")
    with pytest.raises(GlossaryError, match="'ceo' is used twice"):
        read_terminology(glossary)
    assert Desk(glossary).healed == ("ceo",)
    assert contents(glossary) == after
    assert Desk(glossary).healed == ()


CRASHES: list[tuple[Decision, str]] = [
    (Accept("ceo", DAY, subject="business"), "a new file"),
    (Accept("ceo", DAY, subject="machine-learning"), "a file that is there"),
    (Merge("tuning", "metric", DAY), "the other concept's file"),
    (Reject("ceo", DAY), "one file"),
]


def crash_at(step: int, desk: Desk, decision: Decision) -> bool:
    """Take a decision in a process that dies at a step of its work with files; False if it takes fewer."""
    child = os.fork()
    if child == 0:
        steps = iter(range(step))

        def count(event: str, _: tuple[object, ...]) -> None:
            if event in {"open", "os.rename", "os.link", "os.remove"} and next(steps, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        desk.take([decision])
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


@pytest.mark.parametrize(("decision", "why"), CRASHES)
def test_dying_at_any_step_loses_nothing(decision: Decision, why: str, glossary: Path) -> None:
    """Whatever step of the writing is the last, the decision is taken or not, and nothing is lost or twice."""
    before = read_terminology(glossary)
    taken = decision.taken(before)
    texts = contents(glossary)
    steps = 0
    while crash_at(steps, Desk(glossary), decision):
        after = {concept.id: concept for concept in Desk(glossary).terminology.concepts}
        states = [{concept.id: concept for concept in one.concepts} for one in (before, taken)]
        if isinstance(decision, Merge):  # what was merged may be there still, to be merged again
            states.append({**states[1], "tuning": states[0]["tuning"], "fine-tuning": states[0]["fine-tuning"]})
        assert after in states, (why, steps)
        for file in glossary.iterdir():
            file.unlink()
        for name, text in texts.items():
            (glossary / name).write_text(text, encoding="utf-8")
        steps += 1
    assert steps > 2
    assert read_terminology(glossary).get("ceo") == taken.get("ceo")


def test_other_trouble_is_not_healed(glossary: Path) -> None:
    """Two concepts of one id that no review made are reported and left alone."""
    (glossary / "a.yaml").write_text("- {id: ceo, ko: [대표]}\n", encoding="utf-8")
    before = contents(glossary)
    with pytest.raises(GlossaryError, match="'ceo' is used twice"):
        Desk(glossary)
    assert contents(glossary) == before


def test_what_is_no_glossary_is_refused(tmp_path: Path) -> None:
    """Nothing is made where nothing is, and a term list cannot be reviewed; an empty folder has no proposals."""
    with pytest.raises(UnreadableError):
        Desk(tmp_path / "nothing")
    (tmp_path / "terms.csv").write_text("ko,en\n지표,metric\n", encoding="utf-8")
    with pytest.raises(UsageError):
        Desk(tmp_path / "terms.csv")
    (tmp_path / "empty").mkdir()
    assert not [*Desk(tmp_path / "empty").terminology.concepts]
    assert ReviewState.PROPOSED not in {c.review.state for c in Desk(tmp_path / "empty").terminology.concepts}
