#!/usr/bin/env python3
"""What a built site says to web servers and to machines that read pages: headers for Apache, IIS, nginx and others, security.txt, and
schema.org. nginx and Apache are the real ones.

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
APACHE = shutil.which("apache2", path=os.environ["PATH"] + ":/usr/sbin") or shutil.which("httpd", path=os.environ["PATH"] + ":/usr/sbin")
APACHE_MODULES = next((one for one in ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules") if os.path.isdir(one)), None)
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


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(port):
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


def ask(port, path, headers=None):
    """The answer to a GET, and its body as it came over the line."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


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

    @unittest.skipUnless(APACHE and APACHE_MODULES, "Apache is not installed")
    def test_apache_obeys_the_file_that_lies_in_the_folder(self):
        self.build()
        wanted = dict(re.findall(r'^Header always set (\S+) "(.*)"$', (self.public / ".htaccess").read_text("utf-8"), re.M))
        (self.public / "files").mkdir(exist_ok=True)
        (self.public / "files" / "plan.pdf").write_bytes(b"%PDF-1.4\n")
        root = self.folder / "www"
        root.mkdir()
        self.public.rename(root / "ita")
        port = free_port()
        modules = ["mpm_event", "authz_core", "mime", "dir", "autoindex", "headers", "deflate", "filter"]
        account = "User nobody\nGroup nogroup\n" if os.geteuid() == 0 else ""
        os.chmod(self.folder, 0o755)
        settings = self.folder / "httpd.conf"
        # As a web host has it: a folder without an index page is listed, unless its .htaccess says otherwise.
        settings.write_text(
            "".join(f"LoadModule {one}_module {APACHE_MODULES}/mod_{one}.so\n" for one in modules) + account +
            f"ServerRoot {self.folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {self.folder}/httpd.pid\n"
            f"ErrorLog {self.folder}/error.log\nTypesConfig /etc/mime.types\nDocumentRoot {root}\nDirectoryIndex index.html\n"
            f"<Directory {root}>\nAllowOverride All\nOptions Indexes FollowSymLinks MultiViews\nRequire all granted\n</Directory>\n")
        server = subprocess.Popen([APACHE, "-f", str(settings), "-D", "FOREGROUND"], stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        wait_for(port)
        errors = lambda: (self.folder / "error.log").read_text("utf-8", "replace")
        packed = {"Accept-Encoding": "gzip"}
        for path, status, type_, encoding in (("/ita/", 200, "text/html; charset=utf-8", "gzip"), ("/ita/assets/style.css", 200, "text/css", "gzip"),
                                              ("/ita/assets/fonts/sarabun-thai-400-normal.woff2", 200, "font/woff2", None),
                                              ("/ita/feed.xml", 200, "application/xml", "gzip"), ("/ita/search/words/parts.js", 200, "javascript", "gzip"),
                                              ("/ita/nothing/", 404, "text/html; charset=utf-8", None), ("/ita/files/", 403, "text/html", None)):
            answer, body = ask(port, path, packed)
            if path == "/ita/files/":  # no list of what lies there
                self.assertIn(answer.status, (403, 404), errors())
                self.assertNotIn(b"plan.pdf", body)
            else:
                self.assertEqual(answer.status, status, (path, errors()))
                self.assertIn(type_, answer.getheader("Content-Type"), path)
                self.assertEqual(answer.getheader("Content-Encoding"), encoding, path)
            self.assertEqual({name: answer.getheader(name) for name in NAMES}, wanted, path)
        answer, body = ask(port, "/ita/nothing/")
        self.assertIn("องค์การบริหารส่วนตำบลตัวอย่าง", body.decode("utf-8"))
        self.assertEqual(ask(port, "/ita/assets/style.css")[0].getheader("Cache-Control"), "public, max-age=604800")
        self.assertEqual(ask(port, "/ita/search/words/parts.js")[0].getheader("Cache-Control"), "no-cache")
        self.assertNotIn("htaccess:", errors())

    def test_iis_is_told_by_a_file_of_its_shape(self):
        self.build()
        root = xml.etree.ElementTree.parse(self.public / "web.config").getroot()
        # What IIS's schema (IIS_schema.xml) allows of the sections in use: element, attributes it must have, elements in it.
        shape = {"configuration": (set(), {"system.webServer"}),
                 "system.webServer": (set(), {"httpErrors", "staticContent", "httpProtocol", "directoryBrowse"}),
                 "httpErrors": (set(), {"remove", "error"}), "error": ({"statusCode", "path", "responseMode"}, set()),
                 "staticContent": (set(), {"remove", "mimeMap"}), "mimeMap": ({"fileExtension", "mimeType"}, set()),
                 "httpProtocol": (set(), {"customHeaders"}), "customHeaders": (set(), {"remove", "add"}), "add": ({"name", "value"}, set()),
                 "directoryBrowse": ({"enabled"}, set())}
        self.assertEqual(root.tag, "configuration")
        for one in root.iter():
            if one.tag == "remove":
                self.assertEqual(len(one.attrib), 1)
                continue
            must, children = shape[one.tag]
            self.assertEqual(set(one.attrib), must, one.tag)
            self.assertLessEqual({child.tag for child in one}, children, one.tag)
        for section, key in (("staticContent", "fileExtension"), ("customHeaders", "name")):
            names = [one.get(key) for one in next(root.iter(section)) if one.tag != "remove"]
            self.assertEqual(len(names), len(set(names)))  # IIS refuses the whole site for an entry that is there twice
        self.assertEqual(next(root.iter("directoryBrowse")).get("enabled"), "false")

    def test_the_file_of_headers_has_the_lines_that_hosts_of_static_sites_read(self):
        self.build()
        lines = [line for line in (self.public / "_headers").read_text("utf-8").splitlines() if not line.startswith("#")]
        self.assertTrue(lines[0].startswith("/"))
        for line in lines:
            self.assertRegex(line, r"^(/\S*|  [A-Za-z-]+: \S.*)$")
            self.assertLessEqual(len(line), 2000)  # Cloudflare's limit of a line

    def test_the_contact_for_weaknesses_is_what_rfc_9116_asks(self):
        self.build("https://www.example.go.th/")
        data = (self.public / ".well-known/security.txt").read_bytes()
        fields = [line.split(": ", 1) for line in data.decode("utf-8").splitlines() if line and not line.startswith("#")]
        names = [name for name, _ in fields]
        self.assertGreaterEqual(names.count("Contact"), 1)  # 2.5.3
        self.assertEqual((names.count("Expires"), names.count("Preferred-Languages")), (1, 1))  # 2.5.5, 2.5.8
        values = dict(fields)
        self.assertRegex(values["Contact"], r"^(mailto:|https://|tel:)")
        self.assertRegex(values["Expires"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")
        self.assertGreater(datetime.datetime.fromisoformat(values["Expires"]).date(), datetime.date(2026, 11, 27))
        self.assertTrue(values["Canonical"].startswith("https://"))
        self.assertLessEqual(set(names), {"Contact", "Expires", "Preferred-Languages", "Canonical", "Acknowledgments", "Encryption", "Hiring", "Policy"})

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
