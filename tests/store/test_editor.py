"""The schemas in an editor: the language server that editors use for YAML, driven as an editor drives it.

It is not ours and needs Node.js; `tests/peers.py` says how to get it. Without it, these tests are left out and say so.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel, JsonValue

from dsgloss.model.validation import adapter
from peers import needs, program

ROOT = Path(__file__).parents[2]
SERVER = program("yaml-language-server")
pytestmark = needs(SERVER)
FILE = ROOT / "glossary" / "an-editor-has-not-saved-it.yaml"
HEADER = "# yaml-language-server: $schema=../schema/glossary.schema.json\n"


class Position(BaseModel):
    """A place, counted from 0."""

    line: int
    character: int


class Range(BaseModel):
    """A part of a text; where it begins is enough."""

    start: Position


class Diagnostic(BaseModel):
    """What an editor underlines."""

    range: Range
    message: str


class Diagnostics(BaseModel):
    """All that an editor underlines in a file."""

    uri: str
    diagnostics: list[Diagnostic]


class Offer(BaseModel):
    """What an editor offers to write."""

    class Item(BaseModel):
        """One of them."""

        label: str

    items: list[Item]


class Wanted(BaseModel):
    """The settings that a server asks for."""

    class Section(BaseModel):
        """One of them."""

        section: str | None = None

    items: list[Section] = []


class Message(BaseModel):
    """A message of the server: an answer, a question or news."""

    id: int | str | None = None
    method: str | None = None
    params: JsonValue = None
    result: JsonValue = None


class Editor:
    """Speaks the Language Server Protocol over the standard streams of the server."""

    def __init__(self) -> None:
        command = [str(SERVER), "--stdio"]
        self._server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
        self._last = 0
        capabilities: JsonValue = {"workspace": {"configuration": True}, "textDocument": {"publishDiagnostics": {}}}
        self._ask("initialize", {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": capabilities})
        self._tell("initialized", {})

    def underlined(self, text: str) -> list[tuple[str, str]]:
        """Open a file with a text, and give what the server says about it, and where, counted from 1."""
        document: JsonValue = {"uri": FILE.as_uri(), "languageId": "yaml", "version": 1, "text": HEADER + text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        for said in self._said():
            if said.method == "textDocument/publishDiagnostics":
                found = adapter(Diagnostics).validate_python(said.params).diagnostics
                return [(f"{one.range.start.line}:{one.range.start.character + 1}", one.message) for one in found]
        raise AssertionError("the server ended")

    def offered(self, line: int, column: int) -> set[str]:
        """Give what the server offers at a place of the open file, the header not counted."""
        place: JsonValue = {"line": line, "character": column - 1}
        answer = self._ask("textDocument/completion", {"textDocument": {"uri": FILE.as_uri()}, "position": place})
        return {item.label for item in adapter(Offer).validate_python(answer).items}

    def close(self) -> None:
        """End the server."""
        self._server.kill()
        self._server.communicate()

    def _ask(self, method: str, parameters: JsonValue) -> JsonValue:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": parameters})
        return next(said.result for said in self._said() if said.id == self._last and said.method is None)

    def _tell(self, method: str, parameters: JsonValue) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, JsonValue]) -> None:
        assert self._server.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _said(self) -> Iterator[Message]:
        """Read messages as they come; what the server asks of an editor is answered."""
        assert self._server.stdout is not None
        while head := self._server.stdout.readline():
            while (line := self._server.stdout.readline()).strip():
                head += line
            length = next(int(part.split(b":")[1]) for part in head.splitlines() if part.startswith(b"Content-Length"))
            said = adapter(Message).validate_json(self._server.stdout.read(length))
            if said.id is not None and said.method is not None:
                self._send({"id": said.id, "result": _settings(said)})
            yield said


def _settings(asked: Message) -> JsonValue:
    """Answer what the server asks: it is to validate and complete, and to fetch nothing from the network."""
    if asked.method != "workspace/configuration":
        return None
    yaml: JsonValue = {"validate": True, "completion": True, "schemaStore": {"enable": False}}
    return [yaml if item.section == "yaml" else {} for item in adapter(Wanted).validate_python(asked.params).items]


@pytest.fixture
def editor() -> Iterator[Editor]:
    """Give an editor with a server of its own."""
    editor = Editor()
    yield editor
    editor.close()


def test_a_right_file_has_nothing_underlined(editor: Editor) -> None:
    """The largest file of our glossary is as the schema wants it."""
    text = (ROOT / "glossary" / "names.yaml").read_text(encoding="utf-8")
    assert editor.underlined(text.removeprefix(HEADER)) == []


WRONG = [
    ("- id: a\n  subjekt: x\n", "2:3", "subjekt", "an unknown field"),
    ("- ko: [가]\n", "1:3", 'Missing property "id"', "no id"),
    ("- id: A b\n", "1:7", "pattern", "no slug"),
    ("- id: a\n  ko:\n    - {term: 가, status: prefered}\n", "3:25", "Value is not accepted", "a misspelt status"),
    ("- id: a\n  pairing: editoral\n", "2:12", "Value is not accepted", "a misspelt origin"),
]


@pytest.mark.parametrize(("text", "place", "message", "why"), WRONG, ids=[case[3] for case in WRONG])
def test_what_is_wrong_is_underlined(text: str, place: str, message: str, why: str, editor: Editor) -> None:
    """The server points where our own reader does."""
    found = editor.underlined(text)
    assert any(where == place and message in said for where, said in found), f"{why}: {found}"


def test_fields_and_statuses_are_offered(editor: Editor) -> None:
    """Who writes an entry need not know the words by heart."""
    assert editor.underlined("- id: a\n  \n") == []
    assert {"subject", "definition", "ko", "en", "citations"} <= editor.offered(2, 3)


def test_values_are_offered(editor: Editor) -> None:
    """The statuses come from the schema."""
    editor.underlined("- id: a\n  ko:\n    - term: 가\n      status: \n")
    assert {"preferred", "admitted", "deprecated", "superseded"} <= editor.offered(4, 15)
