# Every target sets up what it needs in .venv, from a bare Python 3.11 or later and a package index.

SHELL := /bin/sh
CANDIDATES := python3 python3.13 python3.12 python3.11 python3.14
PYTHON ?= $(shell for p in $(CANDIDATES); do $$p -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
# What is installed stands in requirements/ with its hashes; docs/dependencies.md says why.
PIP := $(BIN)/python -m pip install --quiet
LOCKED := $(PIP) --require-hashes
EDITABLE := $(PIP) --no-deps --no-build-isolation --editable .
# What needs minutes, a browser or other programs; make test leaves it out, .ci/run does not.
SLOW := tests/website tests/trust tests/test_documentation.py tests/test_pre_commit.py tests/spark tests/supply/test_distribution.py

.PHONY: help demo test test-code test-types test-style test-slow test-spark scale fuzz bench messages rules reference schema mutation lock supply licences audit newest oldest clean

help:
	@echo "make demo      extract, look up and lint with the texts and the glossary of this repository"
	@echo "make test      every check: ruff, import-linter, mypy, pytest"
	@echo "make test-slow every page of the documentation, the site in a real Chromium, killed commands, real pre-commit"
	@echo "make test-spark the Spark engine in local mode; needs Java 17 or later"
	@echo "make scale     measure the Spark engine and write docs/scale.md"
	@echo "make fuzz      the readers of foreign files under a fuzzer, SECONDS=300, and commands killed at many moments"
	@echo "make mutation small faults in the code, and which of them no test notices; EACH=80; docs/testing.md"
	@echo "make bench     what dsgloss costs, beside other programs; BENCH='--long' or BENCH='PATH ...'; docs/benchmarks.md"
	@echo "make messages  extract and compile the message catalogues"
	@echo "make rules     write docs/rules.md and docs/rules.ko.md from the rules"
	@echo "make reference write docs/reference/ from the code"
	@echo "make schema    write the JSON Schemas of the file formats"
	@echo "make lock      fix what is installed in requirements/; OPTIONS=--upgrade takes the newest of everything"
	@echo "make supply    licences of what an installation brings along, and known weaknesses in what is locked"
	@echo "make audit     the weaknesses alone; fails where nobody can be asked"
	@echo "make oldest    make test-code with the oldest versions that pyproject.toml allows; make newest with the newest"
	@echo "make clean     remove .venv and caches"

.venv/pyvenv.cfg: requirements/build.txt
	@test -n "$(PYTHON)" || { echo "dsgloss needs Python 3.11 or later with venv and ensurepip (on Debian: apt install python3 python3-venv)."; exit 2; }
	$(PYTHON) -m venv .venv
	$(LOCKED) --requirement requirements/build.txt
	@touch $@

.venv/.installed: .venv/pyvenv.cfg pyproject.toml requirements/run.txt
	$(LOCKED) --requirement requirements/run.txt
	$(EDITABLE)
	$(BIN)/python -m compileall -q src
	@touch $@

.venv/.dev: .venv/.installed requirements/dev.txt
	$(LOCKED) --requirement requirements/dev.txt
	@touch $@

demo: .venv/.installed
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh docs/demo/run.sh

test: test-style test-types test-code

test-style: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

test-types: .venv/.dev
	$(BIN)/mypy

test-code: .venv/.dev
	$(BIN)/pytest --numprocesses auto --dist worksteal $(SLOW:%=--ignore=%)

test-slow: .venv/.dev
	$(BIN)/pytest $(filter-out tests/spark,$(SLOW))

.venv/.spark: .venv/.dev requirements/spark.txt
	$(LOCKED) --requirement requirements/spark.txt
	@touch $@

test-spark: .venv/.spark
	DSGLOSS_REQUIRE_SPARK=1 $(BIN)/pytest tests/spark src/dsgloss/spark

scale: .venv/.spark
	$(BIN)/python tools/scale.py

fuzz: .venv/.dev
	$(LOCKED) --requirement requirements/fuzz.txt
	$(BIN)/python tools/fuzz.py $(or $(SECONDS),300)
	DSGLOSS_KILLS=20 $(BIN)/pytest tests/trust/test_killed.py

mutation: .venv/.dev
	$(BIN)/python tools/mutation.py $(EACH) $(NAMES)

bench: .venv/.installed
	PYTHONPATH=tools $(BIN)/python -m bench $(BENCH)

messages: .venv/.dev
	$(BIN)/python tools/messages.py

rules: .venv/.dev
	$(BIN)/python tools/rules.py

reference: .venv/.dev
	$(BIN)/python tools/reference.py

schema: .venv/.installed
	$(BIN)/python tools/schema.py

.venv/.supply: .venv/.dev requirements/supply.txt
	$(LOCKED) --requirement requirements/supply.txt
	@touch $@

lock: .venv/.supply
	$(BIN)/python tools/lock.py $(OPTIONS)

supply: licences .venv/.supply
	$(BIN)/python tools/audit.py --unless-unreachable

licences: .venv/.spark
	$(BIN)/python tools/licences.py

audit: .venv/.supply
	$(BIN)/python tools/audit.py

newest oldest: .venv/.supply
	$(BIN)/python tools/ranges.py $@

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
