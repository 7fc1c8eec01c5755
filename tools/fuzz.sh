#!/usr/bin/env bash
# Builds the fuzzer and runs it for FUZZ_SECONDS (60) on fuzz/corpus and on what earlier runs found (build/fuzz/corpus).
# FUZZ_SEED picks the mutations: a number repeats those of that number, as `make test` does, so that what fails there fails because
# of a change and not of luck; without it every run tries others.
# An input that breaks something is left in build/fuzz/ with the command that repeats it.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${FUZZ_SECONDS:-60}
tools/build.sh release isnad_tables
tools/build.sh fuzz

mkdir -p build/fuzz/corpus
echo "fuzz: $seconds s on Coder::code (log: build/fuzz/log.txt)"
if ! build/fuzz/isnad_code_fuzz -max_total_time="$seconds" -seed="${FUZZ_SEED:-0}" -timeout=20 -rss_limit_mb=3000 -max_len=4096 -dict=fuzz/arabic.dict \
    -artifact_prefix=build/fuzz/ -print_final_stats=1 build/fuzz/corpus fuzz/corpus >build/fuzz/log.txt 2>&1; then
    tail -n 60 build/fuzz/log.txt >&2
    echo 'fuzz: FAILED; the input stands in build/fuzz/, repeat it with: build/fuzz/isnad_code_fuzz build/fuzz/crash-...' >&2
    exit 1
fi
grep -E '^Done|stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)' build/fuzz/log.txt
