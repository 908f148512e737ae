#!/usr/bin/env python3
"""What a built site says to web servers and to machines that read pages: headers for Apache, IIS, nginx and others, security.txt, and
schema.org. nginx is the real one.

hosting_test.py PROGRAM
"""
import datetime
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
NGINX = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:" + str(SOURCE / "build/tools/nginx/usr/sbin"))
NAMES = {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "X-Frame-Options"}
SITE = """title: อบต.ตัวอย่าง
base_url: {address}
agency:
  name: องค์การบริหารส่วนตำบลตัวอย่าง
  email: saraban@example.go.th
fiscal_year: 2567
"""


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout.decode()


class Hosting(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def build(self, address="https://www.example.go.th/ita/", title="ประวัติ"):
        for path, text in (("site-config/site.yaml", SITE.format(address=address)), ("content/about/_area.yaml", "title: เกี่ยวกับเรา\n"),
                           ("content/about/history.md", f"---\ntitle: '{title}'\n---\n\nตั้งเมื่อ พ.ศ. 2540\n"),
                           ("content/services/_area.yaml", "title: บริการ\n"),
                           ("content/services/e-service.yaml",
                            "title: บริการออนไลน์\nkind: e-service\nitems:\n  - name: ขอน้ำ\n    url: https://e.example.go.th/\n    description: ขอน้ำอุปโภคบริโภค\n")):
            (self.folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / "site" / path).write_text(text, encoding="utf-8")
        self.public = self.folder / "public"
        run("build", "-s", self.folder / "site", "-o", self.public, "--as-of", "2026-11-27")

    def data_of(self, path):
        page = (self.public / path / "index.html").read_text("utf-8")
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
        self.assertEqual(len(blocks), 1, path)
        data = json.loads(blocks[0])
        self.assertEqual(data["@context"], "https://schema.org")
        return {one["@type"]: one for one in data["@graph"]}

    def test_each_server_is_told_the_same_headers(self):
        self.build()
        apache = dict(re.findall(r'^Header always set (\S+) "(.*)"$', (self.public / ".htaccess").read_text("utf-8"), re.M))
        iis = {one.get("name"): one.get("value") for one in xml.etree.ElementTree.parse(self.public / "web.config").iter("add")}
        others = dict(re.findall(r"^  ([\w-]+): (.*)$", (self.public / "_headers").read_text("utf-8"), re.M))
        others.pop("Cache-Control")
        self.assertEqual(set(apache), NAMES)
        self.assertEqual(apache, iis)
        self.assertEqual(apache, others)
        self.assertIn("ErrorDocument 404 /ita/404.html\n", (self.public / ".htaccess").read_text("utf-8"))
        self.assertIn('path="/ita/404.html"', (self.public / "web.config").read_text("utf-8"))
        self.assertTrue((self.public / ".nojekyll").is_file())

    @unittest.skipUnless(NGINX, "nginx is not installed")
    def test_nginx_sends_them_with_every_answer(self):
        self.build()
        wanted = dict(re.findall(r'^Header always set (\S+) "(.*)"$', (self.public / ".htaccess").read_text("utf-8"), re.M))
        snippet = self.folder / "prongsai.conf"
        run("export", "nginx", "-s", self.folder / "site", "-o", snippet)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        root = self.folder / "www"
        root.mkdir()
        self.public.rename(root / "ita")
        settings = self.folder / "nginx.conf"
        settings.write_text(("user root;\n" if os.geteuid() == 0 else "") + f"daemon off; pid {self.folder}/pid; error_log stderr; worker_processes 1;\nevents {{}}\nhttp {{\n"
                            f"types {{ text/html html; text/css css; text/javascript js; }}\naccess_log off; client_body_temp_path {self.folder}/t1; proxy_temp_path {self.folder}/t2;"
                            f" fastcgi_temp_path {self.folder}/t3; uwsgi_temp_path {self.folder}/t4; scgi_temp_path {self.folder}/t5;\n"
                            f"server {{ listen 127.0.0.1:{port}; root {root};\ninclude {snippet};\n}} }}\n")
        server = subprocess.Popen([NGINX, "-c", str(settings), "-p", str(self.folder)], stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        for path, status, cache in (("/ita/", 200, None), ("/ita/assets/style.css", 200, "public, max-age=604800"), ("/ita/search/words/parts.js", 200, None),
                                    ("/ita/nothing/", 404, None), ("/ita/assets/nothing", 404, "public, max-age=604800")):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
            connection.close()
            self.assertEqual(answer.status, status, path)
            self.assertEqual({name: answer.getheader(name) for name in NAMES}, wanted, path)
            if cache and status == 200:
                self.assertEqual(answer.getheader("Cache-Control"), cache)
            if status == 404:
                self.assertIn("องค์การบริหารส่วนตำบลตัวอย่าง", body)

    def test_whom_to_tell_of_a_weakness_is_said_at_the_root_of_a_host_alone(self):
        self.build()
        self.assertFalse((self.public / ".well-known").exists())
        self.build("https://www.example.go.th/")
        fields = dict(line.split(": ", 1) for line in (self.public / ".well-known/security.txt").read_text("utf-8").splitlines())
        self.assertEqual(fields["Contact"], "mailto:saraban@example.go.th")
        self.assertEqual(fields["Canonical"], "https://www.example.go.th/.well-known/security.txt")
        left = datetime.datetime.fromisoformat(fields["Expires"]).date() - datetime.date(2026, 11, 27)
        self.assertTrue(180 <= left.days < 365, left)

    def test_machines_are_told_whose_site_it_is_and_where_a_page_stands(self):
        self.build()
        home = self.data_of(".")
        body = home["GovernmentOrganization"]
        self.assertEqual((body["name"], body["@id"]), ("องค์การบริหารส่วนตำบลตัวอย่าง", "https://www.example.go.th/ita/#organization"))
        self.assertEqual(home["WebSite"]["publisher"]["@id"], body["@id"])
        self.assertEqual(home["WebSite"]["potentialAction"]["target"], "https://www.example.go.th/ita/search/?q={search_term_string}")
        crumbs = self.data_of("about/history")["BreadcrumbList"]["itemListElement"]
        self.assertEqual([one["position"] for one in crumbs], [1, 2, 3])
        self.assertEqual(crumbs[2]["item"], "https://www.example.go.th/ita/about/history/")
        services = self.data_of("services/e-service")
        self.assertEqual(services["GovernmentService"]["availableChannel"]["serviceUrl"], "https://e.example.go.th/")
        self.assertEqual(services["GovernmentService"]["serviceOperator"]["@id"], body["@id"])

    def test_a_table_of_records_is_a_dataset_with_its_downloads(self):
        self.build()
        data = self.data_of("services/e-service")["Dataset"]
        self.assertEqual({one["encodingFormat"] for one in data["distribution"]}, {"CSV", "XLSX", "JSON"})
        for one in data["distribution"]:
            self.assertTrue((self.public / one["contentUrl"].removeprefix("https://www.example.go.th/ita/")).is_file(), one)

    def test_no_title_ends_the_script(self):
        self.build(title='ก</script><b>"x')
        self.assertEqual(self.data_of("about/history")["BreadcrumbList"]["itemListElement"][2]["name"], 'ก</script><b>"x')


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
