"""Which licences may come with an installation, and how the metadata of a package is read."""

from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path

import pytest

from closure import closure
from licences import WHOLE, allows, licence, main, refused

EXPRESSIONS = [
    ("MIT", True, "permissive"),
    ("MPL-2.0 AND MIT", True, "both sides may be used"),
    ("Apache-2.0 OR GPL-2.0-only", True, "one side of a choice is enough"),
    ("GPL-3.0-or-later", False, "reaches into programs that use it"),
    ("AGPL-3.0-only", False, "reaches into services as well"),
    ("LGPL-2.1-or-later", False, "not without a look at how it is linked"),
    ("MIT AND GPL-2.0-only", False, "a part of the package is refused"),
    ("MIT AND (BSD-3-Clause OR GPL-2.0-only)", True, "the choice stands in brackets"),
    ("MIT OR BSD-3-Clause AND GPL-2.0-only", True, "AND binds before OR"),
    ("(MIT OR BSD-3-Clause) AND GPL-2.0-only", False, "the brackets bind otherwise"),
    ("Apache-2.0 WITH LLVM-exception", True, "an exception takes nothing away"),
    ("GPL-3.0-or-later WITH GCC-exception-3.1", False, "what the exception allows is for people to judge"),
    ("LicenseRef-Proprietary", False, "not on the list"),
    ("MIT GPL-3.0-only", False, "no expression: nothing joins the two"),
    ("(MIT", False, "no expression: the bracket is open"),
    ("MIT AND", False, "no expression: half of it is missing"),
    ("", False, "no word is no permission"),
]  # fmt: skip
METADATA = [
    (["License-Expression: MIT"], "MIT", "the newest field"),
    (["License-Expression: MIT", "License: GPL"], "MIT", "counts before the older one"),
    (["License: Apache 2.0"], "Apache-2.0", "an older spelling"),
    (["License: GPLv3"], "GPLv3", "an unknown spelling stays, and is refused"),
    (["Classifier: License :: OSI Approved :: BSD License"], "BSD", "a classifier alone"),
    (["Classifier: License :: OSI Approved :: MIT License",
      "Classifier: License :: OSI Approved :: ISC License (ISCL)"],
     "MIT AND ISC", "of several classifiers each counts"),
    ([f"License: {'Permission is granted, free of charge, to any person. ' * 3}",
      "Classifier: License :: OSI Approved :: MIT License"], "MIT", "a text in place of a name is passed over"),
    (["Classifier: Topic :: Utilities"], "", "nothing is said"),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "expected", "why"), EXPRESSIONS, ids=[case[2] for case in EXPRESSIONS])
def test_expressions(expression: str, expected: bool, why: str) -> None:  # noqa: FBT001 - a column of the table
    """AND asks for both sides, OR for one; what cannot be read is refused."""
    assert allows(expression) is expected, why


def installed(folder: Path, name: str, *lines: str) -> Distribution:
    """Write the metadata of a package as an installer does."""
    information = folder / f"{name}-1.0.dist-info"
    information.mkdir()
    text = "\n".join(["Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *lines, ""])
    (information / "METADATA").write_text(text, encoding="utf-8")
    return Distribution.at(information)


@pytest.mark.parametrize(("lines", "expected", "why"), METADATA, ids=[case[2] for case in METADATA])
def test_metadata(tmp_path: Path, lines: list[str], expected: str, why: str) -> None:
    """The licence is read from where the package states it."""
    assert licence(installed(tmp_path, "some", *lines)) == expected, why


def test_a_package_under_the_gpl_is_named(tmp_path: Path) -> None:
    """The report says which package, which licence, and where the list is."""
    packages = [installed(tmp_path, "free", "License: MIT"), installed(tmp_path, "taking", "License: GPLv3")]
    assert refused(packages) == ["taking: GPLv3 is not on the list of tools/licences.py"]


def test_what_dsgloss_brings_along_is_allowed() -> None:
    """Whatever is installed of the dependencies and extras here; `make supply` installs all of it first."""
    found = closure([WHOLE]).found
    assert {"dsgloss", "click", "kiwipiepy-model", "openpyxl", "pydantic-core"} <= found.keys()
    assert refused(found.values()) == []


def test_no_tool_for_development_comes_along() -> None:
    """Tests and checks need more, some of it under other licences; nobody who installs dsgloss gets them."""
    assert closure([WHOLE]).found.keys().isdisjoint({"check-jsonschema", "hypothesis", "mypy", "pytest", "ruff"})


def test_what_is_not_installed_is_not_judged(capsys: pytest.CaptureFixture[str]) -> None:
    """A package that is not there cannot pass."""
    assert main(["dsgloss-is-not-called-so"]) == 1
    assert "dsgloss-is-not-called-so: not installed here, not judged" in capsys.readouterr().err
