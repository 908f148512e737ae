#!/usr/bin/env python3
"""What `check` and `status` write for other programs, read by programs that others wrote: SARIF by the standard's schema, JUnit by
a schema of the common dialect, XLSX by openpyxl, HTML by lxml, iCalendar by icalendar; each compared with the answer in JSON.

formats_test.py PROGRAM
"""
import csv
import datetime
import io
import json
import os
import pathlib
import pty
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

NOT_INSTALLED = 77
try:
    import icalendar
    import jsonschema
    import openpyxl
    from lxml import etree
except ImportError as missing:
    print(f"not tested: {missing}; Debian has python3-icalendar, python3-jsonschema, python3-lxml and python3-openpyxl")
    sys.exit(NOT_INSTALLED)

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
DATA = SOURCE / "tests" / "data"
# The year whose evidence the days below are about; the sample site publishes later ones too.
YEAR = 2567
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "th_TH.UTF-8"}

BROKEN_LINK = "[ไปที่หน้าที่ไม่มี](/ไม่มี/)"
OTHER_BROKEN_LINK = "[ประกาศเดิม](/หาย/)"


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=ENVIRONMENT, check=False, **options)


def check(site, form, *arguments, day="2024-05-01", status=None):
    """The bytes that `check` answers with."""
    ended = run("check", "-s", site, "--year", YEAR, "--as-of", day, "--format", form, *arguments)
    assert ended.returncode in ((0, 1) if status is None else (status,)), (ended.returncode, ended.stderr.decode())
    assert ended.stderr == b"", ended.stderr.decode()
    return ended.stdout


def check_json(site, *arguments, **options):
    return json.loads(check(site, "json", *arguments, **options))


def make_site(folder):
    """A site that owes nearly everything, with names that a spreadsheet or XML could stumble over."""
    (folder / "site-config").mkdir(parents=True)
    (folder / "content" / "ข่าว สาร").mkdir(parents=True)
    (folder / "site-config" / "site.yaml").write_text(
        "title: อบต. ทดสอบ\nbase_url: https://www.example/ita/\nfiscal_year: 2567\n"
        "agency:\n  name: '<องค์การ> & \"บริหาร\" ส่วนตำบล'\n", encoding="utf-8")
    (folder / "site-config" / "divisions.yaml").write_text(
        "divisions:\n  - id: office\n    name: '=HYPERLINK(\"http://x.example\",\"คลิก\")'\n", encoding="utf-8")
    (folder / "site-config" / "assignments.yaml").write_text(
        "assignments:\n  - topic: executives\n    division: office\n    due: 2024-03-31\n", encoding="utf-8")
    (folder / "content" / "index.md").write_text(f"---\ntitle: หน้าแรก\n---\n\n{BROKEN_LINK}\n", encoding="utf-8")
    (folder / "content" / "ข่าว สาร" / "_area.yaml").write_text("title: ข่าว\nkind: news\n", encoding="utf-8")
    (folder / "content" / "ข่าว สาร" / "a b.md").write_text(
        f"---\ntitle: ข่าว\ndate: 2024-03-11\n---\n\n\n{OTHER_BROKEN_LINK}\n", encoding="utf-8")
    return folder


class Formats(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.work = pathlib.Path(folder.name)
        self.site = make_site(self.work / "site")

    def sites(self):
        """Sites and days on which all, some and none of the items are met."""
        return [(SOURCE, "2024-05-01"), (SOURCE, "2023-11-01"), (self.site, "2024-05-01"), (self.site, "2023-09-01")]


class Sarif(Formats):
    schema = jsonschema.Draft7Validator(json.loads((DATA / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))

    def log(self, site, *arguments, **options):
        log = json.loads(check(site, "sarif", *arguments, **options))
        errors = [f"{list(error.absolute_path)}: {error.message}" for error in self.schema.iter_errors(log)]
        self.assertEqual(errors, [])
        return log["runs"][0]

    def test_schema_refuses(self):
        for wrong in ({}, {"version": "2.0.0", "runs": []}, {"version": "2.1.0", "runs": [{"tool": {}}]}):
            self.assertFalse(self.schema.is_valid(wrong), wrong)

    def test_same_as_json(self):
        for site, day in self.sites():
            for language in ("th", "en"):
                with self.subTest(site=site, day=day, language=language):
                    one = self.log(site, "--lang", language, day=day)
                    findings = check_json(site, "--lang", language, day=day)["findings"]
                    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
                    self.assertEqual(
                        [(result["ruleId"], rules[result["ruleIndex"]], result["level"],
                          result["message"]["text"].split("\n")[0]) for result in one["results"]],
                        [(finding["rule"], finding["rule"], finding["severity"], finding["message"])
                         for finding in findings])
                    self.assertEqual(sorted(set(rules)), sorted({finding["rule"] for finding in findings}))
                    self.assertEqual(one["language"], language)
                    self.assertEqual(one["columnKind"], "unicodeCodePoints")

    def test_rules_in_both_languages(self):
        one = self.log(self.site)
        thai, english = one["tool"]["driver"], one["translations"][0]
        self.assertEqual((thai["language"], english["language"]), ("th", "en"))
        self.assertEqual([rule["id"] for rule in thai["rules"]], [rule["id"] for rule in english["rules"]])
        for rule, other in zip(thai["rules"], english["rules"]):
            self.assertRegex(rule["shortDescription"]["text"], "[ก-๙]{5}")
            self.assertNotRegex(other["shortDescription"]["text"], "[ก-๙]")
            self.assertNotRegex(rule["shortDescription"]["text"], r"\{\d|\[\[")
            self.assertTrue(rule["help"]["text"])

    def test_places(self):
        links = {"content/index.md": BROKEN_LINK, "content/ข่าว สาร/a b.md": OTHER_BROKEN_LINK}
        places = []
        for result in self.log(self.site)["results"]:
            if result["ruleId"] != "link/broken":
                continue
            place = result["locations"][0]["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            self.assertRegex(uri, r"^[A-Za-z0-9%._/-]+$")
            path = urllib.parse.unquote(uri)
            line = (self.site / path).read_text(encoding="utf-8").split("\n")[place["region"]["startLine"] - 1]
            self.assertIn(links[path], line)
            places.append(path)
        self.assertEqual(places, sorted(links))

    def test_fingerprints(self):
        def fingerprints():
            results = self.log(self.site)["results"]
            prints = [result["partialFingerprints"]["problem/v1"] for result in results]
            self.assertEqual(len(set(prints)), len(prints))
            return set(prints)

        before = fingerprints()
        page = self.site / "content" / "index.md"
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("---\n\n", "---\n\nย่อหน้าใหม่\n\nอีกย่อหน้า\n\n", 1), encoding="utf-8")
        self.assertEqual(fingerprints(), before)
        page.write_text(text.replace(BROKEN_LINK, "[อื่น](/อื่น/)"), encoding="utf-8")
        self.assertNotEqual(fingerprints(), before)


class Junit(Formats):
    schema = etree.XMLSchema(etree.parse(str(DATA / "junit.xsd")))

    def suites(self, site, *arguments, **options):
        document = etree.fromstring(check(site, "junit", *arguments, **options))
        self.schema.assertValid(document)
        return document

    def assert_counts(self, element):
        counted = {"tests": "//testcase", "failures": "//failure", "skipped": "//skipped", "errors": "//error"}
        for name, path in counted.items():
            self.assertEqual(int(element.get(name)), len(element.findall("." + path)), name)

    def test_same_as_json(self):
        for site, day in self.sites():
            with self.subTest(site=site, day=day):
                document = self.suites(site, day=day)
                answer = check_json(site, day=day)
                self.assertEqual(document.get("name"), answer["agency"])
                self.assert_counts(document)
                for suite in document:
                    self.assert_counts(suite)
                elements = {f"{item['topic']}.{element['id']}": (item, element)
                            for item in answer["items"] for element in item["elements"]}
                *years, others = document
                cases = {case.get("classname"): case for suite in years for case in suite.findall("testcase")}
                self.assertEqual(cases.keys(), elements.keys())
                for name, (item, element) in elements.items():
                    self.assert_case(cases[name], item, element)
                findings = [finding for finding in answer["findings"] if not finding["rule"].startswith("item/")]
                self.assertEqual(
                    [(case.get("classname"), case.get("file"), case.get("line"), case.find("failure") is not None)
                     for case in others.findall("testcase")],
                    [(finding["rule"], finding.get("file"), str(finding["line"]) if "line" in finding else None,
                      finding["severity"] == "error") for finding in findings])

    def assert_case(self, case, item, element):
        self.assertEqual(case.get("name"), f"{item['code']} {element['text']}")
        outcome = "passed" if case.find("failure") is None else "failed"
        outcome = outcome if case.find("skipped") is None else "skipped"
        is_owed = element["state"] == "unmet" and item["state"] != "not_due"
        self.assertEqual(outcome, "passed" if element["state"] == "met" else "failed" if is_owed else "skipped")
        if outcome != "passed":
            self.assertTrue(element["reason"].startswith(case.find("*").get("message")), element["reason"])

    def test_a_suite_for_each_sub_indicator(self):
        names = [suite.get("name") for suite in self.suites(SOURCE)]
        self.assertEqual([name.split()[:2] for name in names[:-1]],
                         [["2567", code] for code in ("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2")])
        self.assertEqual(names[-1], "ข้อค้นพบอื่น")
        self.assertEqual(self.suites(SOURCE, "--lang", "en")[-1].get("name"), "Other findings")


class Xlsx(Formats):
    def workbook(self, site, *arguments, **options):
        path = self.work / "answer.xlsx"
        self.assertEqual(check(site, "xlsx", "-o", path, *arguments, **options), b"")
        return openpyxl.load_workbook(path)

    def rows(self, sheet):
        header, *rows = sheet.iter_rows()
        titles = [cell.value for cell in header]
        return [dict(zip(titles, row)) for row in rows]

    def test_same_as_json(self):
        for site, day in self.sites():
            with self.subTest(site=site, day=day):
                workbook = self.workbook(site, day=day)
                answer = check_json(site, day=day)
                self.assertEqual(workbook.sheetnames, ["องค์ประกอบ 2567", "ข้อค้นพบ", "สรุป"])
                rows = self.rows(workbook["องค์ประกอบ 2567"])
                elements = [(item, element) for item in answer["items"] for element in item["elements"]]
                self.assertEqual(
                    [(row["ข้อ"].value, row["รายการ"].value, row["องค์ประกอบ"].value) for row in rows],
                    [(item["code"], item["title"], element["text"]) for item, element in elements])
                words = {"met": "มีครบ", "unmet": "ยังไม่มี", "manual": "รอเจ้าหน้าที่รับรอง",
                         "not_applicable": "ไม่เกี่ยวข้อง"}
                for row, (item, element) in zip(rows, elements):
                    self.assertEqual(row["สถานะ"].value, words[element["state"]])
                    self.assertEqual((row["เหตุผล"].value or "").split("\n")[0], element["reason"].split("; ")[0])
                    due = row["กำหนดส่ง"].value
                    self.assertEqual(due.date().isoformat() if due else None, item.get("due"))
                    self.assert_evidence(row["หลักฐาน (URL)"], element)
                self.assert_findings(self.rows(workbook["ข้อค้นพบ"]), answer["findings"])

    def assert_evidence(self, cell, element):
        addresses = [evidence["url"] for evidence in element["evidence"] if "url" in evidence]
        self.assertEqual(cell.value is not None, bool(element["evidence"]))
        self.assertEqual(cell.hyperlink is not None, bool(addresses))
        if addresses:
            address = urllib.parse.unquote(urllib.parse.urlsplit(cell.hyperlink.target).path)
            self.assertEqual(address, addresses[0])
            self.assertIn(cell.hyperlink.target, cell.value.split("\n"))

    def assert_findings(self, rows, findings):
        self.assertEqual(
            [(row["กฎ"].value, row["ข้อค้นพบ"].value, row["ไฟล์"].value, row["บรรทัด"].value) for row in rows],
            [(finding["rule"], finding["message"], finding.get("file"), finding.get("line")) for finding in findings])

    def test_sheets_are_ready_to_work_with(self):
        workbook = self.workbook(SOURCE)
        for sheet in workbook:
            self.assertEqual(sheet.freeze_panes, "A2")
            self.assertEqual(sheet.auto_filter.ref.split(":")[0], "A1")
            self.assertEqual(sheet.print_title_rows, "$1:$1")
            self.assertTrue(all(cell.font.bold for cell in sheet[1]))
            for column in sheet.column_dimensions.values():
                self.assertTrue(8 <= column.width <= 63, column.width)
        sheet = workbook["องค์ประกอบ 2567"]
        due = self.rows(sheet)[0]["กำหนดส่ง"]
        self.assertEqual(due.value, datetime.datetime(2024, 4, 15))
        self.assertEqual(due.number_format, "[$-107041E]d mmm yyyy")
        self.assertTrue(sheet["C2"].alignment.wrap_text)
        self.assertEqual(sheet.auto_filter.ref, f"A1:K{sheet.max_row}")
        english = self.workbook(SOURCE, "--lang", "en")
        self.assertEqual(english.sheetnames, ["Elements 2567", "Findings", "Summary"])
        self.assertEqual(english["Elements 2567"]["H2"].number_format, "[$-809]d mmm yyyy")

    def test_no_formula(self):
        workbook = self.workbook(self.site)
        owners = {row["ผู้รับผิดชอบ"].value for row in self.rows(workbook["องค์ประกอบ 2567"])}
        self.assertIn('=HYPERLINK("http://x.example","คลิก")', owners)
        for sheet in workbook:
            for row in sheet.iter_rows():
                self.assertNotIn("f", {cell.data_type for cell in row if not str(cell.value).startswith("=")})
        with_formulas = openpyxl.load_workbook(self.work / "answer.xlsx", data_only=True)
        self.assertIn('=HYPERLINK("http://x.example","คลิก")',
                      {row["ผู้รับผิดชอบ"].value for row in self.rows(with_formulas["องค์ประกอบ 2567"])})

    def test_summary(self):
        values = {row["เรื่อง"].value: row["ค่า"].value for row in self.rows(self.workbook(self.site)["สรุป"])}
        answer = check_json(self.site)
        self.assertEqual(values["หน่วยงาน"], answer["agency"])
        self.assertEqual(values["ตรวจ ณ วันที่"], datetime.datetime(2024, 5, 1))
        self.assertEqual(values["ปีงบประมาณ พ.ศ."], 2567)
        self.assertEqual(values["จำนวนข้อ"], answer["summary"]["items"])
        self.assertEqual(values["ยังไม่มีข้อมูล"], answer["summary"]["missing"])
        self.assertEqual(values["ข้อค้นพบ: ผิดพลาด"], answer["summary"]["errors"])


class Output(Formats):
    def test_same_bytes(self):
        for form in ("sarif", "junit", "xlsx"):
            with self.subTest(form=form):
                first = check(self.site, form, "-j1")
                self.assertEqual(first, check(self.site, form))
                self.assertEqual(first, check(self.site, form, "-o", "-"))
                path = self.work / f"คำตอบ.{form}"
                self.assertEqual(check(self.site, form, "-o", path), b"")
                self.assertEqual(path.read_bytes(), first)

    def test_every_form_to_a_file(self):
        for form in ("human", "json"):
            path = self.work / f"answer.{form}"
            self.assertEqual(check(self.site, form, "--output", path, status=1), b"")
            self.assertEqual(path.read_bytes(), check(self.site, form))

    def test_status_is_that_of_the_findings(self):
        for form in ("sarif", "junit", "xlsx"):
            check(SOURCE, form, status=0)
            check(self.site, form, status=1)
            check(self.site, form, "--fail-on", "never", status=0)

    def test_a_file_that_cannot_be_written(self):
        nowhere = run("check", "-s", self.site, "--format", "xlsx", "-o", self.work / "no" / "a.xlsx", "--lang", "en")
        self.assertEqual(nowhere.returncode, 4)
        self.assertIn("output/failed", nowhere.stderr.decode())
        self.assertIn("No such file", nowhere.stderr.decode())
        if os.path.exists("/dev/full"):
            full = run("check", "-s", self.site, "--format", "sarif", "-o", "/dev/full")
            self.assertEqual(full.returncode, 4)

    def test_wrong_usage(self):
        for arguments, said in (
                (("build", "-s", self.site, "--format", "sarif"), "คำสั่งนี้ไม่มีรูปแบบนี้"),
                (("check", "--list-rules", "--format", "xlsx"), "คำสั่งนี้ไม่มีรูปแบบนี้"),
                (("check", "-s", self.site, "--format", "pdf"), "pdf")):
            with self.subTest(arguments=arguments):
                ended = run(*arguments)
                self.assertEqual((ended.returncode, ended.stdout), (2, b""))
                self.assertIn(said, ended.stderr.decode())
        self.assertFalse((self.site / "public").exists())

    def test_no_workbook_onto_a_terminal(self):
        outside, inside = pty.openpty()
        try:
            for arguments in ((), ("-o", "-")):
                ended = subprocess.run([PROGRAM, "check", "-s", str(self.site), "--format", "xlsx", *arguments],
                                       stdout=inside, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False)
                self.assertEqual(ended.returncode, 2)
                self.assertIn("-o result.xlsx", ended.stderr.decode())
            path = self.work / "a.xlsx"
            subprocess.run([PROGRAM, "check", "-s", str(self.site), "--format", "xlsx", "-o", str(path)],
                           stdout=inside, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False)
            self.assertTrue(path.read_bytes().startswith(b"PK"))
        finally:
            os.close(inside)
            os.close(outside)

    def test_a_site_that_cannot_be_read(self):
        shutil.rmtree(self.site / "site-config")
        ended = run("check", "-s", self.site, "--format", "sarif", "-o", self.work / "a.sarif")
        self.assertEqual(ended.returncode, 3)
        self.assertFalse((self.work / "a.sarif").exists())


class Html(Formats):
    """The report is one page: nothing in it is fetched, and it says what the JSON says."""

    def page(self, *arguments):
        ended = run(*arguments, "--year", YEAR, "--format", "html")
        self.assertEqual((ended.returncode in (0, 1), ended.stderr), (True, b""))
        page = etree.fromstring(ended.stdout, etree.HTMLParser())
        self.assertEqual(page.xpath("//script | //link | //img | //iframe | //object"), [])
        self.assertNotRegex(ended.stdout.decode(), r"url\(|@import")
        return page

    def test_check_says_what_json_says(self):
        for site, day in self.sites():
            for language in ("th", "en"):
                with self.subTest(site=site, day=day, language=language):
                    answer = check_json(site, "--lang", language, day=day)
                    page = self.page("check", "-s", site, "--as-of", day, "--lang", language)
                    self.assertEqual(page.get("lang"), language)
                    codes = [heading.split()[0] for heading in page.xpath("//article//h3//a/text()")]
                    self.assertEqual(codes, [item["code"] for item in answer["items"]])
                    states = page.xpath("//article/header/span[contains(@class, 'tag')]/@class")
                    self.assertEqual(states, [f"tag {item['state']}" for item in answer["items"]])
                    elements = [element["state"] for item in answer["items"] for element in item["elements"]]
                    self.assertEqual(page.xpath("//ul[@class='elements']/li/@class"), elements)
                    rules = page.xpath("//div[contains(@class, 'finding')]//code[1]/text()")
                    self.assertEqual([rule for rule in rules if "/" in rule and " " not in rule][:1],
                                     [finding["rule"] for finding in answer["findings"]][:1])
                    self.assertEqual(len(page.xpath("//div[contains(@class, 'finding')]")), len(answer["findings"]))
                    whole = answer_address(site)
                    self.assertTrue(all(link.startswith(whole) for link in page.xpath("//article//h3//a/@href")))

    def test_status_has_what_is_owed(self):
        answer = status_json(self.site)
        page = self.page("status", "-s", self.site, "--as-of", "2024-05-01")
        owed = {item["code"] for item in answer["items"] if item["state"] != "complete"}
        self.assertEqual({heading.split()[0] for heading in page.xpath("//article//h3//a/text()")}, owed)
        self.assertEqual(page.xpath("//div[contains(@class, 'finding')]"), [])


def answer_address(site):
    return "https://www.thungruangthip.example/oit/" if site == SOURCE else "https://www.example/ita/oit/"


def status(site, form, *arguments, day="2024-05-01"):
    ended = run("status", "-s", site, "--year", YEAR, "--as-of", day, "--format", form, *arguments)
    assert (ended.returncode, ended.stderr) == (0, b""), (ended.returncode, ended.stderr.decode())
    return ended.stdout


def status_json(site, *arguments, **options):
    return json.loads(status(site, "json", *arguments, **options))


class Status(Formats):
    def test_points_add_up_to_what_oit_lacks(self):
        for site, day in self.sites():
            with self.subTest(site=site, day=day):
                answer = status_json(site, day=day)
                points = sum(item["points"] for item in answer["items"])
                self.assertAlmostEqual(points, 40 - answer["score"]["oit"] * 0.4, delta=0.2)
                self.assertAlmostEqual(sum(item["worth"] for item in answer["items"]), 40, delta=0.2)
                for item in answer["items"]:
                    self.assertEqual(item["points"], 0 if item["state"] == "complete" else item["worth"])

    def test_state_is_that_of_check(self):
        for site, day in self.sites():
            with self.subTest(site=site, day=day):
                of_check = [(item["code"], item["state"]) for item in check_json(site, day=day)["items"]]
                self.assertEqual([(item["code"], item["state"]) for item in status_json(site, day=day)["items"]],
                                 of_check)

    def test_tables_in_the_order_asked_for(self):
        for order in ("points", "due", "division"):
            with self.subTest(order=order):
                rows = list(csv.reader(io.StringIO(status(self.site, "csv", "--by", order).decode("utf-8-sig"))))
                path = self.work / f"{order}.xlsx"
                status(self.site, "xlsx", "--by", order, "-o", path)
                sheet = openpyxl.load_workbook(path).worksheets[0]
                self.assertEqual([row[0] for row in rows], [row[0].value for row in sheet.iter_rows()])
                self.assertEqual(len(rows), 36)
                if order == "points":
                    points = [float(row[7]) for row in rows[1:]]
                    self.assertEqual(points, sorted(points, reverse=True))
                else:
                    self.assertEqual(rows[1][0], "O2")  # the only one with a division and a day
                self.assertTrue(all(row[10].startswith("https://www.example/ita/oit/2567/o") for row in rows[1:]))

    def test_calendar(self):
        calendar = icalendar.Calendar.from_ical(status(self.site, "ics"))
        self.assertEqual((calendar["version"], calendar["method"]), ("2.0", "PUBLISH"))
        events = calendar.walk("vevent")
        self.assertEqual([event["dtstart"].dt for event in events][0], datetime.date(2024, 3, 31))
        self.assertIn("O2 ข้อมูลผู้บริหาร", str(events[0]["description"]))
        self.assertIn('=HYPERLINK("http://x.example","คลิก")', str(events[0]["summary"]))
        self.assertEqual(len({str(event["uid"]) for event in events}), len(events))
        for event in events:
            self.assertEqual(event["dtend"].dt - event["dtstart"].dt, datetime.timedelta(days=1))
            self.assertEqual([alarm["trigger"].dt for alarm in event.walk("valarm")], [datetime.timedelta(days=-7)])
        self.assertEqual(status(self.site, "ics"), status(self.site, "ics"))

    def test_for_other_programs_as_check_without_links(self):
        findings = status_json(self.site)["findings"]
        log = json.loads(status(self.site, "sarif"))
        self.assertEqual([error.message for error in Sarif.schema.iter_errors(log)], [])
        self.assertEqual([result["ruleId"] for result in log["runs"][0]["results"]],
                         [finding["rule"] for finding in findings])
        self.assertFalse([finding["rule"] for finding in findings if finding["rule"].startswith("link/")])
        suites = etree.fromstring(status(self.site, "junit"))
        elements = sum(len(item["elements"]) for item in status_json(self.site)["items"])
        self.assertGreaterEqual(len(suites.xpath("//testcase")), elements)

    def test_kept_out_of_the_public_site(self):
        run("build", "-s", self.site)
        (self.site / "public").mkdir(exist_ok=True)
        for form in ("html", "csv", "xlsx", "ics"):
            path = self.site / "public" / f"status.{form}"
            ended = run("status", "-s", self.site, "-o", path)
            self.assertEqual((ended.returncode, path.exists()), (2, False))
            self.assertIn("public", ended.stderr.decode())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
