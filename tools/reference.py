"""Write the pages of docs/reference/ from the code: commands, files, JSON, and the library."""

from __future__ import annotations

import inspect
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from pathlib import Path

import click

import dsgloss
from dsgloss import Finding, Glossary, Mention, extract_text, lint_text
from dsgloss.cli import cli
from dsgloss.configuration.schema import schemas as of_configuration
from dsgloss.model.data import data_of
from dsgloss.model.validation import adapter
from dsgloss.store.schema import schemas as of_glossary
from reference_fields import Shape, read, tables

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "reference"
_WIDTH = 100


def commands() -> str:
    """Give the help of every command."""
    text = "# Commands\n\nWhat `--help` prints, written by `make reference`.\n\n"
    text += (
        "Exit codes: 0 clean, 1 findings (or something would change), 2 wrong use, wrong configuration or unusable\n"
        "input. Results go to standard output, progress and messages to standard error. `NO_COLOR` and `FORCE_COLOR`\n"
        "are heeded; `DSGLOSS_LANG` or `--lang` choose the language of messages. `-` is standard input.\n"
    )
    return text + "".join(f"\n## {name}\n\n```text\n{told}\n```\n" for name, told in _helps(cli, "dsgloss", None))


def _helps(command: click.Command, name: str, above: click.Context | None) -> Iterator[tuple[str, str]]:
    context = click.Context(command, info_name=name.rpartition(" ")[2], parent=above, terminal_width=_WIDTH,
                            max_content_width=_WIDTH, help_option_names=["-h", "--help"])  # fmt: skip
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            found = command.get_command(context, each)
            if found is not None:
                yield from _helps(found, f"{name} {each}", context)


def glossary() -> str:
    """Give the fields of the files of a glossary."""
    text = (
        "# Glossary files\n\nWritten by `make reference` from the schemas in `schema/`, which an editor with a\n"
        "YAML language server checks as you type. A glossary is a folder of YAML files, or one of them. Each is\n"
        "a list of concepts, described under [ConceptEntry](#conceptentry); `glossary.yaml` in the folder says\n"
        "what the glossary is, described under [glossary.yaml](#glossaryyaml).\n\n"
        "[How to write an entry](../how-to/entry.md) says which fields matter.\n\n"
    )
    parts = of_glossary()
    about = read(parts["metadata.schema.json"])
    return text + tables(read(parts["glossary.schema.json"]), "ConceptEntry") + "\n" + tables(about, "glossary.yaml")


def configuration() -> str:
    """Give the keys of a configuration file."""
    text = (
        "# Configuration file\n\nWritten by `make reference` from `schema/configuration.schema.json`. The file is the\n"
        "nearest `dsgloss.toml`, else the table `[tool.dsgloss]` of the nearest `pyproject.toml`.\n\n"
        "[How to configure a project](../how-to/configuration.md) shows a whole file.\n\n"
    )
    [schema] = of_configuration().values()
    return text + tables(read(schema), "dsgloss.toml")


_PLACES = (
    "Lines and columns count from 1, columns in code points; an end is exclusive. What is not known is `null`.\n"
    "Fields may be added; those here keep their names and meanings within a major version.\n\n"
)


def mention() -> str:
    """Give the fields of a mention, as extract prints it."""
    text = (
        "# JSON: mention\n\nWritten by `make reference`. `dsgloss extract --output-format jsonl` prints one object\n"
        "per mention, `json` a list of them; `dsgloss.Mention` is the same in Python. A mention is a place where\n"
        "a text states a pair of terms. Brackets that say nothing of terms are there with `--all` only.\n\n"
    )
    [found] = extract_text("새 모델은 전문가 혼합(mixture of experts, MoE) 구조를 쓴다.")
    return text + _PLACES + _example(found) + tables(_shape(Mention), "Mention")


def finding() -> str:
    """Give the fields of a finding, as lint prints it."""
    text = (
        "# JSON: finding\n\nWritten by `make reference`. `dsgloss lint --output-format json` prints a list of\n"
        "findings, `jsonl` one on a line; `dsgloss.Finding` is the same in Python. The [rules](../rules.md)\n"
        "say what each code means.\n\n"
    )
    [found] = lint_text("파인튜닝은 오래 걸린다.", Glossary.load(ROOT / "glossary"))
    return text + _PLACES + _example(found) + tables(_shape(Finding), "Finding")


def _shape(model: type[Mention | Finding]) -> Shape:
    return read(json.dumps(adapter(model).json_schema()))


def _example(found: Mention | Finding) -> str:
    return f"```json\n{json.dumps(data_of(found), ensure_ascii=False, indent=2)}\n```\n\n"


def library() -> str:
    """Give the public names of the package, with their signatures and docstrings."""
    text = (
        "# Library\n\nWritten by `make reference`: every public name of `dsgloss`, with its docstring.\n\n"
        "[How to use the library](../how-to/library.md) shows them at work.\n"
    )
    return text + "".join(_described(name) for name in dsgloss.__all__)


def _described(name: str) -> str:
    value: object = getattr(dsgloss, name)
    if isinstance(value, type):
        return f"\n## {name}\n\n{_docstring(value)}\n{_words(value)}{''.join(_methods(value))}"
    return f"\n## {name}\n\n{_signature(name, value)}{_docstring(value)}\n" if callable(value) else ""


def _words(value: type) -> str:
    """List the members of a vocabulary, or the fields of a record."""
    if issubclass(value, Enum):
        return "\nValues: " + ", ".join(f"`{member.value}`" for member in value) + ".\n"
    fields: Mapping[str, object] = getattr(value, "__dataclass_fields__", {})
    return "\nFields: " + ", ".join(f"`{name}`" for name in fields) + ".\n" if fields else ""


def _methods(value: type) -> Iterator[str]:
    for base in reversed(value.__mro__):
        if base.__module__.startswith("dsgloss."):
            for name, member in vars(base).items():
                function = member.__func__ if isinstance(member, classmethod) else member
                if not name.startswith("_") and inspect.isfunction(function) and inspect.getdoc(function):
                    full = f"{value.__name__}.{name}"
                    yield f"\n### {full}\n\n{_signature(full, getattr(value, name))}{_docstring(function)}\n"


def _signature(name: str, function: Callable[..., object]) -> str:
    told = re.sub(r"<function .*? at 0x\w+>", "...", str(inspect.signature(function)).replace("'", ""))
    return f"```text\n{name}{told}\n```\n\n"


def _docstring(value: object) -> str:
    """Give a docstring, with its examples in blocks."""
    lines: list[str] = []
    is_open = False
    for line in (inspect.getdoc(value) or "").splitlines():
        starts = line.startswith(">>> ") and not is_open
        ends = is_open and not line
        lines += ["```python", line] if starts else ["```", line] if ends else [line]
        is_open = (is_open or starts) and not ends
    return "\n".join([*lines, "```"] if is_open else lines)


PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands,
    "glossary.md": glossary,
    "configuration.md": configuration,
    "mention.md": mention,
    "finding.md": finding,
    "library.md": library,
}

if __name__ == "__main__":
    os.environ["DSGLOSS_LANG"] = "en"
    for page, written in PAGES.items():
        (FOLDER / page).write_text(written(), encoding="utf-8")
