#include "check/exceptions.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/link_exception.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace prongsai;
using report::Rule;

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
