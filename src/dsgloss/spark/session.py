"""A Spark session for work on this machine, or an early word on what is missing for one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.errors import Problem, UsageError
from dsgloss.lazy import regex
from dsgloss.messages import say

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

LEAST_JAVA = 17
# As many texts as a job of the local engine has at most; what is in memory at a time grows with it.
BATCH = 64
_VERSION = regex(r'version "(?:1\.)?([0-9]+)')
_QUIET = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH),
}
# A machine without a resolvable name can still talk to itself.
_ALONE = {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "localhost"}


def session(master: str = "local[*]") -> SparkSession:
    """Give the session there is, or start one: `local[N]` on N cores of this machine, else a cluster's address.

    Raises UsageError if PySpark or Java is not there.
    """
    require_spark()
    from pyspark.sql import SparkSession

    # Workers run the Python that has dsgloss, not the first that is found.
    for name, value in {"PYSPARK_PYTHON": sys.executable, **(_ALONE if master.startswith("local") else {})}.items():
        os.environ.setdefault(name, value)
    builder = SparkSession.Builder().master(master).appName("dsgloss")
    for name, value in _QUIET.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def require_spark() -> None:
    """Raise UsageError if the `spark` extra, or a Java that can run Spark, is not installed."""
    if any(find_spec(name) is None for name in ("pyspark", "pyarrow", "pandas")):
        remedy = say("Install it: pip install 'dsgloss[spark]'")
        raise UsageError(Problem("--engine spark", say("PySpark is not installed"), remedy))
    version = java_version()
    if version is None or version < LEAST_JAVA:
        what = say("Spark needs Java {version} or later", version=LEAST_JAVA)
        remedy = say("Install it, on Debian: apt install openjdk-17-jre-headless, or name its folder in JAVA_HOME.")
        raise UsageError(Problem("--engine spark", what, remedy))


def java_version() -> int | None:
    """Tell which Java Spark would run on, or that there is none."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if java is None:
        return None
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return None
    found = _VERSION.search(said.stderr)
    return int(found[1]) if found else None
