"""A plugin of pytest for `mutation.py`: it notes which functions a run calls, and keeps faults from doing harm.

The functions are written to the file that DSGLOSS_CALLS names, where it names one.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path
from types import CodeType, FrameType

from hypothesis import Phase, settings

_ROOM = f"{os.sep}dsgloss{os.sep}"
# A loop without an end may fill what memory there is.
_MOST_MEMORY = 4 << 30
_calls: set[CodeType] = set()

# The same cases each time, and the first that fails is enough.
settings.register_profile("mutation", derandomize=True, deadline=None, phases=[Phase.explicit, Phase.generate])


def pytest_unconfigure() -> None:
    """Write down what was called."""
    if _TARGET is not None:
        sys.setprofile(None)
        named = {f"{code.co_filename.rpartition(_ROOM)[2]} {code.co_qualname}" for code in _calls}
        Path(_TARGET).write_text(json.dumps(sorted(named)), encoding="utf-8")


def _note(frame: FrameType, event: str, _: object) -> None:
    if event == "call" and _ROOM in frame.f_code.co_filename:
        _calls.add(frame.f_code)


resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
_TARGET = os.environ.get("DSGLOSS_CALLS")
if _TARGET is not None:
    sys.setprofile(_note)
