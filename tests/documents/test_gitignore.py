"""The patterns of .gitignore files against single paths."""

from __future__ import annotations

import pytest

from dsgloss.documents.gitignore import Verdict, parse_rules

CASES = [
    # pattern, path, does the pattern match
    ("build", "build", True),
    ("build", "build/", True),
    ("build", "docs/build/", True),
    ("build", "rebuild", False),
    ("build/", "build", False),
    ("build/", "docs/build/", True),
    ("/build", "build/", True),
    ("/build", "docs/build/", False),
    ("docs/build", "docs/build/", True),
    ("docs/build", "a/docs/build/", False),
    ("*.md", "docs/a.md", True),
    ("*.md", "a.mdx", False),
    ("docs/*.md", "docs/a.md", True),
    ("docs/*.md", "docs/ko/a.md", False),
    ("**/a.md", "a.md", True),
    ("**/a.md", "docs/ko/a.md", True),
    ("docs/**", "docs/", False),
    ("docs/**", "docs/ko/a.md", True),
    ("docs/**/a.md", "docs/a.md", True),
    ("docs/**/a.md", "docs/ko/x/a.md", True),
    ("a?.md", "ab.md", True),
    ("a?.md", "a/.md", False),
    ("[ab].md", "a.md", True),
    ("[!ab].md", "a.md", False),
    ("[a-c].md", "b.md", True),
    (r"\#a.md", "#a.md", True),
    (r"\!a.md", "!a.md", True),
    ("a.md   ", "a.md", True),
    ("a\\ ", "a ", True),
    ("# a.md", "# a.md", False),
    ("", "", False),
    ("!", "!", False),
    ("/", "a", False),
    ("[", "[", False),
    ("[z-a]", "b", False),
    ("a\\", "a\\", False),
    ("번역.md\r", "번역.md", True),
]


@pytest.mark.parametrize(("pattern", "path", "matches"), CASES)
def test_one_pattern(pattern: str, path: str, *, matches: bool) -> None:
    """A pattern matches the path it names and nothing below it."""
    expected = Verdict.IGNORED if matches else Verdict.SILENT
    assert parse_rules(pattern).verdict(path) is expected


def test_the_last_pattern_that_matches_decides() -> None:
    """A later pattern may take a path back in."""
    rules = parse_rules("*.md\n!README.md\n")
    assert rules.verdict("a.md") is Verdict.IGNORED
    assert rules.verdict("docs/README.md") is Verdict.KEPT
    assert rules.verdict("a.txt") is Verdict.SILENT
