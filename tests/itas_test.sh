#!/usr/bin/env bash
# The answers for ITAS from the sample site, the lock of addresses that were handed in, and pages that move.
#   tests/itas_test.sh PROGRAM
set -u -o pipefail

program=$(realpath "${1:?usage: itas_test.sh PROGRAM}")
source_folder=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
unset LANG LC_ALL LC_MESSAGES NO_COLOR SOURCE_DATE_EPOCH
failures=0
status=0

fail() {
  printf 'FAIL: %s\n' "$1"
  failures=$((failures + 1))
}

# ends WHAT STATUS ARGUMENTS…: the program ends with STATUS; its words are in out and err.
ends() {
  local what=$1 expected=$2
  shift 2
  "$program" "$@" >out 2>err
  status=$?
  if [ "$status" -ne "$expected" ]; then
    fail "$what: status $status, expected $expected"
    head -n 5 out err
  fi
}

says() {
  grep -qF -- "$3" "$2" || fail "$1: '$3' is not in $2: $(head -c 300 "$2")"
}

says_not() {
  ! grep -qF -- "$3" "$2" || fail "$1: '$3' is in $2"
}

is_true() {
  local what=$1
  shift
  "$@" || fail "$what"
}

# holds WHAT PYTHON: a Python expression over `rows` of the CSV in out, by their headings, and `pages`, the set of
# addresses in site/public.
holds() {
  python3 - "$2" <<'PYTHON' || fail "$1"
import csv, os, sys
with open("out", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
by_code = {row["ข้อ"]: row for row in rows}
pages = set()
for folder, _, files in os.walk("site/public"):
    for name in files:
        path = os.path.relpath(os.path.join(folder, name), "site/public")
        pages.add("/" + (path[: -len("index.html")] if path.endswith("index.html") else path))
sys.exit(not eval(sys.argv[1]))
PYTHON
}

# The site in folder $1 as it was when 2567 was the current year and the only one, before anything was handed in.
in_2567() {
  sed -i 's/^fiscal_year: .*/fiscal_year: 2567/; /^fiscal_years:/d' "$1/site-config/site.yaml"
  rm -f "$1/site-config/itas.lock"
}

mkdir site
cp -r "$source_folder/site-config" "$source_folder/content" site/
in_2567 site
lock=site/site-config/itas.lock
day=(--as-of 2024-04-30)

# --- the answers ------------------------------------------------------------------------------------------------------

ends 'the site' 0 build -s site "${day[@]}"
is_true 'nobody writes a lock but the export' test ! -e "$lock"
ends 'the answers' 0 export itas -s site "${day[@]}"
says 'the answers' err '35'
cp out first.csv
holds 'a row for each item, in order' '[row["ข้อ"] for row in rows] == ["O%d" % n for n in range(1, 36)]'
holds 'every item is there or not' 'all(row["มี/ไม่มี"] in ("มี", "ไม่มี") for row in rows)'
holds 'the item page comes first' \
  'all(row["URL"].split("\n")[0] == "https://www.thungruangthip.example/oit/2567/%s/" % row["ข้อ"].lower() for row in rows)'
holds 'every address is on the site' \
  'all(url.removeprefix("https://www.thungruangthip.example") in pages for row in rows for url in row["URL"].split("\n"))'
holds 'no address twice' \
  'all(len(set(row["URL"].split("\n"))) == len(row["URL"].split("\n")) for row in rows)'
holds 'the way from the home page' \
  'by_code["O14"]["คำอธิบาย"].startswith("1. หน้าหลักของเว็บไซต์ เลือกเมนู “OIT ปี 2567”\n2. เลือก “O14 ")'
holds 'every item has a way' 'all(row["คำอธิบาย"].startswith("1. หน้าหลักของเว็บไซต์ ") for row in rows)'

ends 'in English they are the same' 0 export itas -s site "${day[@]}" --lang en
is_true 'in English they are the same' cmp -s out first.csv
ends 'with one thread they are the same' 0 export itas -s site "${day[@]}" -j 1
is_true 'with one thread they are the same' cmp -s out first.csv
ends 'into a file' 0 export itas -s site "${day[@]}" -o answers.csv
is_true 'into a file they are the same' cmp -s answers.csv first.csv
is_true 'nothing is printed then' test ! -s out
ends 'as a page' 0 export itas -s site "${day[@]}" --format html -o answers.html
ends 'the name of the file says the form' 0 export itas -s site "${day[@]}" -o named.html
is_true 'the name of the file says the form' cmp -s named.html answers.html
ends 'as a workbook' 0 export itas -s site "${day[@]}" -o answers.xlsx
ends 'as a workbook, again' 0 export itas -s site "${day[@]}" --format xlsx -o again.xlsx
is_true 'the same answers give the same workbook' cmp -s answers.xlsx again.xlsx
is_true 'the workbook holds the answers' \
  python3 -c 'import zipfile; book = zipfile.ZipFile("answers.xlsx"); exit(book.testzip() is not None or "เลือกเมนู “OIT ปี 2567”" not in "".join(book.read(n).decode() for n in book.namelist() if n.endswith(".xml")))'
says 'as a page' answers.html 'https://www.thungruangthip.example/oit/2567/o14/'
says 'as a page' answers.html 'size: A4 landscape'
is_true 'the page needs no other file' \
  python3 -c 'import re; page = open("answers.html", encoding="utf-8").read(); exit(bool(re.search(r"<(link|script|img)\b|url\(|@import| src=", page)))'

# An item of which one thing is missing is not there, and the answer says what.
cp -r site partial
find partial/content/people -name 'executives.yaml' -exec sed -i '0,/^ *photo:/{/^ *photo:/d}' {} +
ends 'a photo is missing' 0 export itas -s partial "${day[@]}"
holds 'partly there is not there' 'by_code["O2"]["มี/ไม่มี"] == "ไม่มี" and "ยังขาด" in by_code["O2"]["หมายเหตุ"]'
holds 'the others are' 'by_code["O3"]["มี/ไม่มี"] == "มี"'

cp "$lock" before.lock
ends 'a year without a catalogue' 3 export itas -s site --year 2550
ends 'a year that the site does not publish' 3 export itas -s site --year 2570 --as-of 2024-04-30
says 'a year that the site does not publish' err 'fiscal_years'
is_true 'such years leave no line in the lock' cmp -s "$lock" before.lock
ends 'a form that there is not' 2 export itas -s site --format json
ends 'build has no forms of a table' 2 check -s site --format csv
ends 'export of what' 2 export
ends 'a folder that there is not' 4 export itas -s site "${day[@]}" -o nowhere/answers.csv

# --- the lock ---------------------------------------------------------------------------------------------------------

is_true 'the lock is there' test -s "$lock"
cp "$lock" before.lock
says 'the lock' "$lock" '2567 O14 /oit/2567/o14/'
is_true 'its lines stand in order' \
  python3 -c 'lines = [l.split() for l in open("before.lock", encoding="utf-8") if l[0] != "#"]; exit(lines != sorted(lines, key=lambda l: (l[0], len(l[1]), l[1], l[2])) or len(lines) < 70)'
ends 'exported again' 0 export itas -s site "${day[@]}"
is_true 'the lock is the same' cmp -s "$lock" before.lock
ends 'what was exported is there' 0 check -s site "${day[@]}" --fail-on error
says_not 'what was exported is there' out 'itas/'

printf '2566 O1 /gone/\n' >>"$lock"
ends 'an address that is gone' 1 check -s site "${day[@]}"
says 'an address that is gone' out 'itas/address-gone'
says 'an address that is gone' out "site-config/itas.lock:$(wc -l <"$lock")"
touch -d '2024-01-01' site/public/index.html
ends 'it is not published either' 3 build -s site "${day[@]}"
says 'it is not published either' err 'itas/address-gone'
ends 'the export keeps it' 0 export itas -s site "${day[@]}"
says 'the export keeps it' "$lock" '2566 O1 /gone/'
sed -i '/gone/d' "$lock"
ends 'a person may delete it' 0 check -s site "${day[@]}"

printf 'O1 2567 /x/\n' >>"$lock"
ends 'a line that is none' 3 check -s site "${day[@]}"
says 'a line that is none' out 'itas/lock-line'
ends 'such a lock is not written over' 3 export itas -s site "${day[@]}"
says 'such a lock is not written over' "$lock" 'O1 2567 /x/'
cp before.lock "$lock"

# --- pages that move --------------------------------------------------------------------------------------------------

mv site/content/about/powers-duties.md site/content/about/duties.md
ends 'a page that moved without a word' 1 check -s site "${day[@]}"
says 'a page that moved without a word' out '/about/powers-duties/'
sed -i '0,/^title:/s//moved_from: [\/about\/powers-duties\/]\ntitle:/' site/content/about/duties.md
grep -rlF -e /about/powers-duties/ -e powers-duties.md site/content | xargs -r sed -i -e '/moved_from/!s|/about/powers-duties/|/about/duties/|g' -e 's|powers-duties\.md|duties.md|g'
ends 'a page that says where it was' 0 check -s site "${day[@]}"
ends 'the redirect is built' 0 build -s site "${day[@]}"
redirect=site/public/about/powers-duties/index.html
says 'the redirect' "$redirect" '<meta http-equiv="refresh" content="0; url=/about/duties/">'
says 'the redirect' "$redirect" '<link rel="canonical" href="https://www.thungruangthip.example/about/duties/">'
says 'the redirect' "$redirect" '<meta name="robots" content="noindex">'
says 'the redirect' "$redirect" '<a href="/about/duties/">'
says 'the redirect' "$redirect" 'หน้านี้ย้ายไปที่อยู่ใหม่แล้ว'
says 'the sitemap has the new page' site/public/sitemap.xml '/about/duties/'
says_not 'the sitemap has no redirect' site/public/sitemap.xml '/about/powers-duties/'
says_not 'nor has oit.json' site/public/oit.json '/about/powers-duties/'
ends 'the answers have the new address' 0 export itas -s site "${day[@]}"
holds 'the answers have the new address' '"/about/duties/" in by_code["O3"]["URL"] and "powers" not in by_code["O3"]["URL"]'
says 'the lock has both' "$lock" '/about/duties/'
says 'the lock has both' "$lock" '/about/powers-duties/'

sed -i 's|^moved_from:.*|moved_from: [/about/powers-duties/, /news/]|' site/content/about/duties.md
ends 'an old address that is taken' 3 build -s site "${day[@]}"
says 'an old address that is taken' err 'content/old-address-taken'
sed -i 's|^moved_from:.*|moved_from: [about/powers-duties]|' site/content/about/duties.md
ends 'an old address that is none' 3 build -s site "${day[@]}"
says 'an old address that is none' err 'content/about/duties.md:2'

# --- addresses do not change ------------------------------------------------------------------------------------------

# addresses FOLDER: the pages of items.
addresses() {
  (cd "$1" && find oit -name index.html | sort)
}
mkdir steady
cp -r "$source_folder/site-config" "$source_folder/content" steady/
in_2567 steady
ends 'one build' 0 build -s steady "${day[@]}" -o one
ends 'another' 0 build -s steady "${day[@]}" -o two
is_true 'the same day gives the same site' diff -rq one two
ends 'years later' 0 build -s steady --as-of 2026-11-26 -o later
ends 'before the year' 0 build -s steady --as-of 2023-01-01 -o earlier
for other in two later earlier; do
  is_true "item pages: $other" test "$(addresses one)" = "$(addresses "$other")"
done
is_true 'there are item pages' test "$(addresses one | wc -l)" -ge 36
sed -i 's/^fiscal_year:.*/fiscal_year: 2567/; s/^title:.*/title: ชื่อใหม่/' steady/site-config/site.yaml
ends 'another title' 0 build -s steady "${day[@]}" -o renamed
is_true 'item pages: another title' test "$(addresses one)" = "$(addresses renamed)"

[ "$failures" -eq 0 ] || {
  printf '%d failures\n' "$failures"
  exit 1
}
printf 'answers for ITAS: all as expected\n'
