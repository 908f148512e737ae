#include "text/encoding.h"

#include "text/utf16.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

enum class Order { little, big };

std::string as_utf16(std::string_view utf8, Order order) {
  std::string bytes;
  for (const char16_t unit : to_utf16(utf8)) {
    const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
    const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
    bytes += order == Order::little ? low : high;
    bytes += order == Order::little ? high : low;
  }
  return bytes;
}

TEST_CASE("decode recognises what Excel and Notepad write") {
  using namespace std::string_view_literals;
  constexpr std::string_view table = "ลำดับ,ชื่อ–สกุล,ตำแหน่ง\r\n๑,นายสมชาย ใจดี,ปลัด อบต.\r\n";
  struct Row {
    std::string_view name{};
    std::string bytes{};
    std::optional<Encoding> encoding{};
    std::string_view utf8{};
  };
  for (const Row& row : {
           Row{"nothing", "", Encoding::utf8, ""},
           Row{"ascii", "a,b\n", Encoding::utf8, "a,b\n"},
           Row{"utf-8", std::string(table), Encoding::utf8, table},
           Row{"utf-8 with BOM", "\uFEFF" + std::string(table), Encoding::utf8_bom, table},
           Row{"utf-16le with BOM", "\xFF\xFE" + as_utf16(table, Order::little), Encoding::utf16le, table},
           Row{"utf-16be with BOM", "\xFE\xFF" + as_utf16(table, Order::big), Encoding::utf16be, table},
           Row{"utf-16le", as_utf16(table, Order::little), Encoding::utf16le, table},
           Row{"utf-16be", as_utf16(table, Order::big), Encoding::utf16be, table},
           Row{"utf-16le, latin", as_utf16("name;sum\r\n", Order::little), Encoding::utf16le, "name;sum\r\n"},
           Row{"utf-16, emoji", "\xFF\xFE" + as_utf16("😀", Order::little), Encoding::utf16le, "😀"},
           Row{"windows-874",
               "\xC5\xD3\xB4\xD1\xBA,\xAA\xD7\xE8\xCD\x96\xCA\xA1\xD8\xC5\r\n1,"
               "\xB9\xD2\xC2\xCA\xC1\xAA\xD2\xC2\r\n",
               Encoding::windows874, "ลำดับ,ชื่อ–สกุล\r\n1,นายสมชาย\r\n"},
           Row{"windows-874, signs", "\xA1\xD2\xC3 \x80\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xDF\xFB",
               Encoding::windows874, "การ €…‘’“”•–—\u00A0฿๛"},
           Row{"windows-874, tone marks", "\xB7\xD5\xE8\xB9\xE9\xD3", Encoding::windows874, "ที่น้ำ"},
           Row{"odd utf-16", "\xFF\xFE\x01", {}, ""},
           Row{"lone surrogate", std::string("\xFF\xFE\x00\xD8"sv), {}, ""},
           Row{"broken after BOM", "\xEF\xBB\xBF\xE0\xB8", {}, ""},
           Row{"cut utf-8", "กา\xE0\xB8", {}, ""},
           Row{"latin-1",
               "caf\xE9, na\xEFve, Stra\xDF"
               "e",
               {},
               ""},
           Row{"latin-1 among ascii",
               "Gr\xF6\xDF"
               "e; fa\xE7"
               "ade; \xA3"
               "5",
               {},
               ""},
           Row{"marks alone", "\xE9\xE9\xE9", {}, ""},
           Row{"zip", std::string("PK\x03\x04\x14\x00\xFF\xFE"sv), {}, ""},
           Row{"png", "\x89PNG\r\n\x1A\n", {}, ""},
           Row{"undefined byte", "\xA1\xD2\xC3\xFF", {}, ""},
       }) {
    CAPTURE(row.name);
    const auto decoded = decode(row.bytes);
    REQUIRE(decoded.has_value() == row.encoding.has_value());
    if (decoded) {
      CHECK((decoded->encoding == row.encoding));
      CHECK(decoded->utf8 == row.utf8);
    }
  }
}

}  // namespace

}  // namespace prongsai::text
