#!/usr/bin/env python3
"""`prongsai links --outside` against servers on loopback that do what servers do: well-behaved ones, rude ones, lying ones, and
nginx with good and bad certificates. Every class of result has its case.

outside_test.py PROGRAM
"""
import base64
import collections
import contextlib
import gzip
import hashlib
import http.server
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = os.path.realpath(sys.argv[1])
SOURCE = pathlib.Path(__file__).resolve().parent.parent
# Programs under a sanitizer are slow; a server that is slow on purpose must be slower still.
SLOW = 6 if os.environ.get("SANITIZED") else 1
NGINX = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:" + str(SOURCE / "build/tools/nginx/usr/sbin"))
PAGE = "<!doctype html><title>{0}</title><p>{0}</p>"


class Server(http.server.ThreadingHTTPServer):
    """Answers as `answers` says: path → function of the request's handler. Counts what came."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, answers, address="127.0.0.1"):
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        super().__init__((address, 0), Handler)
        self.answers = answers
        self.requests = []
        self.connections = 0
        self.under_way = 0
        self.most_under_way = 0
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]

    def process_request(self, request, client_address):
        with self.lock:
            self.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request, client_address):
        pass  # a client that hung up

    def paths(self, method=None):
        return [path for (how, path, _) in self.requests if method in (None, how)]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except ConnectionError:
            self.close_connection = True

    def answer(self):
        server = self.server
        with server.lock:
            server.requests.append((self.command, self.path, time.monotonic()))
            server.under_way += 1
            server.most_under_way = max(server.most_under_way, server.under_way)
        try:
            path = self.path.partition("?")[0]
            server.answers.get(path, server.answers.get("*", gone))(self)
        finally:
            with server.lock:
                server.under_way -= 1

    do_GET = do_HEAD = answer

    def send(self, status, body="", kind="text/html; charset=utf-8", headers=()):
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        if not any(name == "Content-Length" for name, _ in headers):
            self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Type", kind)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def gone(request):
    request.send(404, PAGE.format("404"))


def page(words):
    return lambda request: request.send(200, PAGE.format(words))


def status(code, **headers):
    return lambda request: request.send(code, headers=[(name.replace("_", "-"), value) for name, value in headers.items()])


def to(location, code=302):
    return lambda request: request.send(code, headers=[("Location", location)])


def by_method(head, get):
    return lambda request: (head if request.command == "HEAD" else get)(request)


class Outside(unittest.TestCase):
    """Each test writes a page with links and reads what is said of them."""

    maxDiff = None
    variables = {}

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def environment(self):
        plain = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        return plain | {"XDG_CACHE_HOME": str(self.folder / "cache")} | self.variables

    def serve(self, answers, address="127.0.0.1"):
        server = Server(answers, address)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server

    def ask(self, links, *arguments, expected=None, patience=60):
        """What is said of each link: address → set of rules; `links` are addresses."""
        site = self.folder / "site"
        site.mkdir(exist_ok=True)
        anchors = "\n".join(f'<a href="{link}">link number {i}</a>' for i, link in enumerate(links))
        (site / "index.html").write_text(f"<!doctype html><title>t</title>\n{anchors}", encoding="utf-8")
        ended = subprocess.run([PROGRAM, "links", str(site), "--outside", "--format", "json", "--lang", "en", *arguments],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=patience * SLOW,
                               env=self.environment())
        self.assertIn(ended.returncode, (0, 1) if expected is None else (expected,), ended.stderr.decode())
        self.answer = json.loads(ended.stdout)
        self.messages = [f'{one["rule"]}: {one["message"]}' for one in self.answer["findings"]]
        said = {link: set() for link in links}
        for one in self.answer["findings"]:
            if one["file"] == "index.html":
                said[links[one["line"] - 2]].add(one["rule"])
        return said

    def told(self, *parts):
        """One message has all the parts."""
        found = [message for message in self.messages if all(part in message for part in parts)]
        self.assertEqual(len(found), 1, f"{parts} in {self.messages}")


class Statuses(Outside):
    def test_each_status_is_told_as_what_it_means(self):
        server = self.serve({
            "/ok": page("hello"), "/moved": to("/ok", 301), "/moved-too": to("/moved", 308), "/elsewhere": to("/ok"),
            "/mixed": to("/moved", 302), "/gone": status(410), "/secret": status(401, WWW_Authenticate="Basic realm=x"),
            "/closed": status(403), "/to-login": to("/user/login.php?next=/"), "/user/login.php": page("login"),
            "/broken": status(500), "/teapot": status(418), "/seven": status(700)})
        root = f"http://127.0.0.1:{server.port}"
        expected = {"/ok": set(), "/ok?x=1#part": set(), "/moved": {"link/moved"}, "/moved-too": {"link/moved"}, "/elsewhere": set(),
                    "/mixed": set(), "/gone": {"link/dead"}, "/nothing": {"link/dead"}, "/secret": {"link/needs-login"},
                    "/closed": {"link/forbidden"}, "/to-login": {"link/needs-login"}, "/user/login.php": set(),
                    "/broken": {"link/unreachable"}, "/teapot": {"link/dead"}, "/seven": {"link/dead"}}
        said = self.ask([root + path for path in expected], "--allow", "127.0.0.1", "--retries", "0", expected=1)
        self.assertEqual(said, {root + path: rules for path, rules in expected.items()})
        self.assertEqual(self.answer["outside"], len(expected))
        self.told("link/moved", "/moved-too", f"{root}/ok now")
        self.told("link/dead", "/gone", "410")
        self.told("link/unreachable", "/broken", "500")
        self.assertNotIn("#part", " ".join(server.paths()))

    def test_an_address_is_asked_for_once_however_often_it_is_linked(self):
        server = self.serve({"/a": page("a")})
        address = f"http://127.0.0.1:{server.port}/a"
        self.ask([address, address, address + "#b", address.replace("http:", "HTTP:")], "--allow", "127.0.0.1")
        self.assertEqual(self.answer["outside"], 1)
        self.assertEqual(server.paths().count("/a"), 1)

    def test_get_follows_where_head_lies(self):
        server = self.serve({
            "/405": by_method(status(405), page("x")), "/404": by_method(gone, page("x")), "/403": by_method(status(403), page("x")),
            "/500": by_method(status(500), page("x")), "/silent": by_method(lambda request: request.connection.shutdown(socket.SHUT_RDWR), page("x"))})
        root = f"http://127.0.0.1:{server.port}"
        said = self.ask([root + path for path in server.answers], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(set().union(*said.values()), set())
        self.assertEqual(server.paths("GET").count("/404"), 1)

    def test_a_form_is_not_sent(self):
        server = self.serve({"*": page("x")})
        site = self.folder / "site"
        site.mkdir()
        (site / "index.html").write_text(f'<!doctype html><title>t</title><form action="http://127.0.0.1:{server.port}/delete">')
        subprocess.run([PROGRAM, "links", str(site), "--outside", "--allow", "127.0.0.1"], stdout=subprocess.DEVNULL, check=True,
                       env=self.environment())
        self.assertEqual(server.requests, [])

    def test_files_are_judged_by_their_size_and_type(self):
        large = by_method(status(200, Content_Length="30000000"), status(200))
        server = self.serve({"/plan.pdf": page("not found, sorry"), "/right.pdf": lambda request: request.send(200, "%PDF", "application/pdf"),
                             "/large.zip": lambda request: request.send(200, "", "application/zip", [("Content-Length", "30000000")])
                             if request.command == "HEAD" else large(request)})
        root = f"http://127.0.0.1:{server.port}"
        said = self.ask([root + path for path in server.answers], "--allow", "127.0.0.1", expected=0)
        self.assertEqual([said[root + path] for path in server.answers], [{"link/wrong-type"}, set(), {"link/too-large"}])
        self.told("link/too-large", "30 megabytes")


class Patience(Outside):
    def test_what_fails_once_is_tried_again(self):
        tries = collections.Counter()

        def second_time(request):
            tries[request.path] += 1
            request.send(503 if tries[request.path] <= 2 else 200)  # HEAD, then GET

        server = self.serve({"/a": second_time})
        self.ask([f"http://127.0.0.1:{server.port}/a"], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(self.answer["findings"], [])

    def test_retry_after_is_obeyed(self):
        first = []

        def limited(request):
            now = time.monotonic()
            first.append(now)
            request.send(429, headers=[("Retry-After", "2")]) if len(first) == 1 else request.send(200, PAGE.format("x"))

        server = self.serve({"/a": limited})
        self.ask([f"http://127.0.0.1:{server.port}/a"], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(self.answer["findings"], [])
        self.assertGreaterEqual(first[1] - first[0], 1.9)

    def test_a_host_that_asks_for_too_much_patience_is_told_once_and_left_alone(self):
        server = self.serve({"*": status(429, Retry_After="3600")})
        links = [f"http://127.0.0.1:{server.port}/{i}" for i in range(50)]
        self.ask(links, "--allow", "127.0.0.1", expected=0)
        self.told("link/unreachable", "429", "49 more")
        self.assertEqual(len(self.messages), 1)
        self.assertLessEqual(len(server.requests), 3)

    def test_a_host_that_is_not_there_is_told_once(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            port = unused.getsockname()[1]
            dead = [f"http://127.0.0.1:{port}/{i}" for i in range(40)]
            unknown = [f"http://nobody.invalid/{i}" for i in range(3)]
            began = time.monotonic()
            self.ask(dead + unknown, "--allow", "127.0.0.1", "--retries", "1", expected=0)
        self.told("link/unreachable", "takes no connection", "39 more")
        self.told("link/unreachable", "name system", "2 more")
        self.assertLess(time.monotonic() - began, 10 * SLOW)

    def test_a_host_that_never_answers_ends_in_time(self):
        silent = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.addCleanup(silent.close)
        links = [f"http://127.0.0.1:{silent.getsockname()[1]}/{i}" for i in range(20)]
        began = time.monotonic()
        self.ask(links, "--allow", "127.0.0.1", "--retries", "0", "--timeout", "0.5", expected=0)
        self.assertEqual({message.partition(":")[0] for message in self.messages}, {"link/unreachable"})
        self.assertLess(time.monotonic() - began, 10 * SLOW)

    def test_a_host_is_not_crowded(self):
        def slowly(request):
            time.sleep(0.05)
            request.send(200, "x", "text/plain")

        server = self.serve({"*": slowly})
        links = [f"http://127.0.0.1:{server.port}/{i}" for i in range(30)]
        self.ask(links, "--allow", "127.0.0.1", "--per-host", "3", expected=0)
        self.assertEqual(len(server.paths()), 30)
        self.assertLessEqual(server.most_under_way, 3)
        self.assertLessEqual(server.connections, 6)

    def test_the_delay_is_kept(self):
        server = self.serve({"*": lambda request: request.send(200, "x", "text/plain")})
        links = [f"http://127.0.0.1:{server.port}/{i}" for i in range(5)]
        self.ask(links, "--allow", "127.0.0.1", "--delay", "0.3", expected=0)
        times = [when for (_, _, when) in server.requests]
        self.assertGreaterEqual(times[-1] - times[0], 0.8)  # 1.2 on a machine that is not busy


class RobotsTxt(Outside):
    RULES = "User-agent: *\nDisallow: /private/\n"

    def test_it_is_kept_to_when_that_is_asked(self):
        server = self.serve({"/robots.txt": lambda request: request.send(200, self.RULES, "text/plain"), "/private/a": page("a"), "/b": page("b")})
        links = [f"http://127.0.0.1:{server.port}{path}" for path in ("/private/a", "/b", "/gone")]
        self.assertEqual(list(self.ask(links, "--allow", "127.0.0.1", expected=1).values()), [set(), set(), {"link/dead"}])
        self.assertEqual(server.paths().count("/robots.txt"), 0)
        server.requests.clear()
        said = self.ask(links, "--allow", "127.0.0.1", "--robots", "--max-age", "0", expected=1)
        self.assertEqual(list(said.values()), [{"link/forbidden"}, set(), {"link/dead"}])
        self.told("link/forbidden", "robots.txt", "/private/a")
        self.assertEqual([path for path in server.paths() if path.startswith("/private")], [])
        self.assertEqual(server.paths().count("/robots.txt"), 1)

    def test_where_a_redirect_leads_the_robots_txt_of_that_host_is_kept_to(self):
        inside = self.serve({"/robots.txt": lambda request: request.send(200, self.RULES, "text/plain"), "/private/a": page("a"), "/b": page("b")})
        root = f"http://127.0.0.1:{inside.port}"
        door = self.serve({"/a": to(root + "/private/a"), "/b": to(root + "/b"), "/c": to(root + "/private/c")})
        links = [f"http://127.0.0.1:{door.port}{path}" for path in ("/a", "/b", "/c")]
        said = self.ask(links, "--allow", "127.0.0.1", "--robots", expected=0)
        self.assertEqual(list(said.values()), [{"link/forbidden"}, set(), {"link/forbidden"}])
        self.assertEqual([path for path in inside.paths() if path.startswith("/private")], [])
        self.assertEqual(inside.paths().count("/robots.txt"), 1)

    def test_a_crawl_keeps_to_it_too(self):
        server = self.serve({"/robots.txt": lambda request: request.send(200, self.RULES, "text/plain"),
                             "/": lambda request: request.send(200, "<!doctype html><title>t</title><a href='/private/x'>an inner page</a> <a href='/b'>page b</a>"),
                             "/b": page("b")})
        ended = subprocess.run([PROGRAM, "links", f"http://127.0.0.1:{server.port}/", "--robots", "--format", "json"], stdout=subprocess.PIPE,
                               check=True, timeout=60 * SLOW, env=self.environment())
        self.assertEqual(json.loads(ended.stdout)["findings"], [])
        self.assertEqual([path for path in server.paths() if path.startswith("/private")], [])
        self.assertEqual(server.paths().count("/robots.txt"), 1)


class Hosts(Outside):
    """What hosts.yaml says of a host is sent to it, to nobody else, and never printed."""

    SECRET = "s3cret-ความลับ"

    def setUp(self):
        super().setUp()
        self.seen = []

    def note(self, answer):
        def noted(request):
            self.seen.append((request.path, {name.lower(): value for name, value in request.headers.items()}))
            answer(request)

        return noted

    def locked(self, request):
        given = request.headers.get("Authorization", "")
        if given == "Basic " + base64.b64encode(f"clerk:{self.SECRET}".encode()).decode():
            request.send(200, PAGE.format("inside"))
        else:
            request.send(401, headers=[("WWW-Authenticate", "Basic realm=x")])

    def hosts(self, text):
        path = self.folder / "hosts.yaml"
        path.write_text("hosts:\n" + text, encoding="utf-8")
        return ["--hosts", str(path)]

    def test_a_password_a_cookie_and_headers_reach_their_host_and_no_other(self):
        other = self.serve({"*": self.note(page("other"))})
        server = self.serve({"/a": self.note(self.locked), "/away": self.note(to(f"http://127.0.0.1:{other.port}/landed")),
                             "/back": self.note(to("/a"))})
        root = f"http://127.0.0.1:{server.port}"
        hosts = self.hosts(f'  - origin: {root}\n    user: clerk\n    password: ${{PASSWORD}}\n    cookie: "session=${{SESSION}}"\n'
                           '    headers: ["X-Office: ${SESSION}-x", "Accept-Language: th"]\n    private: true\n'
                           f"  - origin: http://127.0.0.1:{other.port}\n    private: true\n")
        self.variables = {"PASSWORD": self.SECRET, "SESSION": "12345"}
        self.assertEqual(self.ask([root + "/a", root + "/away", root + "/back"], *hosts, expected=0),
                         {root + "/a": set(), root + "/away": set(), root + "/back": set()})
        mine = [headers for path, headers in self.seen if path in ("/a", "/away", "/back")]
        self.assertTrue(all(one["cookie"] == "session=12345" and one["x-office"] == "12345-x" and one["accept-language"] == "th" for one in mine))
        theirs = [headers for path, headers in self.seen if path == "/landed"]
        self.assertTrue(theirs)
        for one in theirs:
            self.assertEqual({"authorization", "cookie", "x-office", "accept-language"} & set(one), set())

    def test_without_the_file_the_password_is_missing(self):
        server = self.serve({"/a": self.locked})
        link = f"http://127.0.0.1:{server.port}/a"
        self.assertEqual(self.ask([link], "--allow", "127.0.0.1", expected=0)[link], {"link/needs-login"})

    def test_what_is_wrong_in_the_file_is_told_without_its_secrets(self):
        rows = (('  - origin: http://a.example\n    password: ${NOT_THERE}\n', "config/no-variable", "NOT_THERE"),
                (f'  - origin: http://a.example\n    headers: ["{self.SECRET}"]\n', "config/bad-header", "1"),
                (f'  - origin: http://a.example\n    headers: ["X: a\\r\\nY: {self.SECRET}"]\n', "config/bad-header", "1"),
                (f'  - origin: a.example/x\n    password: {self.SECRET}\n', "yaml/wrong-type", "origin"),
                (f'  - origin: http://a.example\n    password: {self.SECRET}\n    private: {self.SECRET}\n', "yaml/", "private"),
                (f'  - origin: http://a.example\n    password: "{self.SECRET}\n', "yaml/", "hosts.yaml"),
                (f'  - origin: http://a.example\n    pasword: {self.SECRET}\n', "yaml/", "pasword"),
                (f'  - origin: http://a.example\n    password:{self.SECRET}\n', "yaml/", "hosts.yaml"))
        (self.folder / "site").mkdir()
        (self.folder / "site/index.html").write_text("<title>t</title>")
        for text, rule, part in rows:
            with self.subTest(text=text):
                ended = subprocess.run([PROGRAM, "links", str(self.folder / "site"), "--outside", "-v", *self.hosts(text)], stdout=subprocess.PIPE,
                                       stderr=subprocess.STDOUT, check=False, timeout=60 * SLOW, env=self.environment())
                said = ended.stdout.decode()
                self.assertEqual(ended.returncode, 3, said)
                self.assertIn(rule, said)
                self.assertIn(part, said)
                self.assertNotIn(self.SECRET, said)

    def test_a_file_of_another_name_is_refused(self):
        ended = subprocess.run([PROGRAM, "links", str(self.folder), "--hosts", "secrets.yaml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               check=False, timeout=60 * SLOW, env=self.environment())
        self.assertEqual(ended.returncode, 2)

    def test_check_takes_the_site_s_own(self):
        server = self.serve({"/a": self.locked})
        site = self.folder / "site"
        for folder in ("site-config", "content/about"):
            (site / folder).mkdir(parents=True)
        root = f"http://127.0.0.1:{server.port}"
        (site / "site-config/site.yaml").write_text("title: ก\nbase_url: https://www.example.go.th/\nagency:\n  name: ก\n")
        (site / "site-config/hosts.yaml").write_text(f"hosts:\n  - origin: {root}\n    user: clerk\n    password: ${{PASSWORD}}\n    private: true\n")
        (site / "content/about/history.md").write_text(f"---\ntitle: ประวัติ\n---\n[ภายใน]({root}/a)\n")
        for password, expected in ((self.SECRET, []), ("wrong", ["link/needs-login"])):
            self.variables = {"PASSWORD": password}
            ended = subprocess.run([PROGRAM, "check", "-s", str(site), "--outside", "--max-age", "0", "--format", "json"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, check=False, timeout=60 * SLOW, env=self.environment())
            self.assertEqual([one["rule"] for one in json.loads(ended.stdout)["findings"]], expected, ended.stderr.decode())
        built = subprocess.run([PROGRAM, "build", "-s", str(site)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=60 * SLOW,
                               env=self.environment())
        self.assertEqual(built.returncode, 0, built.stdout.decode())
        self.assertFalse(any("${PASSWORD}" in file.read_text("utf-8", "replace") for file in (site / "public").rglob("*") if file.is_file()))


class Rude(Outside):
    """None of these hangs the program, fills its memory or leads it where it must not go."""

    def one(self, answer, *arguments):
        server = self.serve({"/a": answer})
        link = f"http://127.0.0.1:{server.port}/a"
        began = time.monotonic()
        said = self.ask([link], "--allow", "127.0.0.1", "--retries", "0", "--timeout", "1", *arguments)
        self.assertLess(time.monotonic() - began, 12 * SLOW)
        return said[link]

    def test_a_slow_drip(self):
        def drip(request):
            request.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for i in range(100):
                request.wfile.write(b"X-%d: x\r\n" % i)
                request.wfile.flush()
                time.sleep(0.1)

        self.assertEqual(self.one(drip), {"link/unreachable"})
        self.told("in time")

    def test_a_flood_of_headers(self):
        def flood(request):
            request.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for i in range(100_000):
                request.wfile.write(b"X-%d: %s\r\n" % (i, b"x" * 100))

        self.assertEqual(self.one(flood), {"link/unreachable"})

    def test_a_body_without_end(self):
        def endless(request):
            request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
            while True:
                request.wfile.write(b"x" * 65536)

        self.assertEqual(self.one(by_method(status(405), endless)), set())

    def test_a_bomb_of_compression(self):
        bomb = gzip.compress(b"\0" * 50_000_000)
        answer = lambda request: request.send(200, bomb, "text/html", [("Content-Encoding", "gzip")])
        self.assertEqual(self.one(by_method(status(405), answer)), set())

    def test_no_http_at_all(self):
        self.assertEqual(self.one(lambda request: request.wfile.write(b"SSH-2.0-x\r\n" * 9)), {"link/unreachable"})

    def test_redirects_without_end(self):
        self.assertEqual(self.one(lambda request: request.send(302, headers=[("Location", "/a")])), {"link/dead"})
        self.told("without end")

    def test_redirects_that_ever_change(self):
        server = self.serve({"*": lambda request: request.send(302, headers=[("Location", request.path + "x")])})
        self.ask([f"http://127.0.0.1:{server.port}/a"], "--allow", "127.0.0.1", expected=1)
        self.assertEqual(len(server.requests), 11)

    def test_redirects_to_what_is_no_web_address(self):
        for target in ("mailto:a@example.com", "file:///etc/passwd", "javascript:alert(1)", "gopher://127.0.0.1/", "http://a b/"):
            self.assertEqual(self.one(to(target)), {"link/dead"}, target)

    def test_a_cookie_that_must_be_shown_again(self):
        def wants_cookie(request):
            if "seen=1" in request.headers.get("Cookie", ""):
                request.send(200, PAGE.format("x"))
            else:
                request.send(302, headers=[("Location", "/a"), ("Set-Cookie", "seen=1")])

        self.assertEqual(self.one(wants_cookie), set())

    def test_cookies_stay_with_their_link(self):
        seen = []

        def takes(request):
            seen.append(request.headers.get("Cookie"))
            request.send(200, "x", "text/plain", [("Set-Cookie", "spy=1; Max-Age=999999999")] * 200)

        server = self.serve({"*": takes})
        self.ask([f"http://127.0.0.1:{server.port}/{i}" for i in range(3)], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(seen, [None] * 3)


class Private(Outside):
    def test_nothing_is_asked_of_private_addresses(self):
        server = self.serve({"*": page("x")})
        port = server.port
        names = ["127.0.0.1", "127.1", "0x7f000001", "2130706433", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "10.0.0.1",
                 "169.254.169.254", "[fd00::1]", "[fe80::1]", "192.168.1.1", "172.16.0.1", "100.64.0.1", "[64:ff9b::7f00:1]"]
        links = [f"http://{name}:{port}/" for name in names]
        said = self.ask(links, "--retries", "0", "--timeout", "2", expected=0)
        self.assertEqual(server.connections, 0)
        told = [link for link in links if said[link] == {"link/private-address"}]
        # A machine without IPv6 says that there is no connection to some, which is as good.
        self.assertEqual([link for link in links if link not in told and said[link] != {"link/unreachable"}
                          and "7f000001" not in link and "2130706433" not in link and "127.1:" not in link], [])
        self.assertIn(f"http://127.0.0.1:{port}/", told)
        self.assertIn(f"http://169.254.169.254:{port}/", told)

    def test_a_name_that_leads_to_a_private_address_is_not_asked(self):
        server = self.serve({"*": page("x")})
        self.ask([f"http://inside.example:{server.port}/"], "--resolve", f"inside.example:{server.port}:127.0.0.1", expected=0)
        self.told("link/private-address")
        self.assertEqual(server.connections, 0)

    def test_a_redirect_does_not_lead_inside(self):
        inside = self.serve({"*": page("secret")})
        outside = self.serve({"/a": to(f"http://127.0.0.1:{inside.port}/admin")})
        self.ask([f"http://public.example:{outside.port}/a"], "--allow", "public.example",
                 "--resolve", f"public.example:{outside.port}:127.0.0.1", expected=0)
        self.told("link/private-address", "/a")
        self.assertEqual(inside.connections, 0)
        self.assertEqual(len(outside.requests), 1)

    def test_a_host_that_is_named_is_asked(self):
        try:
            server, host = self.serve({"*": page("x")}, "::1"), "[::1]"
        except OSError:  # a machine without IPv6
            server, host = self.serve({"*": page("x")}), "127.0.0.1"
        self.ask([f"http://{host}:{server.port}/"], "--allow", host, expected=0)
        self.assertEqual(self.messages, [])
        self.assertGreaterEqual(len(server.requests), 1)

    def test_a_thai_name_is_asked_by_its_ascii_form(self):
        server = self.serve({"/แผน": page("x"), "/%E0%B9%81%E0%B8%9C%E0%B8%99": page("แผน")})
        name = "เทศบาล.ไทย"
        ascii_name = name.encode("idna").decode()
        self.ask([f"http://{name}:{server.port}/แผน"], "--allow", name, "--resolve", f"{ascii_name}:{server.port}:127.0.0.1", expected=0)
        self.assertEqual(self.messages, [])
        self.assertIn("/%E0%B9%81%E0%B8%9C%E0%B8%99", server.paths())


class Proxy(Outside):
    def test_a_proxy_of_the_environment_is_asked_and_leads_to_no_private_name(self):
        proxy = self.serve({"http://public.example/a": page("a"), "http://public.example/inside": to("http://127.0.0.1/admin")})
        self.variables = {"http_proxy": f"http://127.0.0.1:{proxy.port}"}
        names = ["127.0.0.1", "0x7f000002", "localhost", "[::1]", "10.0.0.1", "169.254.169.254"]
        links = ["http://public.example/a", "http://public.example/inside", *[f"http://{name}/" for name in names]]
        said = self.ask(links, "--retries", "0", expected=0)
        self.assertEqual(said, {link: set() if link.endswith("/a") else {"link/private-address"} for link in links})
        self.assertEqual({path.split("/")[2] for path in proxy.paths()}, {"public.example"})

    def test_the_proxy_is_no_way_to_other_private_addresses(self):
        inside = self.serve({"*": page("secret")})
        self.variables = {"http_proxy": "http://127.0.0.1:1", "no_proxy": "inside.example"}
        link = f"http://inside.example:{inside.port}/"
        said = self.ask([link], "--retries", "0", "--resolve", f"inside.example:{inside.port}:127.0.0.2", expected=0)
        self.assertEqual(said[link], {"link/private-address"})
        self.assertEqual(inside.connections, 0)


class NotFoundPages(Outside):
    def test_a_page_like_that_of_an_absent_address_is_told(self):
        def cms(request):
            there = {"/": "หน้าแรก", "/plan": "แผนพัฒนาท้องถิ่น"}
            words = there.get(request.path, "ไม่พบข้อมูล")
            request.send(200, f"<!doctype html><title>อบต.ตัวอย่าง</title><nav>เมนู<a>ข่าว</a></nav><p>{words}</p><p>ผู้เข้าชม {time.time()}</p>")

        server = self.serve({"*": cms})
        root = f"http://127.0.0.1:{server.port}"
        said = self.ask([root + "/", root + "/plan", root + "/lost"], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(said, {root + "/": set(), root + "/plan": set(), root + "/lost": {"link/not-found-page"}})

    def test_a_host_that_leads_home_for_what_is_not_there(self):
        server = self.serve({"/": page("home"), "/plan": page("plan"), "*": to("/")})
        root = f"http://127.0.0.1:{server.port}"
        said = self.ask([root + "/", root + "/plan", root + "/lost"], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(said, {root + "/": set(), root + "/plan": set(), root + "/lost": {"link/not-found-page"}})

    def test_what_was_found_to_be_none_is_known_offline_and_not_compared_again(self):
        def cms(request):
            request.send(200, PAGE.format({"/plan": "แผน"}.get(request.path, "ไม่พบข้อมูล")))

        server = self.serve({"*": cms})
        root = f"http://127.0.0.1:{server.port}"
        expected = {root + "/plan": set(), root + "/lost": {"link/not-found-page"}}
        links = list(expected)
        self.assertEqual(self.ask(links, "--allow", "127.0.0.1", expected=0), expected)
        server.requests.clear()
        self.assertEqual(self.ask(links, "--allow", "127.0.0.1", expected=0), expected)
        self.assertEqual(self.ask(links, "--offline", expected=0), expected)
        self.assertEqual(server.requests, [])

    def test_an_honest_host_is_asked_for_one_absent_address_and_nothing_is_read_twice(self):
        server = self.serve({"/a": page("a"), "/b": page("b")})
        root = f"http://127.0.0.1:{server.port}"
        self.ask([root + "/a", root + "/b"], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(collections.Counter(server.paths("HEAD")), {"/a": 1, "/b": 1})
        self.assertEqual(len(server.paths("GET")), 1)


class History(Outside):
    def test_a_good_answer_is_not_asked_for_again_a_bad_one_is(self):
        server = self.serve({"/a": page("a"), "/b": page("b")})
        root = f"http://127.0.0.1:{server.port}"
        links = [root + "/a", root + "/b", root + "/gone"]
        first = self.ask(links, "--allow", "127.0.0.1", expected=1)
        server.requests.clear()
        self.assertEqual(self.ask(links, "--allow", "127.0.0.1", expected=1), first)
        self.assertEqual(server.paths("HEAD"), ["/gone"])
        server.requests.clear()
        self.ask(links, "--allow", "127.0.0.1", "--max-age", "0", expected=1)
        self.assertEqual(sorted(server.paths("HEAD")), ["/a", "/b", "/gone"])

    def test_a_host_that_knows_again_what_it_sent_need_not_send_it_twice(self):
        asked = []

        def with_tag(request):
            asked.append((request.command, request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since")))
            if asked[-1][1] == '"1"':
                request.send(304, headers=[("Content-Length", "0")])
            else:
                request.send(200, PAGE.format("a"), headers=[("ETag", '"1"')])

        def with_day(request):
            asked.append((request.command, request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since")))
            request.send(304 if asked[-1][2] else 200, "", headers=[("Last-Modified", "Fri, 27 Nov 2026 00:00:00 GMT")])

        server = self.serve({"/tag": with_tag, "/day": with_day, "/moved": to("/tag")})
        root = f"http://127.0.0.1:{server.port}"
        for answer in (with_tag, with_day):
            link = root + {with_tag: "/tag", with_day: "/day"}[answer]
            asked.clear()
            for _ in range(3):
                self.assertEqual(self.ask([link], "--allow", "127.0.0.1", "--max-age", "0", expected=0)[link], set())
            self.assertEqual(asked[0], ("HEAD", None, None))
            self.assertEqual(asked[1:], [("HEAD", '"1"', None)] * 2 if answer is with_tag else [("HEAD", None, "Fri, 27 Nov 2026 00:00:00 GMT")] * 2)
        # What stands behind a redirect is another page.
        self.ask([root + "/moved"], "--allow", "127.0.0.1", "--max-age", "0", expected=0)
        asked.clear()
        self.ask([root + "/moved"], "--allow", "127.0.0.1", "--max-age", "0", expected=0)
        self.assertEqual(asked, [("HEAD", None, None)])

    def test_a_dead_link_is_told_with_its_days(self):
        server = self.serve({"/a": page("a")})
        link = f"http://127.0.0.1:{server.port}/a"
        settings = ["--allow", "127.0.0.1", "--max-age", "0", "--as-of"]
        self.ask([link], *settings, "2026-11-01", expected=0)
        server.answers = {}
        self.ask([link], *settings, "2026-11-03", expected=1)
        self.told("link/dead", "404")
        self.assertNotIn("days", self.messages[0])
        self.ask([link], *settings, "2026-11-15", expected=1)
        self.told("link/dead", "404", "for 12 days", "last good on 1 Nov 2026")

    def test_the_history_of_an_older_program_is_not_lost(self):
        (self.folder / "cache/prongsai").mkdir(parents=True)
        link = f"http://127.0.0.1:{self.serve({}).port}/a"
        with contextlib.closing(sqlite3.connect(self.folder / "cache/prongsai/links.sqlite")) as old:
            old.executescript(
                "CREATE TABLE link (address TEXT PRIMARY KEY, asked_at INTEGER NOT NULL, ending INTEGER NOT NULL, status INTEGER NOT NULL, "
                "final_address TEXT NOT NULL, is_moved_for_good INTEGER NOT NULL, media_type TEXT NOT NULL, length INTEGER NOT NULL, tls INTEGER "
                "NOT NULL, certificate_ends TEXT NOT NULL, failing_since TEXT NOT NULL, alive_on TEXT NOT NULL) WITHOUT ROWID; "
                f"INSERT INTO link VALUES ('{link}', 1, 0, 404, '{link}', 0, '', -1, 0, '', '2026-11-03', '2026-11-01'); PRAGMA user_version = 1;")
        for day, words in (("2026-11-15", "for 12 days"), ("2026-11-16", "for 13 days")):
            self.ask([link], "--allow", "127.0.0.1", "--as-of", day, expected=1)
            self.told("link/dead", words, "last good on 1 Nov 2026")

    def test_what_cannot_be_reached_is_dead_on_the_third_day(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            link = f"http://127.0.0.1:{unused.getsockname()[1]}/"
            settings = ["--allow", "127.0.0.1", "--retries", "0", "--as-of"]
            for day, rule, status in (("2026-11-01", "link/unreachable", 0), ("2026-11-02", "link/unreachable", 0), ("2026-11-03", "link/dead", 1)):
                self.assertEqual(self.ask([link], *settings, day, expected=status)[link], {rule})

    def test_offline_tells_what_is_remembered_and_asks_nobody(self):
        server = self.serve({"/a": page("a"), "/moved": to("/a", 301)})
        root = f"http://127.0.0.1:{server.port}"
        links = [root + "/moved", root + "/gone", root + "/new"]
        first = self.ask(links[:2], "--allow", "127.0.0.1", expected=1)
        connections = server.connections
        self.assertEqual(self.ask(links, "--offline", expected=1), first | {root + "/new": set()})
        self.assertEqual(server.connections, connections)

    def test_a_run_that_was_cut_short_is_taken_up_again(self):
        count = 120

        def slowly(request):
            time.sleep(0.05)
            request.send(200, "x", "text/plain")

        server = self.serve({"*": slowly})
        links = [f"http://127.0.0.1:{server.port}/{i}" for i in range(count)]
        self.ask(links[:1], "--allow", "127.0.0.1")  # writes nothing but the page of one link
        site = self.folder / "site"
        (site / "index.html").write_text("<!doctype html><title>t</title>" + "".join(f'<a href="{link}">link {link}</a>' for link in links))
        child = subprocess.Popen([PROGRAM, "links", str(site), "--outside", "--allow", "127.0.0.1"], stdout=subprocess.DEVNULL,
                                 env=self.environment())
        while len(server.requests) < count // 4:
            time.sleep(0.01)
        child.kill()
        child.wait()
        asked = len(server.requests)
        self.assertLess(asked, count)
        self.ask(links, "--allow", "127.0.0.1", expected=0)
        again = len(server.requests) - asked
        # Those that were under way when it ended, and their like, are asked again; the rest is not.
        self.assertLessEqual(again, count - asked + 8)
        self.assertEqual(self.messages, [])

    def test_a_file_that_is_no_history_does_not_matter(self):
        server = self.serve({"/a": page("a")})
        cache = self.folder / "cache" / "prongsai"
        cache.mkdir(parents=True)
        (cache / "links.sqlite").write_bytes(b"x" * 10000)
        self.ask([f"http://127.0.0.1:{server.port}/a"], "--allow", "127.0.0.1", expected=0)
        self.assertEqual(self.messages, [])


class Exceptions(Outside):
    def test_an_exception_hides_a_link_until_its_last_day(self):
        server = self.serve({})
        link = f"http://127.0.0.1:{server.port}/a"
        exceptions = self.folder / "exceptions.yaml"
        exceptions.write_text(f'exceptions:\n  - link: "http://127.0.0.1:*/a"\n    reason: ปิดปรับปรุง\n    until: 31 ธ.ค. 2569\n')
        settings = ["--allow", "127.0.0.1", "--exceptions", str(exceptions), "--as-of"]
        self.assertEqual(self.ask([link], *settings, "2026-12-31", expected=0)[link], set())
        self.ask([link, link], *settings, "2027-01-01", expected=1)
        self.told("link/exception-over", "http://127.0.0.1:*/a", "31 Dec 2026", "ปิดปรับปรุง")

    def test_exceptions_without_a_reason_are_refused(self):
        exceptions = self.folder / "exceptions.yaml"
        exceptions.write_text("exceptions:\n  - link: x\n    until: 2026-12-31\n")
        site = self.folder / "site"
        site.mkdir()
        (site / "index.html").write_text("<title>x</title>")
        ended = subprocess.run([PROGRAM, "links", str(site), "--exceptions", str(exceptions), "--lang", "en"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, check=False, env=self.environment())
        self.assertIn("yaml/missing-key", ended.stderr.decode())
        self.assertNotEqual(ended.returncode, 0)


class Crawl(Outside):
    """`prongsai links URL`: a site as it is on the web."""

    def crawl(self, address, *arguments, expected):
        """What is told: (rule, path of the page) of each finding, in order."""
        self.ended = subprocess.run([PROGRAM, "links", address, "--format", "json", "--lang", "en", "--retries", "0", *arguments],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=60 * SLOW, env=self.environment())
        self.assertEqual(self.ended.returncode, expected, self.ended.stderr.decode())
        if not self.ended.stdout:
            return []
        self.answer = json.loads(self.ended.stdout)
        self.messages = [f'{one["rule"]}: {one["message"]}' for one in self.answer["findings"]]
        root = address.rpartition("/")[0] if address.count("/") > 2 else address
        return sorted((one["rule"], one["file"].removeprefix("/".join(root.split("/")[:3])), one["line"]) for one in self.answer["findings"])

    def html(self, body, title="t"):
        return lambda request: request.send(200, f"<!doctype html><title>{title}</title>\n{body}")

    def test_a_site_with_queries_moves_logins_and_what_is_not_there(self):
        by_id = {"id=1": "<h2 id='there'>one</h2> <a href='?id=2'>to the second</a>", "id=2": "<a href='show.php?id=1#there'>to the first</a>"
                 "\n<a href='show.php?id=1#nothing'>to no heading</a>"}

        def show(request):
            body = by_id.get(request.path.partition("?")[2])
            (self.html(body) if body else gone)(request)

        server = self.serve({
            "/": self.html("<a href='/show.php?id=1'>first</a> <a href='show.php?id=9'>ninth</a>\n<a href='/plan.pdf'>the plan</a> "
                           "<a href='/gone.pdf'>a gone plan</a>\n<a href='/old'>the old page</a> <a href='/for-now'>for now</a>\n"
                           "<a href='/secret'>inside</a> <a href='/error'>an error</a>\n<img src='logo.png'>\n"
                           "<link rel='stylesheet' href='/style.css'><a href='https://elsewhere.invalid/'>elsewhere</a>\n"
                           "<a href='/thai'>ภาษาไทย</a> <a href='deep'>deep</a> <form action='/delete'></form>"),
            "/show.php": show, "/plan.pdf": lambda request: request.send(200, "%PDF", "application/pdf"), "/old": to("/new/", 301),
            "/new/": self.html("<p>new</p>"), "/for-now": to("/new/"), "/secret": status(401), "/error": status(500),
            "/logo.png": lambda request: request.send(200, "", "image/png"),
            "/style.css": lambda request: request.send(200, "p { background: url(gone.png) }", "text/css"),
            "/thai": lambda request: request.send(200, "<title>ไทย</title><p id='หัวข้อ'>ประกาศองค์การบริหารส่วนตำบล</p><a href='#หัวข้อ'>หัวข้อ</a>"
                                                       "<a href='#ไม่มี'>ไม่มี</a>".encode("cp874"), "text/html"),
            "/deep": self.html("<a href='deep/down'>down</a>"), "/deep/down": self.html("<a href='up'>up</a>")})
        told = self.crawl(f"http://127.0.0.1:{server.port}/", expected=1)
        self.assertEqual(told, sorted([
            ("link/broken", "/", 2), ("link/broken", "/", 3), ("link/redirected", "/", 4), ("link/needs-login", "/", 5),
            ("link/unreachable", "/", 5), ("html/image-alt", "/", 6), ("html/image-size", "/", 6), ("link/broken", "/style.css", 1),
            ("link/fragment", "/show.php?id=2", 3), ("link/fragment", "/thai", 1), ("link/broken", "/deep/down", 2)]))
        self.assertEqual(self.answer["pages"], 9)
        self.assertNotIn("/delete", server.paths())
        self.assertEqual(server.paths("GET").count("/plan.pdf"), 0)
        self.assertEqual(max(collections.Counter(server.paths("GET")).values()), 3)  # /new/, by three ways

    def test_a_page_that_says_not_found_with_a_good_status(self):
        def cms(request):
            words = {"/": "<a href='/plan'>แผนพัฒนา</a>\n<a href='/lost'>ผลการดำเนินงาน</a>", "/plan": "แผน"}.get(request.path, "ไม่พบข้อมูล")
            self.html(words)(request)

        server = self.serve({"*": cms})
        self.assertEqual(self.crawl(f"http://127.0.0.1:{server.port}/", expected=0), [("link/not-found-page", "/", 3)])

    def test_what_is_beside_the_folder_is_only_looked_for(self):
        server = self.serve({"/ita/": self.html("<a href='o1'>o1</a> <a href='/news/1'>news</a> <a href='/news/2'>more news</a>"),
                             "/ita/o1": self.html("x"), "/news/1": self.html("<a href='/gone'>gone</a>")})
        self.assertEqual(self.crawl(f"http://127.0.0.1:{server.port}/ita/", expected=1), [("link/broken", "/ita/", 2)])
        self.assertEqual(sorted(path for path in server.paths("GET") if len(path) < 20), ["/ita/", "/ita/o1", "/news/2"])  # the last after a HEAD that said 404

    def test_a_site_without_end_is_left_in_time(self):
        def calendar(request):
            day = int(request.path.partition("=")[2] or 0)
            self.html(f"<a href='/?day={day + 1}'>the next day</a> <a href='/?day={day}&x={'x' * 3000}'>a long one</a>")(request)

        server = self.serve({"/": calendar})
        self.assertEqual(self.crawl(f"http://127.0.0.1:{server.port}/", "--max-pages", "30", expected=0), [])
        self.assertEqual(len(server.requests), 31)  # and one for what is surely not there
        self.assertIn(b"--max-pages", self.ended.stderr)

    def test_the_site_is_where_the_first_address_leads(self):
        server = self.serve({"/": to("/th/home", 301), "/th/home": self.html("<a href='gone'>gone</a>")})
        self.assertEqual(self.crawl(f"http://127.0.0.1:{server.port}/", expected=1), [("link/broken", "/th/home", 2)])

    def test_a_site_does_not_lead_inside(self):
        inside = self.serve({"*": page("secret")})
        server = self.serve({"/": self.html(f"<a href='/a'>a</a> <a href='http://localhost:{inside.port}/'>b</a>"),
                             "/a": to(f"http://localhost:{inside.port}/admin")})
        told = self.crawl(f"http://127.0.0.1:{server.port}/", "--outside", expected=0)
        self.assertEqual(told, [("link/private-address", "/", 2), ("link/private-address", "/", 2)])
        self.assertEqual(inside.connections, 0)

    def test_links_to_others_are_asked_with_outside(self):
        other = self.serve({"/there": page("x")})
        server = self.serve({"/": self.html(f"<a href='http://localhost:{other.port}/there'>there</a> <a href='http://localhost:{other.port}/gone'>gone</a>")})
        root = f"http://127.0.0.1:{server.port}/"
        self.assertEqual(self.crawl(root, expected=0), [])
        self.assertEqual(self.crawl(root, "--outside", "--allow", "localhost", expected=1), [("link/dead", "/", 2)])

    def test_a_site_that_is_not_there(self):
        server = self.serve({})
        self.crawl(f"http://127.0.0.1:{server.port}/", expected=3)
        self.assertIn(b"link/dead", self.ended.stderr)
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            self.crawl(f"http://127.0.0.1:{unused.getsockname()[1]}/", expected=3)
        self.assertIn(b"link/unreachable", self.ended.stderr)
        self.crawl("http://exa mple/", expected=3)
        self.assertIn(b"link/", self.ended.stderr)


class OwnSite(Outside):
    def test_check_tells_dead_links_where_the_author_wrote_them_but_for_exceptions(self):
        server = self.serve({"/there": page("x")})
        site = self.folder / "site"
        for folder in ("site-config", "content/about"):
            (site / folder).mkdir(parents=True)
        (site / "site-config/site.yaml").write_text("title: ก\nbase_url: https://www.example.go.th/\nagency:\n  name: ก\n")
        (site / "site-config/exceptions.yaml").write_text(
            f'exceptions:\n  - link: "http://127.0.0.1:{server.port}/known*"\n    reason: ปิดปรับปรุง\n    until: 2027-01-31\n')
        root = f"http://127.0.0.1:{server.port}"
        (site / "content/about/history.md").write_text(
            f"---\ntitle: ประวัติ\n---\n[มีอยู่]({root}/there) [รู้แล้ว]({root}/known.pdf)\n\n[หายไป]({root}/แผน.pdf#x)\n\n"
            "[เว็บที่ไม่มี](http://เทศบาล.invalid/แผน)\n")
        said = {}
        for arguments in (["--outside", "--allow", "127.0.0.1"], []):
            ended = subprocess.run([PROGRAM, "check", "-s", str(site), "--format", "json", "--lang", "en", "--retries", "0", "--as-of", "2026-11-27",
                                    *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=60 * SLOW, env=self.environment())
            said[ended.returncode] = [(one["rule"], one["file"], one["line"], one["message"].partition(": ")[2]) for one in
                                      json.loads(ended.stdout)["findings"]]
        self.assertEqual(said[0], [])
        self.assertEqual([one[:3] for one in said[1]], [("link/dead", "content/about/history.md", 6), ("link/unreachable", "content/about/history.md", 8)])
        self.assertIn("http://เทศบาล.invalid/", said[1][1][3])


class Pull(Outside):
    """`prongsai pull`: a file of another site becomes one of this."""

    def setUp(self):
        super().setUp()
        self.site = self.folder / "site"
        (self.site / "site-config").mkdir(parents=True)
        (self.site / "site-config/site.yaml").write_text("title: ก\nbase_url: https://www.example.go.th/\nagency:\n  name: ก\n")

    def pull(self, address, *arguments, expected):
        ended = subprocess.run([PROGRAM, "pull", address, "-s", str(self.site), "--lang", "en", "--retries", "0", "--as-of", "2026-11-27", *arguments],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=60 * SLOW, env=self.environment())
        self.said = (ended.stdout + ended.stderr).decode()
        self.assertEqual(ended.returncode, expected, self.said)

    def files(self):
        return {str(path.relative_to(self.site)): path.read_bytes() for path in self.site.rglob("*")
                if path.is_file() and path.name != "site.yaml"}

    def test_a_file_is_kept_once_with_its_source(self):
        served = [b"%PDF-1.7 one"]
        server = self.serve({"/แผน 2567.pdf": page("x"),
                             "/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf": lambda request: request.send(200, served[0], "application/pdf")})
        address = f"http://127.0.0.1:{server.port}/แผน 2567.pdf"
        self.pull(address, "--allow", "127.0.0.1", expected=0)
        first = self.files()
        self.assertEqual(first["content/files/แผน-2567.pdf"], served[0])
        lines = first["site-config/sources.lock"].decode().splitlines()
        self.assertEqual(len(lines), 2)
        self.assertEqual(lines[1], f"2026-11-27 {hashlib.sha256(served[0]).hexdigest()} files/แผน-2567.pdf {address}")
        self.pull(address, "--allow", "127.0.0.1", expected=0)
        self.assertEqual(self.files(), first)
        served[0] = b"%PDF-1.7 two"
        self.pull(address, "--allow", "127.0.0.1", expected=4)
        self.assertIn("--to", self.said)
        self.assertEqual(self.files(), first)
        self.pull(address, "--allow", "127.0.0.1", "--to", "content/files/plans/2567-2.pdf", expected=0)
        self.assertEqual(self.files()["content/files/plans/2567-2.pdf"], served[0])
        self.assertEqual(len(self.files()["site-config/sources.lock"].decode().splitlines()), 3)

    def test_the_topic_is_its_folder(self):
        server = self.serve({"/a.pdf": lambda request: request.send(200, "%PDF", "application/pdf")})
        address = f"http://127.0.0.1:{server.port}/a.pdf"
        self.pull(address, "--allow", "127.0.0.1", "--topic", "powers-duties", expected=0)
        self.assertIn("content/files/powers-duties/a.pdf", self.files())
        self.pull(address, "--allow", "127.0.0.1", "--topic", "power-duties", expected=2)
        self.assertIn("powers-duties", self.said)

    def test_no_name_leads_out_of_the_folder_of_files(self):
        header = [("Content-Disposition", 'attachment; filename="../../site-config/site.yaml"')]
        server = self.serve({"/a": lambda request: request.send(200, "x", "application/pdf", header)})
        address = f"http://127.0.0.1:{server.port}/a"
        self.pull(address, "--allow", "127.0.0.1", expected=0)
        self.assertIn("content/files/site.pdf", self.files())
        for target in ("../evil.pdf", "files/../../evil.pdf", "/tmp/evil.pdf", "pages/x.md", "files/"):
            before = self.files()
            self.pull(address, "--allow", "127.0.0.1", "--to", target, expected=4)
            self.assertEqual(self.files(), before, target)

    def test_what_is_not_the_file_is_not_kept(self):
        def short(request):
            request.send_response(200)
            request.send_header("Content-Type", "application/pdf")
            request.send_header("Content-Length", "1000")
            request.end_headers()
            request.wfile.write(b"%PDF")
            request.close_connection = True

        def large(request):
            request.send_response(200)
            request.send_header("Content-Type", "application/pdf")
            request.end_headers()
            for _ in range(101):
                request.wfile.write(b"x" * 1_000_000)
            request.close_connection = True

        inside = self.serve({"*": page("x")})
        server = self.serve({"/page.pdf": page("Sign in"), "/short.pdf": short, "/large.pdf": large, "/closed.pdf": status(403),
                             "/secret.pdf": to("/login"), "/login": page("log in"), "/inside.pdf": to(f"http://localhost:{inside.port}/x.pdf")})
        for path, rule, ending in (("/gone.pdf", "link/dead", 1), ("/page.pdf", "link/wrong-type", 1), ("/short.pdf", "link/unreachable", 1),
                                   ("/large.pdf", "100 megabytes", 4), ("/closed.pdf", "link/forbidden", 1), ("/secret.pdf", "link/needs-login", 1),
                                   ("/inside.pdf", "link/private-address", 1)):
            with self.subTest(path):
                self.pull(f"http://127.0.0.1:{server.port}{path}", "--allow", "127.0.0.1", expected=ending)
                self.assertIn(rule, self.said)
                self.assertEqual(self.files(), {})
        self.assertEqual(inside.connections, 0)
        self.pull(f"http://127.0.0.1:{server.port}/page.pdf", expected=1)
        self.assertIn("link/private-address", self.said)
        self.pull("ftp://www.example.go.th/x.pdf", expected=2)
        self.assertEqual(self.files(), {})


class Cloud(Outside):
    def test_files_in_other_peoples_clouds_are_weak_evidence(self):
        links = ["https://drive.google.com/file/d/1/view", "https://1drv.ms/b/s!x", "https://body.sharepoint.com/x", "https://www.dropbox.com/s/x",
                 "https://www.facebook.com/body/posts/1"]
        others = ["https://www.facebook.com/body", "https://www.notdropbox.com/"]
        folders = ["https://drive.google.com/drive/folders/1", "https://www.dropbox.com/scl/fo/x"]
        hosts = {link.split("/")[2] for link in links + others}
        resolve = [argument for host in hosts for argument in ("--resolve", f"{host}:443:127.0.0.1")]
        said = self.ask(links + others + folders, *resolve, expected=0)
        for link in folders:
            self.assertEqual(said[link], {"link/cloud-folder", "link/private-address"}, link)
        for link in links:
            self.assertEqual(said[link], {"link/cloud-file", "link/private-address"}, link)
        for link in others:
            self.assertEqual(said[link], {"link/private-address"}, link)

    def test_what_a_service_says_of_its_file_is_read_from_its_page(self):
        titles = {"/file/d/gone/view": "Google Drive - Page Not Found", "/file/d/closed/view": "Google Drive: Sign-in",
                  "/file/d/there/view": "แผน 2567.pdf - Google Drive"}
        server = self.serve({path: page(title) for path, title in titles.items()})
        links = [f"http://drive.google.com:{server.port}{path}" for path in titles]
        settings = ["--resolve", f"drive.google.com:{server.port}:127.0.0.1", "--allow", "drive.google.com"]
        expected = [{"link/cloud-file", "link/dead"}, {"link/cloud-file", "link/needs-login"}, {"link/cloud-file"}]
        self.assertEqual(list(self.ask(links, *settings, expected=1).values()), expected)
        self.told("link/dead", "gone", "the service says that it is no longer there")
        self.assertEqual(list(self.ask(links, "--offline", expected=1).values()), expected)

    def test_a_permission_page_is_a_login(self):
        server = self.serve({"/file": to("/ServiceLogin?continue=x"), "/ServiceLogin": page("Sign in")})
        link = f"http://127.0.0.1:{server.port}/file"
        self.assertEqual(self.ask([link], "--allow", "127.0.0.1", expected=0)[link], {"link/needs-login"})


class Documents(Outside):
    """Links in PDFs and workbooks, told by their pages and cells."""

    def test_links_of_a_pdf_and_a_workbook(self):
        import openpyxl  # Debian's python3-openpyxl

        server = self.serve({"/there": page("x")})
        root = f"http://127.0.0.1:{server.port}"
        site = self.folder / "site"
        site.mkdir()
        annotations = "".join(f"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI({link})>>>>" for link in (root + "/lost", root + "/there", "gone.html"))
        objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
                   f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[{annotations}]>>"]
        data, places = b"%PDF-1.4\n", []
        for number, one in enumerate(objects, 1):
            places.append(len(data))
            data += f"{number} 0 obj\n{one}\nendobj\n".encode()
        xref = len(data)
        data += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
        (site / "plan.pdf").write_bytes(data + f"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF".encode())
        book = openpyxl.Workbook()
        book.active.title = "ต.ค. 66"
        book.active["B3"] = "ประกาศ"
        book.active["B3"].hyperlink = root + "/lost.pdf"
        book.active["C4"] = root + "/there"
        book.save(site / "list.xlsx")
        said = self.ask([root + "/there", "plan.pdf", "list.xlsx"], "--allow", "127.0.0.1", expected=1)
        self.assertEqual(list(said.values()), [set()] * 3)
        self.assertEqual(sorted((one["rule"], one["file"], one.get("sheet"), one.get("cell"), one["message"].partition(" (status")[0].replace("/", " ").split()[-1])
                                for one in self.answer["findings"]),
                         [("link/broken", "plan.pdf", None, None, "gone.html"), ("link/dead", "list.xlsx", "ต.ค. 66", "B3", "lost.pdf"),
                          ("link/dead", "plan.pdf", None, None, "lost")], self.answer)
        ended = subprocess.run([PROGRAM, "links", str(site), "--offline", "--lang", "th"], stdout=subprocess.PIPE, check=False, timeout=60 * SLOW,
                               env=self.environment())
        for part in ("plan.pdf หน้า 2", "list.xlsx แผ่น “ต.ค. 66” ช่อง B3"):
            self.assertIn(part, ended.stdout.decode())


@unittest.skipUnless(NGINX and shutil.which("openssl"), "nginx and openssl are not installed")
class Nginx(Outside):
    """TLS, HTTP/2, passwords and rate limits as the web's most common server does them."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.home = pathlib.Path(folder.name)
        cls.make_certificates()
        ports = [socket.create_server(("127.0.0.1", 0)) for _ in range(7)]
        names = ["good", "expired", "early", "other", "self", "soon", "plain"]
        cls.port = {name: one.getsockname()[1] for name, one in zip(names, ports)}
        for one in ports:
            one.close()
        cls.start()

    @classmethod
    def openssl(cls, *arguments):
        subprocess.run(["openssl", *arguments], cwd=cls.home, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    @classmethod
    def make_certificates(cls):
        (cls.home / "ca.cnf").write_text("""
[ca]
default_ca = own
[own]
dir = .
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
""")
        (cls.home / "index.txt").write_text("")
        (cls.home / "serial").write_text("01\n")
        key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        cls.openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "30", "-subj", "/CN=test")
        cls.openssl("req", "-x509", *key, "-keyout", "self.key", "-out", "self.pem", "-days", "30", "-subj", "/CN=site.example",
                    "-addext", "subjectAltName=DNS:site.example")

        def day(days):
            return time.strftime("%Y%m%d%H%M%SZ", time.gmtime(time.time() + days * 86400))

        for name, host, begin, end in (("good", "site.example", -1, 60), ("expired", "site.example", -60, -30), ("early", "site.example", 30, 60),
                                       ("other", "elsewhere.example", -1, 60), ("soon", "site.example", -1, 5)):
            cls.openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={host}", "-addext",
                        f"subjectAltName=DNS:{host}")
            cls.openssl("ca", "-batch", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", "-in", f"{name}.csr", "-out",
                        f"{name}.pem", "-startdate", day(begin), "-enddate", day(end), "-notext")

    @classmethod
    def start(cls):
        (cls.home / "www").mkdir()
        (cls.home / "www/index.html").write_text(PAGE.format("nginx"))
        (cls.home / "users").write_text("clerk:{PLAIN}secret\n")
        secure = "".join(f"""
  server {{
    listen 127.0.0.1:{cls.port[name]} ssl http2;
    ssl_certificate {name}.pem;
    ssl_certificate_key {name}.key;
    root www;
  }}""" for name in ("good", "expired", "early", "other", "self", "soon"))
        (cls.home / "nginx.conf").write_text(f"""
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {{ worker_connections 256; }}
http {{
  log_format how '$server_protocol $request_method $uri $status';
  access_log access.log how;
  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
  types {{ text/html html; application/pdf pdf; }}
  limit_req_zone $server_port zone=slow:1m rate=2r/s;
  limit_req_status 429;
  {secure}
  server {{
    listen 127.0.0.1:{cls.port["plain"]};
    root www;
    location /private/ {{ auth_basic "x"; auth_basic_user_file users; }}
    location /slow/ {{ limit_req zone=slow; add_header Retry-After 1 always; try_files /index.html =404; }}
    location /closed/ {{ deny all; }}
    location = /old.html {{ return 301 /index.html; }}
  }}
}}
""")
        cls.nginx = subprocess.Popen([NGINX, "-p", str(cls.home), "-c", "nginx.conf", "-e", "error.log"], stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
        cls.addClassCleanup(cls.nginx.wait)
        cls.addClassCleanup(cls.nginx.terminate)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", cls.port["plain"]), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError((cls.home / "error.log").read_text())

    def secure(self, name, *arguments, host="site.example"):
        link = f"https://{host}:{self.port[name]}/"
        said = self.ask([link, link + "index.html"], "--allow", host, "--resolve", f"{host}:{self.port[name]}:127.0.0.1", "--retries", "0",
                        *arguments, expected=0)
        return said[link]

    def test_a_good_certificate_by_http_2(self):
        self.assertEqual(self.secure("good", "--ca", str(self.home / "ca.pem")), set())
        self.assertIn("HTTP/2.0 HEAD /index.html 200", (self.home / "access.log").read_text())

    def test_each_trouble_of_certificates_is_told_once_by_its_name(self):
        for name, words in (("expired", "has expired"), ("early", "not valid yet"), ("other", "another name"), ("self", "signed its certificate itself")):
            with self.subTest(name):
                self.assertEqual(self.secure(name, "--ca", str(self.home / "ca.pem")), {"link/tls"})
                self.told("link/tls", words, "1 more")

    def test_an_unknown_issuer(self):
        self.assertEqual(self.secure("good"), {"link/tls"})
        self.told("link/tls", "nobody known")

    def test_a_certificate_that_ends_soon(self):
        self.assertEqual(self.secure("soon", "--ca", str(self.home / "ca.pem")), {"link/certificate-ends"})
        self.assertEqual(len(self.messages), 1)

    def test_passwords_denials_redirects_and_what_is_not_there(self):
        root = f"http://127.0.0.1:{self.port['plain']}"
        said = self.ask([root + path for path in ("/", "/private/x", "/closed/x", "/old.html", "/nothing.pdf")], "--allow", "127.0.0.1")
        self.assertEqual(list(said.values()), [set(), {"link/needs-login"}, {"link/forbidden"}, {"link/moved"}, {"link/dead"}])

    def test_a_rate_limit_is_kept_to(self):
        root = f"http://127.0.0.1:{self.port['plain']}"
        self.ask([f"{root}/slow/{i}" for i in range(4)], "--allow", "127.0.0.1", "--retries", "8", expected=0)
        self.assertEqual(self.messages, [])
        self.assertIn("429", (self.home / "access.log").read_text())

    def test_tls_asked_of_who_speaks_none(self):
        link = f"https://127.0.0.1:{self.port['plain']}/"
        self.assertEqual(self.ask([link], "--allow", "127.0.0.1", "--retries", "0", expected=0)[link], {"link/tls"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
