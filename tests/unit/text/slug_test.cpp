#include "text/slug.h"

#include <doctest/doctest.h>

#include <string_view>

namespace prongsai::text {

namespace {

TEST_CASE("slug keeps Thai and Latin letters and digits") {
  struct Row {
    std::string_view text{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"แผนดำเนินงาน ประจำปี พ.ศ. ๒๕๖๗", "แผนดำเนินงาน-ประจำปี-พ-ศ-๒๕๖๗"},
           Row{"No Gift Policy (2567)", "no-gift-policy-2567"},
           Row{"  --ข้อ 1/2--  ", "ข้อ-1-2"},
           Row{"น\u0E4D\u0E49\u0E32ใจ", "น้ำใจ"},
           Row{"ประ\u200Bกาศ", "ประกาศ"},
           Row{"Éclair", "éclair"},
           Row{"ต่างๆ ฯลฯ", "ต่างๆ-ฯลฯ"},
           Row{"500 ฿", "500"},
           Row{"<b>&\"'", "b"},
           Row{"../../etc", "etc"},
           Row{"-", "section"},
           Row{"", "section"},
           Row{"日本", "section"},
           Row{"\xFF\xE0\xB8", "section"},
           Row{"\u0E49", "\u0E49"},
       }) {
    CAPTURE(row.text);
    CHECK(slug(row.text) == row.expected);
    CHECK(slug(slug(row.text)) == row.expected);
  }
}

}  // namespace

}  // namespace prongsai::text
