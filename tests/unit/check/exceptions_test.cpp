#include "check/exceptions.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/link_exception.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using report::Rule;

TEST_CASE("a pattern's stars stand for anything") {
  struct Row {
    std::string_view pattern{};
    std::string_view text{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"https://a.example/x", "https://a.example/x", true},
           Row{"https://a.example/x", "https://a.example/xy", false},
           Row{"https://a.example/*", "https://a.example/", true},
           Row{"https://a.example/*", "https://a.example/x/y", true},
           Row{"https://*.example/*.pdf", "https://a.b.example/x/แผน.pdf", true},
           Row{"https://*.example/*.pdf", "https://a.example/x.pdf?y", false},
           Row{"*", "", true},
           Row{"", "", true},
           Row{"", "x", false},
           Row{"a*b*c", "aXbXbc", true},
           Row{"a*b*c", "aXbX", false},
           Row{"**a**", "a", true},
       }) {
    CAPTURE(row.pattern);
    CAPTURE(row.text);
    CHECK(check::matches(row.pattern, row.text) == row.expected);
  }
}

TEST_CASE("many stars end in time") {
  const std::string pattern = [] {
    std::string stars;
    for (int i = 0; i < 1000; ++i) {
      stars += "*a";
    }
    return stars + "b";
  }();
  CHECK_FALSE(check::matches(pattern, std::string(20'000, 'a')));
}

TEST_CASE("an exception hides findings of its links until its last day, and is then told itself") {
  const std::vector<report::Problem> problems{
      {.rule = Rule::link_dead, .where = {.file = "a.html"}, .details = {"https://a.example/x", "404"}},
      {.rule = Rule::link_dead, .where = {.file = "a.html"}, .details = {"https://b.example/x", "404"}},
      {.rule = Rule::html_image_alt, .where = {.file = "a.html"}, .details = {"https://a.example/x"}},
      {.rule = Rule::link_says_nothing, .where = {.file = "a.html"}}};
  const std::vector<site::LinkException> exceptions{{.link = "https://a.example/*",
                                                     .reason = "ปิดปรับปรุง",
                                                     .until = check::day(2026, 12, 31),
                                                     .where = {.file = "exceptions.yaml", .line = 2}}};
  CHECK(check::told(check::without_exceptions(problems, exceptions, check::day(2026, 12, 31))) ==
        "link/dead https://b.example/x|404 @a.html:0\n"
        "html/image-alt https://a.example/x @a.html:0\n"
        "link/says-nothing @a.html:0");
  CHECK(check::told(check::without_exceptions(problems, exceptions, check::day(2027, 1, 1))) ==
        "link/dead https://a.example/x|404 @a.html:0\n"
        "link/dead https://b.example/x|404 @a.html:0\n"
        "html/image-alt https://a.example/x @a.html:0\n"
        "link/says-nothing @a.html:0\n"
        "link/exception-over https://a.example/*|2026-12-31/2026-12-31|ปิดปรับปรุง @exceptions.yaml:2");
}
