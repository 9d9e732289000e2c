"""What is handed out: a wheel and an sdist that anybody can build again, byte for byte, and that work by themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from supply.locked import ROOT

# What a checkout holds beside the project: environments, caches, what was built.
AROUND = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "build", "dist", "originals")
AUTUMN = {"SOURCE_DATE_EPOCH": "1790000000"}
GLOSSARY = "- {id: metric, ko: [지표, {term: 메트릭, status: deprecated}], en: [metric]}\n"
TEXT = "상용 거대언어모델(LLM)을 도입했다. 메트릭을 비교한다.\n"
PROGRAM = """\
from dsgloss import Finding, Glossary, Mention, extract_text, lint_text

glossary: Glossary = Glossary.load("glossary.yaml")
names: list[str] = [match.concept.id for match in glossary.lookup("지표")]
findings: list[Finding] = list(lint_text("메트릭", glossary))
mentions: list[Mention] = list(extract_text("거대언어모델(LLM)"))
places: list[int] = [finding.line for finding in findings]
"""


@dataclass(frozen=True, slots=True)
class Built:
    """The two files of a build."""

    wheel: Path
    sdist: Path

    @property
    def content(self) -> tuple[bytes, bytes]:
        """Give both, byte for byte."""
        return self.wheel.read_bytes(), self.sdist.read_bytes()


def run(*command: str, folder: Path, more: Mapping[str, str] = {}) -> subprocess.CompletedProcess[str]:
    """Start a program in a folder, with nothing of this project on its path."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "MYPYPATH"}}
    environment = kept | {"PYTHONUTF8": "1"} | dict(more)
    return subprocess.run(  # noqa: S603 - programs named by these tests
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def build(project: Path, output: Path) -> Built:
    """Build both files with the backend that pyproject.toml names."""
    done = run(sys.executable, "-m", "hatchling", "build", "-d", str(output), folder=project, more=AUTUMN)
    assert done.returncode == 0, done.stderr
    [wheel], [sdist] = output.glob("*.whl"), output.glob("*.tar.gz")
    return Built(wheel, sdist)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the project as it is in this checkout, with a text that may not be republished."""
    copy = shutil.copytree(ROOT, tmp_path_factory.mktemp("one") / "project", ignore=AROUND)
    (copy / "seeds" / "originals").mkdir()
    (copy / "seeds" / "originals" / "secret.md").write_text("남의 글.\n", encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def built(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build from the copy."""
    return build(project, tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def python(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel, and what is locked for running it, where nothing else is."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--quiet", f"--python={python}", "install", "--no-input"]
    locked = run(*pip, "--require-hashes", f"--requirement={ROOT / 'requirements' / 'run.txt'}", folder=folder)
    assert locked.returncode == 0, locked.stderr
    wheel = run(*pip, "--no-deps", "--no-index", str(built.wheel), folder=folder)
    assert wheel.returncode == 0, wheel.stderr
    return python


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Lay out a glossary and a text, far from the checkout."""
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "text.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


def test_a_build_elsewhere_and_later_gives_the_same_bytes(project: Path, built: Built, tmp_path: Path) -> None:
    """Neither the folder nor the time nor the rights of the files show in what is built."""
    other = shutil.copytree(project, tmp_path / "elsewhere" / "deeper", copy_function=shutil.copy)
    for file in other.rglob("*.py"):
        file.chmod(0o600)
        os.utime(file, (1_000_000_000, 1_000_000_000))
    assert build(other, tmp_path / "built").content == built.content


def test_the_sdist_builds_what_the_checkout_builds(built: Built, tmp_path: Path) -> None:
    """Who has only the sdist gets the same wheel, and the same sdist."""
    with tarfile.open(built.sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    [unpacked] = tmp_path.iterdir()
    assert build(unpacked, tmp_path / "built").content == built.content


def test_the_sdist_holds_what_tests_and_locks_need_and_no_text_of_others(built: Built) -> None:
    """Whoever packs dsgloss for a system can test it; texts that may not be republished stay where they are."""
    with tarfile.open(built.sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {"Makefile", "LICENSE", "requirements/run.txt", "tests/conftest.py", "tools/lock.py", "PKG-INFO"} <= inside
    assert [name for name in inside if name.startswith("seeds/originals") or name.endswith("secret.md")] == []


def test_the_wheel_is_the_package_and_the_schemas(project: Path, built: Built) -> None:
    """Every file of src/dsgloss is inside, the JSON Schemas too, and nothing else."""
    package = {file.relative_to(project / "src").as_posix() for file in (project / "src").rglob("*") if file.is_file()}
    schemas = {f"dsgloss/schema/{file.name}" for file in (project / "schema").iterdir()}
    with zipfile.ZipFile(built.wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
        licences = [name for name in archive.namelist() if name.endswith("/licenses/LICENSE")]
    assert inside == package | schemas
    assert len(licences) == 1
    assert {"dsgloss/py.typed", "dsgloss/locale/ko/LC_MESSAGES/dsgloss.mo", "dsgloss/data/particles.tsv"} <= inside
    assert {Path(name).suffix for name in inside if name.startswith("dsgloss/site/assets/")} >= {".css", ".js"}


COMMANDS = [
    (("--version",), 0, "dsgloss, version", "tells its version"),
    (("extract", "text.md"), 0, "거대언어모델", "reads the tables of knowledge and the analyser"),
    (("lookup", "메트릭", "--glossary", "glossary.yaml"), 0, "지표", "looks terms up"),
    (("lint", "text.md", "--glossary", "glossary.yaml"), 1, "'메트릭' is deprecated; write '지표'", "finds, exits so"),
    (("--lang", "ko", "lint", "text.md", "--glossary", "glossary.yaml"), 1, "쓰지 않는 용어입니다", "speaks Korean"),
    (("site", "--glossary", "glossary.yaml", "--output", "pages"), 0, "", "writes pages with their styles"),
    (("rule", "DSG001"), 0, "deprecated-term", "explains a rule"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "said", "why"), COMMANDS, ids=[case[3] for case in COMMANDS])
def test_the_installed_command_works(
    python: Path, desk: Path, arguments: tuple[str, ...], code: int, said: str, why: str
) -> None:
    """What a person does first works from the wheel alone, away from any checkout."""
    quiet = {"DSGLOSS_CACHE_DIR": str(desk / "cache")}
    done = run(str(python.with_name("dsgloss")), *arguments, folder=desk, more=quiet)
    assert (done.returncode, said in done.stdout) == (code, True), f"{why}: {done.stdout}{done.stderr}"


def test_the_metadata_asks_for_all_that_is_needed(python: Path, desk: Path) -> None:
    """pip finds every requirement of the wheel in the environment that was made from the lock file."""
    done = run(sys.executable, "-m", "pip", f"--python={python}", "check", folder=desk)
    assert (done.returncode, done.stdout.strip()) == (0, "No broken requirements found."), done.stderr


def checked(python: Path, desk: Path) -> subprocess.CompletedProcess[str]:
    """Let mypy judge the program with the installed package, without any configuration of ours."""
    alone = ["--strict", "--config-file=", f"--cache-dir={desk / 'mypy'}", f"--python-executable={python}"]
    return run(sys.executable, "-m", "mypy", *alone, "program.py", folder=desk)


def test_types_reach_programs_that_use_the_library(python: Path, desk: Path) -> None:
    """A small program in the words of README.md passes mypy --strict."""
    done = checked(python, desk)
    assert done.returncode == 0, done.stdout


def test_types_catch_a_wrong_use(python: Path, desk: Path) -> None:
    """The types are really read: a number for a query is an error."""
    (desk / "program.py").write_text(PROGRAM.replace('lookup("지표")', "lookup(7)"), encoding="utf-8")
    done = checked(python, desk)
    assert done.returncode == 1
    assert "arg-type" in done.stdout
