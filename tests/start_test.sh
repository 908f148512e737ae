#!/usr/bin/env bash
# From nothing to a site, and from one year to the next, as a clerk goes: init, status, new, build, new-year.
# start_test.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
source=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8

fail() {
  printf 'start: %s\n' "$*" >&2
  exit 1
}
# expect STATUS COMMAND…: what it says is in out and err.
expect() {
  local wanted=$1 got=0
  shift
  "$@" >out 2>err || got=$?
  [ "$got" = "$wanted" ] || { cat out err >&2; fail "status $got, not $wanted: $*"; }
}
says() { grep -qF -- "$2" "$1" || { cat "$1" >&2; fail "$1 does not say: $2"; }; }
states() { python3 -c '
import collections, json, sys
print(dict(collections.Counter(item["state"] for item in json.load(sys.stdin)["items"])))' <out; }
no_item_is_complete() {
  expect 0 "$program" status -s "$1" --format json --as-of 2025-03-01
  ! states | grep -q "'complete'" || fail "complete by a skeleton in $1: $(states)"
}

echo '# a site from flags'
expect 0 "$program" init obt --type sao --name "อบต. ตัวอย่าง" --district เมือง --province ทดสอบ \
  --domain https://www.obt.example/ --division สำนักปลัด --division กองคลัง --year 2568 </dev/null
[ ! -s out ] || fail 'init says something on stdout'
says obt/site-config/site.yaml 'title: องค์การบริหารส่วนตำบลตัวอย่าง'
says obt/site-config/site.yaml 'base_url: "https://www.obt.example/"'
says obt/site-config/divisions.yaml 'name: กองคลัง'
for file in README.md .vscode/settings.json .vscode/extensions.json .vscode/schemas/content.json content/procurement/_area.yaml; do
  [ -s "obt/$file" ] || fail "no $file"
done
# An item that wants several kinds of one topic gets a file for each.
for kind in appointment page activity; do
  grep -lE "^topics: \[ethics-drive\]" obt/content/ethics/* | xargs grep -qx "kind: $kind" || fail "no $kind of ethics-drive"
done
python3 - <<'P' || fail 'the settings name schemas that are not there'
import json, pathlib
settings = json.loads(pathlib.Path("obt/.vscode/settings.json").read_text())
for schema in settings["yaml.schemas"]:
    assert pathlib.Path("obt", schema).is_file(), schema
P
no_item_is_complete obt
states | grep -q incomplete || fail "nothing to fill in: $(states)"
expect 0 "$program" status -s obt --as-of 2025-03-01
says out 'O1'
says out 'กองคลัง'
expect 0 "$program" build -s obt -o "$work/public"
[ -s public/oit/2568/o1/index.html ] || fail 'no page of O1'

echo '# nothing that is there is written over'
cp -r obt before
expect 2 "$program" init obt --type sao --name อื่น
diff -r obt before || fail 'init wrote into a folder that has files'
expect 1 "$program" new -s obt o1 --year 2568
says err 'ไม่เขียนทับ'
diff -r obt before || fail 'new wrote over a file'

echo '# a site from a pipe'
printf 'thesaban-tambon\nเทศบาลตำบลตัวอย่างสอง\n\nทดสอบ\n\n2567\n\n' | expect 0 "$program" init town
says err 'ชื่อหน่วยงาน'
says town/site-config/site.yaml 'title: เทศบาลตำบลตัวอย่างสอง'
says town/site-config/site.yaml 'fiscal_year: 2567'
says town/site-config/divisions.yaml 'สำนักปลัดเทศบาล'
expect 0 "$program" build -s town -o "$work/public2"
no_item_is_complete town
expect 2 "$program" init nameless --type sao </dev/null
[ ! -e nameless ] || fail 'init wrote without a name'

echo '# new: a file of every topic there is, each loads, none makes its item complete'
mkdir -p empty/site-config
cp obt/site-config/*.yaml empty/site-config/
python3 - "$source/src/catalogues/topics.yaml" >topics <<'P'
import re, sys
print("\n".join(re.findall(r"^  - id: (\S+)", open(sys.argv[1]).read(), re.M)))
P
while read -r topic; do
  expect 0 "$program" new -s empty "$topic" --year 2568
  while read -r file; do [ -s "empty/$file" ] || fail "no $file"; done <out
done <topics
expect 0 "$program" build -s empty -o "$work/public3"
no_item_is_complete empty
expect 2 "$program" new -s empty complaint-statistic
says err 'complaint-statistics'

expect 0 "$program" new-year -s town 2568 --dry-run --format json
python3 -c '
import json
plan = json.load(open("out"))
assert plan["to_make"] and all(one["due"] for one in plan["to_make"]), plan' ||
  fail 'no due dates'

echo '# new-year on a copy of the sample site'
mkdir sample
cp -r "$source/site-config" "$source/content" sample/
cp -r sample sample-before
expect 0 "$program" new-year -s sample 2570 --dry-run --format json
diff -r sample sample-before || fail 'a dry run wrote'
cp out plan.json
expect 0 "$program" new-year -s sample 2570
says out 'ต้องทำใหม่'
says out 'content/risk/assessment-2570.yaml · สำนักปลัด'
says out 'ยังไม่มีผู้รับผิดชอบ'
says sample/site-config/site.yaml 'fiscal_years: [2567, 2568, 2569, 2570]'
says sample/site-config/site.yaml 'fiscal_year: 2570'
says sample/site-config/site.yaml '# หน่วยงานสมมุติ'
[ "$(diff sample/site-config/site.yaml sample-before/site-config/site.yaml | grep -c '^<')" = 2 ] || fail 'more than two lines of site.yaml changed'
python3 - <<'P' || fail 'the plan is not what was written'
import json, pathlib
plan = json.load(open("plan.json"))
assert plan["carried_over"] and plan["to_make"], plan
old = {path.relative_to("sample-before") for path in pathlib.Path("sample-before").rglob("*") if path.is_file()}
new = {path.relative_to("sample") for path in pathlib.Path("sample").rglob("*") if path.is_file()}
assert old <= new, old - new
made = {str(path) for path in new - old}
assert made == {one["file"] for one in plan["to_make"]}, made ^ {one["file"] for one in plan["to_make"]}
assert all(pathlib.Path("sample", one["file"]).is_file() for one in plan["carried_over"])
for path in old - {pathlib.Path("site-config/site.yaml")}:
    assert pathlib.Path("sample", path).read_bytes() == pathlib.Path("sample-before", path).read_bytes(), path
carried = {one["topic"] for one in plan["carried_over"]}
assert {"executives", "contact", "powers-duties"} <= carried, carried
assert "risk-assessment" in {one["topic"] for one in plan["to_make"]}
P
expect 0 "$program" build -s sample -o "$work/public4"
if [ ! -s public4/oit/2570/o1/index.html ] || [ ! -s public4/oit/2567/o1/index.html ]; then fail 'a year has no pages'; fi
cp -r sample once
expect 0 "$program" new-year -s sample 2570
diff -r sample once || fail 'a second new-year changed something'
expect 2 "$program" new-year -s sample soon
expect 3 "$program" new-year -s sample 2599

echo 'start: all as expected'
