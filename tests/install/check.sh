#!/usr/bin/env bash
# Installs the build into an empty folder, then builds examples/library against it as a project of its own and runs it,
# once with the default tables and once with the installed ones.
#
#   tests/install/check.sh CMAKE BUILD_DIR SOURCE_DIR COMPILER
set -euo pipefail
cmake=$1 build=$2 source=$3 compiler=$4

work=$build/install-check
rm -rf "$work"
mkdir -p "$work"
fail() { echo "install check: $*" >&2; exit 1; }

"$cmake" --install "$build" --prefix "$work/root" >"$work/install.log" || { cat "$work/install.log" >&2; fail "installing failed"; }
for file in bin/isnad include/isnad/isnad.h share/isnad/isnad.tables share/isnad/data/README.md; do
    [ -e "$work/root/$file" ] || fail "$file was not installed"
done

"$cmake" -S "$source/examples/library" -B "$work/example" -DCMAKE_PREFIX_PATH="$work/root" -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_BUILD_TYPE=Release >"$work/configure.log" 2>&1 || { cat "$work/configure.log" >&2; fail "find_package(isnad) failed"; }
"$cmake" --build "$work/example" >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; fail "the example does not build"; }

"$work/example/example" >"$work/default.txt" || fail "the example failed with the default tables"
"$work/example/example" "$work/root/share/isnad/isnad.tables" >"$work/installed.txt" || fail "the example failed with the installed tables"
grep -q CONSULT "$work/installed.txt" || { cat "$work/installed.txt" >&2; fail "the example found no meeting"; }
cmp "$work/default.txt" "$work/installed.txt" || fail "the default and the installed tables differ"
"$work/root/bin/isnad" version >/dev/null || fail "the installed program does not run"
cat "$work/installed.txt"
