#include "load/catalogues.h"

#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using load::Problems;
using site::Confidence;

namespace {

struct Row {
  int year{};
  /// Items of 9.1, 9.2, 9.3, 9.4, 9.5, 10.1, 10.2.
  std::vector<std::size_t> sizes{};
  std::size_t elements{};
  /// Whose words were only remembered: what was researched must not become surer than it is.
  std::ptrdiff_t low_titles{};
  std::ptrdiff_t low_elements{};
};

const std::vector<Row> rows{
    {.year = 2562, .sizes = {9, 8, 7, 4, 5, 8, 7}, .elements = 48, .low_titles = 1, .low_elements = 43},
    {.year = 2563, .sizes = {9, 8, 7, 4, 5, 8, 2}, .elements = 49, .low_titles = 0, .low_elements = 19},
    {.year = 2564, .sizes = {9, 8, 7, 4, 5, 8, 2}, .elements = 49, .low_titles = 0, .low_elements = 19},
    {.year = 2565, .sizes = {9, 8, 7, 4, 5, 8, 2}, .elements = 49, .low_titles = 0, .low_elements = 18},
    {.year = 2566, .sizes = {10, 8, 4, 4, 4, 8, 5}, .elements = 51, .low_titles = 0, .low_elements = 11},
    {.year = 2567, .sizes = {6, 7, 4, 4, 4, 8, 2}, .elements = 53, .low_titles = 0, .low_elements = 9},
    {.year = 2568, .sizes = {4, 7, 2, 3, 4, 6, 2}, .elements = 42, .low_titles = 0, .low_elements = 4},
    // One low element more than was found: the progress that O6 names in its title only.
    {.year = 2569, .sizes = {4, 6, 2, 3, 4, 5, 2}, .elements = 39, .low_titles = 0, .low_elements = 3},
};

const std::vector<site::Catalogue>& builtin() {
  static const auto loaded = load::load_catalogues("");
  REQUIRE(loaded.problems == Problems{});
  return loaded.value;
}

std::vector<std::size_t> sizes_of(const site::Catalogue& catalogue) {
  std::vector<std::size_t> sizes;
  for (const site::Indicator& indicator : catalogue.indicators) {
    for (const site::SubIndicator& sub : indicator.sub_indicators) {
      sizes.push_back(sub.items.size());
    }
  }
  return sizes;
}

std::set<std::string> topic_ids() {
  std::set<std::string> ids;
  for (const site::Topic& topic : load::load_topics().value) {
    ids.insert(topic.id);
  }
  return ids;
}

bool is_low(const auto& worded) {
  return worded.confidence == Confidence::low;
}

/// Where a clerk may state that there was none: a plan, announcements, a month, complaints, gifts.
bool may_be_nil(std::string_view topic) {
  constexpr std::string_view allowed[]{"procurement-plan",
                                       "procurement-announcements",
                                       "procurement-monthly-summary",
                                       "procurement-list",
                                       "complaint-statistics",
                                       "no-gift-report",
                                       "ethical-gift-report",
                                       "procurement-annual-report" /* its twelve months */,
                                       "no-gift-policy-declaration" /* the report in it */};
  return std::ranges::find(allowed, topic) != std::end(allowed);
}

/// What two needs have in common when nothing could tell their elements apart.
bool same_test(const site::ElementNeed& one, const site::ElementNeed& other) {
  const auto same_conditions = std::ranges::equal(
      one.conditions, other.conditions,
      [](const site::Where& a, const site::Where& b) { return a.field == b.field && a.is == b.is; });
  return same_conditions && one.rule == other.rule && one.topic == other.topic && one.kinds == other.kinds &&
         one.fields == other.fields && one.head == other.head && one.field == other.field &&
         one.values == other.values && one.types == other.types && one.by == other.by &&
         one.at_least == other.at_least && one.or_nil == other.or_nil;
}

void check_element(const site::Item& item, const site::Element& element, const std::set<std::string>& topics,
                   const std::set<std::string>& sources) {
  CAPTURE(element.id);
  CHECK(!element.text.empty());
  CHECK(!element.needs.empty());
  CHECK(!element.sources.empty());
  for (const std::string& source : element.sources) {
    CHECK_MESSAGE(sources.contains(source), source);
  }
  for (const site::ElementNeed& need : element.needs) {
    CHECK((need.topic.empty() || topics.contains(need.topic)));
    CHECK((need.rule == site::NeedRule::manual) == !need.reason.empty());
    CHECK((!need.or_nil || may_be_nil(item.topic)));
  }
  for (const site::Element& other : item.elements) {
    const bool are_twins = std::ranges::equal(element.needs, other.needs, same_test);
    CHECK_MESSAGE((&other == &element || !are_twins), other.id);
  }
}

void check_item(const site::Item& item, const std::set<std::string>& topics,
                const std::set<std::string>& sources) {
  CAPTURE(item.code);
  CHECK(topics.contains(item.topic));
  CHECK(!item.sources.empty());
  for (const std::string& source : item.sources) {
    CHECK_MESSAGE(sources.contains(source), source);
  }
  for (const std::string& topic : item.continues) {
    CHECK_MESSAGE((topics.contains(topic) && topic != item.topic), topic);
  }
  for (const site::Element& element : item.elements) {
    check_element(item, element, topics, sources);
  }
}

}  // namespace

TEST_CASE("The lists that come with the program have the sizes and the doubts that were researched") {
  REQUIRE(builtin().size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const site::Catalogue& catalogue = builtin()[i];
    const Row& row = rows[i];
    CAPTURE(row.year);
    CHECK(catalogue.fiscal_year == text::FiscalYear{row.year});
    CHECK(sizes_of(catalogue) == row.sizes);
    const auto items = site::items_of(catalogue);
    std::size_t elements = 0;
    std::ptrdiff_t low_elements = 0;
    for (std::size_t number = 0; number < items.size(); ++number) {
      CHECK(items[number]->code == "O" + std::to_string(number + 1));
      elements += items[number]->elements.size();
      low_elements += std::ranges::count_if(items[number]->elements, [](const auto& e) { return is_low(e); });
    }
    CHECK(elements == row.elements);
    CHECK(low_elements == row.low_elements);
    CHECK(std::ranges::count_if(items, [](const site::Item* item) { return is_low(*item); }) ==
          row.low_titles);
  }
}

TEST_CASE("Topics, sources and needs of the lists that come with the program hold") {
  const std::set<std::string> topics = topic_ids();
  for (const site::Catalogue& catalogue : builtin()) {
    CAPTURE(catalogue.fiscal_year.buddhist);
    std::set<std::string> sources;
    for (const site::CatalogueSource& source : catalogue.sources) {
      CHECK_MESSAGE(sources.insert(source.id).second, source.id);
    }
    for (const site::Item* item : site::items_of(catalogue)) {
      check_item(*item, topics, sources);
    }
  }
}

TEST_CASE("When ITAS takes the answers of a year") {
  for (const site::Catalogue& catalogue : builtin()) {
    CAPTURE(catalogue.fiscal_year.buddhist);
    REQUIRE(catalogue.answers);
    REQUIRE(catalogue.answers->opens);
    CHECK(*catalogue.answers->opens < catalogue.answers->closes);
    CHECK(text::contains(text::period_of(catalogue.fiscal_year), catalogue.answers->closes));
    CHECK(!catalogue.answers->note.empty());
    const bool has_source = catalogue.fiscal_year == text::FiscalYear{2562} ||
                            catalogue.fiscal_year == text::FiscalYear{2564} ||
                            catalogue.fiscal_year == text::FiscalYear{2565};
    CHECK((catalogue.answers->confidence == Confidence::low) == !has_source);
  }
}

TEST_CASE("What merged can be followed from year to year") {
  struct Merged {
    int year{};
    std::string_view into{};
    std::vector<std::string> from{};
  };
  for (const Merged& merged : {
           Merged{2566, "annual-plan", {"budget-plan"}},
           Merged{2566, "participation", {"opinion-channel"}},
           Merged{2567, "annual-plan-progress", {"annual-plan", "budget-progress", "budget-plan"}},
           Merged{2567, "hr-plan", {"hr-policy", "hr-implementation", "hr-criteria"}},
           Merged{2568, "org-structure", {"powers-duties"}},
           Merged{2568, "contact", {"qa-channel"}},
           Merged{2568, "procurement-list", {"procurement-progress"}},
           Merged{2568, "ethics-code-drive", {"ethics-code", "ethics-drive"}},
           Merged{2568, "no-gift-policy-declaration", {"no-gift-culture"}},
           Merged{2568, "ethical-gift-report", {"no-gift-report"}},
           Merged{2569, "e-service", {"service-statistics"}},
       }) {
    CAPTURE(merged.year);
    CAPTURE(merged.into);
    const site::Catalogue& catalogue = builtin()[static_cast<std::size_t>(merged.year - rows.front().year)];
    const auto items = site::items_of(catalogue);
    const auto item = std::ranges::find(items, merged.into, &site::Item::topic);
    REQUIRE(item != items.end());
    CHECK((*item)->continues == merged.from);
  }
}

TEST_CASE("What merged once is named as long as the item that it merged into lives on") {
  for (std::size_t i = 1; i < builtin().size(); ++i) {
    CAPTURE(builtin()[i].fiscal_year.buddhist);
    const auto items = site::items_of(builtin()[i]);
    const auto lives_on = [&](const std::string& topic) {
      return std::ranges::any_of(items, [&](const site::Item* item) {
        return item->topic == topic || std::ranges::find(item->continues, topic) != item->continues.end();
      });
    };
    for (const site::Item* before : site::items_of(builtin()[i - 1])) {
      for (const std::string& topic : before->continues) {
        CAPTURE(topic);
        CHECK((!lives_on(before->topic) || lives_on(topic)));
      }
    }
  }
}
