#!/usr/bin/env python3
"""Searching: what the search page finds on the sample site, against what its pages say; the script runs in node.

search_test.py PROGRAM
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
import unicodedata
import unittest
import urllib.parse

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
SCRIPT = SOURCE / "themes/default/assets/search.js"
NODE = shutil.which("node") or shutil.which("nodejs")
NO_TEST_RAN = 77

# Whole words, pieces of compounds, half-typed words, Latin letters beside Thai ones, both kinds of digits, several terms.
QUERIES = ["ทุจริต", "จัดซื้อจัดจ้าง", "งบประมาณ", "2566", "๒๕๖๖", "ทุจริ", "ร้องเรียน ทุจริต", "ธรรมาภิบาล", "ความโปร่งใสภายในหน่วยงาน", "ของขวัญ", "นโยบาย",
           "ทุ่งรวงทิพย์", "ITA", "ita", "No Gift Policy", "สขร", "อบต", "แผนพัฒนา", "ปลัด", "โทรศัพท์", "เฉพาะเจาะจง 2567", "ไม่มีคำนี้เลย", "โครงการ ถนน", "o14"]

RUN = """
const vm = require("node:vm");
const fs = require("node:fs");
const [script, folder, asked] = process.argv.slice(1);
const search = require(script);
const question = JSON.parse(fs.readFileSync(asked, "utf-8"));
if (folder) {
  const loaded = [];
  globalThis.prongsaiSearch = { add: search.add, parts: (names) => loaded.push(...names) };
  vm.runInThisContext(fs.readFileSync(folder + "/parts.js", "utf-8"));
  for (const name of loaded) vm.runInThisContext(fs.readFileSync(folder + "/" + name.split("?")[0], "utf-8"));
}
console.log(JSON.stringify({
  found: (question.queries ?? []).map((query) => search.find(query).map((page) => page.address)),
  of_year: (question.of_year ?? []).map(([query, year]) => search.find(query, year).map((page) => page.address)),
  nearest: (question.nearest ?? []).map(search.nearest),
  normal: (question.texts ?? []).map(search.normalize),
}));
"""


class Main(html.parser.HTMLParser):
    """The text of <main>, blocks parted by blanks."""

    INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    UNREAD = {"script", "style", "svg", "template", "textarea"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.text = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in self.INLINE:
            self.text.append(" ")
        if tag not in self.VOID:
            off = tag in self.UNREAD or dict(attributes).get("data-search") == "off"
            self.open.append((tag, off))

    def handle_endtag(self, tag):
        if tag not in self.INLINE:
            self.text.append(" ")
        if any(name == tag for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if any(tag == "main" for tag, _ in self.open) and not any(off for _, off in self.open):
            self.text.append(data)


def plain(text):
    """As the sample site's well-typed text needs it; not the program's way."""
    text = unicodedata.normalize("NFC", text).translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")).lower()
    return " ".join(re.sub("[\u200b-\u200d\u2060\ufeff\u00ad]", "", text).split())


@unittest.skipUnless(NODE, "node is not installed")
class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.public = pathlib.Path(folder.name) / "public"
        subprocess.run([PROGRAM, "build", "-q", "-s", str(SOURCE), "-o", str(cls.public)], check=True, stdout=subprocess.DEVNULL)
        cls.words = {}
        for line in "".join(part.read_text("utf-8") for part in (cls.public / "search").glob("*.js") if part.name != "parts.js").splitlines():
            if line.startswith("["):
                address = json.loads(line.rstrip(","))[0]
                page = cls.public / urllib.parse.unquote(address) / "index.html"
                if page.is_file():
                    reader = Main()
                    reader.feed(page.read_text("utf-8"))
                    cls.words[address] = plain("".join(reader.text))

    def ask(self, index=True, **question):
        with tempfile.TemporaryDirectory() as folder:
            asked = pathlib.Path(folder) / "asked.json"
            asked.write_text(json.dumps(question), encoding="utf-8")
            ended = subprocess.run([NODE, "-e", RUN, "--", str(SCRIPT), str(self.public / "search") if index else "", str(asked)], check=True,
                                   stdout=subprocess.PIPE)
        return json.loads(ended.stdout)

    def test_every_query_finds_all_pages_that_say_it_and_no_other(self):
        self.assertEqual(len(QUERIES), 24)
        self.assertGreater(len(self.words), 150)
        found = self.ask(queries=QUERIES)["found"]
        hits = 0
        for query, addresses in zip(QUERIES, found):
            with self.subTest(query=query):
                expected = {address for address, words in self.words.items() if all(term in words for term in plain(query).split())}
                self.assertEqual({address for address in addresses if address in self.words}, expected)
                self.assertEqual(len(addresses), len(set(addresses)))
                hits += len(expected)
        self.assertGreater(hits, 500)
        self.assertEqual(found[QUERIES.index("2566")], found[QUERIES.index("๒๕๖๖")])
        self.assertEqual(found[QUERIES.index("ITA")], found[QUERIES.index("ita")])
        self.assertTrue(set(found[QUERIES.index("ทุจริต")]) <= set(found[QUERIES.index("ทุจริ")]))
        self.assertEqual(found[QUERIES.index("ไม่มีคำนี้เลย")], [])

    def test_all_pages_of_content_and_items_are_in_the_index(self):
        site_map = (self.public / "sitemap.xml").read_text("utf-8")
        items = {match for match in re.findall(r"example/(oit/\d+/o\d+/)", site_map)}
        self.assertGreater(len(items), 80)
        self.assertTrue(items <= set(self.words))
        self.assertIn("", self.words)  # the home page

    def test_a_title_comes_before_a_word_in_a_text(self):
        found = self.ask(queries=["โครงสร้าง", "ผู้บริหาร"])["found"]
        for query, addresses in zip(("โครงสร้าง", "ผู้บริหาร"), found):
            first = (self.public / urllib.parse.unquote(addresses[0]) / "index.html").read_text("utf-8")
            self.assertIn(query, re.search(r"<h1[^>]*>(.*?)</h1>", first, re.S)[1])

    def test_a_year_leaves_the_others_out(self):
        answer = self.ask(queries=["แผน"], of_year=[["แผน", "2567"]])
        all_years, one = answer["found"][0], answer["of_year"][0]
        self.assertTrue(one)
        self.assertTrue(set(one) < set(all_years))
        self.assertFalse(any(address.startswith(("oit/2568", "oit/2569")) for address in one))

    def test_too_short_a_query_finds_nothing_and_a_long_one_gets_a_shorter_instead(self):
        answer = self.ask(queries=["", "ก", "   ", "ก ข"], nearest=["ทุจริตมากมายเหลือเกิน", "ฆฆฆฆ"])
        self.assertEqual(answer["found"], [[], [], [], []])
        self.assertEqual(answer["nearest"], ["ทุจริต", ""])

    def test_texts_are_compared_in_the_form_that_the_program_has(self):
        source = (SOURCE / "tests/unit/text/thai_test.cpp").read_text("utf-8")
        table = source[source.index("normalize gives one form"):source.index("CAPTURE(row.name)")]
        literal = r'"((?:[^"\\]|\\.)*)"'
        rows = [tuple(json.loads(f'"{part}"') for part in match[1:]) for match in re.findall(rf"Row{{{literal}, {literal}, {literal}}}", table)
                if "\\x" not in match[1]]
        self.assertGreater(len(rows), 35)
        normal = self.ask(index=False, texts=[text for text, _ in rows])["normal"]
        for (text, expected), got in zip(rows, normal):
            self.assertEqual(got, expected, ascii(text))

    def test_the_words_of_a_pdf_are_found(self):
        parts = "".join(part.read_text("utf-8") for part in (self.public / "search").glob("*.js"))
        documents = [json.loads(line.rstrip(",")) for line in parts.splitlines() if line.startswith('["files/') and ".pdf" in line]
        self.assertTrue(documents)
        address, text = documents[0][0], documents[0][3]
        words = next(word for word in text.split() if len(word) > 6)
        self.assertIn(address, self.ask(queries=[words])["found"][0])
        self.assertTrue((self.public / urllib.parse.unquote(address)).is_file())

    def test_the_page_works_from_a_disk_and_says_what_to_do_without_a_script(self):
        page = (self.public / "search/index.html").read_text("utf-8")
        scripts = re.findall(r'<script src="([^"?]+)\?v=[^"]+" defer>', page)
        self.assertEqual(scripts, ["../assets/normal-form.js", "../assets/search.js"])
        self.assertIn("<noscript>", page)
        self.assertIn('data-root="../"', page)


if __name__ == "__main__":
    if not NODE:
        sys.exit(NO_TEST_RAN)
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
