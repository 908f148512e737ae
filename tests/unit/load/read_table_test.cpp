#include "load/read_table.h"

#include "load/column_names.h"
#include "load/columns_of_records.h"
#include "load/find_table.h"
#include "load/misspelt.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "site/activity.h"
#include "site/complaint.h"
#include "site/document.h"
#include "site/measure.h"
#include "site/people.h"
#include "site/procurement.h"
#include "site/project.h"
#include "text/date.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;

namespace {

template <class Record>
report::Checked<std::vector<Record>> read(std::string_view csv) {
  auto grid = sheet::read_csv(csv, "a.csv");
  report::Checked<std::vector<Record>> records{.value = {}, .problems = std::move(grid.problems)};
  const auto found = load::find_table(std::move(grid.value), load::column_names<Record>(),
                                      load::NoHeader::first_row, records.problems);
  if (found) {
    records.value = load::TableReader<Record>(found->table, records.problems).read();
  }
  return records;
}

report::Problem problem(Rule rule, int line, int column, int length, std::vector<std::string> details) {
  return load::problem_in("a.csv", rule, line, column, length, std::move(details));
}

std::vector<std::string> names_of(const std::vector<site::Contract>& contracts) {
  std::vector<std::string> names;
  names.reserve(contracts.size());
  for (const site::Contract& contract : contracts) {
    names.push_back(contract.name);
  }
  return names;
}

}  // namespace

TEST_CASE("The official forms name one column in many ways") {
  struct Row {
    std::string_view header{};
    site::FieldInfo field{};
    bool expected = false;
  };
  const site::FieldInfo agreed{.key = "agreed_price",
                               .th = "ราคาที่ตกลงซื้อหรือจ้าง (บาท)",
                               .en = "Agreed price (baht)",
                               .also = "ราคาที่ตกลงซื้อหรือจ้าง|ราคาที่ตกลง"};
  for (const Row& row : {
           Row{"agreed_price", agreed, true},
           Row{"ราคาที่ตกลงซื้อหรือจ้าง (บาท)", agreed, true},
           Row{"ราคาที่ตกลงซื้อหรือจ้าง(บาท)", agreed, true},
           Row{"ราคาที่ตกลง\nซื้อหรือจ้าง", agreed, true},
           Row{" ราคา ที่ตกลง ", agreed, true},
           Row{"AGREED PRICE (Baht)", agreed, true},
           Row{"ราคาที่เสนอ", agreed, false},
           Row{"", agreed, false},
           Row{"(บาท)", agreed, false},
           Row{"ราคาที่ตกลงชื้อหรือจ้าง", agreed, true},
           Row{"ราคาทีตกลงซื่อหรือจาง", agreed, true},
           Row{"ราคาที่่ตกลง", agreed, true},
       }) {
    CAPTURE(row.header);
    CHECK(load::names_field(row.header, row.field) == row.expected);
  }
}

TEST_CASE("The sixteen columns of the yearly list, pasted as they are") {
  const auto contracts = read<site::Contract>(
      "ที่,ปีงบประมาณ,ชื่อหน่วยงาน,อำเภอ,จังหวัด,กระทรวง,ประเภทหน่วยงาน,ชื่อรายการของงานที่ซื้อหรือจ้าง,"
      "วงเงินงบประมาณที่ได้รับจัดสรร,แหล่งที่มาของงบประมาณ,สถานะการจัดซื้อจัดจ้าง,วิธีการจัดซื้อจัดจ้าง,"
      "ราคากลาง (บาท),ราคาที่ตกลงซื้อหรือจ้าง (บาท),รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก,"
      "เลขที่โครงการในระบบ e-GP\n"
      "๑,2567,อบต.ทุ่งรวงทิพย์,นาเจริญสุข,แสนสุขบุรี,มหาดไทย,อปท.,จ้างซ่อมถนน,\"500,000.00\",ข้อบัญญัติ,"
      "สิ้นสุดสัญญา,เฉพาะเจาะจง,\"498,000\",\"๔๙๕,๐๐๐.๕๐\",หจก.ก,66119000001\n");
  CHECK(contracts.problems == Problems{});
  REQUIRE(contracts.value.size() == 1);
  const site::Contract& contract = contracts.value.front();
  CHECK(contract.number == "๑");
  CHECK(contract.name == "จ้างซ่อมถนน");
  CHECK(contract.budget == text::Amount{50'000'000});
  CHECK(contract.reference_price == text::Amount{49'800'000});
  CHECK(contract.agreed_price == text::Amount{49'500'050});
  REQUIRE(contract.winner.size() == 1);
  CHECK(contract.winner.front().name == "หจก.ก");
  CHECK(contract.egp_number == "66119000001");
  CHECK(contract.where == report::Location{"a.csv", "", 2, 1, 1});
}

TEST_CASE("The nine columns of the monthly form, pasted as they are") {
  const std::string header =
      "ลำดับที่,งานที่จัดซื้อหรือจัดจ้าง,วงเงินที่จะซื้อหรือจ้าง (บาท),ราคากลาง (บาท),วิธีซื้อหรือจ้าง,รายชื่อผู้เสนอราคาและราคาที่เสนอ,"
      "\"ผู้ได้รับการคัดเลือกและ\nราคาที่ตกลงซื้อหรือจ้าง\",เหตุผลที่คัดเลือกโดยสรุป,"
      "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง\n";
  const auto contracts = read<site::Contract>(
      header +
      "1,ซื้อน้ำมัน,\"420,000\",\"420,000\",เฉพาะเจาะจง,\"หจก. ก 420,000\",\"หจก. ก\n420,000.00 "
      "บาท\",ราคาเหมาะสม,"
      "สัญญาซื้อ 1/2567 ลว. 2 ต.ค. 2566\n"
      "๒,จ้างซ่อม,900,900,เฉพาะเจาะจง,นาย ข ๙๐๐,นาย ข ๙๐๐,ราคาเหมาะสม,\"ใบสั่งจ้าง ๑๒/๒๕๖๗\n๓ ตุลาคม ๒๕๖๖\"\n"
      "3,จ้างถ่ายเอกสาร,100,100,เฉพาะเจาะจง,-,-,-,-\n"
      "รวม,,,,,,\"420,900.00\",,\n");
  CHECK(contracts.problems == Problems{});
  REQUIRE(contracts.value.size() == 3);
  REQUIRE(contracts.value[0].winner.size() == 1);
  CHECK(contracts.value[0].winner.front().name == "หจก. ก");
  CHECK(contracts.value[0].agreed_price == text::Amount{42'000'000});
  CHECK(contracts.value[0].contract_number == "สัญญาซื้อ 1/2567");
  CHECK(contracts.value[0].signed_on == text::Date{2023, 10, 2});
  REQUIRE(contracts.value[1].winner.size() == 1);
  CHECK(contracts.value[1].winner.front().name == "นาย ข");
  CHECK(contracts.value[1].agreed_price == text::Amount{90'000});
  CHECK(contracts.value[1].contract_number == "ใบสั่งจ้าง ๑๒/๒๕๖๗");
  CHECK(contracts.value[1].signed_on == text::Date{2023, 10, 3});
  CHECK(contracts.value[2].winner.empty());
  CHECK(contracts.value[2].contract_number.empty());

  const auto refused = read<site::Contract>(
      "รายการ,เลขที่และวันที่ของสัญญา,ผู้ได้รับการคัดเลือกและราคา\nซื้อโต๊ะ,5/2567,ร้าน ก 300 บาท\nซื้อตู้,6/2567 1 ต.ค. "
      "2566,ร้าน ข\n"
      "รวม,,500\n");
  CHECK(
      refused.problems ==
      Problems{problem(Rule::table_bad_cell, 2, 10, 6,
                       {"5/2567", "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง", "text_and_date"}),
               problem(Rule::table_bad_cell, 3, 28, 6,
                       {"ร้าน ข", "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง", "text_and_amount"}),
               problem(Rule::table_total_differs, 4, 6, 3, {"ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "500.00", "300.00"})});
  CHECK(names_of(refused.value) == std::vector<std::string>{"ซื้อโต๊ะ", "ซื้อตู้"});
}

TEST_CASE("Several winners are told apart, each with a price, and what they come to") {
  struct Row {
    std::string_view csv{};
    std::vector<site::Winner> winners{};
    std::optional<text::Amount> agreed{};
    Problems problems{};
  };
  for (const Row& row : {
           Row{"รายการ,ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง\nซื้อโต๊ะ,\"หจก. ก 12,000 / ร้าน ข "
               "500\"\nรวม,\"12,500\"\n",
               {{"หจก. ก", text::Amount{1'200'000}}, {"ร้าน ข", text::Amount{50'000}}},
               text::Amount{1'250'000},
               {}},
           Row{"รายการ,ผู้ได้รับการคัดเลือกและราคา\nซื้อโต๊ะ,\"หจก. ก\n12,000 บาท\nร้าน ข\"\n",
               {{"หจก. ก", text::Amount{1'200'000}}, {"ร้าน ข", {}}},
               {},
               {}},
           Row{"รายการ,ผู้ได้รับการคัดเลือก\nซื้อโต๊ะ,\"หจก. ก 12,000 / ร้าน ข 12,500.00\"\n",
               {{"หจก. ก", text::Amount{1'200'000}}, {"ร้าน ข", text::Amount{1'250'000}}},
               text::Amount{2'450'000},
               {}},
           Row{"รายการ,ผู้ได้รับการคัดเลือก,ราคาที่ตกลง\nซื้อโต๊ะ,ร้าน เลิศ 99,500\n",
               {{"ร้าน เลิศ 99", {}}},
               text::Amount{50'000},
               {}},
           Row{"รายการ,ผู้ได้รับการคัดเลือก,ราคาที่ตกลง\nซื้อโต๊ะ,\"หจก. ก 12,000\",\"12,500\"\n",
               {{"หจก. ก", text::Amount{1'200'000}}},
               text::Amount{1'250'000},
               {problem(Rule::number_computed, 2, 1, 8,
                        {"ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "12,500", "12,000", "Σ ผู้ได้รับการคัดเลือก"})}},
       }) {
    CAPTURE(row.csv);
    const auto contracts = read<site::Contract>(std::string(row.csv));
    CHECK(contracts.problems == row.problems);
    REQUIRE(contracts.value.size() == 1);
    const site::Contract& contract = contracts.value.front();
    CHECK(contract.agreed_price == row.agreed);
    REQUIRE(contract.winner.size() == row.winners.size());
    for (std::size_t i = 0; i < row.winners.size(); ++i) {
      CHECK(contract.winner[i].name == row.winners[i].name);
      CHECK(contract.winner[i].price == row.winners[i].price);
    }
  }
}

TEST_CASE("Tables with something wrong keep their other rows") {
  struct Row {
    std::string_view name{};
    std::string_view csv{};
    Problems problems{};
    std::vector<std::string> expected{};
  };
  for (const Row& row : {
           Row{"unknown column with the nearest",
               "รายการ,เหตุผลที่คัดเลือกโดยสรุบ\nซื้อโต๊ะ,ถูก\n",
               {problem(Rule::table_unknown_column, 1, 8, 24, {"เหตุผลที่คัดเลือกโดยสรุบ", "เหตุผลที่คัดเลือกโดยสรุป"})},
               {"ซื้อโต๊ะ"}},
           Row{"unknown column without one",
               "รายการ,xyz\nซื้อโต๊ะ,1\n",
               {problem(Rule::table_unknown_column, 1, 8, 3, {"xyz", ""})},
               {"ซื้อโต๊ะ"}},
           Row{"the same column twice",
               "รายการ,รายการ\nซื้อโต๊ะ,ซื้อเก้าอี้\n",
               {problem(Rule::table_unknown_column, 1, 8, 6, {"รายการ", ""})},
               {"ซื้อโต๊ะ"}},
           Row{"missing column",
               "ราคากลาง\n100\n",
               {problem(Rule::table_missing_column, 1, 1, 8, {"งานที่ซื้อหรือจ้าง"})},
               {}},
           Row{"bad cells",
               "รายการ,ราคากลาง,วันที่ลงนาม\nซื้อโต๊ะ,แพง,30/4/2567\nซื้อเก้าอี้,200,31/2/2567\nซื้อตู้,300,-\n",
               {problem(Rule::table_bad_cell, 2, 10, 3, {"แพง", "ราคากลาง (บาท)", "amount"}),
                problem(Rule::table_bad_cell, 3, 17, 9, {"31/2/2567", "วันที่ลงนาม", "date"})},
               {"ซื้อโต๊ะ", "ซื้อเก้าอี้", "ซื้อตู้"}},
           Row{"a required cell left out",
               "ที่,รายการ\n1,ซื้อโต๊ะ\n2,-\n3,ซื้อตู้\n",
               {problem(Rule::table_bad_cell, 3, 1, 1, {"", "งานที่ซื้อหรือจ้าง", ""})},
               {"ซื้อโต๊ะ", "", "ซื้อตู้"}},
           Row{"dashes mean nothing", "รายการ,ราคากลาง,วันที่ลงนาม\nซื้อโต๊ะ,-,–\nซื้อตู้, ,—\n", {}, {"ซื้อโต๊ะ", "ซื้อตู้"}},
           Row{"a total that is right",
               "ที่,รายการ,ราคากลาง\n1,ซื้อโต๊ะ,100.50\n2,ซื้อตู้,200\n,รวมทั้งสิ้น,๓๐๐.๕๐\n",
               {},
               {"ซื้อโต๊ะ", "ซื้อตู้"}},
           Row{"a total that is not",
               "ที่,รายการ,ราคากลาง\n1,ซื้อโต๊ะ,100.50\n2,ซื้อตู้,200\nรวม 2 รายการ,,400\n",
               {problem(Rule::table_total_differs, 4, 15, 3, {"ราคากลาง (บาท)", "400.00", "300.50"})},
               {"ซื้อโต๊ะ", "ซื้อตู้"}},
           Row{"a row too long",
               "ที่,รายการ\n1,ซื้อโต๊ะ,9\n2,ซื้อตู้\n",
               {problem(Rule::table_ragged_row, 2, 12, 1, {"3", "2"})},
               {"ซื้อตู้"}},
           Row{"no rows", "รายการ\n", {}, {}},
       }) {
    CAPTURE(row.name);
    const auto contracts = read<site::Contract>(row.csv);
    CHECK(contracts.problems == row.problems);
    CHECK(names_of(contracts.value) == row.expected);
  }
}

TEST_CASE("Cells that hold words, files and addresses") {
  const auto people =
      read<site::Person>("ชื่อ - สกุล,ตำแหน่ง,ฝ่าย,ภาพ\nนาย ก,นายก,ฝ่ายการเมือง,files/ก.jpg\nนาย ข,ปลัด,อื่น,../x\n");
  CHECK(people.problems ==
        Problems{problem(Rule::table_bad_cell, 3, 12, 4, {"อื่น", "ฝ่าย", "political, permanent"}),
                 problem(Rule::table_bad_cell, 3, 17, 4, {"../x", "รูปถ่าย", "path"})});
  REQUIRE(people.value.size() == 2);
  CHECK(people.value[0].photo == site::FileReference{"files/ก.jpg", {"a.csv", "", 2, 25, 11}});
  const auto documents = read<site::Document>("เรื่อง,ลิงก์\nประกาศ,javascript:x\n");
  CHECK(documents.problems ==
        Problems{problem(Rule::table_bad_cell, 2, 8, 12, {"javascript:x", "ลิงก์", "url"})});
}

TEST_CASE("Lines of a cell are entries of a list") {
  CHECK(load::lines_of("ก\n\n ข \n") == std::vector<std::string>{"ก", "ข"});
  CHECK(load::lines_of("").empty());
}

TEST_CASE("A cell may hold a list of records, numbers or texts") {
  const auto activities = read<site::Activity>(
      "กิจกรรม,วันที่,ภาพกิจกรรม\n"
      "อบรม,45202,\"files/ก.jpg | ผู้เข้าอบรม\n files/ข.jpg|ป้าย \\| ธง\"\n"
      "ประชุม,3 ต.ค. 2566,files/ค.jpg\n");
  REQUIRE(activities.value.size() == 2);
  CHECK(activities.value[0].date == text::Date{.year = 2023, .month = 10, .day = 3});
  REQUIRE(activities.value[0].photos.size() == 2);
  CHECK(activities.value[0].photos[0].file.path == "files/ก.jpg");
  CHECK(activities.value[0].photos[0].file.where == report::Location{"a.csv", "", 2, 12, 26});
  CHECK(activities.value[0].photos[1].alt == "ป้าย | ธง");
  CHECK(activities.problems ==
        Problems{problem(Rule::table_bad_cell, 4, 20, 11, {"files/ค.jpg", "ภาพกิจกรรม", "entry_of_parts"})});

  const auto measures =
      read<site::Measure>("มาตรการ,ไตรมาส,ขั้นตอนหรือวิธีปฏิบัติ\nอบรม,\"1, 4\",\"หนึ่ง\nสอง\\nสาม \\\\ สี่\"\nก,x,\n");
  REQUIRE(measures.value.size() == 2);
  CHECK(measures.value[0].quarters == std::vector<std::int64_t>{1, 4});
  CHECK(measures.value[0].steps == std::vector<std::string>{"หนึ่ง", "สอง\nสาม \\ สี่"});
  CHECK(measures.problems == Problems{problem(Rule::table_bad_cell, 4, 3, 1, {"x", "ไตรมาส", "integer"})});
}

TEST_CASE("headings that are often misspelt are understood") {
  struct Row {
    std::string_view header{};
    std::string_view as{};
  };
  for (const Row& row : {
           Row{"งบประมาน", "งบประมาณ"},
           Row{"วงเงินงบประมานที่ได้รับจัดสรร", "วงเงินงบประมาณที่ได้รับจัดสรร"},
           Row{"วิธิการจัดชื้อจัดจ้าง", "วิธีการจัดซื้อจัดจ้าง"},
           Row{"เลขที่สัญาหรือข้อตกลง", "เลขที่สัญญาหรือข้อตกลง"},
           Row{"ผูรับผิดชอป", "ผู้รับผิดชอบ"},
           Row{"อีเมล์", "อีเมล"},
           Row{"โทรศัพย์", "โทรศัพท์"},
           Row{"ผลการดําเนินการ", "ผลการดำเนินการ"},
           Row{"เเหล่งงบประมาณ", "แหล่งงบประมาณ"},
           Row{"สถาณะ", "สถานะ"},
       }) {
    CAPTURE(row.header);
    CHECK(load::bare_name(row.header) == load::bare_name(row.as));
  }
  for (const load::Misspelt& word : load::misspelt) {
    CAPTURE(word.wrong);
    CHECK(load::bare_name(word.wrong) == load::bare_name(word.right));
    CHECK(load::bare_name(word.right) == word.right);
  }
}

TEST_CASE("no two headings of a kind become one") {
  const auto check = [](const auto& info) { return load::bare_name(info.th); };
  site::apply(
      [&](const auto&... fields) {
        const std::set<std::string> bare{check(fields.info)...};
        CHECK(bare.size() == sizeof...(fields));
      },
      site::Fields<site::Contract>::list);
}

TEST_CASE("bidders are kept one by one, with their prices") {
  const auto contracts = read<site::Contract>(
      "งานที่ซื้อหรือจ้าง,ผู้เสนอราคา\nจ้างซ่อมถนน,\"หจก. ก 12,000 / ร้าน ข 12,500\"\nซื้อกระดาษ,ร้าน 2020 |\n"
      "ซื้อหมึก,ร้าน ค / ง | 900.00\n");
  CHECK(contracts.problems == Problems{});
  REQUIRE(contracts.value.size() == 3);
  REQUIRE(contracts.value[0].bidders.size() == 2);
  CHECK(contracts.value[0].bidders[0].name == "หจก. ก");
  CHECK(contracts.value[0].bidders[0].price == text::Amount{1'200'000});
  CHECK(contracts.value[0].bidders[1].name == "ร้าน ข");
  CHECK(contracts.value[0].bidders[1].price == text::Amount{1'250'000});
  REQUIRE(contracts.value[1].bidders.size() == 1);
  CHECK(contracts.value[1].bidders[0].name == "ร้าน 2020");
  CHECK(!contracts.value[1].bidders[0].price);
  REQUIRE(contracts.value[2].bidders.size() == 1);
  CHECK(contracts.value[2].bidders[0].name == "ร้าน ค / ง");
}

TEST_CASE("what follows from other columns is compared, and need not be there") {
  SUBCASE("differences and shares, as exactly as they were typed") {
    const auto projects = read<site::Project>(
        "โครงการ,งบประมาณ,เบิกจ่าย,คงเหลือ,ร้อยละการเบิกจ่าย\n"
        "ซ่อมถนน,\"300,000\",\"200,000\",\"100,000\",66.67\n"
        "ขุดลอก,\"300,000\",\"200,000\",\"(100,000)\",67%\n"
        "รวม 3 โครงการ,\"600,000\",\"400,000\",\"200,000\",66.7\n");
    CHECK(projects.problems ==
          Problems{problem(Rule::number_computed, 3, 28, 11,
                           {"คงเหลือ", "(100,000)", "100,000", "งบประมาณ (บาท) − เบิกจ่าย (บาท)"}),
                   problem(Rule::table_total_differs, 4, 1, 13, {"โครงการ", "3", "2"})});
  }
  SUBCASE("a number that is left out is filled, a wrong one told") {
    const auto statistics = read<site::ComplaintStatistic>(
        "เดือน,เรื่องทั้งหมด,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nตุลาคม 2566,5,3,\nพฤศจิกายน 2566,4,,1\nธันวาคม 2566,3,1,1\n"
        "รวม,12,7,4\n");
    REQUIRE(statistics.value.size() == 3);
    CHECK(statistics.value[0].pending == 2);
    CHECK(statistics.value[1].settled == 3);
    CHECK(statistics.problems ==
          Problems{problem(Rule::number_computed, 4, 1, 12,
                           {"อยู่ระหว่างดำเนินการ", "1", "2", "จำนวนเรื่องร้องเรียนทั้งหมด − ดำเนินการแล้วเสร็จ"})});
  }
}
