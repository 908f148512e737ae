#include "text/utf8.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::text {

namespace {

// Without the zero byte of a literal behind it, so that the address sanitizer sees a read too far.
std::vector<char> exact(std::string_view text) {
  return {text.begin(), text.end()};
}

TEST_CASE("first_invalid_utf8 finds the first broken byte") {
  struct Row {
    std::string_view name{};
    std::string_view bytes{};
    std::optional<std::size_t> expected{};
  };
  for (const Row& row : {
           Row{"nothing", "", {}},
           Row{"ascii", "contract 2567, twelve pages", {}},
           Row{"thai", "กำหนดการประชุมสภาตำบล ครั้งที่ ๒", {}},
           Row{"tone mark only", "้", {}},
           Row{"two, three, four bytes", "é€😀", {}},
           Row{"last of all", "\xF4\x8F\xBF\xBF", {}},
           Row{"beyond the last", "\xF4\x90\x80\x80", 0},
           Row{"cut thai letter", "ก\xE0\xB8", 3},
           Row{"cut after lead", "กก\xE0", 6},
           Row{"thai lead, latin tail",
               "\xE0\xB8"
               "a",
               0},
           Row{"continuation alone", "12345678\x80", 8},
           Row{"overlong slash, two", "\xC0\xAF", 0},
           Row{"overlong slash, three", "a\xE0\x80\xAF", 1},
           Row{"overlong, four", "\xF0\x8F\xBF\xBF", 0},
           Row{"surrogate", "\xED\xA0\x80", 0},
           Row{"windows-874", "\xA1\xD2\xC3", 0},
           Row{"five byte form", "\xF8\x88\x80\x80\x80", 0},
           Row{"BOM of UTF-16", "\xFF\xFE", 0},
       }) {
    CAPTURE(row.name);
    const std::vector<char> bytes = exact(row.bytes);
    CHECK(first_invalid_utf8({bytes.data(), bytes.size()}) == row.expected);
  }
}

TEST_CASE("next_code_point reads one and moves behind it") {
  const std::vector<char> bytes = exact("aกé€😀\xE0\xB8");
  const std::string_view text(bytes.data(), bytes.size());
  std::vector<char32_t> read;
  for (std::size_t at = 0; at < text.size();) {
    read.push_back(next_code_point(text, at));
  }
  CHECK((read == std::vector<char32_t>{U'a', U'ก', U'é', U'€', U'😀', 0xFFFD, 0xFFFD}));
}

TEST_CASE("append_utf8 writes every code point so that it is read back") {
  for (const char32_t c : {U'\0', U'a', U'\x7F', U'\x80', U'é', U'\u07FF', U'\u0800', U'ก', U'๛', U'\uFFFF',
                           U'😀', U'\U0010FFFF'}) {
    std::string out;
    append_utf8(out, c);
    std::size_t at = 0;
    CHECK(next_code_point(out, at) == c);
    CHECK(at == out.size());
  }
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  CHECK(out == "\uFFFD\uFFFD");
}

TEST_CASE("code points, offsets and cells") {
  struct Row {
    std::string_view text{};
    std::size_t code_points = 0;
    std::size_t cells = 0;
  };
  for (const Row& row : {
           Row{"", 0, 0},
           Row{"O14", 3, 3},
           Row{"ก", 1, 1},
           Row{"้", 1, 0},
           Row{"ที่", 3, 1},
           Row{"น้ำ", 3, 2},
           Row{"กตัญญู", 6, 4},
           Row{"เกียรติ์", 8, 5},
           Row{"ปี ๒๕๖๗ ฿", 9, 8},
           Row{"ประ\u200Bกาศ", 7, 6},
           Row{"日本", 2, 4},
           Row{"ｗ", 1, 2},
           Row{"e\u0301", 2, 1},
           Row{"\uFEFFก", 2, 1},
           Row{"a\x1B[0m", 5, 4},
           Row{"\xE0\xB8", 2, 2},
       }) {
    CAPTURE(row.text);
    CHECK(count_code_points(row.text) == row.code_points);
    CHECK(cell_width(row.text) == row.cells);
  }
  CHECK(byte_offset_of("กาa", 0) == 0);
  CHECK(byte_offset_of("กาa", 2) == 6);
  CHECK(byte_offset_of("กาa", 3) == 7);
  CHECK(byte_offset_of("กาa", 9) == 7);
}

TEST_CASE("trim takes blanks from both ends only") {
  CHECK(trim("\uFEFF \t อบต. บ้านปรก\u00A0\u200B\r\n") == "อบต. บ้านปรก");
  CHECK(trim(" \u200B\u00A0 ").empty());
  CHECK(trim("").empty());
  CHECK(trim("่") == "่");
}

}  // namespace

}  // namespace prongsai::text
