"""A bare scan for terms, what a lint is compared with: `python scan.py TERMS FOLDER`; it prints how many it found.

Nothing of dsgloss is loaded: TERMS is a file with a term a line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind


def automaton(terms: Iterable[str]) -> AhoCorasick:
    """Build the automaton that finds the longest terms as they are written."""
    return AhoCorasick(list(terms), matchkind=MatchKind.LeftmostLongest)


def scan(scanner: AhoCorasick, texts: Iterable[str]) -> int:
    """Count the terms in texts."""
    return sum(len(scanner.find_matches_as_indexes(text)) for text in texts)


def main(terms: str, folder: str) -> None:
    """Scan all Markdown files of a folder."""
    scanner = automaton(Path(terms).read_text(encoding="utf-8").splitlines())
    print(scan(scanner, (path.read_text(encoding="utf-8") for path in sorted(Path(folder).rglob("*.md")))))


if __name__ == "__main__":
    main(*sys.argv[1:])
