"""Write the JSON Schemas of the file formats into schema/."""

from __future__ import annotations

from pathlib import Path

from dsgloss.configuration.schema import schemas as of_configuration
from dsgloss.store.schema import schemas as of_glossary

FOLDER = Path(__file__).parent.parent / "schema"

if __name__ == "__main__":
    for name, text in (of_glossary() | of_configuration()).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
