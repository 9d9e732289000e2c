"""The glossary that translators follow in fact, read off what they translated: which word renders which, how often."""

from dsgloss.inducing.concepts import concepts_of
from dsgloss.inducing.induce import induce
from dsgloss.inducing.induced import Induced, Rendering
from dsgloss.inducing.propose import propose_in

__all__ = ["Induced", "Rendering", "concepts_of", "induce", "propose_in"]
