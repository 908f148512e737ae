#include "load/content.h"

#include "load/content_path.h"
#include "load/disk.h"
#include "report/rule.h"
#include "site/procurement.h"
#include "text/date.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;
using site::Kind;

namespace {

/// A disk of a few files.
load::ReadFile disk_of(std::map<std::string, std::string> files) {
  return [files = std::move(files)](const std::string& path) -> report::Result<std::string> {
    if (const auto found = files.find(path); found != files.end()) {
      return found->second;
    }
    return std::unexpected(report::Problem{
        .rule = Rule::file_unreadable, .where = {.file = path}, .details = {std::strerror(ENOENT)}});
  };
}

report::Checked<std::optional<site::ContentFile>> read(std::string_view bytes, const std::string& path,
                                                       const site::Area* area = nullptr) {
  return load::read_content(bytes, path, area, disk_of({}));
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

const site::Area procurement{.name = "procurement",
                             .title = "การจัดซื้อจัดจ้าง",
                             .kind = Kind::procurement,
                             .topics = {"procurement-list"},
                             .division = "finance"};

}  // namespace

TEST_CASE("Addresses follow from paths") {
  struct Row {
    std::string path{};
    std::string_view text{};
    std::string area{};
    std::string address{};
  };
  for (const Row& row : {
           Row{"content/index.md", "---\ntitle: ก\n---\n", "", "/"},
           Row{"content/people/index.yaml", "title: ก", "people", "/people/"},
           Row{"content/people/executives.yaml", "title: ก", "people", "/people/executives/"},
           Row{"content/ข่าว/ประกาศ ฉบับที่ ๑.md", "---\ntitle: ก\n---\n", "ข่าว", "/ข่าว/ประกาศ-ฉบับที่-๑/"},
           Row{"content/news/2567/April.md", "---\ntitle: ก\n---\n", "news", "/news/2567/april/"},
           Row{"content/news/a.md", "---\ntitle: ก\nslug: อื่น ๆ\n---\n", "news", "/news/อื่น-ๆ/"},
           Row{"content/news/a.md", "---\ntitle: ก\nslug: ../../etc\n---\n", "news", "/news/etc/"},
           Row{"content/news/index.md", "---\ntitle: ก\nslug: ข\n---\n", "news", "/news/ข/"},
       }) {
    CAPTURE(row.path);
    const auto content = read(row.text, row.path);
    CHECK(content.problems == Problems{});
    REQUIRE(content.value);
    CHECK(content.value->path == row.path);
    CHECK(content.value->area == row.area);
    CHECK(content.value->address == row.address);
  }
}

TEST_CASE("A page of Markdown as editors save it") {
  for (const std::string& text : {
           std::string("---\ntitle: ก\n---\nข\n\nค\n"),
           std::string("\xEF\xBB\xBF---\r\ntitle: ก\r\n---\r\nข\r\n\r\nค\r\n"),
           std::string("---\rtitle: ก\r---\rข\r\rค\r"),
       }) {
    CAPTURE(text);
    const auto content = read(text, "content/about/a.md");
    CHECK(content.problems == Problems{});
    REQUIRE(content.value);
    CHECK(content.value->kind == Kind::page);
    CHECK(content.value->head.title == "ก");
    CHECK(content.value->body.markdown == "ข\n\nค\n");
    CHECK(content.value->body.first_line == 4);
    CHECK(std::holds_alternative<std::monostate>(content.value->records));
  }
}

TEST_CASE("What a file leaves out, its area says") {
  const auto inherited =
      read("title: ก\nitems:\n  - name: ซื้อโต๊ะ\n", "content/procurement/a.yaml", &procurement);
  CHECK(inherited.problems == Problems{});
  REQUIRE(inherited.value);
  CHECK(inherited.value->kind == Kind::procurement);
  CHECK(inherited.value->head.topics == std::vector<std::string>{"procurement-list"});
  CHECK(inherited.value->head.division == "finance");
  CHECK(site::count(inherited.value->records) == 1);
  const auto own = read("title: ก\nkind: หน้าเนื้อหา\ntopics: [a, b]\ndivision: clerk\n",
                        "content/procurement/a.yaml", &procurement);
  CHECK(own.problems == Problems{});
  REQUIRE(own.value);
  CHECK(own.value->kind == Kind::page);
  CHECK(own.value->head.kind == "page");
  CHECK(own.value->head.topics == std::vector<std::string>{"a", "b"});
  CHECK(own.value->head.division == "clerk");
}

TEST_CASE("A page's language is one of two") {
  const auto english = read("title: ก\nlang: en\n", "content/about/a.yaml");
  CHECK(english.problems == Problems{});
  REQUIRE(english.value);
  CHECK(english.value->head.lang == text::Language::en);
  const auto refused = read("title: ก\nlang: no\norder: 010\n", "content/about/a.yaml");
  CHECK(refused.problems == Problems{load::problem_in("content/about/a.yaml", Rule::yaml_bad_value, 2, 7, 2,
                                                      {"no", "lang", "th, en"}),
                                     load::problem_in("content/about/a.yaml", Rule::yaml_bad_value, 3, 8, 3,
                                                      {"010", "order", "integer"})});
}

TEST_CASE("The author's own headings and columns") {
  const site::Area measures{.name = "measures", .title = "มาตรการ", .kind = Kind::measure};
  const auto content = read(
      "title: ก\ncolumns: [owners, steps]\nheadings:\n  steps: วิธีดำเนินการ\n  results.oit: การรายงานผล\n"
      "items:\n  - name: ข\n",
      "content/measures/a.yaml", &measures);
  CHECK(content.problems == Problems{});
  REQUIRE(content.value);
  REQUIRE(content.value->headings.size() == 2);
  CHECK(content.value->headings[0].key == "steps");
  CHECK(content.value->headings[0].text == "วิธีดำเนินการ");
  CHECK(content.value->headings[1].key == "results.oit");
  CHECK(content.value->columns == std::vector<std::string>{"owners", "steps"});
}

TEST_CASE("Headings and columns that the kind has not") {
  struct Row {
    std::string_view name{};
    std::string text{};
    report::Problem expected{};
  };
  const site::Area measures{.name = "measures", .title = "มาตรการ", .kind = Kind::measure};
  const std::string file = "content/measures/a.yaml";
  using load::problem_in;
  for (const Row& row : {
           Row{"a misspelt field", "headings:\n  stepz: ก",
               problem_in(file, Rule::yaml_unknown_key, 3, 3, 5, {"stepz", "steps"})},
           Row{"a choice that the field has not", "headings:\n  status.dome: ก",
               problem_in(file, Rule::yaml_unknown_key, 3, 3, 11, {"status.dome", "status.done"})},
           Row{"no words but a list", "headings:\n  steps: [ก]",
               problem_in(file, Rule::yaml_wrong_type, 3, 10, 0, {"steps", "text", "list"})},
           Row{"no map", "headings: ก",
               problem_in(file, Rule::yaml_wrong_type, 2, 11, 1, {"headings", "mapping", "text"})},
           Row{"a column that is misspelt", "columns: [name, owner]",
               problem_in(file, Rule::yaml_unknown_key, 2, 17, 5, {"owner", "owners"})},
           Row{"a single column that is misspelt", "columns: owner",
               problem_in(file, Rule::yaml_unknown_key, 2, 10, 5, {"owner", "owners"})},
           Row{"a choice is no column", "columns: [status.done]",
               problem_in(file, Rule::yaml_unknown_key, 2, 11, 11, {"status.done", ""})},
       }) {
    CAPTURE(row.name);
    const auto content = read("title: ก\n" + row.text + "\n", file, &measures);
    CHECK(content.problems == Problems{row.expected});
  }
}

TEST_CASE("The days that a file covers") {
  struct Row {
    std::string_view name{};
    std::string text{};
    std::optional<text::Period> expected{};
  };
  const text::Period half{{2023, 10, 1}, {2024, 3, 31}};
  const text::Period year{{2023, 10, 1}, {2024, 9, 30}};
  for (const Row& row : {
           Row{"period", "title: ก\nperiod: ต.ค. 2566 – มี.ค. 2567\nfiscal_year: 2567\ndate: 2024-05-01",
               half},
           Row{"fiscal year", "title: ก\nfiscal_year: ๒๕๖๗\ndate: 2024-05-01", year},
           Row{"date", "title: ก\ndate: ๑ พ.ค. ๒๕๖๗", text::Period{{2024, 5, 1}, {2024, 5, 1}}},
           Row{"nothing", "title: ก", std::nullopt},
       }) {
    CAPTURE(row.name);
    const auto content = read(row.text, "content/plans/a.yaml");
    CHECK(content.problems == Problems{});
    REQUIRE(content.value);
    CHECK(content.value->covers == row.expected);
  }
}

TEST_CASE("A table alone takes its period from its name") {
  struct Row {
    std::string path{};
    std::string title{};
    std::optional<text::Period> expected{};
  };
  for (const Row& row : {
           Row{"content/procurement/2567.csv", "การจัดซื้อจัดจ้าง ต.ค. 2566 – ก.ย. 2567",
               text::Period{{2023, 10, 1}, {2024, 9, 30}}},
           Row{"content/procurement/2566-10.csv", "การจัดซื้อจัดจ้าง ต.ค. 2566",
               text::Period{{2023, 10, 1}, {2023, 10, 31}}},
           Row{"content/procurement/2567-02.csv", "การจัดซื้อจัดจ้าง ก.พ. 2567",
               text::Period{{2024, 2, 1}, {2024, 2, 29}}},
           Row{"content/procurement/2567-13.csv", "การจัดซื้อจัดจ้าง 2567-13", std::nullopt},
           Row{"content/procurement/รายการ.csv", "การจัดซื้อจัดจ้าง รายการ", std::nullopt},
       }) {
    CAPTURE(row.path);
    const auto content = read("\xEF\xBB\xBFรายการ,ราคากลาง\r\nซื้อโต๊ะ,100\r\n", row.path, &procurement);
    CHECK(content.problems == Problems{});
    REQUIRE(content.value);
    CHECK(content.value->head.title == row.title);
    CHECK(content.value->covers == row.expected);
    CHECK(content.value->head.topics == std::vector<std::string>{"procurement-list"});
    CHECK(site::count(content.value->records) == 1);
    CHECK(content.value->table.empty());
  }
}

TEST_CASE("Items from a table that the file names") {
  const std::string yaml = "title: ก\nitems: แผน.csv\n";
  const std::string path = "content/procurement/a.yaml";
  const auto read_with = [&](std::map<std::string, std::string> files) {
    return load::read_content(yaml, path, &procurement, disk_of(std::move(files)));
  };
  const auto good = read_with({{"content/procurement/แผน.csv", "รายการ\nซื้อโต๊ะ\nซื้อตู้\n"}});
  CHECK(good.problems == Problems{});
  REQUIRE(good.value);
  CHECK(good.value->table == "content/procurement/แผน.csv");
  CHECK(site::count(good.value->records) == 2);
  const auto bad = read_with({{"content/procurement/แผน.csv", "รายการ,ราคากลาง\nซื้อโต๊ะ,?\n"}});
  CHECK(bad.problems == Problems{load::problem_in("content/procurement/แผน.csv", Rule::table_bad_cell, 2, 10,
                                                  1, {"?", "ราคากลาง (บาท)", "amount"})});
  CHECK(read_with({}).problems ==
        Problems{load::problem_in(path, Rule::file_missing, 2, 8, 7, {"แผน.csv", ""})});
  const report::Problem denied{.rule = Rule::file_unreadable,
                               .where = {.file = "content/procurement/แผน.csv"},
                               .details = {"Permission denied"}};
  CHECK(load::read_content(yaml, path, &procurement, [&](const std::string&) -> report::Result<std::string> {
          return std::unexpected(denied);
        }).problems == Problems{denied});
  CHECK(read("title: ก\nitems: ../แผน.csv\n", path, &procurement).problems ==
        Problems{load::problem_in(path, Rule::yaml_bad_value, 2, 8, 10, {"../แผน.csv", "items", "path"})});
}

TEST_CASE("A statement that there was none") {
  const auto content = read("title: ก\nkind: procurement\nnil: ไม่มีการจัดซื้อจัดจ้าง\n", "content/p/a.yaml");
  CHECK(content.problems == Problems{});
  REQUIRE(content.value);
  CHECK(content.value->head.nil == "ไม่มีการจัดซื้อจัดจ้าง");
  CHECK(site::count(content.value->records) == 0);
}

TEST_CASE("The text of a YAML file knows its line") {
  const auto block = read("title: ก\nbody: |\n  ## ข\n  ค\n", "content/p/a.yaml");
  REQUIRE(block.value);
  CHECK(block.value->body.markdown == "## ข\nค\n");
  CHECK(block.value->body.first_line == 3);
  const auto plain = read("title: ก\nbody: ข\n", "content/p/a.yaml");
  REQUIRE(plain.value);
  CHECK(plain.value->body.first_line == 2);
}

TEST_CASE("Content with something wrong") {
  struct Row {
    std::string_view name{};
    std::string path{};
    std::string text{};
    Problems expected{};
    bool is_read = false;
  };
  const std::string md = "content/about/a.md";
  const std::string yaml = "content/about/a.yaml";
  const std::string head = "---\ntitle: ก\n---\n";
  for (const Row& row : {
           Row{"unknown kind with the nearest; its items are left alone",
               yaml,
               "title: ก\nkind: procurment\nitems: [{}]\n",
               {load::problem_in(yaml, Rule::content_unknown_kind, 2, 7, 10, {"procurment", "procurement"})},
               true},
           Row{"items of a page",
               yaml,
               "title: ก\nkind: page\nitems:\n  - name: ก\n",
               {load::problem_in(yaml, Rule::yaml_unknown_key, 3, 1, 5, {"items", ""})},
               true},
           Row{"no front matter",
               md,
               "# ก\n",
               {load::problem_in(md, Rule::front_matter_missing, 1, 0, 0)},
               false},
           Row{"empty front matter",
               md,
               "---\n---\nก\n",
               {load::problem_in(md, Rule::yaml_missing_key, 1, 1, 0, {"title", "ชื่อเรื่อง"})},
               true},
           Row{"front matter that is text",
               md,
               "---\nก\n---\n",
               {load::problem_in(md, Rule::yaml_wrong_type, 2, 1, 1, {md, "mapping", "text"})},
               true},
           Row{"a file of one text",
               yaml,
               "ก\n",
               {load::problem_in(yaml, Rule::yaml_wrong_type, 1, 1, 1, {yaml, "mapping", "text"})},
               true},
           Row{"only comments",
               yaml,
               "# ก\n",
               {load::problem_in(yaml, Rule::yaml_missing_key, 1, 1, 0, {"title", "ชื่อเรื่อง"})},
               true},
           Row{"broken UTF-8",
               md,
               "---\ntitle: ก\n---\nกข\xE0\xB8\n",
               {load::problem_in(md, Rule::file_not_utf8, 4, 3, 0)},
               false},
           Row{"Windows-874",
               md,
               "---\ntitle: \xA1\n---\n",
               {load::problem_in(md, Rule::file_not_utf8, 2, 8, 0)},
               false},
           Row{"UTF-16",
               md,
               std::string("-\0-\0-\0", 6),
               {load::problem_in(md, Rule::file_not_utf8, 1, 2, 0)},
               false},
           Row{"empty", md, "", {load::problem_in(md, Rule::file_empty, 0, 0, 0)}, false},
           Row{"only blanks and BOM",
               yaml,
               "\xEF\xBB\xBF \r\n\t\n",
               {load::problem_in(yaml, Rule::file_empty, 0, 0, 0)},
               false},
           Row{"another type of file",
               "content/about/a.docx",
               "x",
               {load::problem_in("content/about/a.docx", Rule::content_wrong_kind_of_file, 0, 0, 0,
                                 {".docx", ".md, .yaml, .csv, .xlsx"})},
               false},
           Row{"a table in an area of pages",
               "content/about/a.csv",
               "ก,ข\n1,2\n",
               {load::problem_in("content/about/a.csv", Rule::content_wrong_kind_of_file, 0, 0, 0,
                                 {".csv", ".md, .yaml"})},
               true},
           Row{"all errors of a head at once",
               md,
               "---\ntitel: ก\ndate: เมื่อวาน\nfiscal_year: 2024\n---\n",
               {load::problem_in(md, Rule::yaml_missing_key, 2, 1, 0, {"title", "ชื่อเรื่อง"}),
                load::problem_in(md, Rule::yaml_bad_value, 4, 14, 4, {"2024", "fiscal_year", "fiscal_year"}),
                load::problem_in(md, Rule::yaml_bad_value, 3, 7, 8, {"เมื่อวาน", "date", "date"}),
                load::problem_in(md, Rule::yaml_unknown_key, 2, 1, 5, {"titel", "title"})},
               true},
           Row{"10,000 quotes in each other",
               md,
               head + repeated(">", 10'000) + " ก\n",
               {load::problem_in(md, Rule::markdown_too_deep, 4, 0, 0, {"100"})},
               true},
           Row{"a table of 5,000 columns",
               md,
               head + "ก\n\n" + repeated("|a", 5'000) + "|\n" + repeated("|-", 5'000) + "|\n",
               {load::problem_in(md, Rule::markdown_table_too_large, 7, 0, 0, {"5000", "100", "columns"})},
               true},
       }) {
    CAPTURE(row.name);
    auto content = read(row.text, row.path);
    for (report::Problem& problem : content.problems) {
      const bool is_of_markdown = report::info(problem.rule).name.starts_with("markdown/");
      problem.where.column = is_of_markdown ? 0 : problem.where.column;
      problem.where.length = is_of_markdown ? 0 : problem.where.length;
    }
    CHECK(content.problems == row.expected);
    CHECK(content.value.has_value() == row.is_read);
  }
}

TEST_CASE("A text that cannot be laid out is left out") {
  const auto content = read("title: ก\nbody: |\n  " + repeated(">", 10'000) + " ก\n", "content/about/a.yaml");
  REQUIRE(content.value);
  CHECK(content.value->body.markdown.empty());
  REQUIRE(content.problems.size() == 1);
  CHECK(content.problems.front().where.file == "content/about/a.yaml");
  CHECK(content.problems.front().where.line == 3);
}

TEST_CASE("An appendix that cannot be laid out is left out, too") {
  const auto content =
      read("title: ก\nappendix: |\n  " + repeated(">", 10'000) + " ก\n", "content/about/a.yaml");
  REQUIRE(content.value);
  CHECK(content.value->head.appendix.empty());
  REQUIRE(content.problems.size() == 1);
  CHECK(content.problems.front().where.line == 3);
}

TEST_CASE("What a paper says: opinions, orders, who signed the foreword") {
  const auto content = read(
      "title: ก\n"
      "headings: {contents: หัวข้อ, appendix: ภาพกิจกรรม}\n"
      "memo:\n  from: สำนักปลัด\n  date: 3 เมษายน 2566\n  subject: ข\n  to: นายก อบต.\n  signatures:\n"
      "    - {name: นางสาวสมมุติ รักถิ่น, position: ปลัด อบต., opinion: เห็นควรอนุมัติ}\n"
      "    - {name: นายตัวอย่าง ใจซื่อ, position: นายก อบต., order: เห็นชอบ}\n"
      "cover:\n  title: รายงาน\n  foreword: ค\n"
      "  foreword_signed_by: {name: นางสาวจินตภาพ แบบแผน, position: หัวหน้าสำนักปลัด}\n"
      "appendix: ภาพ\n",
      "content/about/a.yaml");
  CHECK(content.problems == Problems{});
  REQUIRE(content.value);
  const site::Head& head = content.value->head;
  REQUIRE(head.memo);
  REQUIRE(head.memo->signatures.size() == 2);
  CHECK(head.memo->signatures[0].opinion == "เห็นควรอนุมัติ");
  CHECK(head.memo->signatures[0].order.empty());
  CHECK(head.memo->signatures[1].order == "เห็นชอบ");
  REQUIRE(head.cover);
  REQUIRE(head.cover->foreword_signed_by);
  CHECK(head.cover->foreword_signed_by->name == "นางสาวจินตภาพ แบบแผน");
  CHECK(head.appendix == "ภาพ");
}

TEST_CASE("An area's own file") {
  const std::string path = "content/people/_area.yaml";
  const auto area =
      load::read_area("title: บุคลากร\r\nkind: person\r\ntopics: [org-structure]\r\norder: ๒๐\r\n", path);
  CHECK(area.problems == Problems{});
  CHECK(area.value.name == "people");
  CHECK(area.value.title == "บุคลากร");
  CHECK(area.value.kind == Kind::person);
  CHECK(area.value.order == 20);
  CHECK(load::read_area("", path).problems ==
        Problems{load::problem_in(path, Rule::yaml_missing_key, 1, 1, 0, {"title", "ชื่อหมวด"})});
  CHECK(load::read_area("title: \xFF", path).problems ==
        Problems{load::problem_in(path, Rule::file_not_utf8, 1, 8, 0)});
}

TEST_CASE("Areas are the first folder") {
  CHECK(load::area_name("content/people/a.yaml") == "people");
  CHECK(load::area_name("content/news/2567/a.md") == "news");
  CHECK(load::area_name("content/index.md").empty());
  CHECK(load::area_name("content").empty());
}

TEST_CASE("the newest change that a page tells of is its last update") {
  struct Row {
    std::string_view updated{};
    text::Date expected{};
  };
  for (const Row& row : {Row{"", {.year = 2026, .month = 2, .day = 6}},
                         Row{"updated: 2024-04-01\n", {.year = 2026, .month = 2, .day = 6}},
                         Row{"updated: 2026-03-01\n", {.year = 2026, .month = 3, .day = 1}}}) {
    CAPTURE(row.updated);
    const auto file = read("title: ก\n" + std::string(row.updated) +
                               "changes:\n  - {date: 6 ก.พ. 2569, text: ปรับตามคณะผู้บริหารชุดใหม่}\n"
                               "  - {date: 2022-10-03, text: แยกกอง}\n",
                           "content/about/a.yaml");
    REQUIRE(file.value);
    CHECK(file.problems.empty());
    CHECK(file.value->head.changes.size() == 2);
    CHECK(file.value->head.updated == row.expected);
  }
}
