"""TBX, the exchange format of termbases (ISO 30042), in the dialects that are in use."""

from dsgloss.exchange.tbx.dialect import Dialect, Edition, Modules, Remainder, Style
from dsgloss.exchange.tbx.formats import TBX, TBX_2008, TBX_CORE, TBX_DCT, TBX_MIN

__all__ = [
    "TBX",
    "TBX_2008",
    "TBX_CORE",
    "TBX_DCT",
    "TBX_MIN",
    "Dialect",
    "Edition",
    "Modules",
    "Remainder",
    "Style",
]
