"""XML as the exchange formats need it: small trees, read without entities and network, written so that they last."""

from dsgloss.exchange.xml.parse import parse
from dsgloss.exchange.xml.render import render
from dsgloss.exchange.xml.tree import Element, Instruction

__all__ = ["Element", "Instruction", "parse", "render"]
