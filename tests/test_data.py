"""The tables of knowledge are well-formed, and the fitted weights belong to the evidence in the code."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest

from dsgloss import data
from dsgloss.english import is_acronym
from dsgloss.extraction.weighing import features, pair_features
from dsgloss.korean.beside_verbs import After, is_nominalised_verb
from dsgloss.korean.compounds import known_nouns, suffixed_nouns
from dsgloss.korean.hangul import FINALS, INITIALS, VOWELS
from dsgloss.korean.josa import attach
from dsgloss.korean.phonetics import sounds_alike

TABLES = {
    "acronyms.tsv": 2,
    "after_gi.tsv": 3,
    "clippings.tsv": 2,
    "combining_forms.tsv": 2,
    "constituents.tsv": 3,
    "endings.tsv": 4,
    "loanwords.tsv": 2,
    "minimal_pairs.tsv": 2,
    "named_kinds.tsv": 1,
    "names_like_words.tsv": 2,
    "particles.tsv": 4,
    "phonetics.tsv": 2,
    "prepositional_to.tsv": 1,
    "suffixed_nouns.tsv": 2,
    "units.tsv": 2,
    "wavering_sounds.tsv": 4,
}

SORTED = (
    "clippings.tsv",
    "combining_forms.tsv",
    "constituents.tsv",
    "loanwords.tsv",
    "minimal_pairs.tsv",
    "named_kinds.tsv",
    "prepositional_to.tsv",
    "suffixed_nouns.tsv",
    "units.tsv",
)
SUFFIXES = {"家": "가", "價": "가", "街": "가", "路": "로", "爐": "로", "科": "과", "課": "과"}


@pytest.mark.parametrize(("name", "width"), TABLES.items())
def test_tables_have_a_header_and_rows_of_one_width(name: str, width: int) -> None:
    """Every row has as many cells as the header, and lines end as they do elsewhere in the project."""
    text = resources.files(data).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    assert "\r" not in text
    assert {line.count("\t") + 1 for line in lines} == {width}


@pytest.mark.parametrize("name", SORTED)
def test_rows_are_sorted_and_each_is_there_once(name: str) -> None:
    """One row per string, in code point order, so that differences are easy to read."""
    first = [row[0] for row in data.rows(name)]
    assert first == sorted(set(first))


def test_constituents_are_many() -> None:
    """The lexicon is worth its name."""
    assert len(data.rows("constituents.tsv")) > 2000


def test_constituents_are_hangul_and_render_english_words() -> None:
    """No spaces in the Korean, lower-case English lemmas, a known kind, no rendering twice."""
    for korean, english, kind in data.rows("constituents.tsv"):
        words = english.split("|")
        assert re.fullmatch("[가-힣]{1,10}", korean), korean
        assert all(re.fullmatch("[a-z][a-z0-9+-]*", word) for word in words), korean
        assert max(Counter(words).values()) == 1, korean
        assert kind in {"root", "prefix", "suffix"}, korean


def test_loanwords_are_hangul_that_the_lexicon_lacks() -> None:
    """No constituent of more than one syllable says the same already."""
    loanwords = [row[0] for row in data.rows("loanwords.tsv")]
    assert all(re.fullmatch("[가-힣]{1,6}", word) for word in loanwords)
    nouns = {row[0] for row in data.rows("constituents.tsv") if row[2] == "root" and len(row[0]) > 1}
    assert nouns.isdisjoint(loanwords)


def test_named_kinds_are_hangul() -> None:
    """Each is one word."""
    assert all(re.fullmatch("[가-힣]{2,6}", row[0]) for row in data.rows("named_kinds.tsv"))


def test_clippings_are_shorter_than_what_they_stand_for() -> None:
    """Each begins like its longer words, which have its letters in order."""
    for clipped, full in data.rows("clippings.tsv"):
        for word in full.split("|"):
            assert re.fullmatch("[a-z]+", word), word
            assert len(clipped) < len(word), clipped
            assert re.match(".*".join(clipped), word), (clipped, word)


def test_units_have_symbols_and_korean_names() -> None:
    """A symbol is of Latin letters, or of a Greek one before them."""
    for symbol, names in data.rows("units.tsv"):
        assert re.fullmatch("[μA-Za-z][A-Za-z]{1,4}", symbol), symbol
        assert re.fullmatch(r"[가-힣]+(?:\|[가-힣]+)*", names), names


def test_suffixed_nouns_end_as_if_in_a_wrong_particle() -> None:
    """Each ends as its suffix is read, in what would be the wrong particle, and the lexicon lacks it."""
    for noun, suffix in data.rows("suffixed_nouns.tsv"):
        assert re.fullmatch(f"[가-힣]{{2,4}}{SUFFIXES[suffix]}", noun), noun
        assert not noun.endswith(attach(noun[:-1], noun[-1])), noun
    assert known_nouns().isdisjoint(suffixed_nouns())


def test_minimal_pairs_sound_as_they_say_and_have_a_partner() -> None:
    """Each sounds like its English, and another one differs from it in 스 or 즈 at the end alone."""
    pairs = {row[0]: row[1] for row in data.rows("minimal_pairs.tsv")}
    assert all(sounds_alike(korean, english) for korean, english in pairs.items())
    assert {korean[:-1] + ("즈" if korean[-1] == "스" else "스") for korean in pairs} == set(pairs)


def test_acronyms_are_sorted_and_spell_what_they_stand_for() -> None:
    """Each is there once, and its letters stand in order in each of its full forms, but an X may be any sound."""
    acronyms = [row[0] for row in data.rows("acronyms.tsv")]
    assert acronyms == sorted(set(acronyms), key=lambda acronym: (acronym.lower(), acronym))
    for acronym, english in data.rows("acronyms.tsv"):
        letters = re.sub("[^a-wyz]", "", acronym.lower())
        assert is_acronym(acronym), acronym
        for full in english.split("|"):
            assert re.fullmatch("[a-z][a-z' -]*[a-z]", full), acronym
            assert re.search(".*".join(letters), full), (acronym, full)


def test_particles_differ_from_each_other() -> None:
    """No particle is listed twice."""
    counts = Counter(row[0] for row in data.rows("particles.tsv"))
    assert [form for form, count in counts.items() if count > 1] == []


def test_words_before_a_preposition_are_lower_case_and_no_auxiliaries() -> None:
    """An infinitive stands after most words; what is listed here may not be one that always has it."""
    words = {row[0] for row in data.rows("prepositional_to.tsv")}
    assert all(re.fullmatch("[a-z]+", word) for word in words)
    assert words.isdisjoint({"able", "how", "want", "need", "used", "order", "you", "way", "have", "going"})


def test_what_follows_a_verb_in_gi_has_an_example() -> None:
    """The example goes on in one of the ways, and is told from a noun by it."""
    for following, after, example in data.rows("after_gi.tsv"):
        before, rest = example.split("올리기")
        beginnings = [re.sub("[$]", "", each).replace("_", " ") for each in following.split()]
        assert rest.startswith(tuple(beginnings)), example
        assert is_nominalised_verb(before, "올리기", rest), example
        assert is_nominalised_verb("", "올리기", rest) == (After(after) is not After.CLAUSE), example


def test_sounds_waver_once_and_little() -> None:
    """Each pair of letters is there once, in either order, with a small cost and a pattern or none."""
    rows = data.rows("wavering_sounds.tsv")
    assert len({frozenset(row[:2]) for row in rows}) == len(rows)
    for one, other, cost, where in rows:
        assert {one, other} <= {*INITIALS, *VOWELS, "-"}, (one, other)
        assert 0 < float(cost) < 2, (one, other)
        assert where == "*" or re.search(where, "") is None, (one, other)


def test_phonetic_readings_are_letters_with_small_costs() -> None:
    """Left are jamo, final ones with a dot; right are letters or nothing, each with a cost below one."""
    known = {*INITIALS, *VOWELS, *(f".{final}" for final in FINALS if final)}
    for sounds, readings in data.rows("phonetics.tsv"):
        assert set(sounds.split()) <= known, sounds
        for reading in readings.split():
            letters, cost = reading.split(":")
            assert re.fullmatch("[a-z]+|-", letters), sounds
            assert 0 <= float(cost) < 1, sounds


EVIDENCE = {
    "boundary.json": features.FEATURES,
    "pairing.json": pair_features.FEATURES,
    "boundary-semantic.json": features.SEMANTIC_FEATURES,
    "pairing-semantic.json": pair_features.SEMANTIC_FEATURES,
}


@pytest.mark.parametrize("name", EVIDENCE)
def test_weights_are_those_of_the_evidence_in_the_code(name: str) -> None:
    """After a kind of evidence was added or taken out, the weights have to be fitted again."""
    assert list(data.weights(name)) == list(EVIDENCE[name])
