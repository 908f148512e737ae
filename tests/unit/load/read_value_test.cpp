#include "load/read_value.h"

#include "site/field.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/people.h"
#include "text/date.h"
#include "text/number.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

using namespace prongsai;

namespace {

template <class Value>
struct Row {
  std::string_view text{};
  std::optional<Value> expected{};
};

template <class Value>
std::optional<Value> parsed(std::string_view text) {
  return load::parse(text, std::type_identity<Value>{}).value;
}

}  // namespace

TEST_CASE("Text loses the blanks around it only") {
  CHECK(parsed<std::string>("  นาย ก  \t") == "นาย ก");
  CHECK(parsed<std::string>("๒๕๖๗") == "๒๕๖๗");
}

TEST_CASE("Only plain words are booleans") {
  for (const Row<bool>& row : {
           Row<bool>{"true", true},
           Row<bool>{"false", false},
           Row<bool>{"ใช่", true},
           Row<bool>{"ไม่ใช่", false},
           Row<bool>{"yes", {}},
           Row<bool>{"no", {}},
           Row<bool>{"on", {}},
           Row<bool>{"off", {}},
           Row<bool>{"y", {}},
           Row<bool>{"1", {}},
           Row<bool>{"", {}},
           Row<bool>{"True", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<bool>(row.text) == row.expected);
  }
}

TEST_CASE("Whole numbers are decimal, in digits of both kinds") {
  for (const Row<std::int64_t>& row : {
           Row<std::int64_t>{"12", 12},
           Row<std::int64_t>{"0", 0},
           Row<std::int64_t>{"0012", {}},
           Row<std::int64_t>{" ๐๑๒", {}},
           Row<std::int64_t>{"๑๒", 12},
           Row<std::int64_t>{"๑,๒๓๔", 1234},
           Row<std::int64_t>{"-5", -5},
           Row<std::int64_t>{"0x1F", {}},
           Row<std::int64_t>{"0o17", {}},
           Row<std::int64_t>{"1e3", {}},
           Row<std::int64_t>{"1.5", {}},
           Row<std::int64_t>{"สิบ", {}},
           Row<std::int64_t>{"", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<std::int64_t>(row.text) == row.expected);
  }
}

TEST_CASE("Money") {
  for (const Row<text::Amount>& row : {
           Row<text::Amount>{"1,234.50 บาท", text::Amount{123'450}},
           Row<text::Amount>{"๑,๒๓๔.๕", text::Amount{123'450}},
           Row<text::Amount>{"0012", text::Amount{1'200}},
           Row<text::Amount>{"1.234", {}},
           Row<text::Amount>{"ตามจริง", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<text::Amount>(row.text) == row.expected);
  }
}

TEST_CASE("Dates of both eras") {
  constexpr text::Date day{2024, 4, 30};
  for (const Row<text::Date>& row : {
           Row<text::Date>{"2024-04-30", day},
           Row<text::Date>{"2567-04-30", day},
           Row<text::Date>{"30/4/2567", day},
           Row<text::Date>{"๓๐ เม.ย. ๒๕๖๗", day},
           Row<text::Date>{"30 เมษายน พ.ศ. 2567", day},
           Row<text::Date>{"30/4/67", {}},
           Row<text::Date>{"31/4/2567", {}},
           Row<text::Date>{"เมษายน", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<text::Date>(row.text) == row.expected);
  }
}

TEST_CASE("Fiscal years and periods") {
  CHECK(parsed<text::FiscalYear>("๒๕๖๗") == text::FiscalYear{2567});
  CHECK(parsed<text::FiscalYear>("2024") == std::nullopt);
  CHECK(parsed<text::FiscalYear>("67") == std::nullopt);
  CHECK(parsed<text::Period>("ต.ค. ๒๕๖๖ – มี.ค. ๒๕๖๗") == text::Period{{2023, 10, 1}, {2024, 3, 31}});
  CHECK(parsed<text::Period>("ตลอดปี") == std::nullopt);
}

TEST_CASE("Per cent lies between 0 and 100") {
  for (const Row<site::Percent>& row : {
           Row<site::Percent>{"62.20", site::Percent{62.2}},
           Row<site::Percent>{"๑๐๐ %", site::Percent{100}},
           Row<site::Percent>{"0", site::Percent{0}},
           Row<site::Percent>{"100.01", {}},
           Row<site::Percent>{"-1", {}},
           Row<site::Percent>{"ครบ", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<site::Percent>(row.text) == row.expected);
  }
}

TEST_CASE("Web addresses do not run") {
  for (const Row<site::WebAddress>& row : {
           Row<site::WebAddress>{" https://www.example/ก ", site::WebAddress{"https://www.example/ก"}},
           Row<site::WebAddress>{"/files/แผน 2567.pdf", site::WebAddress{"/files/แผน 2567.pdf"}},
           Row<site::WebAddress>{"https://อบต.ไทย/ข่าว", site::WebAddress{"https://อบต.ไทย/ข่าว"}},
           Row<site::WebAddress>{"//cdn.example/a", site::WebAddress{"//cdn.example/a"}},
           Row<site::WebAddress>{"https://", {}},
           Row<site::WebAddress>{"https://www example.go.th/", {}},
           Row<site::WebAddress>{"https://www.example.go.th:99999/", {}},
           Row<site::WebAddress>{"http://256.1.1.1/", {}},
           Row<site::WebAddress>{"javascript:alert(1)", {}},
           Row<site::WebAddress>{"JAVA\tSCRIPT:alert(1)", {}},
           Row<site::WebAddress>{"data:text/html,x", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<site::WebAddress>(row.text) == row.expected);
  }
}

TEST_CASE("Files do not leave content/") {
  for (const Row<site::FileReference>& row : {
           Row<site::FileReference>{"files/แผน 2567.pdf", site::FileReference{"files/แผน 2567.pdf", {}}},
           Row<site::FileReference>{"files/a..b.pdf", site::FileReference{"files/a..b.pdf", {}}},
           Row<site::FileReference>{"../secret", {}},
           Row<site::FileReference>{"files/../../x", {}},
           Row<site::FileReference>{"files/..", {}},
           Row<site::FileReference>{"..", {}},
           Row<site::FileReference>{"/etc/passwd", {}},
           Row<site::FileReference>{"C:\\แผน.pdf", {}},
           Row<site::FileReference>{"files\\x.pdf", {}},
           Row<site::FileReference>{"file:///x", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<site::FileReference>(row.text) == row.expected);
  }
}

TEST_CASE("Where a page once stood") {
  const auto old = [](std::string path) { return site::OldAddress{.path = std::move(path), .where = {}}; };
  for (const Row<site::OldAddress>& row : {
           Row<site::OldAddress>{"/old/plan/", old("/old/plan/")},
           Row<site::OldAddress>{" /old/plan ", old("/old/plan/")},
           Row<site::OldAddress>{"/old/plan.html", old("/old/plan.html")},
           Row<site::OldAddress>{"/plan.htm", old("/plan.htm")},
           Row<site::OldAddress>{"/old/index.html", old("/old/")},
           Row<site::OldAddress>{"/index.html", old("/")},
           Row<site::OldAddress>{"/แผน 2567", old("/แผน 2567/")},
           Row<site::OldAddress>{"/%E0%B9%81%E0%B8%9C%E0%B8%99/", old("/แผน/")},
           Row<site::OldAddress>{"/a..b/.c/", old("/a..b/.c/")},
           Row<site::OldAddress>{"", {}},
           Row<site::OldAddress>{"old/", {}},
           Row<site::OldAddress>{"//www.example/old/", {}},
           Row<site::OldAddress>{"https://www.example/old/", {}},
           Row<site::OldAddress>{"/a//b/", {}},
           Row<site::OldAddress>{"/a/../b/", {}},
           Row<site::OldAddress>{"/a/..", {}},
           Row<site::OldAddress>{"/a/./b", {}},
           Row<site::OldAddress>{"/index.php?id=3", {}},
           Row<site::OldAddress>{"/a/#b", {}},
           Row<site::OldAddress>{"/a\\b/", {}},
           Row<site::OldAddress>{"/a%00b/", {}},
           Row<site::OldAddress>{"/a%FFb/", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<site::OldAddress>(row.text) == row.expected);
  }
}

TEST_CASE("An enumeration takes its key or its words") {
  for (const Row<site::Side>& row : {
           Row<site::Side>{"political", site::Side::political},
           Row<site::Side>{"ฝ่ายการเมือง", site::Side::political},
           Row<site::Side>{"Permanent officials", site::Side::permanent},
           Row<site::Side>{" POLITICAL ", site::Side::political},
           Row<site::Side>{"ฝ่ายอื่น", {}},
           Row<site::Side>{"", {}},
       }) {
    CAPTURE(row.text);
    CHECK(parsed<site::Side>(row.text) == row.expected);
  }
  CHECK(load::choices<site::Side>() == "political, permanent");
}

TEST_CASE("What was expected is a word that the reader knows") {
  CHECK(load::parse("x", std::type_identity<bool>{}).expected == "boolean");
  CHECK(load::parse("x", std::type_identity<text::Date>{}).expected == "date");
  CHECK(load::parse("x", std::type_identity<text::Amount>{}).expected == "amount");
  CHECK(load::parse("101", std::type_identity<site::Percent>{}).expected == "percent");
  CHECK(load::parse("..", std::type_identity<site::FileReference>{}).expected == "path");
  CHECK(load::parse("old", std::type_identity<site::OldAddress>{}).expected == "old_address");
}
