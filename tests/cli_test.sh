#!/usr/bin/env bash
# Runs the program as people and schedulers do: what it prints where, how it ends, what it writes.
#   tests/cli_test.sh PROGRAM
set -u -o pipefail

program=$(realpath "${1:?usage: cli_test.sh PROGRAM}")
source_folder=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
unset LANG LC_ALL LC_MESSAGES NO_COLOR SOURCE_DATE_EPOCH
failures=0
status=0

# --- what the tests are made of ---------------------------------------------------------------------------------------

# Runs the program; its words are in $work/out and $work/err, its status in $status.
run() {
  "$program" "$@" >"$work/out" 2>"$work/err"
  status=$?
}

fail() {
  printf 'FAIL: %s\n' "$1"
  failures=$((failures + 1))
}

# ends WHAT STATUS ARGUMENTS…: the program ends with STATUS, and without a word of the compiler's on any stream.
ends() {
  local what=$1 expected=$2
  shift 2
  run "$@"
  if [ "$status" -ne "$expected" ]; then
    fail "$what: status $status, expected $expected"
    head -n 5 "$work/out" "$work/err"
  fi
  if grep -qE 'terminate called|std::|Assertion|core dumped|runtime error' "$work/out" "$work/err"; then
    fail "$what: speaks of its insides"
  fi
}

says() {
  grep -qF -- "$3" "$work/$2" || fail "$1: '$3' is not in $2: $(head -c 300 "$work/$2")"
}

is_silent() {
  [ ! -s "$work/$2" ] || fail "$1: $2 is not empty: $(head -c 300 "$work/$2")"
}

# is_true WHAT COMMAND…
is_true() {
  local what=$1
  shift
  "$@" || fail "$what"
}

# holds WHAT PYTHON: a Python expression over `answer`, the JSON in $work/out.
holds() {
  python3 - "$work/out" "$2" <<'PYTHON' || fail "$1"
import json, sys
try:
    answer = json.load(open(sys.argv[1], encoding="utf-8"))
except ValueError:
    sys.exit("no JSON")
by_code = {item["code"]: item for item in answer["items"]} if "items" in answer else {}
sys.exit(not eval(sys.argv[2]))
PYTHON
}

# A site of one page in folder $1, with further lines of site.yaml in $2 and the page's text in $3.
make_site() {
  mkdir -p "$1/site-config" "$1/content"
  printf '%s\n' 'title: อบต. ตัวอย่าง' 'base_url: https://ita.example/' 'agency:' '  name: องค์การบริหารส่วนตำบลตัวอย่าง' \
    >"$1/site-config/site.yaml"
  printf '%b' "${2:-}" >>"$1/site-config/site.yaml"
  printf '%s\n' '---' 'title: หน้าแรก' '---' "${3:-ยินดีต้อนรับ}" >"$1/content/index.md"
}

make_site good
make_site broken '' $'ยินดีต้อนรับ\n\n[ไปที่](/ไม่มี/)'

# --- how it ends ------------------------------------------------------------------------------------------------------

ends 'a site that can be built' 0 build -s good
ends 'a site without a fault' 0 check -s good
ends 'a broken link' 1 check -s broken
says 'a broken link' out 'link/broken'
says 'a broken link' out 'content/index.md:6'
ends 'a broken link that is no matter' 0 check -s broken --fail-on never
ends 'a broken link among the notes' 1 check -s broken --fail-on note

make_site warned '' $'ยินดีต้อนรับ\n\n<script>alert(1)</script>'
ends 'a warning' 0 check -s warned
says 'a warning' out 'markdown/html-removed'
ends 'a warning that counts' 1 check -s warned --fail-on warning
ends 'a warning below the mark' 0 check -s warned --fail-on error

ends 'no command' 2
ends 'an unknown command' 2 biuld
ends 'an unknown option' 2 build --wings
ends 'a date that is none' 2 check --as-of 2024-02-30
ends 'a date in two digits' 2 check --as-of 30/4/67
ends 'a year that is none' 2 check --year 1999
ends 'no jobs' 2 build --jobs 0
ends 'jobs that are no number' 2 build --jobs many
ends 'an unknown form' 2 check --format yaml
ends 'an unknown language' 2 check --lang de
ends 'an unknown severity' 2 check --fail-on panic
ends 'an unknown colour' 2 check --color mauve
ends 'an argument too many' 2 build good
ends 'a catalogue without its command' 2 catalogue
ends 'a catalogue of no year' 2 catalogue show
ends 'a comparison with nothing' 2 catalogue diff 2567
ends 'an order that there is not' 2 status --by mood
is_silent 'wrong usage' out
SOURCE_DATE_EPOCH=yesterday ends 'a time that is none' 2 check -s good

mkdir empty
ends 'no site' 3 check -s empty
ends 'no folder' 3 build -s nowhere
make_site unreadable 'menu: [\n'
ends 'YAML that cannot be read' 3 build -s unreadable
says 'YAML that cannot be read' err 'site-config/site.yaml'
ends 'the same, checked' 3 check -s unreadable
make_site misspelt 'titel: x\n'
ends 'a key that there is not' 3 build -s misspelt
says 'a key that there is not' err 'titel'
ends 'a year without a catalogue' 3 check -s good --year 2599
ends 'a catalogue that there is not' 3 catalogue show 2599
ends 'a comparison with no such year' 3 catalogue diff 2567 2599
ends 'a score of no such item' 2 catalogue score 2567 --unmet O99
says 'a score of no such item' err 'O9'
is_true 'nothing is written for a site that cannot be read' test ! -e unreadable/public

touch plain-file
ends 'an output folder that cannot be' 4 build -s good -o plain-file/public
mkdir foreign
printf 'mine' >foreign/index.html
ends 'a file of somebody else' 4 build -s good -o foreign
is_true 'the file of somebody else is as it was' test "$(cat foreign/index.html)" = mine
if [ -w /dev/full ]; then
  "$program" check --list-rules >/dev/full 2>err
  [ $? -eq 4 ] || fail 'a full disk behind stdout'
fi

# --- help, version, languages -----------------------------------------------------------------------------------------

ends version 0 --version
is_true 'the version is one line' test "$(cat out)" = "prongsai $(sed -n 's/^project(prongsai VERSION \([0-9.]*\).*/\1/p' "$source_folder/CMakeLists.txt")"
ends help 0 --help
says help out 'สร้างเว็บไซต์จาก content'
is_silent help err
ends 'help in English' 0 --lang en --help
says 'help in English' out 'Build the site from content'
ends 'help of a command' 0 check --help
says 'help of a command' out '--fail-on'
run biuld
says 'an unknown command' err 'หมายถึง “build”'
run --lang en catalog
says 'an unknown command in English' err 'did you mean “catalogue”'

# language LANGUAGE VARIABLES… -- ARGUMENTS…: in which language the program says that there is no site.
language() {
  local expected=$1 variables=()
  shift
  while [ "$1" != -- ]; do
    variables+=("$1")
    shift
  done
  shift
  local answer=th
  env "${variables[@]}" "$program" catalogue "$@" --help | grep -q 'The years' && answer=en
  [ "$answer" = "$expected" ] || fail "language of [${variables[*]}] $*: $answer, expected $expected"
}
language th --
language th LANG=C --
language th LANG=th_TH.UTF-8 --
language en LANG=en_US.UTF-8 --
language en LANG=en_US.UTF-8 LC_ALL= --
language th LANG=en_US.UTF-8 LC_ALL=th_TH.UTF-8 --
language en LANG=th_TH.UTF-8 LC_ALL=en_GB.UTF-8 --
language en LANG=th_TH.UTF-8 LC_MESSAGES=en_GB.UTF-8 --
language th LANG=en_US.UTF-8 -- --lang th
language en LANG=th_TH.UTF-8 -- --lang=en

# --- colour -----------------------------------------------------------------------------------------------------------

escape=$'\033'
# On a terminal: python3 makes one.
cat >terminal.py <<'PYTHON'
import os, pty, subprocess, sys

outside, inside = pty.openpty()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=inside, stderr=inside)
os.close(inside)
shown = b""
try:
    while chunk := os.read(outside, 4096):
        shown += chunk
except OSError:
    pass  # the last writer has gone
child.wait()
sys.stdout.buffer.write(shown)
PYTHON
# Called through coloured() and plain().
# shellcheck disable=SC2317
on_terminal() {
  env "$@" TERM=xterm python3 terminal.py "$program" check -s broken --lang en
}
coloured() {
  local what=$1
  shift
  "$@" 2>/dev/null | grep -qF "$escape" || fail "$what: no colour"
}
plain() {
  local what=$1
  shift
  "$@" 2>/dev/null | grep -qF "$escape" && fail "$what: colour"
  return 0
}
set +o pipefail
plain 'into a pipe' "$program" check -s broken
coloured 'into a pipe, always' "$program" check -s broken --color always
plain 'never' "$program" check -s broken --color never
coloured 'always beats NO_COLOR' env NO_COLOR=1 "$program" check -s broken --color always
coloured 'on a terminal' on_terminal PRONGSAI=1
plain 'on a terminal with NO_COLOR' on_terminal NO_COLOR=1
coloured 'an empty NO_COLOR says nothing' on_terminal NO_COLOR=
set -o pipefail

# --- who says what where ----------------------------------------------------------------------------------------------

run build -s good -o talk
is_silent 'build prints no answer' out
is_true 'build says what it did' test -s err
run build -s good -o talk -q
is_silent 'a quiet build' out
is_silent 'a quiet build' err
run check -s good -q
is_true 'a quiet check still answers' test -s out
is_silent 'a check talks on stdout alone' err
run check -s broken --format json
is_silent 'JSON comes alone' err
holds 'one JSON object' 'isinstance(answer, dict)'

"$program" check -s good -v | head -n 1 >/dev/null || fail 'a reader that goes away'
"$program" check --list-rules | head -n 1 >/dev/null || fail 'a reader that goes away from a long answer'
"$program" catalogue show 2567 | head -n 1 >/dev/null || fail 'a reader that goes away from a longer answer'

mkdir -p good/content/deep/er
(cd good/content/deep/er && "$program" check -q >/dev/null) || fail 'the site is found from a folder inside of it'
rm -r good/content/deep

# --- rules ------------------------------------------------------------------------------------------------------------

ends 'the list of rules' 0 check --list-rules --lang en
is_true 'every rule stands in the list once' test -z "$(cut -f1 out | sort | uniq -d)"
cut -f1 out | sort >listed
grep -hoE '"[a-z-]+/[a-z0-9-]+"' "$source_folder"/src/report/rules_of_*.h | tr -d '"' | sort -u >written
is_true 'every rule of the tables is listed' diff written listed
for rule in item/missing item/stale link/broken link/fragment file/unreadable; do
  says 'the list of rules' out "$rule"
done
ends 'the list of rules as JSON' 0 check --list-rules --format json
holds 'each with its words' 'all(row["rule"] and row["message"] and row["severity"] in ("error", "warning", "note") for row in answer)'

make_site switched-off 'off:\n  - rule: link/broken\n    reason: หน้านี้กำลังย้าย\n' '[ไปที่](/ไม่มี/)'
ends 'a rule that is switched off' 0 check -s switched-off --format json
holds 'is not told' 'not any(finding["rule"] == "link/broken" for finding in answer["findings"])'
make_site without-reason 'off:\n  - rule: link/broken\n' '[ไปที่](/ไม่มี/)'
ends 'a rule switched off without a reason' 3 check -s without-reason

# --- catalogue --------------------------------------------------------------------------------------------------------

ends 'the catalogues' 0 catalogue list -s empty
is_true '2567 has 35 items' grep -qE '^2567[[:space:]]35[[:space:]]' out
ends 'one catalogue' 0 catalogue show 2567 -s empty
is_true 'has 35 items' test "$(grep -cE '^O[0-9]+ ' out)" -eq 35
ends 'its year in Thai digits' 0 catalogue show ๒๕๖๗ -s empty
ends 'a year that has no list yet' 0 catalogue show 2570 -s empty
says 'a year that has no list yet' out '2569'
ends 'one catalogue for programs' 0 catalogue show 2569 -s empty --format json
holds 'has its items and their elements' 'len(answer["items"]) == 26 and all(item["elements"] for item in answer["items"])'
ends 'the catalogues for programs' 0 catalogue list -s empty --format json
is_true 'are eight' python3 -c 'import json, sys; sys.exit(len(json.load(open("out"))) != 8)'
mkdir -p next/site-config/catalogues next/content
cp good/site-config/site.yaml next/site-config/
cp good/content/index.md next/content/
ends "what next year's list is written from" 0 catalogue show 2570 -s next --format yaml
cp out next/site-config/catalogues/2570.yaml
sed -i 's/โครงสร้าง หน้าที่และอำนาจ/โครงสร้างของปีหน้า/' next/site-config/catalogues/2570.yaml
ends 'the list that was written from it' 0 catalogue show 2570 -s next
says 'the list that was written from it' out 'O1 โครงสร้างของปีหน้า'
ends 'is that of its year' 0 catalogue diff 2569 2570 -s next --format json
holds 'with one item reworded' '[change["change"] for change in answer["changes"]].count("reworded") == 1'
ends 'two years compared' 0 catalogue diff 2567 2568 -s empty --format json
holds 'six pairs of items became one each' \
  '[change["change"] for change in answer["changes"]].count("merged") == 6 and answer["earlier"] == 2567'
holds 'each item of both years is in one change' \
  'sorted(len([item for change in answer["changes"] for item in change[side]]) for side in ("before", "after")) == [28, 35]'
cp out forwards
ends 'the same the other way round' 0 catalogue diff 2568 2567 -s empty --format json
is_true 'is told in the order of the years' cmp -s out forwards
ends 'what two items cost' 0 catalogue score 2564 --unmet o2,O8 -s empty --format json
holds 'is one object of scores' \
  'set(answer) == {"oit", "indicators", "sub_indicators"} and answer["sub_indicators"]["9.1"] == 77.78 and answer["indicators"]["10"] == 100'
ends 'nothing unmet' 0 catalogue score ๒๕๖๙ -s empty --format json
holds 'scores all' 'answer["oit"] == 100'

# --- the contract of check --format json ------------------------------------------------------------------------------

ends 'the sample site' 0 check -s "$source_folder" --year 2567 --as-of 2024-05-01 --format json
cat >contract.py <<'PYTHON'
import json, re, sys

answer = json.load(open(sys.argv[1], encoding="utf-8"))
assert set(answer) == {"tool", "version", "as_of", "year", "agency", "summary", "items", "findings"}, set(answer)
assert answer["tool"] == "prongsai" and re.fullmatch(r"\d+\.\d+\.\d+", answer["version"])
assert re.fullmatch(r"\d{4}-\d\d-\d\d", answer["as_of"]) and answer["year"] == 2567 and answer["agency"]
states = ["complete", "incomplete", "missing", "stale", "not_due"]
severities = {"errors": "error", "warnings": "warning", "notes": "note"}
summary = answer["summary"]
assert set(summary) == {"items", *states, "not_applicable", *severities}, set(summary)
assert all(type(count) is int and count >= 0 for count in summary.values())
assert summary["items"] == len(answer["items"]) == sum(summary[state] for state in [*states, "not_applicable"])
for state in states:
    assert summary[state] == sum(item["state"] == state for item in answer["items"]), state
for name, severity in severities.items():
    assert summary[name] == sum(finding["severity"] == severity for finding in answer["findings"]), name
assert len({item["code"] for item in answer["items"]}) == len(answer["items"])
for item in answer["items"]:
    assert set(item) - {"owner", "officer", "due", "days_left", "urgency"} == {
        "code", "topic", "title", "state", "confidence", "url", "elements"}, set(item)
    assert ("due" in item) == ("days_left" in item) == ("urgency" in item), item["code"]
    assert re.fullmatch(r"O\d+", item["code"]) and re.fullmatch(r"[a-z0-9-]+", item["topic"]) and item["title"]
    assert item["state"] in states and item["url"].endswith(f"/oit/2567/{item['code'].lower()}/")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", item.get("due", "2024-04-30"))
    assert len({element["id"] for element in item["elements"]}) == len(item["elements"]) > 0
    for element in item["elements"]:
        assert set(element) - {"confidence"} == {"id", "text", "state", "reason", "evidence"}, set(element)
        assert element["id"] and element["text"]
        assert element["state"] in ("met", "unmet", "manual", "not_applicable")
        assert element["reason"] or element["state"] == "met", (item["code"], element["id"])
        assert element["evidence"] or element["state"] != "met", (item["code"], element["id"])
        for evidence in element["evidence"]:
            assert set(evidence) - {"url"} == {"file", "line"} and evidence["line"] >= 1, evidence
            assert not evidence["file"].startswith("/")
    open_states = {element["state"] for element in item["elements"]} & {"unmet", "manual"}
    assert (item["state"] == "complete") == (not open_states), item["code"]
for finding in answer["findings"]:
    assert set(finding) >= {"rule", "severity", "message"}, finding
    assert set(finding) <= {"rule", "severity", "message", "file", "line", "column", "url", "help"}, finding
    assert finding["severity"] in severities.values() and "/" in finding["rule"] and finding["message"]
PYTHON
is_true 'the answer has the form that was promised' python3 contract.py out
holds 'all 35 items are complete' 'answer["summary"]["complete"] == 35 and answer["as_of"] == "2024-05-01"'
holds 'nothing is wrong' 'answer["summary"]["errors"] == answer["summary"]["warnings"] == 0'
ends 'with another year' 3 check -s "$source_folder" --as-of 2024-05-01 --year 2550 --format json

# --- the day to judge by ----------------------------------------------------------------------------------------------

make_site bare 'fiscal_year: 2567\n'
# on DAY STATUS PYTHON: how a site without content stands on a day.
on() {
  ends "a bare site on $1" "$2" check -s bare --as-of "$1" --format json
  is_true "the form on $1" python3 contract.py out
  holds "a bare site on $1" "$3"
}
not_due() { python3 -c 'import json; print(json.load(open("out"))["summary"]["not_due"])'; }
on 2023-09-30 0 'answer["summary"]["not_due"] == 35'
on 2023-10-01 1 '0 < answer["summary"]["not_due"] < 35 and answer["summary"]["missing"] > 0'
first_day=$(not_due)
on 2023-10-15 1 'by_code["O1"]["state"] == "missing"'
is_true 'a fortnight changes nothing' test "$(not_due)" -eq "$first_day"
on 2024-03-31 1 'by_code["O1"]["state"] == "missing"'
is_true 'half a year that has not ended is not owed' test "$(not_due)" -eq "$first_day"
on 2024-04-01 1 'by_code["O1"]["state"] == "missing"'
is_true 'half a year that has ended is' test "$(not_due)" -lt "$first_day"
on 2024-10-01 1 'answer["summary"]["not_due"] == 0'
# What was published later was not there yet: the year can be replayed.
for day_and_status in '2023-09-30 0' '2023-10-15 1' '2024-04-01 1' '2024-05-01 0'; do
  read -r day status <<<"$day_and_status"
  ends "the sample site on $day" "$status" check -s "$source_folder" --year 2567 --as-of "$day" --format json
  is_true "the form on $day" python3 contract.py out
  cp out first
  ends "the same again on $day" "$status" check -s "$source_folder" --year 2567 --as-of "$day" --format json -j1
  is_true "what was said on $day can be said again" cmp -s first out
done

# as_of SECONDS DAY: SOURCE_DATE_EPOCH is counted in Thailand.
as_of() {
  SOURCE_DATE_EPOCH=$1 run check -s good --format json
  holds "SOURCE_DATE_EPOCH=$1 is $2" "answer['as_of'] == '$2'"
}
as_of 1714496399 2024-04-30
as_of 1714496400 2024-05-01
SOURCE_DATE_EPOCH=1714496399 run check -s good --format json --as-of '๑ พ.ค. ๒๕๖๗'
holds '--as-of comes before it, and may be Thai' 'answer["as_of"] == "2024-05-01"'

# --- attachments ------------------------------------------------------------------------------------------------------

make_site attached 'fiscal_year: 2567\n'
mkdir -p attached/content/files/participation/2567
cp "$source_folder/tests/data/attachments/no-changes.pdf" attached/content/files/participation/2567/report.pdf
cp "$source_folder/tests/data/attachments/encrypted.pdf" attached/content/files/locked.pdf
for memory in "$work/memory" "$work/memory" /dev/null/none; do
  XDG_CACHE_HOME=$memory ends "attachments, remembered in $memory" 1 check -s attached --lang en
  says 'a locked attachment' out 'error[attachment/encrypted]: The file “content/files/locked.pdf”'
  is_true 'only what is wrong is told' test "$(grep -c 'attachment/' out)" = 1
done
is_true 'what was found is remembered' test -s "$work/memory/prongsai/attachments.txt"
is_true 'the site is as it was' test "$(find attached -newer attached/content/files/locked.pdf -type f | wc -l)" = 0
HOME='' XDG_CACHE_HOME='' ends 'attachments of who has no home' 0 build -s attached
says 'a locked attachment, built' err 'attachment/encrypted'
is_true 'a dropped file is listed' grep -qF 'report (PDF, 1 หน้า, 1 KB)' <(
  sed 's/<[^>]*>//g' attached/public/topics/participation/index.html attached/public/topics/participation/files/2567/index.html)

# --- what is written --------------------------------------------------------------------------------------------------

mkdir one 'two สอง'
cp -r "$source_folder/content" "$source_folder/site-config" one/
rm one/site-config/itas.lock # its pages are deleted and its address is changed below
# The same files, made in another order, in a folder with a blank and Thai letters.
(cd one && find . -type f | sort -r | while read -r file; do
  mkdir -p "../two สอง/$(dirname "$file")"
  cp "$file" "../two สอง/$file"
done)
TZ=Pacific/Auckland LANG=de_DE.UTF-8 SOURCE_DATE_EPOCH=1714500000 ends 'a first build' 0 build -s one -j1 -q
touch -d 2001-01-01 'two สอง/content/index.md'
TZ=America/Los_Angeles LC_ALL=C SOURCE_DATE_EPOCH=1714500000 ends 'a second build' 0 build -s 'two สอง' -j8 -q
is_true 'the same input gives the same bytes' diff -r one/public 'two สอง/public'

touch -d '1 hour ago' stamp
find one/public -exec touch -d '2 hours ago' {} +
SOURCE_DATE_EPOCH=1714500000 ends 'the same build again' 0 build -s one
is_true 'touches no page' test -z "$(find one/public -type f ! -name '.prongsai*' -newer stamp)"

page=one/public/news/$(basename "$(find one/content/news -name '*.md' | sort | head -n 1)" .md)/index.html
is_true 'a news page is there' test -f "$page"
printf 'mine' >one/public/keep.txt
rm "$(find one/content/news -name '*.md' | sort | head -n 1)"
SOURCE_DATE_EPOCH=1714500000 ends 'a build without that page' 0 build -s one
is_true 'a removed page vanishes' test ! -e "$page"
is_true 'its folder vanishes too' test ! -e "$(dirname "$page")"
is_true 'what is not ours stays' test "$(cat one/public/keep.txt)" = mine

# Nothing is built over a good site when the new one cannot be read.
before=$(find one/public -type f -exec sha256sum {} + | sort | sha256sum)
printf 'menu: [\n' >>one/site-config/site.yaml
ends 'a site that can no longer be read' 3 build -s one
is_true 'leaves the old one as it was' test "$before" = "$(find one/public -type f -exec sha256sum {} + | sort | sha256sum)"

sed -i 's|^base_url: .*|base_url: https://www.example/ita/|' 'two สอง/site-config/site.yaml'
SOURCE_DATE_EPOCH=1714500000 ends 'a site below a path' 0 build -s 'two สอง' -q
grep -rhoE '(href|src|srcset|action|poster|content)="/[^"]*"' --include='*.html' 'two สอง/public' | grep -vE '="/ita(/|")' | sort -u >outside
is_true "no address is outside of the path: $(head -n 5 outside)" test ! -s outside
grep -rhoE 'https://www\.example/[^"<]*' 'two สอง/public' --include='*.html' --include='*.xml' --include='*.txt' --include='*.json' |
  grep -vE '^https://www\.example/ita/' | sort -u >outside
is_true "no full address is either: $(head -n 5 outside)" test ! -s outside
ends 'a site below a path, checked' 0 check -s 'two สอง' --year 2567 --as-of 2024-05-01 --format json
holds 'its items are there too' 'by_code["O1"]["url"] == "/ita/oit/2567/o1/" and all(one["severity"] == "note" for one in answer["findings"])'

[ "$failures" -eq 0 ] && printf 'the command line: all as promised\n'
exit "$((failures > 0))"
