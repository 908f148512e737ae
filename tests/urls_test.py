#!/usr/bin/env python3
"""Every case of the web-platform-tests for URLs and for domains, through the program's own parser.

urls_test.py VECTORS_PROGRAM
"""
import json
import pathlib
import subprocess
import sys
import unittest

PROGRAM = sys.argv[1]
DATA = pathlib.Path(__file__).resolve().parent / "data"
PARTS = ("href", "protocol", "username", "password", "hostname", "port", "pathname", "search", "hash")
# What the tables of ICU before Unicode 15.1 give (Debian 12 has ICU 72, with Unicode 15.0); the program maps domains by the
# tables of the machine. None stands for a refusal.
OF_OLDER_UNICODE = {
    "look\u180eout.net": None,
    "look\u206bout.net": None,
    "\u04c0.com": None,
    "\U0002f868.com": None,
    "\u2183.com": None,
    "\u1e9e.com": "ss.com",
    "\u1e9e.foo.com": "ss.foo.com",
}


def scalar(text):
    """Lone surrogates as U+FFFD, as browsers hand texts over."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def answers(cases):
    lines = "".join(f"{'-' if base is None else scalar(base).hex() or '20'} ={scalar(reference).hex()}\n" for base, reference in cases)
    run = subprocess.run([PROGRAM], input=lines, stdout=subprocess.PIPE, text=True, check=True)
    for line in run.stdout.splitlines():
        if line == "failure":
            yield None
        else:
            yield [bytes.fromhex(part[1:]).decode() for part in line.split()]


def expected(case):
    if case.get("failure"):
        return None
    host = case["hostname"]
    return [case["href"], case["protocol"].rstrip(":"), case["username"], case["password"], host, case["port"], case["pathname"],
            case["search"].removeprefix("?"), case["hash"].removeprefix("#")]


class Urls(unittest.TestCase):
    maxDiff = None

    def test_every_case_of_the_web_platform_tests(self):
        cases = [case for case in json.loads((DATA / "urltestdata.json").read_text(encoding="utf-8")) if isinstance(case, dict)]
        self.assertGreater(len(cases), 700)
        wrong = [f"{case['input']!r} on {case['base']!r}: {got} is not {expected(case)}"
                 for case, got in zip(cases, answers([(case["base"], case["input"]) for case in cases]), strict=True)
                 if got != expected(case)]
        self.assertEqual(wrong, [], f"{len(wrong)} of {len(cases)}")
        print(f"{len(cases)} URLs", file=sys.stderr)

    def test_every_url_reads_back_as_itself(self):
        cases = [case for case in json.loads((DATA / "urltestdata.json").read_text(encoding="utf-8")) if isinstance(case, dict)]
        hrefs = [got[0] for got in answers([(case["base"], case["input"]) for case in cases]) if got]
        for href, got in zip(hrefs, answers([(None, href) for href in hrefs]), strict=True):
            self.assertEqual(got and got[0], href)

    def test_every_domain_of_the_web_platform_tests(self):
        cases = [case for case in json.loads((DATA / "toascii.json").read_text(encoding="utf-8")) if isinstance(case, dict)]
        self.assertGreater(len(cases), 50)
        wrong = []
        for case, got in zip(cases, answers([(None, f"https://{case['input']}/x") for case in cases]), strict=True):
            host = got and got[4]
            if host not in (case["output"], OF_OLDER_UNICODE.get(case["input"], case["output"])):
                wrong.append(f"{case['input']!r}: {host} is not {case['output']}")
        self.assertEqual(wrong, [], f"{len(wrong)} of {len(cases)}")
        print(f"{len(cases)} domains, {len(OF_OLDER_UNICODE)} of them by the Unicode version of ICU", file=sys.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
