// The manual's tables of fields must be those of the program: this test says which row must be written anew.
#include "unit/manual.h"

#include "site/catalogue.h"
#include "site/field.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/site.h"
#include "site/stated_score.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
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

template <class... Records>
void check_lists(const Page& page, const std::variant<std::monostate, Records...>* /*all*/) {
  (check_table<typename Records::value_type>(page), ...);
}

void check_content_page(const Page& page) {
  check_lists(page, static_cast<const site::Records*>(nullptr));
  check_table<site::Head>(page);
  check_table<site::Signature>(page);
  check_table<site::StatedScore>(page);
  check_table<site::Memo>(page);
  check_table<site::Cover>(page);
  check_table<site::AttachedFile>(page);
  check_table<site::Photo>(page);
  check_table<site::ManualStep>(page);
  check_table<site::Config>(page);
  check_table<site::Agency>(page);
  check_table<site::MenuEntry>(page);
  check_table<site::YearCalendar>(page);
  check_table<site::SwitchedOff>(page);
  check_table<site::Licence>(page);
  check_table<site::Division>(page);
  check_table<site::Assignment>(page);
  check_table<site::Attestation>(page);
  check_table<site::Area>(page);
  std::vector<std::string> kinds;
  kinds.reserve(site::Names<site::Kind>::list.size());
  for (const auto& kind : site::Names<site::Kind>::list) {
    kinds.push_back("| `" + std::string(kind.key) + "` | " + std::string(kind.th) + " |");
  }
  CHECK(manual::has_table(page.tables, kinds));
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

TEST_CASE("the manual has every kind and every field") {
  check_content_page(thai("content.md"));
  check_content_page(english("content.md"));
}

TEST_CASE("the manual has every field of a catalogue") {
  check_catalogue_page(thai("catalogue.md"));
  check_catalogue_page(english("catalogue.md"));
}
