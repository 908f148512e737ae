#!/usr/bin/env python3
"""`prongsai import` as a clerk uses it: what was given out comes in again byte for byte, twice changes nothing, nothing
that is there is lost unasked, and other people's tables come in through a mapping.

import_test PROGRAM
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
SAMPLE = pathlib.Path(__file__).resolve().parent.parent
failures = []


def copy_site(folder):
    for part in ("content", "site-config", "themes"):
        shutil.copytree(SAMPLE / part, folder / part)
    return folder


def run(*arguments, status=0):
    ended = subprocess.run([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                           check=False, timeout=300)
    if ended.returncode != status:
        failures.append(f"{arguments}: {ended.returncode}, not {status}\n{ended.stdout[-800:]}{ended.stderr[-800:]}")
    return ended


def require(holds, what):
    if not holds:
        failures.append(what)


def kind_of(source, area):
    """The kind that a content file names, else that of its area."""
    for file in (source, area / "_area.yaml"):
        found = re.search(r"^kind: *(\S+)", file.read_text(), re.MULTILINE) if file.suffix in (".yaml", ".md") else None
        if found:
            return found.group(1)
    return None


def test_round_trip(folder):
    """Every table of the sample site, out and in."""
    site = copy_site(folder / "site")
    run("build", "-s", site, "-q")
    count = 0
    for table in sorted((site / "public").rglob("data.csv")):
        address = table.parent.relative_to(site / "public")
        area = site / "content" / address.parts[0]
        sources = [site / "content" / f"{address}{ending}" for ending in (".yaml", ".md", ".csv")]
        sources += [site / "content" / address / f"index{ending}" for ending in (".yaml", ".md")]
        source = next((one for one in sources if one.is_file()), None)
        if source is None:
            continue
        target = f"content/{address.parts[0]}/round-trip.csv"
        run("import", table, "--as", kind_of(source, area), "--to", target, "-s", site, "-q")
        require((site / target).is_file() and (site / target).read_bytes() == table.read_bytes(),
                f"{address}: not the same after out and in")
        (site / target).unlink(missing_ok=True)
        count += 1
    require(count > 40, f"only {count} tables were tried")
    print(f"{count} tables out and in")
    return site


def answer(*arguments, status=0):
    return json.loads(run("import", *arguments, "--format", "json", "--lang", "en", status=status).stdout)


def test_twice(folder, site):
    first = folder / "ระบบอื่น.csv"
    first.write_text("รายงาน\nที่,งานที่ซื้อหรือจ้าง,วงเงินงบประมาณ (บาท),วันที่ลงนาม\n1,ซ่อมถนน,\"๑๒,๐๐๐.- บาท\",45202\n2,ซื้อทราย,มาก,-\n")
    target = site / "content" / "procurement" / "ระบบอื่น.csv"
    asked = (first, "--as", "procurement", "-s", site)

    dry = answer(*asked, "--dry-run", status=1)
    require(not target.exists() and dry["written"] is False, "a dry run writes")
    require((dry["read"], dry["refused"], dry["added"]) == (2, 1, 1), f"dry run: {dry}")
    require([one["rule"] for one in dry["findings"]] == ["table/bad-cell"], f"findings: {dry['findings']}")
    came = answer(*asked, status=1)
    require(came["written"] is True and came["target"] == "content/procurement/ระบบอื่น.csv", f"first: {came}")
    bytes_before = target.read_bytes()
    require("12000.00" in bytes_before.decode() and "2023-10-03" in bytes_before.decode(), "typed values are not written")
    again = answer(*asked, status=1)
    require((again["written"], again["added"], again["known"]) == (False, 0, 1), f"again: {again}")
    require(target.read_bytes() == bytes_before, "importing twice changes the table")

    first.write_text("ที่,งานที่ซื้อหรือจ้าง\n3,ขุดคลอง\n")
    stopped = answer(*asked, status=1)
    require(stopped["written"] is False and target.read_bytes() == bytes_before, "a table is written over unasked")
    added = answer(*asked, "--add")
    require((added["added"], added["gone"]) == (1, 1) and "ซ่อมถนน" in target.read_text() and "ขุดคลอง" in target.read_text(), "--add")
    answer(*asked, "--replace")
    require("ซ่อมถนน" not in target.read_text() and "ขุดคลอง" in target.read_text(), "--replace")
    target.write_text("หัวที่ไม่รู้จัก,งานที่ซื้อหรือจ้าง\n1,ก\n")
    answer(*asked, "--add", status=1)
    require("หัวที่ไม่รู้จัก" in target.read_text(), "a table that cannot be read is lost")
    target.unlink()


def test_mapping(folder, site):
    table = folder / "other.csv"
    table.write_text("ชื่อโครงการจ้าง,ราคากลาง\nซ่อมถนน,500\n")
    run("import", table, "--as", "procurement", "-s", site, "-q", status=3)
    mapping = folder / "map.yaml"
    run("import", table, "--as", "procurement", "-s", site, "--write-map", mapping)
    require("reference_price" in mapping.read_text(), "the draft does not know a heading")
    run("import", table, "--as", "procurement", "-s", site, "--write-map", mapping, status=1)
    mapping.write_text("kind: procurement\ncolumns:\n  - column: ชื่อโครงการจ้าง\n    field: name\n")
    run("import", table, "--map", mapping, "-s", site, "-q")
    require("ซ่อมถนน" in (site / "content/procurement/other.csv").read_text(), "nothing came in through the mapping")
    (site / "content/procurement/other.csv").unlink()


def test_usage(folder, site):
    table = folder / "t.csv"
    table.write_text("ชื่อ\nก\n")
    require("procurement" in run("import", table, "--as", "procuremnt", "-s", site, "--lang", "en", status=2).stderr, "no near kind")
    run("import", table, "--as", "page", "-s", site, status=2)
    run("import", table, "--as", "person", "--to", "public/x.csv", "-s", site, status=2)
    run("import", table, "--as", "person", "--to", "content/../x.csv", "-s", site, status=2)
    run("import", folder / "nothing.xlsx", "--as", "person", "-s", site, status=3)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        site = test_round_trip(folder)
        test_twice(folder, site)
        test_mapping(folder, site)
        test_usage(folder, site)
    print("\n".join(failures))
    print(f"import: {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
