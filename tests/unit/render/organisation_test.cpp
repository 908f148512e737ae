#include "render/organisation.h"

#include "render/book.h"
#include "site/people.h"
#include "site/site.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace prongsai;
using site::Rank;
using site::Side;

namespace {

/// "head นายก(deputy รองนายก head ปลัด(division สำนักปลัด/หัวหน้า))".
std::string text_of(const std::vector<render::OrganisationNode>& nodes) {
  constexpr const char* parts[] = {"council", "head", "deputy", "officer", "division"};
  std::string text;
  for (const render::OrganisationNode& node : nodes) {
    text += (text.empty() ? "" : " ") + std::string(parts[static_cast<int>(node.part)]) + " ";
    text += node.division == nullptr ? "" : node.division->name + "/";
    text += node.person == nullptr ? "-" : node.person->name;
    text += node.below.empty() ? "" : "(" + text_of(node.below) + ")";
  }
  return text;
}

std::string chart_of(std::vector<site::Person> people, std::vector<site::Division> divisions) {
  site::Site site = render::sample_site();
  site.divisions = std::move(divisions);
  for (site::ContentFile& file : site.files) {
    if (file.kind == site::Kind::person) {
      file.records = people;
    }
  }
  return render::with_book(site, {}, {}, [](const render::Book& book) { return text_of(book.organisation); });
}

}  // namespace

TEST_CASE("the organisation chart") {
  const std::vector<site::Division> divisions{{.id = "clerk", .name = "สำนักปลัด"},
                                              {.id = "works", .name = "กองช่าง", .head = "ช่าง"}};
  const site::Person mayor{.name = "นายก", .side = Side::political, .rank = Rank::head};
  const site::Person vice{.name = "รองนายก", .side = Side::political, .rank = Rank::deputy};
  const site::Person member{.name = "สมาชิก", .side = Side::political, .rank = Rank::member};
  const site::Person clerk{.name = "ปลัด", .side = Side::permanent, .rank = Rank::head, .division = "clerk"};
  const site::Person office{
      .name = "หัวหน้า", .side = Side::permanent, .rank = Rank::executive, .division = "สำนักปลัด"};
  const site::Person builder{.name = "ช่าง", .side = Side::permanent, .rank = Rank::executive};
  const site::Person auditor{.name = "ตรวจสอบ", .side = Side::permanent, .rank = Rank::executive};
  struct Row {
    const char* name = "";
    std::vector<site::Person> people{};
    std::vector<site::Division> divisions{};
    const char* chart = "";
  };
  for (const Row& row :
       {Row{"nothing", {}, {}, ""},
        Row{"everybody",
            {clerk, builder, mayor, member, office, vice, auditor},
            divisions,
            "council - head นายก(deputy รองนายก head ปลัด(division สำนักปลัด/หัวหน้า division กองช่าง/ช่าง officer "
            "ตรวจสอบ))"},
        Row{"no elected head", {clerk}, divisions, "head ปลัด(division สำนักปลัด/- division กองช่าง/-)"},
        Row{"no permanent head", {mayor}, divisions, "head นายก(division สำนักปลัด/- division กองช่าง/-)"},
        Row{"divisions alone", {}, divisions, "division สำนักปลัด/- division กองช่าง/-"}}) {
    CAPTURE(row.name);
    CHECK(chart_of(row.people, row.divisions) == row.chart);
  }
}
