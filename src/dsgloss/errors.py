"""The errors of dsgloss: one base class, and messages that name the place, the problem and the remedy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """A place a person can open in an editor.

    `line` and `column` count from 1, columns in code points; 0 means "not known".
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as compilers do: `path:line:column`, as far as it is known."""
        known = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.path, *known])


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where it is, and what to do about it."""

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Write the problem on one line."""
        return f"{self.where}: {self.what}. {self.remedy}"


class FlawError(ValueError):
    """Why a value cannot stay as it is: a reason with its values apart, so that it can be said in any language.

    >>> str(FlawError("it should be {least} or more, and is {number}", least=1, number=0))
    'it should be 1 or more, and is 0'
    """

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason.format(**values))
        self.reason = reason
        self.values = values


class DsglossError(Exception):
    """The base of every error that dsgloss raises on purpose; carries one or more problems.

    When it is raised, nothing has been written: files on disk are as they were.

    >>> print(DsglossError(Problem("glossary/ml.yaml:3:5", "duplicate key 'ko'", "Keep one of the two.")))
    glossary/ml.yaml:3:5: duplicate key 'ko'. Keep one of the two.
    """

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UnreadableError(DsglossError):
    """A file or folder cannot be read as what it should be: absent, binary, of unknown encoding."""


class GlossaryError(DsglossError):
    """A glossary is malformed or contradicts itself; carries every problem found, not only the first."""


class UsageError(DsglossError):
    """A call or a command line asks for something that does not exist or cannot be combined."""


class ImproperValueError(DsglossError, ValueError):
    """A value that a program makes cannot be what it should: an empty term, an id that is no slug."""
