#include "check/judge.h"
#include "check/oit_score.h"
#include "load/catalogues.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "unit/check/random_site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

// What must hold whatever a body writes, of the lists of all years.
using namespace prongsai;
using check::Outcome;
using check::Random;
using site::ElementState;
using site::ItemState;

namespace {

constexpr int first_year = 2562;
constexpr int last_year = 2569;
constexpr double tiny = 1e-9;

std::vector<site::Catalogue> all_lists() {
  auto loaded = load::load_catalogues(PRONGSAI_SOURCE_DIR);
  REQUIRE(loaded.problems.empty());
  REQUIRE(loaded.value.size() == last_year - first_year + 1);
  return std::move(loaded.value);
}

int rank(ElementState state) {
  switch (state) {
    case ElementState::unmet:
      return 0;
    case ElementState::manual:
      return 1;
    case ElementState::not_applicable:
      return 2;
    case ElementState::met:
      return 3;
  }
  return -1;
}

int rank(ItemState state) {
  switch (state) {
    case ItemState::missing:
      return 0;
    case ItemState::stale:
      return 1;
    case ItemState::incomplete:
      return 2;
    case ItemState::not_due:
      return 3;
    case ItemState::complete:
      return 4;
  }
  return -1;
}

/// The days on which what is due changes.
text::Date some_edge(text::FiscalYear year, Random& random) {
  const text::Period days = text::period_of(year);
  const text::Date half = text::first_six_months_of(year).to;
  const std::array<text::Date, 6> edges{text::add_days(days.from, -1), days.from, half,
                                        text::add_days(half, 1),       days.to,   text::add_days(days.to, 1)};
  return edges.at(random.below(edges.size()));
}

/// How many elements got better; tells each that got worse.
int compare(const site::Verdict& before, const site::Verdict& after) {
  int better = 0;
  for (std::size_t i = 0; i < before.items.size(); ++i) {
    const site::ItemVerdict& old_item = before.items[i];
    const site::ItemVerdict& item = after.items[i];
    CAPTURE(item.item->code);
    CHECK(rank(item.state) >= rank(old_item.state));
    for (std::size_t j = 0; j < item.elements.size(); ++j) {
      CAPTURE(item.elements[j].element->id);
      CHECK(rank(item.elements[j].state) >= rank(old_item.elements[j].state));
      better += rank(item.elements[j].state) > rank(old_item.elements[j].state) ? 1 : 0;
    }
  }
  CHECK(after.score.oit >= before.score.oit - tiny);
  return better;
}

}  // namespace

TEST_CASE("a complete record more makes no item and no element worse") {
  constexpr int sites_of_a_year = 6;
  constexpr int records_of_a_site = 60;
  for (const site::Catalogue& catalogue : all_lists()) {
    CAPTURE(catalogue.fiscal_year.buddhist);
    const auto places = check::needs_of(catalogue);
    int better = 0;
    for (int number = 0; number < sites_of_a_year; ++number) {
      Random random(static_cast<std::uint_fast32_t>(catalogue.fiscal_year.buddhist * 100 + number));
      site::Site site = check::random_site(catalogue, random);
      for (int i = 0; i < records_of_a_site; ++i) {
        const text::Date as_of = some_edge(catalogue.fiscal_year, random);
        const auto before = check::judge(site, catalogue, as_of);
        const check::NeedPlace& place = places[random.below(places.size())];
        INFO("for ", place.item->code, " ", place.element->id, ", site ", number, ", record ", i);
        check::add_complete_record(site, catalogue, place, random);
        better += compare(before, check::judge(site, catalogue, as_of));
      }
    }
    // These are not sites in which nothing could change.
    CHECK(better > 30);
  }
}

TEST_CASE("the score of every year's list is between 0 and 100 and grows with every item") {
  constexpr int orders_of_a_year = 20;
  for (const site::Catalogue& catalogue : all_lists()) {
    CAPTURE(catalogue.fiscal_year.buddhist);
    for (int number = 0; number < orders_of_a_year; ++number) {
      Random random(static_cast<std::uint_fast32_t>(catalogue.fiscal_year.buddhist * 100 + number));
      check::Outcomes outcomes;
      std::vector<std::string> left;
      for (const site::Item* item : site::items_of(catalogue)) {
        const bool is_left_out = number > 0 && random.happens(10);
        outcomes[item->code] = is_left_out ? Outcome::left_out : Outcome::lost;
        if (!is_left_out) {
          left.push_back(item->code);
        }
      }
      const auto worth = check::worth_of_items(catalogue, outcomes);
      double score = check::oit_score(catalogue, outcomes).oit;
      CHECK(score == 0);
      while (!left.empty()) {
        const std::size_t chosen = random.below(left.size());
        std::swap(left[chosen], left.back());
        outcomes[left.back()] = Outcome::earned;
        const double now = check::oit_score(catalogue, outcomes).oit;
        CAPTURE(left.back());
        CHECK(now > score);
        CHECK(now <= 100 + tiny);
        // What an item is said to cost is what it brings.
        CHECK((now - score) * check::oit_share / 100 == doctest::Approx(worth.at(left.back())));
        score = now;
        left.pop_back();
      }
      CHECK(score == doctest::Approx(100));
    }
  }
}
