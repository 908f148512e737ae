#include "render/statement.h"

#include "site/site.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <string>

using namespace prongsai;

namespace {

constexpr const char* statement =
    R"({{ page.title }} {{ accessibility.as_of | date("iso") }} {{ accessibility.pages }}
{% for check in accessibility.checks if check.seen %}{{ check.what.key }} {{ check.seen }} {{ check.wrong }} {{ check.pages }}{% for page in check.named %} {{ page.url }}{% endfor %}
{% endfor %}{{ accessibility.documents }} {{ accessibility.searchable }} {{ accessibility.unknown }}{% for document in accessibility.scanned %} {{ document.title }} {{ document.file.name }} {{ document.entry.path }}{% endfor %}{{ content }})";

}  // namespace

TEST_CASE("the statement tells what was found on all other pages and in documents") {
  const auto edited = render::render(render::sample_site(), {{"accessibility.html", statement}});
  const std::string& page = edited.files.at("accessibility/index.html");
  CHECK(page ==
        "คำแถลงการเข้าถึงเว็บไซต์ 2024-05-01 17\npictures 34 1 1 /news/road/\n"
        "1 0 0 แผนฉบับเต็ม แผน 2567.pdf content/plans/annual-2567.yaml");
}

TEST_CASE("a content file at the statement's address gives it its own words") {
  site::Site site = render::sample_site();
  site.files[0].address = "/accessibility/";
  const auto files = render::render(site, {{"accessibility.html", statement}}).files;
  CHECK(files.at("accessibility/index.html").contains("<p>We mend roads.</p>"));
  CHECK(files.at("accessibility/index.html").starts_with("About us"));
}

TEST_CASE("without a page for it in the theme there is no statement") {
  CHECK_FALSE(render::render(render::sample_site()).files.contains("accessibility/index.html"));
}
