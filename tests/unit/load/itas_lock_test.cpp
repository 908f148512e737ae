#include "load/itas_lock.h"

#include "report/rule.h"
#include "site/itas_lock.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;

namespace {

const std::string path = "site-config/itas.lock";

/// "2567 O14 /oit/2567/o14/ @3" of each address, one a line.
std::string told(const site::ItasLock& lock) {
  std::string text;
  for (const site::ExportedAddress& exported : lock.addresses) {
    CHECK(exported.where.file == path);
    text += std::to_string(exported.year.buddhist) + " " + exported.code + " " + exported.address + " @" +
            std::to_string(exported.where.line) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("Lines of the lock") {
  struct Row {
    std::string_view name{};
    std::string_view bytes{};
    std::string expected{};
  };
  for (const Row& row : {
           Row{"nothing", "", ""},
           Row{"one", "2567 O14 /oit/2567/o14/\n", "2567 O14 /oit/2567/o14/ @1\n"},
           Row{"comments and blank lines keep their numbers", "# ก\n\n  2567\tO1  /a/  \r\n#\n2568 O2 /b\n",
               "2567 O1 /a/ @3\n2568 O2 /b @5\n"},
           Row{"Thai digits", "๒๕๖๗ O1 /a/", "2567 O1 /a/ @1\n"},
           Row{"the same twice", "2567 O1 /a/\n2567 O1 /a/\n", "2567 O1 /a/ @1\n2567 O1 /a/ @2\n"},
           Row{"with a BOM",
               "\xEF\xBB\xBF"
               "2567 O1 /a/",
               "2567 O1 /a/ @1\n"},
       }) {
    CAPTURE(row.name);
    const auto read = load::read_itas_lock(row.bytes, path);
    CHECK(read.problems == Problems{});
    CHECK(told(read.value) == row.expected);
  }
}

TEST_CASE("Comments are kept") {
  CHECK(load::read_itas_lock("# ก\n2567 O1 /a/\n  # ข\n", path).value.comments ==
        std::vector<std::string>{"# ก", "# ข"});
}

TEST_CASE("Lines that say something else") {
  for (const std::string line : {"2567 O1", "2567 O1 /a/ /b/", "67 O1 /a/", "O1 2567 /a/", "2567 O1 a/",
                                 "2567 O1 https://www.example/a/", "ก"}) {
    CAPTURE(line);
    const auto read = load::read_itas_lock("2567 O1 /a/\n" + line + "\n2567 O2 /b/\n", path);
    CHECK(read.problems == Problems{load::problem_in(path, Rule::itas_lock_line, 2, 0, 0, {line})});
    CHECK(told(read.value) == "2567 O1 /a/ @1\n2567 O2 /b/ @3\n");
  }
}

TEST_CASE("A lock that is no text") {
  CHECK(load::read_itas_lock("2567 O1 /\xFF/\n", path).problems.size() == 1);
}
