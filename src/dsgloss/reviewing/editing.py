"""What a person wrote in an editor, read as an entry of the glossary."""

from __future__ import annotations

from dsgloss.errors import GlossaryError, Problem
from dsgloss.messages import say
from dsgloss.model import Concept
from dsgloss.store.concept_file import concepts_of
from dsgloss.store.nodes import read_yaml


def parse_entry(text: str, name: str) -> Concept:
    """Read the one concept in a YAML text. Raises GlossaryError with every problem; `name` stands for the file.

    >>> parse_entry("- id: gpu\\n  en: [GPU]\\n", "gpu.yaml").id
    'gpu'
    """
    tree = read_yaml(text, name)
    found = concepts_of(tree) if not tree.problems else []
    if tree.problems:
        raise GlossaryError(*tree.problems)
    if len(found) != 1:
        what = say("there should be one concept here, not {count}", count=len(found))
        raise GlossaryError(Problem(name, what, say("Keep the entry that begins with '- id: …'.")))
    return found[0]
