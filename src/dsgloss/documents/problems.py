"""What the operating system says when a file cannot be read, in words that name the remedy."""

from __future__ import annotations

from dsgloss.errors import Problem, Where
from dsgloss.messages import say


def unreadable(path: str, error: OSError) -> Problem:
    """Say why `path` could not be read and what to do about it."""
    where = str(Where(path))
    if isinstance(error, FileNotFoundError):
        return Problem(where, say("no such file or folder"), say("Check the spelling of the path."))
    if isinstance(error, PermissionError):
        return Problem(where, say("no permission to read it"), say("Change its permissions, or leave it out."))
    if isinstance(error, IsADirectoryError):
        return Problem(where, say("this is a folder, not a file"), say("Name a file inside it."))
    what = say("cannot be read: {reason}", reason=error.strerror or type(error).__name__)
    return Problem(where, what, say("Check the path and the disk, or leave it out."))
