#include "check/judge.h"

#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using check::attestation_of;
using check::day;
using check::days;
using check::page_of;
using site::Attested;
using site::ContentFile;
using site::Element;
using site::ElementState;
using site::ItemState;
using site::NeedRule;
using site::PeriodRule;

namespace {

constexpr text::FiscalYear year{2567};

site::Catalogue catalogue_of(std::vector<Element> elements) {
  return {.fiscal_year = year,
          .indicators = {{.code = "9",
                          .title = "การเปิดเผยข้อมูล",
                          .sub_indicators = {{.code = "9.1",
                                              .title = "ข้อมูลพื้นฐาน",
                                              .items = {{.code = "O2",
                                                         .topic = std::string(check::sample_topic),
                                                         .title = "ข้อมูลผู้บริหาร",
                                                         .elements = std::move(elements)}}}}}}};
}

Element text_for(PeriodRule period, std::string id = std::string(check::sample_element)) {
  return {.id = std::move(id),
          .text = "แสดงข้อมูลของผู้บริหาร",
          .period = period,
          .needs = {{.rule = NeedRule::text, .at_least = 1}}};
}

Element manual_element() {
  return {.id = std::string(check::sample_element),
          .text = "ใช้งานได้จริง",
          .period = PeriodRule::current,
          .needs = {{.rule = NeedRule::manual, .reason = "ต้องลองใช้เอง"}}};
}

/// A page with text for the days of one fiscal year.
ContentFile page_for(text::FiscalYear covered) {
  return page_of("p.md", "ข้อมูลของผู้บริหาร", text::period_of(covered));
}

site::Verdict judged(const site::Site& site, const site::Catalogue& catalogue, text::Date as_of) {
  return check::judge(site, catalogue, as_of);
}

/// "item element element", as the JSON answer spells the states.
std::string states(const site::Verdict& verdict) {
  std::string text;
  for (const site::ItemVerdict& item : verdict.items) {
    text += site::name_of(item.state).key;
    for (const site::ElementVerdict& element : item.elements) {
      text += " " + std::string(site::name_of(element.state).key);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("an item's state by the day") {
  struct Row {
    std::string_view name{};
    PeriodRule period{};
    std::vector<ContentFile> files{};
    text::Date as_of{};
    std::string_view expected{};
  };
  const std::vector<ContentFile> nothing;
  const std::vector<ContentFile> now{page_for({2567})};
  const std::vector<ContentFile> last_year{page_for({2566})};
  const std::vector<ContentFile> year_before{page_for({2565})};
  const std::vector<ContentFile> headings{page_of("p.md", "# ผู้บริหาร\n\n## ปลัด", text::period_of({2567}))};
  const std::vector<ContentFile> half{page_of("p.md", "ราษฎร", text::first_six_months_of({2567}))};
  const std::vector<ContentFile> plan{page_of("p.md", "แผนห้าปี", days(day(2022, 10, 1), day(2027, 9, 30)))};
  for (const Row& row : {
           Row{"current, before the year", PeriodRule::current, nothing, day(2023, 9, 30), "not_due unmet"},
           Row{"current, first day", PeriodRule::current, nothing, day(2023, 10, 1), "missing unmet"},
           Row{"current, there", PeriodRule::current, now, day(2023, 10, 1), "complete met"},
           Row{"current, last year's", PeriodRule::current, last_year, day(2024, 5, 1), "stale unmet"},
           Row{"current, headings only", PeriodRule::current, headings, day(2024, 5, 1), "incomplete unmet"},
           Row{"no period, any year's", PeriodRule::none, year_before, day(2024, 5, 1), "complete met"},
           Row{"half, its last day", PeriodRule::first_six_months, nothing, day(2024, 3, 31),
               "not_due unmet"},
           Row{"half, the day after", PeriodRule::first_six_months, nothing, day(2024, 4, 1),
               "missing unmet"},
           Row{"half, last year's", PeriodRule::first_six_months, last_year, day(2024, 4, 1), "stale unmet"},
           Row{"half, last year's, early", PeriodRule::first_six_months, last_year, day(2024, 3, 31),
               "not_due unmet"},
           Row{"half, there", PeriodRule::first_six_months, half, day(2024, 4, 1), "complete met"},
           Row{"half, there early", PeriodRule::first_six_months, half, day(2024, 3, 30), "complete met"},
           Row{"year, its last day", PeriodRule::assessed_year, nothing, day(2024, 9, 30), "not_due unmet"},
           Row{"year, the day after", PeriodRule::assessed_year, nothing, day(2024, 10, 1), "missing unmet"},
           Row{"year, last year's", PeriodRule::assessed_year, last_year, day(2024, 10, 1), "stale unmet"},
           Row{"year, there", PeriodRule::assessed_year, now, day(2024, 10, 1), "complete met"},
           Row{"year, headings only", PeriodRule::assessed_year, headings, day(2024, 10, 1),
               "incomplete unmet"},
           Row{"previous, before the year", PeriodRule::previous_year, nothing, day(2023, 9, 30),
               "not_due unmet"},
           Row{"previous, first day", PeriodRule::previous_year, nothing, day(2023, 10, 1), "missing unmet"},
           Row{"previous, there", PeriodRule::previous_year, last_year, day(2023, 10, 1), "complete met"},
           Row{"previous, older", PeriodRule::previous_year, year_before, day(2023, 10, 1), "stale unmet"},
           Row{"previous, newer", PeriodRule::previous_year, now, day(2023, 10, 1), "stale unmet"},
           Row{"whole, a long plan", PeriodRule::covers_year, plan, day(2023, 10, 1), "complete met"},
           Row{"whole, half of it", PeriodRule::covers_year, half, day(2023, 10, 1), "stale unmet"},
           Row{"whole, nothing", PeriodRule::covers_year, nothing, day(2023, 10, 1), "missing unmet"},
       }) {
    CAPTURE(row.name);
    site::Site site;
    site.files = row.files;
    CHECK(states(judged(site, catalogue_of({text_for(row.period)}), row.as_of)) == row.expected);
  }
}

TEST_CASE("an item of several elements") {
  const auto item_state = [](std::vector<Element> elements, std::vector<ContentFile> files,
                             text::Date as_of) {
    site::Site site;
    site.files = std::move(files);
    return states(judged(site, catalogue_of(std::move(elements)), as_of));
  };
  const Element now = text_for(PeriodRule::current, "now");
  const Element whole_year = text_for(PeriodRule::assessed_year, "year");
  const Element before = text_for(PeriodRule::previous_year, "before");
  CHECK(item_state({now, before}, {page_for({2567})}, day(2024, 5, 1)) == "incomplete met unmet");
  CHECK(item_state({before, whole_year}, {page_for({2566})}, day(2024, 5, 1)) == "not_due met unmet");
  CHECK(item_state({before, whole_year}, {page_for({2566})}, day(2024, 10, 1)) == "incomplete met unmet");
  CHECK(item_state({now, whole_year}, {page_for({2565})}, day(2024, 5, 1)) == "stale unmet unmet");
  CHECK(item_state({now, whole_year}, {}, day(2024, 5, 1)) == "missing unmet unmet");
}

TEST_CASE("an element with several needs asks for all of them") {
  Element element = text_for(PeriodRule::current);
  element.needs.push_back({.rule = NeedRule::file});
  ContentFile page = page_of("p.md", "ข้อมูลของผู้บริหาร");
  site::Site site;
  site.files = {page};
  CHECK(states(judged(site, catalogue_of({element}), day(2024, 5, 1))) == "incomplete unmet");
  page.head.attachments = {{.title = "คำสั่ง", .file = {.path = "files/order.pdf"}}};
  CHECK(states(judged(check::site_of({page}), catalogue_of({element}), day(2024, 5, 1))) == "complete met");
}

TEST_CASE("stale is what has nothing of its days, incomplete what lacks a part of them") {
  Element element = text_for(PeriodRule::assessed_year);
  element.needs = {{.rule = NeedRule::text, .kinds = {site::Kind::page}},
                   {.rule = NeedRule::records, .kinds = {site::Kind::person}}};
  const auto people_for = [](text::FiscalYear covered) {
    ContentFile file =
        check::people_of("people.yaml", {check::person_of("นางอนงค์", site::Side::permanent, "", 3)});
    file.covers = text::period_of(covered);
    return file;
  };
  struct Row {
    std::string_view name{};
    std::vector<ContentFile> files{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"both", {page_for({2567}), people_for({2567})}, "complete met"},
           Row{"one is not there", {page_for({2567})}, "incomplete unmet"},
           Row{"one is last year's", {page_for({2567}), people_for({2566})}, "incomplete unmet"},
           Row{"both are last year's", {page_for({2566}), people_for({2566})}, "stale unmet"},
           Row{"one is last year's, one not there", {people_for({2566})}, "stale unmet"},
           Row{"neither", {}, "missing unmet"},
       }) {
    CAPTURE(row.name);
    CHECK(states(judged(check::site_of(row.files), catalogue_of({element}), day(2024, 10, 1))) ==
          row.expected);
  }
}

TEST_CASE("neither a word nor what is asked for if any is content of an item") {
  const Element duties = text_for(PeriodRule::current, "duties");
  site::Site site;
  site.attestations = {attestation_of(Attested::met, year)};
  CHECK(states(judged(site, catalogue_of({duties, manual_element()}), day(2024, 5, 1))) ==
        "missing unmet met");
  site.files = {page_for({2566})};
  CHECK(states(judged(site, catalogue_of({duties, manual_element()}), day(2024, 5, 1))) == "stale unmet met");
  Element optional = text_for(PeriodRule::none, "rules");
  optional.optional = true;
  CHECK(states(judged({}, catalogue_of({duties, optional}), day(2024, 5, 1))) ==
        "missing unmet not_applicable");
}

TEST_CASE("an officer's word") {
  struct Row {
    std::string_view name{};
    Element element{};
    std::vector<site::Attestation> attestations{};
    std::string_view expected{};
  };
  const Element machine = text_for(PeriodRule::current);
  for (const Row& row : {
           Row{"no word on what only a person can judge", manual_element(), {}, "missing manual"},
           Row{"his word", manual_element(), {attestation_of(Attested::met, year)}, "complete met"},
           Row{"his word of another year",
               manual_element(),
               {attestation_of(Attested::met, {2566})},
               "missing manual"},
           Row{"that it does not apply",
               manual_element(),
               {attestation_of(Attested::not_applicable, year)},
               "complete not_applicable"},
           Row{"that it does not apply, another year",
               manual_element(),
               {attestation_of(Attested::not_applicable, {2566})},
               "missing manual"},
           Row{"does not make up for what a machine can judge",
               machine,
               {attestation_of(Attested::met, year)},
               "missing unmet"},
           Row{"that what a machine can judge does not apply",
               machine,
               {attestation_of(Attested::not_applicable, year)},
               "complete not_applicable"},
       }) {
    CAPTURE(row.name);
    site::Site site;
    site.attestations = row.attestations;
    CHECK(states(judged(site, catalogue_of({row.element}), day(2024, 5, 1))) == row.expected);
  }
}

TEST_CASE("whose word it was stands with the element") {
  site::Site site;
  site.attestations = {attestation_of(Attested::not_applicable, year)};
  const auto catalogue = catalogue_of({text_for(PeriodRule::current)});
  const auto verdict = judged(site, catalogue, day(2024, 5, 1));
  const site::ElementVerdict& element = verdict.items.front().elements.front();
  CHECK(check::told(element.reasons) ==
        "element/attested นางสาวมาลี ใจดี|2024-04-10|ตรวจแล้วตามเกณฑ์ @site-config/attestations.yaml:3");
  CHECK(check::told(element.evidence) == "site-config/attestations.yaml:3");
}

TEST_CASE("an element asked for only where there is one") {
  Element optional = text_for(PeriodRule::current);
  optional.optional = true;
  site::Site site;
  const auto catalogue = catalogue_of({optional});
  const auto without = judged(site, catalogue, day(2024, 5, 1));
  CHECK(states(without) == "complete not_applicable");
  CHECK(check::told(without.items.front().elements.front().reasons) == "element/if-any");
  site.files = {page_for({2567})};
  CHECK(states(judged(site, catalogue, day(2024, 5, 1))) == "complete met");
}

TEST_CASE("an item says who owes it, and until when") {
  site::Site site;
  site.assignments = {{.topic = "contact", .division = "finance"},
                      {.topic = std::string(check::sample_topic),
                       .division = "office",
                       .officer = "นักทรัพยากรบุคคล",
                       .due = day(2024, 4, 30)}};
  const auto catalogue = catalogue_of({text_for(PeriodRule::current)});
  const auto verdict = judged(site, catalogue, day(2024, 5, 1));
  CHECK(verdict.year == year);
  CHECK(verdict.as_of == day(2024, 5, 1));
  CHECK(verdict.items.front().owner == "office");
  CHECK(verdict.items.front().due == std::optional(day(2024, 4, 30)));
  site.assignments.clear();
  const auto unassigned = judged(site, catalogue, day(2024, 5, 1));
  CHECK(unassigned.items.front().owner.empty());
  CHECK(unassigned.items.front().due == std::nullopt);
}

TEST_CASE("a file is evidence of an element once") {
  Element element = text_for(PeriodRule::current);
  element.needs = {{.rule = NeedRule::reachable}, {.rule = NeedRule::reachable}};
  site::Site site;
  site.files = {page_for({2567})};
  const auto catalogue = catalogue_of({element});
  CHECK(check::told(judged(site, catalogue, day(2024, 5, 1)).items.front().elements.front().evidence) ==
        "content/p.md:1");
}

TEST_CASE("why several needs are not met is told once") {
  Element element = text_for(PeriodRule::current);
  element.needs.push_back({.rule = NeedRule::file});
  const auto catalogue = catalogue_of({element});
  const auto reasons = [&](const site::Site& site) {
    return check::told(judged(site, catalogue, day(2024, 5, 1)).items.front().elements.front().reasons);
  };
  CHECK(reasons({}) == "element/nothing-there executives");
  CHECK(reasons(check::site_of({page_of("p.md", "")})) == "element/no-text 0|1\nelement/no-file 0|1");
}

TEST_CASE("a verdict as problems") {
  const auto problems = [](std::vector<Element> elements, std::vector<ContentFile> files, text::Date as_of) {
    site::Site site;
    site.files = std::move(files);
    const auto catalogue = catalogue_of(std::move(elements));
    return check::told(check::problems_of(judged(site, catalogue, as_of)));
  };
  const Element now = text_for(PeriodRule::current, "now");
  const text::Date may = day(2024, 5, 1);
  CHECK(problems({now}, {page_for({2567})}, may) == "");
  CHECK(problems({now}, {}, day(2023, 9, 30)) == "");
  CHECK(problems({now}, {}, may) == "item/missing O2|ข้อมูลผู้บริหาร");
  CHECK(problems({now}, {page_for({2566})}, may) == "item/stale O2|ข้อมูลผู้บริหาร");
  CHECK(problems({now}, {page_of("p.md", "# ปลัด")}, may) ==
        "item/incomplete O2|ข้อมูลผู้บริหาร|แสดงข้อมูลของผู้บริหาร");
  CHECK(problems({now, manual_element()}, {page_for({2567})}, may) ==
        "item/unconfirmed O2|ข้อมูลผู้บริหาร|ใช้งานได้จริง");
}

TEST_CASE("how near an item's day is") {
  struct Row {
    std::string_view name{};
    std::vector<ContentFile> files{};
    text::Date as_of{};
    site::Urgency expected{};
  };
  const std::vector<ContentFile> nothing;
  for (const Row& row : {
           Row{"thirty-one days before", nothing, day(2024, 3, 30), site::Urgency::none},
           Row{"thirty days before", nothing, day(2024, 3, 31), site::Urgency::due_soon},
           Row{"on the day", nothing, day(2024, 4, 30), site::Urgency::due_soon},
           Row{"the day after", nothing, day(2024, 5, 1), site::Urgency::overdue},
           Row{"there", {page_for({2567})}, day(2024, 5, 1), site::Urgency::none},
       }) {
    CAPTURE(row.name);
    site::Site site;
    site.files = row.files;
    site.assignments = {
        {.topic = std::string(check::sample_topic), .division = "a", .due = day(2024, 4, 30)}};
    const auto catalogue = catalogue_of({text_for(PeriodRule::current)});
    CHECK(judged(site, catalogue, row.as_of).items.front().urgency == row.expected);
  }
}

TEST_CASE("the assignment that says most exactly who answers, and days before ITAS closes") {
  const std::string topic(check::sample_topic);
  site::Site site;
  site.catalogues = {catalogue_of({text_for(PeriodRule::current)})};
  site.catalogues.front().answers = site::AnswerWindow{.closes = day(2024, 4, 30)};
  site.assignments = {{.topic = topic, .division = "topic", .days_before_close = 15}};
  const auto item_of = [&] { return judged(site, site.catalogues.front(), day(2024, 4, 1)).items.front(); };
  CHECK(item_of().due == std::optional(day(2024, 4, 15)));
  CHECK(item_of().days_left == std::optional(14));
  site.config.calendar = {{.fiscal_year = year, .closes = day(2024, 4, 20)}};
  CHECK(item_of().due == std::optional(day(2024, 4, 5)));
  site.assignments.push_back({.item = "O2", .division = "item"});
  CHECK(item_of().owner == "item");
  site.assignments.push_back({.topic = topic, .fiscal_year = year, .division = "year"});
  CHECK(item_of().owner == "year");
  site.assignments.push_back(
      {.topic = topic, .fiscal_year = text::FiscalYear{2568}, .division = "other year"});
  CHECK(item_of().owner == "year");
}

TEST_CASE("an item of which nothing applies is counted apart") {
  site::Site site;
  site.attestations = {attestation_of(Attested::not_applicable, year)};
  site.attestations.front().element.clear();
  const auto catalogue =
      catalogue_of({text_for(PeriodRule::current, "a"), text_for(PeriodRule::current, "b")});
  const auto verdict = judged(site, catalogue, day(2024, 5, 1));
  CHECK(states(verdict) == "complete not_applicable not_applicable");
  CHECK(verdict.items.front().is_not_applicable);
  CHECK(verdict.items.front().worth == 0);
  const auto before = judged(site, catalogue, day(2024, 4, 9));
  CHECK(states(before) == "missing unmet unmet");
  CHECK(before.items.front().points == 40);
}

TEST_CASE("a file that is byte for byte last year's is stale") {
  Element element = text_for(PeriodRule::assessed_year);
  element.needs = {{.rule = NeedRule::file}};
  const auto with_file = [](const std::string& name, text::FiscalYear covered, const std::string& path) {
    ContentFile file = page_of(name, "", text::period_of(covered));
    file.head.attachments = {
        {.title = "แผน", .file = {.path = path, .where = {.file = "content/" + name, .line = 4}}}};
    return file;
  };
  site::Site site;
  site.files = {with_file("2566.md", {2566}, "files/plan-2566.pdf"),
                with_file("2567.md", {2567}, "files/plan-2567.pdf")};
  site.attachments = {{.path = "files/plan-2566.pdf", .size = 9, .sha256 = "aa"},
                      {.path = "files/plan-2567.pdf", .size = 9, .sha256 = "aa"}};
  const auto catalogue = catalogue_of({element});
  const auto stale = judged(site, catalogue, day(2024, 10, 1));
  CHECK(states(stale) == "stale unmet");
  CHECK(check::told(stale.items.front().elements.front().reasons) ==
        "element/same-as-before files/plan-2567.pdf|content/2566.md @content/2567.md:4");
  site.attachments.back().sha256 = "bb";
  CHECK(states(judged(site, catalogue, day(2024, 10, 1))) == "complete met");
}

TEST_CASE("a signed document that is byte for byte last year's is not signed anew") {
  Element element = text_for(PeriodRule::assessed_year);
  element.needs = {{.rule = NeedRule::signature}};
  const auto declaration = [](const std::string& name, text::FiscalYear covered,
                              const std::vector<std::string>& paths) {
    ContentFile file = page_of(name, "ไม่รับของขวัญ", text::period_of(covered));
    file.head.signed_by = {.name = "นายชาย", .position = "นายก อบต.", .date = file.covers->from};
    for (const std::string& path : paths) {
      file.head.attachments.push_back(
          {.title = "ประกาศ", .file = {.path = path, .where = {.file = "content/" + name, .line = 4}}});
    }
    return file;
  };
  const auto before = declaration("2566.md", {2566}, {"files/2566.pdf"});
  const auto catalogue = catalogue_of({element});
  const auto told = [&](const ContentFile& now) {
    site::Site site = check::site_of({before, now});
    for (site::Attachment& attachment : site.attachments) {
      attachment.sha256 = attachment.path == "files/new.pdf" ? "new" : "old";
    }
    const auto verdict = judged(site, catalogue, day(2024, 10, 1));
    return states(verdict) + " " + check::told(verdict.items.front().elements.front().reasons);
  };
  CHECK(told(declaration("2567.md", {2567}, {})) == "complete met ");
  CHECK(told(declaration("2567.md", {2567}, {"files/new.pdf"})) == "complete met ");
  CHECK(told(declaration("2567.md", {2567}, {"files/2567.pdf", "files/new.pdf"})) == "complete met ");
  CHECK(told(declaration("2567.md", {2567}, {"files/2567.pdf"})) ==
        "stale unmet element/same-as-before files/2567.pdf|content/2566.md @content/2567.md:4");
}

TEST_CASE("what is published after the day of judging is not there yet") {
  site::Site site;
  site.files = {page_for({2567})};
  site.files.front().head.date = day(2024, 4, 10);
  const auto catalogue = catalogue_of({text_for(PeriodRule::current)});
  CHECK(states(judged(site, catalogue, day(2024, 4, 9))) == "missing unmet");
  CHECK(states(judged(site, catalogue, day(2024, 4, 10))) == "complete met");
}

TEST_CASE("a year without a list carries the last one forward, labelled") {
  site::Site site;
  site.catalogues = {catalogue_of({text_for(PeriodRule::assessed_year)})};
  site.catalogues.front().indicators.front().sub_indicators.front().items.front().title =
      "แผนปี พ.ศ. 2567 และผลปี พ.ศ. 2566 ตามแผนพัฒนา (พ.ศ. 2566–2570)";
  CHECK_FALSE(site::add_carried_list(site, {2566}));
  CHECK_FALSE(site::add_carried_list(site, {2599}));
  CHECK(site::add_carried_list(site, {2568}));
  CHECK_FALSE(site::add_carried_list(site, {2568}));
  const site::Catalogue& carried = *site::catalogue_of(site, {2568});
  CHECK(carried.carried_from == std::optional(year));
  CHECK(site::items_of(carried).front()->title ==
        "แผนปี พ.ศ. 2568 และผลปี พ.ศ. 2567 ตามแผนพัฒนา (พ.ศ. 2566–2570)");
  CHECK(check::told(check::problems_of(judged(site, carried, day(2024, 10, 1)))) ==
        "catalogue/carried-forward 2568|2567");
}

TEST_CASE("months and quarters are owed one by one, as they end") {
  struct Row {
    std::string_view name{};
    NeedRule rule{};
    PeriodRule period{};
    int months_there = 0;
    text::Date as_of{};
    std::string_view expected{};
    std::string_view reasons{};
  };
  const std::string_view december = "element/month-missing 2023-12-01/2023-12-31";
  for (const Row& row : {
           Row{"in the first month", NeedRule::months, PeriodRule::assessed_year, 0, day(2023, 10, 31),
               "not_due unmet", "element/not-due 2023-10-01/2024-09-30\nelement/nothing-there executives"},
           Row{"the day after it", NeedRule::months, PeriodRule::assessed_year, 0, day(2023, 11, 1),
               "missing unmet", "element/nothing-there executives"},
           Row{"all that have ended", NeedRule::months, PeriodRule::assessed_year, 2, day(2023, 12, 31),
               "complete met", ""},
           Row{"one that has ended is missing", NeedRule::months, PeriodRule::assessed_year, 2,
               day(2024, 1, 1), "incomplete unmet", december},
           Row{"half a year that has not ended", NeedRule::months, PeriodRule::first_six_months, 2,
               day(2023, 12, 31), "complete met", ""},
           Row{"half a year, one missing", NeedRule::months, PeriodRule::first_six_months, 2, day(2024, 1, 1),
               "incomplete unmet", december},
           Row{"a quarter that has not ended", NeedRule::quarters, PeriodRule::assessed_year, 3,
               day(2024, 3, 31), "complete met", ""},
           Row{"a quarter that has", NeedRule::quarters, PeriodRule::assessed_year, 3, day(2024, 4, 1),
               "incomplete unmet", "element/quarter-missing 2024-01-01/2024-03-31"},
       }) {
    CAPTURE(row.name);
    site::Site site;
    text::Date first = day(2023, 10, 1);
    for (int month = 0; month < row.months_there; ++month) {
      const text::Date last = text::last_day_of_month(first.year, first.month);
      ContentFile file = check::file_of(site::Kind::procurement, text::to_iso(first), days(first, last));
      file.records = std::vector<site::Contract>{{.name = "จ้างเหมาบริการ"}};
      site.files.push_back(std::move(file));
      first = text::add_days(last, 1);
    }
    Element element = text_for(row.period);
    element.needs = {{.rule = row.rule}};
    const auto catalogue = catalogue_of({element});
    const auto verdict = judged(site, catalogue, row.as_of);
    CHECK(states(verdict) == row.expected);
    CHECK(check::told(verdict.items.front().elements.front().reasons) == row.reasons);
  }
}
