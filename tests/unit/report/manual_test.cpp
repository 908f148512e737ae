// The manual's table of rules must be the program's.
#include "unit/manual.h"

#include "report/rule.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace prongsai;

namespace {

std::vector<std::string> rows_of_rules(text::Language language) {
  std::vector<std::string> rows;
  rows.reserve(report::all_rules().size());
  for (const report::RuleInfo& rule : report::all_rules()) {
    rows.push_back("| `" + std::string(rule.name) + "` | " +
                   std::string(report::severity_word(rule.severity, language)) + " |");
  }
  return rows;
}

void check_page(const std::string& page, text::Language language) {
  const auto tables = manual::tables_of(page);
  const auto rows = rows_of_rules(language);
  INFO(page, " lacks, or has in another order:\n", manual::missing_rows(tables, rows));
  CHECK(manual::has_table(tables, rows));
}

}  // namespace

TEST_CASE("the manual has every rule in the program's order, with its severity") {
  check_page("th/messages.md", text::Language::th);
  check_page("en/messages.md", text::Language::en);
}
