#!/usr/bin/env python3
"""Searching: what the search page finds on the sample site and on the three reports, against what their pages say; the script runs
in node.

search_test.py PROGRAM
"""
import hashlib
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
import xml.etree.ElementTree

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
SCRIPT = SOURCE / "themes/default/assets/search.js"
NODE = shutil.which("node") or shutil.which("nodejs")
NO_TEST_RAN = 77

# The first nine are those that the search engines were compared with before one was written; the others are ours: pieces of compounds,
# half-typed words, Latin letters beside Thai ones, both kinds of digits, several terms, words that only one of the sites has.
QUERIES = ["ทุจริต", "จัดซื้อจัดจ้าง", "งบประมาณ", "2566", "๒๕๖๖", "พิชชาภา", "ทุจริ", "ร้องเรียน ทุจริต", "ธรรมาภิบาล",
           "ความโปร่งใสภายในหน่วยงาน", "ของขวัญ", "นโยบาย", "บ้านปรก", "ITA", "ita", "No Gift Policy", "สขร", "แผนพัฒนา", "ปลัด", "โทรศัพท์",
           "เฉพาะเจาะจง 2567", "ไม่มีคำนี้เลย", "โครงการ ถนน", "o14"]
# What is written in several ways: the text, what is typed, whether it is found.
SPELLINGS = [
    ("อบต. ทุ่งรวงทิพย์", "อบต", True), ("อบต. ทุ่งรวงทิพย์", "อบต.", True), ("อบต ทุ่งรวงทิพย์", "อบต.", True), ("อบต.ทุ่งรวงทิพย์", "อบต ทุ่งรวงทิพย์", True),
    ("สำนักงาน ป.ป.ช. ภาค 7", "ปปช", True), ("สำนักงาน ปปช ภาค 7", "ป.ป.ช.", True), ("สำนักงาน ป.ป.ท.", "ปปช", False),
    ("ต ล อ ด ปี", "ตลอด", True), ("เปิดตลอดปี", "ต ล อ ด", True), ("ตลาด", "ตลอด", False),
    ("น\u0E4D\u0E49\u0E32ประปา", "น้ำประปา", True), ("น้ำประปา", "น\u0E49\u0E4D\u0E32ประปา", True), ("ด ำเนินการ", "ดำเนินการ", True),
    ("ท\u0E48\u0E35ดิน", "ที่ดิน", True), ("เเผนงาน", "แผนงาน", True), ("อบต.\u00A0บ้านปรก", "อบต. บ้านปรก", True),
    ("ประ\u200Bกาศ", "ประกาศ", True), ("ประกาศ", "ประ\u200Bกาศ", True), ("ปี ๒๕๖๗", "2567", True), ("ปี 2567", "๒๕๖๗", True),
    ("ข้อมูล OIT", "oit", True), ("แบบ oit", "OIT", True), ("ปีงบประมาณ", "งบประมาณ", True), ("งบ", "ง", False),
]
SETTINGS = "title: องค์การบริหารส่วนตำบลตัวอย่าง\nbase_url: https://www.example.go.th/\nagency:\n  name: องค์การบริหารส่วนตำบลตัวอย่าง\n"

RUN = """
const vm = require("node:vm");
const fs = require("node:fs");
const [script, folder, asked] = process.argv.slice(1);
const { makeSearch, fold, snippetOf, markedParts, termsOf } = require(script);
const normalForm = require(script.replace(/search\\.js$/, "normal-form.js"));
const question = JSON.parse(fs.readFileSync(asked, "utf-8"));
const loaded = [];
const search = makeSearch(async (name) => {
  loaded.push(name);
  globalThis.prongsaiSearch = search.receivers;
  vm.runInThisContext(fs.readFileSync(folder + "/" + name, "utf-8"));
});
const shown = (page, terms) => ({ address: page.address, title: markedParts(page.title, page.titleWords, terms), snippet: snippetOf(page, terms) });
const spelled = async ([text, query]) => {
  const one = makeSearch(async () => {
    one.receivers.parts({ meta: [], words: [["", "w"]], grams: [] });
    one.receivers.meta(0, [["a/", "", [], "page", "", "", 0, "", 0, 0]]);
    one.receivers.words(0, [[0, text]]);
  });
  return (await one.find(query)).pages.length > 0;
};
(async () => {
  const answer = { found: [], shown: [], counts: [], nearest: [], spelled: [] };
  for (const [query, choices] of question.queries ?? []) {
    const { pages, terms, counts } = await search.find(query, choices);
    answer.found.push(pages.map((page) => page.address));
    answer.shown.push(pages.slice(0, 5).map((page) => shown(page, terms)));
    answer.counts.push(Object.fromEntries(Object.entries(counts).map(([name, of]) => [name, Object.fromEntries(of)])));
  }
  for (const query of question.nearest ?? []) answer.nearest.push(await search.nearest(query));
  for (const row of question.spelled ?? []) answer.spelled.push(await spelled(row));
  answer.normal = (question.texts ?? []).map(normalForm);
  answer.folded = (question.folded ?? []).map(fold);
  answer.loaded = loaded;
  console.log(JSON.stringify(answer));
})();
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
    """As well-typed text needs it; not the program's way."""
    text = unicodedata.normalize("NFC", text).translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")).lower()
    return " ".join(re.sub("[\u200b-\u200d\u2060\ufeff\u00ad]", "", text).split())


def ask(words, **question):
    """What the script answers, with the index in the folder `words`."""
    with tempfile.TemporaryDirectory() as folder:
        asked = pathlib.Path(folder) / "asked.json"
        asked.write_text(json.dumps(question), encoding="utf-8")
        ended = subprocess.run([NODE, "-e", RUN, "--", str(SCRIPT), str(words), str(asked)], check=True, stdout=subprocess.PIPE)
    return json.loads(ended.stdout)


class Site:
    """A site, built, with the words of everything that its index must have."""

    def __init__(self, source, folder):
        self.public = pathlib.Path(folder) / source.name
        ended = subprocess.run([PROGRAM, "build", "-s", str(source), "-o", str(self.public), "--lang", "en"], check=True, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True)
        self.talk = ended.stderr
        self.index = self.public / "search/words"
        scripts = sorted(self.index.glob("*.js"))
        self.sizes = {script.name: script.stat().st_size for script in scripts}
        self.rows, self.texts = [], {}
        for text in (script.read_text("utf-8") for script in scripts):
            rows = [json.loads(line.rstrip(",")) for line in text.splitlines() if line.startswith("[")]
            if text.startswith("prongsaiSearch.meta("):
                first = int(re.match(r"prongsaiSearch\.meta\((\d+)", text)[1])
                self.rows += [(first + number, row) for number, row in enumerate(rows)]
            elif text.startswith("prongsaiSearch.words("):
                for number, words in rows:
                    self.texts[number] = self.texts.get(number, "") + words
        self.all = "".join(script.read_text("utf-8") for script in scripts)
        self.meta = {row[0]: (number, row) for number, row in self.rows}
        self.words = {address: self.visible(address) for address in self.meta}

    def visible(self, address):
        page = self.public / urllib.parse.unquote(address) / "index.html"
        number, row = self.meta[address]
        if not page.is_file():  # an attachment: what the inspector read of it
            return plain(row[1] + "\n" + self.texts[number].replace("\x7f", ""))
        reader = Main()
        reader.feed(page.read_text("utf-8"))
        return plain("".join(reader.text))

    def ask(self, queries=(), **question):
        return ask(self.index, queries=[query if isinstance(query, list) else [query, {}] for query in queries], **question)


@unittest.skipUnless(NODE, "node is not installed")
class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.sample = Site(SOURCE, folder.name)
        cls.reports = {source.name: Site(source, folder.name) for source in sorted((SOURCE / "tests/sites").iterdir()) if source.is_dir()}

    def copy_with(self, name, files):
        """The smallest site that has these files of content, built."""
        site = self.folder / name
        for path, text in {"site-config/site.yaml": SETTINGS, **files}.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text, encoding="utf-8")
        return Site(site, self.folder / "built")

    def test_every_query_finds_all_pages_that_say_it_and_no_other(self):
        self.assertEqual(len(QUERIES), 24)
        self.assertGreater(len(self.sample.words), 150)
        self.assertEqual(len(self.reports), 3)
        hits = {}
        for name, site in {"sample": self.sample, **self.reports}.items():
            found = site.ask(QUERIES)["found"]
            for query, addresses in zip(QUERIES, found):
                with self.subTest(site=name, query=query):
                    expected = {address for address, words in site.words.items() if all(term in words for term in plain(query).split())}
                    self.assertEqual(set(addresses), expected)
                    self.assertEqual(len(addresses), len(set(addresses)))
                    hits[query] = hits.get(query, 0) + len(expected)
            self.assertEqual(found[QUERIES.index("2566")], found[QUERIES.index("๒๕๖๖")])
            self.assertEqual(found[QUERIES.index("ITA")], found[QUERIES.index("ita")])
            self.assertTrue(set(found[QUERIES.index("ทุจริต")]) <= set(found[QUERIES.index("ทุจริ")]))
        self.assertGreater(sum(hits.values()), 500)
        self.assertEqual([query for query, count in hits.items() if count == 0], ["ไม่มีคำนี้เลย"])

    def test_one_word_is_found_however_it_is_spelled(self):
        found = ask(self.sample.index, spelled=[[text, query] for text, query, _ in self.tidied()])["spelled"]
        for (text, query, expected), got in zip(SPELLINGS, found):
            with self.subTest(text=ascii(text), query=ascii(query)):
                self.assertEqual(got, expected)

    def tidied(self):
        """The texts as a build writes them into the index."""
        site = self.copy_with("spellings", {f"content/p/t{i}.md": f"---\ntitle: t{i}\n---\n\n{text}\n" for i, (text, _, _) in enumerate(SPELLINGS)})
        return [(site.texts[site.meta[f"p/t{i}/"][0]].replace("\x7f", ""), query, expected) for i, (_, query, expected) in enumerate(SPELLINGS)]

    def test_all_pages_of_content_and_items_are_in_the_index(self):
        site_map = (self.sample.public / "sitemap.xml").read_text("utf-8")
        items = {match for match in re.findall(r"example/(oit/\d+/o\d+/)", site_map)}
        self.assertGreater(len(items), 80)
        self.assertTrue(items <= set(self.sample.words))
        self.assertIn("", self.sample.words)  # the home page

    def test_every_part_is_small_and_named_by_its_bytes_and_parts_are_loaded_when_asked_for(self):
        for site in (self.sample, *self.reports.values()):
            for name, size in site.sizes.items():
                self.assertLess(size, 256 * 1024, name)
                if name != "parts.js":
                    self.assertEqual(name, hashlib.sha256((site.index / name).read_bytes()).hexdigest()[:16] + ".js")
        self.assertEqual(self.sample.ask(["", "ก"])["loaded"], [])
        everything = self.sample.ask(["ทุจริต"])["loaded"]
        one_year = self.sample.ask([["ทุจริต", {"year": "2567"}]])["loaded"]
        self.assertEqual(sorted(everything), sorted(self.sample.sizes))
        self.assertEqual(everything[0], "parts.js")
        self.assertLess(len(one_year), len(everything))

    def test_a_title_comes_before_a_word_in_a_text(self):
        found = self.sample.ask(["โครงสร้าง", "ผู้บริหาร"])["found"]
        for query, addresses in zip(("โครงสร้าง", "ผู้บริหาร"), found):
            first = (self.sample.public / urllib.parse.unquote(addresses[0]) / "index.html").read_text("utf-8")
            self.assertIn(query, re.search(r"<h1[^>]*>(.*?)</h1>", first, re.S)[1])

    def test_what_is_found_in_the_same_way_stands_by_its_day_and_then_by_the_dictionary(self):
        pages = {f"content/p/{name}.md": f"---\ntitle: {title}\n{day}---\n\nกำแพง\n" for name, title, day in (
            ("a", "เกาะ", ""), ("b", "กา", ""), ("c", "ขวด", ""), ("d", "แก้ว", ""), ("e", "ฮูก", "date: 2024-01-02\n"), ("f", "ไก่", "date: 2023-01-02\n"))}
        site = self.copy_with("ties", pages)
        titles = [site.meta[address][1][1] for address in site.ask(["กำแพง"])["found"][0]]
        self.assertEqual(titles, ["ฮูก", "ไก่", "กา", "เกาะ", "แก้ว", "ขวด"])

    def test_a_whole_word_comes_before_a_piece_of_one_and_a_phrase_before_its_words(self):
        bodies = {"a": "ธนาคาร", "b": "ต้นมะนาวเหลือง นา ข้าว", "c": "ที่ดินรกร้าง ว่างเปล่า", "d": "ว่างเปล่า ที่ดินรกร้าง"}
        site = self.copy_with("words", {f"content/p/{name}.md": f"---\ntitle: หน้า\n---\n\n{body}\n" for name, body in bodies.items()})
        found = site.ask(["นา", "ว่างเปล่า ที่ดิน"])["found"]
        self.assertEqual(found[0], ["p/b/", "p/a/"])
        self.assertEqual(found[1], ["p/d/", "p/c/"])

    def test_choices_leave_the_others_out_and_are_counted(self):
        topic_id = max(topic for topic in self.sample.ask(["แผน"])["counts"][0]["topic"])
        answer = self.sample.ask(["แผน", ["แผน", {"year": "2567"}], ["แผน", {"kind": "oit"}], ["แผน", {"topic": topic_id}],
                                  ["แผน", {"year": "2567", "kind": "oit"}]])
        everything, year, items, topic, both = map(set, answer["found"])
        counts = answer["counts"][0]
        self.assertEqual(sum(counts["year"].values()), len(everything))
        self.assertEqual((counts["year"]["2567"], counts["kind"]["oit"], counts["topic"][topic_id]), (len(year), len(items), len(topic)))
        self.assertTrue(topic and all(subset < everything for subset in (year, items, topic)))
        self.assertEqual(both, year & items)
        self.assertFalse(any(address.startswith(("oit/2568", "oit/2569")) for address in year))
        self.assertNotIn("year", answer["counts"][1])  # of one year alone the others are not loaded

    def test_too_short_a_query_finds_nothing_and_a_long_one_gets_shorter_ones_instead(self):
        answer = self.sample.ask(["", "ก", "   ", "ก ข"], nearest=["ทุจริตมากมายเหลือเกิน", "ฆฆฆฆ", "ทุจริต ไม่มีคำนี้เลย"])
        self.assertEqual(answer["found"], [[], [], [], []])
        self.assertEqual(answer["nearest"][:2], [["ทุจริตมา"] if any("ทุจริตมา" in words for words in self.sample.words.values()) else ["ทุจริต"], []])
        self.assertEqual(answer["nearest"][2][0], "ทุจริต")
        self.assertTrue("ไม่มีคำนี้เลย".startswith(answer["nearest"][2][1]))

    def test_results_show_the_words_as_the_page_writes_them(self):
        site = self.copy_with("written", {"content/p/a.md": "---\ntitle: นโยบาย No Gift Policy\n---\n\n" + "ถ้อยคำนำหน้ายาวมาก " * 20 +
                                          "ประกาศใช้ No Gift Policy เมื่อปี ๒๕๖๖ ทั้งองค์กร " + "ถ้อยคำตามหลังยาวมาก " * 20 + "\n"})
        answer = site.ask(["no gift 2566"])["shown"][0][0]
        self.assertIn(["No", True], answer["title"])
        marked = [text for text, hit in answer["snippet"] if hit]
        self.assertTrue({"No", "Gift", "๒๕๖๖"} <= set(marked), marked)
        snippet = "".join(text for text, _ in answer["snippet"])
        self.assertTrue(snippet.startswith("… ") and snippet.endswith(" …"), snippet)
        first = snippet.split()[1]
        self.assertTrue(any(first.startswith(word) for word in ("ถ้อยคำ", "นำหน้า", "หน้า", "ยาว", "มาก", "ประกาศ", "คำ")), snippet)

    def test_a_page_whose_title_has_the_words_is_read_as_well(self):
        site = self.copy_with("titles", {
            "content/p/a.md": "---\ntitle: แผนป้องกันการทุจริต\n---\n\n" + "เริ่มต้น " * 40 + "ทุจริต เป็นเรื่องของทุกคน\n",
            "content/p/b.md": "---\ntitle: รายงาน\n---\n\n## การทุจริต\n\n" + "ทุจริต " * 3 + "\n"})
        answer = site.ask(["ทุจริต"])
        self.assertEqual(answer["found"], [["p/a/", "p/b/"]])
        self.assertIn(["ทุจริต", True], answer["shown"][0][0]["snippet"])

    def test_texts_are_compared_in_the_form_that_the_program_has(self):
        source = (SOURCE / "tests/unit/text/thai_test.cpp").read_text("utf-8")
        table = source[source.index("normalize gives one form"):source.index("CAPTURE(row.name)")]
        literal = r'"((?:[^"\\]|\\.)*)"'
        rows = [tuple(json.loads(f'"{part}"') for part in match[1:]) for match in re.findall(rf"Row{{{literal}, {literal}, {literal}}}", table)
                if "\\x" not in match[1]]
        self.assertGreater(len(rows), 35)
        answer = ask(self.sample.index, texts=[text for text, _ in rows], folded=["OIT ๒๕๖๗ É อบต."])
        for (text, expected), got in zip(rows, answer["normal"]):
            self.assertEqual(got, expected, ascii(text))
        self.assertEqual(answer["folded"], ["oit 2567 é อบต."])

    def test_the_words_of_a_pdf_are_found_under_the_year_of_the_page_that_names_it(self):
        documents = [(number, row) for number, row in self.sample.rows if row[0].startswith("files/") and row[0].endswith(".pdf")]
        self.assertTrue(documents)
        number, row = documents[0]
        words = next(word for word in self.sample.texts[number].replace("\x7f", "").split() if len(word) > 6)
        self.assertIn(row[0], self.sample.ask([[words, {"kind": "file"}]])["found"][0])
        self.assertTrue((self.sample.public / urllib.parse.unquote(row[0])).is_file())
        self.assertTrue(any(row[4] for _, row in documents))

    def test_what_must_not_be_found_is_in_no_part(self):
        head = "---\ntitle: หน้า {}\n{}---\n\n{}\n"
        site = self.copy_with("private", {
            "content/p/a.md": head.format("เปิด", "", "คำสามัญ"), "content/p/b.md": head.format("ปิด", 'search: "off"\n', "คำลับหนึ่ง"),
            "content/p/c.md": head.format("บุคคล", "", "คำลับสอง เลขประจำตัว 1-2345-67890-12-1"),
            "content/p/d.md": head.format("บุคคลสอง", "", "คำลับสาม ๑๒๓๔๕๖๗๘๙๐๑๒๑"), "content/p/e.md": head.format("เลขอื่น", "", "คำสามัญ 1234567890122 0105536000315"),
            "content/p/f.md": head.format("ซ่อน", "", "คำสามัญ"),
            "themes/own/templates/page.html": '{% extends "base.html" %}{% block main %}<h1>{{ page.title }}</h1>{{ content }}<p data-search="off">คำลับสี่</p>{% endblock %}',
            "site-config/site.yaml": SETTINGS + "theme: own\n"})
        self.assertEqual(set(site.ask(["คำสามัญ"])["found"][0]), {"p/a/", "p/e/", "p/f/"})
        for secret in ("คำลับ", "1-2345", "1234567890121"):
            self.assertNotIn(secret, site.all.replace("\x7f", ""))
        self.assertEqual(site.talk.count("/p/c/"), 1, site.talk)
        self.assertIn("/p/d/", site.talk)
        self.assertNotIn("/p/e/", site.talk)
        self.assertTrue((site.public / "p/c/index.html").is_file())

    def test_of_much_text_only_the_parts_that_can_have_a_word_are_loaded(self):
        rare = {7: "สับปะรดกวน", 151: "ลูกชุบชาววัง"}
        sentence = "องค์การบริหารส่วนตำบลประกาศผลการจัดซื้อจัดจ้างประจำเดือนและรายงานความก้าวหน้าของโครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก "
        pages = {f"content/p/t{i:03d}.md": f"---\ntitle: ประกาศ {i}\n---\n\n" + sentence * 60 + rare.get(i, "") + "\n" for i in range(200)}
        site = self.copy_with("much", pages)
        self.assertGreater(sum(site.sizes.values()), 3_000_000)
        self.assertTrue(all(size < 256 * 1024 for size in site.sizes.values()))
        scripts = sum(1 for name in site.sizes if (site.index / name).read_text("utf-8").startswith("prongsaiSearch.words("))
        answer = site.ask(["สับปะรดกวน"])
        self.assertEqual(answer["found"], [["p/t007/"]])
        self.assertEqual(len(answer["loaded"]) - (len(site.sizes) - scripts), 1)
        self.assertEqual(site.ask(["ลูกชุบ"])["found"], [["p/t151/"]])
        self.assertEqual(site.ask(["ไม่มีคำนี้เลย"])["found"], [[]])
        self.assertEqual(len(site.ask(["ถนน"])["found"][0]), 200)

    def test_a_page_that_is_longer_than_a_part_is_found_as_one(self):
        site = self.copy_with("long", {"content/p/long.md": "---\ntitle: ยาว\n---\n\n" + "".join(f"ย่อหน้า {i} " + "เรื่องการประปาหมู่บ้าน " * 38 + "\n\n" for i in range(98))})
        number, row = site.meta["p/long/"]
        self.assertGreater(row[9], row[8])
        self.assertIn("ย่อหน้า 97", site.texts[number].replace("\x7f", ""))
        self.assertEqual(site.ask(["97 ประปาหมู่บ้าน"])["found"], [["p/long/"]])

    def test_without_a_script_the_page_lists_everything_by_letter_in_the_order_of_the_dictionary(self):
        page = (self.sample.public / "search/index.html").read_text("utf-8")
        listing = page[page.index('id="_list"'):page.rindex("</main>")]
        letters = re.findall(r'<h3 id="_letter-\d+">(.*?)</h3>', listing)
        thai = [letter for letter in letters if "ก" <= letter <= "ฮ"]
        self.assertEqual(thai, sorted(set(thai)))
        self.assertGreater(len(thai), 10)
        links = re.findall(r'<li><a href="(/[^"]*)">', listing)
        self.assertEqual({link.removeprefix("/") for link in links}, set(self.sample.meta))
        self.assertIn("<noscript>", page)
        script = re.search(r'<script src="([^"]+search[^"]+)" defer>', page)[1]
        self.assertTrue(script.startswith("../assets/search.js?v="), script)
        self.assertIn('data-root="../"', page)

    def test_a_list_of_more_than_a_thousand_has_a_page_for_each_letter(self):
        site = self.copy_with("many", {f"content/p/t{i:04d}.md": f"---\ntitle: {'กขค'[i % 3]}านะ {i}\n---\n\nก\n" for i in range(1001)})
        page = (site.public / "search/index.html").read_text("utf-8")
        self.assertNotIn("านะ", page)
        letters = re.findall(r'<li><a href="(/search/list-\d/)">(.)</a>', page)
        self.assertEqual([letter for _, letter in letters], ["ก", "ข", "ค"])
        second = (site.public / letters[1][0].strip("/") / "index.html").read_text("utf-8")
        titles = re.findall(r">ขานะ (\d+)</a>", second)
        self.assertEqual(titles, sorted(titles, key=int))
        self.assertEqual(len(titles), 334)

    def test_browsers_and_machines_are_told_of_the_search(self):
        description = (self.sample.public / "opensearch.xml").read_text("utf-8")
        template = xml.etree.ElementTree.fromstring(description).find("{http://a9.com/-/spec/opensearch/1.1/}Url").get("template")
        self.assertEqual(template, "https://www.thungruangthip.example/search/?q={searchTerms}")
        home = (self.sample.public / "index.html").read_text("utf-8")
        self.assertIn('<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml"', home)
        self.assertIn('"@type":"SearchAction"', home)


if __name__ == "__main__":
    if not NODE:
        sys.exit(NO_TEST_RAN)
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
