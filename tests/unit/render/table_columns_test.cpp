#include "render/table_columns.h"

#include "site/content_file.h"
#include "site/kind.h"
#include "site/measure.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace prongsai;

TEST_CASE("the columns of a table") {
  struct Row {
    std::string_view name{};
    std::vector<std::string_view> listed{};
    std::vector<std::string> order{};
    std::vector<std::string_view> shown{};
  };
  for (const Row& row : {
           Row{"what nobody filled is left out", {"name", "steps", "outcome"}, {}, {"name", "steps"}},
           Row{"the author's order",
               {"name", "steps", "owners"},
               {"owners", "steps", "name"},
               {"owners", "steps", "name"}},
           Row{"what he does not name follows",
               {"name", "steps", "owners"},
               {"owners"},
               {"owners", "name", "steps"}},
           Row{"what he names and nobody filled", {"name", "steps"}, {"outcome", "steps"}, {"steps", "name"}},
           Row{"what he names and the table has not",
               {"name", "steps"},
               {"owners", "steps"},
               {"steps", "name"}},
           Row{"two fields in one", {"name", "schedule|quarters"}, {}, {"name", "schedule"}},
           Row{"two fields in one, by the second",
               {"name", "schedule|quarters"},
               {"quarters"},
               {"schedule", "name"}},
           Row{"two fields in one, both empty", {"name", "results|outcome"}, {}, {"name"}},
           Row{"no field at all", {"row", "name", "steps"}, {"steps"}, {"row", "steps", "name"}},
           Row{"a field or what is computed", {"name", "outcome|points"}, {}, {"name", "outcome"}},
       }) {
    CAPTURE(row.name);
    site::ContentFile file{.columns = row.order};
    file.records = std::vector<site::Measure>{{.name = "ก", .steps = {"ข"}, .quarters = {1, 2}},
                                              {.name = "ค", .owners = {"กองคลัง"}}};
    CHECK(render::shown_columns(file, row.listed) == row.shown);
  }
}

TEST_CASE("headings in a template") {
  site::Site site = render::sample_site();
  for (site::ContentFile& file : site.files) {
    if (std::holds_alternative<std::vector<site::Project>>(file.records)) {
      file.headings = {{.key = "budget", .text = "งบ <บาท>"}, {.key = "status.done", .text = "เสร็จ"}};
      file.columns = {"status"};
    }
  }
  const auto page_of = [&](std::string_view text) {
    return render::render(site, {{"page.html", std::string(text)}}).files.at("plans/annual-2567/index.html");
  };
  struct Row {
    std::string_view written{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"{{ word(entry, 'budget') }}", "งบ &lt;บาท&gt;"},
           Row{"{{ word(entry, 'budget', 'ธีม') }}", "งบ &lt;บาท&gt;"},
           Row{"{{ word(entry, 'status.done') }}", "เสร็จ"},
           Row{"{{ word(entry, 'name', 'ธีม') }}", "ธีม"},
           Row{"{{ word(entry, 'name') }}", "โครงการ/กิจกรรม"},
           Row{"{{ word(entry, 'nothing') }}", ""},
           Row{"{% for key in columns(entry, ['name', 'budget', 'spent', 'status']) %}{{ key }} {% endfor %}",
               "status name budget "},
       }) {
    CAPTURE(row.written);
    CHECK(page_of(row.written) == row.expected);
  }
}
