# Thin: each target calls cmake, ctest or a script of tools/. `make` alone lists the targets.
SHELL := /bin/bash
CORPUS ?= ../shared/data/corpus/news.jsonl
FUZZ_SECONDS ?= 60
export FUZZ_SECONDS FORCE

.DEFAULT_GOAL := help
.PHONY: help run test build bench setup fuzz format tidy clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: build ## install what is missing, build, and show the coded articles of examples/
	@tools/run_examples.sh

test: ## install what is missing and run every test (FORCE=1: even those that passed on these very sources)
	@tools/setup.sh test
	@tools/test.sh

build: ## build the release program build/isnad and its tables
	@tools/setup.sh run
	@tools/build.sh release isnad_program isnad_tables

bench: build ## measure speed and memory; the figures go to build/bench.json (CORPUS=file.jsonl)
	@tools/build.sh release isnad_bench
	@build/isnad_bench --corpus "$(CORPUS)" --examples examples --json build/bench.json
	@python3 bench/ledger.py --corpus "$(CORPUS)" --json build/bench-ledger.json

setup: ## install the packages that building and testing need (apt)
	@tools/setup.sh test

fuzz: build ## fuzz coding, words, clauses and pages for FUZZ_SECONDS (60) each
	@tools/setup.sh test
	@tools/fuzz.sh

format: ## lay out the C++ sources by .clang-format
	@tools/setup.sh develop
	@find include src tests bench fuzz examples -name '*.cpp' -o -name '*.h' | xargs clang-format -i

tidy: ## check the C++ sources by .clang-tidy
	@tools/setup.sh develop
	@tools/build.sh tidy

clean: ## remove build/
	rm -rf build
