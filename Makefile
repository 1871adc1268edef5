# Every command makes what it lacks: Python packages, web packages, database, tables, demo data.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv/bin/python
# Compiled modules are kept, also where the environment says not to: a start without them takes twice as long.
export PYTHONDONTWRITEBYTECODE :=
export PYTHONPYCACHEPREFIX := $(CURDIR)/.data/pycache
.DEFAULT_GOAL := help
.PHONY: help demo run test check bench clean bootstrap lock

help: ## This list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-8s %s\n", $$1, $$2}'

demo: bootstrap ## The whole application with demo data on http://127.0.0.1:8000/ (PORT=8001 for another)
	@OPSTAP_MODE=development $(VENV) -m config.processes demo --port $(PORT)

run: bootstrap ## The same without loading demo data; reloads when the code changes
	@OPSTAP_MODE=development $(VENV) -m config.processes run --port $(PORT)

# Two or more processes for the whole suite; a choice of tests runs in one, where starting is quicker.
test: bootstrap ## All tests; says what is skipped and why
	@OPSTAP_MODE=test $(VENV) -m pytest -rs $(or $(ARGS),--numprocesses auto --maxprocesses 4 --dist worksteal)

check: bootstrap ## Style, types, import contract, settings, lock files, Docker files
	@$(VENV) -m config.check

bench: bootstrap ## The long tests: load, kill -9, figures over time
	@OPSTAP_MODE=test $(VENV) -m pytest -m bench -rs -s $(or $(ARGS),tests)

clean: ## Stops the servers and removes .venv, node_modules and .data (YES=1: without asking)
	@$(PYTHON) -m config.clean $(if $(YES),--yes)

bootstrap:
	@$(PYTHON) -m config.bootstrap

lock: bootstrap ## Both lock files anew, after a change in pyproject.toml
	@.venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header pyproject.toml -o requirements.lock
	@.venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --extra dev pyproject.toml -o requirements-dev.lock
