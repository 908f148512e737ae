#!/usr/bin/env python3
"""What the pages of the sample site say of themselves: the history of changes, the accessibility statement, other years of an item, years
that are over, the organisation chart, the tables of authors.

pages_test.py PROGRAM
"""
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
AS_OF = "2026-11-27"


def build(site, public):
    subprocess.run([PROGRAM, "build", "-q", "-s", site, "-o", public, "--as-of", AS_OF], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def main_of(page):
    return page[page.index("<main"):page.index("</main>")]


def words(fragment):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", fragment)).split())


FOLDER = tempfile.TemporaryDirectory()


def setUpModule():
    build(SOURCE, Pages.public)


def tearDownModule():
    FOLDER.cleanup()


class Pages(unittest.TestCase):
    public = pathlib.Path(FOLDER.name) / "public"

    def page(self, address):
        return (self.public / address.strip("/") / "index.html").read_text("utf-8")

    def pages(self):
        return {path.relative_to(self.public).as_posix(): path.read_text("utf-8") for path in sorted(self.public.rglob("*.html"))}


class Changes(Pages):
    def days(self):
        """date and updated of the sample's own files, as they are written there."""
        for path in sorted((SOURCE / "content").rglob("*")):
            if path.suffix in (".md", ".yaml") and path.name != "_area.yaml":
                head = path.read_text("utf-8").split("\n---", 1)[0] if path.suffix == ".md" else path.read_text("utf-8")
                for key in ("date", "updated"):
                    found = re.search(rf"^{key}: (\d{{4}}-\d\d-\d\d)$", head, re.M)
                    if found and found[1] <= AS_OF:
                        yield path, found[1]

    def test_every_day_that_a_file_states_is_in_the_year_that_it_belongs_to(self):
        by_year = {}
        for path in (self.public / "changes").iterdir():
            if path.is_dir():
                by_year[int(path.name)] = main_of((path / "index.html").read_text("utf-8"))
        self.assertGreaterEqual(len(by_year), 3)
        count = 0
        for path, day in self.days():
            self.assertIn(f'datetime="{day}"', by_year[int(day[:4]) + 543], path)
            count += 1
        self.assertGreater(count, 80)

    def test_the_newest_come_first_and_nothing_is_from_days_to_come(self):
        days = re.findall(r'datetime="([\d-]+)"', main_of(self.page("/changes/")))
        self.assertEqual(days, sorted(days, reverse=True))
        self.assertLessEqual(days[0], AS_OF)
        self.assertGreater(len(days), 10)

    def test_what_an_author_tells_stands_on_the_page_and_in_the_history(self):
        told = "ปรับแผนผังโครงสร้างตามคณะผู้บริหารและสภาชุดใหม่"
        self.assertIn(told, words(main_of(self.page("/structure/"))))
        self.assertIn(told, words(main_of(self.page("/changes/2569/"))))

    def test_every_page_leads_there_and_its_feed_is_the_newest(self):
        for path, page in self.pages().items():
            if "http-equiv=\"refresh\"" not in page:
                footer = page[page.index("<footer"):]
                self.assertIn('href="/changes/"', footer, path)
                self.assertIn('href="/accessibility/"', footer, path)
        feed = (self.public / "changes/feed.xml").read_text("utf-8")
        updated = re.findall(r"<updated>([\d-]+)T", feed)
        self.assertEqual(len(updated), 21)
        self.assertEqual(updated[1:], sorted(updated[1:], reverse=True))


class Statement(Pages):
    def row(self, page, name):
        row = next(one for one in re.findall(r"<tr>.*?</tr>", main_of(page), re.S) if name in one)
        return [int(cell.replace(",", "")) for cell in re.findall(r'<td class="number[^>]*>([\d,]+)<', row)]

    def surveyed(self):
        return {path: page for path, page in self.pages().items()
                if path != "accessibility/index.html" and 'http-equiv="refresh"' not in page and not path.startswith("assets/")}

    def test_the_counts_are_those_of_the_built_pages(self):
        statement, pages = self.page("/accessibility/"), self.surveyed()
        self.assertIn(f"รวม {len(pages):,} หน้า", words(statement))
        every = "\n".join(pages.values())
        images = re.findall(r"<img\b[^>]*>", every)
        charts = re.findall(r'<svg\b[^>]*role="img"', every)
        self.assertEqual(self.row(statement, "ภาพมีคำบรรยาย"), [len(images) + len(charts), sum(1 for one in images if " alt=" not in one)])
        tables = re.findall(r"<table\b.*?</table>", every, re.S)
        self.assertEqual(self.row(statement, "ตารางมีหัวตาราง"), [len(tables), sum(1 for one in tables if "<th" not in one)])
        self.assertEqual(self.row(statement, "หัวข้อไม่ข้ามระดับ")[0], len(re.findall(r"<h[1-6]\b", every)))

    def test_the_documents_are_those_of_the_site(self):
        count = len([path for path in self.public.rglob("*.pdf")])
        self.assertIn(f"เว็บไซต์มีเอกสาร PDF {count} ฉบับ ค้นหาข้อความได้ {count} ฉบับ", words(self.page("/accessibility/")))

    def test_it_says_on_which_day_and_what_a_machine_cannot_judge_and_whom_to_ask(self):
        text = words(main_of(self.page("/accessibility/")))
        for wanted in ("27 พฤศจิกายน 2569", "WCAG 2.2 ระดับ AA", "สิ่งที่โปรแกรมตัดสินแทนคนไม่ได้", "0 3800 0100", "saraban@thungruangthip.example",
                       "ไม่พบข้อบกพร่องในสิ่งที่ตรวจ", "ภายใน 7 วันทำการ"):
            self.assertIn(wanted, text)

    def test_what_is_wrong_is_counted_and_its_page_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder) / "site"
            for part in ("content", "site-config"):
                shutil.copytree(SOURCE / part, site / part)
            (site / "content/about/broken.md").write_text(
                '---\ntitle: หน้าที่ยังไม่ดี\n---\n\n<img src="/files/site/seal.svg" width="10" height="10">\n\n[คลิกที่นี่](/news/)\n\n#### ข้ามระดับ\n', "utf-8")
            public = pathlib.Path(folder) / "public"
            build(site, public)
            statement = (public / "accessibility/index.html").read_text("utf-8")
            for name in ("ภาพมีคำบรรยาย", "คำของลิงก์", "หัวข้อไม่ข้ามระดับ"):
                self.assertEqual(self.row(statement, name)[1], 1, name)
            self.assertEqual(main_of(statement).count('href="/about/broken/"'), 3)
            self.assertIn("พบ 3 จุดที่ต้องแก้ไข", words(statement))

    def test_without_the_bodys_own_words_it_is_there_too(self):
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder) / "site"
            (site / "site-config").mkdir(parents=True)
            (site / "content").mkdir()
            (site / "site-config/site.yaml").write_text("title: อบต.ตัวอย่าง\nbase_url: https://www.example.go.th/\nagency:\n  name: อบต.ตัวอย่าง\n", "utf-8")
            build(site, pathlib.Path(folder) / "public")
            statement = (pathlib.Path(folder) / "public/accessibility/index.html").read_text("utf-8")
            self.assertIn("<h1>คำแถลงการเข้าถึงเว็บไซต์</h1>", statement)
            self.assertIn("เว็บไซต์ไม่มีเอกสาร PDF", statement)

    def test_the_address_of_the_page_written_by_hand_leads_to_it(self):
        self.assertIn("url=/accessibility/", self.page("/about/accessibility/"))


class Years(Pages):
    def links(self, address):
        nav = re.search(r'<nav class="years".*?</nav>', self.page(address), re.S)[0]
        return re.findall(r'href="([^"]+)"', nav)

    def test_an_item_leads_to_the_same_topic_in_other_years_and_back(self):
        self.assertIn("/oit/2568/o13/", self.links("/oit/2567/o17/"))
        self.assertIn("/oit/2567/o17/", self.links("/oit/2568/o13/"))
        both_ways = 0
        for year in (2567, 2568, 2569):
            for folder in sorted((self.public / "oit" / str(year)).iterdir()):
                if folder.is_dir():
                    here = f"/oit/{year}/{folder.name}/"
                    for there in self.links(here):
                        if there.count("/") == 4:
                            self.assertIn(here, self.links(there))
                            both_ways += 1
        self.assertGreater(both_ways, 100)

    def test_a_year_leads_to_the_others(self):
        self.assertEqual(self.links("/oit/2568/"), ["/oit/2569/", "/oit/2567/"])

    def test_an_area_folds_the_years_that_are_over_the_newest_first(self):
        main = main_of(self.page("/procurement/"))
        folds = re.findall(r"<details class=\"archive\"><summary>(.*?)</summary>(.*?)</details>", main, re.S)
        years = [int(re.search(r"\d{4}", summary)[0]) for summary, _ in folds]
        self.assertEqual(years, sorted(years, reverse=True))
        self.assertEqual(years[0], 2568)
        self.assertIn("/procurement/monthly/2567-11/", folds[0][1])
        self.assertNotIn("/procurement/monthly/2569-01/", "".join(fold for _, fold in folds))
        self.assertIn("/procurement/monthly/2569-01/", main)


class Shapes(Pages):
    def test_the_organisation_chart_is_a_nested_list_of_people_and_divisions(self):
        chart = re.search(r'<div class="organisation">.*?</div>\n', self.page("/structure/") + "\n", re.S)
        self.assertIsNotNone(chart)
        main = main_of(self.page("/structure/"))
        chart = main[main.index('<div class="organisation">'):]
        chart = chart[:chart.index('<section class="history"')] if '<section class="history"' in chart else chart
        order = [chart.index(words) for words in ("สมาชิก 8 คน", "นายตัวอย่าง ใจซื่อ", "นางต้นแบบ ทุ่งทอง", "นางสาวสมมุติ รักถิ่น", "กองคลัง", "งานแผนที่ภาษี", "กองช่าง")]
        self.assertEqual(order, sorted(order))
        self.assertEqual(chart.count('class="division"'), 6)

    def test_a_table_of_an_author_is_named_and_its_cells_know_their_columns(self):
        main = main_of(self.page("/structure/"))
        frame = re.search(r'<div class="table-wrap"[^>]*>', main)[0]
        self.assertIn('aria-label="ส่วนราชการ, หัวหน้าส่วนราชการ, งานในส่วนราชการ"', frame)
        self.assertIn('<td data-label="หัวหน้าส่วนราชการ">ผู้อำนวยการกองคลัง</td>', main)

    def test_a_file_says_what_it_is(self):
        page = words(main_of(self.page("/oit/2569/o22/"))) + "".join(words(main_of(page)) for page in self.pages().values() if "<main" in page)
        self.assertRegex(page, r"\(PDF, [\d,]+ หน้า, [\d,.]+ KB\) ภาษาไทย · ค้นหาข้อความได้")

    def test_two_builds_of_a_day_are_the_same(self):
        with tempfile.TemporaryDirectory() as again:
            build(SOURCE, pathlib.Path(again) / "public")
            for path in ("accessibility/index.html", "changes/index.html", "structure/index.html", "changes/feed.xml"):
                self.assertEqual((self.public / path).read_bytes(), (pathlib.Path(again) / "public" / path).read_bytes())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
