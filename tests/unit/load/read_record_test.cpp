#include "load/read_record.h"

#include "load/yaml.h"
#include "report/rule.h"
#include "site/document.h"
#include "site/head.h"
#include "site/people.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;

namespace {

const std::string file = "content/people/a.yaml";

template <class Record>
report::Checked<Record> read(std::string_view text) {
  auto parsed = load::parse_yaml(text, file);
  report::Checked<Record> record{.value = {}, .problems = std::move(parsed.problems)};
  const load::Sink sink{.file = file, .problems = record.problems, .is_cut = load::is_cut(record.problems)};
  record.value = load::read_record<Record>(parsed.value, "items", sink);
  return record;
}

report::Problem problem(Rule rule, int line, int column, int length, std::vector<std::string> details) {
  return load::problem_in(file, rule, line, column, length, std::move(details));
}

}  // namespace

TEST_CASE("A record has every value with its place") {
  const auto read_person = read<site::Person>(
      "name: นายสมมุติ ฐานมติ\nposition: นายก อบต.\nside: ฝ่ายการเมือง\nrank: head\nphoto: "
      "files/people/นายก.jpg\n");
  CHECK(read_person.problems == Problems{});
  const site::Person& person = read_person.value;
  CHECK(person.name == "นายสมมุติ ฐานมติ");
  CHECK(person.position == "นายก อบต.");
  CHECK(person.side == site::Side::political);
  CHECK(person.rank == site::Rank::head);
  CHECK(person.photo == site::FileReference{"files/people/นายก.jpg", {file, "", 5, 8, 21}});
  CHECK(person.where.line == 1);
}

TEST_CASE("A bad record tells all that is wrong with it") {
  struct Row {
    std::string_view name{};
    std::string_view text{};
    Problems expected{};
  };
  for (const Row& row : {
           Row{"nothing required",
               "{}",
               {problem(Rule::yaml_missing_key, 1, 1, 0, {"name", "ชื่อ-นามสกุล"}),
                problem(Rule::yaml_missing_key, 1, 1, 0, {"position", "ตำแหน่ง"}),
                problem(Rule::yaml_missing_key, 1, 1, 0, {"side", "ฝ่าย"})}},
           Row{"a value of nothing but quotes is missing",
               "{name: '', position: ' ', side: political}",
               {problem(Rule::yaml_missing_key, 1, 1, 0, {"name", "ชื่อ-นามสกุล"}),
                problem(Rule::yaml_missing_key, 1, 1, 0, {"position", "ตำแหน่ง"})}},
           Row{"unknown key with the nearest",
               "name: ก\npositon: ข\nside: political\n",
               {problem(Rule::yaml_missing_key, 1, 1, 0, {"position", "ตำแหน่ง"}),
                problem(Rule::yaml_unknown_key, 2, 1, 7, {"positon", "position"})}},
           Row{"unknown key without one",
               "name: ก\nposition: ข\nside: political\nเงินเดือน: 1\n",
               {problem(Rule::yaml_unknown_key, 4, 1, 9, {"เงินเดือน", ""})}},
           Row{"bad word of an enumeration",
               "name: ก\nposition: ข\nside: กลาง\n",
               {problem(Rule::yaml_bad_value, 3, 7, 4, {"กลาง", "side", "political, permanent"})}},
           Row{"a list for a text",
               "name: [ก]\nposition: ข\nside: political\nphoto: ../x\n",
               {problem(Rule::yaml_wrong_type, 1, 7, 0, {"name", "text", "list"}),
                problem(Rule::yaml_bad_value, 4, 8, 4, {"../x", "photo", "path"})}},
           Row{"not a record", "ก", {problem(Rule::yaml_wrong_type, 1, 1, 1, {"items", "mapping", "text"})}},
           Row{"what may stand behind a syntax error is not missing",
               "name: ก\nside: @\n",
               {problem(Rule::yaml_syntax, 2, 7, 0, {"yaml_character"})}},
       }) {
    CAPTURE(row.name);
    CHECK(read<site::Person>(row.text).problems == row.expected);
  }
}

TEST_CASE("Lists, records in records, and what is left empty") {
  const auto head = read<site::Head>(
      "title: แผน\ntopics: action-plan\nproblems:\n  - ฝนตก\n  - น้ำท่วม\nsummary:\nperiod: ต.ค. 2566 – มี.ค. "
      "2567\n"
      "signed_by: {name: นาย ก, position: นายก, date: ๓ เม.ย. ๒๕๖๗}\n");
  CHECK(head.problems == Problems{});
  CHECK(head.value.topics == std::vector<std::string>{"action-plan"});
  CHECK(head.value.problems == std::vector<std::string>{"ฝนตก", "น้ำท่วม"});
  CHECK(head.value.summary.empty());
  CHECK(head.value.period == text::Period{{2023, 10, 1}, {2024, 3, 31}});
  REQUIRE(head.value.signed_by);
  CHECK(head.value.signed_by->date == text::Date{2024, 4, 3});
}

TEST_CASE("A problem within a record names the record's key") {
  CHECK(read<site::Head>("title: ก\nsigned_by: นาย ก\nattachments: files/x.pdf\n").problems ==
        Problems{problem(Rule::yaml_wrong_type, 2, 12, 5, {"signed_by", "mapping", "text"}),
                 problem(Rule::yaml_wrong_type, 3, 14, 11, {"attachments", "list", "text"})});
}
