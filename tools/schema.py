"""Write the JSON Schemas of the file formats into schema/."""

from __future__ import annotations

from pathlib import Path

from dsgloss.store.schema import schemas

FOLDER = Path(__file__).parent.parent / "schema"

if __name__ == "__main__":
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
