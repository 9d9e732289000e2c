"""The index pages of a glossary folder: what a forge shows to those who browse the files.

`README.md` says what the glossary is; `index/terms.ko.md` and `index/terms.en.md` list all concepts by their Korean
and English names; each subject field has a page. Every row leads to the entry's line. The pages are the same
whoever makes them: in Korean, with the English words beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.store import Shelf
from dsgloss.upkeep.entries import entries_of
from dsgloss.upkeep.listing import english_page, korean_page, subject_page
from dsgloss.upkeep.markdown import MARKER
from dsgloss.upkeep.readme import ENGLISH_PAGE, FOLDER, KOREAN_PAGE, README, readme


def index_texts(shelf: Shelf) -> dict[Path, str]:
    """Give the texts of the index pages of a glossary folder, by file. Raises UsageError if it is one file."""
    if not shelf.is_folder:
        what = say("index pages belong to a folder, this is one file")
        raise UsageError(Problem(shelf.path.as_posix(), what, say("Name a glossary folder.")))
    entries = [*entries_of(shelf)]
    names = sorted({entry.page for entry in entries})
    by_page = {name: [entry for entry in entries if entry.page == name] for name in names}
    texts = {
        README: readme(shelf.terminology.metadata, by_page),
        f"{FOLDER}/{KOREAN_PAGE}": korean_page(entries),
        f"{FOLDER}/{ENGLISH_PAGE}": english_page(entries),
        **{f"{FOLDER}/{name}.md": subject_page(name, listed) for name, listed in by_page.items()},
    }
    return {shelf.path / name: text for name, text in texts.items()}


def stale_pages(shelf: Shelf, texts: Iterable[Path]) -> list[Path]:
    """List the pages that were made for a subject field that is no more."""
    return sorted({file for file in (shelf.path / FOLDER).glob("*.md") if is_ours(file)} - {*texts})


def is_ours(file: Path) -> bool:
    """Tell whether a file is an index page that we made, and not a person's."""
    with file.open("rb") as stream:
        return stream.read(len(MARKER.encode())) == MARKER.encode()
