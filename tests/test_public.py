"""What `import dsgloss` promises: its names, its weight, its types."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module, resources

import pytest

import dsgloss


@pytest.mark.parametrize("name", dsgloss.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    """Names are imported when first used; none is a module, all have a docstring."""
    value = getattr(dsgloss, name)
    assert callable(value)
    assert value.__doc__


def test_functions_are_not_shadowed_by_rooms() -> None:
    """Importing every module leaves `dsgloss.extract` and its like what they are."""
    for module in ("mining", "checking", "extraction.mine", "cli.extract", "cli.lint", "cli.build"):
        import_module(f"dsgloss.{module}")
    assert all(callable(getattr(dsgloss, name)) for name in ("extract", "lint", "build", "check"))


def test_unknown_names_are_refused() -> None:
    """A misspelt name fails as an attribute does."""
    with pytest.raises(AttributeError, match="Glosary"):
        dsgloss.Glosary  # noqa: B018 - the access itself is tested


def test_the_package_is_marked_as_typed() -> None:
    """Type checkers look for py.typed inside the package (PEP 561)."""
    assert resources.files(dsgloss).joinpath("py.typed").is_file()


HEAVY = ("kiwipiepy", "numpy", "pydantic", "rich", "babel", "rapidfuzz", "yaml")
WEIGHT = [
    ("import dsgloss", HEAVY, "importing costs nothing heavy"),
    ("import sys; sys.argv = ['dsgloss', '--version']; from dsgloss.cli import cli; cli.main(standalone_mode=False)",
     HEAVY, "nor does the version"),
    ("import dsgloss; dsgloss.Glossary.load('glossary').lookup('전문가 혼합에서는')",
     HEAVY, "looking up in a glossary that is known needs neither analyser nor distances, nor what reads YAML"),
    ("import dsgloss; dsgloss.lint(['docs/demo/ko'], dsgloss.Glossary.load('glossary'), 'docs/demo/en')",
     HEAVY, "nor does linting"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "absent", "why"), WEIGHT, ids=[case[2] for case in WEIGHT])
def test_heavy_packages_load_late(code: str, absent: tuple[str, ...], why: str) -> None:
    """What a task does not need is not imported."""
    program = f"{code}\nimport sys\nprint([name for name in {absent!r} if name in sys.modules])"
    for _ in range(2):  # the second time, the glossary is known
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "[]", why
