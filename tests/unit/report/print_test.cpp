#include "report/print.h"

#include "report/problem.h"
#include "report/snippet.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using report::Problem;
using report::Rule;

namespace {

constexpr report::Style thai{.language = text::Language::th, .color = report::Color::never};
constexpr report::Style english{.language = text::Language::en, .color = report::Color::never};

report::SourceLine source(std::string line) {
  return [line = std::move(line)](std::string_view, int) { return std::optional(line); };
}

std::optional<std::string> no_source(std::string_view, int) {
  return std::nullopt;
}

Problem duplicate(int column, int length) {
  return {.rule = Rule::yaml_duplicate_key,
          .where = {.file = "content/x.yaml", .line = 14, .column = column, .length = length},
          .details = {"วิธี", "9"}};
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string whole;
  for (std::size_t i = 0; i < times; ++i) {
    whole += text;
  }
  return whole;
}

}  // namespace

TEST_CASE("a problem with its source line, in Thai") {
  CHECK(report::to_text(duplicate(3, 4), thai, source("  วิธี: เฉพาะเจาะจง")) ==
        "ผิดพลาด[yaml/duplicate-key]: มี “วิธี” ซ้ำกันในกลุ่มเดียวกัน (ครั้งแรกอยู่บรรทัดที่ 9)\n"
        "   ┌─ content/x.yaml:14:3\n"
        "14 │   วิธี: เฉพาะเจาะจง\n"
        "   │   ^^\n"
        "   = วิธีแก้: เหลือไว้เพียงแห่งเดียว\n");
}

TEST_CASE("a problem with its source line, in English") {
  CHECK(report::to_text(duplicate(3, 4), english, source("  วิธี: เฉพาะเจาะจง")) ==
        "error[yaml/duplicate-key]: “วิธี” stands twice in the same group (first in line 9)\n"
        "   ┌─ content/x.yaml:14:3\n"
        "14 │   วิธี: เฉพาะเจาะจง\n"
        "   │   ^^\n"
        "   = help: Keep only one of them.\n");
}

TEST_CASE("a problem in colour") {
  const report::Style style{.language = text::Language::th, .color = report::Color::always};
  CHECK(report::to_text({.rule = Rule::table_total_differs,
                         .where = {.file = "a.csv", .line = 2, .column = 1},
                         .details = {"งบ", "5", "6"}},
                        style, source("5")) ==
        "\x1b[1;33mคำเตือน[table/total-differs]\x1b[0m"
        "\x1b[1m: ยอดรวมของ “งบ” เขียนไว้ 5 แต่รวมจากรายการได้ 6\x1b[0m\n"
        "\x1b[1;34m  ┌─\x1b[0m a.csv:2:1\n"
        "\x1b[1;34m2 │\x1b[0m 5\n"
        "\x1b[1;34m  │\x1b[0m \x1b[1;33m^\x1b[0m\n"
        "\x1b[1;34m  =\x1b[0m วิธีแก้: ตรวจรายการและยอดรวมให้ตรงกัน\n");
}

TEST_CASE("what is not known is left out") {
  const std::string head = "คำเตือน[file/empty]: ไฟล์นี้ไม่มีเนื้อหา\n";
  const std::string help = "  = วิธีแก้: ใส่เนื้อหา หรือลบไฟล์นี้ถ้าไม่ใช้แล้ว\n";
  struct Row {
    std::string_view name{};
    Problem problem{};
    std::string lines{};
  };
  for (const Row& row : {
           Row{"no place", {.rule = Rule::file_empty}, ""},
           Row{"file only", {.rule = Rule::file_empty, .where = {.file = "a.md"}}, "  ┌─ a.md\n"},
           Row{"source cannot be had",
               {.rule = Rule::file_empty, .where = {.file = "a.md", .line = 3}},
               "  ┌─ a.md:3\n"},
           Row{"page only", {.rule = Rule::file_empty, .url = "/oit/2567/o1/"}, "  ┌─ /oit/2567/o1/\n"},
           Row{"file and page",
               {.rule = Rule::file_empty, .where = {.file = "a.md"}, .url = "/a/"},
               "  ┌─ a.md\n  = หน้าเว็บ: /a/\n"},
           Row{"a name that would colour the terminal",
               {.rule = Rule::file_empty, .where = {.file = "a\x1b[2Jb"}},
               "  ┌─ a\uFFFD[2Jb\n"},
       }) {
    CAPTURE(row.name);
    std::string expected = head;
    expected.append(row.lines).append(help);
    CHECK(report::to_text(row.problem, thai, no_source) == expected);
  }
  CHECK(report::to_text({.rule = Rule::file_empty, .where = {.file = "a.md", .line = 3}}, thai, nullptr) ==
        head + "  ┌─ a.md:3\n" + help);
}

TEST_CASE("a line without a known column is shown without a caret") {
  CHECK(
      report::to_text({.rule = Rule::file_empty, .where = {.file = "a.md", .line = 1}}, thai, source("ก")) ==
      "คำเตือน[file/empty]: ไฟล์นี้ไม่มีเนื้อหา\n"
      "  ┌─ a.md:1\n"
      "1 │ ก\n"
      "  = วิธีแก้: ใส่เนื้อหา หรือลบไฟล์นี้ถ้าไม่ใช้แล้ว\n");
}

TEST_CASE("the caret stands under the right cells") {
  struct Row {
    std::string_view name{};
    std::string line{};
    int column = 0;
    int length = 0;
    std::string shown{};
    std::size_t caret_at = 0;
    std::size_t caret_cells = 0;
  };
  for (const Row& row : {
           Row{"first letter", "abc", 1, 0, "abc", 0, 1},
           Row{"several letters", "abc", 2, 2, "abc", 1, 2},
           Row{"longer than the line", "abc", 2, 99, "abc", 1, 2},
           Row{"behind the line", "abc", 4, 1, "abc", 3, 1},
           Row{"far behind the line", "abc", 40, 5, "abc", 3, 1},
           Row{"empty line", "", 1, 1, "", 0, 1},
           Row{"marks above and below take no cell", "ที่ปี้กู้x", 10, 1, "ที่ปี้กู้x", 3, 1},
           Row{"on a tone mark: its letter", "ที่x", 3, 1, "ที่x", 0, 1},
           Row{"only a tone mark", "่", 1, 1, "่", 0, 1},
           Row{"tab", "\tก: ข", 2, 1, "    ก: ข", 4, 1},
           Row{"tab in the middle", "ab\tc", 4, 1, "ab  c", 4, 1},
           Row{"the tab itself", "ab\tc", 3, 1, "ab  c", 2, 2},
           Row{"wide letters", "表示x", 3, 1, "表示x", 4, 1},
           Row{"a control", "a\x1b[31mb", 6, 1, "a\uFFFD[31mb", 5, 1},
           Row{"no column", "abc", 0, 0, "abc", 0, 0},
       }) {
    CAPTURE(row.name);
    const report::Snippet snippet = report::snippet_of(row.line, row.column, row.length);
    CHECK(snippet.line == row.shown);
    CHECK(snippet.caret_at == row.caret_at);
    CHECK(snippet.caret_cells == row.caret_cells);
  }
}

TEST_CASE("a long line is cut around the caret") {
  struct Row {
    std::string_view name{};
    std::string line{};
    int column = 0;
    int length = 0;
    std::string shown{};
    std::size_t caret_at = 0;
    std::size_t caret_cells = 0;
  };
  const std::string many = repeated("a", 300);
  for (const Row& row : {
           Row{"just fits", repeated("ก", 100), 100, 1, repeated("ก", 100), 99, 1},
           Row{"at the beginning", many, 1, 3, repeated("a", 100) + "…", 0, 3},
           Row{"in the middle", many, 151, 1, "…" + repeated("a", 100) + "…", 41, 1},
           Row{"at the end", many, 300, 1, "…" + repeated("a", 100), 100, 1},
           Row{"behind the end", many, 301, 1, "…" + repeated("a", 100), 101, 1},
           Row{"a caret longer than the window", many, 1, 300, repeated("a", 100) + "…", 0, 100},
           Row{"marks stay with their letter", repeated("ที่", 300), 451, 1, "…" + repeated("ที่", 100) + "…", 41,
               1},
           Row{"wide letters are not halved", repeated("表", 100) + "xy" + repeated("表", 100), 102, 1,
               "…" + repeated("表", 19) + "xy" + repeated("表", 29) + "…", 40, 1},
           Row{"no column", many, 0, 0, repeated("a", 100) + "…", 0, 0},
       }) {
    CAPTURE(row.name);
    const report::Snippet snippet = report::snippet_of(row.line, row.column, row.length);
    CHECK(snippet.line == row.shown);
    CHECK(snippet.caret_at == row.caret_at);
    CHECK(snippet.caret_cells == row.caret_cells);
  }
}

TEST_CASE("a finding as JSON") {
  const Problem whole{.rule = Rule::link_broken,
                      .where = {.file = "content/ก.md", .line = 12, .column = 5, .length = 3},
                      .details = {"a\"b\\</script>"},
                      .url = "/oit/2567/o1/"};
  CHECK(report::to_json(whole, text::Language::en).to_text(0) ==
        R"({"rule":"link/broken","severity":"error",)"
        R"("message":"A link leads to a page or file that is not there: a\"b\\\u003c/script>",)"
        R"("file":"content/ก.md","line":12,"column":5,"url":"/oit/2567/o1/",)"
        R"("help":"Correct the link, or add the page or file."})");
  CHECK(report::to_json({.rule = Rule::file_empty}, text::Language::th).to_text(0) ==
        R"({"rule":"file/empty","severity":"warning","message":"ไฟล์นี้ไม่มีเนื้อหา",)"
        R"("help":"ใส่เนื้อหา หรือลบไฟล์นี้ถ้าไม่ใช้แล้ว"})");
}

TEST_CASE("problems are counted by severity and sorted by place") {
  std::vector<Problem> problems{
      {.rule = Rule::item_unconfirmed, .where = {.file = "b", .line = 1}},
      {.rule = Rule::file_empty, .where = {.file = "a", .line = 10}},
      {.rule = Rule::link_broken, .where = {.file = "a", .line = 2}},
      {.rule = Rule::item_missing},
  };
  const report::Counts counts = report::count(problems);
  CHECK(counts.errors == 2);
  CHECK(counts.warnings == 1);
  CHECK(counts.notes == 1);
  report::sort(problems);
  CHECK(problems[0].rule == Rule::item_missing);
  CHECK(problems[1].rule == Rule::link_broken);
  CHECK(problems[2].rule == Rule::file_empty);
  CHECK(problems[3].rule == Rule::item_unconfirmed);
}
