#include "render/itas_answers.h"

#include "render/book.h"
#include "render/itas_lock.h"
#include "render/itas_page.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/workbook.h"
#include "site/click_path.h"
#include "site/itas_lock.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace prongsai;
using render::Has;
using render::ItasAnswer;
using render::ItasAnswers;
using report::Rule;
using site::ElementState;
using site::ItemState;
using Ways = std::map<std::string, site::ClickPath>;

namespace {

site::ClickPath menu_and_page() {
  return {
      {.text = "OIT ปี 2567",
       .place = site::LinkPlace::main_menu,
       .page = "oit/2567/index.html",
       .title = "OIT"},
      {.text = "O2 ผู้บริหาร", .place = site::LinkPlace::page, .page = "oit/2567/o2/index.html", .title = "O2"}};
}

/// The answers for the sample site, with its verdict changed by `change`.
template <class Change>
ItasAnswers answers_of(const site::Site& site, const Ways& ways, const Change& change) {
  std::vector<site::Verdict> verdicts = render::sample_verdicts(site);
  change(verdicts.front());
  return render::with_book(site, verdicts, {}, [&](const render::Book& book) {
    return render::itas_answers(book, book.years.front(), ways);
  });
}

ItasAnswers answers_of(const site::Site& site, const Ways& ways = {}) {
  return answers_of(site, ways, [](site::Verdict&) {});
}

std::vector<std::string> urls_of(const ItasAnswer& answer) {
  std::vector<std::string> urls;
  urls.reserve(answer.urls.size());
  for (const render::LinkView& url : answer.urls) {
    urls.push_back(url.title + " " + url.url);
  }
  return urls;
}

}  // namespace

TEST_CASE("the addresses of an item: its page, its evidence, their documents") {
  const ItasAnswers answers = answers_of(render::sample_site());
  REQUIRE(answers.answers.size() == 2);
  CHECK(answers.year == text::FiscalYear{2567});
  CHECK(answers.answers[0].code == "O2");
  CHECK(answers.answers[0].has == Has::yes);
  // The photo of the head is not a document.
  CHECK(urls_of(answers.answers[0]) ==
        std::vector<std::string>{"O2 ผู้บริหาร https://ita.example/oit/2567/o2/",
                                 "ผู้บริหาร & ปลัด https://ita.example/people/executives/"});
  CHECK(urls_of(answers.answers[1]) ==
        std::vector<std::string>{
            "O10 แผนดำเนินงาน https://ita.example/oit/2567/o10/",
            "แผนปี 2567 https://ita.example/plans/annual-2567/",
            "แผนฉบับเต็ม https://ita.example/files/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf"});
}

TEST_CASE("addresses are whole ones below the site's path") {
  site::Site site = render::sample_site();
  site.config.base_url = "https://www.example/ita";
  for (const ItasAnswer& answer : answers_of(site).answers) {
    for (const render::LinkView& url : answer.urls) {
      CHECK(url.url.starts_with("https://www.example/ita/"));
    }
  }
}

TEST_CASE("the way to an item's page") {
  struct Row {
    std::string_view name{};
    site::ClickPath way{};
    std::vector<std::string> steps{};
  };
  for (const Row& row : {
           Row{"menu, then page",
               menu_and_page(),
               {"หน้าหลักของเว็บไซต์ เลือกเมนู “OIT ปี 2567”", "เลือก “O2 ผู้บริหาร”"}},
           Row{"on the home page",
               {{.text = "ผู้บริหาร", .page = "oit/2567/o2/index.html"}},
               {"หน้าหลักของเว็บไซต์ เลือก “ผู้บริหาร”"}},
           Row{"in the footer",
               {{.text = "OIT", .place = site::LinkPlace::footer}},
               {"หน้าหลักของเว็บไซต์ เลื่อนลงไปท้ายหน้า เลือก “OIT”"}},
           Row{"a link without words is called as its page is",
               {{.text = "", .page = "x", .title = "ข้อมูลผู้บริหาร"}},
               {"หน้าหลักของเว็บไซต์ เลือก “ข้อมูลผู้บริหาร”"}},
       }) {
    CAPTURE(row.name);
    const ItasAnswers answers = answers_of(render::sample_site(), {{"oit/2567/o2/index.html", row.way}});
    CHECK(answers.answers[0].steps == row.steps);
    CHECK(answers.answers[0].remarks.empty());
    CHECK(answers.answers[1].steps.empty());
    CHECK(answers.answers[1].remarks == std::vector<std::string>{"ยังไม่มีลิงก์จากหน้าหลักไปถึงหน้านี้"});
  }
}

TEST_CASE("yes or no, and why") {
  const report::Problem no_field{.rule = Rule::element_field_empty,
                                 .where = {.file = "content/people/executives.yaml", .line = 3},
                                 .details = {"นายสมชาย", "ภาพถ่าย", "photo"}};
  const report::Problem attested{
      .rule = Rule::element_attested, .where = {}, .details = {"นางอนงค์", "2024-04-20", "ไม่มีข้อบัญญัติ"}};
  struct Row {
    std::string_view name{};
    ItemState state{};
    ElementState element{};
    std::vector<report::Problem> reasons{};
    Has has{};
    std::vector<std::string> remarks{};
  };
  for (const Row& row : {
           Row{"complete", ItemState::complete, ElementState::met, {}, Has::yes, {}},
           Row{"partly there is not there",
               ItemState::incomplete,
               ElementState::unmet,
               {no_field, no_field},
               Has::no,
               {"ยังไม่ครบ",
                "ยังขาด “แสดงผู้บริหาร”: “นายสมชาย” ยังไม่มี “ภาพถ่าย” (photo); “นายสมชาย” ยังไม่มี “ภาพถ่าย” (photo)"}},
           Row{"nothing",
               ItemState::missing,
               ElementState::unmet,
               {},
               Has::no,
               {"ยังไม่มีข้อมูล", "ยังขาด “แสดงผู้บริหาร”"}},
           Row{"old", ItemState::stale, ElementState::unmet, {}, Has::no, {"ข้อมูลเก่า", "ยังขาด “แสดงผู้บริหาร”"}},
           Row{"not yet due",
               ItemState::not_due,
               ElementState::unmet,
               {},
               Has::no,
               {"ยังไม่ถึงกำหนด", "ยังขาด “แสดงผู้บริหาร”"}},
           Row{"awaits a person",
               ItemState::incomplete,
               ElementState::manual,
               {},
               Has::no,
               {"ยังไม่ครบ", "รอเจ้าหน้าที่รับรอง “แสดงผู้บริหาร”"}},
           Row{"does not apply",
               ItemState::complete,
               ElementState::not_applicable,
               {attested},
               Has::yes,
               {"ไม่เกี่ยวข้อง “แสดงผู้บริหาร”: นางอนงค์ รับรองเมื่อ 2024-04-20: ไม่มีข้อบัญญัติ"}},
       }) {
    CAPTURE(row.name);
    const site::Site site = render::sample_site();
    const ItasAnswers answers =
        answers_of(site, {{"oit/2567/o2/index.html", menu_and_page()}}, [&](site::Verdict& verdict) {
          verdict.items[0].state = row.state;
          verdict.items[0].elements[0].state = row.element;
          verdict.items[0].elements[0].reasons = row.reasons;
        });
    CHECK(answers.answers[0].has == row.has);
    CHECK(answers.answers[0].remarks == row.remarks);
  }
}

TEST_CASE("an item of which nothing applies is not there, by one officer's word") {
  const report::Problem word{
      .rule = Rule::element_attested, .where = {}, .details = {"นางอนงค์", "2024-04-20", "ไม่มีกิจการนี้"}};
  const site::Site site = render::sample_site();
  const ItasAnswers answers =
      answers_of(site, {{"oit/2567/o10/index.html", menu_and_page()}}, [&](site::Verdict& verdict) {
        verdict.items[1].is_not_applicable = true;
        for (site::ElementVerdict& element : verdict.items[1].elements) {
          element.state = ElementState::not_applicable;
          element.reasons = {word};
        }
      });
  CHECK(answers.answers[1].has == Has::no);
  CHECK(answers.answers[1].remarks ==
        std::vector<std::string>{"ไม่เกี่ยวข้อง: " + report::message_of(word, text::Language::th)});
}

TEST_CASE("a list that was carried forward says so") {
  site::Site site = render::sample_site();
  CHECK_FALSE(answers_of(site).carried_from);
  site.catalogues.front().carried_from = text::FiscalYear{2566};
  CHECK(answers_of(site).carried_from == text::FiscalYear{2566});
}

TEST_CASE("a page that an element is not met by is no answer") {
  const site::Site site = render::sample_site();
  const ItasAnswers answers = answers_of(site, {}, [](site::Verdict& verdict) {
    site::ElementVerdict& element = verdict.items[0].elements[0];
    element.evidence.clear();
    element.reasons = {{.rule = Rule::element_no_text,
                        .where = {.file = "content/people/executives.yaml", .line = 1},
                        .details = {"3", "20"}}};
  });
  CHECK(urls_of(answers.answers[0]) ==
        std::vector<std::string>{"O2 ผู้บริหาร https://ita.example/oit/2567/o2/"});
}

TEST_CASE("the sheet") {
  const ItasAnswers answers{
      .year = {2567},
      .as_of = {.year = 2024, .month = 4, .day = 30},
      .answers = {{.code = "O2",
                   .title = "ผู้บริหาร",
                   .has = Has::yes,
                   .urls = {{.title = "ก", .url = "https://ita.example/a/"},
                            {.title = "ข", .url = "https://ita.example/b/"}},
                   .steps = {"หน้าหลักของเว็บไซต์ เลือกเมนู “ก”", "เลือก “ข 2567”"}},
                  {.code = "O3", .title = "อำนาจ", .remarks = {"ยังไม่ครบ", "ยังขาด “ค”"}}}};
  for (const text::Digits digits : {text::Digits::arabic, text::Digits::thai}) {
    site::Site site = render::sample_site();
    site.config.digits = digits;
    const auto book = render::with_book(
        site, {}, {}, [&](const render::Book& made) { return render::itas_workbook(made, answers); });
    CHECK(book.created == answers.as_of);
    CHECK(book.author == "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์");
    REQUIRE(book.sheets.size() == 1);
    const sheet::Sheet& sheet = book.sheets.front();
    CHECK(sheet.header == std::vector<std::string>{"ข้อ", "รายการ", "มี/ไม่มี", "URL", "คำอธิบาย", "หมายเหตุ"});
    const bool is_thai = digits == text::Digits::thai;
    CHECK(sheet.rows ==
          std::vector<sheet::Row>{{"O2", "ผู้บริหาร", "มี",
                                   sheet::Link{.text = "https://ita.example/a/\nhttps://ita.example/b/",
                                               .address = "https://ita.example/a/"},
                                   is_thai ? "๑. หน้าหลักของเว็บไซต์ เลือกเมนู “ก”\n๒. เลือก “ข 2567”"
                                           : "1. หน้าหลักของเว็บไซต์ เลือกเมนู “ก”\n2. เลือก “ข 2567”",
                                   ""},
                                  {"O3", "อำนาจ", "ไม่มี", std::monostate{}, "", "ยังไม่ครบ\nยังขาด “ค”"}});
  }
}

TEST_CASE("the page shows what the rows say, escaped") {
  const site::Site site = render::sample_site();
  const std::vector<site::Verdict> verdicts = render::sample_verdicts(site);
  const std::string page =
      "{{ page.title }}|{{ answers.year }}|{{ answers.count }}/{{ answers.list | length }}"
      "{% for a in answers.list %}|{{ a.code }} {{ a.title }} {{ a.has }}"
      "{% for u in a.urls %} <a href=\"{{ u.url }}\">{{ u.title }}</a>{% endfor %}"
      "{% for s in a.steps %} {{ s }}{% endfor %}{% for r in a.remarks %} {{ r }}{% endfor %}{% endfor %}";
  const auto made = render::with_book(site, verdicts, {{"itas.html", page}}, [&](const render::Book& book) {
    return render::itas_page(book,
                             {.year = {2567},
                              .answers = {{.code = "O2",
                                           .title = "ก <ข>",
                                           .has = Has::yes,
                                           .urls = {{.title = "Q&A", .url = "https://ita.example/?a=1&b=2"}},
                                           .steps = {"เลือก “<b>”"},
                                           .remarks = {"ข"}},
                                          {.code = "O3", .title = "ค"}}});
  });
  CHECK(made.problems.empty());
  CHECK(made.value ==
        "คำตอบแบบวัด OIT ปีงบประมาณ พ.ศ.\u00A0"
        "2567|2567|1/2|O2 ก &lt;ข&gt; true "
        "<a href=\"https://ita.example/?a=1&amp;b=2\">Q&amp;A</a> เลือก “&lt;b&gt;” ข|O3 ค false");
}

TEST_CASE("the lock only grows, in a stable order") {
  const std::string_view origin = "https://ita.example";
  const ItasAnswers answers{
      .year = {2567},
      .answers = {{.code = "O10", .urls = {{.url = "https://ita.example/oit/2567/o10/"}}},
                  {.code = "O2",
                   .urls = {{.url = "https://ita.example/oit/2567/o2/"},
                            {.url = "https://ita.example/a/"},
                            {.url = "https://ita.example/a/"}}}}};
  const site::ItasLock empty = render::with_answers({}, answers, origin);
  CHECK(empty.addresses.size() == 3);
  const std::string text = render::lock_text(empty);
  CHECK(text.starts_with("# "));
  CHECK(text.ends_with("\n2567 O2 /a/\n2567 O2 /oit/2567/o2/\n2567 O10 /oit/2567/o10/\n"));

  const site::ItasLock older{
      .comments = {"# ของเรา"},
      .addresses = {{.year = {2567}, .code = "O2", .address = "/a/", .where = {}},
                    {.year = {2568}, .code = "O1", .address = "/ใหม่", .where = {}},
                    {.year = {2566}, .code = "O43", .address = "/gone/", .where = {}}}};
  const site::ItasLock grown = render::with_answers(older, answers, origin);
  CHECK(grown.addresses.size() == 5);
  const std::string expected =
      "# ของเรา\n2566 O43 /gone/\n2567 O2 /a/\n2567 O2 /oit/2567/o2/\n2567 O10 /oit/2567/o10/\n2568 O1 "
      "/ใหม่\n";
  CHECK(render::lock_text(grown) == expected);
  CHECK(render::lock_text(render::with_answers(grown, answers, origin)) == expected);
}
