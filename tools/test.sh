#!/usr/bin/env bash
# Every test, in three steps: the release build's, the sanitizer build's unit and case tests, and the fuzzer.
# A step that has passed is not repeated while nothing it could depend on changed; FORCE=1 repeats it all the same.
#
#   tools/test.sh                          # what `make test` runs
#   FORCE=1 FUZZ_SECONDS=600 tools/test.sh
set -euo pipefail
cd "$(dirname "$0")/.."
fuzz_seconds=${FUZZ_SECONDS:-60}
jobs=$(nproc)
stamps=build/stamps
mkdir -p "$stamps"

sources() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files -z --cached --others --exclude-standard
    else
        find . -path ./build -prune -o -path ./.git -prune -o -type f -print0
    fi
}

# All sources (names, modes and bytes), where they lie, and the packages they are built with.
key() {
    {
        pwd
        sources | sort -z | xargs -0 sh -c 'for f; do [ -x "$f" ] && echo "$f"; done; sha256sum "$@" 2>/dev/null || true' sh
        sed 's/[#?].*//; s/ .*//' tools/packages.txt | xargs dpkg-query -W 2>/dev/null || true
        g++ --version
        clang++ --version
    } | sha256sum | cut -c 1-64
}
key=$(key)

skipped=0
step() { # NAME KEY COMMAND...: runs the command, unless it passed with this key before
    local name=$1 want=$2 start=$SECONDS
    shift 2
    if [[ -z ${FORCE:-} && $(cat "$stamps/$name" 2>/dev/null) == "$want" ]]; then
        echo "test: $name: passed before on these very sources, not repeated"
        skipped=$((skipped + 1))
        return
    fi
    rm -f "$stamps/$name"
    echo "test: $name"
    "$@" || { echo "test: $name: FAILED" >&2; exit 1; }
    echo "$want" >"$stamps/$name"
    echo "test: $name: passed in $((SECONDS - start)) s"
}

release() { tools/build.sh release tests && ctest --preset release -j "$jobs"; }
asan() { tools/build.sh asan tests && ctest --preset asan -j "$jobs"; }

step release "$key" release
step asan "$key" asan
step fuzz "$key $fuzz_seconds" env FUZZ_SECONDS="$fuzz_seconds" FUZZ_SEED="${FUZZ_SEED:-1}" tools/fuzz.sh

((skipped == 0)) || echo "test: $skipped of 3 steps were not repeated; \`make test FORCE=1\` repeats them"
echo 'test: all passed'
