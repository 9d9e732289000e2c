"""The browsable site of a glossary: pages that need no server and no network, in Korean and English."""

from dsgloss.site.build import build_site
from dsgloss.site.editions import Edition, Turned
from dsgloss.site.publish import MARKER, publish
from dsgloss.site.serve import serve
from dsgloss.site.shown import Scope, Shown

__all__ = ["MARKER", "Edition", "Scope", "Shown", "Turned", "build_site", "publish", "serve"]
