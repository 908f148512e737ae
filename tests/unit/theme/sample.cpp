#include "unit/theme/sample.h"

#include "report/problem.h"
#include "report/rule.h"
#include "text/date.h"
#include "text/number.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::theme {

namespace {

struct Person {
  std::string name{};
  std::string kind{};
  std::int64_t age = 0;
  text::Amount pay{};
  std::optional<std::string> phone{};
};

const Person& person(const void* object) {
  return *static_cast<const Person*>(object);
}

constexpr std::array<Member, 5> person_members = {{
    {"age", [](const void* object, Arena&) { return Value(person(object).age); }},
    {"kind", [](const void* object, Arena&) { return Value(person(object).kind); }},
    {"name", [](const void* object, Arena&) { return Value(person(object).name); }},
    {"pay", [](const void* object, Arena&) { return Value(person(object).pay); }},
    {"phone", [](const void* object,
                 Arena&) { return person(object).phone ? Value(*person(object).phone) : Value(); }},
}};
constexpr ObjectType person_type = {.name = "person", .members = person_members};

Value to_value(const Person& one) {
  return ObjectRef{.type = &person_type, .object = &one};
}

const std::vector<Person>& people() {
  static const std::vector<Person> all = {
      {.name = "สมชาย", .kind = "การเมือง", .age = 52, .pay = {.satang = 2012345}, .phone = "0 2123 4567"},
      {.name = "กานดา", .kind = "ประจำ", .age = 34, .pay = {.satang = 1500000}},
      {.name = "ไก่", .kind = "ประจำ", .age = 41, .pay = {.satang = 1800050}},
  };
  return all;
}

const std::vector<Person>& nobody() {
  static const std::vector<Person> none;
  return none;
}

}  // namespace

Bindings sample_bindings() {
  Bindings bindings;
  bindings.values = {
      {"title", "แผนปี ๒๕๖๗"},
      {"attack", "\"'><script>alert(1)</script>&"},
      {"script_url", " java\tscript:alert(1)"},
      {"url", "https://example.go.th/ก ข?a=1&b=\"2\""},
      {"path", "/oit/2567/o14/"},
      {"mail", "a@example.go.th"},
      {"scheme", "javascript"},
      {"colon_rest", ":alert(1)"},
      {"html", Safe{"<b>หนา</b> &amp; ชัด"}},
      {"day", text::Date{.year = 2024, .month = 4, .day = 30}},
      {"pay", text::Amount{.satang = 123450}},
      {"nothing", Value()},
      {"yes", true},
      {"n", 1234567},
      {"x", 62.205},
      {"tag", "b"},
      {"lines", "หนึ่ง\nสอง <2>"},
      {"people", list_of<Person, to_value>(people())},
      {"nobody", list_of<Person, to_value>(nobody())},
      {"person", to_value(people().front())},
  };
  bindings.functions = {
      {"asset",
       [](std::span<const Value> arguments, Arena& arena) {
         const auto* name =
             arguments.empty() ? nullptr : std::get_if<std::string_view>(&arguments[0].storage());
         return Value(arena.keep("/assets/" + std::string(name == nullptr ? "" : *name)));
       }},
      {"count", [](std::span<const Value> arguments, Arena&) { return Value(arguments.size()); }},
  };
  return bindings;
}

UiStrings sample_strings() {
  return {
      {"search", {.th = "ค้นหา", .en = "Search"}},
      {"found", {.th = "พบ {count} รายการใน {where}", .en = "{count} found in {where}"}},
      {"tricky", {.th = "<ไม่ใช่แท็ก> & {brace", .en = ""}},
      {"state_late", {.th = "ล่าช้า", .en = "late"}},
  };
}

Outcome run(const std::vector<NamedText>& templates, const RenderOptions& options,
            const RenderLimits& limits) {
  std::vector<TemplateSource> sources;
  for (const NamedText& one : templates) {
    const std::string name(one.name);
    sources.push_back({.name = name, .file = name, .text = std::string(one.text)});
  }
  auto theme = Theme::compile(sources, sample_strings());
  if (!theme.problems.empty()) {
    return {.problems = std::move(theme.problems)};
  }
  auto page = theme.value.render(sources.front().name, sample_bindings(), options, limits);
  return {.html = std::move(page.value), .problems = std::move(page.problems)};
}

Outcome run(std::string_view text, const RenderOptions& options, const RenderLimits& limits) {
  return run(std::vector<NamedText>{{.name = "a.html", .text = text}}, options, limits);
}

std::string told(const Outcome& outcome) {
  std::string lines;
  for (const report::Problem& problem : outcome.problems) {
    const report::Location& where = problem.where;
    std::string line = (lines.empty() ? "" : "\n") + where.file + ":" + std::to_string(where.line) + ":" +
                       std::to_string(where.column) + "+" + std::to_string(where.length) + " " +
                       std::string(report::info(problem.rule).name);
    for (std::size_t i = 0; i < problem.details.size(); ++i) {
      line += (i == 0 ? " " : "|") + problem.details[i];
    }
    lines += line;
  }
  return lines;
}

}  // namespace prongsai::theme
