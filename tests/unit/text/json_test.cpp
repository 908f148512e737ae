#include "text/json.h"

#include "text/number.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

TEST_CASE("values on one line") {
  using namespace std::string_view_literals;
  struct Row {
    Json json{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{{}, "null"},
           Row{true, "true"},
           Row{false, "false"},
           Row{2567, "2567"},
           Row{std::numeric_limits<std::int64_t>::min(), "-9223372036854775808"},
           Row{std::size_t{35}, "35"},
           Row{62.2, "62.2"},
           Row{100.0, "100"},
           Row{Amount{-123450}, "-1234.50"},
           Row{Amount{123456700}, "1234567.00"},
           Row{1e300, "1e+300"},
           Row{std::numeric_limits<double>::quiet_NaN(), "null"},
           Row{-std::numeric_limits<double>::infinity(), "null"},
           Row{"ข้อ ๑", "\"ข้อ ๑\""},
           Row{"\"\\\n\r\t\x01\x7F", "\"\\\"\\\\\\n\\r\\t\\u0001\x7F\""},
           Row{"</script>", "\"\\u003c/script>\""},
           Row{"\u2028\u2029", R"("\u2028\u2029")"},
           Row{"ก\xE0\xB8", "\"ก\uFFFD\uFFFD\""},
           Row{"ก\0"sv, "\"ก\\u0000\""},
           Row{Json::Array{}, "[]"},
           Row{Json::Object{}, "{}"},
           Row{Json::Array{1, "ก", Json::Array{}}, "[1,\"ก\",[]]"},
           Row{Json::Object{{"b", 1}, {"a", Json::Object{{"ค\"", {}}}}}, R"({"b":1,"a":{"ค\"":null}})"},
       }) {
    CAPTURE(row.expected);
    CHECK(row.json.to_text(0) == row.expected);
  }
}

TEST_CASE("indented") {
  const Json json = Json::Object{{"tool", "prongsai"},
                                 {"items", Json::Array{Json::Object{{"code", "O14"}}, 2}},
                                 {"findings", Json::Array{}}};
  CHECK(json.to_text() == R"({
  "tool": "prongsai",
  "items": [
    {
      "code": "O14"
    },
    2
  ],
  "findings": []
})");
}

}  // namespace

}  // namespace prongsai::text
