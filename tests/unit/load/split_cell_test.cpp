#include "load/split_cell.h"

#include "load/read_value.h"
#include "text/date.h"
#include "text/number.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using load::CellParts;

namespace {

bool is_date(std::string_view text) {
  return text::parse_date(text).has_value();
}

bool is_amount(std::string_view text) {
  return text::parse_amount(text).has_value();
}

}  // namespace

TEST_CASE("number and date in one cell") {
  struct Row {
    std::string_view cell{};
    std::optional<CellParts> expected{};
  };
  for (const Row& row : {
           Row{"สัญญาจ้าง 5/2567 ลว. 3 ต.ค. 2566", CellParts{"สัญญาจ้าง 5/2567", "3 ต.ค. 2566"}},
           Row{"12/2567\n3 ตุลาคม 2566", CellParts{"12/2567", "3 ตุลาคม 2566"}},
           Row{"ใบสั่งซื้อเลขที่ ๑๒/๒๕๖๗\nลงวันที่ ๓ ตุลาคม พ.ศ. ๒๕๖๖",
               CellParts{"ใบสั่งซื้อเลขที่ ๑๒/๒๕๖๗", "๓ ตุลาคม พ.ศ. ๒๕๖๖"}},
           Row{"CNTR-00012/67 ลว.3 ต.ค. 2566", CellParts{"CNTR-00012/67", "3 ต.ค. 2566"}},
           Row{"5/2567 ลงวันที่3/10/2566", CellParts{"5/2567", "3/10/2566"}},
           Row{"5/2567 (3 ต.ค. 2566)", CellParts{"5/2567", "3 ต.ค. 2566"}},
           Row{"5/2567 , 13 ต.ค. 2566", CellParts{"5/2567", "13 ต.ค. 2566"}},
           Row{"  5/2567 - 2023-10-03 ", CellParts{"5/2567", "2023-10-03"}},
           Row{"5/2567\n\nวันที่ 3 เดือน ตุลาคม พ.ศ. 2566", CellParts{"5/2567", "3 เดือน ตุลาคม พ.ศ. 2566"}},
           Row{"5/2567", std::nullopt},
           Row{"3 ต.ค. 2566", std::nullopt},
           Row{"ลงวันที่ 3 ต.ค. 2566", std::nullopt},
           Row{"5/2567 ลว. 3 ต.ค. 66", std::nullopt},
           Row{"5/2567 ลว. 31 ก.พ. 2566", std::nullopt},
           Row{"5/2567 ลว. 3 ต.ค. 2566\nแก้ไข 1/2567 ลว. 9 ต.ค. 2566", std::nullopt},
           Row{"5/2567 3/10/2566\n6/2567 4/10/2566", std::nullopt},
           Row{"", std::nullopt},
       }) {
    CAPTURE(row.cell);
    CHECK(load::split_cell(row.cell, is_date) == row.expected);
  }
}

TEST_CASE("name and price in one cell") {
  struct Row {
    std::string_view cell{};
    std::optional<CellParts> expected{};
  };
  for (const Row& row : {
           Row{"ร้านตัวอย่างก่อสร้าง 445,000.00 บาท", CellParts{"ร้านตัวอย่างก่อสร้าง", "445,000.00 บาท"}},
           Row{"หจก. ก\n๔๔๕,๐๐๐.๕๐", CellParts{"หจก. ก", "๔๔๕,๐๐๐.๕๐"}},
           Row{"บริษัท ก จำกัด / ราคา 1200.-", CellParts{"บริษัท ก จำกัด", "1200.-"}},
           Row{"นาย ก เป็นเงิน 900", CellParts{"นาย ก", "900"}},
           Row{"นาย ก-900 บาท", CellParts{"นาย ก", "900 บาท"}},
           Row{"ร้าน 108 ช็อป 12,000", CellParts{"ร้าน 108 ช็อป", "12,000"}},
           Row{"หจก. การโยธา 2000\n445,000 บาทถ้วน", CellParts{"หจก. การโยธา 2000", "445,000 บาทถ้วน"}},
           Row{"ร้าน ก 100.00 บาท ร้าน ข 200.00 บาท", std::nullopt},
           Row{"ร้าน ก 1,000\nร้าน ข 2,000", std::nullopt},
           Row{"445,000", std::nullopt},
           Row{"ร้าน ก", std::nullopt},
           Row{"ยกเลิก", std::nullopt},
       }) {
    CAPTURE(row.cell);
    CHECK(load::split_cell(row.cell, is_amount) == row.expected);
  }
}

TEST_CASE("a long cell takes no long time") {
  std::string cell;
  for (int i = 0; i < 20'000; ++i) {
    cell += "1 ";
  }
  CHECK(load::split_cell(cell, is_date) == std::nullopt);
}

TEST_CASE("several bidders and their prices in one cell") {
  struct Row {
    std::string_view cell{};
    std::vector<CellParts> expected{};
  };
  for (const Row& row : {
           Row{"หจก. ก 12,000 / ร้าน ข 12,500", {{"หจก. ก", "12,000"}, {"ร้าน ข", "12,500"}}},
           Row{"หจก. ก 12,000/ร้าน ข 12,500", {{"หจก. ก", "12,000"}, {"ร้าน ข", "12,500"}}},
           Row{"หจก. ก ราคา 12,000.00 บาท\nร้าน ข ราคา ๑๒,๕๐๐ บาท",
               {{"หจก. ก", "12,000.00 บาท"}, {"ร้าน ข", "๑๒,๕๐๐ บาท"}}},
           Row{"1. หจก. ก (12,000)\n2) ร้าน ข - 12,500.-", {{"หจก. ก", "12,000"}, {"ร้าน ข", "12,500.-"}}},
           Row{"๑.ร้าน ก\n๒.ร้าน ข", {{"ร้าน ก", ""}, {"ร้าน ข", ""}}},
           Row{"- ร้าน ก 9,900\n- ร้าน ข", {{"ร้าน ก", "9,900"}, {"ร้าน ข", ""}}},
           Row{"หจก. ก 12,000; ร้าน ข 12,500", {{"หจก. ก", "12,000"}, {"ร้าน ข", "12,500"}}},
           Row{"หจก. ก 12,000 บาท, ร้าน ข 12,500 บาท", {{"หจก. ก", "12,000 บาท"}, {"ร้าน ข", "12,500 บาท"}}},
           Row{"บริษัท ก จำกัด, บริษัท ข จำกัด", {{"บริษัท ก จำกัด", ""}, {"บริษัท ข จำกัด", ""}}},
           Row{"บริษัท ก/ข จำกัด 5,000", {{"บริษัท ก/ข จำกัด", "5,000"}}},
           Row{"ร้าน ก ใบเสนอราคา 5/2567", {{"ร้าน ก ใบเสนอราคา 5/2567", ""}}},
           Row{"ร้าน ก, ข และ ค", {{"ร้าน ก, ข และ ค", ""}}},
           Row{"หจก. ก 12,000", {{"หจก. ก", "12,000"}}},
           Row{"12,000", {{"12,000", ""}}},
           Row{"หจก. ก\n12,000 บาท", {{"หจก. ก", "12,000 บาท"}}},
           Row{"หจก. ก\nเสนอราคา 12,000 บาท\nร้าน ข\nเสนอราคา 12,500 บาท",
               {{"หจก. ก", "12,000 บาท"}, {"ร้าน ข", "12,500 บาท"}}},
           Row{"ห้างหุ้นส่วนจำกัด\nตัวอย่างโยธา\n12,000", {{"ห้างหุ้นส่วนจำกัด ตัวอย่างโยธา", "12,000"}}},
           Row{"1. หจก. ก\n2. ร้าน ข\n12,000", {{"หจก. ก", ""}, {"ร้าน ข", ""}, {"12,000", ""}}},
           Row{"หจก. ก\nร้าน ข\n12,000\n12,500", {{"หจก. ก", "12,000"}, {"ร้าน ข", "12,500"}}},
           Row{"หจก. ก\nร้าน ข\nร้าน ค\n1,000\n2,000",
               {{"หจก. ก", ""}, {"ร้าน ข", ""}, {"ร้าน ค", ""}, {"1,000", ""}, {"2,000", ""}}},
           Row{"หจก. ก 12,000\nร้าน ข\n12,500", {{"หจก. ก", "12,000"}, {"ร้าน ข", "12,500"}}},
           Row{" \n; ", {}},
       }) {
    CAPTURE(row.cell);
    CHECK(load::split_entries(row.cell, is_amount) == row.expected);
  }
}

TEST_CASE("an amount of money is told from the number in a name") {
  for (const std::string_view money : {"12,000", "500.00", "500 บาท", "12500", "๑๒๕๐๐", "1200.-"}) {
    CAPTURE(money);
    CHECK(load::looks_like_money(money));
  }
  for (const std::string_view part_of_name : {"99", "2000", "๒๕๕๙", ""}) {
    CAPTURE(part_of_name);
    CHECK_FALSE(load::looks_like_money(part_of_name));
  }
}
