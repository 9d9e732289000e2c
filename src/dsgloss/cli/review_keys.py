"""The keys of a review, in English and in Korean keyboard position."""

from __future__ import annotations

from enum import StrEnum

import click

from dsgloss.messages import mark, say


class Key(StrEnum):
    """What a key means."""

    ACCEPT = "a"
    EDIT = "e"
    MERGE = "m"
    REJECT = "r"
    FIELD = "f"
    SKIP = "s"
    UNDO = "u"
    HELP = "?"
    QUIT = "q"


_NAMES = {
    Key.ACCEPT: mark("accept"),
    Key.EDIT: mark("edit"),
    Key.MERGE: mark("merge"),
    Key.REJECT: mark("reject"),
    Key.FIELD: mark("subject"),
    Key.SKIP: mark("skip"),
    Key.UNDO: mark("undo"),
    Key.HELP: mark("help"),
    Key.QUIT: mark("quit"),
}
_HELP = {
    Key.ACCEPT: mark("accept it: it moves to the file of its subject field"),
    Key.EDIT: mark("edit its entry in your editor ($EDITOR); it is checked, then shown again"),
    Key.MERGE: mark("merge it into another concept, which takes its terms and citations"),
    Key.REJECT: mark("reject it: it is kept, so that it is not proposed again"),
    Key.FIELD: mark("choose the subject field to accept it in"),
    Key.SKIP: mark("skip it: it comes again next time, after the others"),
    Key.UNDO: mark("undo the last decision of this session, and the one before, and so on"),
    Key.HELP: mark("show this help"),
    Key.QUIT: mark("quit; every decision is written already"),
}
# What the same keys type while a Korean keyboard is set to Hangul.
_HANGUL = dict(zip("ㅁㄷㅡㄱㄹㄴㅕㅂ", "aemrfsuq", strict=True))


def pressed() -> Key | None:
    """Wait for a key; None if it means nothing. Raises KeyboardInterrupt for Ctrl-C, EOFError for Ctrl-D."""
    typed = click.getchar().lower()
    typed = _HANGUL.get(typed, typed)
    return Key(typed) if typed in set(Key) else None


def choice(question: str) -> str:
    """Ask for a line; it may be empty. Raises click.Abort for Ctrl-C and Ctrl-D."""
    typed: str = click.prompt(question, default="", show_default=False)
    return typed.strip()


def key_line() -> str:
    """Name the keys on one line."""
    return "  ".join(f"{key.value} {say(*name)}" for key, name in _NAMES.items())


def help_lines() -> list[str]:
    """Say what every key does."""
    return [f"  {key.value}  {say(*said)}" for key, said in _HELP.items()]
