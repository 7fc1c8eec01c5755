#!/usr/bin/env bash
# Codes the articles of examples/ and prints them for reading, each with the day and the publisher that stand in its .expect file.
set -euo pipefail
cd "$(dirname "$0")/.."

field() { sed -n "s/^$1: *//p" "$2" 2>/dev/null | head -n 1; }

for article in examples/*.txt; do
    expect=${article%.txt}.expect
    options=()
    published=$(field published "$expect") && [[ -n $published ]] && options+=(--published "$published")
    publisher=$(field publisher "$expect") && [[ -n $publisher ]] && options+=(--publisher "$publisher")
    build/isnad code --to text "${options[@]}" "$article"
done
