#!/usr/bin/env bash
# Builds every site of tests/sites and compares it, byte for byte, with its expected/ folder.
#   tests/golden_test.sh PROGRAM            compare
#   tests/golden_test.sh PROGRAM --update   write expected/ anew (look at the diff before you commit it)
# Styles, fonts and scripts are the theme's business and are not kept.
set -u -o pipefail

program=$(realpath "${1:?usage: golden_test.sh PROGRAM [--update]}")
update=${2:-}
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset LANG LC_ALL LC_MESSAGES SOURCE_DATE_EPOCH
failures=0

fail() {
  printf 'FAIL: %s\n' "$1"
  failures=$((failures + 1))
}

# What is compared: pages and the files that machines read.
keep_texts() {
  (cd "$1" && find . -type f ! -name '*.html' ! -name feed.xml ! -name sitemap.xml ! -name robots.txt -delete &&
    find . -type d -empty -delete)
}

for site in "$here"/sites/*/; do
  name=$(basename "$site")
  if ! "$program" build --site "$site" --output "$work/$name" --as-of 2024-05-01 --lang en 2>"$work/talk"; then
    fail "$name cannot be built"
    cat "$work/talk"
    continue
  fi
  keep_texts "$work/$name"
  # The address of a style changes with its bytes; a golden page must not.
  find "$work/$name" -name '*.html' -exec sed -i -E 's/\?v=[0-9a-f]{10}/?v=…/g' {} +
  if [ "$update" = --update ]; then
    rm -rf "${site}expected"
    cp -r "$work/$name" "${site}expected"
  elif ! diff -r "${site}expected" "$work/$name" >"$work/difference" 2>&1; then
    fail "$name differs from tests/sites/$name/expected"
    head -n 40 "$work/difference"
  fi
done

# What the reports say, whatever the theme looks like.
python3 "$here/golden_facts.py" "$work" || failures=$((failures + 1))

[ "$failures" -eq 0 ] && printf 'golden sites: all as expected\n'
exit "$((failures > 0))"
