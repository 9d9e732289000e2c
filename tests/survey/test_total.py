"""The reduce: adding up what texts say, in any order and any split, gives the same total and the same glossary."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import Mention, Relation
from dsgloss.building import Cite, build_from
from dsgloss.survey import About, Answer, Surveyed, Total, Use, merged, total

KNOWN = """\
- {id: reinforcement-learning, ko: [강화 학습], en: [reinforcement learning]}
- {id: distillation, ko: [증류], en: [distillation]}
- {id: parameter, review: rejected, ko: [매개변수], en: [parameter]}
"""
KOREAN = ["강화 학습", "강화학습", "지식 증류", "지식\t증류", "매개변수"]
ENGLISH = ["reinforcement learning", "Reinforcement Learning", "distillation", "parameter"]
PLACES = st.integers(1, 40)


@st.composite
def mentions(draw: st.DrawFn, line: int) -> Mention:
    """Draw a mention as extraction would make it."""
    relation, column = draw(st.sampled_from(Relation)), draw(PLACES)
    english = draw(st.sampled_from([*ENGLISH, None])) if relation.is_pair else None
    return Mention(
        path="", line=line, column=column, end_line=line, end_column=column + 9, relation=relation,
        ko=draw(st.sampled_from(KOREAN)), en=english,
        acronym="RL" if relation.is_pair and english is None else draw(st.sampled_from(["RL", None])),
        other=draw(st.sampled_from(KOREAN)) if relation.is_same_language else None,
        confidence=draw(st.integers(0, 10_000)) / 10_000,
    )  # fmt: skip


@st.composite
def lines(draw: st.DrawFn) -> tuple[Mention, ...]:
    """Draw the mentions of a text, one a line."""
    return tuple(draw(mentions(line)) for line in draw(st.lists(PLACES, max_size=6, unique=True)))


ABOUTS = st.builds(About, id=st.sampled_from([None, "007", "b.md"]), title=st.sampled_from([None, "보상", "증류법"]))
USES = st.builds(Use, concept=st.sampled_from(["reinforcement-learning", "distillation"]), line=PLACES, column=PLACES)
ANSWERS = st.builds(
    Answer, about=ABOUTS, mentions=lines(),
    uses=st.lists(USES, max_size=2, unique_by=lambda use: use.concept).map(tuple),
)  # fmt: skip
TEXTS = st.lists(
    st.builds(
        Surveyed, st.sampled_from([f"{name}.md" for name in "abcdefgh"]), st.lists(ANSWERS, max_size=2).map(tuple)
    ),
    max_size=7,
    unique_by=lambda text: text.path,
)
RANDOMS = st.randoms(use_true_random=False)


def split(texts: Sequence[Surveyed], random: Random) -> list[list[Surveyed]]:
    """Deal texts out to workers, some of whom may get none."""
    hands: list[list[Surveyed]] = [[] for _ in range(4)]
    for text in texts:
        random.choice(hands).append(text)
    return hands


@given(TEXTS, RANDOMS)
def test_any_split_and_any_order_give_the_same_total(texts: list[Surveyed], random: Random) -> None:
    """Adding up is associative and commutative."""
    whole = total(texts)
    assert total(random.sample(texts, len(texts))) == whole
    hands = [total(hand) for hand in split(texts, random)]
    assert merged(random.sample(hands, len(hands))) == whole
    assert merged([merged(hands[:2]), merged(hands[2:])]) == whole


@given(TEXTS)
def test_nothing_adds_nothing(texts: list[Surveyed]) -> None:
    """An empty total changes no other."""
    assert merged([Total(), total(texts), Total()]) == total(texts)
    assert total([]) == Total()


@given(TEXTS, RANDOMS, st.sampled_from(Cite))
@settings(max_examples=40)
def test_any_order_gives_the_same_glossary_to_the_byte(texts: list[Surveyed], random: Random, cite: Cite) -> None:
    """Whatever a glossary holds beforehand, it does not matter who was read first; and again changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        written = []
        for number, order in enumerate([texts, random.sample(texts, len(texts))]):
            glossary = Path(folder, str(number))
            glossary.mkdir()
            (glossary / "a.yaml").write_text(KNOWN, encoding="utf-8")
            build_from(lambda _, order=order: order, glossary, cite)  # type: ignore[misc]
            written.append({file.name: file.read_bytes() for file in glossary.iterdir()})
        assert written[0] == written[1]
        assert build_from(lambda _: texts, glossary, cite).files == ()


def test_of_texts_with_the_same_id_the_last_by_path_is_the_source() -> None:
    """Which one is read first does not decide."""
    texts = [Surveyed(f"{name}.md", (Answer(about=About(id="007", title=name)),)) for name in "bca"]
    assert [source.path for source in total(texts).sources.values()] == ["c.md"]


def test_strings_of_mentions_are_put_on_one_line() -> None:
    """A tab within a term is a space in the glossary."""
    mention = Mention(path="", line=1, column=1, end_line=1, end_column=9, relation=Relation.TRANSLATION,
                      ko="지식\t증류", en="knowledge\u2028distillation")  # fmt: skip
    [evidence] = total([Surveyed("a.md", (Answer(mentions=(mention,)),))]).evidence.values()
    assert (dict(evidence.ko), dict(evidence.en)) == ({"지식 증류": 1}, {"knowledge distillation": 1})
