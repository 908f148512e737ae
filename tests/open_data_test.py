#!/usr/bin/env python3
"""The sample site's open data, read by programs that others wrote: CSV by csv, XLSX by openpyxl, OCDS and the Data Package by the
public schemas, DCAT by rdflib; and each compared with the others.

open_data_test.py PROGRAM
"""
import collections
import csv
import datetime
import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

NOT_INSTALLED = 77
try:
    import jsonschema
    import openpyxl
    import rdflib
except ImportError as missing:
    print(f"not tested: {missing}; Debian has python3-jsonschema, python3-openpyxl and python3-rdflib")
    sys.exit(NOT_INSTALLED)

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
DATA = SOURCE / "tests" / "data"
BASE = "https://www.thungruangthip.example/"
# The sample body is invented and has no prefix; this one stands in the standard's own documentation.
SETTINGS = """
ocds_prefix: ocds-213czf
licence: { title: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
"""


def build(site, output):
    """Builds a site whose links were not checked: only that it can be built matters here."""
    ended = subprocess.run([PROGRAM, "build", "-s", site, "--output", output, "--as-of", "2026-10-31"], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, check=False, env={"PATH": os.environ["PATH"], "HOME": "/nonexistent"})
    assert ended.returncode in (0, 1), ended.stderr.decode()
    return output


def schema(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def errors_of(validator, instance):
    return [f"{list(error.absolute_path)}: {error.message}"[:300] for error in validator.iter_errors(instance)]


def setUpModule():
    folder = tempfile.TemporaryDirectory()
    unittest.addModuleCleanup(folder.cleanup)
    work = pathlib.Path(folder.name)
    for part in ("content", "site-config", "themes"):
        shutil.copytree(SOURCE / part, work / "site" / part)
    with (work / "site" / "site-config" / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    OpenData.built = build(work / "site", work / "built")
    OpenData.plain = build(SOURCE, work / "plain")


class OpenData(unittest.TestCase):
    maxDiff = None
    built = plain = None

    def json(self, path):
        return json.loads((self.built / path).read_text(encoding="utf-8"))

    def csv(self, path):
        bytes_ = (self.built / path).read_bytes()
        self.assertTrue(bytes_.startswith(b"\xef\xbb\xbf"), path)
        return list(csv.reader(io.StringIO(bytes_.decode("utf-8-sig"), newline=""), strict=True))

    def resources(self):
        resources = self.json("datapackage.json")["resources"]
        self.assertGreater(len(resources), 50)
        return resources


class DataPackage(OpenData):
    def test_schema(self):
        validator = jsonschema.Draft4Validator(schema("tabular-data-package.json"))
        package = self.json("datapackage.json")
        self.assertEqual(errors_of(validator, package), [])
        self.assertTrue(errors_of(validator, {**package, "profile": "x"}))
        self.assertTrue(errors_of(validator, {**package, "resources": []}))
        names = [resource["name"] for resource in package["resources"]]
        self.assertEqual(len(set(names)), len(names))

    def test_every_table_is_listed_with_its_bytes(self):
        listed = {resource["path"]: resource for resource in self.resources()}
        tables = {path.relative_to(self.built).as_posix() for path in self.built.glob("**/data.csv")}
        self.assertEqual(set(listed), tables)
        for path, resource in listed.items():
            bytes_ = (self.built / path).read_bytes()
            self.assertEqual((resource["bytes"], resource["hash"]),
                             (len(bytes_), "sha256:" + hashlib.sha256(bytes_).hexdigest()))

    def test_cells_are_what_the_fields_say(self):
        types = {"integer": int, "number": float, "date": datetime.date.fromisoformat, "string": str}
        for resource in self.resources():
            header, *rows = self.csv(resource["path"])
            fields = resource["schema"]["fields"]
            self.assertEqual(header, [field["name"] for field in fields])
            for row in rows:
                for field, cell in zip(fields, row, strict=True):
                    constraints = field.get("constraints", {})
                    self.assertTrue(cell or not constraints.get("required"), (resource["path"], field["name"]))
                    if cell:
                        types[field["type"]](cell)
                        self.assertIn(cell, constraints.get("enum", [cell]))


class Tables(OpenData):
    def test_json_says_what_the_csv_does(self):
        for resource in self.resources():
            fields = resource["schema"]["fields"]
            records = self.json(resource["path"].replace(".csv", ".json"))
            rows = self.csv(resource["path"])[1:]
            self.assertEqual(len(records), len(rows), resource["path"])
            for record, row in zip(records, rows, strict=True):
                self.assertEqual(list(record), [field["key"] for field in fields])
                for field, cell in zip(fields, row, strict=True):
                    value = record[field["key"]]
                    self.assertEqual(bool(cell), value not in (None, []), (resource["path"], field["key"]))
                    if cell and field["type"] in ("integer", "number"):
                        self.assertEqual(value, float(cell))
                    elif cell and field["type"] == "date":
                        self.assertEqual(value, cell)

    def test_workbooks_say_what_the_csv_does(self):
        for resource in self.resources():
            header, *rows = self.csv(resource["path"])
            book = openpyxl.load_workbook(self.built / resource["path"].replace(".csv", ".xlsx"))
            sheet, = book.worksheets
            self.assertEqual(sheet.freeze_panes, "A2")
            types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
            titles = [cell.value for cell in sheet[1]]
            self.assertEqual(titles, [title for title in header if title in titles])
            self.assertEqual(sheet.max_row, len(rows) + 1)
            for cells, row in zip(sheet.iter_rows(min_row=2), rows, strict=True):
                texts = dict(zip(header, row, strict=True))
                for title, cell in zip(titles, cells, strict=True):
                    self.assert_cell(cell, types[title], texts.pop(title))
                self.assertEqual(set(texts.values()) - {""}, set(), "only empty columns may be left out")

    def assert_cell(self, cell, kind, text):
        if not text:
            self.assertIsNone(cell.value)
        elif kind in ("integer", "number"):
            self.assertAlmostEqual(cell.value, float(text), places=9)
        elif kind == "date":
            self.assertEqual(cell.value.date().isoformat(), text)
            self.assertIn("-107041E", cell.number_format)  # Thai, by the Buddhist calendar
        else:
            self.assertEqual(cell.data_type, "s")

    def test_a_year_has_a_sheet_for_each_month(self):
        book = openpyxl.load_workbook(self.built / "open-data" / "procurement-2567-monthly.xlsx")
        months = ["ต.ค. 2566", "พ.ย. 2566", "ธ.ค. 2566", "ม.ค. 2567", "ก.พ. 2567", "มี.ค. 2567", "เม.ย. 2567", "พ.ค. 2567",
                  "มิ.ย. 2567", "ก.ค. 2567", "ส.ค. 2567", "ก.ย. 2567"]
        self.assertEqual(book.sheetnames, months)
        for number, sheet in enumerate(book.worksheets):
            year, month = (2566, number + 10) if number < 3 else (2567, number - 2)
            path = self.built / "procurement" / "monthly" / f"{year}-{month:02}" / "data.csv"
            rows = len(self.csv(path)) if path.exists() else 1
            self.assertEqual(sheet.max_row, rows, sheet.title)
            self.assertEqual(sheet.freeze_panes, "A2")
        self.assertEqual(book["เม.ย. 2567"].max_row, 1)  # a month without purchases

    def test_same_input_same_bytes(self):
        same = [path for path in self.plain.glob("**/data.*")]
        same += self.plain.glob("open-data/*.xlsx")
        self.assertGreater(len(same), 150)
        for path in same:
            self.assertEqual(path.read_bytes(), (self.built / path.relative_to(self.plain)).read_bytes(), path)


class Ocds(OpenData):
    def test_schema(self):
        whole, release = schema("ocds-1.1.5-release-package-schema.json"), schema("ocds-1.1.5-release-schema.json")
        resolver = jsonschema.RefResolver.from_schema(whole, store={release["id"]: release})
        validator = jsonschema.Draft4Validator(whole, resolver=resolver, format_checker=jsonschema.FormatChecker())
        packages = sorted(self.built.glob("open-data/procurement-*-ocds.json"))
        self.assertEqual([path.name for path in packages],
                         [f"procurement-{year}-ocds.json" for year in (2566, 2567, 2568, 2569)])
        for path in packages:
            package = json.loads(path.read_text(encoding="utf-8"))
            self.assertEqual(errors_of(validator, package), [])
            ids = [release["id"] for release in package["releases"]]
            self.assertEqual(len(set(ids)), len(ids))
            self.assertEqual(package["license"], "https://creativecommons.org/licenses/by/4.0/")
            self.assertTrue(errors_of(validator, {**package, "releases": [{"ocid": "x"}]}))

    def test_one_release_for_a_contract_wherever_it_stands(self):
        releases = self.json("open-data/procurement-2567-ocds.json")["releases"]
        listed = self.json("procurement/list-2567/data.json")
        self.assertEqual({release["ocid"] for release in releases},
                         {"ocds-213czf-" + row["egp_number"] for row in listed})
        self.assertEqual(len(releases), len(listed))
        self.assertAlmostEqual(sum(contract["value"]["amount"] for release in releases for contract in release["contracts"]),
                               sum(row["agreed_price"] for row in listed))
        self.assertEqual({release["tender"]["procurementMethod"] for release in releases},
                         {"open", "limited", "direct"})
        states = {"สิ้นสุดระยะสัญญา": "terminated", "อยู่ระหว่างระยะสัญญา": "active"}
        self.assertEqual(collections.Counter(release["contracts"][0]["status"] for release in releases),
                         collections.Counter(states[row["status"]] for row in listed))

    def test_no_prefix_no_file(self):
        self.assertEqual(list(self.plain.glob("**/*ocds*")), [])


class Dcat(OpenData):
    def test_every_distribution_is_there(self):
        dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
        dct = rdflib.Namespace("http://purl.org/dc/terms/")
        graph = rdflib.Graph()
        graph.parse(data=(self.built / "catalog.jsonld").read_text(encoding="utf-8"), format="json-ld", publicID=BASE)
        catalogue, = graph.subjects(rdflib.RDF.type, dcat.Catalog)
        datasets = set(graph.objects(catalogue, dcat.dataset))
        self.assertEqual(datasets, set(graph.subjects(rdflib.RDF.type, dcat.Dataset)))
        self.assertEqual(len(datasets), len(self.resources()) + 4)
        found = set()
        for dataset in datasets:
            self.assertIsNotNone(graph.value(dataset, dct.title))
            self.assertEqual(graph.value(dataset, dct.license),
                             rdflib.URIRef("https://creativecommons.org/licenses/by/4.0/"))
            page = urllib.parse.unquote(str(graph.value(dataset, dcat.landingPage))).removeprefix(BASE)
            self.assertTrue((self.built / page / "index.html").is_file(), page)
            for distribution in graph.objects(dataset, dcat.distribution):
                path = urllib.parse.unquote(str(graph.value(distribution, dcat.downloadURL))).removeprefix(BASE)
                size = graph.value(distribution, dcat.byteSize)
                self.assertEqual((self.built / path).stat().st_size, int(size) if size else (self.built / path).stat().st_size)
                found.add(path)
        files = [path for pattern in ("**/data.*", "open-data/*.xlsx", "open-data/*.json") for path in self.built.glob(pattern)]
        self.assertEqual(found, {path.relative_to(self.built).as_posix() for path in files})
        publisher = graph.value(catalogue, dct.publisher)
        self.assertEqual(str(graph.value(publisher, rdflib.URIRef("http://xmlns.com/foaf/0.1/name"))),
                         "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
