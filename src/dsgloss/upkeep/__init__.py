"""Keeping a glossary in good order: what does not hold in it, its index pages, its figures."""

from dsgloss.upkeep.examine import examine
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import Fault
from dsgloss.upkeep.figures import Figures, figures_of
from dsgloss.upkeep.pages import index_texts, is_ours, stale_pages

__all__ = ["Examined", "Fault", "Figures", "examine", "figures_of", "index_texts", "is_ours", "stale_pages"]
