"""Patterns that people write into a configuration, a glossary or a .gitignore file: no path takes them long."""

from __future__ import annotations

import subprocess
import sys

import pytest

HELD = """
import sys
from dsgloss.documents import parse_rules
print(parse_rules(eval(sys.argv[1])).covers(eval(sys.argv[2])))
"""


@pytest.mark.parametrize(
    ("pattern", "path", "covered", "why"),
    [
        ("'*a' * 30 + 'b'", "'a' * 200", False, "every star could end at every letter"),
        ("'*a' * 30 + '*'", "'a' * 200", True, "the same, and it fits"),
        ("'**/a/' * 30 + 'b'", "'a/' * 1000 + 'c'", False, "every pair of stars could end at every folder"),
        ("'**/a/' * 30 + 'b'", "'a/' * 1000 + 'b'", True, "the same, and it fits"),
        ("'**/*a*a*/' * 10 + 'b'", "('a' * 50 + '/') * 40 + 'c'", False, "stars within pairs of stars"),
        ("'[a-z]*' * 30 + '!'", "'a' * 200", False, "classes between the stars"),
        ("'?*' * 30 + '!'", "'a' * 200", False, "question marks between the stars"),
        ("'*' * 100_000", "'a' * 200", True, "a row of stars is one star"),
        ("'[' * 100_000", "'a'", False, "brackets that nothing closes are no pattern"),
        ("'[!' * 50_000 + ']'", "'a'", True, "brackets in brackets are letters"),
        ("'\\\\*' * 50_000", "'*' * 50_000", True, "stars that are letters"),
    ],
)
def test_no_pattern_takes_long(pattern: str, path: str, *, covered: bool, why: str) -> None:
    """A pattern made to be tried in ever so many ways is held against a path in no time; a minute is an age."""
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", HELD, pattern, path], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.stderr) == (f"{covered}\n", ""), why
