#!/usr/bin/env bash
# Installs the packages of tools/packages.txt that are missing, then what tools/registry.txt lists (tools/registry.sh), and nothing else.
#
#   tools/setup.sh [run|test|develop]      # a stage includes those before it; default: test
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
stage=${1:-test}
case $stage in
    run) stages='run' ;;
    test) stages='run test' ;;
    develop) stages='run test develop' ;;
    *) echo "setup: no such stage: $stage (run, test or develop)" >&2; exit 2 ;;
esac

fail() { printf 'setup: %s\n' "$@" >&2; exit 1; }

installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# The major version behind the package clang: of the one installed, else of the one that would be.
clang_major() {
    local version
    version=$(dpkg-query -W -f '${Version}' clang 2>/dev/null) ||
        version=$(apt-cache policy clang 2>/dev/null | sed -n 's/^ *Candidate: //p')
    version=${version#*:}
    echo "${version%%.*}"
}

list=() # the packages of the stages, as `name` or `name?`
while read -r name of _; do
    [[ -z $name || $name == \#* || " $stages " != *" $of "* ]] && continue
    list+=("$name")
done <"$here/packages.txt"

command -v dpkg-query >/dev/null || fail \
    'this system has no dpkg, so nothing can be installed from here.' \
    "Install the like of these packages by hand, then use cmake --preset release: ${list[*]//\?/}"

missing() {
    local name
    for name in "${list[@]}"; do
        [[ $name == *'{clang}'* ]] && name=${name//\{clang\}/$(clang_major)}
        if [[ $name == *'?' ]]; then
            name=${name%\?}
            installed "$name" || ! apt-cache show "$name" >/dev/null 2>&1 || echo "$name"
        else
            installed "$name" || echo "$name"
        fi
    done
}

need=$(missing | tr '\n' ' ')
if [[ -z $need ]]; then
    exec "$here/registry.sh" "$stage"
fi
echo "setup: missing: $need"

if [[ $(id -u) == 0 ]]; then
    as_root=(env DEBIAN_FRONTEND=noninteractive)
elif command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
    as_root=(sudo env DEBIAN_FRONTEND=noninteractive)
else
    fail 'installing packages needs root or sudo, and this is neither.' "Ask an administrator for: apt-get install $need"
fi

mkdir -p "$here/../build"
log=$here/../build/setup.log
echo "setup: installing them with apt-get (log: build/setup.log)"
options=(-o Acquire::Retries=2 -o DPkg::Lock::Timeout=120)
"${as_root[@]}" apt-get "${options[@]}" update >"$log" 2>&1 || echo 'setup: the package lists could not be renewed; going on with those at hand' >&2
need=$(missing | tr '\n' ' ') # fresh lists may know more: a package with `?`, the version of clang
# shellcheck disable=SC2086
if ! "${as_root[@]}" apt-get "${options[@]}" install -y --no-install-recommends $need >>"$log" 2>&1; then
    tail -n 5 "$log" >&2
    fail "apt-get could not install: $need" \
        'Is there a network, and are these packages in the archives of this system (Debian 12 or Ubuntu 22.04, or later)?'
fi
still=$(missing | tr '\n' ' ')
[[ -z $still ]] || fail "still missing after the installation: $still"
"$here/registry.sh" "$stage"
echo 'setup: done'
