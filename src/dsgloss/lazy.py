"""Packages that import what they give only when it is first used (PEP 562), so that who asks for little pays little."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def importing(package: str, homes: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """Give the `__getattr__` of a package: it imports a name from its home, the module that `homes` has it under.

    >>> importing("dsgloss", {"math": ("floor", "ceil")})("ceil")(1.5)
    2
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def look_up(name: str) -> object:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(home_of[name]), name)

    return look_up
