#include "render/open_data.h"

#include "render/ocds.h"
#include "render/purchases.h"
#include "render/views.h"
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

site::ContentFile month(int month_of_2023, const std::vector<site::Contract>& contracts) {
  site::ContentFile file = render::purchases_file("2566-" + std::to_string(month_of_2023), contracts);
  file.covers = {.from = {.year = 2023, .month = month_of_2023, .day = 1},
                 .to = text::last_day_of_month(2023, month_of_2023)};
  return file;
}

site::ContentFile yearly(const std::vector<site::Contract>& contracts, text::Date updated) {
  site::ContentFile file = render::purchases_file("list-" + std::to_string(updated.month), contracts);
  file.head.fiscal_year = year;
  file.head.updated = updated;
  file.covers = text::period_of(year);
  return file;
}

constexpr text::Date april{.year = 2024, .month = 4, .day = 4};
constexpr text::Date october{.year = 2024, .month = 10, .day = 4};

/// The purchases of the year in which such files put them.
std::vector<render::Purchase> purchases_in(const std::vector<site::ContentFile>& files) {
  std::vector<render::EntryView> entries;
  entries.reserve(files.size());
  for (const site::ContentFile& file : files) {
    entries.push_back({.file = &file});
  }
  render::PurchaseYearView view{.year = year};
  for (const render::EntryView& entry : entries) {
    view.entries.push_back(&entry);
  }
  return render::purchases_of(view);
}

site::Site site_with(const std::vector<site::ContentFile>& files) {
  site::Site site = render::sample_site();
  site.areas.push_back({.name = "procurement", .title = "จัดซื้อจัดจ้าง", .order = 4});
  site.files.insert(site.files.end(), files.begin(), files.end());
  return site;
}

const site::Contract road{.name = "ซ่อมถนน",
                          .budget = text::Amount{20'000'000},
                          .method = "วิธีเฉพาะเจาะจง",
                          .winner = {{.name = "หจก. สมมุติ"}},
                          .agreed_price = text::Amount{18'450'000},
                          .contract_number = "สัญญาจ้าง 1/2567",
                          .signed_on = text::Date{.year = 2023, .month = 10, .day = 2}};

}  // namespace

TEST_CASE("rows of one contract are one purchase, and the newest word counts") {
  site::Contract listed = road;
  listed.egp_number = "66109103571";
  listed.status = "สิ้นสุดระยะสัญญา";
  site::Contract half = {.name = "ซ่อมถนน หมู่ 4", .status = "อยู่ระหว่างระยะสัญญา", .egp_number = "66109103571"};
  half.source = "เงินอุดหนุน";
  const auto found = purchases_in({month(10, {road}), yearly({half}, april), yearly({listed}, october)});
  REQUIRE(found.size() == 1);
  CHECK(found[0].process == "66109103571");
  CHECK(found[0].contract.status == "สิ้นสุดระยะสัญญา");
  CHECK(found[0].contract.source == "เงินอุดหนุน");
  CHECK(found[0].contract.name == "ซ่อมถนน");
  CHECK(found[0].released == october);
}

TEST_CASE("what is not one contract stays apart") {
  site::Contract other = road;
  SUBCASE("the same number for another price: bodies count purchases and hirings each from 1") {
    other.agreed_price = text::Amount{100};
  }
  SUBCASE("two contracts of one e-GP project") {
    other.contract_number = "สัญญาจ้าง 2/2567";
    other.egp_number = "66109103571";
  }
  SUBCASE("no number at all") {
    other.contract_number = "-";
    other.name = "อื่น";
  }
  site::Contract first = road;
  first.egp_number = other.egp_number;
  const auto found = purchases_in({month(10, {first, other})});
  REQUIRE(found.size() == 2);
  CHECK(found[0].id != found[1].id);
}

TEST_CASE("a purchase keeps its id when the files around it change") {
  const auto id_of = [](const std::vector<site::ContentFile>& files) {
    return purchases_in(files).front().id;
  };
  CHECK(id_of({month(10, {road})}) == id_of({yearly({road}, april), yearly({road}, october)}));
  site::Contract nameless = road;
  nameless.contract_number.clear();
  const auto twins = purchases_in({month(10, {nameless, nameless})});
  REQUIRE(twins.size() == 2);
  CHECK(twins[1].id == twins[0].id + "-2");
}

TEST_CASE("a year's months are one workbook, linked where they stand; OCDS only with a prefix") {
  site::Site site = site_with({month(10, {road}), month(11, {}), yearly({road}, october)});
  auto files = render::render(site).files;
  CHECK(files.at("open-data/procurement-2567-monthly.xlsx").starts_with("PK"));
  CHECK_FALSE(files.contains("open-data/procurement-2567-ocds.json"));
  site.config.ocds_prefix = "ocds-213czf";
  const std::map<std::string, std::string> templates{
      {"page.html", "{% for one in entry.year_downloads %}{{ one.url }} {% endfor %}"},
      {"area.html", "{% for one in area.year_downloads %}{{ one.url }} {% endfor %}"}};
  files = render::render(site, templates).files;
  const std::string both = "/open-data/procurement-2567-monthly.xlsx /open-data/procurement-2567-ocds.json ";
  CHECK(files.at("procurement/2566-11/index.html") == both);
  CHECK(files.at("procurement/index.html") == both);
  CHECK(files.at("procurement/list-10/index.html") == both);
  CHECK(files.at("plans/annual-2567/index.html").empty());
  CHECK(files.contains("open-data/procurement-2567-ocds.json"));
}

TEST_CASE("a release says of a contract what the row says") {
  site::Site site = site_with({yearly({road}, october)});
  site.config.ocds_prefix = "ocds-213czf";
  const std::string json = render::render(site).files.at("open-data/procurement-2567-ocds.json");
  for (const std::string_view part :
       {R"("uri":"https://ita.example/open-data/procurement-2567-ocds.json")", R"("version":"1.1")",
        R"("publishedDate":"2024-10-04T00:00:00+07:00")", R"("ocid":"ocds-213czf-)",
        R"("tag":["planning","tender","award","contract"])",
        R"("budget":{"amount":{"amount":200000.00,"currency":"THB"}})",
        R"("procurementMethod":"direct","procurementMethodDetails":"วิธีเฉพาะเจาะจง")",
        R"("dateSigned":"2023-10-02T00:00:00+07:00")", R"("name":"หจก. สมมุติ","roles":["supplier"])"}) {
    CAPTURE(part);
    CHECK(json.contains(part));
  }
  CHECK_FALSE(json.contains("\"license\""));
}

TEST_CASE("each of several winners has an award and a contract with a price of their own") {
  site::Contract shared = road;
  shared.bidders = {{.name = "ร้าน ข", .price = {}}, {.name = "ร้าน ค", .price = {}}};
  shared.winner = {{.name = "หจก. ก", .price = text::Amount{1'200'000}},
                   {.name = "ร้าน ข", .price = text::Amount{50'000}}};
  site::Site site = site_with({yearly({shared}, october)});
  site.config.ocds_prefix = "ocds-213czf";
  const std::string json = render::render(site).files.at("open-data/procurement-2567-ocds.json");
  for (const std::string_view part :
       {R"("name":"ร้าน ข","roles":["tenderer","supplier"])", R"("name":"ร้าน ค","roles":["tenderer"])",
        R"("name":"หจก. ก","roles":["supplier"])", R"(-award-1","title":"ซ่อมถนน")",
        R"(-award-2","title":"ซ่อมถนน")", R"("value":{"amount":12000.00,"currency":"THB"},"suppliers":[)",
        R"("value":{"amount":500.00,"currency":"THB"},"suppliers":[)", R"(-contract-2","awardID":")"}) {
    CAPTURE(part);
    CHECK(json.contains(part));
  }
}

TEST_CASE("the methods of the Thai forms in the standard's words") {
  struct Row {
    std::string method{};
    std::string_view code{};
  };
  for (const Row& row : {Row{"วิธีเฉพาะเจาะจง", "direct"}, Row{"ประกาศเชิญชวนทั่วไป (e-bidding)", "open"},
                         Row{"วิธีคัดเลือก", "limited"}, Row{"ประกวดราคาอิเล็กทรอนิกส์", "open"}}) {
    site::Contract contract = road;
    contract.method = row.method;
    site::Site site = site_with({yearly({contract}, october)});
    site.config.ocds_prefix = "ocds-213czf";
    const std::string json = render::render(site).files.at("open-data/procurement-2567-ocds.json");
    CHECK(json.contains("\"procurementMethod\":\"" + std::string(row.code) + "\""));
  }
  site::Contract contract = road;
  contract.method = "วิธีอื่น";
  site::Site site = site_with({yearly({contract}, october)});
  site.config.ocds_prefix = "ocds-213czf";
  const std::string json = render::render(site).files.at("open-data/procurement-2567-ocds.json");
  CHECK_FALSE(json.contains("\"procurementMethod\":"));
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

TEST_CASE("the lists for programs: addresses below the base path, sizes of what is there, the licence") {
  site::Site site = render::sample_site();
  site.config.base_url = "https://www.example/ita/";
  site.config.licence =
      site::Licence{.title = "CC BY 4.0", .url = {"https://creativecommons.org/licenses/by/4.0/"}};
  const auto files = render::render(site).files;
  const std::string& package = files.at("datapackage.json");
  CHECK(package.contains("\"path\": \"people/executives/data.csv\""));
  CHECK(package.contains("\"bytes\": " + std::to_string(files.at("people/executives/data.csv").size())));
  CHECK(package.contains("\"name\": \"www.example/ita\""));
  CHECK(package.contains("\"path\": \"https://creativecommons.org/licenses/by/4.0/\""));
  const std::string& catalogue = files.at("catalog.jsonld");
  CHECK(catalogue.contains("\"@id\": \"https://www.example/ita/people/executives/data.csv\""));
  CHECK(catalogue.contains("\"https://creativecommons.org/licenses/by/4.0/\""));
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
