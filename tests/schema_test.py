#!/usr/bin/env python3
"""The JSON Schemas that `prongsai schema` writes, by python3-jsonschema: they take every YAML file of the sample site, and none with
a misspelt key, a wrong type or a missing field.

schema_test.py PROGRAM
"""
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

NOT_INSTALLED = 77
try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"not tested: {missing}; Debian has python3-jsonschema and python3-yaml")
    sys.exit(NOT_INSTALLED)

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
CONFIG = ("site", "divisions", "assignments", "attestations", "exceptions", "hosts")


class Loader(yaml.SafeLoader):
    """YAML as editors read it: 1.2's core, where dates are text and only true and false are truth."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers
             if not tag.endswith(("timestamp", "bool"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read(path):
    return yaml.load(path.read_text("utf-8"), Loader)


def content_files():
    return sorted(path for path in (SOURCE / "content").rglob("*.yaml") if path.name != "_area.yaml")


class Schemas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, "schema", "-o", f"{folder}/new/schemas"], check=True)
            cls.schemas = {path.stem: json.loads(path.read_text("utf-8"))
                           for path in pathlib.Path(folder, "new/schemas").iterdir()}

    def takes(self, name, value):
        return jsonschema.Draft7Validator(self.schemas[name]).is_valid(value)

    def problems(self, name, value):
        return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
                for error in jsonschema.Draft7Validator(self.schemas[name]).iter_errors(value)]

    def test_all_are_schemas_and_printed_the_same(self):
        printed = json.loads(subprocess.run([PROGRAM, "schema"], check=True, stdout=subprocess.PIPE).stdout)
        self.assertEqual(printed, self.schemas)
        self.assertLessEqual({"content", "area", "catalogue", "person", "procurement", "manual", *CONFIG}, set(printed))
        for schema in printed.values():
            jsonschema.Draft7Validator.check_schema(schema)

    def test_every_file_of_the_sample_site_is_taken(self):
        self.assertGreater(len(content_files()), 50)
        for path in content_files():
            self.assertEqual(self.problems("content", read(path)), [], path)
        for path in (SOURCE / "content").glob("*/_area.yaml"):
            self.assertEqual(self.problems("area", read(path)), [], path)
        for name in CONFIG:
            self.assertEqual(self.problems(name, read(SOURCE / "site-config" / f"{name}.yaml")), [], name)
        for path in (SOURCE / "src/catalogues").glob("2*.yaml"):
            self.assertEqual(self.problems("catalogue", read(path)), [], path)

    def test_every_file_is_taken_by_the_schema_of_its_kind_and_not_when_it_is_wrong(self):
        kinds = set()
        for path in content_files():
            value = read(path)
            area = path.parent / "_area.yaml"
            kind = value.get("kind") or (read(area).get("kind") if area.is_file() else None) or "page"
            kinds.add(kind)
            self.assertEqual(self.problems(kind, value), [], path)
            self.wrong_ones_are_not_taken(kind, value, path)
        self.assertGreater(len(kinds), 14)

    def wrong_ones_are_not_taken(self, kind, value, path):
        named = {**value, "kind": kind}
        self.assertFalse(self.takes(kind, {**value, "titel": "ก"}), path)
        self.assertFalse(self.takes("content", {**value, "titel": "ก"}), path)
        self.assertFalse(self.takes(kind, {**value, "fiscal_year": "ปีนี้"}), path)
        self.assertFalse(self.takes(kind, {key: value[key] for key in value if key != "title"}), path)
        self.assertFalse(self.takes(kind, {**value, "topics": ["no-such-topic"]}), path)
        items = value.get("items")
        if isinstance(items, list) and items:
            wrong = copy.deepcopy(named)
            wrong["items"][0]["nmae"] = "ก"
            self.assertFalse(self.takes(kind, wrong), path)
            self.assertFalse(self.takes("content", wrong), path)
            self.assertFalse(self.takes("content", {**named, "items": [{}]}) and
                             self.schemas[kind]["properties"]["items"]["items"]["required"], path)

    def test_wrong_configuration_is_not_taken(self):
        site = read(SOURCE / "site-config/site.yaml")
        for wrong in ({**site, "agency": "อบต."}, {**site, "fiscal_year": 2024}, {**site, "digits": "roman"},
                      {key: site[key] for key in site if key != "base_url"}):
            self.assertFalse(self.takes("site", wrong))
        self.assertFalse(self.takes("assignments", {"assignments": [{"division": "clerk"}]}))
        self.assertFalse(self.takes("divisions", {"divisions": [{"id": "clerk"}]}))
        self.assertFalse(self.takes("area", {"title": "ก", "kind": "peson"}))

    def test_descriptions_are_thai_first_and_give_an_example(self):
        described = self.schemas["procurement"]["properties"]["fiscal_year"]["description"]
        self.assertTrue(described.startswith("ปีงบประมาณ · "), described)
        self.assertIn("เช่น 2567", described)

    def test_the_reference_is_not_stale_and_its_examples_load(self):
        for language in ("th", "en"):
            page = SOURCE / "docs/content" / language / "reference.md"
            now = subprocess.run([PROGRAM, "reference", "--lang", language], check=True, stdout=subprocess.PIPE).stdout
            self.assertEqual(page.read_bytes(), now, f"write it anew: prongsai reference --lang {language} -o {page}")
        examples = re.findall(r"^```(yaml|markdown)\n(.*?)^```$", now.decode(), re.M | re.S)
        kinds = {re.search(r"^kind: (\S+)$", text, re.M)[1] for _, text in examples}
        self.assertEqual(kinds, {name for name in self.schemas if name not in CONFIG} - {"content", "area", "catalogue"})
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder)
            (site / "site-config").mkdir()
            (site / "site-config/site.yaml").write_text(
                "title: ก\nbase_url: https://www.example.go.th/\nagency:\n  name: ก\n", "utf-8")
            (site / "content/files").mkdir(parents=True)
            (site / "content/files/example.pdf").write_bytes((SOURCE / "content/files/hr/criteria-promotion.pdf").read_bytes())
            for number, (form, text) in enumerate(examples):
                if form == "yaml":
                    self.assertEqual(self.problems("content", yaml.load(text, Loader)), [], text)
                (site / f"content/example-{number}.{'md' if form == 'markdown' else 'yaml'}").write_text(text, "utf-8")
            ended = subprocess.run([PROGRAM, "build", "-s", site], stderr=subprocess.PIPE, check=False)
            self.assertEqual(ended.returncode, 0, ended.stderr.decode())

    def test_guidance_without_its_marks_has_every_field_of_its_kind(self):
        kinds = set()
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder)
            subprocess.run([PROGRAM, "init", site / "new", "--type", "sao", "--name", "ก", "--year", "2568"], check=True,
                           stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for path in (site / "new/content").glob("*/*.yaml"):
                text = path.read_text("utf-8")
                if path.name == "_area.yaml":
                    self.assertEqual(self.problems("area", yaml.load(text, Loader)), [], path)
                    continue
                self.assertEqual(self.problems("content", yaml.load(text, Loader)), [], path)
                whole = yaml.load(re.sub(r"^# ( *(?:- )?[a-z_]+:)", r"\1", text, flags=re.M), Loader)
                kinds.add(whole["kind"])
                schema = self.schemas[whole["kind"]]["properties"]
                self.assertEqual(set(whole) | {"headings", "columns"}, set(schema), path)
                self.assertEqual(set(whole["items"][0]), set(schema["items"]["items"]["properties"]), path)
            for name in ("site", "divisions", "assignments"):
                self.assertEqual(self.problems(name, read(site / f"new/site-config/{name}.yaml")), [], name)
        self.assertGreater(len(kinds), 8)

    def test_an_unknown_name_is_told(self):
        ended = subprocess.run([PROGRAM, "schema", "peson"], stderr=subprocess.PIPE, check=False)
        self.assertEqual(ended.returncode, 2)
        self.assertIn("person", ended.stderr.decode())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
