#include "unit/render/sample.h"

#include "markup/markdown.h"
#include "render/book.h"
#include "render/functions.h"
#include "render/site.h"
#include "report/problem.h"
#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "site/page_survey.h"
#include "site/procurement.h"
#include "site/score.h"
#include "site/site.h"
#include "site/tree.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"
#include "theme/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

constexpr text::FiscalYear year{2567};

site::ContentFile file_of(const std::string& path, const std::string& area, const std::string& address,
                          site::Kind kind, const std::string& title) {
  site::ContentFile file{
      .path = path, .area = area, .address = address, .kind = kind, .records = site::no_records(kind)};
  file.head.title = title;
  file.head.kind = site::name_of(kind).key;
  return file;
}

site::ContentFile news_of(const std::string& name, const std::string& title, text::Date date) {
  auto file = file_of("content/news/" + name + ".md", "news", "/news/" + name + "/", site::Kind::news, title);
  file.head.date = date;
  file.covers = {.from = date, .to = date};
  return file;
}

site::ContentFile people() {
  auto file = file_of("content/people/executives.yaml", "people", "/people/executives/", site::Kind::person,
                      "ผู้บริหาร & ปลัด");
  file.head.topics = {"executives"};
  file.head.updated = text::Date{.year = 2024, .month = 2, .day = 29};
  file.records = std::vector<site::Person>{
      {.name = "นายสมชาย <ดีงาม>",
       .position = "นายก อบต.",
       .side = site::Side::political,
       .rank = site::Rank::head,
       .photo = {.path = "files/people/nayok.svg"}},
      {.name = "นางอนงค์ ศรีสุข", .position = "ปลัด อบต.", .side = site::Side::permanent}};
  return file;
}

site::ContentFile plan() {
  auto file = file_of("content/plans/annual-2567.yaml", "plans", "/plans/annual-2567/", site::Kind::project,
                      "แผนปี 2567");
  file.head.topics = {"annual-plan"};
  file.head.fiscal_year = year;
  file.head.date = text::Date{.year = 2023, .month = 10, .day = 18};
  file.head.attachments = {{.title = "แผนฉบับเต็ม", .file = {.path = "files/plans/แผน 2567.pdf"}},
                           {.title = "แผนฉบับเต็ม อีกครั้ง", .file = {.path = "files/plans/แผน 2567.pdf"}}};
  file.records = std::vector<site::Project>{{.name = "ซ่อมถนน หมู่ที่ 4",
                                             .budget = text::Amount{12345650},
                                             .percent = site::Percent{62.5},
                                             .status = site::Progress::in_progress}};
  file.covers = text::period_of(year);
  return file;
}

site::Item item_of(const std::string& code, const std::string& topic, const std::string& title,
                   const std::vector<site::PeriodRule>& periods) {
  site::Item item{.code = code, .topic = topic, .title = title};
  for (const site::PeriodRule period : periods) {
    item.elements.push_back({.id = "e" + std::to_string(item.elements.size() + 1),
                             .text = "แสดง" + title,
                             .period = period,
                             .needs = {{.rule = site::NeedRule::reachable}}});
  }
  return item;
}

std::vector<theme::TemplateSource> sources_of(const std::map<std::string, std::string>& templates) {
  std::map<std::string, std::string> all;
  for (const char* name : {"home.html", "page.html", "area.html", "oit-year.html", "oit-item.html",
                           "topic.html", "topics.html", "open-data.html", "redirect.html", "404.html"}) {
    all[name] = R"(<html lang="{{ page.language.key }}"><title>{{ page.title }}</title>{{ content }})";
  }
  for (const auto& [name, text] : templates) {
    all[name] = text;
  }
  std::vector<theme::TemplateSource> sources;
  sources.reserve(all.size());
  for (const auto& [name, text] : all) {
    sources.push_back({.name = name, .file = name, .text = text});
  }
  return sources;
}

/// Every page has two pictures, and those of news say nothing of one.
site::PageSurvey survey(std::string_view html) {
  site::PageSurvey found{};
  site::count_of(found, site::Surveyed::pictures) = {.seen = 2, .wrong = html.contains("ซ่อมถนน") ? 1U : 0U};
  return found;
}

std::string bytes_of(const site::Content& content, std::vector<report::Problem>& problems) {
  if (const auto* const bytes = std::get_if<std::string>(&content)) {
    return *bytes;
  }
  if (const auto* const copy = std::get_if<site::CopyOf>(&content)) {
    return "copy of " + copy->path;
  }
  auto made = std::get<site::Recipe>(content)();
  std::ranges::move(made.problems, std::back_inserter(problems));
  return made.value;
}

}  // namespace

site::ContentFile purchases_file(const std::string& name, const std::vector<site::Contract>& contracts) {
  site::ContentFile file{.path = "content/procurement/" + name + ".csv",
                         .area = "procurement",
                         .address = "/procurement/" + name + "/",
                         .kind = site::Kind::procurement,
                         .records = contracts};
  file.head = {.title = "จัดซื้อจัดจ้าง " + name, .kind = "procurement"};
  return file;
}

const markup::Markdown& markdown() {
  static const markup::Markdown only;
  return only;
}

site::Site sample_site() {
  site::Site site{.root = "/srv/ita"};
  site.config = {.title = "อบต. ทุ่งรวงทิพย์ & เพื่อน",
                 .base_url = "https://ita.example/",
                 .agency = {.name = "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์"},
                 .fiscal_year = year};
  site.divisions = {{.id = "office", .name = "สำนักปลัด", .name_en = "Office"}};
  site.areas = {{.name = "news", .title = "ข่าว", .order = 3},
                {.name = "people", .title = "บุคลากร", .order = 1},
                {.name = "plans", .title = "แผน", .order = 2}};
  auto home = file_of("content/index.md", "", "/", site::Kind::page, "หน้าแรก");
  home.body.markdown = "ยินดีต้อนรับ";
  auto english = file_of("content/about-en.md", "", "/about-en/", site::Kind::page, "About us");
  english.head.lang = text::Language::en;
  english.body.markdown = "We mend roads.";
  site.files = {english,
                home,
                news_of("road", "ซ่อมถนน <หมู่ที่ 4>", {.year = 2024, .month = 3, .day = 11}),
                news_of("water", "น้ำประปา", {.year = 2024, .month = 4, .day = 22}),
                people(),
                plan()};
  site.attachments = {{.path = "files/people/nayok.svg", .size = 120, .sha256 = "aa11"},
                      {.path = "files/plans/แผน 2567.pdf",
                       .size = 54321,
                       .sha256 = "bb22",
                       .facts = site::AttachmentFacts{.format = site::FileFormat::pdf,
                                                      .searchable = site::Searchable::scanned,
                                                      .pages = 12,
                                                      .language = text::Language::th}}};
  site.catalogues = {
      {.fiscal_year = year,
       .indicators = {
           {.code = "9",
            .title = "การเปิดเผยข้อมูล",
            .sub_indicators = {{.code = "9.1",
                                .title = "ข้อมูลพื้นฐาน",
                                .items = {item_of("O2", "executives", "ผู้บริหาร", {site::PeriodRule::current}),
                                          item_of("O10", "annual-plan", "แผนดำเนินงาน",
                                                  {site::PeriodRule::first_six_months,
                                                   site::PeriodRule::previous_year})}}}}}}};
  return site;
}

std::vector<site::Verdict> sample_verdicts(const site::Site& site) {
  site::Verdict verdict{.year = year, .as_of = {.year = 2024, .month = 5, .day = 1}};
  const std::map<std::string, std::string> evidence{{"executives", "content/people/executives.yaml"},
                                                    {"annual-plan", "content/plans/annual-2567.yaml"}};
  for (const site::Item* item : site::items_of(site.catalogues.front())) {
    site::ItemVerdict judged{.item = item, .state = site::ItemState::complete, .owner = "office"};
    for (const site::Element& element : item->elements) {
      judged.elements.push_back(
          {.element = &element,
           .state = site::ElementState::met,
           .evidence = {{.file = evidence.at(item->topic), .line = 1, .title = "หลักฐาน"}}});
    }
    verdict.items.push_back(judged);
  }
  return {verdict};
}

theme::Theme sample_theme(const std::map<std::string, std::string>& templates) {
  auto theme = theme::Theme::compile(sources_of(templates), {});
  REQUIRE(theme.problems.empty());
  return std::move(theme.value);
}

std::set<std::string> function_names() {
  const site::Site site = sample_site();
  const theme::Theme theme = sample_theme();
  const site::Tree assets;
  const std::vector<site::Verdict> verdicts;
  const site::ScoreSheets scores;
  const Book book = make_book({.site = site,
                               .theme = theme,
                               .assets = assets,
                               .verdicts = verdicts,
                               .scores = scores,
                               .markdown = markdown()});
  theme::Bindings bindings;
  std::vector<report::Problem> problems;
  add_functions(bindings, book, nullptr, text::Language::th, problems);
  std::set<std::string> names;
  for (const auto& [name, function] : bindings.functions) {
    names.insert(name);
  }
  return names;
}

Edited render(const site::Site& site, const std::map<std::string, std::string>& templates) {
  const theme::Theme theme = sample_theme(templates);
  const site::Tree assets{{"assets/style.css", "body{}"}};
  const std::vector<site::Verdict> verdicts =
      site.config.fiscal_year ? sample_verdicts(site) : std::vector<site::Verdict>{};
  const site::ScoreSheets scores;
  auto rendered = render_site({.site = site,
                               .theme = theme,
                               .assets = assets,
                               .verdicts = verdicts,
                               .scores = scores,
                               .markdown = markdown(),
                               .as_of = {.year = 2024, .month = 5, .day = 1},
                               .survey = &survey});
  Edited edited{.item_pages = std::move(rendered.value.item_pages), .problems = std::move(rendered.problems)};
  for (const auto& [path, content] : rendered.value.tree) {
    edited.files[path] = bytes_of(content, edited.problems);
  }
  return edited;
}

std::string home_of(const site::Site& site, std::string_view text) {
  Edited edited = render(site, {{"home.html", std::string(text)}});
  std::string told;
  for (const report::Problem& problem : edited.problems) {
    told += std::string(report::info(problem.rule).name) + "\n";
  }
  return told + edited.files["index.html"];
}

}  // namespace prongsai::render
