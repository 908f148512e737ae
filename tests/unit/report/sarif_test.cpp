// That the log is valid is tested against the standard's schema in tests/formats_test.py.
#include "report/sarif.h"

#include "report/problem.h"
#include "report/rule.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using report::Location;
using report::Problem;
using report::Rule;

namespace {

constexpr text::Language th = text::Language::th;
constexpr text::Language en = text::Language::en;

std::string sarif_of(const std::vector<Problem>& problems, text::Language language = th) {
  return report::to_sarif(problems, {.version = "1.2.3", .language = language});
}

/// What stands between `begin` and `end`, without blanks and line ends, each time it does.
std::vector<std::string> between(const std::string& text, std::string_view begin, std::string_view end) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    at += begin.size();
    const std::size_t close = text.find(end, at);
    std::string part = text.substr(at, close - at);
    std::erase_if(part, [](char c) { return c == ' ' || c == '\n'; });
    found.push_back(std::move(part));
  }
  return found;
}

std::vector<std::string> fingerprints_of(const std::vector<Problem>& problems) {
  return between(sarif_of(problems), "\"problem/v1\": \"", "\"");
}

Problem broken_link(Location where, std::string target = "/ไม่มี/") {
  return {.rule = Rule::link_broken, .where = std::move(where), .details = {std::move(target), ""}};
}

}  // namespace

TEST_CASE("one problem, whole") {
  const Problem problem{.rule = Rule::link_broken,
                        .where = {.file = "content/ข่าว/a b.md", .line = 12, .column = 5, .length = 7},
                        .details = {"/x/", ""},
                        .url = "/news/a/"};
  const std::string fingerprint = fingerprints_of({problem}).front();
  CHECK(sarif_of({problem}, en) == R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "prongsai",
          "semanticVersion": "1.2.3",
          "language": "en",
          "rules": [
            {
              "id": "link/broken",
              "shortDescription": {
                "text": "A link leads to a page or file that is not there: …"
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "help": {
                "text": "Correct the link, or add the page or file."
              }
            }
          ]
        }
      },
      "translations": [
        {
          "name": "prongsai",
          "language": "th",
          "contents": [
            "localizedData"
          ],
          "rules": [
            {
              "id": "link/broken",
              "shortDescription": {
                "text": "ลิงก์ชี้ไปยังหน้าหรือไฟล์ที่ไม่มี: …"
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "help": {
                "text": "แก้ลิงก์ หรือเพิ่มหน้าหรือไฟล์นั้น"
              }
            }
          ]
        }
      ],
      "language": "en",
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "link/broken",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "A link leads to a page or file that is not there: /x/\nCorrect the link, or add the page or file."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/a%20b.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 12,
                  "startColumn": 5,
                  "endColumn": 12
                }
              },
              "logicalLocations": [
                {
                  "fullyQualifiedName": "/news/a/",
                  "kind": "resource"
                }
              ]
            }
          ],
          "partialFingerprints": {
            "problem/v1": ")" + fingerprint +
                                       R"("
          }
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("places say what is known of them and no more") {
  struct Row {
    std::string name{};
    Problem problem{};
    std::vector<std::string> locations{};
  };
  const std::string file = R"("physicalLocation":{"artifactLocation":{"uri":"a.md","uriBaseId":"%SRCROOT%"})";
  for (const Row& row : {
           Row{"nothing", {.rule = Rule::usage}, {}},
           Row{"a file", {.rule = Rule::file_empty, .where = {.file = "a.md"}}, {"{" + file + "}}"}},
           Row{"a line",
               {.rule = Rule::file_empty, .where = {.file = "a.md", .line = 3}},
               {"{" + file + R"(,"region":{"startLine":3}}})"}},
           Row{"a column",
               {.rule = Rule::file_empty, .where = {.file = "a.md", .line = 3, .column = 2}},
               {"{" + file + R"(,"region":{"startLine":3,"startColumn":2}}})"}},
           Row{"an address",
               {.rule = Rule::link_broken, .url = "/oit/2567/o14/"},
               {R"({"logicalLocations":[{"fullyQualifiedName":"/oit/2567/o14/","kind":"resource"}]})"}},
       }) {
    CAPTURE(row.name);
    CHECK(between(sarif_of({row.problem}), "\"locations\": [", "],\n          \"partial") == row.locations);
  }
}

TEST_CASE("fingerprints stay while a file is edited elsewhere, and tell problems apart") {
  const Problem one = broken_link({.file = "content/a.md", .line = 3, .column = 7});
  const std::string first = fingerprints_of({one}).front();
  CHECK(first.size() == 64 + 2);
  CHECK(first.ends_with(":1"));
  struct Row {
    std::string name{};
    Problem problem{};
    bool is_same = false;
  };
  const Problem repeated{
      .rule = Rule::yaml_duplicate_key, .where = {.file = "a.yaml"}, .details = {"ชื่อ", "3"}};
  for (const Row& row : {
           Row{"another line", broken_link({.file = "content/a.md", .line = 99, .column = 1}), true},
           Row{"another file", broken_link({.file = "content/b.md", .line = 3, .column = 7}), false},
           Row{"another target", broken_link({.file = "content/a.md", .line = 3, .column = 7}, "/ก/"), false},
           Row{"another page",
               {.rule = one.rule, .where = one.where, .details = one.details, .url = "/"},
               false},
           Row{"another rule",
               {.rule = Rule::link_fragment, .where = one.where, .details = one.details},
               false},
       }) {
    CAPTURE(row.name);
    CHECK((fingerprints_of({row.problem}).front() == first) == row.is_same);
  }
  auto moved = repeated;
  moved.details[1] = "17";
  CHECK(fingerprints_of({repeated}) == fingerprints_of({moved}));
  const auto twins = fingerprints_of({one, one, repeated, one});
  CHECK(twins[0] == first);
  CHECK(twins[1] == first.substr(0, 64) + ":2");
  CHECK(twins[3] == first.substr(0, 64) + ":3");
}

TEST_CASE("braces of a message are no placeholders") {
  const Problem problem{.rule = Rule::usage, .details = {"{{ page.titel }} {0}"}};
  CHECK(sarif_of({problem}).find(R"("text": "{{{{ page.titel }}}} {{0}}\n)") != std::string::npos);
}

TEST_CASE("each rule stands there once, in the table's order, and results point to theirs") {
  const std::vector<Problem> problems{{.rule = Rule::link_broken, .details = {"/x/", ""}},
                                      {.rule = Rule::file_empty, .where = {.file = "a.md"}},
                                      {.rule = Rule::link_broken, .details = {"/y/", ""}}};
  const std::string sarif = sarif_of(problems);
  CHECK(between(sarif, "\"id\": \"", "\"") ==
        std::vector<std::string>{"file/empty", "link/broken", "file/empty", "link/broken"});
  CHECK(between(sarif, "\"ruleIndex\": ", ",") == std::vector<std::string>{"1", "0", "1"});
  CHECK(between(sarif, "\"ruleId\": \"", "\"") ==
        std::vector<std::string>{"link/broken", "file/empty", "link/broken"});
}

TEST_CASE("a log without problems") {
  const std::string sarif = sarif_of({});
  CHECK(sarif.find("\"results\": []") != std::string::npos);
  CHECK(sarif.find("\"rules\": []") != std::string::npos);
}
