#!/usr/bin/env bash
# Builds the fuzzers and runs each for FUZZ_SECONDS (60) on fuzz/corpus (pages and import on fuzz/corpus-NAME) and on what earlier runs found (build/fuzz/corpus-*).
# FUZZ_SEED picks the mutations: a number repeats those of that number, as `make test` does, so that what fails there fails because
# of a change and not of luck; without it every run tries others. FUZZ_TARGETS ("code words clauses pages import") picks the fuzzers.
# An input that breaks something is left in build/fuzz/ with the command that repeats it.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${FUZZ_SECONDS:-60}
tools/build.sh release isnad_tables
tools/build.sh fuzz

for target in ${FUZZ_TARGETS:-code words clauses pages import}; do
    mkdir -p "build/fuzz/corpus-$target"
    log=build/fuzz/log-$target.txt
    corpus=fuzz/corpus
    [[ ! -d fuzz/corpus-$target ]] || corpus=fuzz/corpus-$target
    echo "fuzz: $target, $seconds s (log: $log)"
    if ! "build/fuzz/isnad_${target}_fuzz" -max_total_time="$seconds" -seed="${FUZZ_SEED:-0}" -timeout=20 -rss_limit_mb=3000 -max_len=4096 \
        -dict=fuzz/arabic.dict -artifact_prefix="build/fuzz/$target-" -print_final_stats=1 "build/fuzz/corpus-$target" "$corpus" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        echo "fuzz: FAILED; the input stands in build/fuzz/, repeat it with: build/fuzz/isnad_${target}_fuzz build/fuzz/$target-crash-..." >&2
        exit 1
    fi
    grep -E '^Done|stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)' "$log"
done
