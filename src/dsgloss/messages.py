"""What dsgloss says to people, in Korean or English.

Messages are written in English in the code, marked by `say`, and translated by the gettext catalogue in
`locale/`, which Babel extracts and compiles (`make messages`). The standard library reads the compiled
catalogue, so that saying something costs no import of Babel.
"""

from __future__ import annotations

import gettext
import os
from functools import cache
from pathlib import Path

LOCALE_FOLDER = Path(__file__).parent / "locale"
LANGUAGES = ("ko", "en")


def say(message: str, **values: object) -> str:
    """Translate `message` into the reader's language, then fill in its `{named}` values.

    >>> say("no such rule: {code}", code="DSG999")
    'no such rule: DSG999'
    """
    return _catalogue(language()).gettext(message).format(**values)


def language() -> str:
    """Tell the language to speak: `DSGLOSS_LANG`, else the POSIX locale variables, else English."""
    for variable in ("DSGLOSS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            tag = value.replace("-", "_").split("_")[0].split(".")[0].lower()
            return tag if tag in LANGUAGES else "en"
    return "en"


@cache
def _catalogue(tag: str) -> gettext.NullTranslations:
    return gettext.translation("dsgloss", LOCALE_FOLDER, languages=[tag], fallback=True)
