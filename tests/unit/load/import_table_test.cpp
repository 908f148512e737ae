#include "load/import_table.h"

#include "load/config.h"
#include "load/read_records.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/kind.h"
#include "site/procurement.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace prongsai;
using report::Rule;

namespace {

constexpr std::string_view other_table =
    "รายงานจากระบบอื่น,,,\n"
    "ชื่อโครงการ,งบฯ,ผล,ผู้บันทึก\n"
    "ซ่อมถนน,\"12,000\",เสร็จ,ก\n"
    "ซื้อทราย,มาก,เสร็จ,ก\n"
    "ขุดคลอง,500,ยกเลิกแล้ว,ข\n";

constexpr std::string_view mapping_text =
    "kind: procurement\n"
    "columns:\n"
    "  - column: ชื่อโครงการ\n"
    "    field: name\n"
    "  - column: งบฯ\n"
    "    field: budget\n"
    "  - column: ผล\n"
    "    field: สถานะ\n"
    "  - column: ผู้บันทึก\n"
    "    skip: true\n"
    "values:\n"
    "  - field: status\n"
    "    from: เสร็จ\n"
    "    to: สิ้นสุดระยะสัญญา\n";

report::Checked<std::optional<load::Imported>> import_with(std::string_view mapping_yaml) {
  const auto mapping = load::read_import_mapping(mapping_yaml, "map.yaml");
  CHECK(mapping.problems.empty());
  return load::import_tables(other_table, "a.csv",
                             {.kind = site::Kind::procurement, .mapping = &mapping.value});
}

}  // namespace

TEST_CASE("a mapping reads somebody else's table, and faulty rows do not come in") {
  const auto read = import_with(mapping_text);
  REQUIRE(read.value.has_value());
  const auto& contracts = std::get<std::vector<site::Contract>>(read.value->records);
  REQUIRE(contracts.size() == 2);
  CHECK(contracts[0].name == "ซ่อมถนน");
  CHECK(contracts[0].status == "สิ้นสุดระยะสัญญา");
  CHECK(contracts[1].name == "ขุดคลอง");
  CHECK(contracts[1].status == "ยกเลิกแล้ว");
  CHECK(read.value->refused == 1);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].rule == Rule::table_bad_cell);
  CHECK(read.problems[0].where.line == 4);
}

TEST_CASE("a column that nobody knows keeps the whole table out") {
  const auto without = import_with("kind: procurement\ncolumns:\n  - column: ชื่อโครงการ\n    field: name\n");
  CHECK(!without.value);
  REQUIRE(without.problems.size() == 3);
  CHECK(without.problems[0].rule == Rule::table_unknown_column);

  const auto misspelt = import_with("kind: procurement\ncolumns:\n  - column: ชื่อโครงการ\n    field: nam\n");
  CHECK(!misspelt.value);
  CHECK(misspelt.problems[0].rule == Rule::yaml_bad_value);
  CHECK(misspelt.problems[0].where == report::Location{"map.yaml", "", 3, 5, 0});
}

TEST_CASE("a draft of a mapping names what it knows") {
  const auto draft =
      load::draft_mapping("งานที่ซื้อหรือจ้าง,ราคากลางง,อื่น\nก,1,2\n", "a.csv", site::Kind::procurement, "");
  CHECK(draft.problems.empty());
  CHECK(draft.value ==
        "kind: procurement\n"
        "columns:\n"
        "  - column: \"งานที่ซื้อหรือจ้าง\"\n"
        "    field: name\n"
        "  - column: \"ราคากลางง\"\n"
        "    skip: true\n"
        "    # field: reference_price\n"
        "  - column: \"อื่น\"\n"
        "    skip: true\n");
  CHECK(load::read_import_mapping(draft.value, "map.yaml").problems.empty());
}
