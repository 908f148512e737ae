#include "site/site.h"
#include "text/language.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

namespace {

struct Row {
  std::string_view name{};
  std::string_view text{};
  std::string_view expected{};
};

/// What a template of one entry's page makes of it.
std::string page_of(const site::Site& site, std::string_view path, std::string_view text) {
  auto edited = render::render(site, {{"page.html", std::string(text)}});
  return edited.files[std::string(path)];
}

}  // namespace

TEST_CASE("fields of records, as templates see them") {
  const site::Site site = render::sample_site();
  for (const Row& row : {
           Row{"text, escaped", "{% for p in entry.records %}[{{ p.name }}]{% endfor %}",
               "[นายสมชาย &lt;ดีงาม&gt;][นางอนงค์ ศรีสุข]"},
           Row{"a choice's key and words",
               "{% for p in entry.records %}{{ p.side.key }} {{ p.side.th }};{% endfor %}",
               "political ฝ่ายการเมือง;permanent ฝ่ายข้าราชการประจำ;"},
           Row{"a choice in the page's language",
               "{% for p in entry.records %}{{ label(p.side) }};{% endfor %}",
               "ฝ่ายการเมือง;ฝ่ายข้าราชการประจำ;"},
           Row{"a file's path",
               "{% for p in entry.records %}{% if p.photo %}{{ p.photo }}{% endif %};{% endfor %}",
               "files/people/nayok.svg;;"},
           Row{"the head", "{{ entry.title }}|{{ entry.updated }}|{{ entry.topics[0] }}",
               "ผู้บริหาร &amp; ปลัด|29 กุมภาพันธ์ 2567|executives"},
           Row{"the address", "{{ entry.url }}", "/people/executives/"},
       }) {
    CAPTURE(row.name);
    CHECK(page_of(site, "people/executives/index.html", row.text) == row.expected);
  }
}

TEST_CASE("amounts, per cent, years and files") {
  const site::Site site = render::sample_site();
  for (const Row& row : {
           Row{"an amount", "{% for p in entry.records %}{{ p.budget }}{% endfor %}", "123,456.50"},
           Row{"what is not filled",
               "{% for p in entry.records %}{% if p.spent %}x{% else %}–{% endif %}{% endfor %}", "–"},
           Row{"per cent", "{% for p in entry.records %}{{ p.percent }}{% endfor %}", "62.5"},
           Row{"an optional choice", "{% for p in entry.records %}{{ label(p.status) }}{% endfor %}",
               "อยู่ระหว่างดำเนินการ"},
           Row{"a fiscal year", "{{ entry.fiscal_year }}", "2567"},
           Row{"an attachment's address, size, type and hash",
               "{% set f = file(entry.attachments[0].file) %}{{ f.url }} {{ f.size }} {{ f.type }} {{ "
               "f.sha256 }} {{ f.name }}",
               "/files/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf 54321 PDF bb22 แผน 2567.pdf"},
       }) {
    CAPTURE(row.name);
    CHECK(page_of(site, "plans/annual-2567/index.html", row.text) == row.expected);
  }
}

TEST_CASE("the site and its year") {
  const site::Site site = render::sample_site();
  for (const Row& row : {
           Row{"the agency", "{{ site.agency.name }}", "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์"},
           Row{"areas in the author's order", "{% for a in site.areas %}{{ a.title }} {% endfor %}",
               "บุคลากร แผน ข่าว "},
           Row{"news, the newest first", "{% for n in site.news %}{{ n.title }};{% endfor %}",
               "น้ำประปา;ซ่อมถนน &lt;หมู่ที่ 4&gt;;"},
           Row{"the year's items",
               "{% for i in year.items %}{{ i.code }} {{ i.state.key }} {{ i.owner }};{% endfor %}",
               "O2 complete สำนักปลัด;O10 complete สำนักปลัด;"},
           Row{"numbers of the year", "{{ year.complete }}/{{ year.total }} {{ year.owed }} {{ year.as_of }}",
               "2/2 0 1 พฤษภาคม 2567"},
           Row{"a menu made of the areas", "{% for m in site.menu %}{{ m.url }} {% endfor %}",
               "/oit/2567/ /people/ /plans/ /news/ "},
           Row{"an asset's address changes with its bytes", "{{ asset('style.css') }}",
               "/assets/style.css?v=7c98040a54"},
       }) {
    CAPTURE(row.name);
    CHECK(render::home_of(site, row.text) == row.expected);
  }
}

TEST_CASE("Thai digits, where the site wants them") {
  site::Site site = render::sample_site();
  site.config.digits = text::Digits::thai;
  CHECK(page_of(site, "plans/annual-2567/index.html", "{{ entry.fiscal_year | digits }} {{ entry.date }}") ==
        "๒๕๖๗ ๑๘ ตุลาคม ๒๕๖๖");
}

TEST_CASE("a name that there is not is told, and its place stays empty") {
  CHECK(render::home_of(render::sample_site(), "[{{ site.tittle }}]").ends_with("\n[]"));
}
