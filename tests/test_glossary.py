"""The glossary as programs use it: load, look up, find, change, save."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss import Concept, Glossary, GlossaryError, Reason, Status, Term, Terminology, UnreadableError, check
from dsgloss.store.problems import contradictions
from golden import DATA

OWN = Path(__file__).parents[1] / "glossary"
TEXT = """\
- id: reinforcement-learning
  ko: [강화 학습, {term: 보강 학습, status: deprecated}]
  en: [reinforcement learning, {term: RL, type: acronym}]
- id: gpu
  review: proposed
  ko: [그래픽 처리 장치]
  en: [{term: GPU, status: preferred, type: acronym}]
- id: deep-run
  review: rejected
  ko: [심층 주행]
  en: [deep run]
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    """Load a small glossary."""
    file = tmp_path / "a.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return Glossary.load(file)


def test_our_own_glossary_is_sound() -> None:
    """The glossary of this repository loads, contradicts itself nowhere, and its examples hold."""
    own = Glossary.load(OWN)
    assert len(own) > 200
    assert list(contradictions(own.concepts)) == []
    assert check(own) == []


def test_our_own_glossary_saves_to_itself(tmp_path: Path) -> None:
    """Saving it elsewhere and loading it there gives the same concepts; saving it in place changes nothing."""
    own = Glossary.load(str(OWN))
    own.save(str(tmp_path / "copy"))
    again = Glossary.load(tmp_path / "copy")
    assert (again.metadata, {c.id: c for c in again.concepts}) == (own.metadata, {c.id: c for c in own.concepts})
    assert own.save(OWN) == []


LOOKUPS = [
    ("강화 학습", "reinforcement-learning", Reason.EXACT, "as it is written"),
    ("강화학습", "reinforcement-learning", Reason.SPELLING, "spacing does not matter"),
    ("Reinforcement-Learning", "reinforcement-learning", Reason.SPELLING, "nor do case and hyphens"),
    ("강화 학습에서는", "reinforcement-learning", Reason.INFLECTED, "with particles"),
    ("RL", "reinforcement-learning", Reason.EXACT, "an acronym"),
    ("ㄱㅎㅎㅅ", "reinforcement-learning", Reason.INITIALS, "initial consonants"),
    ("보강 학습", "reinforcement-learning", Reason.EXACT, "a deprecated term leads to the preferred one"),
    ("그래픽", "gpu", Reason.PREFIX, "the beginning of a proposal's term"),
]


@pytest.mark.parametrize(("query", "concept_id", "reason", "why"), LOOKUPS)
def test_lookup(query: str, concept_id: str, reason: Reason, why: str, glossary: Glossary) -> None:
    """The best match comes first, with the reason."""
    best = glossary.lookup(query)[0]
    assert (best.concept.id, best.reason) == (concept_id, reason), why


@pytest.mark.parametrize("query", ["", " ", "심층 주행", "deep run", "\x00", "ㄱ" * 50, "🤖", "%", "(", "\\", "q" * 40])
def test_lookup_of_what_is_not_there(query: str, glossary: Glossary) -> None:
    """Rejected terms and strange queries give nothing, and never an error."""
    assert [match.concept.id for match in glossary.lookup(query) if match.reason is not Reason.APPROXIMATE] == []


def test_lookup_gives_as_many_as_wanted(glossary: Glossary) -> None:
    """The limit holds, and the order does not depend on it."""
    both = glossary.lookup("그래픽 처리 장치 강화 학습")
    assert len(both) == 2
    assert glossary.lookup("그래픽 처리 장치 강화 학습", limit=1) == both[:1]


def test_find(glossary: Glossary) -> None:
    """Terms in running text are found whatever is attached to them, with places in code points."""
    text = "🤖 강화학습으로 그래픽 처리 장치를 쓴다. 심층 주행은 아니다."
    found = glossary.find(text)
    assert [(o.start, o.end, o.text) for o in found] == [(2, 6, "강화학습"), (9, 18, "그래픽 처리 장치")]
    assert glossary.find("") == []


def test_a_changed_glossary_is_another(glossary: Glossary, tmp_path: Path) -> None:
    """A glossary with another concept finds its terms, can be saved, and leaves the first as it was."""
    new = Concept(id="token", terms=(Term(text="토큰", language="ko", status=Status.PREFERRED),))
    grown = glossary.with_concepts((*glossary.concepts, new))
    assert grown.save(tmp_path / "a.yaml") == [tmp_path / "a.yaml"]
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == TEXT + "\n- id: token\n  ko:\n    - 토큰\n"
    assert Glossary.load(tmp_path / "a.yaml") == grown
    assert grown.lookup("토큰")[0].concept == new
    assert glossary.lookup("토큰") == []


def test_an_empty_glossary() -> None:
    """A glossary without concepts answers every question with nothing."""
    empty = Glossary()
    assert (len(empty), empty.lookup("강화 학습"), empty.find("강화 학습"), check(empty)) == (0, [], [], [])


def test_loading_gives_a_glossary_or_an_error(tmp_path: Path) -> None:
    """A folder, a file and a term list are loaded; what cannot be is an error that says why."""
    assert isinstance(Glossary.load(DATA / "canonical.yaml"), Terminology)
    (tmp_path / "a.tsv").write_text("ko\ten\n지표\tmetric\n", encoding="utf-8")
    assert Glossary.load(tmp_path / "a.tsv").lookup("지표를")[0].concept.id == "metric"
    with pytest.raises(UnreadableError, match="holds no glossary"):
        Glossary.load(tmp_path)
    (tmp_path / "a.yaml").write_text("- idd: a\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="unknown field 'idd'"):
        Glossary.load(tmp_path)
