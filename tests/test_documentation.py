"""The documentation is true: what it shows happens, where it leads is there, what is generated is fresh."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

import reference as tool
from dsgloss.configuration.keys import spelled
from dsgloss.configuration.read import read_configuration
from dsgloss.configuration.shape import LintTable, Override, SourceTree, Table
from dsgloss.linting.options import FirstMention
from dsgloss.model.record import field_names
from golden import Golden, Mode
from walkthrough import Walk, parts

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SITE = DOCS / "mkdocs.yml"
PAGES = sorted(page for page in DOCS.rglob("*.md") if "demo" not in page.relative_to(DOCS).parts)
OURS = [DOCS / "index.md", DOCS / "tutorial.md", DOCS / "ko" / "tutorial.md", DOCS / "method.md",
        *sorted((DOCS / "how-to").glob("*.md"))]  # fmt: skip
LOADERS: dict[str, Callable[[str], object]] = {"yaml": yaml.safe_load, "toml": tomllib.loads, "json": json.loads}
needs_shell = pytest.mark.skipif(not Path("/bin/sh").exists(), reason="the pages show commands of a POSIX shell")


def named(page: Path) -> str:
    """Name a page by its path in docs/."""
    return page.relative_to(DOCS).as_posix()


@needs_shell
@pytest.mark.parametrize("page", OURS, ids=named)
def test_what_a_page_shows_happens(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    """Whoever follows a page in a copy of the texts gets what it shows; --update-golden writes what they get."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "dsgloss"
    for name in ("seeds", "glossary", "docs/demo"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("originals"))
    text = page.read_text(encoding="utf-8")
    followed = Walk(folder, "ko" if page.parent.name == "ko" else "en").follow(text)
    if golden.mode is Mode.UPDATE:
        page.write_text(followed, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == followed


@pytest.mark.parametrize("page", OURS, ids=named)
def test_examples_are_run_or_can_be_read(page: Path) -> None:
    """A Python block is a doctest, a console block has commands, and data is well-formed."""
    for part in parts(page.read_text(encoding="utf-8")):
        if part.kind in LOADERS:
            LOADERS[part.kind](part.body)
        if part.kind in ("python", "console"):
            assert part.body.startswith(">>> " if part.kind == "python" else "$ ")


def prose(page: Path) -> str:
    """Give a page without its blocks and code."""
    return re.sub(r"^ *```.*?^ *```$|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Give the anchors of a page's headings, as forges and MkDocs make them of ASCII."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading.lower())) for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of ours names one, and a heading in it if it says so."""
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not re.match(r"[a-z]+:", target):
            assert file.is_file(), target
            assert not anchor or anchor in anchors(file), target


@pytest.mark.parametrize("page", OURS, ids=named)
def test_links_stay_on_the_site(page: Path) -> None:
    """MkDocs publishes docs/ alone, so a link of a page on the site must not leave it."""
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", prose(page))
    assert [link for link in links if not (page.parent / link).resolve().is_relative_to(DOCS)] == []


def entries(navigation: object) -> Iterator[str]:
    """Give the pages that a navigation names."""
    if isinstance(navigation, str):
        yield navigation
    elif isinstance(navigation, dict):
        for each in navigation.values():
            yield from entries(each)
    elif isinstance(navigation, list):
        for each in navigation:
            yield from entries(each)


def test_the_site_has_every_page_once() -> None:
    """The navigation of the site names each page of docs/, and nothing else."""
    navigation = yaml.safe_load(SITE.read_text(encoding="utf-8"))["nav"]
    assert sorted(entries(navigation)) == sorted(map(named, PAGES))


@pytest.mark.parametrize("name", tool.PAGES)
def test_the_reference_is_fresh(name: str) -> None:
    """The pages of the reference are what the code says; `make reference` writes them."""
    assert (DOCS / "reference" / name).read_text(encoding="utf-8") == tool.PAGES[name]()


def test_the_page_on_configuration_shows_every_key(tmp_path: Path) -> None:
    """Its example holds every key there is, and can be read."""
    text = (DOCS / "how-to" / "configuration.md").read_text(encoding="utf-8")
    [example] = [part.body for part in parts(text) if part.file == "dsgloss.toml"]
    file = tmp_path / "dsgloss.toml"
    file.write_text(example, encoding="utf-8")
    read_configuration(file)
    names = [name for shape in (Table, LintTable, Override, SourceTree, FirstMention) for name in field_names(shape)]
    assert [name for name in names if not re.search(rf"\b{spelled(name)}\b", example)] == []
