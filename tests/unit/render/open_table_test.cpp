#include "render/open_table.h"

#include "render/open_cell.h"
#include "site/kind.h"
#include "site/procurement.h"
#include "site/site.h"
#include "text/date.h"
#include "text/iso_interval.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace prongsai;

namespace {

/// One procedure, whose lists hold what lists are written with.
site::ContentFile manual() {
  site::ContentFile file{.path = "content/services/manual.yaml",
                         .area = "services",
                         .address = "/services/manual/",
                         .kind = site::Kind::manual};
  file.head = {.title = "คู่มือ", .kind = "manual"};
  file.records = std::vector<site::Procedure>{
      {.name = "=ออกใบอนุญาต",
       .audience = site::Audience::citizens,
       .steps = {{.name = "ยื่นคำขอ | ตรวจ", .owner = "สำนักปลัด"}, {.name = "รับ\nใบอนุญาต", .duration = "5 นาที"}},
       .channels = {"เคาน์เตอร์", "ก\\ข"},
       .fee = "-"}};
  return file;
}

std::string csv_of(const site::ContentFile& file) {
  std::string csv = render::table_csv(file);
  REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
  return csv.substr(3);
}

}  // namespace

TEST_CASE("every file with records has its downloads, and no other has") {
  const auto files = render::render(render::sample_site()).files;
  std::vector<std::string> data;
  for (const auto& [path, bytes] : files) {
    if (path.contains("/data.")) {
      data.push_back(path);
    }
  }
  CHECK(data == std::vector<std::string>{"people/executives/data.csv", "people/executives/data.json",
                                         "people/executives/data.xlsx", "plans/annual-2567/data.csv",
                                         "plans/annual-2567/data.json", "plans/annual-2567/data.xlsx"});
  CHECK(files.at("people/executives/data.xlsx").starts_with("PK"));
}

TEST_CASE("a CSV has the fields' labels and what the table reader takes in again") {
  const auto files = render::render(render::sample_site()).files;
  CHECK(files.at("people/executives/data.csv") ==
        "\xEF\xBB\xBFชื่อ-นามสกุล,ตำแหน่ง,ฝ่าย,ระดับ,รูปถ่าย,โทรศัพท์,อีเมล,ส่วนราชการ\r\n"
        "นายสมชาย <ดีงาม>,นายก อบต.,ฝ่ายการเมือง,ผู้บริหารสูงสุด,files/people/nayok.svg,,,\r\n"
        "นางอนงค์ ศรีสุข,ปลัด อบต.,ฝ่ายข้าราชการประจำ,สมาชิก/เจ้าหน้าที่,,,,\r\n");
  CHECK(files.at("plans/annual-2567/data.csv")
            .ends_with("ซ่อมถนน หมู่ที่ 4,,,,123456.50,,62.5,,,อยู่ระหว่างดำเนินการ,,\r\n"));
}

TEST_CASE("a list has an entry a line, and marks what would read as something else") {
  CHECK(csv_of(manual()) ==
        "ชื่องาน,สำหรับ,ขั้นตอน,ระยะเวลารวม,ช่องทางให้บริการ,ค่าธรรมเนียม,เอกสารหลักฐาน,กฎหมายที่เกี่ยวข้อง,ผู้รับผิดชอบ\r\n"
        "'=ออกใบอนุญาต,ผู้รับบริการ,\"ยื่นคำขอ \\| ตรวจ |  | สำนักปลัด\nรับ\\nใบอนุญาต | 5 "
        "นาที\",,\"เคาน์เตอร์\nก\\\\ข\",-,,,\r\n");
}

TEST_CASE("a name that may stand alone has no bar, one that would be read as more has") {
  for (const std::string_view whole : {"หจก. ก", "ร้านตัวอย่างพาณิชย์"}) {
    CAPTURE(whole);
    CHECK(render::stays_whole(whole));
  }
  for (const std::string_view parted : {"", "ร้าน เลิศ 99", "ร้าน ๒๕๕๙", "ก / ข", "บริษัท ก จำกัด, บริษัท ข จำกัด",
                                        "- ก", "• ก", "ก | ข", " ก", "ก (12)"}) {
    CAPTURE(parted);
    CHECK_FALSE(render::stays_whole(parted));
  }
  const site::Winner cheap{.name = "ร้าน เลิศ 99", .price = {}};
  const site::Winner plain{.name = "หจก. ก", .price = {}};
  const site::Winner priced{.name = "หจก. ก", .price = text::Amount{50'000}};
  CHECK(render::plain_list(std::vector{cheap, plain}) == "ร้าน เลิศ 99 | \nหจก. ก");
  CHECK(render::plain_list(std::vector{priced}) == "หจก. ก | 500.00");
}

TEST_CASE("JSON has every field by its key, enumerations by theirs, whole addresses") {
  const auto files = render::render(render::sample_site()).files;
  CHECK(files.at("people/executives/data.json") == R"([
{"name":"นายสมชาย \u003cดีงาม>","position":"นายก อบต.","side":"political","rank":"head","photo":"https://ita.example/files/people/nayok.svg","phone":null,"email":null,"division":null},
{"name":"นางอนงค์ ศรีสุข","position":"ปลัด อบต.","side":"permanent","rank":"member","photo":null,"phone":null,"email":null,"division":null}
]
)");
  CHECK(
      files.at("plans/annual-2567/data.json").contains(R"("budget":123456.50,"spent":null,"percent":62.5)"));
  CHECK(files.at("plans/annual-2567/data.json").contains(R"("status":"in_progress")"));
}

TEST_CASE("a column says what it holds") {
  const auto columns = render::open_columns(std::vector<site::Project>{});
  const auto column = [&](std::string_view key) {
    return *std::ranges::find(columns, key, &render::OpenColumn::key);
  };
  CHECK(column("name").is_required);
  CHECK(column("name").type == "string");
  CHECK(column("budget").th == "งบประมาณ (บาท)");
  CHECK(column("budget").type == "number");
  CHECK(column("percent").type == "number");
  CHECK(column("status").choices ==
        std::vector<std::string_view>{"ยังไม่ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "ยกเลิก"});
  CHECK(render::open_columns({}).empty());
}

TEST_CASE("numbers have as few digits as say them") {
  struct Row {
    double value = 0;
    std::string_view written{};
    int decimals = 0;
  };
  for (const Row& row : {Row{0, "0", 0}, Row{62.2, "62.2", 1}, Row{1e6, "1000000", 0},
                         Row{-0.125, "-0.125", 3}, Row{1e21, "1000000000000000000000", 0}}) {
    CHECK(render::plain_number(row.value) == row.written);
    CHECK(render::decimals_of(row.value) == row.decimals);
  }
}

TEST_CASE("a period in words means the same days again") {
  const text::Date begin{.year = 2022, .month = 10, .day = 1};
  for (int from = 0; from < 400; from += 7) {
    for (int length = 0; length < 800; length += 13) {
      const text::Date first = text::add_days(begin, from);
      const text::Period period{.from = first, .to = text::add_days(first, length)};
      CHECK(text::parse_period(render::period_in_words(period)) == period);
      CHECK(text::parse_period(text::iso_interval(period)) == period);
    }
  }
  CHECK(render::period_in_words(text::period_of(text::FiscalYear{2567})) == "ต.ค. 2566 – ก.ย. 2567");
}
