// The manual's tables of fields must be those of the program: this test says which row must be written anew.
#include "unit/manual.h"

#include "site/catalogue.h"
#include "site/field.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace prongsai;

namespace {

struct Page {
  std::vector<manual::Table> tables{};
  std::string required{};
};

Page thai(const std::string& page) {
  return {.tables = manual::tables_of("th/" + page), .required = "ต้องมี"};
}

Page english(const std::string& page) {
  return {.tables = manual::tables_of("en/" + page), .required = "yes"};
}

template <class Record>
std::vector<std::string> rows_of(const Page& page) {
  std::vector<std::string> rows;
  site::for_each_field(Record{}, [&](const site::FieldInfo& info, const auto& /*value*/) {
    const std::string required = info.need == site::Need::required ? page.required : "";
    rows.push_back("| `" + std::string(info.key) + "` | " + required + " | " + std::string(info.th) + " |");
  });
  return rows;
}

template <class Record>
void check_table(const Page& page) {
  const auto rows = rows_of<Record>(page);
  INFO("no table has just these fields, from ", rows.front(), " to ", rows.back(), "; missing anywhere:\n",
       manual::missing_rows(page.tables, rows));
  CHECK(manual::has_table(page.tables, rows));
}

void check_catalogue_page(const Page& page) {
  check_table<site::Catalogue>(page);
  check_table<site::AnswerWindow>(page);
  check_table<site::CatalogueSource>(page);
  check_table<site::Indicator>(page);
  check_table<site::SubIndicator>(page);
  check_table<site::Item>(page);
  check_table<site::Element>(page);
  check_table<site::ElementNeed>(page);
  check_table<site::Where>(page);
}

}  // namespace

TEST_CASE("the manual has every field of a catalogue") {
  check_catalogue_page(thai("catalogue.md"));
  check_catalogue_page(english("catalogue.md"));
}
