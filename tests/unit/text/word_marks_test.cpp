#include "text/word_marks.h"

#include "text/citizen_id.h"
#include "text/grams.h"
#include "text/thai.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("words that no blank parts have a mark between them") {
  CHECK(text::with_word_marks("").empty());
  CHECK(text::with_word_marks("แผนพัฒนา ปี 2567") == "แผน\x7Fพัฒนา ปี 2567");
  CHECK(text::with_word_marks("OIT, No-Gift (2567)") == "OIT, No-Gift (2567)");
  CHECK(text::with_word_marks("แผน\x7F\x7Fพัฒนา") == "แผน\x7Fพัฒนา");
}

TEST_CASE("tidy text differs from the normal form by capitals and digits alone") {
  struct Row {
    std::string_view text{};
    std::string_view expected{};
  };
  for (const Row& row :
       {Row{"  ข้อ ๑๒\u00A0 OIT  น\u0E4D\u0E49\u0E32 ", "ข้อ ๑๒ OIT น้ำ"}, Row{"ด ำเนินการ", "ดำเนินการ"},
        Row{"ประ\u200Bกาศ É", "ประกาศ É"}, Row{"เเผน ท\u0E48\u0E35", "แผน ที่"}}) {
    CAPTURE(row.text);
    CHECK(text::tidy(row.text) == row.expected);
    CHECK(text::normalize(text::tidy(row.text)) == text::normalize(row.text));
  }
}

TEST_CASE("a title is filed under its consonant") {
  struct Row {
    std::string_view title{};
    std::string_view letter{};
  };
  for (const Row& row : {Row{"เกาะ", "ก"}, Row{"โครงสร้าง", "ค"}, Row{"“แผน” พัฒนา", "ผ"}, Row{"ita", "I"},
                         Row{"๑๐ ข้อ", "0–9"}, Row{"", "…"}, Row{"…", "…"}}) {
    CAPTURE(row.title);
    CHECK(text::index_letter(row.title) == row.letter);
  }
}

TEST_CASE("a citizen's number is known by its last digit") {
  for (const std::string_view text :
       {"1234567890121", "เลข 1-2345-67890-12-1 ค่ะ", "๑๒๓๔๕๖๗๘๙๐๑๒๑", "11 1234567890121"}) {
    CAPTURE(text);
    CHECK(text::has_citizen_id(text));
  }
  for (const std::string_view text :
       {"", "1234567890122", "12345678901211", "0105536000315", "1 2345 67890 12 1", "x-xxxx-xxxxx-12-1",
        "1-2345-67890-12-", "123-4567890121"}) {
    CAPTURE(text);
    CHECK(!text::has_citizen_id(text));
  }
}

TEST_CASE("a set of runs of three has a bit for each run of the normal form") {
  text::GramSet none;
  CHECK(none.base64().find_first_not_of("A=") == std::string::npos);
  CHECK(none.base64().size() == (text::GramSet::size / 8 + 2) / 3 * 4);
  text::GramSet one;
  one.add("OIT");
  text::GramSet other;
  other.add(" oit ");
  CHECK(one.base64() == other.base64());
  CHECK(one.base64() != none.base64());
}
