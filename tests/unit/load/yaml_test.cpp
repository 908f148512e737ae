#include "load/yaml.h"

#include "report/problem.h"
#include "report/rule.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using load::Problems;
using load::YamlNode;
using load::YamlType;
using report::Rule;

namespace {

/// Copies the input to a buffer of exactly its size, so that reading beyond it is seen.
report::Checked<YamlNode> parse(std::string_view text, const load::YamlLimits& limits = {}) {
  const std::vector<char> exact(text.begin(), text.end());
  return load::parse_yaml({exact.data(), exact.size()}, "a.yaml", 1, limits);
}

/// The value in one line: {key: [one, "quoted", ~]}.
std::string shown(const YamlNode& node) {
  std::string out;
  switch (node.type) {
    case YamlType::nothing:
      return "~";
    case YamlType::scalar:
      return node.is_quoted ? '"' + node.text + '"' : node.text;
    case YamlType::list:
      for (const YamlNode& value : node.values) {
        out += (out.empty() ? "" : ", ") + shown(value);
      }
      return "[" + out + "]";
    case YamlType::map:
      REQUIRE(node.keys.size() == node.values.size());
      for (std::size_t i = 0; i < node.keys.size(); ++i) {
        out += (out.empty() ? "" : ", ") + node.keys[i] + ": " + shown(node.values[i]);
      }
      return "{" + out + "}";
  }
  return out;
}

report::Problem problem(Rule rule, int line, int column, int length, std::vector<std::string> details = {}) {
  return load::problem_in("a.yaml", rule, line, column, length, std::move(details));
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

std::string nested_block_maps(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) {
    text += std::string(i, ' ') + "ก:\n";
  }
  return text;
}

}  // namespace

TEST_CASE("YAML without problems") {
  struct Row {
    std::string_view name{};
    std::string text{};
    std::string expected{};
  };
  for (const Row& row : {
           Row{"nothing", "", "~"},
           Row{"only a comment", "# ยังไม่มี\n", "~"},
           Row{"Thai keys and values", "ชื่อ: อบต.ทุ่งรวงทิพย์\nปี: ๒๕๖๗\n", "{ชื่อ: อบต.ทุ่งรวงทิพย์, ปี: ๒๕๖๗}"},
           Row{"octal, hex, yes, no, on stay text", "[0012, 0x1F, yes, no, on, 1e3, .inf]",
               "[0012, 0x1F, yes, no, on, 1e3, .inf]"},
           Row{"null words are nothing", "[~, null, , '']", "[~, ~, ~, \"\"]"},
           Row{"quotes", R"(a: "ก\tข")", "{a: \"ก\tข\"}"},
           Row{"block text", "a: |\n  ก\n  ข\nb: 1\n", "{a: \"ก\nข\n\", b: 1}"},
           Row{"alias is a copy", "a: &x [1, 2]\nb: *x\n", "{a: [1, 2], b: [1, 2]}"},
           Row{"an anchor set anew", "a: &x 1\nb: &x 2\nc: *x\n", "{a: 1, b: 2, c: 2}"},
           Row{"one document with marks", "---\na: 1\n...\n", "{a: 1}"},
           Row{"CRLF", "a: 1\r\nb:\r\n  - ก\r\n", "{a: 1, b: [ก]}"},
           Row{"no space needed in a URL", "url: https://www.example/ita?a=1#b",
               "{url: https://www.example/ita?a=1#b}"},
       }) {
    CAPTURE(row.name);
    const auto parsed = parse(row.text);
    CHECK(parsed.problems == Problems{});
    CHECK(shown(parsed.value) == row.expected);
  }
}

TEST_CASE("YAML places count code points") {
  const auto parsed = parse("ที่อยู่: {ตำบล: ทุ่งรวง, 'อำเภอ': นา}\nx: ๑๒\n");
  REQUIRE(shown(parsed.value) == "{ที่อยู่: {ตำบล: ทุ่งรวง, อำเภอ: นา}, x: ๑๒}");
  const YamlNode& inner = parsed.value.values[0];
  struct Row {
    std::string_view name{};
    load::YamlPlace place{};
    report::Location expected{};
  };
  for (const Row& row : {
           Row{"key", parsed.value.key_places[0], {"a.yaml", "", 1, 1, 7}},
           Row{"map", inner.place, {"a.yaml", "", 1, 10, 0}},
           Row{"value behind Thai", inner.values[0].place, {"a.yaml", "", 1, 17, 7}},
           Row{"quoted key", inner.key_places[1], {"a.yaml", "", 1, 26, 5}},
           Row{"value of the next line", parsed.value.values[1].place, {"a.yaml", "", 2, 4, 2}},
           Row{"by its key", load::place_of_key(parsed.value, "x"), {"a.yaml", "", 2, 1, 1}},
       }) {
    CAPTURE(row.name);
    CHECK(load::location_of(row.place, "a.yaml") == row.expected);
  }
  CHECK(load::find(parsed.value, "ไม่มี") == nullptr);
}

TEST_CASE("YAML problems, and what is read all the same") {
  struct Row {
    std::string_view name{};
    std::string text{};
    Problems problems{};
    std::string expected{};
  };
  for (const Row& row : {
           Row{"duplicate key",
               "ชื่อ: ก\nปี: 1\nชื่อ: ข\n",
               {problem(Rule::yaml_duplicate_key, 3, 1, 4, {"ชื่อ", "1"})},
               "{ชื่อ: ก, ปี: 1, ชื่อ: ข}"},
           Row{"duplicate key three times",
               "a: 1\na: 2\na: 3\n",
               {problem(Rule::yaml_duplicate_key, 2, 1, 1, {"a", "1"}),
                problem(Rule::yaml_duplicate_key, 3, 1, 1, {"a", "1"})},
               "{a: 1, a: 2, a: 3}"},
           Row{"key that is a list",
               "[ก]: 1\nข: 2\n",
               {problem(Rule::yaml_wrong_type, 1, 1, 0, {"key", "text", ""})},
               "{ข: 2}"},
           Row{"key that is a map",
               "? {a: 1}\n: 2\nข: 2\n",
               {problem(Rule::yaml_wrong_type, 1, 3, 0, {"key", "text", ""})},
               "{ข: 2}"},
           Row{"alias of what holds it",
               "ก: &วน\n  ข: *วน\n",
               {problem(Rule::yaml_alias_cycle, 2, 6, 0, {"วน"})},
               "{ก: {ข: ~}}"},
           Row{"alias cycle is named, not the latest anchor",
               "a: &x {b: &y 1, c: *x}",
               {problem(Rule::yaml_alias_cycle, 1, 20, 0, {"x"})},
               "{a: {b: 1, c: ~}}"},
           Row{"alias that nobody named",
               "ก: *ไม่มี\n",
               {problem(Rule::yaml_syntax, 1, 4, 0, {"yaml_anchor"})},
               "{ก: ~}"},
           Row{"tag",
               "a: !!python/object x\n",
               {problem(Rule::yaml_tag, 1, 4, 1, {"tag:yaml.org,2002:python/object"})},
               "{a: x}"},
           Row{"second document",
               "ก: 1\n---\nข: 2\n",
               {problem(Rule::yaml_several_documents, 2, 1, 3)},
               "{ก: 1}"},
           Row{"bracket left open",
               "ก: [1, 2\nข: 3\n",
               {problem(Rule::yaml_syntax, 2, 2, 0, {"yaml_bracket"})},
               "{ก: [1, 2 ข]}"},
           Row{"tab", "ก:\n\t- 1\n", {problem(Rule::yaml_syntax, 2, 2, 0, {"yaml_tab"})}, "{ก: ~}"},
           Row{"two colons",
               "เวลา: 08.30 น.: เปิด\n",
               {problem(Rule::yaml_syntax, 1, 15, 0, {"yaml_colon"})},
               "{เวลา: 08.30 น.}"},
           Row{"quote left open",
               "ก: \"ข\n",
               {problem(Rule::yaml_syntax, 1, 4, 1, {"yaml_quote"})},
               "{ก: \"ข \"}"},
           Row{"single quote left open",
               "ก: &a 'ข\nค: 1\n",
               {problem(Rule::yaml_syntax, 1, 4, 1, {"yaml_quote"})},
               "{ก: \"ข ค: 1 \"}"},
           Row{"quotes that hold quotes", R"({ก: "\"ข", ค: 'ง''จ'})", {}, "{ก: \"\"ข\", ค: \"ง'จ\"}"},
           Row{"unknown escape",
               R"(ก: "ข\ค")",
               {problem(Rule::yaml_syntax, 1, 8, 0, {"yaml_escape"})},
               "{ก: ~}"},
           Row{"reserved character",
               "ก: @ข\n",
               {problem(Rule::yaml_syntax, 1, 4, 0, {"yaml_character"})},
               "{ก: ~}"},
           Row{"uneven indentation",
               "ก: 1\n ข: 2\n",
               {problem(Rule::yaml_syntax, 2, 3, 0, {"yaml_colon"})},
               "{ก: 1 ข}"},
           Row{"end of transmission",
               "ก: 1\nข: 2\x04\nค: 3\n",
               {problem(Rule::yaml_syntax, 2, 5, 1, {"yaml_control"})},
               "{ก: 1, ข: 2}"},
       }) {
    CAPTURE(row.name);
    const auto parsed = parse(row.text);
    CHECK(parsed.problems == row.problems);
    CHECK(shown(parsed.value) == row.expected);
  }
}

TEST_CASE("YAML beyond its limits ends early") {
  const std::string bomb =
      "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c "
      "[*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
      "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: "
      "[*e,*e,*e,*e,*e,*e,*e]\n";
  struct Row {
    std::string_view name{};
    std::string text{};
    report::Problem expected{};
  };
  for (const Row& row : {
           Row{"aliases of aliases", bomb, problem(Rule::yaml_too_large, 5, 4, 0, {"200000"})},
           Row{"aliases of a long text",
               "a: &a " + std::string(1U << 20U, 'x') + "\nb: [" + repeated("*a,", 1000) + "]\n",
               problem(Rule::yaml_too_large, 2, 20, 0, {"4 MB"})},
           Row{"too many bytes", std::string((4U << 20U) + 1, ' '),
               problem(Rule::yaml_too_large, 1, 0, 0, {"4 MB"})},
           Row{"too many values", "[" + repeated("1,", 200'001) + "]",
               problem(Rule::yaml_too_large, 1, 400'000, 1, {"200000"})},
           Row{"10,000 brackets", std::string(10'000, '['), problem(Rule::yaml_too_deep, 1, 17, 0, {"32"})},
           Row{"10,000 braces", repeated("{ก: ", 10'000), problem(Rule::yaml_too_deep, 1, 125, 0, {"32"})},
           Row{"10,000 dashes", repeated("- ", 10'000), problem(Rule::yaml_too_deep, 1, 65, 0, {"32"})},
           Row{"10,000 question marks", repeated("? ", 10'000),
               problem(Rule::yaml_too_deep, 1, 65, 0, {"32"})},
           Row{"1,000 maps in each other", nested_block_maps(1000),
               problem(Rule::yaml_too_deep, 33, 33, 0, {"32"})},
       }) {
    CAPTURE(row.name);
    CHECK(parse(row.text).problems == Problems{row.expected});
  }
  CHECK(load::is_cut(parse("[[").problems));
  CHECK_FALSE(load::is_cut(parse("a: 1\na: 1\n").problems));
}

TEST_CASE("A map of many keys is read in time") {
  std::string text;
  for (int i = 0; i < 90'000; ++i) {
    text += "k" + std::to_string(i) + ":\n";
  }
  CHECK(parse(text).problems == Problems{});
}

TEST_CASE("Places of a text within a file begin at its line") {
  const auto parsed = load::parse_yaml("ก: 1\nก: 2\n", "b.md", 2);
  CHECK(parsed.problems == Problems{load::problem_in("b.md", Rule::yaml_duplicate_key, 3, 1, 1, {"ก", "2"})});
}
