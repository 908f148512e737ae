#include "check/needs.h"

#include "site/activity.h"
#include "site/catalogue.h"
#include "site/complaint.h"
#include "site/people.h"
#include "site/service.h"
#include "site/site.h"
#include "text/date.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using check::attestation_of;
using check::day;
using check::days;
using check::file_of;
using check::page_of;
using check::people_of;
using check::person_of;
using site::ContentFile;
using site::ElementNeed;
using site::Kind;
using site::NeedRule;
using site::PeriodRule;
using site::Side;

namespace {

/// `expected` is the reasons, one a line, or, when there are none, the places of the evidence after "met".
struct Row {
  std::string_view name{};
  ElementNeed need{};
  std::vector<ContentFile> files{};
  std::string_view expected{};
  PeriodRule period = PeriodRule::current;
};

check::Answer answer_of(const site::Site& site, const ElementNeed& need, PeriodRule period) {
  const site::Item item{.code = "O2", .topic = std::string(check::sample_topic)};
  const site::Element element{.id = std::string(check::sample_element), .period = period};
  return check::answer({.site = site,
                        .item = item,
                        .element = element,
                        .year = check::sample_year,
                        .asked = site::asked_period(period, check::sample_year),
                        .as_of = check::day(2024, 10, 1)},
                       need);
}

std::string outcome(const check::Answer& answer) {
  return answer.reasons.empty() ? "met\n" + check::told(answer.evidence) : check::told(answer.reasons);
}

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(outcome(answer_of(check::site_of(row.files), row.need, row.period)) == row.expected);
  }
}

ContentFile contracts(const std::string& name, text::Period covers,
                      const std::vector<std::optional<text::Date>>& signed_on) {
  ContentFile file = file_of(Kind::procurement, name, covers);
  std::vector<site::Contract> records;
  for (const auto& date : signed_on) {
    const int line = static_cast<int>(records.size()) + 2;
    records.push_back(
        {.name = "จ้างเหมาบริการ", .signed_on = date, .where = {.file = "content/" + name, .line = line}});
  }
  file.records = std::move(records);
  return file;
}

ContentFile with_nil(ContentFile file) {
  file.head.nil = "ไม่มีการจัดซื้อจัดจ้างในเดือนนี้";
  return file;
}

/// One file for each month from `first` on that is not in `missing` ("2024-02-01").
std::vector<ContentFile> monthly(text::Date first, int months, std::string_view missing = "") {
  std::vector<ContentFile> files;
  for (int i = 0; i < months; ++i) {
    const text::Date last = text::last_day_of_month(first.year, first.month);
    if (text::to_iso(first) != missing) {
      files.push_back(
          contracts(text::to_iso(first).substr(0, 7) + ".csv", {.from = first, .to = last}, {first}));
    }
    first = text::add_days(last, 1);
  }
  return files;
}

constexpr text::Period year_2567 = days(day(2023, 10, 1), day(2024, 9, 30));
constexpr text::Period half_2567 = days(day(2023, 10, 1), day(2024, 3, 31));

}  // namespace

TEST_CASE("records: how many, with which fields, of which kind") {
  const auto anong = person_of("นางอนงค์ ศรีสุข", Side::permanent, "files/people/clerk.svg", 4);
  const auto somchai = person_of("นายสมชาย ดีงาม", Side::political, "files/people/nayok.svg", 9);
  const auto no_photo = person_of("นายกล้า ก้าวหน้า", Side::permanent, "", 14);
  const ElementNeed two{.rule = NeedRule::records, .kinds = {Kind::person}, .at_least = 2};
  const ElementNeed photos{.rule = NeedRule::records, .kinds = {Kind::person}, .fields = {"photo"}};
  const ElementNeed political{.rule = NeedRule::records,
                              .kinds = {Kind::person},
                              .conditions = {{.field = "side", .is = "political"}}};
  const ElementNeed with_division{.rule = NeedRule::records, .kinds = {Kind::person}, .head = {"division"}};
  ContentFile with_owner = people_of("people.yaml", {anong});
  with_owner.head.division = "office";
  ContentFile other_topic = people_of("people.yaml", {anong, somchai});
  other_topic.head.topics = {"contact"};
  ContentFile several_topics = people_of("people.yaml", {anong, somchai});
  several_topics.head.topics = {"contact", "executives"};
  check_rows({
      {"enough", two, {people_of("people.yaml", {anong, somchai})}, "met\ncontent/people.yaml:4"},
      {"one too few", two, {people_of("people.yaml", {anong})}, "element/too-few 1|2|"},
      {"of two files",
       two,
       {people_of("a.yaml", {anong}), people_of("b.yaml", {somchai})},
       "met\ncontent/a.yaml:4\ncontent/b.yaml:9"},
      {"an empty list", two, {people_of("people.yaml", {})}, "element/too-few 0|2|"},
      {"a heading and no record", two, {page_of("index.md", "# ผู้บริหาร")}, "element/nothing-there executives"},
      {"filed under another topic", two, {other_topic}, "element/nothing-there executives"},
      {"filed under several topics", two, {several_topics}, "met\ncontent/people.yaml:4"},
      {"all photos", photos, {people_of("people.yaml", {anong, somchai})}, "met\ncontent/people.yaml:4"},
      {"one photo missing",
       photos,
       {people_of("people.yaml", {anong, no_photo, somchai})},
       "element/field-empty นายกล้า ก้าวหน้า|รูปถ่าย|photo @content/people.yaml:14"},
      {"those that the condition names",
       political,
       {people_of("people.yaml", {anong, somchai})},
       "met\ncontent/people.yaml:9"},
      {"none that the condition names",
       political,
       {people_of("people.yaml", {anong})},
       "element/too-few 0|1|side = political"},
      {"the head's field", with_division, {with_owner}, "met\ncontent/people.yaml:4"},
      {"the head's field is empty",
       with_division,
       {people_of("people.yaml", {anong})},
       "element/field-empty ผู้บริหาร|ส่วนราชการที่รับผิดชอบ|division @content/people.yaml:1"},
  });
}

TEST_CASE("records: a field that leads to nothing is not filled") {
  const auto photos = [](const std::string& path) {
    return std::vector{people_of("people.yaml", {person_of("นายกล้า", Side::permanent, path, 4)})};
  };
  const auto map = [](const std::string& url) {
    ContentFile file = file_of(Kind::contact, "c.yaml");
    file.records = std::vector<site::Contact>{
        {.name = "อบต.", .map = {.url = url}, .where = {.file = "content/c.yaml", .line = 2}}};
    return std::vector{file};
  };
  const auto activity = [](std::vector<site::Photo> taken) {
    ContentFile file = file_of(Kind::activity, "a.yaml");
    file.records = std::vector<site::Activity>{
        {.name = "อบรม", .photos = std::move(taken), .where = {.file = "content/a.yaml", .line = 3}}};
    return std::vector{file};
  };
  const ElementNeed photo{.rule = NeedRule::records, .fields = {"photo"}};
  const ElementNeed place{.rule = NeedRule::records, .fields = {"map"}};
  const ElementNeed gallery{.rule = NeedRule::records, .fields = {"photos"}};
  const site::Photo there{.file = {.path = "files/a.jpg"}, .alt = "ผู้เข้าอบรม"};
  const site::Photo gone{.file = {.path = "files/gone/b.jpg"}, .alt = "ผู้เข้าอบรม"};
  check_rows({
      {"a photo", photo, photos("files/a.jpg"), "met\ncontent/people.yaml:4"},
      {"a photo that is not there", photo, photos("files/gone/a.jpg"),
       "element/leads-nowhere นายกล้า|files/gone/a.jpg @content/people.yaml:4"},
      {"an empty file", photo, photos("files/empty/a.jpg"),
       "element/leads-nowhere นายกล้า|files/empty/a.jpg @content/people.yaml:4"},
      {"the place of a photo", photo, photos("-"),
       "element/field-empty นายกล้า|รูปถ่าย|photo @content/people.yaml:4"},
      {"a map elsewhere", place, map("https://maps.example/1"), "met\ncontent/c.yaml:2"},
      {"a page of the site", place, map("/people/"), "met\ncontent/c.yaml:2"},
      {"a page that the site has not", place, map("/map/"),
       "element/leads-nowhere อบต.|/map/ @content/c.yaml:2"},
      {"the place of an address", place, map("รอข้อมูล"),
       "element/field-empty อบต.|แผนที่ตั้ง|map @content/c.yaml:2"},
      {"one photo of two is there", gallery, activity({gone, there}), "met\ncontent/a.yaml:3"},
      {"no photo of one is", gallery, activity({gone}),
       "element/leads-nowhere อบรม|files/gone/b.jpg @content/a.yaml:3"},
      {"no photo", gallery, activity({}), "element/field-empty อบรม|ภาพกิจกรรม|photos @content/a.yaml:3"},
  });
}

TEST_CASE("records: zero is written, nothing is not") {
  const auto statistics = [](std::optional<std::int64_t> received) {
    ContentFile file = file_of(Kind::complaint_statistic, "s.yaml");
    file.records = std::vector<site::ComplaintStatistic>{
        {.subject = "การทุจริต", .received = received, .where = {.file = "content/s.yaml", .line = 2}}};
    return std::vector{file};
  };
  const ElementNeed need{.rule = NeedRule::records, .fields = {"received"}};
  check_rows({
      {"zero", need, statistics(0), "met\ncontent/s.yaml:2"},
      {"nothing", need, statistics(std::nullopt),
       "element/field-empty การทุจริต|จำนวนเรื่องร้องเรียนทั้งหมด|received @content/s.yaml:2"},
  });
}

TEST_CASE("records: of the parts of a field each must be filled") {
  const auto manual = [](std::vector<site::ManualStep> steps) {
    ContentFile file = file_of(Kind::manual, "m.yaml");
    file.records = std::vector<site::Procedure>{
        {.name = "รับหนังสือ", .steps = std::move(steps), .where = {.file = "content/m.yaml", .line = 2}}};
    return std::vector{file};
  };
  const ElementNeed need{.rule = NeedRule::records, .fields = {"steps.duration"}};
  const std::string_view empty = "element/field-empty รับหนังสือ|ระยะเวลา|steps.duration @content/m.yaml:2";
  check_rows({
      {"every step", need, manual({{.name = "รับ", .duration = "5 นาที"}, {.name = "ส่ง", .duration = "1 วัน"}}),
       "met\ncontent/m.yaml:2"},
      {"all but one", need, manual({{.name = "รับ", .duration = "5 นาที"}, {.name = "ส่ง"}}), empty},
      {"the place of one", need, manual({{.name = "รับ", .duration = "-"}}), empty},
      {"no step", need, manual({}),
       "element/field-empty รับหนังสือ|steps.duration|steps.duration @content/m.yaml:2"},
  });
}

TEST_CASE("records: five examples of one shortcoming are enough") {
  std::vector<site::Person> people;
  for (int i = 1; i <= 9; ++i) {
    people.push_back(person_of("คนที่ " + std::to_string(i), Side::permanent, "", i));
  }
  site::Site site;
  site.files = {people_of("people.yaml", people)};
  const ElementNeed photos{.rule = NeedRule::records, .fields = {"photo"}};
  CHECK(answer_of(site, photos, PeriodRule::current).reasons.size() == 5);
}

TEST_CASE("records: only those of the days asked for count") {
  const ElementNeed need{.rule = NeedRule::records, .kinds = {Kind::procurement}};
  const auto list = [](text::Date date) { return contracts("list.csv", year_2567, {date}); };
  const std::string_view met = "met\ncontent/list.csv:2";
  const std::string_view none = "element/too-few 0|1|";
  const PeriodRule year = PeriodRule::assessed_year;
  check_rows({
      {"30 September before", need, {list(day(2023, 9, 30))}, none, year},
      {"1 October", need, {list(day(2023, 10, 1))}, met, year},
      {"29 February", need, {list(day(2024, 2, 29))}, met, year},
      {"30 September", need, {list(day(2024, 9, 30))}, met, year},
      {"1 October after", need, {list(day(2024, 10, 1))}, none, year},
      {"without a date", need, {contracts("list.csv", year_2567, {std::nullopt})}, met, year},
  });
}

TEST_CASE("records: a statement that there was none") {
  const ElementNeed need{
      .rule = NeedRule::records, .kinds = {Kind::procurement}, .at_least = 3, .or_nil = true};
  const ElementNeed strict{.rule = NeedRule::records, .kinds = {Kind::procurement}, .at_least = 3};
  ContentFile placeholder = contracts("list.yaml", year_2567, {});
  placeholder.head.nil = "-";
  check_rows({
      {"where every body has some",
       strict,
       {with_nil(contracts("list.yaml", year_2567, {}))},
       "element/nil-not-taken @content/list.yaml:1",
       PeriodRule::assessed_year},
      {"only the place of one", need, {placeholder}, "element/too-few 0|3|", PeriodRule::assessed_year},
      {"in an empty file",
       need,
       {with_nil(contracts("list.yaml", year_2567, {}))},
       "met\ncontent/list.yaml:1",
       PeriodRule::assessed_year},
      {"not beside records",
       need,
       {with_nil(contracts("list.yaml", year_2567, {day(2024, 1, 5)}))},
       "element/too-few 1|3|",
       PeriodRule::assessed_year},
      {"of another year",
       need,
       {with_nil(contracts("list.yaml", days(day(2022, 10, 1), day(2023, 9, 30)), {}))},
       "element/other-period 2023-10-01/2024-09-30|2022-10-01/2023-09-30 @content/list.yaml:1",
       PeriodRule::assessed_year},
  });
}

TEST_CASE("the days that a file speaks of") {
  const ElementNeed need{.rule = NeedRule::reachable};
  const auto page = [](text::Date from, text::Date to) {
    return std::vector{page_of("p.md", "ราษฎร", days(from, to))};
  };
  const std::string_view met = "met\ncontent/p.md:1";
  const std::vector<ContentFile> timeless{page_of("p.md", "ราษฎร")};
  const PeriodRule year = PeriodRule::assessed_year;
  const PeriodRule half = PeriodRule::first_six_months;
  const PeriodRule before = PeriodRule::previous_year;
  const PeriodRule whole = PeriodRule::covers_year;
  check_rows({
      {"none: any will do", need, page(day(2010, 1, 1), day(2010, 1, 1)), met, PeriodRule::none},
      {"current: timeless", need, timeless, met, PeriodRule::current},
      {"current: ends on the year's first day", need, page(day(2022, 10, 1), day(2023, 10, 1)), met,
       PeriodRule::current},
      {"current: ends on the day before", need, page(day(2022, 10, 1), day(2023, 9, 30)),
       "element/other-period 2023-10-01/2024-09-30|2022-10-01/2023-09-30 @content/p.md:1",
       PeriodRule::current},
      {"year: timeless", need, timeless, "element/other-period 2023-10-01/2024-09-30| @content/p.md:1", year},
      {"year: 30 September before", need, page(day(2023, 9, 30), day(2023, 9, 30)),
       "element/other-period 2023-10-01/2024-09-30|2023-09-30/2023-09-30 @content/p.md:1", year},
      {"year: 1 October", need, page(day(2023, 10, 1), day(2023, 10, 1)), met, year},
      {"year: 30 September", need, page(day(2024, 9, 30), day(2024, 9, 30)), met, year},
      {"year: 1 October after", need, page(day(2024, 10, 1), day(2024, 10, 1)),
       "element/other-period 2023-10-01/2024-09-30|2024-10-01/2024-10-01 @content/p.md:1", year},
      {"half: to 31 March", need, page(day(2023, 10, 1), day(2024, 3, 31)), met, half},
      {"half: to 30 March", need, page(day(2023, 10, 1), day(2024, 3, 30)),
       "element/other-period 2023-10-01/2024-03-31|2023-10-01/2024-03-30 @content/p.md:1", half},
      {"half: from 1 April", need, page(day(2024, 4, 1), day(2024, 9, 30)),
       "element/other-period 2023-10-01/2024-03-31|2024-04-01/2024-09-30 @content/p.md:1", half},
      {"half: the whole year", need, page(day(2023, 10, 1), day(2024, 9, 30)), met, half},
      {"previous: its last day", need, page(day(2023, 9, 30), day(2023, 9, 30)), met, before},
      {"previous: the day after", need, page(day(2023, 10, 1), day(2023, 10, 1)),
       "element/other-period 2022-10-01/2023-09-30|2023-10-01/2023-10-01 @content/p.md:1", before},
      {"whole: the year exactly", need, page(day(2023, 10, 1), day(2024, 9, 30)), met, whole},
      {"whole: five years", need, page(day(2022, 10, 1), day(2027, 9, 30)), met, whole},
      {"whole: begins a day late", need, page(day(2023, 10, 2), day(2024, 9, 30)),
       "element/other-period 2023-10-01/2024-09-30|2023-10-02/2024-09-30 @content/p.md:1", whole},
      {"whole: ends a day early", need, page(day(2023, 10, 1), day(2024, 9, 29)),
       "element/other-period 2023-10-01/2024-09-30|2023-10-01/2024-09-29 @content/p.md:1", whole},
  });
}

TEST_CASE("text: words under the headings") {
  const ElementNeed three{.rule = NeedRule::text, .at_least = 3};
  const ElementNeed nothing_asked{.rule = NeedRule::text, .at_least = 0};
  check_rows({
      {"enough", three, {page_of("p.md", "# ผู้บริหาร\n\none two three")}, "met\ncontent/p.md:5"},
      {"one word too few", three, {page_of("p.md", "one two")}, "element/no-text 2|3"},
      {"headings only",
       three,
       {page_of("p.md", "# one two three\n\n## four five six")},
       "element/no-text 0|3"},
      {"headings only, however little is asked",
       nothing_asked,
       {page_of("p.md", "# ผู้บริหาร")},
       "element/no-text 0|0"},
      {"the longest of several counts",
       three,
       {page_of("a.md", "one"), page_of("b.md", "one two three"), page_of("c.md", "one two")},
       "met\ncontent/b.md:5"},
      {"several short ones make no long one",
       three,
       {page_of("a.md", "one two"), page_of("b.md", "three")},
       "element/no-text 2|3"},
  });
}

TEST_CASE("file: attachments and the files of records") {
  const ElementNeed two{.rule = NeedRule::file, .at_least = 2};
  ContentFile attached = page_of("p.md", "");
  attached.head.attachments = {{.title = "แผน", .file = {.path = "files/plan.pdf"}},
                               {.title = "ผล", .file = {.path = "files/result.pdf"}}};
  ContentFile one_attached = attached;
  one_attached.head.attachments.pop_back();
  ContentFile one_gone = attached;
  one_gone.head.attachments.back().file.path = "files/gone/result.pdf";
  ContentFile documents = file_of(Kind::document, "d.yaml");
  documents.records = std::vector<site::Document>{{.title = "แผน", .file = {.path = "files/plan.pdf"}},
                                                  {.title = "ผล", .url = {.url = "https://egp.example/1"}},
                                                  {.title = "ไม่มีไฟล์"}};
  check_rows({
      {"two attachments", two, {attached}, "met\ncontent/p.md:1"},
      {"one attachment", two, {one_attached}, "element/no-file 1|2"},
      {"one of them is not there", two, {one_gone}, "element/leads-nowhere ผล|files/gone/result.pdf"},
      {"no attachment", two, {page_of("p.md", "แผน ผล")}, "element/no-file 0|2"},
      {"a file and an address", two, {documents}, "met\ncontent/d.yaml:1"},
      {"of two files", two, {one_attached, documents}, "met\ncontent/p.md:1\ncontent/d.yaml:1"},
  });
}

TEST_CASE("signature: name, position and a date in time") {
  const ElementNeed need{.rule = NeedRule::signature};
  const auto signed_page = [](std::string name, std::string position, std::optional<text::Date> date) {
    ContentFile page = page_of("p.md", "", year_2567);
    page.head.signed_by = {.name = std::move(name), .position = std::move(position), .date = date};
    return std::vector{page};
  };
  const std::string_view met = "met\ncontent/p.md:1";
  const std::string_view not_signed = "element/not-signed";
  const PeriodRule year = PeriodRule::assessed_year;
  check_rows({
      {"whole", need, signed_page("นายชาย", "นายก อบต.", day(2024, 1, 4)), met, year},
      {"on the last day", need, signed_page("นายชาย", "นายก อบต.", day(2024, 9, 30)), met, year},
      {"a day late", need, signed_page("นายชาย", "นายก อบต.", day(2024, 10, 1)), not_signed, year},
      {"late where no period is asked", need, signed_page("นายชาย", "นายก อบต.", day(2024, 10, 1)), met,
       PeriodRule::current},
      {"without a date", need, signed_page("นายชาย", "นายก อบต.", std::nullopt), not_signed, year},
      {"without a name", need, signed_page("", "นายก อบต.", day(2024, 1, 4)), not_signed, year},
      {"with the place of a name", need, signed_page("(.....................)", "นายก อบต.", day(2024, 1, 4)),
       not_signed, year},
      {"without a position", need, signed_page("นายชาย", "", day(2024, 1, 4)), not_signed, year},
      {"not signed", need, {page_of("p.md", "ลงชื่อ นายชาย", year_2567)}, not_signed, year},
  });
}

TEST_CASE("months: every month of the days asked for") {
  const ElementNeed need{.rule = NeedRule::months, .kinds = {Kind::procurement}, .or_nil = true};
  const ElementNeed strict{.rule = NeedRule::months, .kinds = {Kind::procurement}};
  const text::Date october = day(2023, 10, 1);
  const PeriodRule year = PeriodRule::assessed_year;
  const auto with = [](std::vector<ContentFile> files, ContentFile file) {
    files.push_back(std::move(file));
    return files;
  };
  const auto without_february = monthly(october, 12, "2024-02-01");
  const std::string_view february_missing = "element/month-missing 2024-02-01/2024-02-29";
  const std::string_view february_last =
      "met\ncontent/2023-10.csv:1\ncontent/2023-11.csv:1\ncontent/2023-12.csv:1\ncontent/2024-01.csv:1\n"
      "content/february:1\ncontent/2024-03.csv:1\ncontent/2024-04.csv:1\ncontent/2024-05.csv:1\n"
      "content/2024-06.csv:1\ncontent/2024-07.csv:1\ncontent/2024-08.csv:1\ncontent/2024-09.csv:1";
  const text::Period february = days(day(2024, 2, 1), day(2024, 2, 29));
  check_rows({
      {"six of six", need, monthly(october, 6),
       "met\ncontent/2023-10.csv:1\ncontent/2023-11.csv:1\ncontent/2023-12.csv:1\ncontent/2024-01.csv:1\n"
       "content/2024-02.csv:1\ncontent/2024-03.csv:1",
       PeriodRule::first_six_months},
      {"one of six is missing", need, monthly(october, 6, "2023-12-01"),
       "element/month-missing 2023-12-01/2023-12-31", PeriodRule::first_six_months},
      {"the last of six is missing", need, monthly(october, 5), "element/month-missing 2024-03-01/2024-03-31",
       PeriodRule::first_six_months},
      {"one of twelve is missing", need, without_february, february_missing, year},
      {"the last of twelve is missing", need, monthly(october, 11),
       "element/month-missing 2024-09-01/2024-09-30", year},
      {"a file of the leap day alone", need,
       with(without_february,
            contracts("february", days(day(2024, 2, 29), day(2024, 2, 29)), {std::nullopt})),
       february_last, year},
      {"an empty file is no month", need, with(without_february, contracts("february", february, {})),
       february_missing, year},
      {"a statement that there was none", need,
       with(without_february, with_nil(contracts("february", february, {}))), february_last, year},
      {"a statement where none is taken", strict,
       with(without_february, with_nil(contracts("february", february, {}))), february_missing, year},
      {"a record of the leap day in a longer file", need,
       with(without_february, contracts("february", half_2567, {day(2024, 2, 29)})), february_last, year},
      {"a record of 1 March in a longer file", need,
       with(without_february, contracts("february", half_2567, {day(2024, 3, 1)})), february_missing, year},
      {"a longer file's statement says nothing of a month", need,
       with(without_february, with_nil(contracts("february", half_2567, {}))), february_missing, year},
  });
}

TEST_CASE("whole-period: by months, quarters or as a whole, without a gap") {
  const ElementNeed need{.rule = NeedRule::whole_period, .kinds = {Kind::statistic}, .or_nil = true};
  const ElementNeed strict{.rule = NeedRule::whole_period, .kinds = {Kind::statistic}};
  const auto counted = [](text::Period covers, const std::vector<std::optional<text::Period>>& periods) {
    ContentFile file = file_of(Kind::statistic, "s.yaml", covers);
    std::vector<site::Statistic> records;
    records.reserve(periods.size());
    for (const auto& period : periods) {
      records.push_back({.name = "งานบริการ", .period = period, .value = 1});
    }
    file.records = std::move(records);
    return file;
  };
  const auto span = [](int from_month, int to_month) {
    const int from_year = from_month >= 10 ? 2023 : 2024;
    const int to_year = to_month >= 10 ? 2023 : 2024;
    return days(day(from_year, from_month, 1), text::last_day_of_month(to_year, to_month));
  };
  const std::string_view met = "met\n";
  const std::string_view february = "element/month-missing 2024-02-01/2024-02-29";
  const PeriodRule half = PeriodRule::first_six_months;
  check_rows({
      {"six months",
       need,
       {counted(half_2567, {span(10, 10), span(11, 11), span(12, 12), span(1, 1), span(2, 2), span(3, 3)})},
       met,
       half},
      {"two quarters", need, {counted(half_2567, {span(10, 12), span(1, 3)})}, met, half},
      {"one half", need, {counted(half_2567, {span(10, 3)})}, met, half},
      {"without days of their own", need, {counted(half_2567, {std::nullopt})}, met, half},
      {"in two files",
       need,
       {counted(span(10, 12), {std::nullopt}), counted(span(1, 3), {std::nullopt})},
       met,
       half},
      {"the whole year", need, {counted(year_2567, {span(10, 9)})}, met, half},
      {"February is left out", need, {counted(half_2567, {span(10, 1), span(3, 3)})}, february, half},
      {"to 31 January and from 1 March",
       need,
       {counted(half_2567,
                {days(day(2023, 10, 1), day(2024, 1, 31)), days(day(2024, 3, 1), day(2024, 3, 31))})},
       february,
       half},
      {"the leap day at least",
       need,
       {counted(half_2567,
                {days(day(2023, 10, 1), day(2024, 1, 31)), days(day(2024, 2, 29), day(2024, 3, 31))})},
       met,
       half},
      {"only from January on",
       need,
       {counted(half_2567, {span(1, 3)})},
       "element/month-missing 2023-10-01/2023-10-31\nelement/month-missing 2023-11-01/2023-11-30\n"
       "element/month-missing 2023-12-01/2023-12-31",
       half},
      {"a statement that there was none", need, {with_nil(counted(half_2567, {}))}, met, half},
      {"a statement where none is taken",
       strict,
       {with_nil(counted(span(1, 3), {}))},
       "element/month-missing 2023-10-01/2023-10-31\nelement/month-missing 2023-11-01/2023-11-30\n"
       "element/month-missing 2023-12-01/2023-12-31\nelement/month-missing 2024-01-01/2024-01-31\n"
       "element/month-missing 2024-02-01/2024-02-29\nelement/month-missing 2024-03-01/2024-03-31",
       half},
  });
}

TEST_CASE("values: each must occur") {
  const ElementNeed need{.rule = NeedRule::values,
                         .kinds = {Kind::person},
                         .field = "side",
                         .values = {"political", "permanent"}};
  const ElementNeed areas{.rule = NeedRule::values,
                          .kinds = {Kind::risk},
                          .field = "area",
                          .values = {"การอนุมัติ อนุญาต", "การใช้อำนาจ"}};
  const auto risks = [](const std::vector<std::string>& names) {
    ContentFile file = file_of(Kind::risk, "r.yaml");
    std::vector<site::Risk> records;
    records.reserve(names.size());
    for (const std::string& name : names) {
      records.push_back(
          {.area = name, .event = "เรียกรับผลประโยชน์", .where = {.file = "content/r.yaml", .line = 7}});
    }
    file.records = records;
    return std::vector{file};
  };
  const auto political = person_of("นายสมชาย", Side::political, "", 3);
  const auto permanent = person_of("นางอนงค์", Side::permanent, "", 6);
  check_rows({
      {"both", need, {people_of("p.yaml", {political, permanent})}, "met\ncontent/p.yaml:3"},
      {"in two files",
       need,
       {people_of("a.yaml", {political}), people_of("b.yaml", {permanent})},
       "met\ncontent/a.yaml:3\ncontent/b.yaml:6"},
      {"one is missing",
       need,
       {people_of("p.yaml", {political})},
       "element/value-missing ฝ่าย|side|permanent"},
      {"Thai text", areas, risks({"การใช้อำนาจ", "การอนุมัติ อนุญาต"}), "met\ncontent/r.yaml:7"},
      {"Thai text with blanks around it", areas, risks({" การใช้อำนาจ ", "การอนุมัติ  อนุญาต"}),
       "met\ncontent/r.yaml:7"},
      {"Thai text, one is missing", areas, risks({"การใช้อำนาจ"}),
       "element/value-missing ประเด็น|area|การอนุมัติ อนุญาต"},
  });
}

TEST_CASE("reachable: something must be there") {
  const ElementNeed need{.rule = NeedRule::reachable};
  const ElementNeed elsewhere{.rule = NeedRule::reachable, .topic = "contact"};
  const site::Person person = person_of("นายตัวอย่าง", Side::political, "a.jpg", 3);
  ContentFile attached = page_of("a.md", "");
  attached.head.attachments = {{.title = "แผนผัง", .file = {.path = "files/chart.pdf"}}};
  check_rows({
      {"a page", need, {page_of("p.md", "ราษฎร")}, "met\ncontent/p.md:1"},
      {"records", need, {people_of("p.yaml", {person})}, "met\ncontent/p.yaml:1"},
      {"an attachment", need, {attached}, "met\ncontent/a.md:1"},
      {"nothing", need, {}, "element/nothing-there executives"},
      {"a heading alone", need, {page_of("p.md", "## ช่องทางถาม-ตอบ")}, "element/no-text 0|1"},
      {"under the need's own topic", elsewhere, {page_of("p.md", "")}, "element/nothing-there contact"},
  });
}

TEST_CASE("manual: an officer's word") {
  const ElementNeed need{.rule = NeedRule::manual, .reason = "ต้องลองใช้เอง"};
  const auto answer = [&](std::vector<site::Attestation> attestations) {
    site::Site site;
    site.attestations = std::move(attestations);
    return answer_of(site, need, PeriodRule::current);
  };
  const site::Attestation good = attestation_of(site::Attested::met, check::sample_year);
  site::Attestation other_topic = good;
  other_topic.topic = "contact";
  site::Attestation other_element = good;
  other_element.element = "head-and-deputies";
  const site::Attestation last_year = attestation_of(site::Attested::met, {2566});
  const site::Attestation not_applicable = attestation_of(site::Attested::not_applicable, check::sample_year);
  CHECK(outcome(answer({good})) == "met\nsite-config/attestations.yaml:3");
  CHECK(outcome(answer({last_year, other_topic, good})) == "met\nsite-config/attestations.yaml:3");
  CHECK_FALSE(answer({good}).awaits_person);
  for (const auto& attestations :
       std::vector<std::vector<site::Attestation>>{{}, {other_topic}, {other_element}, {not_applicable}}) {
    CHECK(outcome(answer(attestations)) == "element/not-attested ต้องลองใช้เอง");
    CHECK(answer(attestations).awaits_person);
  }
  CHECK(outcome(answer({last_year})) ==
        "element/attestation-expired นางสาวมาลี ใจดี|2566|ต้องลองใช้เอง @site-config/attestations.yaml:3");
  CHECK(answer({last_year}).awaits_person);
  site::Attestation later = good;
  later.on = day(2024, 10, 2);
  CHECK(outcome(answer({later})) == "element/not-attested ต้องลองใช้เอง");
}

TEST_CASE("what the item's state needs to know of an answer") {
  const ElementNeed need{.rule = NeedRule::text};
  const auto flags = [&](std::vector<ContentFile> files) {
    site::Site site;
    site.files = std::move(files);
    const check::Answer answer = answer_of(site, need, PeriodRule::assessed_year);
    return std::pair(answer.has_content, answer.is_in_period);
  };
  CHECK(flags({}) == std::pair(false, false));
  CHECK(flags({page_of("p.md", "ราษฎร", days(day(2023, 9, 1), day(2023, 9, 30)))}) == std::pair(true, false));
  CHECK(flags({page_of("p.md", "# ราษฎร", year_2567)}) == std::pair(true, true));
}
