// The rows themselves stand in rules_of_*.h; here they become one table that is looked up by number.
#include "report/rule.h"
#include "report/rules_of_attachments.h"
#include "report/rules_of_files.h"
#include "report/rules_of_outside_links.h"
#include "report/rules_of_results.h"
#include "report/rules_of_site.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace prongsai::report {

namespace {

template <std::size_t... sizes>
constexpr auto join(const std::array<RuleInfo, sizes>&... parts) {
  std::array<RuleInfo, (sizes + ...)> whole{};
  auto end = whole.begin();
  ((end = std::ranges::copy(parts, end).out), ...);
  return whole;
}

constexpr auto table = join(rules_of_files, rules_of_attachments, rules_of_yaml, rules_of_markdown,
                            rules_of_tables, rules_of_content, rules_of_themes, rules_of_checks,
                            rules_of_outside_links, rules_of_output, rules_of_usage);

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].rule) != i) {
      return false;
    }
  }
  return true;
}
static_assert(is_in_order(), "the rows of rules_of_*.h must stand in the order of Rule");
static_assert(table.size() == static_cast<std::size_t>(Rule::usage) + 1,
              "every Rule needs a row in rules_of_*.h");

}  // namespace

std::span<const RuleInfo> all_rules() {
  return table;
}

const RuleInfo& info(Rule rule) {
  return table.at(static_cast<std::size_t>(rule));
}

std::optional<Rule> rule_named(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &RuleInfo::name);
  return found == table.end() ? std::nullopt : std::optional(found->rule);
}

std::string_view severity_word(Severity severity, text::Language language) {
  const bool is_thai = language == text::Language::th;
  switch (severity) {
    case Severity::note:
      return is_thai ? "หมายเหตุ" : "note";
    case Severity::warning:
      return is_thai ? "คำเตือน" : "warning";
    case Severity::error:
      return is_thai ? "ผิดพลาด" : "error";
  }
  return {};
}

}  // namespace prongsai::report
