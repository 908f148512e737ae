#include "check/head_signature.h"

#include "check/file_type.h"
#include "check/placeholder.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/head.h"
#include "site/people.h"
#include "site/site.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

TEST_CASE("who signs as the head of the body") {
  site::Site site;
  site.files.push_back({.path = "content/people/executives.yaml",
                        .records = std::vector<site::Person>{{.name = "นายตัวอย่าง ใจซื่อ",
                                                              .position = "นายกองค์การบริหารส่วนตำบล",
                                                              .side = site::Side::political,
                                                              .rank = site::Rank::head},
                                                             {.name = "นางสาวสมมุติ รักถิ่น",
                                                              .position = "ปลัดองค์การบริหารส่วนตำบล",
                                                              .side = site::Side::permanent,
                                                              .rank = site::Rank::head}}});
  struct Row {
    std::string_view position{};
    std::string_view acting{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"นายกองค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "", true},
           Row{"ปลัดองค์การบริหารส่วนตำบล", "", false},
           Row{"รองนายกองค์การบริหารส่วนตำบล", "", false},
           Row{"เลขานุการนายกองค์การบริหารส่วนตำบล", "", false},
           Row{"ปลัดองค์การบริหารส่วนตำบล", "ปฏิบัติหน้าที่นายกองค์การบริหารส่วนตำบล", true},
           Row{"รองนายกองค์การบริหารส่วนตำบล", "รักษาราชการแทน นายกองค์การบริหารส่วนตำบล", true},
           Row{"ปลัดองค์การบริหารส่วนตำบล รักษาราชการแทนนายกองค์การบริหารส่วนตำบล", "", true},
       }) {
    CAPTURE(row.position);
    CAPTURE(row.acting);
    const site::Signature signature{
        .name = "ก", .position = std::string(row.position), .acting = std::string(row.acting)};
    CHECK(check::is_of_head(signature, site) == row.expected);
    CHECK_FALSE(check::is_of_head(signature, site::Site{}));
  }
}

TEST_CASE("text that only holds a place") {
  for (const std::string_view text :
       {"", "-", "–", " - ", "…", "xxx", "N/A", "n/a", "รอข้อมูล", "อยู่ระหว่างปรับปรุง", "ไม่มีข้อมูล", "(...)"}) {
    CAPTURE(text);
    CHECK(check::is_placeholder(text));
  }
  for (const std::string_view text : {"ไม่มี", "ไม่มีค่าธรรมเนียม", "0", "กองคลัง", "อยู่ระหว่างดำเนินการ", "x1"}) {
    CAPTURE(text);
    CHECK_FALSE(check::is_placeholder(text));
  }
}

TEST_CASE("what a file is by its ending") {
  struct Row {
    std::string_view path{};
    std::optional<site::FileType> expected{};
  };
  for (const Row& row : {
           Row{"files/แผนผัง.SVG", site::FileType::image},
           Row{"files/plan.pdf", site::FileType::pdf},
           Row{"https://example.go.th/a/list.xlsx?x=1#y", site::FileType::open_data},
           Row{"files/คำสั่ง.docx", site::FileType::document},
           Row{"files/archive.zip", std::nullopt},
           Row{"files/pdf", std::nullopt},
       }) {
    CAPTURE(row.path);
    CHECK(check::file_type_of(row.path) == row.expected);
  }
}
