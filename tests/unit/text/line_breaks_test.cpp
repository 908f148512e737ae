#include "text/line_breaks.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::text {

namespace {

std::string cut_at(std::string_view text, const std::vector<std::size_t>& ends) {
  std::string cut;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    cut += (begin == 0 ? "" : "|") + std::string(text.substr(begin, end - begin));
    begin = end;
  }
  return cut;
}

TEST_CASE("lines end between Thai words, after blanks, and never before a mark") {
  struct Row {
    std::string_view text{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"แจ้งเรื่องร้องเรียน", "แจ้ง|เรื่อง|ร้อง|เรียน"},
           Row{"ถาม-ตอบ (Q&A)", "ถาม-|ตอบ |(Q&A)"},
           Row{"ต่าง ๆ นานา", "ต่าง ๆ |นานา"},
           Row{"น้ำใจ", "น้ำใจ"},
           Row{"", ""},
       }) {
    CAPTURE(row.text);
    CHECK(cut_at(row.text, line_breaks(row.text)) == row.expected);
  }
  CHECK(line_breaks("ก\xFFข\xE0\xB8").back() == 9);
}

TEST_CASE("a letter ends after its marks") {
  CHECK(cut_at("ปิ๊ฎู่", letter_ends("ปิ๊ฎู่")) == "ปิ๊|ฎู่");
  CHECK(cut_at("น้ำ", letter_ends("น้ำ")) == "น้ำ");
  CHECK(letter_ends("").empty());
}

}  // namespace

}  // namespace prongsai::text
