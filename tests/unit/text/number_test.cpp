#include "text/number.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

TEST_CASE("parse_integer reads decimal integers only") {
  struct Row {
    std::string_view text{};
    std::optional<std::int64_t> expected{};
  };
  for (const Row& row : {Row{"0", 0},
                         Row{"2568", 2568},
                         Row{"๒๕๖๘", 2568},
                         Row{"๒5๖8", 2568},
                         Row{"0012", 12},
                         Row{"-5", -5},
                         Row{"−5", -5},
                         Row{"+5", 5},
                         Row{"1,234,567", 1234567},
                         Row{"๑,๒๓๔", 1234},
                         Row{" 12\u00A0", 12},
                         Row{"9223372036854775807", largest},
                         Row{"-9223372036854775808", smallest},
                         Row{"9223372036854775808", {}},
                         Row{"", {}},
                         Row{"-", {}},
                         Row{"--5", {}},
                         Row{"0x1F", {}},
                         Row{"1e3", {}},
                         Row{"12,34", {}},
                         Row{"1234,567", {}},
                         Row{",123", {}},
                         Row{"1,234,", {}},
                         Row{"1.5", {}},
                         Row{"1.", {}},
                         Row{"1 234", {}},
                         Row{"๕่", {}},
                         Row{"\xE0\xB9", {}},
                         Row{"ห้า", {}}}) {
    CAPTURE(row.text);
    CHECK(parse_integer(row.text) == row.expected);
  }
}

TEST_CASE("parse_decimal reads a fraction, never an exponent") {
  struct Row {
    std::string_view text{};
    std::optional<double> expected{};
  };
  for (const Row& row : {Row{"62.20", 62.20}, Row{"๖๒.๒", 62.2}, Row{"1,234.5", 1234.5}, Row{"-0.5", -0.5},
                         Row{".5", 0.5}, Row{"100", 100.0}, Row{"5.", {}}, Row{"1e3", {}}, Row{"inf", {}},
                         Row{"nan", {}}, Row{"1.2.3", {}}, Row{".", {}}, Row{"", {}}, Row{"62,20", {}}}) {
    CAPTURE(row.text);
    CHECK(parse_decimal(row.text) == row.expected);
  }
}

TEST_CASE("parse_amount reads money to the satang") {
  struct Row {
    std::string_view text{};
    std::optional<Amount> expected{};
  };
  for (const Row& row : {Row{"1,234.50 บาท", Amount{123450}},
                         Row{"๑,๒๓๔.๕", Amount{123450}},
                         Row{"12000.-", Amount{1200000}},
                         Row{"12,000.- บาท", Amount{1200000}},
                         Row{"500000บาท", Amount{50000000}},
                         Row{"500,000 บาทถ้วน", Amount{50000000}},
                         Row{"฿1,200", Amount{120000}},
                         Row{"1,200.00 THB", Amount{120000}},
                         Row{"0", Amount{0}},
                         Row{".25", Amount{25}},
                         Row{"-1.05", Amount{-105}},
                         Row{"92233720368547758.07", Amount{largest}},
                         Row{"-92233720368547758.08", Amount{smallest}},
                         Row{"92233720368547758.08", {}},
                         Row{"12.345", {}},
                         Row{"12.000", {}},
                         Row{"1,23.00", {}},
                         Row{"บาท", {}},
                         Row{".-", {}},
                         Row{"-", {}},
                         Row{"", {}},
                         Row{"1,200 ดอลลาร์", {}}}) {
    CAPTURE(row.text);
    CHECK((parse_amount(row.text) == row.expected));
  }
}

TEST_CASE("numbers are written with groups") {
  CHECK(format_integer(0) == "0");
  CHECK(format_integer(999) == "999");
  CHECK(format_integer(1000) == "1,000");
  CHECK(format_integer(-1234567) == "-1,234,567");
  CHECK(format_integer(smallest) == "-9,223,372,036,854,775,808");
  CHECK(format_decimal(62.2, 2) == "62.20");
  CHECK(format_decimal(1234567.891, 1) == "1,234,567.9");
  CHECK(format_decimal(-1234.5, 0) == "-1,234");
  CHECK(format_decimal(-0.001, 2) == "0.00");
  CHECK(format_decimal(100, -1) == "100");
  CHECK(format_decimal(std::numeric_limits<double>::quiet_NaN(), 2) == "–");
  CHECK(format_decimal(std::numeric_limits<double>::infinity(), 2) == "–");
  CHECK(format_decimal(std::numeric_limits<double>::max(), 20).starts_with("179,769,313"));
  CHECK(format_amount({123450}) == "1,234.50");
  CHECK(format_amount({5}) == "0.05");
  CHECK(format_amount({-105}) == "-1.05");
  CHECK(format_amount({smallest}) == "-92,233,720,368,547,758.08");
}

TEST_CASE("every amount that is written is read back") {
  for (const std::int64_t satang : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-99}, std::int64_t{100},
                                    std::int64_t{123456789}, largest, smallest}) {
    CAPTURE(satang);
    CHECK((parse_amount(format_amount({satang})) == Amount{satang}));
  }
}

}  // namespace

}  // namespace prongsai::text
