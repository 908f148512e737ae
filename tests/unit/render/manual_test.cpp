// What the manual tells theme authors must be what templates are given: this test says which row is missing.
#include "unit/manual.h"

#include "render/changes.h"
#include "render/chart_view.h"
#include "render/contract_list.h"
#include "render/explorer.h"
#include "render/itas_answers.h"
#include "render/organisation.h"
#include "render/page.h"
#include "render/posters.h"
#include "render/report_page.h"
#include "render/search_view.h"
#include "render/statement.h"
#include "render/views.h"
#include "site/field.h"
#include "site/head.h"
#include "theme/value.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace prongsai;

namespace {

/// "url" of "| `url` | its address |"; "word" of "| `word(entry, …)`, … |".
std::string name_in(const std::string& row) {
  const std::size_t begin = row.find('`') + 1;
  return row.substr(begin, row.find_first_of("`(", begin) - begin);
}

std::set<std::string> names_in(const manual::Table& table) {
  std::set<std::string> names;
  for (const std::string& row : table) {
    names.insert(name_in(row));
  }
  return names;
}

void check_table(const std::string& page, const std::set<std::string>& expected) {
  const auto tables = manual::tables_of(page);
  const bool is_there =
      std::ranges::any_of(tables, [&](const manual::Table& table) { return names_in(table) == expected; });
  std::string all;
  for (const std::string& name : expected) {
    all += name + " ";
  }
  INFO(page, " has no table with just these rows: ", all);
  CHECK(is_there);
}

std::set<std::string> names_of(const theme::ObjectType& type) {
  std::set<std::string> names;
  for (const theme::Member& member : type.members) {
    names.emplace(member.name);
  }
  return names;
}

}  // namespace

TEST_CASE("the manual has everything that templates are given") {
  std::set<std::string> entry = names_of(render::view_type<render::EntryView>());
  site::for_each_field(site::Head{}, [&](const site::FieldInfo& info, const auto& /*value*/) {
    entry.erase(std::string(info.key));
  });
  for (const std::string page : {"en/themes.md", "th/themes.md"}) {
    check_table(page, entry);
    check_table(page, names_of(render::site_type()));
    check_table(page, names_of(render::page_type()));
    check_table(page, names_of(render::view_type<render::LinkView>()));
    check_table(page, names_of(render::view_type<render::FileView>()));
    check_table(page, names_of(render::view_type<render::HeadingView>()));
    check_table(page, names_of(render::view_type<render::EvidenceView>()));
    check_table(page, names_of(render::view_type<render::ElementView>()));
    check_table(page, names_of(render::view_type<render::ItemView>()));
    check_table(page, names_of(render::view_type<render::GroupView>()));
    check_table(page, names_of(render::view_type<render::YearView>()));
    check_table(page, names_of(render::view_type<render::ChartView>()));
    check_table(page, names_of(render::view_type<render::ChartColumn>()));
    check_table(page, names_of(render::view_type<render::ChartRow>()));
    check_table(page, names_of(render::view_type<render::TopicView>()));
    check_table(page, names_of(render::view_type<render::AreaView>()));
    check_table(page, names_of(render::view_type<render::OpenDataView>()));
    check_table(page, names_of(render::view_type<render::TableGroupView>()));
    check_table(page, names_of(render::view_type<render::PurchaseYearView>()));
    check_table(page, names_of(render::view_type<render::ItemYearView>()));
    check_table(page, names_of(render::view_type<render::StateCountView>()));
    check_table(page, names_of(render::view_type<render::EntryYearView>()));
    check_table(page, names_of(render::view_type<render::ChangesView>()));
    check_table(page, names_of(render::view_type<render::ChangeMonthView>()));
    check_table(page, names_of(render::view_type<render::ChangeView>()));
    check_table(page, names_of(render::view_type<render::ChangeYearView>()));
    check_table(page, names_of(render::view_type<render::StatementView>()));
    check_table(page, names_of(render::view_type<render::SurveyedView>()));
    check_table(page, names_of(render::view_type<render::DocumentView>()));
    check_table(page, names_of(render::view_type<render::OrganisationNode>()));
    check_table(page, names_of(render::view_type<render::ExplorerPage>()));
    check_table(page, names_of(render::view_type<render::Explorer>()));
    check_table(page, names_of(render::view_type<render::ContractGroup>()));
    check_table(page, names_of(render::view_type<render::ContractTotals>()));
    check_table(page, names_of(render::view_type<render::ListedContract>()));
    check_table(page, names_of(render::view_type<render::ItasAnswers>()));
    check_table(page, names_of(render::view_type<render::ItasAnswer>()));
    check_table(page, names_of(render::view_type<render::Report>()));
    check_table(page, names_of(render::view_type<render::ReportGroup>()));
    check_table(page, names_of(render::view_type<render::ReportItem>()));
    check_table(page, names_of(render::view_type<render::ReportElement>()));
    check_table(page, names_of(render::view_type<render::ReportFinding>()));
    check_table(page, names_of(render::view_type<render::ReportFigure>()));
    check_table(page, names_of(render::view_type<render::PosterView>()));
    check_table(page, names_of(render::view_type<render::SearchView>()));
    check_table(page, names_of(render::view_type<render::ChoiceView>()));
    check_table(page, names_of(render::view_type<render::LetterView>()));
    check_table(page, names_of(render::view_type<render::ListedView>()));
    check_table(page, render::function_names());
  }
}
