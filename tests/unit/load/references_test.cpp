#include "load/references.h"

#include "report/rule.h"
#include "site/document.h"
#include "site/site.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;

namespace {

const std::string path = "content/about/a.yaml";

site::FileReference reference_to(std::string file) {
  return {.path = std::move(file), .where = {.file = path, .line = 3, .column = 9, .length = 4}};
}

site::ContentFile page(std::string of, std::string address) {
  return {.path = std::move(of), .area = "about", .address = std::move(address)};
}

site::Site sample() {
  site::Site site;
  site.divisions = {{.id = "clerk", .name = "สำนักปลัด"}, {.id = "finance", .name = "กองคลัง"}};
  site.topics = {{.id = "org-structure", .title = "โครงสร้าง"}, {.id = "executives", .title = "ผู้บริหาร"}};
  site.attachments = {{.path = "files/Seal.PNG"}, {.path = "files/แผน 2567.pdf"}};
  site.areas = {{.name = "about", .title = "เกี่ยวกับเรา"}};
  site.files = {page(path, "/about/a/")};
  return site;
}

}  // namespace

TEST_CASE("References that hold") {
  site::Site site = sample();
  site.config.agency.seal = reference_to("files/Seal.PNG");
  site.assignments = {{.topic = "executives", .division = "finance"}};
  site.files[0].head.topics = {"org-structure"};
  site.files[0].head.division = "clerk";
  site.files[0].head.attachments = {{.title = "แผน", .file = reference_to("files/แผน 2567.pdf")}};
  CHECK(load::check_references(site) == Problems{});
}

TEST_CASE("Attachments that are missing") {
  struct Row {
    std::string_view name{};
    std::string file{};
    Rule rule{};
    std::vector<std::string> details{};
  };
  for (const Row& row : {
           Row{"with the nearest",
               "files/แผน 2566.pdf",
               Rule::file_missing,
               {"files/แผน 2566.pdf", "files/แผน 2567.pdf"}},
           Row{"without one", "files/รายงานประจำปี.docx", Rule::file_missing, {"files/รายงานประจำปี.docx", ""}},
           Row{"another case", "files/seal.png", Rule::file_name_case, {"files/seal.png", "files/Seal.PNG"}},
       }) {
    CAPTURE(row.name);
    const Problems expected{load::problem_in(path, row.rule, 3, 9, 4, row.details)};
    site::Site in_head = sample();
    in_head.files[0].head.attachments = {{.title = "ก", .file = reference_to(row.file)}};
    CHECK(load::check_references(in_head) == expected);
    site::Site in_records = sample();
    in_records.files[0].records = std::vector<site::Document>{{.title = "ก", .file = reference_to(row.file)}};
    CHECK(load::check_references(in_records) == expected);
    site::Site in_config = sample();
    in_config.config.agency.seal = reference_to(row.file);
    CHECK(load::check_references(in_config) == expected);
  }
}

TEST_CASE("Names that nobody gave") {
  struct Row {
    std::string_view name{};
    void (*change)(site::Site&) = nullptr;
    report::Problem expected{};
  };
  for (const Row& row : {
           Row{"a file's topic", [](site::Site& site) { site.files[0].head.topics = {"org-structur"}; },
               load::problem_in(path, Rule::content_unknown_topic, 0, 0, 0,
                                {"org-structur", "org-structure"})},
           Row{"a file's topic far from all",
               [](site::Site& site) { site.files[0].head.topics = {"โครงสร้าง"}; },
               load::problem_in(path, Rule::content_unknown_topic, 0, 0, 0, {"โครงสร้าง", ""})},
           Row{"a file's division", [](site::Site& site) { site.files[0].head.division = "finanse"; },
               load::problem_in(path, Rule::content_unknown_division, 0, 0, 0, {"finanse", "finance"})},
           Row{"an assignment's topic",
               [](site::Site& site) {
                 site.assignments = {{.topic = "executive",
                                      .division = "clerk",
                                      .where = {.file = "site-config/assignments.yaml", .line = 2}}};
               },
               load::problem_in("site-config/assignments.yaml", Rule::content_unknown_topic, 2, 0, 0,
                                {"executive", "executives"})},
           Row{"an assignment's division",
               [](site::Site& site) {
                 site.assignments = {{.topic = "executives",
                                      .division = "clark",
                                      .where = {.file = "site-config/assignments.yaml", .line = 2}}};
               },
               load::problem_in("site-config/assignments.yaml", Rule::content_unknown_division, 0, 0, 0,
                                {"clark", "clerk"})},
           Row{"an attestation's topic",
               [](site::Site& site) {
                 site.attestations = {
                     {.topic = "executive", .where = {.file = "site-config/attestations.yaml", .line = 2}}};
               },
               load::problem_in("site-config/attestations.yaml", Rule::content_unknown_topic, 2, 0, 0,
                                {"executive", "executives"})},
           Row{"an area's topic, told once",
               [](site::Site& site) {
                 site.areas[0].topics = {"x"};
                 site.files[0].head.topics = {"x"};
               },
               load::problem_in("content/about/_area.yaml", Rule::content_unknown_topic, 0, 0, 0, {"x", ""})},
           Row{"the fiscal year",
               [](site::Site& site) {
                 site.config.fiscal_year = text::FiscalYear{2599};
                 site.catalogues = {{.fiscal_year = {2566}}, {.fiscal_year = {2567}}};
               },
               load::problem_in("site-config/site.yaml", Rule::config_no_catalogue, 0, 0, 0,
                                {"2599", "2566, 2567"})},
       }) {
    CAPTURE(row.name);
    site::Site site = sample();
    row.change(site);
    CHECK(load::check_references(site) == Problems{row.expected});
  }
}

TEST_CASE("Two pages for one address") {
  site::Site site = sample();
  site.files = {page("content/about/a.csv", "/about/a/"), page("content/about/a.md", "/about/a/"),
                page("content/about/A.yaml", "/about/a/")};
  CHECK(load::check_references(site) ==
        Problems{load::problem_in("content/about/a.md", Rule::content_address_taken, 1, 0, 0,
                                  {"/about/a/", "content/about/a.csv"}),
                 load::problem_in("content/about/A.yaml", Rule::content_address_taken, 1, 0, 0,
                                  {"/about/a/", "content/about/a.csv"})});
}

TEST_CASE("Old addresses of pages") {
  struct Row {
    std::string_view name{};
    std::string old{};
    std::string taken_by{};
  };
  for (const Row& row : {
           Row{"free", "/old/a/", ""},
           Row{"the page's own", "/about/a/", path},
           Row{"another page's", "/about/b/", "content/about/b.md"},
           Row{"an area's", "/about/", "content/about/_area.yaml"},
           Row{"the home page", "/", "prongsai"},
           Row{"the page for what is not found", "/404.html", "prongsai"},
           Row{"an item's page", "/oit/2567/o1/", "prongsai"},
           Row{"a file's", "/files/plan/", "prongsai"},
       }) {
    CAPTURE(row.name);
    site::Site site = sample();
    site.files.push_back(page("content/about/b.md", "/about/b/"));
    site.files[0].head.moved_from = {
        {.path = row.old, .where = {.file = path, .line = 4, .column = 5, .length = 6}}};
    CHECK(load::check_references(site) ==
          (row.taken_by.empty() ? Problems{}
                                : Problems{load::problem_in(path, Rule::content_old_address_taken, 4, 5, 6,
                                                            {row.old, row.taken_by})}));
  }
}

TEST_CASE("Two pages cannot come from one old address") {
  site::Site site = sample();
  site.files.push_back(page("content/about/b.md", "/about/b/"));
  site.files[0].head.moved_from = {{.path = "/old/", .where = {.file = path, .line = 4}}};
  site.files[1].head.moved_from = {{.path = "/old/", .where = {.file = "content/about/b.md", .line = 2}}};
  CHECK(load::check_references(site) ==
        Problems{load::problem_in("content/about/b.md", Rule::content_old_address_taken, 2, 0, 0,
                                  {"/old/", path})});
}

TEST_CASE("Addresses that the program needs itself") {
  for (const std::string_view address : {"/oit/", "/oit/2567/o1/", "/topics/x/", "/files/", "/assets/css/"}) {
    CAPTURE(address);
    site::Site site = sample();
    site.files = {page("content/x.md", std::string(address))};
    CHECK(load::check_references(site) ==
          Problems{load::problem_in("content/x.md", Rule::content_address_taken, 1, 0, 0,
                                    {std::string(address), "prongsai"})});
  }
  for (const std::string_view address : {"/oit-2567/", "/about/oit/", "/file/"}) {
    CAPTURE(address);
    site::Site site = sample();
    site.files = {page("content/x.md", std::string(address))};
    CHECK(load::check_references(site) == Problems{});
  }
}
