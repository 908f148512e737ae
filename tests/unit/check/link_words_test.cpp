#include "check/link_words.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;

TEST_CASE("words of links that say nothing") {
  struct Row {
    std::string_view words{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"", true},
           Row{"คลิกที่นี่", true},
           Row{"คลิ๊กที่นี่ >>", true},
           Row{"[ ดูเพิ่มเติม… ]", true},
           Row{"Click  here!", true},
           Row{"อ่านต่อ »", true},
           Row{"https://www.example.go.th/plan.pdf", true},
           Row{"www.example.go.th", true},
           Row{"แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570 (PDF)", false},
           Row{"ดูเพิ่มเติมเรื่องภาษี", false},
           Row{"เว็บไซต์ www.example.go.th", false},
           Row{"2567", false},
       }) {
    CAPTURE(row.words);
    CHECK(check::says_nothing(row.words) == row.expected);
  }
}

TEST_CASE("addresses of mailto: links") {
  struct Row {
    std::string_view path{};
    bool has_query = false;
    bool expected = false;
  };
  for (const Row& row : {
           Row{"saraban@example.go.th", false, true},
           Row{"a@example.go.th,b%40example.go.th", false, true},
           Row{"สารบรรณ@อบต.ไทย", false, true},
           Row{"", true, true},
           Row{"", false, false},
           Row{"saraban", false, false},
           Row{"@example.go.th", false, false},
           Row{"saraban@example", false, false},
           Row{"saraban@@example.go.th", false, false},
           Row{"sara ban@example.go.th", false, false},
           Row{"saraban@example.go.th,", false, false},
           Row{"saraban@exa^mple.go.th", false, false},
       }) {
    CAPTURE(row.path);
    CHECK(check::is_mail_link(row.path, row.has_query) == row.expected);
  }
}

TEST_CASE("numbers of tel: links") {
  struct Row {
    std::string_view path{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"021234567", true},
           Row{"0812345678", true},
           Row{"08-1234-5678", true},
           Row{"0%202123%204567", true},
           Row{"+6621234567", true},
           Row{"+66812345678", true},
           Row{"+4930123456", true},
           Row{"1567", true},
           Row{"191", true},
           Row{"021234567;ext=12", true},
           Row{"", false},
           Row{"21234567", false},
           Row{"02123456", false},
           Row{"08123456789", false},
           Row{"+66021234567899", false},
           Row{"โทร021234567", false},
           Row{"0000", false},
       }) {
    CAPTURE(row.path);
    CHECK(check::is_phone_link(row.path) == row.expected);
  }
}
