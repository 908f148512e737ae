#include "check/oit_score.h"

#include "site/catalogue.h"
#include "site/oit_score.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using check::Outcome;
using check::Outcomes;

namespace {

/// A list whose sub-indicators 9.1 … 10.2 have so many items.
site::Catalogue catalogue_of(const std::vector<std::vector<int>>& sizes) {
  site::Catalogue catalogue;
  int number = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    site::Indicator& indicator = catalogue.indicators.emplace_back();
    indicator.code = std::to_string(9 + i);
    for (std::size_t j = 0; j < sizes[i].size(); ++j) {
      site::SubIndicator& part = indicator.sub_indicators.emplace_back();
      part.code = indicator.code + "." + std::to_string(j + 1);
      for (int k = 0; k < sizes[i][j]; ++k) {
        part.items.push_back({.code = "O" + std::to_string(++number)});
      }
    }
  }
  return catalogue;
}

Outcomes all_but(const site::Catalogue& catalogue, const std::set<std::string>& lost) {
  Outcomes outcomes;
  for (const site::Item* item : site::items_of(catalogue)) {
    outcomes[item->code] = lost.contains(item->code) ? Outcome::lost : Outcome::earned;
  }
  return outcomes;
}

double rounded(double score) {
  return std::round(score * 100) / 100;
}

double part_of(const std::vector<site::PartScore>& parts, std::string_view code) {
  for (const site::PartScore& part : parts) {
    if (part.code == code) {
      return rounded(part.score);
    }
  }
  return -1;
}

const std::vector<std::vector<int>> sizes_2564{{9, 8, 7, 4, 5}, {8, 2}};
const std::vector<std::vector<int>> sizes_2568{{4, 7, 2, 3, 4}, {6, 2}};

}  // namespace

TEST_CASE("the scores that were published for 2564 come out of their items") {
  const site::Catalogue catalogue = catalogue_of(sizes_2564);
  // 9.3 lacks three of seven, 9.4 three of four, 9.5 two of five; 10.1 lacks five of eight, 10.2 both.
  const auto score =
      check::oit_score(catalogue, all_but(catalogue, {"O18", "O19", "O20", "O25", "O26", "O27", "O29", "O30",
                                                      "O34", "O35", "O36", "O37", "O38", "O42", "O43"}));
  CHECK(part_of(score.indicators, "9") == 68.43);
  CHECK(part_of(score.indicators, "10") == 18.75);
  CHECK(rounded(score.oit) == 43.59);
}

TEST_CASE("an item in a small part weighs more") {
  const site::Catalogue catalogue = catalogue_of(sizes_2568);
  const auto worth = check::worth_of_items(catalogue, all_but(catalogue, {}));
  CHECK(rounded(worth.at("O12")) == 2.0);  // one of the two items of 9.3
  CHECK(rounded(worth.at("O5")) == 0.57);  // one of the seven of 9.2
  CHECK(rounded(worth.at("O27")) == 5.0);  // one of the two of 10.2
  double sum = 0;
  for (const auto& [code, points] : worth) {
    sum += points;
  }
  CHECK(rounded(sum) == check::oit_share);
}

TEST_CASE("what does not apply is left out, not earned") {
  const site::Catalogue catalogue = catalogue_of({{2, 1}, {1}});
  Outcomes outcomes = all_but(catalogue, {"O2"});
  outcomes["O1"] = Outcome::left_out;
  auto score = check::oit_score(catalogue, outcomes);
  CHECK(score.sub_indicators == std::vector<site::PartScore>{{"9.1", 0}, {"9.2", 100}, {"10.1", 100}});
  outcomes["O2"] = Outcome::left_out;
  score = check::oit_score(catalogue, outcomes);
  CHECK(score.sub_indicators == std::vector<site::PartScore>{{"9.2", 100}, {"10.1", 100}});
  CHECK(check::worth_of_items(catalogue, outcomes).at("O1") == 0);
}
