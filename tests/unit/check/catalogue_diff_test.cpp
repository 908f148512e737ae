#include "check/catalogue_diff.h"

#include "site/catalogue.h"
#include "site/catalogue_change.h"
#include "site/field.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace prongsai;
using site::CatalogueChange;

namespace {

struct Named {
  std::string code{};
  std::string topic{};
  std::string title{};
  std::vector<std::string> continues{};
  std::vector<std::string> elements{};
};

site::Catalogue catalogue_of(int year, const std::vector<Named>& items) {
  site::Catalogue catalogue{.fiscal_year = {year}};
  auto& part = catalogue.indicators.emplace_back().sub_indicators.emplace_back();
  for (const Named& named : items) {
    site::Item& item = part.items.emplace_back();
    item.code = named.code;
    item.topic = named.topic;
    item.title = named.title;
    item.continues = named.continues;
    for (const std::string& text : named.elements) {
      item.elements.push_back({.id = "e", .text = text});
    }
  }
  return catalogue;
}

std::string codes_of(const std::vector<const site::Item*>& items) {
  std::string codes;
  for (const site::Item* item : items) {
    codes += (codes.empty() ? "" : "+") + item->code;
  }
  return codes;
}

/// "merged O2+O3>O1" for each change, one a line.
std::string told(const std::vector<site::ItemChange>& changes) {
  std::string lines;
  for (const site::ItemChange& change : changes) {
    lines.append(site::name_of(change.change).key);
    lines += " " + codes_of(change.before) + ">" + codes_of(change.after) + "\n";
  }
  return lines;
}

struct Row {
  const char* name;
  std::vector<Named> earlier;
  std::vector<Named> later;
  std::string changes;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> table{
      {"nothing changed", {{"O1", "a", "ก"}}, {{"O1", "a", "ก"}}, "same O1>O1\n"},
      {"another number", {{"O1", "a", "ก"}}, {{"O4", "a", "ก"}}, "renumbered O1>O4\n"},
      {"another title", {{"O1", "a", "ก"}}, {{"O1", "a", "ข"}}, "reworded O1>O1\n"},
      {"a new number and title", {{"O1", "a", "ก"}}, {{"O2", "a", "ข"}}, "renumbered O1>O2\n"},
      {"the year in the title counts on",
       {{"O1", "a", "แผน ปี พ.ศ. 2567"}},
       {{"O1", "a", "แผน ปี พ.ศ. 2568"}},
       "same O1>O1\n"},
      {"another year in the title",
       {{"O1", "a", "แผน ปี พ.ศ. 2567"}},
       {{"O1", "a", "แผน ปี พ.ศ. 2567"}},
       "reworded O1>O1\n"},
      {"one came", {}, {{"O1", "a", "ก"}}, "came >O1\n"},
      {"one went", {{"O1", "a", "ก"}}, {}, "went O1>\n"},
      {"two in one",
       {{"O1", "a", "ก"}, {"O2", "b", "ข"}, {"O3", "c", "ค"}},
       {{"O1", "a", "ก", {"c"}}, {"O2", "b", "ข"}},
       "merged O1+O3>O1\nsame O2>O2\n"},
      {"two in a new topic",
       {{"O1", "a", "ก"}, {"O2", "b", "ข"}},
       {{"O1", "ab", "กข", {"b", "a"}}},
       "merged O1+O2>O1\n"},
      {"what it continues is of a still earlier year",
       {{"O1", "a", "ก"}},
       {{"O1", "a", "ก", {"z"}}},
       "same O1>O1\n"},
      {"one in two",
       {{"O1", "a", "ก"}},
       {{"O1", "b", "ข", {"a"}}, {"O2", "c", "ค", {"a"}}},
       "split O1>O1+O2\n"},
      {"one lends a part and stays",
       {{"O1", "a", "ก"}},
       {{"O1", "a", "ก"}, {"O2", "b", "ข", {"a"}}},
       "split O1>O1+O2\n"},
      {"merged and split at once is one change",
       {{"O1", "a", "ก"}, {"O2", "b", "ข"}},
       {{"O1", "a", "ก", {"b"}}, {"O2", "b", "ข"}},
       "merged O1+O2>O1+O2\n"},
      {"the later list's order, then what went",
       {{"O1", "a", "ก"}, {"O2", "b", "ข"}, {"O3", "c", "ค"}},
       {{"O1", "c", "ค"}, {"O2", "d", "ง"}, {"O3", "b", "ข"}},
       "renumbered O3>O1\ncame >O2\nrenumbered O2>O3\nwent O1>\n"},
  };
  return table;
}

}  // namespace

TEST_CASE("items are followed from one list to the next") {
  for (const Row& row : rows()) {
    INFO(row.name);
    const auto earlier = catalogue_of(2567, row.earlier);
    const auto later = catalogue_of(2568, row.later);
    CHECK(told(check::catalogue_diff(earlier, later)) == row.changes);
  }
}

TEST_CASE("elements that came and went are told for items that stayed") {
  const auto earlier =
      catalogue_of(2567, {{"O1", "a", "ก", {}, {"แผนปี 2567", "งบประมาณ"}}, {"O2", "b", "ข", {}, {"x"}}});
  const auto later =
      catalogue_of(2568, {{"O1", "a", "ก", {}, {"แผนปี 2568", "ผู้รับผิดชอบ"}}, {"O2", "c", "ค", {}, {"y"}}});
  const auto changes = check::catalogue_diff(earlier, later);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].elements_came == std::vector<std::string>{"ผู้รับผิดชอบ"});
  CHECK(changes[0].elements_went == std::vector<std::string>{"งบประมาณ"});
  CHECK(changes[1].change == CatalogueChange::came);
  CHECK(changes[1].elements_came.empty());
}
