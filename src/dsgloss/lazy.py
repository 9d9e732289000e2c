"""What is made ready only when it is first used, so that who asks for little pays little.

Packages import what they give then (PEP 562), and regular expressions are compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import cast


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


class _Expression:
    """A regular expression that is none yet: it becomes one when something is asked of it, and then answers itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        answer: object = getattr(re.compile(self._pattern, self._flags), name)
        setattr(self, name, answer)
        return answer


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give a regular expression that is compiled when it is first used.

    To compile a range of Hangul takes a millisecond before Python 3.13, and most runs need few of the patterns.

    >>> regex("[가-힣]+").findall("용어(term) 둘")
    ['용어', '둘']
    """
    return cast("re.Pattern[str]", _Expression(pattern, flags))
