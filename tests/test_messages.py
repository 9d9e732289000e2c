"""What dsgloss says, in two languages."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo

import messages as tool
from dsgloss.messages import say


def test_every_message_is_translated() -> None:
    """The Korean catalogue has all messages of the code, and no others (`make messages` brings it up to date)."""
    assert [str(message.id) for message in tool.updated() if message.id and not message.string] == []


def test_translations_use_the_same_values() -> None:
    """A translation names the same `{values}` as its message."""
    for message in tool.updated():
        if message.id:
            names = [re.findall(r"\{(\w+)\}", str(text)) for text in (message.id, message.string)]
            assert sorted(names[0]) == sorted(names[1]), message.id


def test_the_compiled_catalogue_is_fresh() -> None:
    """What is compiled is what is written."""
    compiled = BytesIO()
    write_mo(compiled, tool.updated())
    assert tool.CATALOGUE.with_suffix(".mo").read_bytes() == compiled.getvalue()


LANGUAGES = [
    ({"LANG": "ko_KR.UTF-8"}, "값을 고치세요."),
    ({"LANG": "C.UTF-8"}, "Correct the value."),
    ({"LANG": "fr_FR.UTF-8"}, "Correct the value."),
    ({"LANG": "en_US.UTF-8", "LC_ALL": "ko_KR.UTF-8"}, "값을 고치세요."),
    ({"LANG": "ko_KR.UTF-8", "DSGLOSS_LANG": "en"}, "Correct the value."),
    ({}, "Correct the value."),
]


@pytest.mark.parametrize(("environment", "expected"), LANGUAGES, ids=[str(case[0]) for case in LANGUAGES])
def test_the_language_follows_the_environment(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own variable decides, then those of POSIX; unknown languages are English."""
    for name in ("DSGLOSS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert say("Correct the value.") == expected


PARTICLES = [
    ("메트릭", "'메트릭'은 쓰지 않는 용어입니다"),
    ("유저", "'유저'는 쓰지 않는 용어입니다"),
    ("LLM", "'LLM'은 쓰지 않는 용어입니다"),
]


@pytest.mark.parametrize(("found", "start"), PARTICLES)
def test_korean_messages_have_the_right_particle(found: str, start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The particle after a quoted value follows the value's last sound."""
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    said = say("'{found}' is {status}; write '{expected}'", found=found, status=say("deprecated"), expected="지표")
    assert said == f"{start}. '지표'로 쓰세요"
