#!/usr/bin/env bash
# Configures a preset where that has not been done, and builds targets of it.
#
#   tools/build.sh release isnad_program isnad_tables
#   tools/build.sh asan                                    # everything that the preset builds
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
folder=build
[[ $preset == release ]] || folder=build/$preset

configure() { cmake --preset "$preset" "$@" >"$folder/configure.log" 2>&1 || { cat "$folder/configure.log" >&2; exit 1; }; }

mkdir -p "$folder"
# `tests` is no target of cmake: everything, and it is an error when the tests cannot be built.
if [[ ${1:-} == tests ]]; then
    shift
    configure -DISNAD_REQUIRE_TESTS=ON
elif [[ ! -e $folder/build.ninja ]]; then
    configure
fi

echo "build: $preset"
if (($#)); then
    cmake --build "$folder" --target "$@"
else
    cmake --build --preset "$preset"
fi
