"""Which file of a source tree each file of a translation renders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os.path import isdir, isfile
from pathlib import Path

from dsgloss.documents.walking import walk


def paired(targets: Iterable[str | Path], source: Path | None) -> Iterator[tuple[Path, Path | None]]:
    """Yield the files of the targets, each once, with the file that each translates, if `source` has it."""
    roots = [Path(target) for target in targets]
    if source is None:
        yield from ((path, None) for path in walk(roots))
        return
    folders = [root for root in roots if isdir(root)]
    for path in walk(roots):
        root = next((folder for folder in folders if path.is_relative_to(folder)), path)
        yield path, counterpart(path, root, source)


def counterpart(path: Path, root: Path, source: Path) -> Path | None:
    """Find the text that `path`, found under the target `root`, translates; none if `source` has no such file.

    A file that was named itself may lie anywhere in its tree: of ko/guide/a.md, `source` is asked for
    ko/guide/a.md, guide/a.md and a.md.
    """
    if root != path:
        names = [path.relative_to(root)]
    elif isdir(source):
        parts = [part for part in path.parts if part not in {path.anchor, ".."}]
        names = [Path(*parts[first:]) for first in range(len(parts))]
    else:
        names = [Path()]
    return next((source / name for name in names if isfile(source / name)), None)
