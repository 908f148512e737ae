#!/usr/bin/env python3
"""The feeds, the sitemap and robots.txt of the sample site against their rules: Atom by a schema in RELAX NG that says what RFC 4287
asks, and by feedparser, which readers are made of; JSON Feed 1.1 by its own rules; the sitemap by those of sitemaps.org 0.9.

feeds_test.py PROGRAM
"""
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import feedparser
from lxml import etree

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
ORIGIN = "https://www.thungruangthip.example"
ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339 as RFC 4287, 3.3 has it: with an upper-case T, and Z or an offset.
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+\-]\d\d:\d\d)"

# RFC 4287, 4.1.1 and 4.1.2, without what a feed of this program never has. What a grammar cannot say (a self link, one alternate of
# a type, an author somewhere) is asked below.
GRAMMAR = f"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="feed"><ref name="common"/><interleave>
  <element name="title"><ref name="text"/></element>
  <element name="id"><ref name="address"/></element>
  <element name="updated"><ref name="moment"/></element>
  <oneOrMore><element name="author"><ref name="person"/></element></oneOrMore>
  <oneOrMore><ref name="link"/></oneOrMore>
  <zeroOrMore><ref name="category"/></zeroOrMore>
  <optional><element name="subtitle"><ref name="text"/></element></optional>
  <optional><element name="rights"><ref name="text"/></element></optional>
  <optional><element name="icon"><ref name="address"/></element></optional>
  <optional><element name="logo"><ref name="address"/></element></optional>
  <optional><element name="generator"><optional><attribute name="uri"/></optional><optional><attribute name="version"/></optional><text/></element></optional>
  <zeroOrMore><ref name="entry"/></zeroOrMore>
</interleave></element></start>
<define name="entry"><element name="entry"><ref name="common"/><interleave>
  <element name="title"><ref name="text"/></element>
  <element name="id"><ref name="address"/></element>
  <element name="updated"><ref name="moment"/></element>
  <optional><element name="published"><ref name="moment"/></element></optional>
  <zeroOrMore><element name="author"><ref name="person"/></element></zeroOrMore>
  <oneOrMore><ref name="link"/></oneOrMore>
  <zeroOrMore><ref name="category"/></zeroOrMore>
  <optional><element name="summary"><ref name="text"/></element></optional>
  <optional><element name="content"><ref name="text"/></element></optional>
  <optional><element name="rights"><ref name="text"/></element></optional>
</interleave></element></define>
<define name="link"><element name="link"><ref name="common"/><attribute name="href"><ref name="address"/></attribute>
  <optional><attribute name="rel"><choice><value>self</value><value>alternate</value><value>related</value><value>enclosure</value></choice></attribute></optional>
  <optional><attribute name="type"><data type="string"><param name="pattern">[a-z]+/[a-z0-9+.\\-]+</param></data></attribute></optional>
  <optional><attribute name="hreflang"><data type="language"/></attribute></optional>
  <optional><attribute name="title"/></optional><optional><attribute name="length"><data type="nonNegativeInteger"/></attribute></optional>
</element></define>
<define name="category"><element name="category"><attribute name="term"/><optional><attribute name="label"/></optional><empty/></element></define>
<define name="person"><interleave><element name="name"><data type="string"><param name="minLength">1</param></data></element>
  <optional><element name="uri"><ref name="address"/></element></optional><optional><element name="email"><text/></element></optional></interleave></define>
<define name="text"><ref name="common"/><optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional>
  <data type="string"><param name="minLength">1</param></data></define>
<define name="moment"><data type="dateTime"><param name="pattern">{MOMENT}</param></data></define>
<define name="address"><data type="anyURI"><param name="pattern">https?://.+</param></data></define>
<define name="common"><optional><attribute name="xml:lang"><data type="language"/></attribute></optional></define>
</grammar>"""
SITEMAP = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:i="http://www.w3.org/1999/xhtml" ns="http://www.sitemaps.org/schemas/sitemap/0.9" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="urlset"><oneOrMore><element name="url"><interleave>
<element name="loc"><data type="anyURI"><param name="pattern">https?://.{1,2000}</param></data></element>
<optional><element name="lastmod"><data type="date"/></element></optional>
<zeroOrMore><element name="i:link"><attribute name="rel" ns=""><value>alternate</value></attribute><attribute name="hreflang" ns=""/><attribute name="href" ns=""><data type="anyURI"/></attribute></element></zeroOrMore>
</interleave></element></oneOrMore></element></start></grammar>"""


def schema(text):
    return etree.RelaxNG(etree.fromstring(text))


def build(site, root, *more):
    subprocess.run([PROGRAM, "build", "-q", "-s", site, "-o", root, *more], check=True)


class Feeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.root = cls.folder / "public"
        build(SOURCE, cls.root)
        cls.atom = sorted(cls.root.rglob("feed.xml"))
        cls.json = sorted(cls.root.rglob("feed.json"))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def page_of(self, url):
        self.assertTrue(url.startswith(ORIGIN + "/"), url)
        page = self.root / url.removeprefix(ORIGIN + "/") / "index.html"
        self.assertTrue(page.is_file(), url)
        return page.read_text("utf-8")

    def test_there_is_one_of_each_for_the_site_and_its_areas(self):
        self.assertGreater(len(self.atom), 10)
        self.assertEqual([one.parent for one in self.atom], [one.parent for one in self.json])

    def test_every_atom_feed_is_what_rfc_4287_asks(self):
        rules = schema(GRAMMAR)
        for file in self.atom:
            tree = etree.parse(file)
            self.assertTrue(rules.validate(tree), f"{file}: {rules.error_log}")
            feed = tree.getroot()
            own = ORIGIN + "/" + str(file.relative_to(self.root))
            # 4.1.1: "atom:feed elements SHOULD contain one atom:link element with a rel attribute value of 'self'".
            self.assertEqual([one.get("href") for one in feed.findall(ATOM + "link[@rel='self']")], [own])
            alternates = [one.get("href") for one in feed.findall(ATOM + "link") if one.get("rel", "alternate") == "alternate"]
            self.assertEqual(alternates, [own.removesuffix("feed.xml")])
            self.assertTrue(feed.get("{http://www.w3.org/XML/1998/namespace}lang"), file)
            entries = feed.findall(ATOM + "entry")
            self.assertTrue(1 <= len(entries) <= 20, file)
            ids = [one.findtext(ATOM + "id") for one in entries]
            self.assertEqual(len(ids), len(set(ids)), file)
            days = [one.findtext(ATOM + "updated") for one in entries]
            self.assertEqual(days, sorted(days, reverse=True), file)
            self.assertEqual(feed.findtext(ATOM + "updated"), days[0], file)
            for entry in entries:
                published, updated = entry.findtext(ATOM + "published"), entry.findtext(ATOM + "updated")
                self.assertLessEqual(published or updated, updated, file)
                datetime.datetime.fromisoformat(updated)
                self.page_of(entry.find(ATOM + "link").get("href"))

    def test_the_id_of_a_feed_or_an_entry_belongs_to_nothing_else(self):
        ids = [etree.parse(file).getroot().findtext(ATOM + "id") for file in self.atom]
        self.assertEqual(len(ids), len(set(ids)))

    def test_ids_stay_when_a_title_changes(self):
        site = self.folder / "site"
        for part in ("content", "site-config", "themes"):
            shutil.copytree(SOURCE / part, site / part)
        changed = site / "content/news/2569-08-14-satisfaction-survey.md"
        changed.write_text(re.sub(r"^title: .*$", "title: ชื่อใหม่", changed.read_text("utf-8"), flags=re.M), "utf-8")
        build(site, self.folder / "changed")
        ids = lambda root: [one.text for one in etree.parse(root / "feed.xml").getroot().iter(ATOM + "id")]
        self.assertEqual(ids(self.root), ids(self.folder / "changed"))
        self.assertIn("ชื่อใหม่", (self.folder / "changed/feed.xml").read_text("utf-8"))

    def test_a_reader_of_feeds_has_no_complaint(self):
        for file in self.atom:
            parsed = feedparser.parse(file.read_bytes(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
            self.assertFalse(parsed.bozo, (file, parsed.get("bozo_exception")))
            self.assertEqual(parsed.version, "atom10")
            for entry in parsed.entries:
                self.assertTrue(entry.title and entry.link and entry.updated_parsed, file)

    def test_every_json_feed_is_what_version_1_1_asks(self):
        known = {"version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors",
                 "language", "expired", "hubs", "items"}
        known_item = {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
                      "date_published", "date_modified", "authors", "tags", "language", "attachments"}
        for file in self.json:
            feed = json.loads(file.read_text("utf-8"))
            own = ORIGIN + "/" + str(file.relative_to(self.root))
            self.assertEqual(feed["version"], "https://jsonfeed.org/version/1.1")
            self.assertTrue(feed["title"] and isinstance(feed["title"], str))
            self.assertEqual((feed["feed_url"], feed["home_page_url"]), (own, own.removesuffix("feed.json")))
            self.assertLessEqual(set(feed), known)
            self.assertTrue(all(one.get("name") for one in feed["authors"]))
            self.assertRegex(feed["language"], r"^[a-z]{2}$")
            ids = [item["id"] for item in feed["items"]]
            self.assertEqual(len(ids), len(set(ids)), file)
            for item in feed["items"]:
                self.assertLessEqual(set(item), known_item, file)
                self.assertTrue(isinstance(item["id"], str) and (item.get("content_text") or item.get("content_html")), file)
                for name in {"date_published", "date_modified"} & set(item):
                    self.assertRegex(item[name], f"^{MOMENT}$")
                self.page_of(item["url"])

    def test_both_kinds_of_feed_say_the_same(self):
        for one, other in zip(self.atom, self.json):
            atom = [(entry.findtext(ATOM + "id"), entry.findtext(ATOM + "title"), entry.findtext(ATOM + "updated"))
                    for entry in etree.parse(one).getroot().iter(ATOM + "entry")]
            items = [(item["id"], item["title"], item["date_modified"]) for item in json.loads(other.read_text("utf-8"))["items"]]
            self.assertEqual(atom, items, one)

    def test_pages_tell_of_their_feeds(self):
        for file in self.atom:
            page = self.page_of(ORIGIN + "/" + str(file.relative_to(self.root)).removesuffix("feed.xml"))
            address = "/" + str(file.relative_to(self.root))
            self.assertRegex(page, rf'<link rel="alternate" type="application/atom\+xml" href="{re.escape(address)}"', file)

    def test_the_sitemap_is_valid_and_its_days_are_those_of_the_pages(self):
        rules = schema(SITEMAP)
        tree = etree.parse(self.root / "sitemap.xml")
        self.assertTrue(rules.validate(tree), rules.error_log)
        space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        dated = 0
        for one in tree.getroot().iter(space + "url"):
            page = self.page_of(one.findtext(space + "loc"))
            footer = re.search(r"<footer>.*</footer>", page, re.S)[0]
            shown = re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)">', footer)
            day = one.findtext(space + "lastmod")
            self.assertEqual(shown[-1:], [day] if day else [], one.findtext(space + "loc"))
            dated += bool(day)
        self.assertGreater(dated, 200)

    def test_robots_are_told_of_the_sitemap_and_let_in(self):
        lines = (self.root / "robots.txt").read_text("ascii").splitlines()
        self.assertEqual(lines[0], "User-agent: *")
        self.assertIn(f"Sitemap: {ORIGIN}/sitemap.xml", lines)
        self.assertFalse([line for line in lines if re.match(r"Disallow: /$", line)])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
