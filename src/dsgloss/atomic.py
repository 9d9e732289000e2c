"""Writing files so that every one is the old or the new, never half, whenever the program is interrupted."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dsgloss.errors import Problem, UnreadableError
from dsgloss.messages import say


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write files, all of them completely before the first takes its place; their permissions stay."""
    written: list[tuple[str, Path]] = []
    try:
        for file, content in contents.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
            written.append((name, file))
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(file.stat().st_mode if file.exists() else 0o644)
        for name, file in written:
            Path(name).replace(file)
    except OSError as error:
        what = say("cannot be written: {reason}", reason=error.strerror or str(error))
        remedy = say("Check permissions and free space; the files are as they were.")
        raise UnreadableError(Problem(str(error.filename or ""), what, remedy)) from error
    finally:
        for name, _ in written:
            Path(name).unlink(missing_ok=True)
