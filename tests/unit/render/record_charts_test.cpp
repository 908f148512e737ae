#include "render/record_charts.h"

#include "render/book.h"
#include "render/chart.h"
#include "render/views.h"
#include "site/complaint.h"
#include "site/content_file.h"
#include "site/procurement.h"
#include "site/project.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;

namespace {

text::Amount baht(std::int64_t whole) {
  return {.satang = whole * 100};
}

/// "label: shown shown" of each group of the chart, or "none".
std::string told(site::Records records, std::string_view name) {
  const site::Site site = render::sample_site();
  site::ContentFile file{.records = std::move(records)};
  const render::EntryView entry{.file = &file};
  return render::with_book(site, {}, {}, [&](const render::Book& book) {
    const auto chart = render::record_chart(book, entry, name, text::Language::th);
    std::string text = chart ? "" : "none";
    for (const render::BarGroup& group : chart ? chart->groups : std::vector<render::BarGroup>{}) {
      text += (text.empty() ? "" : "; ") + group.label + ":";
      for (const render::Bar& bar : group.bars) {
        text += " " + bar.shown;
      }
    }
    return text;
  });
}

}  // namespace

TEST_CASE("a chart of what projects had and spent has those of which both are known") {
  using Projects = std::vector<site::Project>;
  const Projects projects{{.name = "ถนน", .budget = baht(1000), .spent = baht(900)},
                          {.name = "ไม่ทราบ", .budget = baht(5)},
                          {.name = "ประปา", .budget = baht(0), .spent = baht(0)}};
  CHECK(told(projects, "budget") == "ถนน: 1,000.00 900.00; ประปา: 0.00 0.00");
  CHECK(told(Projects{projects[0]}, "budget") == "none");
  CHECK(told(Projects{projects[2], projects[2]}, "budget") == "none");
  CHECK(told(Projects(31, projects[0]), "budget") == "none");
  CHECK(told(projects, "complaints") == "none");
  CHECK(told(site::Records{}, "budget") == "none");
  CHECK(told(projects, "nothing") == "none");
}

TEST_CASE("purchases are summed by method, the largest first, and by month of signing") {
  const std::vector<site::Contract> contracts{{.budget = baht(10),
                                               .method = "เฉพาะเจาะจง",
                                               .agreed_price = baht(9),
                                               .signed_on = text::Date{.year = 2023, .month = 11, .day = 2}},
                                              {.budget = baht(100),
                                               .method = "e-bidding",
                                               .signed_on = text::Date{.year = 2023, .month = 10, .day = 2}},
                                              {.method = "เฉพาะเจาะจง",
                                               .agreed_price = baht(1),
                                               .signed_on = text::Date{.year = 2023, .month = 11, .day = 30}},
                                              {.method = "", .agreed_price = baht(7)}};
  CHECK(told(contracts, "method") == "e-bidding: 100.00; เฉพาะเจาะจง: 10.00");
  CHECK(told(contracts, "month") == "ตุลาคม 2566: 100.00; พฤศจิกายน 2566: 10.00");
}

TEST_CASE("complaints are told by what tells them apart") {
  const auto month = [](int number) {
    return text::Period{.from = {.year = 2024, .month = number, .day = 1},
                        .to = {.year = 2024, .month = number, .day = 28}};
  };
  using Rows = std::vector<site::ComplaintStatistic>;
  const std::string by_month = told(Rows{{.subject = "ทุจริต", .period = month(1), .received = 2, .settled = 1},
                                         {.subject = "ทุจริต", .period = month(2), .received = 0}},
                                    "complaints");
  CHECK(by_month.find("ทุจริต") == std::string::npos);
  CHECK(by_month.find("2 1; ") != std::string::npos);
  CHECK(told(Rows{{.subject = "ทุจริต", .received = 2, .settled = 1},
                  {.subject = "ทั่วไป", .received = 4, .settled = 4}},
             "complaints") == "ทุจริต: 2 1; ทั่วไป: 4 4");
  CHECK(told(Rows{{.subject = "ก", .received = 0}, {.subject = "ข", .received = 0}}, "complaints") == "none");
}
