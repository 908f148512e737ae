#include "render/open_data.h"

#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

namespace {

constexpr text::FiscalYear year{2567};

site::ContentFile purchases(const std::string& name, const std::vector<site::Contract>& contracts) {
  site::ContentFile file{.path = "content/procurement/" + name + ".csv",
                         .area = "procurement",
                         .address = "/procurement/" + name + "/",
                         .kind = site::Kind::procurement,
                         .records = contracts};
  file.head = {.title = "จัดซื้อจัดจ้าง " + name, .kind = "procurement"};
  return file;
}

site::ContentFile month(int month_of_2023, const std::vector<site::Contract>& contracts) {
  site::ContentFile file = purchases("2566-" + std::to_string(month_of_2023), contracts);
  file.covers = {.from = {.year = 2023, .month = month_of_2023, .day = 1},
                 .to = text::last_day_of_month(2023, month_of_2023)};
  return file;
}

site::ContentFile yearly(const std::vector<site::Contract>& contracts, text::Date updated) {
  site::ContentFile file = purchases("list-" + std::to_string(updated.month), contracts);
  file.head.fiscal_year = year;
  file.head.updated = updated;
  file.covers = text::period_of(year);
  return file;
}

constexpr text::Date october{.year = 2024, .month = 10, .day = 4};

site::Site site_with(const std::vector<site::ContentFile>& files) {
  site::Site site = render::sample_site();
  site.areas.push_back({.name = "procurement", .title = "จัดซื้อจัดจ้าง", .order = 4});
  site.files.insert(site.files.end(), files.begin(), files.end());
  return site;
}

const site::Contract road{.name = "ซ่อมถนน",
                          .budget = text::Amount{20'000'000},
                          .method = "วิธีเฉพาะเจาะจง",
                          .winner = "หจก. สมมุติ",
                          .agreed_price = text::Amount{18'450'000},
                          .contract_number = "สัญญาจ้าง 1/2567",
                          .signed_on = text::Date{.year = 2023, .month = 10, .day = 2}};

}  // namespace

TEST_CASE("a year's months are one workbook, linked where they stand") {
  site::Site site = site_with({month(10, {road}), month(11, {}), yearly({road}, october)});
  auto files = render::render(site).files;
  CHECK(files.at("open-data/procurement-2567-monthly.xlsx").starts_with("PK"));
  const std::map<std::string, std::string> templates{
      {"page.html", "{% for one in entry.year_downloads %}{{ one.url }} {% endfor %}"},
      {"area.html", "{% for one in area.year_downloads %}{{ one.url }} {% endfor %}"}};
  files = render::render(site, templates).files;
  const std::string both = "/open-data/procurement-2567-monthly.xlsx ";
  CHECK(files.at("procurement/2566-11/index.html") == both);
  CHECK(files.at("procurement/index.html") == both);
  CHECK(files.at("procurement/list-10/index.html") == both);
  CHECK(files.at("plans/annual-2567/index.html").empty());
}

TEST_CASE("a site without tables has no open data") {
  site::Site site = render::sample_site();
  std::erase_if(site.files, [](const site::ContentFile& file) { return site::count(file.records) > 0; });
  site.config.fiscal_year.reset();
  const auto files = render::render(site, {{"home.html", "[{{ site.open_data.url }}]"}}).files;
  CHECK(files.at("index.html") == "[]");
  for (const std::string path : {"datapackage.json", "catalog.jsonld", "open-data/index.html"}) {
    CHECK_FALSE(files.contains(path));
  }
}

TEST_CASE("the lists for programs: addresses below the base path, sizes of what is there") {
  site::Site site = render::sample_site();
  site.config.base_url = "https://www.example/ita/";
  const auto files = render::render(site).files;
  const std::string& package = files.at("datapackage.json");
  CHECK(package.contains("\"path\": \"people/executives/data.csv\""));
  CHECK(package.contains("\"bytes\": " + std::to_string(files.at("people/executives/data.csv").size())));
  CHECK(package.contains("\"name\": \"www.example/ita\""));
  const std::string& catalogue = files.at("catalog.jsonld");
  CHECK(catalogue.contains("\"@id\": \"https://www.example/ita/people/executives/data.csv\""));
}

TEST_CASE("a resource's name has only the letters that a Data Package takes") {
  site::Site site = render::sample_site();
  for (site::ContentFile& file : site.files) {
    if (file.address == "/people/executives/") {
      file.address = "/ผู้บริหาร/";
    }
  }
  const auto files = render::render(site).files;
  CHECK(files.at("datapackage.json").contains("\"path\": \"ผู้บริหาร/data.csv\""));
  CHECK(files.at("datapackage.json").contains("\"name\": \"-"));
}
