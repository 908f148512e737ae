#!/usr/bin/env bash
# `prongsai links` on a folder that no prongsai made: every finding once, with neighbours that are none.
#
#   tests/links_test.sh PROGRAM
set -uo pipefail
program=$(realpath "${1:?usage: links_test.sh PROGRAM}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

fail() {
  printf 'FAIL: %s\n' "$*"
  failures=$((failures + 1))
}

expect() { # STATUS COMMAND…: its answer goes to `out`.
  local wanted=$1 status
  shift
  "$@" >out 2>err
  status=$?
  [ "$status" -eq "$wanted" ] || fail "$*: status $status, expected $wanted: $(head -c 500 err)"
}

told() { # RULE TEXT: a finding of that rule says so.
  python3 -c 'import json, sys
found = [one["message"] for one in json.load(open("out"))["findings"] if one["rule"] == sys.argv[1]]
sys.exit(0 if len(found) == 1 and sys.argv[2] in found[0] else "%s: %s" % (sys.argv[1], found))' "$1" "$2" || fail "$1: $2"
}

mkdir -p site/Files site/ita
cat >site/index.html <<'H'
<!doctype html><title>ก</title><base href="/">
<h2 id="แผน">แผน</h2>
<a href="#แผน">แผน</a> <a href="index.html#%E0%B9%81%E0%B8%9C%E0%B8%99">แผน</a> <a href="ita/">ITA</a> <a href="#:~:text=แผน">แผน</a>
<a href="/gone.html">หายไป</a> <a href="gone.html?x=1">หายไปอีก</a>
<a href="files/PLAN.pdf">แผน</a> <a href="#missing">หัวข้อ</a>
<a href="http://exa mple/">นอก</a> <a href="https://www.example.go.th:99999/">พอร์ต</a>
<a href="mailto:saraban">อีเมล</a> <a href="mailto:saraban@example.go.th">อีเมล</a>
<a href="tel:12345">โทร</a> <a href="tel:0-2123-4567">โทร</a>
<a href="old.html">หน้าเดิม</a> <a href="ita/">คลิกที่นี่</a>
<img src="Files/logo.png"><img src="Files/logo.png" alt=""> <p id="x"></p><p id="x"></p>
<!-- <a href="/comment.html">x</a> --><template><a href="/template.html">x</a></template><script>"<a href='/script.html'>"</script>
H
printf '<meta http-equiv="refresh" content="0; url=/ita/"><title>old</title>' >site/old.html
iconv -f UTF-8 -t CP874 <<<'<title>ไอทีเอ</title><p id="หัวข้อ">ประกาศองค์การบริหารส่วนตำบล <a href="../index.html">หน้าหลัก</a>' >site/ita/index.html
: >site/Files/plan.pdf && : >site/Files/lost.pdf && : >site/Files/logo.png

echo '# a folder that another program made'
expect 1 "$program" links site --format json --lang en
told link/broken gone.html
told link/case /Files/plan.pdf
told link/fragment '#missing'
told link/bad-mailto mailto:saraban
told link/bad-tel tel:12345
told link/redirected /old.html
told link/says-nothing คลิกที่นี่
told html/image-alt Files/logo.png
told html/image-size Files/logo.png
told html/duplicate-id x
python3 - <<'P' || fail 'counts'
import json
answer = json.load(open("out"))
rules = sorted(one["rule"] for one in answer["findings"])
assert answer["pages"] == 3, answer["pages"]
assert rules.count("link/bad-url") == 2, rules
assert rules.count("file/unreferenced") == 2, rules  # lost.pdf, and plan.pdf, which is linked by another name
assert len(rules) == 14, rules
P

echo '# other forms, and what makes it fail'
expect 1 "$program" links site --lang th
grep -q 'link/case' out || fail 'the text does not name its rules'
expect 0 "$program" links site --fail-on never
expect 1 "$program" links site --format sarif -o findings.sarif
python3 -c 'import json; assert json.load(open("findings.sarif"))["version"] == "2.1.0"' || fail 'no SARIF'
expect 1 "$program" links site --format junit
grep -q '<testsuite ' out || fail 'no JUnit'

echo '# below a path'
mkdir below && printf '<title>a</title><a href="/ita/b.html">ข</a> <a href="b.html">ข</a>' >below/index.html && printf '<title>b</title>' >below/b.html
expect 0 "$program" links below --base /ita/
expect 1 "$program" links below

echo '# what is no folder'
expect 3 "$program" links nowhere
expect 2 "$program" links
if ln -s /etc below/etc 2>/dev/null; then
  expect 1 "$program" links below --base ita
  grep -q 'file/link-leaves-site' out || fail 'a symbolic link leads out'
fi

[ "$failures" -eq 0 ] || {
  printf '%d failures\n' "$failures"
  exit 1
}
echo 'links: all as expected'
