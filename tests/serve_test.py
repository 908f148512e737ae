#!/usr/bin/env python3
"""`prongsai serve`: the site from memory, what it keeps to itself, and what happens when a file is saved.

serve_test.py PROGRAM
"""
import http.client
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.realpath(sys.argv[1])
SLOW = 6 if os.environ.get("SANITIZED") else 1
PATIENCE = 20 * SLOW

SITE = """title: อบต.ตัวอย่าง
base_url: https://www.example.go.th/ita/
agency:
  name: องค์การบริหารส่วนตำบลตัวอย่าง
fiscal_year: 2567
"""
PAGE = "---\ntitle: ประวัติ\n---\n\nตั้งเมื่อ พ.ศ. 2540\n"


class Serve(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.site = pathlib.Path(folder.name)
        for path, text in (("site-config/site.yaml", SITE), ("content/about/_area.yaml", "title: เกี่ยวกับเรา\n"), ("content/about/history.md", PAGE),
                           ("secret.txt", "secret")):
            self.write(path, text)
        (self.site / "content/files").mkdir()
        self.document = b"%PDF-1.4\n" + os.urandom(1_000_000)
        (self.site / "content/files/แผน.pdf").write_bytes(self.document)

    def write(self, path, text):
        (self.site / path).parent.mkdir(parents=True, exist_ok=True)
        (self.site / path).write_text(text, encoding="utf-8")

    def start(self, *arguments, built=True):
        process = subprocess.Popen([PROGRAM, "serve", "-s", str(self.site), "--port", "0", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   env=os.environ | {"XDG_CACHE_HOME": str(self.site / "cache")})
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.first_line = process.stdout.readline().decode()
        found = re.search(r"http://([^/]*):(\d+)(/\S*)", self.first_line)
        self.assertTrue(found, self.first_line)
        self.port, self.home = int(found[2]), found[3]
        if built is not None:
            self.state = self.wait_for(lambda state: state.get("is_built") is built)

    def get(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read(), dict(answer.getheaders())
        finally:
            connection.close()

    def page(self, path):
        status, body, _ = self.get(path)
        self.assertEqual(status, 200, path)
        return body.decode()

    def wait_for(self, happens):
        """The state when it is as wished."""
        until = time.monotonic() + PATIENCE
        state = {}
        while time.monotonic() < until:
            state = json.loads(self.get("/_prongsai/state.json")[1])
            if happens(state):
                return state
            time.sleep(0.05)
        self.fail(f"it did not come to that: {state}")

    def test_pages_and_files_come_from_memory_below_the_site_s_path(self):
        self.start()
        self.assertEqual(self.home, "/ita/")
        self.assertIn("ตั้งเมื่อ พ.ศ.\N{NO-BREAK SPACE}2540", self.page("/ita/about/history/"))
        self.assertIn("/_prongsai/preview.js", self.page("/ita/"))
        for path, place in (("/", "/ita/"), ("/elsewhere", "/ita/"), ("/ita/about/history", "/ita/about/history/")):
            status, _, headers = self.get(path)
            self.assertEqual((status, headers["Location"]), (302, place))
        status, body, headers = self.get("/ita/files/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf")
        self.assertEqual((status, body, headers["Content-Type"]), (200, self.document, "application/pdf"))
        status, body, headers = self.get("/ita/about/history/", "HEAD")
        self.assertEqual((status, body), (200, b""))
        self.assertTrue(self.get("/ita/assets/style.css")[2]["Content-Type"].startswith("text/css"))
        self.assertFalse((self.site / "public").exists())

    def test_what_a_browser_may_do_is_told_with_every_page(self):
        self.start()
        for path in ("/ita/", "/ita/assets/style.css", "/_prongsai/preview.js"):
            headers = self.get(path)[2]
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Cache-Control"], "no-store")

    def test_nothing_but_the_site_can_be_had(self):
        self.start()
        for path in ("/secret.txt", "/ita/secret.txt", "/ita/../secret.txt", "/ita/..%2fsecret.txt", "/ita/files/../../secret.txt", "/ita/files/%2e%2e/%2e%2e/secret.txt",
                     "/ita//etc/passwd", "/ita/site-config/site.yaml", "/ita/content/about/history.md", "/_prongsai/../secret.txt", "/_prongsai/preview_answer.cpp",
                     "/ita/files/", "/ita/%00", "/ita/%ff"):
            status, body, _ = self.get(path)
            self.assertIn(status, (302, 400, 404), path)
            self.assertNotIn(b"secret", body)
            self.assertNotIn(b"base_url", body)
        status, body, _ = self.get("/ita/nothing/")
        self.assertEqual(status, 404)
        self.assertIn("/_prongsai/preview.js", body.decode())
        for method in ("POST", "PUT", "DELETE"):
            self.assertNotEqual(self.get("/ita/", method)[0], 200)

    def test_only_requests_that_name_this_machine_are_answered(self):
        self.start()
        for host, status in (("localhost", 200), (f"localhost:{self.port}", 200), (f"[::1]:{self.port}", 200), ("evil.example", 403),
                             ("127.0.0.1.evil.example", 403), ("localhost.evil.example:80", 403), ("", 403)):
            self.assertEqual(self.get("/ita/", Host=host)[0], status, host)
            self.assertEqual(self.get("/_prongsai/state.json", Host=host)[0], status, host)

    def test_a_saved_file_is_shown_and_pages_are_told_to_load_anew(self):
        self.start()
        first = self.state["pages"]
        self.write("content/about/history.md", PAGE.replace("2540", "2541"))
        self.wait_for(lambda state: state["pages"] > first)
        self.assertIn("2541", self.page("/ita/about/history/"))
        self.write("content/about/new.md", "---\ntitle: หน้าใหม่\n---\n\nใหม่\n")
        self.wait_for(lambda state: state["pages"] > first + 1)
        self.assertIn("หน้าใหม่", self.page("/ita/about/new/"))
        (self.site / "content/about/new.md").unlink()
        self.wait_for(lambda state: state["pages"] > first + 2)
        self.assertEqual(self.get("/ita/about/new/")[0], 404)

    def test_a_mistake_is_told_with_its_line_and_the_pages_from_before_stay(self):
        self.start()
        pages = self.state["pages"]
        self.write("content/about/history.md", "---\ntitle: [ประวัติ\n---\n\nx\n")
        state = self.wait_for(lambda state: not state["is_built"])
        self.assertEqual(state["pages"], pages)
        problem = state["problems"][0]
        self.assertEqual(problem["severity"], "error")
        self.assertTrue(problem["place"].startswith("content/about/history.md:"), problem)
        self.assertTrue(problem["message"] and problem["help"])
        self.assertIn("2540", self.page("/ita/about/history/"))
        self.write("content/about/history.md", PAGE)
        self.wait_for(lambda state: state["is_built"] and state["pages"] > pages)

    def test_a_site_that_cannot_be_built_at_first_says_why(self):
        self.write("content/about/history.md", "---\ntitle: [ประวัติ\n---\n")
        self.start(built=False)
        status, body, _ = self.get("/ita/")
        self.assertEqual(status, 503)
        self.assertIn("/_prongsai/preview.js", body.decode())
        self.assertTrue(self.state["problems"])
        self.write("content/about/history.md", PAGE)
        self.wait_for(lambda state: state["is_built"])
        self.page("/ita/")

    def test_the_checklist_of_the_year_goes_with_the_state(self):
        self.start("--lang", "th")
        self.assertEqual(len(self.state["items"]), 35)
        self.assertEqual(self.state["items"][0]["code"], "O1")
        self.assertEqual(self.state["items"][0]["url"], "/ita/oit/2567/o1/")
        self.assertEqual(self.state["items"][1]["state"], "missing")
        self.page(self.state["items"][0]["url"])
        self.assertIn("OIT", self.state["summary"])

    def test_a_port_that_is_taken_is_told(self):
        self.start(built=None)
        ended = subprocess.run([PROGRAM, "serve", "-s", str(self.site), "--port", str(self.port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               check=False, timeout=PATIENCE)
        self.assertEqual(ended.returncode, 4)
        self.assertIn("--port 0", ended.stderr.decode())

    def test_passwords_of_hosts_are_not_shown(self):
        self.write("site-config/hosts.yaml", "hosts:\n  - origin: https://a.example\n    passwort: s3cret\n")
        self.start(built=None)
        state = self.wait_for(lambda state: state.get("problems"))
        self.assertNotIn("s3cret", json.dumps(state))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
