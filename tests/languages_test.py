#!/usr/bin/env python3
"""Pages in two languages, notices, mourning, the official banner and digits, as the program builds them; and a theme of
one file, which must get along with what every page is given.

languages_test.py PROGRAM
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
THAI = re.compile("[ก-๛]")
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
NO_BREAK = "\u00a0"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

SITE = """title: อบต.ตัวอย่าง
title_en: Sample SAO
base_url: https://www.example.go.th/
fiscal_year: 2567
agency: { name: องค์การบริหารส่วนตำบลตัวอย่าง, name_en: Sample Subdistrict Administrative Organization }
"""
FILES = {
    "content/index.md": "---\ntitle: หน้าแรก\n---\nสวัสดี\n",
    "content/about/_area.yaml": "title: เกี่ยวกับ\ntitle_en: About\n",
    "content/about/index.md": "---\ntitle: ข้อมูลทั่วไป\n---\nตำบลตัวอย่าง\n",
    "content/about/history.md": "---\ntitle: ประวัติ\n---\nตั้งเมื่อ พ.ศ. 2540\n",
}
ENGLISH = {
    "content/index.en.md": "---\ntitle: Home\n---\nHello\n",
    "content/about/index.en.md": "---\ntitle: About us\n---\nA village\n",
    "content/about/story.md": "---\ntitle: Our story\nlang: en\ntranslation_of: /about/history/\n---\nBegun in 1997\n",
}


class Runs(html.parser.HTMLParser):
    """The texts of a page, each with the language that it is said in; scripts and styles left out."""

    def __init__(self, page):
        super().__init__()
        self.languages, self.runs = [("", "")], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        language = dict(attributes).get("lang", self.languages[-1][1])
        if tag not in VOID:
            self.languages.append((tag, language))
        for name in ("aria-label", "alt", "title", "placeholder"):
            if dict(attributes).get(name):
                self.runs.append((language, dict(attributes)[name]))

    def handle_endtag(self, tag):
        while tag in [name for name, _ in self.languages] and self.languages.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.languages[-1][0] not in ("script", "style") and data.strip():
            self.runs.append((self.languages[-1][1], data.strip()))


class Sites(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        self.write({"site-config/site.yaml": SITE, **FILES})

    def write(self, files):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def run_program(self, *arguments):
        return subprocess.run([PROGRAM, *arguments, "-s", str(self.root)], capture_output=True, text=True, check=False)

    def build(self, *arguments):
        done = self.run_program("build", "-q", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)

    def page(self, address):
        return (self.root / "public" / address.lstrip("/") / "index.html").read_text("utf-8")

    def findings(self, as_of="2025-06-01"):
        done = self.run_program("check", "--format", "json", "--lang", "en", "--as-of", as_of)
        return [(one["rule"], one["severity"], one["file"].split("/")[-1], one.get("line")) for one in json.loads(done.stdout)["findings"]
                if one["rule"].startswith(("config/", "content/"))]


class Languages(Sites):
    def alternates(self, address):
        return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', self.page(address)))

    def switch(self, address):
        return re.findall(r'<a class="language" href="([^"]+)" lang="([^"]+)" hreflang="([^"]+)">', self.page(address))

    def test_both_pages_name_each_other_to_readers_and_to_search_engines(self):
        self.write(ENGLISH)
        self.build()
        for thai, english in (("/", "/en/"), ("/about/", "/en/about/"), ("/about/history/", "/about/story/")):
            with self.subTest(thai):
                expected = {"th": f"https://www.example.go.th{thai}", "en": f"https://www.example.go.th{english}"}
                expected["x-default"] = expected["th"]
                self.assertEqual(self.alternates(thai), expected)
                self.assertEqual(self.alternates(english), expected)
                self.assertEqual(self.switch(thai), [(english, "en", "en")])
                self.assertEqual(self.switch(english), [(thai, "th", "th")])
                self.assertIn('<html lang="th">', self.page(thai))
                self.assertIn('<html lang="en">', self.page(english))

    def test_a_page_without_a_translation_leads_to_the_english_home_page(self):
        self.write(ENGLISH)
        self.build()
        self.assertEqual(self.switch("/oit/2567/"), [("/en/", "en", "en")])
        self.assertEqual(self.alternates("/oit/2567/"), {})

    def test_a_site_without_english_says_nothing_of_it(self):
        self.build()
        self.assertEqual(self.switch("/about/"), [])
        self.assertEqual(self.alternates("/about/"), {})

    def test_menus_breadcrumbs_and_titles_are_in_the_page_s_language(self):
        self.write(ENGLISH)
        self.build()
        english = self.page("/about/story/")
        self.assertIn("<title>Our story | Sample SAO</title>", english)
        self.assertIn('<a href="/en/">Home</a>', english)
        self.assertIn('<a href="/en/about/">About</a>', english)
        self.assertIn('<b>Sample Subdistrict Administrative Organization</b>', english)
        self.assertNotIn("/about/story/", self.page("/about/"), "an area lists what is in its own language")

    def test_the_sitemap_has_the_alternates(self):
        self.write(ENGLISH)
        self.build()
        names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
        found = {url.find("s:loc", names).text: {link.get("hreflang") for link in url.findall("x:link", names)}
                 for url in ElementTree.parse(self.root / "public/sitemap.xml").getroot()}
        self.assertEqual(found["https://www.example.go.th/en/about/"], {"th", "en", "x-default"})
        self.assertEqual(found["https://www.example.go.th/oit/2567/"], set())

    def test_feeds_and_areas_have_each_page_once(self):
        self.write({**ENGLISH, "content/news/_area.yaml": "title: ข่าว\nkind: news\n", "content/news/road.md": "---\ntitle: ซ่อมถนน\ndate: 2024-05-02\n---\nก\n",
                    "content/news/road.en.md": "---\ntitle: Road works\ndate: 2024-05-02\n---\na\n"})
        self.build()
        self.assertNotIn("Road works", (self.root / "public/feed.xml").read_text("utf-8") + self.page("/") + self.page("/news/"))
        self.assertIn("Road works", self.page("/en/"))
        self.assertNotIn("ซ่อมถนน", self.page("/en/"))

    def test_what_cannot_be_a_translation_is_told_in_its_place(self):
        head = "---\ntitle: A\nlang: {}\ntranslation_of: {}\n---\na\n"
        for name, files, expected in (
                ("no such page", {"content/a.md": head.format("en", "/abuot/")}, ("content/unknown-translation", "error", "a.md", 4)),
                ("no page beside", {"content/b.en.md": "---\ntitle: B\n---\nb\n"}, ("content/unknown-translation", "error", "b.en.md", 1)),
                ("the same language", {"content/c.md": head.format("th", "/about/")}, ("content/translation-language", "error", "c.md", 4)),
                ("a translation of a translation", {"content/d.md": head.format("th", "/about/story/"), **ENGLISH}, ("content/unknown-translation", "error", "d.md", 4)),
                ("two of one language", {"content/e.md": head.format("en", "/about/"), **ENGLISH}, ("content/translation-twice", "error", "e.md", 4))):
            with self.subTest(name):
                self.write(files)
                self.assertEqual([one for one in self.findings() if one[0].startswith("content/")], [expected])
                for path in files:
                    (self.root / path).unlink()

    def test_an_address_and_a_file_name_the_same_page(self):
        for named in ("/about/history/", "/about/history", "about/history.md", "content/about/history.md", "about/history", "history.md"):
            with self.subTest(named):
                self.write({"content/about/story.md": f"---\ntitle: Our story\nlang: en\ntranslation_of: {named}\n---\na\n"})
                self.build()
                self.assertEqual(self.alternates("/about/story/")["th"], "https://www.example.go.th/about/history/")


class Words(unittest.TestCase):
    def test_every_word_of_the_interface_is_there_in_both_languages(self):
        row = re.compile(r'^(?P<key>[a-z0-9_.]+): \{ th: (?P<th>"[^"]+"|[^"{}]+), en: (?P<en>"[^"]+"|[^"{}]+) \}$')
        lines = [line for line in (SOURCE / "themes/default/strings.yaml").read_text("utf-8").splitlines() if not line.startswith("#")]
        keys = []
        for line in lines:
            found = row.match(line)
            self.assertTrue(found, line)
            keys.append(found["key"])
            self.assertFalse(THAI.search(found["en"]), f"Thai letters in the English words: {line}")
            self.assertTrue(THAI.search(found["th"]) or found["th"] == found["en"] or found["key"].startswith("figures."), f"no Thai words: {line}")
            self.assertEqual(sorted(re.findall(r"\{\w+\}", found["th"])), sorted(re.findall(r"\{\w+\}", found["en"])), line)
        self.assertEqual(keys, sorted(keys))

    def test_no_english_page_of_the_sample_shows_thai_that_is_not_marked(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, "build", "-q", "-s", str(SOURCE), "-o", f"{folder}/public"], check=True, capture_output=True)
            pages = sorted(pathlib.Path(folder, "public/en").glob("**/index.html"))
            self.assertGreaterEqual(len(pages), 5)
            for page in pages:
                wrong = [text for language, text in Runs(page.read_text("utf-8")).runs if language == "en" and THAI.search(text)]
                self.assertEqual(wrong, [], page)

    def test_the_reader_of_pages_sees_thai_that_is_not_marked(self):
        runs = Runs('<html lang="en"><p>ก<br>a <a lang="th" href="/">ข</a> ค</p></html>').runs
        self.assertEqual(runs, [("en", "ก"), ("en", "a"), ("th", "ข"), ("en", "ค")])


NOTICES = SITE + """notices:
  - { text: น้ำไม่ไหล, text_en: No water, kind: urgent, from: 2025-01-10, until: 2025-01-20, url: /about/ }
  - { text: เลื่อนประชุม, until: 2025-02-01 }
"""


class DaysOfNotices(Sites):
    def test_a_notice_is_shown_from_its_first_day_to_its_last(self):
        self.write({"site-config/site.yaml": NOTICES, **ENGLISH})
        for day, water, meeting in (("2025-01-09", False, True), ("2025-01-10", True, True), ("2025-01-20", True, True), ("2025-01-21", False, True),
                                    ("2025-02-01", False, True), ("2025-02-02", False, False)):
            with self.subTest(day):
                self.build("--as-of", day)
                for address in ("/", "/about/", "/oit/2567/", "/open-data/" if (self.root / "public/open-data").exists() else "/topics/"):
                    self.assertEqual("น้ำไม่ไหล" in self.page(address), water, address)
                    self.assertEqual("เลื่อนประชุม" in self.page(address), meeting, address)
                self.assertEqual("No water" in self.page("/en/"), water)
                self.assertEqual('<span lang="th">เลื่อนประชุม</span>' in self.page("/en/"), meeting)
                self.assertEqual('class="notices' in self.page("/"), water or meeting)

    def test_a_notice_says_its_kind_in_words_and_its_days(self):
        self.write({"site-config/site.yaml": NOTICES})
        self.build("--as-of", "2025-01-15")
        self.assertRegex(self.page("/"), r'class="notice-urgent">\s*<p><b>ด่วน</b> <a href="/about/">น้ำไม่ไหล</a>')
        self.assertIn('<time datetime="2025-01-20">20 มกราคม 2568</time>', self.page("/"))

    def test_what_has_ended_or_cannot_begin_is_told(self):
        self.write({"site-config/site.yaml": NOTICES + "mourning: { from: 2025-01-01, until: 2025-01-31 }\n"})
        self.assertEqual(self.findings("2025-01-15"), [])
        self.assertEqual(self.findings("2025-01-25"), [("config/ended", "note", "site.yaml", 7)])
        self.assertEqual([one[3] for one in self.findings("2025-03-01")], [7, 8, 9])
        self.write({"site-config/site.yaml": SITE + "notices:\n  - { text: ก, from: 2025-02-01, until: 2025-01-01 }\nmourning: { from: 2025-02-01, until: 2025-01-01 }\n"})
        self.assertEqual([one for one in self.findings("2024-01-01")], [("config/dates-reversed", "error", "site.yaml", 7), ("config/dates-reversed", "error", "site.yaml", 8)])
        self.assertEqual(self.run_program("build", "-q").returncode, 3)


class Mourning(Sites):
    def test_the_site_is_in_greys_on_these_days_only(self):
        self.write({"site-config/site.yaml": SITE + "mourning: { from: 2025-10-25, until: 2025-11-23 }\n"})
        for day, grey in (("2025-10-24", False), ("2025-10-25", True), ("2025-11-23", True), ("2025-11-24", False)):
            with self.subTest(day):
                self.build("--as-of", day)
                for address in ("/", "/about/", "/oit/2567/"):
                    page = self.page(address)
                    self.assertEqual(bool(re.search(r'<html lang="th" class="mourning">', page)), grey)
                    self.assertEqual("mourning.css" in page, grey)

    def test_its_style_has_no_colour_but_greys(self):
        style = (SOURCE / "themes/default/assets/mourning.css").read_text("utf-8")
        colours = re.findall(r"#([0-9a-f]{3}|[0-9a-f]{6})\b", style)
        self.assertGreater(len(colours), 20)
        for colour in colours:
            parts = {colour[i:i + len(colour) // 3] for i in range(0, len(colour), len(colour) // 3)}
            self.assertEqual(len(parts), 1, colour)


class Official(Sites):
    def banner(self, base_url, address="/"):
        self.write({"site-config/site.yaml": SITE.replace("https://www.example.go.th/", base_url)})
        self.build()
        return re.search(r'<section class="official".*?</section>', self.page(address), re.S)[0]

    def test_it_claims_only_what_is_true_of_the_address(self):
        for base_url, government, secure in (("https://www.example.go.th/", True, True), ("http://www.example.go.th/", True, False), ("https://www.example.org/", False, True),
                                             ("https://example.go.th.evil.example/", False, True), ("https://go.th.example/", False, True), ("https://WWW.EXAMPLE.GO.TH:8443/", True, True)):
            with self.subTest(base_url):
                banner = self.banner(base_url)
                self.assertEqual("ลงท้ายด้วย .go.th" in banner, government)
                self.assertEqual("เว็บไซต์ทางการของหน่วยงานของรัฐ" in banner, government)
                self.assertEqual("เว็บไซต์ทางการขององค์การบริหารส่วนตำบลตัวอย่าง" in banner, not government)
                self.assertEqual("HTTPS" in banner, secure)
                self.assertIn("<details", banner)

    def test_it_speaks_english_on_english_pages(self):
        self.write(ENGLISH)
        self.assertIn("An official website of a Thai government body", self.banner("https://www.example.go.th/", "/en/"))


class Digits(Sites):
    def test_thai_digits_are_for_thai_pages(self):
        self.write({"site-config/site.yaml": SITE + "digits: thai\n", **ENGLISH, "content/about/history.md": FILES["content/about/history.md"].replace("---\nต", "date: 2024-04-03\n---\nต")})
        self.build("--as-of", "2024-04-30")
        page = self.page("/oit/2567/o1/")
        self.assertIn("OIT ๒๕๖๗", page)
        self.assertIn('<html lang="th" data-digits="thai">', page)
        self.assertIn('<html lang="en">', self.page("/en/"))
        self.assertIn("O๑", re.search("<title>(.*?)</title>", page)[1])
        crumbs = re.search(r'<nav class="crumbs.*?</nav>', page, re.S)[0]
        self.assertIn("๒๕๖๗", crumbs)
        texts = [text for _, text in Runs(crumbs).runs]
        self.assertFalse(re.search("[0-9]", " ".join(texts)), texts)
        self.assertIn('<time datetime="2024-04-03">๓ เมษายน ๒๕๖๗</time>', self.page("/about/history/"))
        self.assertFalse(set(THAI_DIGITS) & set("".join(text for language, text in Runs(self.page("/en/")).runs if language == "en")))

    def test_english_pages_have_the_year_of_both_eras(self):
        self.write({"content/about/story.md": ENGLISH["content/about/story.md"].replace("---\nB", "date: 2026-04-03\n---\nB")})
        self.build()
        self.assertIn(f'<time datetime="2026-04-03">3 April 2026 (B.E.{NO_BREAK}2569)</time>', self.page("/about/story/"))

    def test_no_line_ends_between_the_era_and_its_year(self):
        self.build()
        for address in ("/", "/about/history/", "/oit/2567/"):
            self.assertFalse(re.search(r"พ\.ศ\. [0-9๐-๙]", self.page(address)), address)
        self.assertIn(f"พ.ศ.{NO_BREAK}2540", self.page("/about/history/"))


class ThemeOfOneFile(Sites):
    def test_every_page_is_built_with_a_base_that_sets_nothing(self):
        base = '<!doctype html>\n<html lang="{{ page.language.key }}"><head><title>{{ page.title }}</title>{% block head %}{% endblock %}</head>\n<body>{% include "parts/header.html" %}<main>{% block main %}{% endblock %}</main>{% include "parts/footer.html" %}</body></html>\n'
        sample = self.root / "sample"
        shutil.copytree(SOURCE / "content", sample / "content")
        shutil.copytree(SOURCE / "site-config", sample / "site-config")
        settings = sample / "site-config/site.yaml"
        settings.write_text(re.sub(r"(?m)^theme:.*$", "theme: own", settings.read_text("utf-8")), "utf-8")
        (sample / "themes/own/templates").mkdir(parents=True)
        (sample / "themes/own/templates/base.html").write_text(base, "utf-8")
        done = subprocess.run([PROGRAM, "build", "-q", "-s", str(sample)], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("องค์การบริหารส่วนตำบลทุ่งรวงทิพย์", (sample / "public/404.html").read_text("utf-8"))
        self.assertIn("OIT", (sample / "public/404.html").read_text("utf-8"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
