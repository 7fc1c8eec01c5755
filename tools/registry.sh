#!/usr/bin/env bash
# Fetches what tools/registry.txt lists into build/deps, where builds and tests look for it: shared libraries of npm packages into
# build/deps/lib, Python packages into build/deps/python. What cannot be had is told, once, and left out (FORCE=1 tries again).
#
#   tools/registry.sh [run|test|develop]
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
deps=$here/../build/deps
case ${1:-test} in
    run) stages='run' ;;
    *) stages='run test' ;;
esac
case $(uname -m) in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) arch=none ;;
esac

from_npm() { # PACKAGE VERSION
    local folder status=1
    command -v npm >/dev/null || { echo 'npm is not installed'; return 1; }
    folder=$(mktemp -d)
    (cd "$folder" && npm pack --silent --fetch-retries=0 "$1@$2" >/dev/null && tar xzf ./*.tgz && mkdir -p "$deps/lib" && cp package/*.so "$deps/lib/") && status=0
    rm -rf "$folder"
    return $status
}

from_pip() {
    python3 -m pip --version >/dev/null 2>&1 || { echo 'pip is not installed'; return 1; }
    python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --retries 0 --target "$deps/python" "$1==$2"
}

while read -r from name version stage _; do
    [[ -z $from || $from == \#* || " $stages " != *" $stage "* ]] && continue
    name=${name//\{arch\}/$arch}
    mark=$deps/$from-${name//\//_}-$version
    [[ -e $mark.done || (-e $mark.failed && -z ${FORCE:-}) ]] && continue
    mkdir -p "$deps"
    echo "setup: fetching $name $version ($from; log: build/deps/$(basename "$mark").log)"
    if "from_$from" "$name" "$version" >"$mark.log" 2>&1; then
        touch "$mark.done"
        rm -f "$mark.failed"
    else
        touch "$mark.failed"
        echo "setup: $name could not be had; going on without it" >&2
    fi
done <"$here/registry.txt"
