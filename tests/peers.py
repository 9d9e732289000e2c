"""Programs that read the same formats as ours, and that tests hold ours against; all of them need Node.js.

`npm install --prefix .venv/peers asciidoctor yaml-language-server` gets them, and `DSGLOSS_PEERS` names another folder
`node_modules` that has them. Where the variable is set, the tests that need them are never left out.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

_NAMED = os.environ.get("DSGLOSS_PEERS")
_INSTALLED = Path(__file__).parents[1] / ".venv" / "peers" / "node_modules"


def program(name: str) -> Path:
    """Say where a program is, or would be."""
    return Path(_NAMED or _INSTALLED) / ".bin" / name


def needs(peer: Path) -> pytest.MarkDecorator:
    """Leave a test out where the program is absent, and say what to do about it."""
    is_absent = _NAMED is None and not (shutil.which("node") and peer.exists())
    return pytest.mark.skipif(is_absent, reason=f"needs Node.js and {peer.name}: see tests/peers.py")
