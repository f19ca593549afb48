# One environment, made from the lock by itself; uv is used when it is there.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null)

# Who is done takes over from whoever has most before them: the slow tests stand together.
ALL := -n auto --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help run test check lint types imports format demo bench chaos explore prose lock clean

help: ## what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Suivi needs Python 3.11 or later; name one: make PYTHON=python3.12 ..." >&2; exit 1; }
ifdef UV
	@$(UV) venv --quiet --python $(PYTHON) $(VENV)
else
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing: install it (Debian: apt-get install python3-venv), or install uv." >&2; rm -rf $(VENV); exit 1; }
endif

ifdef UV
PIP := $(UV) pip install --quiet --python $(BIN)/python
else
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

# $(1): the lock's name. A stamp tells that the environment holds that lock.
define install
	@echo "Setting up from requirements/$(1).lock (once)..." >&2
	@$(PIP) --require-hashes -r requirements/$(1).lock
	@PYTHONWARNINGS=ignore $(PIP) --no-deps --no-build-isolation -e .
	@touch $@
endef

$(VENV)/.run: requirements/run.lock pyproject.toml | $(BIN)/python
	$(call install,run)

$(VENV)/.dev: requirements/dev.lock pyproject.toml | $(BIN)/python
	$(call install,dev)
	@touch $(VENV)/.run

$(VENV)/.bench: requirements/bench.lock pyproject.toml | $(BIN)/python
	$(call install,bench)
	@touch $(VENV)/.run $(VENV)/.dev

run: $(VENV)/.run ## set everything up and open Suivi in this terminal
	@$(BIN)/suivi

demo: $(VENV)/.run ## the whole story, told by itself in under a minute
	@$(BIN)/suivi demo

test: $(VENV)/.dev ## set everything up and pass the tests, PostgreSQL included
	@$(BIN)/python -m pytest $(ALL)

check: $(VENV)/.dev ## format, lint, types, import contracts, tests
	@$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory lint types imports test

lint: $(VENV)/.dev ## ruff
	@$(BIN)/ruff check .

types: $(VENV)/.dev ## mypy, strict
	@$(BIN)/mypy

imports: $(VENV)/.dev ## who may know whom
	@$(BIN)/lint-imports --no-cache

format: $(VENV)/.dev ## put the code in shape
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

chaos: $(VENV)/.dev ## workers killed at every line, pairs of kills, a platform that misbehaves (about an hour)
	@SUIVI_CHAOS=full $(BIN)/python -m pytest tests/chaos $(ALL)

explore: $(VENV)/.dev ## property tests with cases never tried before; run it again for others
	@SUIVI_HYPOTHESIS=explore $(BIN)/python -m pytest $(ALL) -m hypothesis

prose: $(VENV)/.dev ## the golden notes read by real checkers: harper.js (needs npm), grammalecte-cli (Debian)
	@command -v npm >/dev/null || { echo "npm is missing: install Node.js 20 or later." >&2; exit 1; }
	@command -v grammalecte-cli >/dev/null || { echo "grammalecte-cli is missing: apt-get install grammalecte-cli" >&2; exit 1; }
	@mkdir -p $(VENV)/prose && cp tests/prose/english* $(VENV)/prose/
	@npm install --silent --prefix $(VENV)/prose harper.js@2.10.0
	@node $(VENV)/prose/english.mjs tests/notes/golden/en
	@$(BIN)/python -m tests.prose.french

bench: $(VENV)/.bench ## how fast reminders go out and how late they are, beside what bounds them and other libraries
	@$(BIN)/python -m tests.bench

lock: ## resolve the dependencies again (needs uv)
	@uv pip compile pyproject.toml --extra editable --generate-hashes --universal --no-header --no-annotate -o requirements/run.lock --quiet
	@uv pip compile pyproject.toml --extra editable --extra postgres --extra charts --generate-hashes --universal --no-header --no-annotate -o requirements/deploy.lock --quiet
	@uv pip compile pyproject.toml --extra dev --generate-hashes --universal --no-header --no-annotate -o requirements/dev.lock --quiet
	@uv pip compile pyproject.toml --extra bench --constraints requirements/dev.lock --generate-hashes --universal --no-header --no-annotate -o requirements/bench.lock --quiet

clean: ## forget the environment and the caches
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build *.egg-info
