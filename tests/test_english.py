"""English words, their relatives, and acronyms."""

from __future__ import annotations

import pytest

from dsgloss.english import abbreviates, content_words, is_acronym, related, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reinforcement Learning from Human Feedback", "reinforcement learning from human feedback"),
        ("fine-tuning", "fine tuning"),
        ("DeepSeek-V3", "deep seek v 3"),
        ("HTMLParser", "html parser"),
        ("LLMs and APIs", "llms and apis"),
        ("word2vec", "word 2 vec"),
        ("the user’s model", "the user's model"),
        ("naïve Bayes", "naive bayes"),
        ("CI/CD", "ci cd"),
        ("전문가 혼합", ""),
        ("", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    """Words are split at spaces, hyphens and inner capitals; accents are dropped."""
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mixture of Experts", "mixture experts"),
        ("retrieval-augmented generation", "retrieval augmented generation"),
        ("Attention Is All You Need", "attention is all you need"),
        ("of the", "of the"),
    ],
)
def test_content_words(text: str, expected: str) -> None:
    """Articles, prepositions and conjunctions do not count, unless there is nothing else."""
    assert content_words(text) == expected.split()


RELATED = """
model:models entity:entities class:classes batch:batches train:training tuned:tuning stop:stopping
encode:encoder generation:generative optimize:optimizer optimise:optimization classify:classification
converge:convergence sparse:sparsity dependent:dependency efficient:efficiency available:availability
scalable:scalability readable:readability parse:parser normal:normalize quantize:quantization
verify:verification attention:attentions bias:biasedness bounded:boundedness
""".split()

UNRELATED = """
train:trait data:date port:part form:format sample:simple table:tablet token:taken cache:cash model:modem
kernel:kerning layer:lawyer in:ink a:an
""".split()


@pytest.mark.parametrize("pair", RELATED)
def test_related(pair: str) -> None:
    """Inflection and derivation do not make another word, whichever of the two comes first."""
    one, _, other = pair.partition(":")
    assert related(one, other)
    assert related(other, one)


@pytest.mark.parametrize("pair", UNRELATED)
def test_unrelated(pair: str) -> None:
    """A shared beginning alone does not make two words relatives."""
    one, _, other = pair.partition(":")
    assert not related(one, other)
    assert not related(other, one)


@pytest.mark.parametrize("text", ["MoE", "LLMs", "IT", "GPT-4", "RLHF", "LoRA", "R&D", "CI/CD", "TCP/IP", "AI"])
def test_acronyms(text: str) -> None:
    """Acronyms are short, have no space and at least two capitals."""
    assert is_acronym(text)


@pytest.mark.parametrize("text", ["", "A", "Hugging", "model", "V3", "AI model", "e-mail", "모델", "INTERNATIONALIZE"])
def test_what_is_no_acronym(text: str) -> None:
    """Ordinary words, single letters and long words are none."""
    assert not is_acronym(text)


@pytest.mark.parametrize(
    ("acronym", "full_form"),
    [
        ("MoE", "Mixture of Experts"),
        ("LLMs", "large language models"),
        ("RLHF", "Reinforcement Learning from Human Feedback"),
        ("CoT", "Chain-of-Thought"),
        ("DB", "database"),
        ("R&D", "research and development"),
        ("CI/CD", "continuous integration and continuous delivery"),
        ("XML", "Extensible Markup Language"),
        ("XSS", "cross-site scripting"),
        ("Seq2Seq", "sequence to sequence"),
        ("EC2", "Elastic Compute Cloud"),
        ("A3C", "Asynchronous Advantage Actor-Critic"),
    ],
)
def test_abbreviates(acronym: str, full_form: str) -> None:
    """The letters of an acronym occur in the full form in order, from its first letter on."""
    assert abbreviates(acronym, full_form)


@pytest.mark.parametrize(
    ("acronym", "full_form"),
    [
        ("CNN", "recurrent network"),
        ("NLP", "language processing"),
        ("SKT", "A-dot"),
        ("OS", "opera"),
        ("", "model"),
        ("XGB", "extra tree"),
    ],
)
def test_does_not_abbreviate(acronym: str, full_form: str) -> None:
    """A letter that is missing or in the wrong place rules the full form out."""
    assert not abbreviates(acronym, full_form)
