"""Configuration files: what they say, and how they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss.configuration import Configuration, ConfigurationError, configuration_near, read_configuration


def configured(folder: Path, text: str, name: str = "dsgloss.toml") -> Configuration:
    """Write a configuration file and read it."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_configuration(folder / name)


WRONG = [
    ("[lint", 1, "this is no valid TOML", "Correct", "a bracket that is not closed"),
    ('x = "\n', 1, "this is no valid TOML", "Correct", "a text that is not closed"),
    ("\n[lint]\nselct = []", 3, "unknown key 'selct'", "Did you mean 'select'?", "a misspelt key"),
    ("glosary = 'g'", 1, "unknown key 'glosary'", "Did you mean 'glossary'?", "a misspelt key at the top"),
    ("[lint]\nextend_select = []", 2, "unknown key 'extend_select'", "'extend-select'", "an underscore for a hyphen"),
    ("[lint]\nwhatever = 1", 2, "unknown key 'whatever'", "Known names: select", "a key that resembles none"),
    ("[lnt]\n", 1, "unknown key 'lnt'", "'lint'", "a misspelt table"),
    ("[lint]\nignore = 'DSG001'", 2, "'lint.ignore' does not hold", "Correct", "a text for a list"),
    ("[lint]\nbaseline = 1", 2, "'lint.baseline' does not hold: it should be a text", "Correct", "a number for a text"),
    ("[lint]\nbaseline = ''", 2, "'lint.baseline' does not hold", "Correct", "an empty name"),
    ("lint = 1", 1, "'lint' does not hold: it should be a table", "Correct", "a number for a table"),
    ("[lint]\nignore = [\n 'DSG999']", 2, "no such rule: 'DSG999'", "'DSG9", "a code that does not exist"),
    ("[lint]\nselect = ['depreceated-term']", 2, "no such rule", "'deprecated-term'", "a misspelt name of a rule"),
    ("[lint.severity]\nDSG001 = 'eror'", 2, "'lint.severity.DSG001' does not hold", "Correct", "no severity"),
    ("[lint.severity]\nDSG998 = 'error'", 1, "no such rule: 'DSG998'", "DSG", "the severity of no rule"),
    ("[lint]\noutput-format = 'ful'", 2, "no such output format: 'ful'", "'full'", "a misspelt format"),
    ("[[lint.overrides]]\nignore = []", 1, "'lint.overrides.0.paths' is missing", "Add it", "an override of nothing"),
    (
        "[[lint.overrides]]\npaths = ['a']\n\n[[lint.overrides]]\npaths = ['b']\nignroe = []",
        6, "unknown key 'ignroe'", "'ignore'", "a misspelt key in the second override",
    ),
    ("[lint]\nsource = [{targt = 'ko'}]", 2, "unknown key 'targt'", "'target'", "a misspelt key in an inline table"),
    ("[lint]\nbaseline = '../b.json'", 2, "outside of the configuration's folder", "below", "a way out of the tree"),
    ("[lint]\nbaseline = '/tmp/b.json'", 2, "outside of the configuration's folder", "below", "an absolute way out"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "what", "remedy", "why"), WRONG, ids=[row[-1] for row in WRONG])
def test_what_is_wrong_is_named_with_its_line(
    text: str, line: int, what: str, remedy: str, why: str, tmp_path: Path
) -> None:
    """The place, the problem and the remedy."""
    with pytest.raises(ConfigurationError) as error:
        configured(tmp_path, text)
    [problem] = error.value.problems
    assert problem.where.split(":")[1] == str(line), why
    assert what in problem.what
    assert remedy in problem.remedy


def test_every_problem_is_reported_at_once(tmp_path: Path) -> None:
    """Nobody corrects a file line by line; the problems stand in the order of the lines."""
    with pytest.raises(ConfigurationError) as error:
        configured(tmp_path, "glosary = 'x'\n[lint]\nignore = [1]\nslect = []\n")
    assert [problem.where.rpartition(":")[2] for problem in error.value.problems] == ["1", "3", "4"]


def test_a_project_file_names_its_own_lines(tmp_path: Path) -> None:
    """The table is a part of a larger file."""
    with pytest.raises(ConfigurationError, match=r"pyproject\.toml:5: unknown key 'slect'"):
        configured(tmp_path, "[project]\nname = 'x'\n\n[tool.dsgloss.lint]\nslect = []\n", "pyproject.toml")


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("pyproject.toml", "[project]\nname = 'dsgloss'\n", "no table of ours"),
        ("none.toml", None, "no such file"),
        ("latin.toml", b"glossary = 'Z\xfcrich'", "not UTF-8"),
    ],
)
def test_a_file_that_is_named_must_be_one(name: str, text: str | bytes | None, why: str, tmp_path: Path) -> None:
    """It is not passed over in silence."""
    if text is not None:
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigurationError, match=name.replace(".", r"\.")):
        read_configuration(tmp_path / name)
    assert why


PLACES = [
    ({"dsgloss.toml": ""}, "a/b", "dsgloss.toml", "in a folder above"),
    ({"dsgloss.toml": "", "a/dsgloss.toml": ""}, "a/b", "a/dsgloss.toml", "the nearest one"),
    ({"pyproject.toml": "[tool.dsgloss]"}, "a/b", "pyproject.toml", "a table of the project"),
    (
        {"pyproject.toml": "[tool.dsgloss]", "a/pyproject.toml": "[tool.x]"},
        "a",
        "pyproject.toml",
        "one without a table",
    ),
    ({"dsgloss.toml": "", "a/pyproject.toml": "[tool.dsgloss]"}, "a", "dsgloss.toml", "a file of our own comes first"),
    ({"dsgloss.toml": "", "a/.git/HEAD": ""}, "a/b", None, "not beyond the root of a repository"),
    ({"dsgloss.toml": "", ".git/HEAD": ""}, "a/b", "dsgloss.toml", "but at the root"),
    ({"dsgloss.toml": "", "home/x.md": ""}, "home/x", None, "not beyond the home folder"),
    ({"a/pyproject.toml": "[broken"}, "a", None, "a broken file that is none of our business"),
    ({}, "a", None, "none"),
]


@pytest.mark.parametrize(("files", "start", "found", "why"), PLACES, ids=[row[-1] for row in PLACES])
def test_where_the_configuration_is_found(
    files: dict[str, str], start: str, found: str | None, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Upwards from what is worked on."""
    root = tmp_path.resolve() / "root"
    monkeypatch.setenv("HOME", str(root / "home"))
    (root / start).mkdir(parents=True)
    for name, text in {"stop/.git/HEAD": "", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    assert configuration_near(root / start).file == (root / found if found else None), why


def test_a_table_that_may_be_ours_is_not_passed_over(tmp_path: Path) -> None:
    """A broken pyproject.toml that speaks of dsgloss is an error, not no configuration."""
    (tmp_path / "pyproject.toml").write_text("[tool.dsgloss\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="no valid TOML"):
        configuration_near(tmp_path)
