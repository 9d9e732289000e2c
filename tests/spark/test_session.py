"""What is missing is said before anything is begun: PySpark, Java, or a Java that is new enough."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dsgloss.cli import cli
from dsgloss.errors import UsageError
from dsgloss.spark.session import java_version, require_spark


def java(home: Path, says: str) -> None:
    """Put a Java there that names its version, as real ones do, on standard error."""
    (home / "bin").mkdir(parents=True)
    program = home / "bin" / "java"
    program.write_text(f"#!/bin/sh\necho '{says}' >&2\n", encoding="utf-8")
    program.chmod(0o755)


VERSIONS = [
    ('openjdk version "21.0.5" 2024-10-15', 21, "as it is today"),
    ('openjdk version "17" 2021-09-14', 17, "a first release"),
    ('java version "1.8.0_392"', 8, "as it was before Java 9"),
    ("something else", None, "no Java"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for Java is a shell script")
@pytest.mark.parametrize(("says", "version", "why"), VERSIONS)
def test_the_version_of_java(
    says: str, version: int | None, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The Java of JAVA_HOME is asked, and told by its own words."""
    java(tmp_path, says)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert java_version() == version, why


@pytest.mark.parametrize("is_there", ["an old one", "none"])
def test_java_must_be_17_or_later(is_there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the version, and what to do."""
    for name in ("pyspark", "pyarrow", "pandas"):
        pytest.importorskip(name, reason="the extra dsgloss[spark] is not installed")
    if is_there == "an old one":
        java(tmp_path, 'openjdk version "11.0.25" 2024-10-15')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(UsageError, match=r"Spark needs Java 17 or later\. .*openjdk-17"):
        require_spark()


@pytest.mark.parametrize("missing", ["pyspark", "pyarrow", "pandas"])
def test_without_the_extra(missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command names the extra, and leaves no glossary behind."""
    monkeypatch.setitem(sys.modules, missing, None)
    text = tmp_path / "a.md"
    text.write_text("강화 학습(RL)을 한다.", encoding="utf-8")
    arguments = ["build", str(text), "--engine", "spark", "--glossary", str(tmp_path / "glossary")]
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == "--engine spark: PySpark is not installed. Install it: pip install 'dsgloss[spark]'"
    assert not (tmp_path / "glossary").exists()
