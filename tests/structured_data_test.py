#!/usr/bin/env python3
"""What every page of the sample site says to machines, in the words of schema.org and of Open Graph: JSON-LD is read by rdflib, with
the few words of the context that are in use standing here, and each thing is held against a table of what its type needs.

structured_data_test.py PROGRAM
"""
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import rdflib

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
ORIGIN = "https://www.thungruangthip.example"
SCHEMA = "https://schema.org/"

# schema.org's own context says of these that they are addresses, not words; all others are words.
ADDRESSES = ["url", "item", "contentUrl", "serviceUrl", "license", "logo", "sameAs", "hasMap", "mainEntityOfPage", "image"]
CONTEXT = {"@vocab": SCHEMA, **{name: {"@type": "@id"} for name in ADDRESSES}}

# Type -> (must have, should have). Sources: schema.org's definition of each type; for those with a star, what search engines ask of
# it ("Search Central: structured data" as of 2025): Breadcrumb*, Dataset*, Article*, Sitelinks searchbox*.
NEEDS = {
    "GovernmentOrganization": ({"name", "url"}, {"alternateName", "address", "telephone", "email", "logo", "geo", "hasMap", "sameAs", "parentOrganization"}),
    "Organization": ({"name"}, {"alternateName"}),
    "PostalAddress": ({"streetAddress", "addressCountry"}, {"addressLocality", "addressRegion"}),
    "GeoCoordinates": ({"latitude", "longitude"}, set()),
    "WebSite": ({"name", "url", "inLanguage", "publisher"}, {"potentialAction"}),  # *
    "SearchAction": ({"target", "query-input"}, set()),  # *
    "BreadcrumbList": ({"itemListElement"}, set()),  # *
    "ListItem": ({"position", "name", "item"}, set()),  # *
    "Dataset": ({"name", "description", "url", "distribution", "creator"}, {"isAccessibleForFree"}),  # *
    "DataDownload": ({"contentUrl", "encodingFormat"}, set()),  # *
    "GovernmentService": ({"name", "serviceOperator"}, {"description", "availableChannel"}),
    "ServiceChannel": ({"serviceUrl"}, set()),
    "NewsArticle": ({"headline", "datePublished", "author", "publisher", "mainEntityOfPage"}, {"dateModified", "inLanguage"}),  # *
    "Report": ({"headline", "author", "publisher", "mainEntityOfPage"}, {"inLanguage"}),  # *
}
OPEN_GRAPH = {"og:title", "og:description", "og:type", "og:url", "og:site_name", "og:locale"}  # the first four: ogp.me, "Basic metadata"


def metas(page):
    return [(html.unescape(name), html.unescape(content)) for name, content in re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', page)]


class StructuredData(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.temporary.name) / "public"
        subprocess.run([PROGRAM, "build", "-q", "-s", SOURCE, "-o", cls.root], check=True)
        cls.pages = {}
        cls.data = {}
        for file in sorted(cls.root.rglob("*.html")):
            address = "/" + str(file.relative_to(cls.root)).removesuffix("index.html")
            page = file.read_text("utf-8")
            if 'http-equiv="refresh"' in page:
                continue
            cls.pages[address] = page
            blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
            assert len(blocks) <= 1, address
            if blocks:
                cls.data[address] = json.loads(blocks[0])

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def things(self, *types):
        """(address, thing) of all things of these types, nested ones too; a mere {"@id"} is none."""
        def walk(value):
            if isinstance(value, list):
                for one in value:
                    yield from walk(one)
            elif isinstance(value, dict):
                if "@type" in value:
                    yield value
                for one in value.values():
                    yield from walk(one)
        for address, data in self.data.items():
            for thing in walk(data["@graph"]):
                if not types or thing["@type"] in types:
                    yield address, thing

    def test_a_reader_of_json_ld_understands_every_page(self):
        seen = set()
        for address, data in self.data.items():
            self.assertEqual(data["@context"], "https://schema.org", address)
            graph = rdflib.Graph()
            graph.parse(data=json.dumps({**data, "@context": CONTEXT}), format="json-ld", publicID=ORIGIN + address)
            types = {str(one) for one in graph.objects(None, rdflib.RDF.type)}
            self.assertTrue(types, address)
            self.assertEqual({one for one in types if not one.startswith(SCHEMA)}, set(), address)
            seen |= {one.removeprefix(SCHEMA) for one in types}
            for _, name, value in graph:
                if isinstance(value, rdflib.URIRef) and name != rdflib.RDF.type:
                    self.assertRegex(str(value), r"^https?://[^/\s]+/\S*$", (address, name))
        self.assertEqual(seen, set(NEEDS))

    def test_each_thing_has_what_its_type_needs(self):
        for address, thing in self.things():
            must, should = NEEDS[thing["@type"]]
            if thing["@type"] == "GovernmentOrganization" and address != "/":
                should = set()  # it is told in full on the home page
            self.assertEqual((must | should) - set(thing), set(), (address, thing["@type"], thing))
            for name, value in thing.items():
                self.assertNotIn(value, ("", [], {}, None), (address, thing["@type"], name))

    def test_the_body_is_one_thing_on_all_pages(self):
        ids = {thing["@id"] for _, thing in self.things("GovernmentOrganization")}
        self.assertEqual(ids, {ORIGIN + "/#organization"})
        body = dict(self.things("GovernmentOrganization"))["/"]
        self.assertEqual(body["name"], "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์")
        self.assertTrue(body["alternateName"].startswith("Thung Ruang Thip"))
        self.assertEqual(body["parentOrganization"]["name"], "กรมส่งเสริมการปกครองท้องถิ่น กระทรวงมหาดไทย")
        self.assertEqual((body["geo"]["latitude"], body["geo"]["longitude"]), ("13.0000", "101.0000"))
        self.assertTrue((self.root / body["logo"].removeprefix(ORIGIN + "/")).is_file())

    def test_breadcrumbs_count_and_lead_to_pages(self):
        self.assertGreater(len(list(self.things("BreadcrumbList"))), 250)
        for address, crumbs in self.things("BreadcrumbList"):
            items = crumbs["itemListElement"]
            self.assertEqual([one["position"] for one in items], list(range(1, len(items) + 1)), address)
            self.assertEqual(items[0]["item"], ORIGIN + ("/en/" if address.startswith("/en/") else "/"), address)
            self.assertEqual(items[-1]["item"], ORIGIN + address if address != "/404.html" else items[-1]["item"])
            for one in items:
                self.assertIn(one["item"].removeprefix(ORIGIN), self.pages, address)

    def test_what_can_be_downloaded_is_there(self):
        formats = set()
        for address, data in self.things("Dataset"):
            for one in data["distribution"]:
                self.assertTrue((self.root / one["contentUrl"].removeprefix(ORIGIN + "/")).is_file(), (address, one))
                formats.add(one["encodingFormat"])
        self.assertLessEqual({"CSV", "XLSX", "JSON"}, formats)

    def test_searching_leads_to_the_page_that_searches(self):
        action = dict(self.things("SearchAction"))["/"]
        self.assertEqual(action["target"], ORIGIN + "/search/?q={search_term_string}")
        self.assertIn('name="q"', self.pages["/search/"])

    def test_news_have_their_dates_in_order(self):
        news = list(self.things("NewsArticle"))
        self.assertGreater(len(news), 20)
        for address, thing in news:
            self.assertEqual(thing["mainEntityOfPage"], ORIGIN + address)
            self.assertRegex(thing["datePublished"], r"^20\d\d-\d\d-\d\d$")
            self.assertLessEqual(thing["datePublished"], thing["dateModified"], address)

    def test_every_page_says_who_it_is_once(self):
        canonical, titles = {}, {}
        for address, page in self.pages.items():
            found = re.findall(r'<link rel="canonical" href="([^"]*)">', page)
            said = metas(page)
            names = [name for name, _ in said]
            self.assertEqual(len(names), len(set(names) | {"theme-color"}) + names.count("theme-color") - 1, (address, names))
            values = dict(said)
            self.assertLessEqual(OPEN_GRAPH | {"description"}, set(values), address)
            self.assertTrue(all(values[name] for name in OPEN_GRAPH | {"description"}), address)
            if address == "/404.html":
                self.assertEqual((found, values["robots"]), ([], "noindex"))
                continue
            self.assertEqual(found, [ORIGIN + address])
            self.assertEqual(values["og:url"], found[0])
            self.assertIn(values["og:locale"], ("th_TH", "en_GB"))
            if "og:image" in values:
                self.assertTrue(values["og:image"].startswith(ORIGIN), address)
                self.assertTrue((self.root / values["og:image"].removeprefix(ORIGIN + "/").split("?")[0]).is_file(), address)
            canonical.setdefault(found[0], []).append(address)
            titles.setdefault(re.search(r"<title>(.*?)</title>", page)[1], []).append(address)
        self.assertEqual({one: pages for one, pages in canonical.items() if len(pages) > 1}, {})
        self.assertEqual(len(canonical), len(self.pages) - 1)

    def test_the_sitemap_has_every_page_that_has_a_canonical_address(self):
        space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        listed = [one.text for one in xml.etree.ElementTree.parse(self.root / "sitemap.xml").iter(space + "loc")]
        self.assertEqual(sorted(listed), sorted(re.search(r'rel="canonical" href="([^"]*)"', page)[1] for address, page in self.pages.items() if address != "/404.html"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
