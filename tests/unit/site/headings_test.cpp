#include "site/headings.h"

#include "site/kind.h"
#include "site/measure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using site::Kind;

TEST_CASE("what a file's headings may be called by") {
  struct Row {
    Kind kind{};
    std::string_view key{};
    bool is_known = false;
  };
  for (const Row& row : {
           Row{Kind::measure, "steps", true},
           Row{Kind::measure, "status.in_progress", true},
           Row{Kind::measure, "instrument.oit", true},
           Row{Kind::measure, "results.oit", true},
           Row{Kind::measure, "area.7", true},
           Row{Kind::measure, "area.8", false},
           Row{Kind::measure, "results.done", false},
           Row{Kind::measure, "oit.results", false},
           Row{Kind::measure, "budget", false},
           Row{Kind::measure, "", false},
           Row{Kind::measure, "steps.", false},
           Row{Kind::ita_score, "band.urgent", true},
           Row{Kind::ita_score, "summary", true},
           Row{Kind::project, "budget", true},
           Row{Kind::project, "budget.iit", false},
           Row{Kind::project, "problems", true},
           Row{Kind::page, "attachments", true},
           Row{Kind::page, "name", false},
       }) {
    CAPTURE(site::name_of(row.kind).key);
    CAPTURE(row.key);
    const auto keys = site::heading_keys(site::no_records(row.kind));
    CHECK((std::ranges::find(keys, row.key) != keys.end()) == row.is_known);
  }
}

TEST_CASE("a heading without the author's words") {
  struct Row {
    std::string_view key{};
    std::optional<std::string_view> th{};
  };
  const site::Records measures = site::no_records(Kind::measure);
  for (const Row& row : {
           Row{"owners", "ผู้รับผิดชอบ"},
           Row{"status.done", "ดำเนินการแล้ว"},
           Row{"results.oit", "สรุปผลการดำเนินการ"},
           Row{"instrument.oit", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)"},
           Row{"area.1", std::nullopt},
           Row{"nothing", std::nullopt},
           Row{"results.done", std::nullopt},
       }) {
    CAPTURE(row.key);
    const auto label = site::heading_label(measures, row.key);
    CHECK((label ? std::optional(label->th) : std::nullopt) == row.th);
  }
  CHECK(site::heading_label(site::no_records(Kind::page), "title") == std::nullopt);
}

TEST_CASE("which fields a file fills") {
  const site::Records records =
      std::vector<site::Measure>{{.name = "ก", .quarters = {1}}, {.status = site::Progress::not_started}};
  CHECK(site::filled_fields(records) == std::set<std::string_view>{"name", "quarters", "status"});
  CHECK(site::filled_fields(site::no_records(Kind::page)).empty());
}
