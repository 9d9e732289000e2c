"""What dsgloss says to people, in Korean or English.

Messages are written in English in the code, marked by `say`, and translated by the gettext catalogue in
`locale/`, which Babel extracts and compiles (`make messages`). The standard library reads the compiled
catalogue, so that saying something costs no import of Babel.
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from dsgloss.lazy import regex


def mark(*messages: str) -> tuple[str, ...]:
    """Name messages that the code composes, so that they are extracted for translation."""
    return messages


VOCABULARY = (
    mark("preferred"),
    mark("admitted"),
    mark("deprecated"),
    mark("superseded"),
    mark("error"),
    mark("warning"),
    mark("hint"),
    mark("exact"),
    mark("spelling"),
    mark("inflected"),
    mark("initials"),
    mark("prefix"),
    mark("part"),
    mark("sound"),
    mark("approximate"),
    mark("place"),
    mark("relation"),
    mark("Korean"),
    mark("English"),
    mark("counterpart"),
    mark("confidence"),
    mark("concept"),
    mark("citations"),
)
"""Words of the model that messages show."""

LOCALE_FOLDER = Path(__file__).parent / "locale"
LANGUAGES = ("ko", "en")
_VARIABLE = "DSGLOSS_LANG"
# Korean messages mark a particle whose form depends on the value before it: '{name}'[을]
_PARTICLE = regex(r"(?P<word>[^\s'\[]+)(?P<quote>'?)\[(?P<josa>은|이|을|과|으로)\]")


def say(message: str, **values: object) -> str:
    """Translate `message` into the reader's language, then fill in its `{named}` values.

    >>> say("no such rule: {code}", code="DSG999")
    'no such rule: DSG999'
    """
    said = _catalogue(language()).gettext(message).format(**values)
    return _PARTICLE.sub(_with_particle, said) if "[" in said else said


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """Ask whether a known name was meant that is nearly the one given, whatever its case; nothing if none is.

    >>> did_you_mean("Fine-tunning", ["metric", "fine-tuning"]), did_you_mean("gpu", ["metric"])
    ("Did you mean 'fine-tuning'?", None)
    """
    from difflib import get_close_matches  # late: only a mistake needs it

    names = {each.casefold(): each for each in known}
    near = get_close_matches(name.casefold(), names, n=1)
    return say("Did you mean '{near}'?", near=names[near[0]]) if near else None


def language() -> str:
    """Tell the language to speak: `DSGLOSS_LANG`, else the POSIX locale variables, else English."""
    for variable in (_VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            tag = value.replace("-", "_").split("_")[0].split(".")[0].lower()
            return tag if tag in LANGUAGES else "en"
    return "en"


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Let `say` speak a language until the block ends, whatever the reader's own is.

    >>> with speaking("ko"):
    ...     language()
    'ko'
    """
    before = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = tag
    try:
        yield
    finally:
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before


def _with_particle(found: re.Match[str]) -> str:
    from dsgloss.korean.josa import repair  # late: most messages need no particle

    return found["word"] + found["quote"] + repair(found["word"], found["josa"])


@cache
def _catalogue(tag: str) -> gettext.NullTranslations:
    return gettext.translation("dsgloss", LOCALE_FOLDER, languages=[tag], fallback=True)
