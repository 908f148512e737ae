#include "check/judge.h"
#include "load/catalogues.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/people.h"
#include "site/procurement.h"
#include "site/service.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Both sides of every edge, in every year that has a list.
using namespace prongsai;
using check::day;
using check::days;
using check::page_of;
using site::ContentFile;
using site::NeedRule;
using site::PeriodRule;

namespace {

/// The days of a fiscal year at which something changes, as a calendar has them.
struct Edges {
  int year = 0;
  text::Date before{};         // 30 September
  text::Date first{};          // 1 October
  text::Date february_ends{};  // 28 or 29 February
  text::Date march_begins{};   // 1 March
  text::Date half_ends{};      // 31 March
  text::Date half_is_over{};   // 1 April
  text::Date last{};           // 30 September
  text::Date after{};          // 1 October
};

constexpr std::array<Edges, 8> calendar{
    Edges{2562, day(2018, 9, 30), day(2018, 10, 1), day(2019, 2, 28), day(2019, 3, 1), day(2019, 3, 31),
          day(2019, 4, 1), day(2019, 9, 30), day(2019, 10, 1)},
    Edges{2563, day(2019, 9, 30), day(2019, 10, 1), day(2020, 2, 29), day(2020, 3, 1), day(2020, 3, 31),
          day(2020, 4, 1), day(2020, 9, 30), day(2020, 10, 1)},
    Edges{2564, day(2020, 9, 30), day(2020, 10, 1), day(2021, 2, 28), day(2021, 3, 1), day(2021, 3, 31),
          day(2021, 4, 1), day(2021, 9, 30), day(2021, 10, 1)},
    Edges{2565, day(2021, 9, 30), day(2021, 10, 1), day(2022, 2, 28), day(2022, 3, 1), day(2022, 3, 31),
          day(2022, 4, 1), day(2022, 9, 30), day(2022, 10, 1)},
    Edges{2566, day(2022, 9, 30), day(2022, 10, 1), day(2023, 2, 28), day(2023, 3, 1), day(2023, 3, 31),
          day(2023, 4, 1), day(2023, 9, 30), day(2023, 10, 1)},
    Edges{2567, day(2023, 9, 30), day(2023, 10, 1), day(2024, 2, 29), day(2024, 3, 1), day(2024, 3, 31),
          day(2024, 4, 1), day(2024, 9, 30), day(2024, 10, 1)},
    Edges{2568, day(2024, 9, 30), day(2024, 10, 1), day(2025, 2, 28), day(2025, 3, 1), day(2025, 3, 31),
          day(2025, 4, 1), day(2025, 9, 30), day(2025, 10, 1)},
    Edges{2569, day(2025, 9, 30), day(2025, 10, 1), day(2026, 2, 28), day(2026, 3, 1), day(2026, 3, 31),
          day(2026, 4, 1), day(2026, 9, 30), day(2026, 10, 1)},
};

site::Catalogue list_with(int year, PeriodRule period, site::ElementNeed need) {
  site::Item item{.code = "O2", .topic = std::string(check::sample_topic)};
  item.elements = {{.id = std::string(check::sample_element), .period = period, .needs = {std::move(need)}}};
  return {.fiscal_year = {year},
          .indicators = {{.code = "9", .sub_indicators = {{.code = "9.1", .items = {std::move(item)}}}}}};
}

/// "item element", as the JSON answer spells the states.
std::string state(const site::Catalogue& list, std::vector<ContentFile> files, text::Date as_of) {
  const site::Site site = check::site_of(std::move(files));
  const site::Verdict verdict = check::judge(site, list, as_of);
  const site::ItemVerdict& item = verdict.items.front();
  return std::string(site::name_of(item.state).key) + " " +
         std::string(site::name_of(item.elements.front().state).key);
}

const site::ItemVerdict& item_of(const site::Verdict& verdict, std::string_view topic) {
  const auto found = std::ranges::find(
      verdict.items, topic, [](const site::ItemVerdict& item) { return std::string_view(item.item->topic); });
  REQUIRE(found != verdict.items.end());
  return *found;
}

const site::ElementVerdict& element_of(const site::ItemVerdict& item, std::string_view id) {
  const auto found = std::ranges::find(item.elements, id, [](const site::ElementVerdict& element) {
    return std::string_view(element.element->id);
  });
  REQUIRE(found != item.elements.end());
  return *found;
}

std::vector<site::Catalogue> all_lists() {
  auto loaded = load::load_catalogues(PRONGSAI_SOURCE_DIR);
  REQUIRE(loaded.value.size() == calendar.size());
  return std::move(loaded.value);
}

/// Purchases of one month.
ContentFile month_of(const std::string& topic, text::Date first) {
  const text::Date last = text::last_day_of_month(first.year, first.month);
  ContentFile file =
      check::file_of(site::Kind::procurement, text::to_iso(first).substr(0, 7) + ".csv", days(first, last));
  file.head.topics = {topic};
  file.records = std::vector<site::Contract>{{.name = "จ้างเหมาบริการ", .signed_on = last}};
  return file;
}

std::vector<ContentFile> months_of(const std::string& topic, text::Date first, int count) {
  std::vector<ContentFile> files;
  for (int month = 0; month < count; ++month) {
    files.push_back(month_of(topic, first));
    first = text::add_days(files.back().covers->to, 1);
  }
  return files;
}

/// "met unmet": the states of the elements of a topic's item, on the last day of the list's year.
std::string states_of(const site::Site& site, const site::Catalogue& list, std::string_view topic) {
  const site::Verdict verdict = check::judge(site, list, text::period_of(list.fiscal_year).to);
  std::string states;
  for (const site::ElementVerdict& element : item_of(verdict, topic).elements) {
    states.append(states.empty() ? "" : " ").append(site::name_of(element.state).key);
  }
  return states;
}

}  // namespace

TEST_CASE("what is asked for is due from the day after its days, in every year") {
  const site::ElementNeed text{.rule = NeedRule::text};
  for (const Edges& edges : calendar) {
    CAPTURE(edges.year);
    struct Row {
      PeriodRule period{};
      text::Date not_yet{};
      text::Date due{};
    };
    for (const Row& row : {
             Row{PeriodRule::none, edges.before, edges.first},
             Row{PeriodRule::current, edges.before, edges.first},
             Row{PeriodRule::previous_year, edges.before, edges.first},
             Row{PeriodRule::covers_year, edges.before, edges.first},
             Row{PeriodRule::first_six_months, edges.half_ends, edges.half_is_over},
             Row{PeriodRule::assessed_year, edges.last, edges.after},
         }) {
      CAPTURE(site::name_of(row.period).key);
      const site::Catalogue list = list_with(edges.year, row.period, text);
      CHECK(state(list, {}, row.not_yet) == "not_due unmet");
      CHECK(state(list, {}, row.due) == "missing unmet");
    }
  }
}

TEST_CASE("the first and the last day that count, in every year") {
  for (const Edges& edges : calendar) {
    CAPTURE(edges.year);
    const text::Date year_ago = text::period_of({edges.year - 1}).from;
    struct Row {
      std::string_view name{};
      PeriodRule period{};
      text::Period covers{};
      std::string_view expected{};
    };
    for (const Row& row : {
             Row{"current, ends before", PeriodRule::current, days(year_ago, edges.before), "stale unmet"},
             Row{"current, ends on 1 October", PeriodRule::current, days(year_ago, edges.first),
                 "complete met"},
             Row{"year, the day before", PeriodRule::assessed_year, days(edges.before, edges.before),
                 "stale unmet"},
             Row{"year, 1 October", PeriodRule::assessed_year, days(edges.first, edges.first),
                 "complete met"},
             Row{"year, end of February", PeriodRule::assessed_year,
                 days(edges.february_ends, edges.february_ends), "complete met"},
             Row{"year, 30 September", PeriodRule::assessed_year, days(edges.last, edges.last),
                 "complete met"},
             Row{"year, the day after", PeriodRule::assessed_year, days(edges.after, edges.after),
                 "stale unmet"},
             Row{"half, to 31 March", PeriodRule::first_six_months, days(edges.first, edges.half_ends),
                 "complete met"},
             Row{"half, to 30 March", PeriodRule::first_six_months,
                 days(edges.first, text::add_days(edges.half_ends, -1)), "stale unmet"},
             Row{"half, 31 March alone", PeriodRule::first_six_months, days(edges.half_ends, edges.half_ends),
                 "complete met"},
             Row{"half, from 1 April", PeriodRule::first_six_months, days(edges.half_is_over, edges.last),
                 "stale unmet"},
             Row{"previous, its first day", PeriodRule::previous_year, days(year_ago, year_ago),
                 "complete met"},
             Row{"previous, its last day", PeriodRule::previous_year, days(edges.before, edges.before),
                 "complete met"},
             Row{"previous, the day before", PeriodRule::previous_year,
                 days(text::add_days(year_ago, -1), text::add_days(year_ago, -1)), "stale unmet"},
             Row{"previous, the day after", PeriodRule::previous_year, days(edges.first, edges.first),
                 "stale unmet"},
             Row{"whole, exactly", PeriodRule::covers_year, days(edges.first, edges.last), "complete met"},
             Row{"whole, a day late", PeriodRule::covers_year,
                 days(text::add_days(edges.first, 1), edges.last), "stale unmet"},
             Row{"whole, a day short", PeriodRule::covers_year,
                 days(edges.first, text::add_days(edges.last, -1)), "stale unmet"},
         }) {
      CAPTURE(row.name);
      const site::Catalogue list = list_with(edges.year, row.period, {.rule = NeedRule::text});
      CHECK(state(list, {page_of("p.md", "ข้อมูลของผู้บริหาร", row.covers)}, edges.after) == row.expected);
    }
  }
}

TEST_CASE("February is owed from the day after its last, 28th or 29th") {
  const std::string topic(check::sample_topic);
  for (const Edges& edges : calendar) {
    CAPTURE(edges.year);
    const site::Catalogue list =
        list_with(edges.year, PeriodRule::first_six_months, {.rule = NeedRule::months, .or_nil = true});
    const std::vector<ContentFile> to_january = months_of(topic, edges.first, 4);
    CHECK(state(list, to_january, edges.february_ends) == "complete met");
    CHECK(state(list, to_january, edges.march_begins) == "incomplete unmet");
    CHECK(state(list, months_of(topic, edges.first, 5), edges.march_begins) == "complete met");
    struct Row {
      std::string_view name{};
      std::optional<text::Date> signed_on{};
      std::string nil{};
      std::string_view expected{};
    };
    const text::Date february = day(edges.february_ends.year, 2, 1);
    for (const Row& row : {
             Row{"signed on its last day", edges.february_ends, "", "complete met"},
             Row{"signed on its first", february, "", "complete met"},
             Row{"signed on 1 March", edges.march_begins, "", "incomplete unmet"},
             Row{"signed on 31 January", text::add_days(february, -1), "", "incomplete unmet"},
             Row{"nothing, and said so", std::nullopt, "ไม่มีการจัดซื้อจัดจ้าง", "complete met"},
             Row{"nothing, not said", std::nullopt, "", "incomplete unmet"},
             Row{"nothing, the place of it", std::nullopt, "-", "incomplete unmet"},
         }) {
      CAPTURE(row.name);
      ContentFile file = month_of(topic, february);
      file.records = std::vector<site::Contract>{};
      if (row.signed_on) {
        // A list of the year, of which one purchase is dated.
        file.covers = days(edges.first, edges.last);
        file.records = std::vector<site::Contract>{{.name = "จ้างเหมาบริการ", .signed_on = row.signed_on}};
      }
      file.head.nil = row.nil;
      std::vector<ContentFile> files = to_january;
      files.push_back(file);
      CHECK(state(list, files, edges.march_begins) == row.expected);
    }
  }
}

TEST_CASE("a quarter is owed from the day after its last, in every year") {
  const std::string topic(check::sample_topic);
  for (const Edges& edges : calendar) {
    CAPTURE(edges.year);
    const site::Catalogue list =
        list_with(edges.year, PeriodRule::assessed_year, {.rule = NeedRule::quarters, .or_nil = true});
    const std::vector<ContentFile> first_quarter = months_of(topic, edges.first, 1);
    CHECK(state(list, first_quarter, edges.half_ends) == "complete met");
    CHECK(state(list, first_quarter, edges.half_is_over) == "incomplete unmet");
    CHECK(state(list, months_of(topic, edges.first, 4), edges.half_is_over) == "complete met");
  }
}

TEST_CASE("a signature counts to the last day of the year") {
  for (const Edges& edges : calendar) {
    CAPTURE(edges.year);
    const site::Catalogue list =
        list_with(edges.year, PeriodRule::assessed_year, {.rule = NeedRule::signature});
    ContentFile page = page_of("p.md", "", days(edges.first, edges.last));
    const auto signed_on = [&](text::Date date) {
      page.head.signed_by = {.name = "นายชาย", .position = "นายก อบต.", .date = date};
      return state(list, {page}, text::add_days(edges.after, 1));
    };
    CHECK(signed_on(edges.first) == "complete met");
    CHECK(signed_on(edges.last) == "complete met");
    CHECK(signed_on(edges.after) == "incomplete unmet");
  }
}

TEST_CASE("a month without purchases, by the list of every year that asks for months") {
  struct Row {
    int year = 0;
    std::string_view item{};
    std::string_view element{};
    std::string topic{};
    text::Date first{};
    int months = 0;
  };
  const std::string monthly = "procurement-monthly-summary";
  const auto lists = all_lists();
  for (const Row& row : {
           Row{2562, monthly, "monthly-summary", monthly, day(2018, 10, 1), 6},
           Row{2563, monthly, "monthly-summary", monthly, day(2019, 10, 1), 6},
           Row{2564, monthly, "monthly-summary", monthly, day(2020, 10, 1), 6},
           Row{2565, monthly, "monthly-summary", monthly, day(2021, 10, 1), 6},
           Row{2566, monthly, "monthly-summary", monthly, day(2022, 10, 1), 6},
           Row{2568, "procurement-list", "none-stated", "procurement-list", day(2024, 10, 1), 6},
           Row{2569, "procurement-annual-report", "twelve-months", monthly, day(2024, 10, 1), 12},
       }) {
    CAPTURE(row.year);
    const auto list = std::ranges::find(lists, text::FiscalYear{row.year}, &site::Catalogue::fiscal_year);
    const auto missing = [&](std::vector<ContentFile> files) {
      const site::Site site = check::site_of(std::move(files));
      const site::Verdict verdict =
          check::judge(site, *list, text::add_days(text::period_of({row.year}).to, 1));
      auto reasons = element_of(item_of(verdict, row.item), row.element).reasons;
      std::erase_if(reasons, [](const report::Problem& reason) {
        return reason.rule != report::Rule::element_month_missing;
      });
      return check::told(reasons);
    };
    const std::vector<ContentFile> all = months_of(row.topic, row.first, row.months);
    CHECK(missing(all).empty());
    for (std::size_t i = 0; i < all.size(); ++i) {
      CAPTURE(i);
      const text::Period month = *all[i].covers;
      const std::string expected =
          "element/month-missing " + text::to_iso(month.from) + "/" + text::to_iso(month.to);
      std::vector<ContentFile> files = all;
      files[i].records = std::vector<site::Contract>{};
      CHECK(missing(files) == expected);
      files[i].head.nil = "ไม่มีการจัดซื้อจัดจ้าง";
      CHECK(missing(files).empty());
      files.erase(files.begin() + static_cast<std::ptrdiff_t>(i));
      CHECK(missing(files) == expected);
    }
  }
}

TEST_CASE("one photo, one phone number missing, by the list of every year") {
  struct Row {
    int year = 0;
    std::string_view whole{};
    std::string_view lacking{};
  };
  const auto lists = all_lists();
  for (const Row& row : {
           // 2562 is known by its title and asks for names and positions only.
           Row{2562, "met", "met"},
           Row{2563, "met met", "met unmet"},
           Row{2564, "met met", "met unmet"},
           Row{2565, "met met", "met unmet"},
           Row{2566, "met met", "met unmet"},
           Row{2567, "met met", "met unmet"},
           Row{2568, "met met", "met unmet"},
           Row{2569, "met", "unmet"},
       }) {
    CAPTURE(row.year);
    const auto list = std::ranges::find(lists, text::FiscalYear{row.year}, &site::Catalogue::fiscal_year);
    std::vector<site::Person> people;
    for (const site::Side side : {site::Side::political, site::Side::permanent}) {
      for (const site::Rank rank : {site::Rank::head, site::Rank::deputy}) {
        site::Person person = check::person_of("นางอนงค์ ศรีสุข", side, "files/people/a.jpg", 3);
        person.rank = rank;
        person.phone = "0 3800 0100";
        people.push_back(person);
      }
    }
    const auto elements = [&] {
      const site::Site site = check::site_of({check::people_of("people.yaml", people)});
      return states_of(site, *list, "executives");
    };
    CHECK(elements() == row.whole);
    for (site::Person& person : people) {
      const site::Person whole = person;
      person.photo.path = "";
      CHECK(elements() == row.lacking);
      person.photo.path = "files/gone/a.jpg";
      CHECK(elements() == row.lacking);
      person = whole;
      person.phone = "-";
      CHECK(elements() == row.lacking);
      person = whole;
    }
  }
}

TEST_CASE("one fee missing, by the list of every year") {
  struct Row {
    int year = 0;
    std::string_view whole{};
    std::string_view lacking{};
  };
  const auto lists = all_lists();
  for (const Row& row : {
           // The lists before 2567 are known to ask for no more than a manual.
           Row{2562, "met", "met"},
           Row{2563, "met", "met"},
           Row{2564, "met", "met"},
           Row{2565, "met", "met"},
           Row{2566, "met", "met"},
           Row{2567, "met", "unmet"},
           Row{2568, "met met", "met unmet"},
           Row{2569, "met", "unmet"},
       }) {
    CAPTURE(row.year);
    const auto list = std::ranges::find(lists, text::FiscalYear{row.year}, &site::Catalogue::fiscal_year);
    const site::Procedure whole{.name = "รับชำระภาษี",
                                .audience = site::Audience::citizens,
                                .steps = {{.name = "ยื่นแบบ", .duration = "5 นาที"}},
                                .duration = "15 นาที",
                                .channels = {"กองคลัง"},
                                .fee = "ไม่มีค่าธรรมเนียม",
                                .documents = {"บัตรประจำตัวประชาชน"},
                                .laws = {"พระราชบัญญัติภาษีป้าย พ.ศ. 2510"}};
    const auto elements = [&](const std::vector<std::string>& fees) {
      ContentFile file = check::file_of(site::Kind::manual, "manual.yaml");
      file.head.topics = {"service-manual"};
      std::vector<site::Procedure> services;
      for (const std::string& fee : fees) {
        services.push_back(whole);
        services.back().fee = fee;
      }
      file.records = services;
      const site::Site site = check::site_of({file});
      return states_of(site, *list, "service-manual");
    };
    CHECK(elements({"ไม่มีค่าธรรมเนียม", "ฉบับละ 10 บาท"}) == row.whole);
    CHECK(elements({"ไม่มีค่าธรรมเนียม", ""}) == row.lacking);
    CHECK(elements({"-", "ฉบับละ 10 บาท"}) == row.lacking);
  }
}
