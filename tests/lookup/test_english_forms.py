"""The inflected forms under which English terms are searched for."""

from __future__ import annotations

import pytest

from dsgloss.lookup import Form
from dsgloss.lookup.patterns import english_forms, patterns
from dsgloss.model import Concept, Term


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("model", "models"),
        ("entity", "entities"),
        ("key", "keys"),
        ("batch", "batches"),
        ("box", "boxes"),
        ("loss", "losses"),
        ("API", "APIs"),
        ("MoE", "MoEs"),
        ("VM", "VMs"),
        ("gRPC", "gRPCs"),
        ("Batch", "Batches"),
        ("large language model", "large language models"),
        ("analysis", "analyses"),
        ("index", "indices"),
        ("index", "indexes"),
        ("matrix", "matrices"),
    ],
)
def test_plurals(term: str, plural: str) -> None:
    """The last word of a term may stand in the plural."""
    assert plural in english_forms(term)


@pytest.mark.parametrize(
    ("term", "forms"),
    [
        ("fine-tuning", "fine-tune fine-tunes fine-tuned"),
        ("training", "train trains trained"),
        ("embedding", "embed embeds embedded"),
        ("debugging", "debug debugs debugged"),
        ("sampling", "sample samples sampled"),
        ("parsing", "parse parses parsed"),
        ("solving", "solve solves solved"),
        ("merging", "merge merges merged"),
        ("caching", "cache caches cached"),
        ("hashing", "hash hashes hashed"),
        ("batching", "batch batches batched"),
        ("routing", "route routes routed"),
        ("filtering", "filter filters filtered"),
        ("deleting", "delete deletes deleted"),
        ("processing", "process processes processed"),
        ("calling", "call calls called"),
        ("copying", "copy copies copied"),
        ("adding", "add adds added"),
    ],
)
def test_verbs(term: str, forms: str) -> None:
    """A term in -ing is found in the other forms of its verb."""
    assert set(forms.split()) <= set(english_forms(term))


@pytest.mark.parametrize("term", ["string", "king", "ring", "spring"])
def test_nouns_in_ing(term: str) -> None:
    """Nouns that merely end in -ing have a plural only: 'str' is no form of 'string'."""
    assert english_forms(term) == [term + "s"]


@pytest.mark.parametrize("term", ["C++", "GPT-4", "a", "학습"])
def test_terms_without_forms(term: str) -> None:
    """What does not end in an English word has no inflected forms."""
    assert english_forms(term) == []


def test_a_base_form_wins_over_an_inflected_form() -> None:
    """Where one term is the inflected form of another, the text means the term itself."""
    concepts = [
        Concept(id="parameter", terms=(Term(text="weight", language="en"),)),
        Concept(id="weights-file", terms=(Term(text="weights", language="en"),)),
    ]
    found = {pattern.key: pattern for pattern in patterns(concepts)}
    assert [sense.concept.id for sense in found["weights"].senses] == ["weights-file"]
    assert found["weights"].form is Form.BASE


def test_terms_of_one_spelling_share_a_pattern() -> None:
    """Terms that differ only in spacing are one string to search for, with a sense each."""
    terms = (Term(text="미세 조정", language="ko"), Term(text="미세조정", language="ko"))
    (pattern,) = patterns([Concept(id="fine-tuning", terms=terms)])
    assert pattern.key == "미세조정"
    assert [sense.term for sense in pattern.senses] == list(terms)
