#include "check/prose.h"

#include "text/thai.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;

namespace {

/// `prose` is what a reader reads as text; how many words it has is the dictionary's business.
struct Row {
  std::string_view name{};
  std::string_view markdown{};
  std::string_view prose{};
};

}  // namespace

TEST_CASE("words of prose") {
  for (const Row& row : {
           Row{"nothing", "", ""},
           Row{"blank lines", "\n\n  \n", ""},
           Row{"headings only", "# โครงสร้างหน่วยงาน\n\n## อำนาจหน้าที่\n\n### ผู้บริหาร\n", ""},
           Row{"underlined headings", "โครงสร้างหน่วยงาน\n===\n\nอำนาจหน้าที่\n---\n", ""},
           Row{"a heading without a line end", "# โครงสร้าง", ""},
           Row{"rules and fences", "---\n\n***\n\n___\n\n```\n```\n~~~\n~~~\n", ""},
           Row{"the lines of an empty table", "|   |   |\n|---|:--|\n|   |   |\n", ""},
           Row{"an image's address only", "![](files/people/chart.svg)", ""},
           Row{"tags only", "<div class=\"โครงสร้างหน่วยงาน\">\n</div>\n<br>", ""},
           Row{"marks without a letter", "่ ้ ๊\n", ""},
           Row{"a comment", "<!-- เขียนเนื้อหาที่นี่ -->\n", ""},
           Row{"a comment of several lines", "<!--\nเขียนเนื้อหา\nที่นี่\n-->\nราษฎร\n", "ราษฎร"},
           Row{"a comment that never ends", "ราษฎร\n<!--\nเขียนเนื้อหา\n", "ราษฎร"},
           Row{"headings in HTML", "<h2>โครงสร้าง</h2>\n<H3 class=\"x\">อำนาจ\nหน้าที่</H3>\nราษฎร\n", "ราษฎร"},
           Row{"text under a heading", "# โครงสร้าง\n\nแบ่งเป็นสี่กอง\n", "แบ่งเป็นสี่กอง"},
           Row{"a link's words count, its address does not", "[แบบคำร้อง](https://ตัวอย่าง.ไทย/แบบฟอร์ม)",
               "แบบคำร้อง"},
           Row{"brackets that are no address", "แผน (ฉบับแก้ไข)", "แผน (ฉบับแก้ไข)"},
           Row{"list items", "- กองคลัง\n- กองช่าง\n", "กองคลัง\nกองช่าง"},
           Row{"cells of a table", "| กองคลัง | กองช่าง |\n|---|---|\n", "กองคลัง กองช่าง"},
           Row{"lines that end as in Windows", "# โครงสร้าง\r\n\r\nกองคลัง\r\n", "กองคลัง"},
           Row{"Thai digits", "งบประมาณ ๑๒๓ บาท", "งบประมาณ ๑๒๓ บาท"},
       }) {
    CAPTURE(row.name);
    CHECK(check::words_of_prose(row.markdown) == text::count_words(row.prose));
  }
}

TEST_CASE("what the dictionary counts is more than nothing") {
  CHECK(text::count_words("แบ่งเป็นสี่กอง") >= 3);
}
