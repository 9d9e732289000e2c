"""Write what the rules say of themselves into docs/rules.md, and in Korean into docs/rules.ko.md."""

from __future__ import annotations

import os
from pathlib import Path

from dsgloss.linting.manual_page import page

FOLDER = Path(__file__).parent.parent / "docs"
PAGES = {"en": FOLDER / "rules.md", "ko": FOLDER / "rules.ko.md"}

if __name__ == "__main__":
    for language, file in PAGES.items():
        os.environ["DSGLOSS_LANG"] = language
        file.write_text(page(), encoding="utf-8")
