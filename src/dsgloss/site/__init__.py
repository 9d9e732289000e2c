"""The browsable site of a glossary: pages that need no server and no network, in Korean and English."""

from dsgloss.site.build import build_site
from dsgloss.site.publish import MARKER, publish
from dsgloss.site.serve import serve
from dsgloss.site.shown import Scope, Shown

__all__ = ["MARKER", "Scope", "Shown", "build_site", "publish", "serve"]
