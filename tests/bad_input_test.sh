#!/usr/bin/env bash
# usage: bad_input_test.sh PRONGSAI
# One small site per kind of bad input: `build` must say what is wrong and where, in time and within bounds, with exit
# status 3 (or 4 where the disk is to blame), and leave the public/ of the last good build byte for byte as it was.
set -o nounset -o pipefail

prongsai=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
site=$work/site
failed=()

# The smallest good site, with one page and one attachment.
good_site() {
  rm -rf "$site" "$work/outside"
  mkdir -p "$site/site-config" "$site/content/news" "$site/content/files" "$work/outside"
  cat >"$site/site-config/site.yaml" <<'YAML'
title: อบต.ทุ่งรวงทิพย์
base_url: https://www.thungruangthip.example/
agency:
  name: องค์การบริหารส่วนตำบลทุ่งรวงทิพย์
YAML
  printf -- '---\ntitle: หน้าแรก\n---\nยินดีต้อนรับ\n' >"$site/content/index.md"
  printf -- '---\ntitle: ประกาศ\ndate: 30 เม.ย. 2567\n---\nเปิดทำการ\n' >"$site/content/news/ประกาศ.md"
  printf 'รายงาน\n' >"$site/content/files/รายงาน.txt"
}

# Every file of a folder with its bytes and links, as one sum.
state_of() { (cd "$1" 2>/dev/null && find . -printf '%P %y %s %l\n' -type f -exec sha256sum {} + | LC_ALL=C sort) | sha256sum; }

times() {
  local text=$1 count=$2
  printf "%.0s$text" $(seq "$count")
}

page() { printf -- '---\ntitle: หน้าทดลอง\n---\n'; }

# Runs `build` on the site as it is: expect NAME STATUS RULE PLACE [LIMIT…] says whether it ended with STATUS, told RULE
# and named PLACE; LIMIT are words for ulimit.
expect() {
  local name=$1 status=$2 rule=$3 place=$4 before after code why=()
  shift 4
  before=$(state_of "$site/public")
  (
    [[ -n ${SANITIZED:-} ]] || ulimit -v 4000000  # sanitizers reserve terabytes of addresses
    trap '' XFSZ  # what goes beyond ulimit -f is then refused as on a full disk
    [[ $# -eq 0 ]] || ulimit "$@"
    exec timeout --kill-after=5 20 "$prongsai" build --site "$site" --lang en
  ) >"$work/out" 2>"$work/err"
  code=$?
  after=$(state_of "$site/public")
  [[ $code -eq $status ]] || why+=("exit status $code instead of $status")
  grep -qF -- "$rule" "$work/err" || why+=("does not say $rule")
  grep -qF -- "$place" "$work/err" || why+=("does not name $place")
  [[ $before == "$after" ]] || why+=("public/ has changed")
  if [[ ${#why[@]} -eq 0 ]]; then
    printf 'ok      %s\n' "$name"
  else
    failed+=("$name")
    printf 'FAILED  %s' "$name"
    printf '; %s' "${why[@]}"
    printf '\n'
    head -c 2000 "$work/err" | sed 's/^/        /'
  fi
}

# What looks dangerous and is not: builds NAME says whether it is built, in time and within bounds.
builds() {
  local name=$1 code
  (
    [[ -n ${SANITIZED:-} ]] || ulimit -v 4000000  # sanitizers reserve terabytes of addresses
    exec timeout --kill-after=5 20 "$prongsai" build --site "$site" --lang en
  ) >"$work/out" 2>"$work/err"
  code=$?
  if [[ $code -eq 0 ]]; then
    printf 'ok      %s\n' "$name"
  else
    failed+=("$name")
    printf 'FAILED  %s; exit status %d\n' "$name" "$code"
    head -c 2000 "$work/err" | sed 's/^/        /'
  fi
}

# A good build first, so that there is something to lose.
good_site
if ! "$prongsai" build --site "$site" --lang en >"$work/out" 2>"$work/err"; then
  echo "the good site cannot be built:"
  cat "$work/err"
  exit 1
fi
cp -a "$site/public" "$work/public"

fresh() {
  good_site
  cp -a "$work/public" "$site/public"
}

fresh
page >"$site/content/news/bad.md"
printf 'ก\xe0\xb8\n' >>"$site/content/news/bad.md"
expect 'broken UTF-8 in a page' 3 file/not-utf8 content/news/bad.md:4

fresh
printf 'title: \xa1\xa2\n' >"$site/site-config/site.yaml"
expect 'site.yaml in Windows-874' 3 file/not-utf8 site-config/site.yaml:1

fresh
iconv -f UTF-8 -t UTF-16 "$site/content/index.md" >"$site/content/news/bad.md"
expect 'a page in UTF-16' 3 file/not-utf8 content/news/bad.md

fresh
printf '\xef\xbb\xbf---\r\ntitle: ก\r\ntitle: ข\r\n---\r\n' >"$site/content/news/bad.md"
expect 'a duplicate key, with BOM and CRLF' 3 yaml/duplicate-key content/news/bad.md:3

fresh
: >"$site/site-config/site.yaml"
expect 'an empty site.yaml' 3 yaml/missing-key site-config/site.yaml

fresh
rm "$site/site-config/site.yaml"
expect 'no site.yaml' 3 file/missing site-config/site.yaml

fresh
truncate -s 200M "$site/content/news/big.md"
expect 'a page of 200 MB' 3 file/too-large content/news/big.md

fresh
truncate -s 200M "$site/content/news/big.csv"
expect 'a table of 200 MB' 3 file/too-large content/news/big.csv

fresh
truncate -s 200M "$site/site-config/site.yaml"
expect 'a configuration of 200 MB' 3 file/too-large site-config/site.yaml

fresh
{ page && times '|a' 5000 && echo '|' && times '|-' 5000 && echo '|' && times '|b' 5000 && echo '|'; } >"$site/content/news/wide.md"
expect 'a page of 30 KB with a table of 5,000 columns' 3 markdown/table-too-large content/news/wide.md:5

fresh
{ echo 'title: ก' && echo 'body: |' && printf '  ' && times '|a' 5000 && printf '|\n  ' && times '|-' 5000 && echo '|'; } \
  >"$site/content/news/wide.yaml"
expect 'the same table in a YAML file' 3 markdown/table-too-large content/news/wide.yaml:4

fresh
{ echo 'title: ก' && echo 'closing: |' && printf '  ' && times '|a' 5000 && printf '|\n  ' && times '|-' 5000 && echo '|'; } \
  >"$site/content/news/wide.yaml"
expect 'the same table behind the records' 3 markdown/table-too-large content/news/wide.yaml:4

fresh
{ echo 'title: ก' && printf 'cover:\n  title: ข\n  foreword: |\n    ' && times '|a' 5000 && printf '|\n    ' && times '|-' 5000 && echo '|'; } \
  >"$site/content/news/wide.yaml"
expect 'the same table in a foreword' 3 markdown/table-too-large content/news/wide.yaml:6

fresh
{ echo 'title: ก' && echo 'appendix: |' && printf '  ' && times '|a' 5000 && printf '|\n  ' && times '|-' 5000 && echo '|'; } \
  >"$site/content/news/wide.yaml"
expect 'the same table in an appendix' 3 markdown/table-too-large content/news/wide.yaml:4

fresh
{ page && times '>' 10000 && echo ' ก'; } >"$site/content/news/deep.md"
expect '10,000 quotations in each other' 3 markdown/too-deep content/news/deep.md:4

fresh
{ page && times '- ' 10000 && echo 'ก'; } >"$site/content/news/deep.md"
expect '10,000 lists in each other' 3 markdown/too-deep content/news/deep.md:4

fresh
{ page && times '![' 10000 && times '](a)' 10000 && echo; } >"$site/content/news/deep.md"
builds '10,000 images in each other'

fresh
{ printf 'title: ' && times '[' 10000 && echo; } >"$site/content/news/deep.yaml"
expect '10,000 lists of YAML in each other' 3 yaml/too-deep content/news/deep.yaml:1

fresh
{ printf 'title: ' && times '{ก: ' 10000 && echo; } >"$site/content/news/deep.yaml"
expect '10,000 maps of YAML in each other' 3 yaml/too-deep content/news/deep.yaml:1

fresh
for ((i = 0; i < 1500; ++i)); do printf '%*sก:\n' "$i" ''; done >"$site/content/news/deep.yaml"
expect '1,500 indented maps' 3 yaml/too-deep content/news/deep.yaml:33

fresh
{
  echo 'a: &a [x,x,x,x,x,x,x,x,x,x]'
  last=a
  for name in b c d e f g h i; do
    echo "$name: &$name [*$last,*$last,*$last,*$last,*$last,*$last,*$last,*$last,*$last,*$last]"
    last=$name
  done
} >"$site/content/news/bomb.yaml"
expect 'a bomb of aliases' 3 yaml/too-large content/news/bomb.yaml

fresh
{ printf 'title: ก\nsummary: &s ' && head -c 1000000 /dev/zero | tr '\0' x && printf '\ntopics: [' && times '*s, ' 9000 && echo ']'; } \
  >"$site/content/news/bomb.yaml"
expect 'a bomb of long texts' 3 yaml/too-large content/news/bomb.yaml:3

fresh
printf 'title: &a\n  ก: *a\n' >"$site/content/news/bad.yaml"
expect 'an alias of itself' 3 yaml/alias-cycle content/news/bad.yaml:2

fresh
printf 'title: ก\n---\ntitle: ข\n' >"$site/content/news/bad.yaml"
expect 'two documents' 3 yaml/several-documents content/news/bad.yaml:2

fresh
printf 'title: ก\nowner: ข\n' >"$site/content/news/bad.yaml"
expect 'an unknown key' 3 yaml/unknown-key content/news/bad.yaml:2

fresh
page | sed '$d' >"$site/content/news/bad.md"
expect 'front matter without an end' 3 front-matter/unclosed content/news/bad.md:1

fresh
printf 'ก: ข\n' >"$site/content/news/ab:cd.md"
expect 'a colon in a name' 3 file/name-unsafe 'content/news/ab:cd.md'

fresh
printf 'title: ก\nattachments: [{title: ก, file: ../../etc/passwd}]\n' >"$site/content/news/bad.yaml"
expect 'an attachment with ..' 3 yaml/bad-value content/news/bad.yaml:2

fresh
printf 'title: ก\nkind: document\nitems: ../../secret.csv\n' >"$site/content/news/bad.yaml"
expect 'a table with ..' 3 yaml/bad-value content/news/bad.yaml:3

fresh
sed -i '1i theme: ../../outside' "$site/site-config/site.yaml"
expect 'a theme with ..' 3 file/missing site-config/site.yaml

fresh
ln -s loop "$site/content/loop"
expect 'a link to itself' 3 file/link-loop content/loop

fresh
ln -s .. "$site/content/news/up"
expect 'a link to the folder that holds it' 3 file/link-loop content/news/up

fresh
ln -s "$work/outside" "$site/content/outside"
expect 'a link out of the site' 3 file/link-leaves-site content/outside

fresh
ln -s /etc/passwd "$site/content/files/passwd.txt"
expect 'an attachment that is a link out of the site' 3 file/link-leaves-site content/files/passwd.txt

fresh
ln -s gone.md "$site/content/news/link.md"
expect 'a link to nothing' 3 file/unreadable content/news/link.md

fresh
mkfifo "$site/content/news/pipe.md"
expect 'a pipe' 3 file/unreadable content/news/pipe.md

fresh
printf 'title: ก\n' >"$site/content/news/ประกาศ.yaml"
expect 'two pages for one address' 3 content/address-taken content/news/ประกาศ

fresh
mkdir "$site/content/oit"
page >"$site/content/oit/index.md"
expect 'a page at an address of the program' 3 content/address-taken content/oit/index.md

fresh
mkdir -p "$site/themes/default/templates"
echo '{% if %}' >"$site/themes/default/templates/page.html"
expect 'a template that cannot be read' 3 theme/ themes/default/templates/page.html:1

fresh
mkdir -p "$site/themes/default/templates"
{ echo '{% macro a(n) %}{{ a(n) }}{% endmacro %}' && echo '{{ a(1) }}'; } >"$site/themes/default/templates/page.html"
expect 'a template without an end' 3 theme/ themes/default/templates/page.html

good_site
echo 'not a folder' >"$site/public"
sum=$(sha256sum <"$site/public")
expect 'a file where public/ should be' 4 output/ public
[[ $sum == "$(sha256sum <"$site/public")" ]] || failed+=('the file where public/ should be is gone')

fresh
{ page && times 'ก ข ค\n\n' 20000; } >"$site/content/news/long.md"
expect 'a full disk' 4 output/failed news/long/index.html -f 64

if [[ $EUID -ne 0 ]]; then
  fresh
  chmod 000 "$site/content/news/ประกาศ.md"
  expect 'a page that may not be read' 3 file/unreadable content/news/ประกาศ.md
  fresh
  page >"$site/content/news/new.md"
  chmod -R a-w "$site/public"
  chmod a-w "$site"
  expect 'a target that may not be written' 4 output/ public
  chmod u+w "$site"
  chmod -R u+w "$site/public"
fi

# Files that vanish, grow and change while they are read: any clear end will do, but never a crash and never half a page.
fresh
(
  while :; do
    rm -rf "$site/content/news/a" "$site/content/news/x.csv"
    mkdir "$site/content/news/a"
    for i in 1 2 3 4 5; do page >"$site/content/news/a/$i.md"; done
    echo 'ก,ข' >"$site/content/news/x.csv"
  done
) 2>/dev/null &
churn=$!
for ((round = 0; round < 10; ++round)); do
  timeout --kill-after=5 20 "$prongsai" build --site "$site" --lang en >"$work/out" 2>"$work/err"
  code=$?
  if [[ $code -ne 0 && $code -ne 3 ]]; then
    failed+=("files that vanish: exit status $code")
    break
  fi
done
kill "$churn"
wait "$churn" 2>/dev/null
echo 'done    files that vanish while they are read'

if [[ ${#failed[@]} -gt 0 ]]; then
  printf '\n%d failed:\n' "${#failed[@]}"
  printf '  %s\n' "${failed[@]}"
  exit 1
fi
