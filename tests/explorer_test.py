#!/usr/bin/env python3
"""The pages of a year's contracts on the built sample site, against the open data of the same site: every contract once in every
view, totals as the CSV has them, every address unique and where links say.

explorer_test.py PROGRAM
"""
import csv
import decimal
import html.parser
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
YEARS = (2567, 2568, 2569)
PACKED_SCRIPT = 5 * 1024


class Page(html.parser.HTMLParser):
    """The rows of contracts, the ids, the links and the totals of a page."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.rows, self.ids, self.links, self.totals, self.scripts, self.instead = [], [], [], {}, [], []
        self.row = self.cell = self.total = None
        text = path.read_text("utf-8")
        self.without_scripts = "".join(re.findall(r"<noscript>(.*?)</noscript>", text, re.S))
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "script" and "src" in values:
            self.scripts.append(values["src"])
        if tag == "link" and self.get_starttag_text() in self.without_scripts:
            self.instead.append(values["href"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
            if self.row is not None:
                self.row["links"].append(values["href"])
        if tag == "tr" and values.get("class") != "group":
            self.row = {"id": values.get("id"), "cells": [], "links": []}
        if tag in ("th", "td") and self.row is not None:
            self.row["cells"].append("")
            self.cell = True
        if "data-total" in values:
            self.total = values["data-total"]
            self.totals[self.total] = ""

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.cell = None
        if tag == "tr" and self.row is not None:
            if any("/#c-" in link for link in self.row["links"]):
                self.rows.append(self.row)
            self.row = None
        if tag in ("dd", "p"):
            self.total = None

    def handle_data(self, data):
        if self.cell and self.row is not None:
            self.row["cells"][-1] += data
        if self.total:
            self.totals[self.total] += data


def amount(text):
    return decimal.Decimal(text.replace(",", "") or "0")


class Explorer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.public = pathlib.Path(folder.name) / "public"
        subprocess.run([PROGRAM, "build", "-q", "-s", str(SOURCE), "-o", str(cls.public)], check=True, stdout=subprocess.DEVNULL)

    def listed(self, year):
        bytes_ = (self.public / f"procurement/list-{year}/data.csv").read_bytes()
        return list(csv.DictReader(io.StringIO(bytes_.decode("utf-8-sig"), newline="")))

    def folder(self, year):
        return self.public / f"open-data/procurement-{year}"

    def column(self, rows, name):
        header = next(key for key in rows[0] if key.startswith(name))
        return [amount(row[header]) for row in rows]

    def test_every_contract_of_the_year_is_there_once(self):
        for year in YEARS:
            page = Page(self.folder(year) / "index.html")
            listed = self.listed(year)
            numbers = sorted("c-" + row["เลขที่โครงการในระบบ e-GP"] for row in listed)
            self.assertEqual(sorted(row["id"] for row in page.rows), numbers)
            self.assertGreater(len(numbers), 40)

    def test_totals_are_those_of_the_csv(self):
        for year in YEARS:
            totals = Page(self.folder(year) / "index.html").totals
            listed = self.listed(year)
            self.assertEqual(int(totals["count"]), len(listed))
            self.assertEqual(amount(totals["budget"]), sum(self.column(listed, "วงเงินงบประมาณ")))
            self.assertEqual(amount(totals["agreed"]), sum(self.column(listed, "ราคาที่ตกลง")))
            saved = sum(self.column(listed, "ราคากลาง")) - sum(self.column(listed, "ราคาที่ตกลง"))
            self.assertEqual(amount(totals["below"]), saved)

    def test_every_view_without_a_script_has_every_contract_once(self):
        for year in YEARS:
            expected = sorted(row["links"][0] for row in Page(self.folder(year) / "index.html").rows)
            months = [link for path in self.folder(year).glob("25*/index.html") for link in (row["links"][0] for row in Page(path).rows)]
            self.assertEqual(sorted(months), expected)
            for view in ("methods", "largest"):
                rows = Page(self.folder(year) / view / "index.html").rows
                self.assertEqual(sorted(row["links"][0] for row in rows), expected, view)
            winners = {row["links"][0] for row in Page(self.folder(year) / "winners/index.html").rows}
            self.assertEqual(sorted(winners), expected)
            prices = [amount(row["cells"][5]) for row in Page(self.folder(year) / "largest/index.html").rows]
            self.assertEqual(prices, sorted(prices, reverse=True))

    def test_the_address_of_a_contract_leads_to_it_and_to_where_it_comes_from(self):
        pages = {}
        for year in YEARS:
            for row in Page(self.folder(year) / "index.html").rows:
                for link in row["links"]:
                    path, name = urllib.parse.unquote(link).split("#")
                    page = pages.setdefault(path, Page(self.public / path.strip("/") / "index.html"))
                    self.assertEqual(page.ids.count(name), 1, link)
        for path, page in pages.items():
            self.assertEqual(len(page.ids), len(set(page.ids)), path)

    def test_months_without_purchases_say_so(self):
        text = (self.folder(2567) / "index.html").read_text("utf-8")
        row = re.search(r"<tr><th scope=\"row\">(?:(?!</tr>).)*เมษายน 2567.*?</tr>", text, re.S)[0]
        self.assertIn("ไม่มีการจัดซื้อจัดจ้าง", row)
        self.assertIn("/procurement/monthly/2567-04/", row)

    def test_nothing_that_needs_the_script_is_seen_without_it_and_the_script_is_small(self):
        page = Page(self.folder(2569) / "index.html")
        self.assertEqual([sheet.split("?")[0] for sheet in page.instead], ["../../assets/noscript.css"])
        self.assertIn(".explorer", (self.public / "assets/noscript.css").read_text("utf-8"))
        self.assertEqual([source.split("?")[0] for source in page.scripts if "display.js" not in source], ["../../assets/normal-form.js", "../../assets/explorer.js"])
        packed = subprocess.run(["gzip", "-9c", str(self.public / "assets/explorer.js")], check=True, stdout=subprocess.PIPE).stdout
        self.assertLess(len(packed), PACKED_SCRIPT)

    def test_it_is_linked_from_where_purchases_are(self):
        for path in ("open-data", "procurement", "procurement/list-2567", "procurement/monthly/2567-03", "oit/2567/o14"):
            with self.subTest(path=path):
                self.assertIn("/open-data/procurement-2567/", Page(self.public / path / "index.html").links)
        self.assertIn("/open-data/procurement-2569/winners/", (self.public / "sitemap.xml").read_text("utf-8"))
        index = "".join(part.read_text("utf-8") for part in (self.public / "search").glob("*.js"))
        self.assertNotIn('["open-data/procurement', index)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
