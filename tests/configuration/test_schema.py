"""The JSON Schema that editors use says the same as the reader."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from configuration.test_configuration import TEXT
from dsgloss.configuration.schema import schemas

SCHEMA = schemas()["configuration.schema.json"]
VALIDATOR = Draft202012Validator(json.loads(SCHEMA))


def test_the_committed_schema_is_current() -> None:
    """`make schema` writes it."""
    file = Path(__file__).parents[2] / "schema" / "configuration.schema.json"
    assert file.read_text(encoding="utf-8") == SCHEMA


@pytest.mark.parametrize("text", [TEXT, "", "[lint]\nextend-select = ['DSG001']\nsource = 'en'"])
def test_good_files_conform(text: str) -> None:
    """What the reader takes, an editor takes."""
    assert list(VALIDATOR.iter_errors(tomllib.loads(text))) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("glosary = 'x'", "an unknown key"),
        ("[lint]\nextend_select = []", "an underscore"),
        ("[lint]\nignore = 'DSG001'", "a text for a list"),
        ("[lint.severity]\nDSG001 = 'bad'", "no severity"),
        ("[[lint.overrides]]\nignore = []", "an override of nothing"),
    ],
)
def test_bad_files_do_not(text: str, why: str) -> None:
    """What the reader refuses, an editor underlines."""
    assert list(VALIDATOR.iter_errors(tomllib.loads(text))), why
