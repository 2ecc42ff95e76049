# Everything a person or CI does with the project. `make` alone lists it.

PORT ?= 8000
WORKERS ?= auto
SOAK ?= 1000

PYTHON := .venv/bin/python
DESK := $(PYTHON) manage.py
PYTEST := $(PYTHON) -m pytest
# In CI, what is the same on every database runs once: pages are looked at on SQLite, all else is seen on PostgreSQL.
ONCE := $(if $(filter true,$(CI)),--database-only)
OTHERS := $(if $(filter true,$(CI)),-m "not looks")
CODE := manage.py newsroom articles translations tests
PO := $(wildcard */locale/*/LC_MESSAGES/*.po)
# The checks look at no database of anybody's.
NO_DATABASE := DATABASE_URL=sqlite:///var/check.sqlite3

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help setup setup-dev ground demo test test-postgres test-sqlite check check-beside-tests format-check lint types \
	migrations-check pages-check catalogues-check deploy-check bench soak lock catalogues screens docs format

help: ## list what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- set-up -----------------------------------------------------------------------------------------------------

setup: .venv/.run .venv/.catalogues ## install what the product needs into .venv

setup-dev: .venv/.dev .venv/.catalogues ## and what building and testing need

.venv/.python:
	@$(PYTHON) -c '' 2>/dev/null || .ci/find-python | { read -r found && "$$found" -m venv --clear .venv; }
	@touch $@

.venv/.run: .venv/.python requirements.txt
	@echo "Installing the product's packages …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.dev: .venv/.run requirements-dev.txt
	@echo "Installing the packages for building and testing …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.venv/.catalogues: .venv/.run $(PO)
	@$(NO_DATABASE) $(DESK) catalogues compile
	@touch $@

ground: .venv/.dev ## install PostgreSQL, Chromium and fonts for the tests, where they are missing
	@$(PYTHON) -m tests.ground

# --- use --------------------------------------------------------------------------------------------------------

demo: export DEMO = 1
demo: export SITE_URL = http://127.0.0.1:$(PORT)
demo: setup ## serve an invented desk on 127.0.0.1, PORT=8000; what you do there is kept
	@$(DESK) migrate --verbosity 0
	@$(DESK) demo
	@mkdir -p static-collected
	@echo "Serving on http://127.0.0.1:$(PORT)/ – Ctrl+C ends it."
	@exec .venv/bin/gunicorn newsroom.wsgi --bind 127.0.0.1:$(PORT) --worker-class gthread --workers 2 --threads 4 \
		--log-level warning

# --- test -------------------------------------------------------------------------------------------------------

test: setup-dev ground check-beside-tests test-postgres test-sqlite ## everything: checks, then the suite on PostgreSQL and on SQLite
	@$(PYTHON) -m tests.ground --remind

test-postgres: setup-dev ## the suite on a throw-away PostgreSQL
	@echo "The suite on PostgreSQL:"
	@$(PYTHON) -m tests.postgres -- $(PYTEST) -q -n $(WORKERS) --dist worksteal $(OTHERS) || { code=$$?; [ $$code -eq 69 ] && [ "$$CI" != true ]; }

test-sqlite: setup-dev ## the suite on SQLite
	@echo "The suite on SQLite:"
	@DATABASE_URL=sqlite:///var/suite.sqlite3 $(PYTEST) -q -n $(WORKERS) --dist worksteal $(ONCE)

# The laws of the house are tests, so the suite has them as well.
check-beside-tests: format-check lint types migrations-check catalogues-check deploy-check

check: check-beside-tests pages-check ## format, lint, types, migrations, pages, catalogues, deployment

format-check: setup-dev
	@$(PYTHON) -m ruff format --check . || { echo "Run: make format"; exit 1; }

lint: setup-dev
	@$(PYTHON) -m ruff check --quiet .

types: setup-dev
	@$(NO_DATABASE) $(PYTHON) -m mypy --no-error-summary $(CODE)

migrations-check: setup-dev
	@$(NO_DATABASE) $(DESK) makemigrations --check --dry-run

pages-check: setup-dev
	@$(NO_DATABASE) $(PYTEST) -q tests/house

catalogues-check: setup-dev
	@$(NO_DATABASE) $(DESK) catalogues check

deploy-check: setup-dev
	@$(NO_DATABASE) HTTPS=1 ALLOWED_HOSTS=desk.example SITE_URL=https://desk.example \
		SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))') \
		$(DESK) check --deploy --fail-level WARNING

soak: setup-dev ## the long random runs; SOAK=1000 says how long
	@SOAK=$(SOAK) DATABASE_URL=sqlite:///var/soak.sqlite3 $(PYTEST) -m soak

bench: setup-dev ground ## measure, on SQLite and on PostgreSQL
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench
	@$(PYTHON) -m tests.postgres -- $(PYTHON) -m tests.bench
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench_memory
	@$(PYTHON) -m tests.postgres -- $(PYTHON) -m tests.bench_memory
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench_saving
	@$(PYTHON) -m tests.postgres -- $(PYTHON) -m tests.bench_saving
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench_typing
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench_preview
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench_flash
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench_figures
	@DATABASE_URL=sqlite:///var/bench.sqlite3 $(PYTHON) -m tests.bench_search
	@$(PYTHON) -m tests.postgres -- $(PYTHON) -m tests.bench_search
	@$(PYTHON) -m tests.bench_checks
	@$(PYTHON) -m tests.bench_sentences

# --- keep -------------------------------------------------------------------------------------------------------

format: setup-dev ## put the code into the house's form
	@$(PYTHON) -m ruff format --quiet .
	@$(PYTHON) -m ruff check --quiet --fix .

catalogues: setup ## bring the interface's catalogues up to date with the code
	@$(NO_DATABASE) $(DESK) catalogues extract
	@$(NO_DATABASE) $(DESK) catalogues compile

docs: setup ## write the pages of docs/ that are made from the code
	@$(NO_DATABASE) $(DESK) workflow_docs

screens: setup-dev ground ## take the pictures of docs/ in a real browser
	@DATABASE_URL=sqlite:///var/screens.sqlite3 $(PYTEST) -q tests/browser/screens.py

lock: ## write the locks anew; UPGRADE=--upgrade takes the newest versions
	@test -x .venv-lock/bin/uv || { .ci/find-python | { read -r found && "$$found" -m venv .venv-lock; } \
		&& .venv-lock/bin/python -m pip install --quiet --disable-pip-version-check uv; }
	@for name in requirements requirements-dev requirements-postgres; do \
		.venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
			--no-annotate $(UPGRADE) $$name.in -o $$name.txt || exit 1; done
