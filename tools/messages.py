"""Extract the messages from the code and the manuals of the rules into the Korean catalogue, and compile it (Babel)."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from dsgloss.linting.manual import manuals

SOURCE = Path(__file__).parent.parent / "src" / "dsgloss"
CATALOGUE = SOURCE / "locale" / "ko" / "LC_MESSAGES" / "dsgloss.po"


def extracted() -> Catalog:
    """Collect the messages that `say`, `mark` and `FlawError` name, and the sentences and paragraphs of manuals."""
    template = Catalog()
    found = extract_from_dir(SOURCE, [("**.py", "python")], keywords={"say": None, "mark": None, "FlawError": None})
    for _, _, message, _, _ in found:
        template.add(message)
    for manual in manuals():
        for text in manual.messages():
            template.add(text)
    return template


def updated() -> Catalog:
    """Read the catalogue and bring it up to date with the code; messages that are gone are dropped."""
    with CATALOGUE.open("rb") as stream:
        catalogue = read_po(stream)
    catalogue.update(extracted(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


if __name__ == "__main__":
    current = updated()
    with CATALOGUE.open("wb") as stream:
        write_po(stream, current, width=120, sort_output=True)
    with CATALOGUE.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, current)
