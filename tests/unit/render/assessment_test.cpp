#include "render/assessment_suites.h"
#include "render/assessment_table.h"
#include "render/assessment_text.h"
#include "report/junit.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/workbook.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using report::JunitOutcome;
using report::Rule;
using site::ElementState;
using site::ItemState;

namespace {

constexpr text::Language th = text::Language::th;
constexpr text::Language en = text::Language::en;
constexpr text::Date due{.year = 2024, .month = 4, .day = 30};

/// The sample's verdict: O2 complete; of O10 one element lacks something and one awaits an officer's word.
std::vector<site::Verdict> verdicts_of(const site::Site& site) {
  auto verdicts = render::sample_verdicts(site);
  site::ItemVerdict& item = verdicts.front().items[1];
  item.state = ItemState::incomplete;
  item.due = due;
  item.elements[0].state = ElementState::unmet;
  item.elements[0].reasons = {{.rule = Rule::element_too_few, .details = {"1", "5", ""}},
                              {.rule = Rule::element_month_missing,
                               .where = {.file = "content/plans/annual-2567.yaml", .line = 3},
                               .details = {"2023-10-01/2023-10-31"}}};
  item.elements[0].evidence = {
      {.file = "content/plans/annual-2567.yaml", .line = 3, .address = "/plans/แผน 2567/"},
      {.file = "content/plans/annual-2567.yaml", .line = 9, .address = "/plans/แผน 2567/"},
      {.file = "site-config/attestations.yaml", .line = 3}};
  item.elements[1].state = ElementState::manual;
  item.elements[1].reasons = {{.rule = Rule::element_not_attested, .details = {"ต้องลองใช้เอง"}}};
  item.elements[1].evidence = {};
  return verdicts;
}

std::vector<report::Problem> findings() {
  return {{.rule = Rule::item_incomplete, .details = {"O10", "แผนดำเนินงาน", "แสดงแผน", ""}},
          {.rule = Rule::link_broken,
           .where = {.file = "content/index.md", .line = 5},
           .details = {"/x/", ""},
           .url = "/"},
          {.rule = Rule::file_empty, .where = {.file = "content/a.md"}}};
}

/// Everything that an assessment looks into.
struct Sample {
  site::Site site = render::sample_site();
  std::vector<site::Verdict> verdicts = verdicts_of(site);
  std::vector<report::Problem> problems = findings();

  [[nodiscard]] render::Assessment in(text::Language language) const {
    return {.site = site,
            .verdicts = verdicts,
            .findings = problems,
            .tool = "prongsai 1.2.3",
            .as_of = {.year = 2024, .month = 5, .day = 1},
            .language = language};
  }
};

}  // namespace

TEST_CASE("owners by name") {
  struct Row {
    std::string owner{};
    std::string thai{};
    std::string english{};
  };
  site::Site site = render::sample_site();
  site.divisions.push_back({.id = "finance", .name = "กองคลัง"});
  for (const Row& row : {
           Row{"", "", ""},
           Row{"office", "สำนักปลัด", "Office"},
           Row{"finance", "กองคลัง", "กองคลัง"},
           Row{"unknown", "unknown", "unknown"},
       }) {
    CAPTURE(row.thai);
    const site::ItemVerdict item{.owner = row.owner};
    CHECK(render::owner_of(site, item, th) == row.thai);
    CHECK(render::owner_of(site, item, en) == row.english);
  }
}

TEST_CASE("addresses as they open from anywhere") {
  struct Row {
    std::string base_url{};
    std::string_view address{};
    std::string whole{};
  };
  for (const Row& row : {
           Row{"https://ita.example/", "/oit/2567/o14/", "https://ita.example/oit/2567/o14/"},
           Row{"https://ita.example", "/", "https://ita.example/"},
           Row{"https://www.example/ita/", "/ข่าว 1/",
               "https://www.example/ita/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7%201/"},
       }) {
    CAPTURE(row.base_url);
    CHECK(render::whole_address({.base_url = row.base_url}, row.address) == row.whole);
  }
}

TEST_CASE("very many reasons are cut with their number") {
  site::ElementVerdict element;
  CHECK(render::reasons_of(element, th).empty());
  element.reasons.assign(20, {.rule = Rule::element_not_signed});
  CHECK(render::reasons_of(element, th).find("และอีก") == std::string::npos);
  element.reasons.assign(23, {.rule = Rule::element_not_signed});
  CHECK(render::reasons_of(element, th).ends_with("วันที่ของผู้ลงนาม\n… และอีก 3 ข้อ"));
  CHECK(render::reasons_of(element, en).ends_with("are not there\n… and 3 more"));
}

TEST_CASE("a row for each element") {
  const Sample sample;
  const sheet::Sheet sheet = render::element_sheet(sample.in(th), sample.verdicts.front());
  CHECK(sheet.name == "องค์ประกอบ 2567");
  CHECK(sheet.header == std::vector<std::string>{"ข้อ", "รายการ", "องค์ประกอบ", "สถานะ", "เหตุผล",
                                                 "หลักฐาน (URL)", "ผู้รับผิดชอบ", "กำหนดส่ง", "คะแนนที่เสีย",
                                                 "สถานะของข้อ", "ที่มาของถ้อยคำ"});
  REQUIRE(sheet.rows.size() == 3);
  const std::string wording = "ถ้อยคำยังไม่ยืนยันกับคู่มือ";
  const sheet::Value none = sheet::Decimal{.value = 0, .decimals = 2};
  CHECK(sheet.rows[0] == sheet::Row{"O2",
                                    "ผู้บริหาร",
                                    "แสดงผู้บริหาร",
                                    "มีครบ",
                                    "",
                                    "content/people/executives.yaml:1",
                                    "สำนักปลัด",
                                    {},
                                    none,
                                    "ครบถ้วน",
                                    wording});
  const std::string address = "https://ita.example/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567/";
  CHECK(sheet.rows[1] ==
        sheet::Row{"O10", "แผนดำเนินงาน", "แสดงแผนดำเนินงาน", "ยังไม่มี",
                   "มี 1 รายการ ต้องมีอย่างน้อย 5 รายการ\nยังไม่มีข้อมูลของเดือน ต.ค. 2566",
                   sheet::Link{.text = address + "\nsite-config/attestations.yaml:3", .address = address},
                   "สำนักปลัด", due, none, "ยังไม่ครบ", wording});
  CHECK(sheet.rows[2] == sheet::Row{"O10",
                                    "แผนดำเนินงาน",
                                    "แสดงแผนดำเนินงาน",
                                    "รอเจ้าหน้าที่รับรอง",
                                    "ต้องให้เจ้าหน้าที่รับรอง: ต้องลองใช้เอง",
                                    {},
                                    "สำนักปลัด",
                                    due,
                                    none,
                                    "ยังไม่ครบ",
                                    wording});
}

TEST_CASE("a row for each finding") {
  const Sample sample;
  const sheet::Sheet sheet = render::finding_sheet(sample.in(en));
  CHECK(sheet.name == "Findings");
  CHECK(sheet.header ==
        std::vector<std::string>{"Severity", "Rule", "Finding", "File", "Line", "Page", "What to do"});
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[1] ==
        sheet::Row{"error", "link/broken", "A link leads to a page or file that is not there: /x/",
                   "content/index.md", std::int64_t{5}, "/", "Correct the link, or add the page or file."});
  CHECK(sheet.rows[2] == sheet::Row{"warning",
                                    "file/empty",
                                    "This file is empty",
                                    "content/a.md",
                                    {},
                                    "",
                                    "Write its content, or delete it if it is not needed."});
}

TEST_CASE("the summary says what was judged, when, and what it comes to") {
  Sample sample;
  const sheet::Sheet sheet = render::summary_sheet(sample.in(en));
  const auto value_of = [&](std::string_view what) {
    for (const sheet::Row& row : sheet.rows) {
      if (shown(row.front(), en) == what) {
        return shown(row.back(), en);
      }
    }
    return std::string("not there");
  };
  CHECK(value_of("Body") == "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์");
  CHECK(value_of("Judged as of") == "1 May 2024");
  CHECK(value_of("Judged by") == "prongsai 1.2.3");
  CHECK(value_of("Fiscal year (Buddhist)") == "2567");
  CHECK(value_of("Items") == "2");
  CHECK(value_of("Complete") == "1");
  CHECK(value_of("Incomplete") == "1");
  CHECK(value_of("Missing") == "0");
  CHECK(value_of("Findings: errors") == "2");
  CHECK(value_of("Findings: warnings") == "1");
  CHECK(value_of("Findings: notes") == "0");
}

TEST_CASE("a workbook has a sheet for each year; a site without a year has the others") {
  Sample sample;
  const auto names = [&] {
    std::vector<std::string> list;
    for (const sheet::Sheet& sheet : render::assessment_workbook(sample.in(th)).sheets) {
      list.push_back(sheet.name);
    }
    return list;
  };
  CHECK(names() == std::vector<std::string>{"องค์ประกอบ 2567", "ข้อค้นพบ", "สรุป"});
  sample.verdicts.push_back({.year = {2568}});
  CHECK(names() == std::vector<std::string>{"องค์ประกอบ 2567", "องค์ประกอบ 2568", "ข้อค้นพบ", "สรุป"});
  sample.verdicts.clear();
  CHECK(names() == std::vector<std::string>{"ข้อค้นพบ", "สรุป"});
}

TEST_CASE("a case for each element, under its sub-indicator, and for each other finding") {
  const Sample sample;
  const auto suites = render::assessment_suites(sample.in(th));
  REQUIRE(suites.size() == 2);
  CHECK(suites[0].name == "2567 9.1 ข้อมูลพื้นฐาน");
  REQUIRE(suites[0].cases.size() == 3);
  const report::JunitCase& lacking = suites[0].cases[1];
  CHECK(lacking.name == "O10 แสดงแผนดำเนินงาน");
  CHECK(lacking.class_name == "annual-plan.e1");
  CHECK(lacking.outcome == JunitOutcome::failed);
  CHECK(lacking.type == "element/too-few");
  CHECK(lacking.message == "มี 1 รายการ ต้องมีอย่างน้อย 5 รายการ");
  CHECK(lacking.details == "มี 1 รายการ ต้องมีอย่างน้อย 5 รายการ\nยังไม่มีข้อมูลของเดือน ต.ค. 2566");
  CHECK(lacking.system_out ==
        "https://ita.example/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567/\nsite-config/attestations.yaml:3\n");
  CHECK(suites[0].cases[0].outcome == JunitOutcome::passed);
  CHECK(suites[0].cases[2].outcome == JunitOutcome::skipped);
  CHECK(suites[1].name == "ข้อค้นพบอื่น");
  REQUIRE(suites[1].cases.size() == 2);
  CHECK(suites[1].cases[0].name == "link/broken: ลิงก์ชี้ไปยังหน้าหรือไฟล์ที่ไม่มี: /x/");
  CHECK(suites[1].cases[0].outcome == JunitOutcome::failed);
  CHECK(suites[1].cases[0].file == "content/index.md");
  CHECK(suites[1].cases[0].line == 5);
  CHECK(suites[1].cases[1].outcome == JunitOutcome::skipped);
}

TEST_CASE("what an element's state is to a build server") {
  struct Row {
    ItemState item{};
    ElementState element{};
    JunitOutcome outcome{};
  };
  for (const Row& row : {
           Row{ItemState::complete, ElementState::met, JunitOutcome::passed},
           Row{ItemState::missing, ElementState::unmet, JunitOutcome::failed},
           Row{ItemState::incomplete, ElementState::unmet, JunitOutcome::failed},
           Row{ItemState::stale, ElementState::unmet, JunitOutcome::failed},
           Row{ItemState::not_due, ElementState::unmet, JunitOutcome::skipped},
           Row{ItemState::not_due, ElementState::met, JunitOutcome::passed},
           Row{ItemState::incomplete, ElementState::manual, JunitOutcome::skipped},
           Row{ItemState::complete, ElementState::not_applicable, JunitOutcome::skipped},
       }) {
    CAPTURE(static_cast<int>(row.item));
    CAPTURE(static_cast<int>(row.element));
    Sample sample;
    site::ItemVerdict& item = sample.verdicts.front().items.front();
    item.state = row.item;
    item.elements.front().state = row.element;
    const auto suites = render::assessment_suites(sample.in(th));
    CHECK(suites.front().cases.front().outcome == row.outcome);
    CHECK(suites.front().cases.front().message == std::string(site::name_of(row.element).th));
  }
}
