#include "render/contract_list.h"

#include "render/explorer.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "site/procurement.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

namespace {

constexpr text::FiscalYear year{2567};

site::ContentFile yearly(const std::vector<site::Contract>& contracts) {
  site::ContentFile file = render::purchases_file("list", contracts);
  file.head.fiscal_year = year;
  file.covers = text::period_of(year);
  return file;
}

site::ContentFile month(int number, const std::vector<site::Contract>& contracts) {
  site::ContentFile file = render::purchases_file("month-" + std::to_string(number), contracts);
  file.covers = {.from = {.year = 2023, .month = number, .day = 1},
                 .to = text::last_day_of_month(2023, number)};
  return file;
}

/// A contract of that day and price, in baht.
site::Contract contract(const std::string& number, text::Date day, std::int64_t baht) {
  return {.name = "งาน " + number,
          .budget = text::Amount{baht * 100},
          .method = "วิธีเฉพาะเจาะจง",
          .reference_price = text::Amount{baht * 100},
          .winner = {{.name = "หจก. สมมุติ"}},
          .agreed_price = text::Amount{(baht * 100) - 1},
          .contract_number = number,
          .signed_on = day};
}

constexpr text::Date october{.year = 2023, .month = 10, .day = 2};
constexpr text::Date november{.year = 2023, .month = 11, .day = 5};

/// Calls `use` with the year that such files make.
template <class Use>
void with_year(const std::vector<site::ContentFile>& files, const Use& use) {
  std::vector<render::EntryView> entries;
  entries.reserve(files.size());
  for (const site::ContentFile& file : files) {
    entries.push_back({.file = &file, .url = file.address});
  }
  render::PurchaseYearView view{.year = year};
  for (const render::EntryView& entry : entries) {
    if (site::count(entry.file->records) > 0) {
      view.entries.push_back(&entry);
    }
    if (entry.file->path.find("month") != std::string::npos) {
      view.months.push_back(&entry);
    }
  }
  use(view);
}

const render::ContractGroup& group_of(const std::vector<render::ContractGroup>& groups,
                                      std::string_view key) {
  const auto found = std::ranges::find(groups, key, &render::ContractGroup::key);
  REQUIRE(found != groups.end());
  return *found;
}

}  // namespace

TEST_CASE("a contract is named by its e-GP number, else by its own, else by what it says, and never twice") {
  site::Contract first = contract("สัญญาซื้อ 1/2567", october, 100);
  first.egp_number = "66109103571";
  site::Contract second = contract("สัญญาซื้อ 2/2567", november, 200);
  second.egp_number = first.egp_number;
  const site::Contract order = contract("ใบสั่งซื้อ 4/2567", october, 300);
  site::Contract nameless = contract("-", november, 400);
  with_year({yearly({second, first, order, nameless})}, [&](const render::PurchaseYearView& view) {
    std::map<std::string, std::string> url_of;
    for (const render::ListedContract& one : render::listed_contracts(view, "/all/")) {
      url_of[one.purchase.contract.name] = one.url;
      CHECK(one.source == "/procurement/list/#" + one.id);
    }
    REQUIRE(url_of.size() == 4);
    CHECK(url_of[first.name] == "/all/2566-10/#c-66109103571");
    CHECK(url_of[second.name] == "/all/2566-11/#c-66109103571-สัญญาซื้อ-2-2567");
    CHECK(url_of[order.name] == "/all/2566-10/#c-ใบสั่งซื้อ-4-2567");
    CHECK(url_of[nameless.name].starts_with("/all/2566-11/#c-"));
  });
}

TEST_CASE("the newest contract comes first, and those without a day last") {
  site::Contract undated = contract("3", november, 3);
  undated.signed_on.reset();
  with_year({yearly({undated, contract("1", october, 1), contract("2", november, 2)})},
            [](const render::PurchaseYearView& view) {
              const auto listed = render::listed_contracts(view, "/");
              REQUIRE(listed.size() == 3);
              CHECK(listed[0].purchase.contract.contract_number == "2");
              CHECK(listed[1].purchase.contract.contract_number == "1");
              CHECK(listed[2].month == render::undated);
            });
}

TEST_CASE("a row without a number is one contract with that of another file, but not with its neighbour") {
  site::Contract told = contract("", october, 50);
  told.name = "ซ่อมท่อประปา";
  with_year({yearly({told, told}), month(10, {told, told})}, [](const render::PurchaseYearView& view) {
    CHECK(render::listed_contracts(view, "/").size() == 2);
  });
  site::Contract undated = told;
  undated.signed_on.reset();
  with_year({month(10, {undated}), month(11, {undated})}, [](const render::PurchaseYearView& view) {
    const auto listed = render::listed_contracts(view, "/");
    REQUIRE(listed.size() == 2);
    CHECK(std::set<std::string>{listed[0].month, listed[1].month} ==
          std::set<std::string>{"2566-10", "2566-11"});
  });
}

TEST_CASE("what does not add up is noted") {
  using Notes = std::vector<std::string>;
  struct Row {
    std::string_view name{};
    void (*change)(site::Contract&) = nullptr;
    Notes notes{};
  };
  const std::vector<Row> rows{
      {"as it should be", [](site::Contract&) {}, {}},
      {"no price", [](site::Contract& one) { one.agreed_price.reset(); }, {"no_price"}},
      {"above the budget", [](site::Contract& one) { one.budget = text::Amount{1}; }, {"over_budget"}},
      {"above the reference",
       [](site::Contract& one) { one.reference_price = text::Amount{1}; },
       {"over_reference"}},
      {"of another year",
       [](site::Contract& one) { one.signed_on = text::Date{.year = 2022, .month = 9, .day = 30}; },
       {"outside"}},
      {"shares that do not make the price",
       [](site::Contract& one) {
         one.winner = {{.name = "ก", .price = text::Amount{1}}, {.name = "ข", .price = text::Amount{1}}};
       },
       {"shares"}},
      {"one share that is not told",
       [](site::Contract& one) { one.winner = {{.name = "ก", .price = text::Amount{1}}, {.name = "ข"}}; },
       {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    site::Contract changed = contract("1", october, 100);
    row.change(changed);
    with_year({yearly({changed})}, [&](const render::PurchaseYearView& view) {
      CHECK(render::listed_contracts(view, "/").front().notes == row.notes);
    });
  }
  site::Contract other = contract("1", october, 100);
  other.egp_number = "66109103571";
  site::Contract first = other;
  other.agreed_price = text::Amount{5};
  with_year({yearly({first}), month(10, {other})}, [](const render::PurchaseYearView& view) {
    const auto listed = render::listed_contracts(view, "/");
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().notes == Notes{"disputed"});
  });
}

TEST_CASE("a year has twelve months; one without contracts says what its report says") {
  const std::vector<site::ContentFile> files{month(10, {contract("1", october, 100)}), month(12, {})};
  with_year(files, [](const render::PurchaseYearView& view) {
    const auto listed = render::listed_contracts(view, "/");
    const auto months = render::by_month(listed, view, text::Language::th);
    REQUIRE(months.size() == 12);
    CHECK(months.front().title == "ตุลาคม 2566");
    CHECK(months.front().totals.count == 1);
    CHECK_FALSE(months.front().is_nil);
    CHECK(months[1].report == nullptr);
    CHECK(months[2].is_nil);
    CHECK(months.back().key == "2567-09");
  });
}

TEST_CASE("methods and winners are one group however they are written") {
  CHECK(render::method_key("วิธีเฉพาะเจาะจง") == render::method_key("เฉพาะ เจาะจง"));
  struct Row {
    std::string_view one{};
    std::string_view other{};
    bool is_same = false;
  };
  for (const Row& row : {Row{"หจก. สมมุติการโยธา", "ห้างหุ้นส่วนจำกัด สมมุติการโยธา", true},
                         Row{"บจก.ตัวอย่าง", "บริษัท ตัวอย่าง จำกัด", true},
                         Row{"บริษัท ตัวอย่าง จำกัด (มหาชน)", "บริษัท ตัวอย่าง จำกัด", false},
                         Row{"ร้านเลิศ ๙๙", "ร้านเลิศ 99", true}, Row{"ร้านสมมุติ", "หจก. สมมุติ", false}}) {
    CAPTURE(row.one);
    CHECK((render::winner_key(row.one) == render::winner_key(row.other)) == row.is_same);
  }
}

TEST_CASE("a contract of several winners stands under each, and counts once") {
  site::Contract joint = contract("1", october, 100);
  joint.winner = {{.name = "ร้าน ก", .price = text::Amount{4'000}},
                  {.name = "ร้าน ข", .price = text::Amount{5'999}}};
  site::Contract own = contract("2", november, 10);
  own.winner = {{.name = "ร้าน ก"}};
  with_year({yearly({joint, own})}, [](const render::PurchaseYearView& view) {
    auto listed = render::listed_contracts(view, "/");
    const auto winners = render::by_winner(listed, text::Language::th);
    REQUIRE(winners.size() == 2);
    CHECK(group_of(winners, "ร้าน-ก").totals.agreed == text::Amount{4'999});
    CHECK(group_of(winners, "ร้าน-ก").joint == 1);
    CHECK(group_of(winners, "ร้าน-ข").totals.agreed == text::Amount{5'999});
    std::vector<const render::ListedContract*> all;
    all.reserve(listed.size());
    for (const render::ListedContract& one : listed) {
      all.push_back(&one);
    }
    const render::ContractTotals expected{.count = 2,
                                          .budget = text::Amount{11'000},
                                          .agreed = text::Amount{10'998},
                                          .below_reference = text::Amount{2},
                                          .compared = 2};
    CHECK(render::totals_of(all) == expected);
  });
}

TEST_CASE("a sum is exact, and is not told where it could not be") {
  using Amounts = std::vector<std::optional<text::Amount>>;
  CHECK(render::sum_of(Amounts{}) == std::nullopt);
  CHECK(render::sum_of(Amounts{std::nullopt}) == std::nullopt);
  CHECK(render::sum_of(Amounts(1000, text::Amount{10})) == text::Amount{10'000});
  const text::Amount most{std::numeric_limits<std::int64_t>::max()};
  CHECK(render::sum_of(Amounts{most, text::Amount{1}}) == std::nullopt);
}

TEST_CASE("a year of many contracts is cut into pages, each contract once in every view") {
  constexpr int count = 700;
  std::vector<site::Contract> many;
  many.reserve(count);
  for (int i = 0; i < count; ++i) {
    many.push_back(contract(std::to_string(i) + "/2567", text::add_days(october, i / 2), 1000 + i));
  }
  site::Site site = render::sample_site();
  site.areas.push_back({.name = "procurement", .title = "จัดซื้อจัดจ้าง", .order = 4});
  site.files.push_back(yearly(many));
  const std::map<std::string, std::string> templates{
      {"procurement.html", "{% for one in explorer.contracts %}{{ one.id }} {% endfor %}"},
      {"procurement-part.html",
       "{% for one in explorer.contracts %}{{ one.id }} {% endfor %}{% for group in explorer.groups %}{% for "
       "one in "
       "group.contracts %}{{ one.id }} {% endfor %}{% endfor %}"},
      {"procurement-rows.html", "{% for one in explorer.contracts %}{{ one.id }} {% endfor %}"}};
  const auto files = render::render(site, templates).files;
  const auto ids_in = [&](std::string_view beginning) {
    std::vector<std::string> ids;
    for (const auto& [path, bytes] : files) {
      if (path.starts_with(beginning)) {
        for (std::size_t at = bytes.find("c-"); at != std::string::npos; at = bytes.find("c-", at + 1)) {
          ids.push_back(bytes.substr(at, bytes.find(' ', at) - at));
        }
      }
    }
    return ids;
  };
  const std::string folder = "open-data/procurement-2567/";
  CHECK(ids_in(folder + "index.html").size() == 100);
  for (const std::string view : {"256", "methods/", "winners/", "largest/", "rows.js"}) {
    CAPTURE(view);
    const std::vector<std::string> ids = ids_in(folder + view);
    CHECK(ids.size() == count);
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == count);
  }
  CHECK(files.contains(folder + "methods/3/index.html"));
  CHECK_FALSE(files.contains(folder + "methods/4/index.html"));
}
