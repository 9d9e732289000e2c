"""What a configuration says of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from dsgloss import Concept, GlossaryError, Severity, Status, Term, Terminology, lint
from dsgloss.configuration import Choice, Configuration, codes, read_configuration, read_glossaries
from dsgloss.configuration.choice import laid_over
from dsgloss.configuration.rule_names import known_rules
from dsgloss.linting.options import Options
from dsgloss.model import Record

TEXT = """\
glossary = ["terms", "../shared/terms.tsv"]

[lint]
paths = "ko"
source = [{target = "ko/blog", source = "blog-en"}, {source = "en"}]
ignore = ["wrong-spacing"]
severity = {DSG001 = "warning"}
exclude = ["CHANGELOG.md", "/ko/old/"]
baseline = "known.json"

[[lint.overrides]]
paths = ["ko/legacy/**"]
ignore = ["DSG001"]
extend-select = ["DSG002"]

[[lint.overrides]]
paths = ["ko/legacy/news.md"]
select = ["ALL"]
severity = {wrong-spacing = "error"}
"""


@pytest.fixture
def configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Configuration:
    """Give a configuration, seen from its own folder."""
    monkeypatch.chdir(tmp_path)
    Path("dsgloss.toml").write_text(TEXT, encoding="utf-8")
    return read_configuration(Path("dsgloss.toml"))


RULES = [
    ("ko/a.md", {"DSG001": "warning", "DSG002": "off"}, "the options of the lint"),
    ("ko/legacy/a.md", {"DSG001": "off", "DSG002": "warning"}, "an override takes one away and brings one back"),
    ("ko/legacy/news.md", {"DSG001": "warning", "DSG002": "error"}, "a later override begins anew"),
    ("elsewhere/ko/legacy/a.md", {"DSG001": "warning"}, "patterns begin at the configuration's folder"),
    ("../ko/legacy/a.md", {"DSG001": "warning"}, "a file outside of the folder"),
    ("ko/sub/../legacy/a.md", {"DSG001": "off"}, "a way round"),
]


@pytest.mark.parametrize(("path", "expected", "why"), RULES, ids=[row[-1] for row in RULES])
def test_which_rules_apply_to_a_file(
    path: str, expected: Mapping[str, str], why: str, configuration: Configuration
) -> None:
    """The severity of a rule in a file, or that it is off."""
    options = configuration.options_for(path)
    told = {i.code: options.severity_of(i).value if options.enables(i) else "off" for i in known_rules()}
    assert told.items() >= expected.items(), why


EXCLUDED = [
    ("CHANGELOG.md", True, "a name"),
    ("ko/sub/CHANGELOG.md", True, "a name anywhere"),
    ("ko/old/a.md", True, "all of a folder"),
    ("ko/new/old/a.md", False, "a folder of that name elsewhere"),
    ("ko/a.md", False, "another file"),
    ("../CHANGELOG.md", False, "a file outside of the folder"),
]


@pytest.mark.parametrize(("path", "expected", "why"), EXCLUDED)
def test_what_is_excluded(path: str, expected: bool, why: str, configuration: Configuration) -> None:  # noqa: FBT001
    """Patterns are those of .gitignore."""
    assert configuration.excludes(Path(path)) is expected, why


SOURCES = [
    ("ko/a.md", "en/a.md", "the tree of all that is linted"),
    ("ko/sub/b.md", "en/sub/b.md", "below it"),
    ("ko/blog/c.md", "blog-en/c.md", "the tree of a folder comes first"),
    ("ko/blog/d.md", None, "no such text there"),
    ("ko/e.md", None, "no such text at all"),
]


@pytest.mark.parametrize(("path", "expected", "why"), SOURCES)
def test_what_a_file_translates(path: str, expected: str | None, why: str, configuration: Configuration) -> None:
    """The first pair of trees that a file belongs to decides."""
    for name in ("en/a.md", "en/sub/b.md", "en/blog/d.md", "blog-en/c.md", "ko/a.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("x", encoding="utf-8")
    found = configuration.source_of(Path(path))
    assert (found.as_posix() if found else None) == expected, why


@pytest.mark.parametrize(
    ("here", "glossaries", "baseline", "why"),
    [
        (".", ["terms", "../shared/terms.tsv"], "known.json", "the folder itself"),
        ("ko", ["../terms", "../../shared/terms.tsv"], "../known.json", "a folder below"),
    ],
)
def test_paths_can_be_opened_from_where_we_are(
    here: str, glossaries: list[str], baseline: str, why: str, configuration: Configuration,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """They are relative to the file, and shown as short as people would write them."""
    folder = configuration.folder
    (folder / here).mkdir(exist_ok=True)
    monkeypatch.chdir(folder / here)
    assert [path.as_posix() for path in configuration.glossaries] == glossaries, why
    assert configuration.baseline == Path(baseline)


def test_without_a_file_everything_is_as_by_default() -> None:
    """There is always a configuration."""
    configuration = Configuration()
    assert configuration.glossaries == (Path("glossary"),)
    assert configuration.options_for("a.md") == Options()
    assert (configuration.lint_paths, configuration.baseline) == ((), None)


CHOICES = [
    (Options(), Choice(), {"DSG001", "DSG002"}, "nothing is said"),
    (Options(ignore=("DSG001",)), Choice(), {"DSG002"}, "the file ignores one"),
    (Options(ignore=("DSG001",)), Choice(extend_select=("DSG001",)), {"DSG001", "DSG002"}, "and the command not"),
    (Options(ignore=("DSG001",)), Choice(select=("DSG001",)), {"DSG001"}, "selecting begins anew"),
    (Options(select=("DSG001",)), Choice(extend_select=("DSG002",)), {"DSG001", "DSG002"}, "one more"),
    (Options(extend_select=("DSG001",)), Choice(select=("DSG002",)), {"DSG002"}, "what was added goes, too"),
    (Options(), Choice(select=("DSG001", "DSG002"), ignore=("DSG002",)), {"DSG001"}, "all but one"),
]


@pytest.mark.parametrize(("below", "choice", "expected", "why"), CHOICES, ids=[row[-1] for row in CHOICES])
def test_the_last_layer_wins(below: Options, choice: Choice, expected: set[str], why: str) -> None:
    """The command line comes after the overrides, and they after the file."""
    options = choice.over(below)
    on = {info.code for info in known_rules() if options.enables(info)}
    assert on & {"DSG001", "DSG002"} == expected, why


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style(Record):
    """The options of a rule."""

    per: str = "file"
    most: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _MoreOptions(Options):
    """Options with a table of a rule's own."""

    some_rule: _Style = _Style()


def test_options_of_a_rule_are_laid_over_one_by_one() -> None:
    """An override changes what it mentions, and no more; severities are added to."""
    below = _MoreOptions(some_rule=_Style(per="section", most=5), severity={"DSG001": Severity.HINT})
    above = _MoreOptions(some_rule=_Style(most=7), severity={"DSG002": Severity.ERROR})
    options = laid_over(below, above, {"some_rule": {"most": 7}, "severity": {"DSG002": "error"}})
    assert isinstance(options, _MoreOptions)
    assert options.some_rule == _Style(per="section", most=7)
    assert options.severity == {"DSG001": Severity.HINT, "DSG002": Severity.ERROR}


@pytest.mark.parametrize(
    ("names", "expected", "why"),
    [
        (["DSG001"], ("DSG001",), "a code"),
        (["deprecated-term"], ("DSG001",), "a name"),
        (["dsg002", "Deprecated-Term"], ("DSG002", "DSG001"), "in any case"),
        (["stale-suppression"], ("DSG900",), "what the lint itself reports"),
        (["DSG001", "ALL", "DSG001"], ("DSG001", *(i.code for i in known_rules() if i.code != "DSG001")), "all, once"),
    ],
)
def test_rules_have_codes_and_names(names: list[str], expected: tuple[str, ...], why: str) -> None:
    """Both mean the same."""
    assert codes(names) == expected, why


def test_several_glossaries_are_one(tmp_path: Path) -> None:
    """Their concepts come in the order of the glossaries; an id may be in one only."""
    for name, identifier in (("a", "one"), ("b", "two"), ("c", "one")):
        (tmp_path / f"{name}.yaml").write_text(f"- id: {identifier}\n  ko: [용어]\n", encoding="utf-8")
    read = read_glossaries([tmp_path / "b.yaml", tmp_path / "a.yaml"])
    assert [concept.id for concept in read.concepts] == ["two", "one"]
    with pytest.raises(GlossaryError, match=r"c\.yaml: the concept 'one' is in .*a\.yaml"):
        read_glossaries([tmp_path / "a.yaml", tmp_path / "c.yaml"])


def test_programs_lint_with_a_configuration(configuration: Configuration) -> None:
    """The library takes the options for a file from it."""
    terms = (Term(text="지표", language="ko", status=Status.PREFERRED),
             Term(text="메트릭", language="ko", status=Status.DEPRECATED))  # fmt: skip
    terminology = Terminology(concepts=(Concept(id="metric", terms=terms),))
    for name in ("ko/a.md", "ko/legacy/b.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("메트릭", encoding="utf-8")
    found = lint(["ko"], terminology, options_for=configuration.options_for)
    assert [(finding.path, finding.severity) for finding in found] == [("ko/a.md", Severity.WARNING)]
