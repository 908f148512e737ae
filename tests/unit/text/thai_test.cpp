#include "text/thai.h"

#include "text/language.h"
#include "text/spelling.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::text {

namespace {

struct Row {
  std::string_view name{};
  std::string_view text{};
  std::string_view expected{};
};

TEST_CASE("digits fold and unfold") {
  CHECK(fold_digits("ข้อ ๑๒ (3) ๒๕๖๗") == "ข้อ 12 (3) 2567");
  CHECK(fold_digits("๏๚๎") == "๏๚๎");
  CHECK(fold_digits("\xE0\xB9") == "\xE0\xB9");
  CHECK(with_digits("ข้อ 12 (๓)", Digits::thai) == "ข้อ ๑๒ (๓)");
  CHECK(with_digits("ข้อ 12 (๓)", Digits::arabic) == "ข้อ 12 (3)");
}

TEST_CASE("normalize gives one form for everything that reads the same") {
  for (const Row& row : {
           Row{"nothing", "", ""},
           Row{"nikhahit and aa", "น\u0E4D\u0E32", "นำ"},
           Row{"nikhahit, tone, aa", "น\u0E4D\u0E49\u0E32", "น้ำ"},
           Row{"tone, nikhahit, aa", "น\u0E49\u0E4D\u0E32", "น้ำ"},
           Row{"am before tone", "น\u0E33\u0E49", "น้ำ"},
           Row{"am stays whole", "น้ำ", "น้ำ"},
           Row{"tone before vowel", "ท\u0E48\u0E35", "ที่"},
           Row{"tone before sara u", "ผ\u0E49\u0E39", "ผู้"},
           Row{"tone before mai han-akat", "ต\u0E49\u0E31ง", "ตั้ง"},
           Row{"thanthakhat before vowel", "สิทธ\u0E4C\u0E34", "สิทธิ์"},
           Row{"two e", "เเผนพัฒนา", "แผนพัฒนา"},
           Row{"doubled tone", "ที่\u0E48", "ที่"},
           Row{"doubled vowel", "ปี\u0E35", "ปี"},
           Row{"doubled am", "คำ\u0E33", "คำ"},
           Row{"space before am", "ด ำเนินการ", "ดำเนินการ"},
           Row{"space before tone and am", "น ้ำ", "น้ำ"},
           Row{"space before nikhahit and aa", "ค \u0E4D\u0E32", "คำ"},
           Row{"am after am", "ก\u0E33 \u0E33", "กำ"},
           Row{"spaces within marks", "ก \u0E49 \u0E33", "ก้ำ"},
           Row{"font variants", "ป\uF701\uF70A ญ\uF70Fฐ\uF700", "ปิ่ ญญฐฐ"},
           Row{"zero width space", "ประ\u200Bกาศ", "ประกาศ"},
           Row{"joiners, soft hyphen, BOM", "\uFEFFอ\u200C\u200Dบ\u2060ต\u00AD.", "อบต."},
           Row{"no-break space", "อบต.\u00A0บ้านปรก", "อบต. บ้านปรก"},
           Row{"white space", " \t ข้อ \r\n\u3000 ๑๒ \u200B ", "ข้อ 12"},
           Row{"space between zero widths", "ก \u200B \u200B ข", "ก ข"},
           Row{"latin", "OIT O14 É É", "oit o14 é é"},
           Row{"e and acute", "E\u0301", "é"},
           Row{"composes over zero width", "e\u200B\u0301", "é"},
           Row{"greek and cyrillic case", "ΣЖ", "σж"},
           Row{"half width stays", "ｱ①ﬁ", "ｱ①ﬁ"},
           Row{"tone mark only", "\u0E49", "\u0E49"},
           Row{"tone marks only", "\u0E49\u0E34\u0E49", "\u0E34\u0E49"},
           Row{"am only", " \u0E33", "\u0E33"},
           Row{"aa after tone", "ก้าว", "ก้าว"},
           Row{"unordered marks before aa", "ก\u0E49\u0E34า", "ก\u0E34\u0E49า"},
           Row{"broken", "ก\xE0\xB8", "ก\uFFFD\uFFFD"},
           Row{"beyond the BMP", "😀 ๙", "😀 9"},
           Row{"foreign mark among thai", "ก\u0327\u0E4C\u0E48", "ก\u0E48\u0327\u0E4C"},
       }) {
    CAPTURE(row.name);
    CHECK(normalize(row.text) == row.expected);
    CHECK(normalize(normalize(row.text)) == normalize(row.text));
  }
}

TEST_CASE("where words begin, in units of UTF-16") {
  CHECK(word_starts("").empty());
  CHECK(word_starts(" , ").empty());
  CHECK(word_starts("แผนพัฒนา ปี 2567") == std::vector<std::size_t>{0, 3, 9, 12});
  CHECK(word_starts("😀 OIT") == std::vector<std::size_t>{3});
}

TEST_CASE("settle_spelling keeps digits, case and white space") {
  CHECK(settle_spelling("  ข้อ ๑๒  OIT\u00A0น\u0E4D\u0E49\u0E32 ") == "  ข้อ ๑๒  OIT\u00A0น้ำ ");
}

TEST_CASE("sort_key orders as the dictionary does, numbers by value") {
  const std::vector<std::string> expected = {"ก",      "กา",   "ก้า",     "เกาะ",   "แก้ว",
                                             "ไก่",     "ข้อ ๑", "ข้อ ๒",   "ข้อ 3",   "ข้อ ๑๐",
                                             "เทศบาล", "ปลัด",  "โปร่งใส", "องค์การ", "อบต."};
  std::vector<std::string> sorted(expected.rbegin(), expected.rend());
  std::ranges::sort(sorted, {}, [](const std::string& text) { return sort_key(text); });
  CHECK(sorted == expected);
  CHECK(sort_key("๒๕๖๗") == sort_key("2567"));
  CHECK(sort_key("ข้อ 2567") < sort_key("ข้อ 25670"));
  CHECK(sort_key("") <= sort_key("ก"));
  CHECK(!sort_key("\xFF").empty());
  CHECK(sort_key(std::string(5000, 'x')).size() >= 5000);
}

TEST_CASE("count_words counts words, not spaces and signs") {
  struct CountRow {
    std::string_view text{};
    std::size_t expected = 0;
  };
  for (const CountRow& row :
       {CountRow{"", 0}, CountRow{" – (…) ", 0}, CountRow{"No Gift Policy", 3},
        CountRow{"นโยบายไม่รับของขวัญ", 5}, CountRow{"ปีงบประมาณ ๒๕๖๗", 2}, CountRow{"\xFF\xFE", 0}}) {
    CAPTURE(row.text);
    CHECK(count_words(row.text) == row.expected);
  }
}

}  // namespace

}  // namespace prongsai::text
