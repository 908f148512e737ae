#include "load/config.h"

#include "report/rule.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/colour.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;

namespace {

const std::string path = "site-config/site.yaml";

std::string site_yaml(std::string_view base_url, std::string_view more = "") {
  return "title: อบต.ทุ่งรวงทิพย์\nbase_url: " + std::string(base_url) + "\nagency: {name: อบต.}\n" +
         std::string(more);
}

report::Problem problem(Rule rule, int line, int column, int length, std::vector<std::string> details) {
  return load::problem_in(path, rule, line, column, length, std::move(details));
}

}  // namespace

TEST_CASE("A site's configuration") {
  const auto config = load::read_config(
      "\xEF\xBB\xBF" + site_yaml("https://www.example/ita/",
                                 "fiscal_year: ๒๕๖๗\r\nlanguage: ไทย\r\ndigits: thai\r\ntheme: modern\r\n"
                                 "menu:\r\n  - {title: ข่าว, url: /news/}\r\n"
                                 "off: [{rule: link/broken, reason: เว็บไซต์เดิม}]\r\n"),
      path);
  CHECK(config.problems == Problems{});
  CHECK(config.value.title == "อบต.ทุ่งรวงทิพย์");
  CHECK(config.value.base_url == "https://www.example/ita/");
  CHECK(config.value.agency.name == "อบต.");
  CHECK(config.value.fiscal_year == text::FiscalYear{2567});
  CHECK(config.value.language == text::Language::th);
  CHECK(config.value.digits == text::Digits::thai);
  CHECK(config.value.theme == "modern");
  REQUIRE(config.value.menu.size() == 1);
  CHECK(config.value.menu[0].url == "/news/");
  REQUIRE(config.value.off.size() == 1);
  CHECK(config.value.off[0].rule == "link/broken");
}

TEST_CASE("Forms of the site's address") {
  for (const std::string_view good :
       {"https://www.example/", "http://example", "https://www.example:8443/ita/"}) {
    CAPTURE(good);
    CHECK(load::read_config(site_yaml(good), path).problems == Problems{});
  }
  for (const std::string_view bad :
       {"www.example", "ftp://www.example/", "https://", "https:///ita/", "/ita/", "https://www.example/?a=1",
        "https://www.example/#ก", "javascript:alert(1)", "https://a:b@www.example/",
        "https://www.exa^mple/"}) {
    CAPTURE(bad);
    const auto length = static_cast<int>(bad.size()) - (bad.ends_with("ก") ? 2 : 0);
    CHECK(load::read_config(site_yaml(bad), path).problems ==
          Problems{problem(Rule::config_bad_base_url, 2, 11, length, {std::string(bad)})});
  }
}

TEST_CASE("an OCDS prefix is one that the register gives out") {
  const auto problems_of = [](std::string_view prefix) {
    const std::string yaml =
        "title: อบต.\nbase_url: https://www.example/\nagency: {name: อบต.}\nocds_prefix: " +
        std::string(prefix) + "\n";
    return load::read_config(yaml, "site-config/site.yaml").problems;
  };
  CHECK(problems_of("ocds-213czf") == Problems{});
  CHECK(problems_of("ocds-000000") == Problems{});
  for (const std::string_view bad :
       {"213czf", "ocds-213cz", "ocds-213czff", "ocds-213CZF", "OCDS-213czf", "ocds-213cz1-1"}) {
    CAPTURE(bad);
    REQUIRE(problems_of(bad).size() == 1);
    CHECK(problems_of(bad).front().rule == Rule::config_bad_ocds_prefix);
    CHECK(problems_of(bad).front().where.line == 4);
  }
}

TEST_CASE("A configuration with something wrong") {
  const Problems all_missing{problem(Rule::yaml_missing_key, 1, 1, 0, {"title", "ชื่อเว็บไซต์"}),
                             problem(Rule::yaml_missing_key, 1, 1, 0, {"base_url", "ที่อยู่เว็บไซต์"}),
                             problem(Rule::yaml_missing_key, 1, 1, 0, {"agency", "หน่วยงาน"})};
  struct Row {
    std::string_view name{};
    std::string text{};
    Problems expected{};
  };
  for (const Row& row : {
           Row{"empty", "", all_missing},
           Row{"only a comment", "# ก\n", all_missing},
           Row{"a text", "ก", {problem(Rule::yaml_wrong_type, 1, 1, 1, {path, "mapping", "text"})}},
           Row{"broken UTF-8", "title: \xE0\xB8", {problem(Rule::file_not_utf8, 1, 8, 0, {})}},
           Row{"NUL", std::string("a\0b", 3), {problem(Rule::file_not_utf8, 1, 2, 0, {})}},
           Row{"cut by a syntax error",
               "title: ก\nbase_url: @\n",
               {problem(Rule::yaml_syntax, 2, 11, 0, {"yaml_character"})}},
           Row{"unknown keys at two levels",
               site_yaml("https://a.example/", "titel: ก\noff: [{rul: x, rule: a, reason: ข}]\n"),
               {problem(Rule::yaml_unknown_key, 5, 8, 3, {"rul", "rule"}),
                problem(Rule::yaml_unknown_key, 4, 1, 5, {"titel", "title"})}},
           Row{"a year of the other era",
               site_yaml("https://a.example/", "fiscal_year: 2024\n"),
               {problem(Rule::yaml_bad_value, 4, 14, 4, {"2024", "fiscal_year", "fiscal_year"})}},
       }) {
    CAPTURE(row.name);
    CHECK(load::read_config(row.text, path).problems == row.expected);
  }
}

TEST_CASE("Lists of the configuration") {
  const auto divisions = load::read_divisions(
      "divisions:\n  - {id: clerk, name: สำนักปลัด}\n  - {id: finance, name: กองคลัง}\n", "d.yaml");
  CHECK(divisions.problems == Problems{});
  REQUIRE(divisions.value.size() == 2);
  CHECK(divisions.value[1].name == "กองคลัง");
  CHECK(load::read_divisions("", "d.yaml").problems == Problems{});
  CHECK(load::read_divisions("divisions:\n", "d.yaml").problems == Problems{});
  CHECK(
      load::read_divisions("- id: clerk\n", "d.yaml").problems ==
      Problems{load::problem_in("d.yaml", Rule::yaml_wrong_type, 1, 1, 0, {"divisions", "mapping", "list"})});
  CHECK(load::read_divisions("division:\n  - {id: clerk}\n", "d.yaml").problems ==
        Problems{load::problem_in("d.yaml", Rule::yaml_unknown_key, 1, 1, 8, {"division", "divisions"})});
  CHECK(load::read_assignments("assignments:\n  - {topic: a, division: b, due: 31/2/2567}\n", "a.yaml")
            .problems ==
        Problems{load::problem_in("a.yaml", Rule::yaml_bad_value, 2, 34, 9, {"31/2/2567", "due", "date"})});
  const auto attestations = load::read_attestations(
      "attestations:\n  - {fiscal_year: 2567, topic: a, element: b, by: นาย ก, on: ๓ เม.ย. ๒๕๖๗, reason: "
      "ค}\n",
      "t.yaml");
  CHECK(attestations.problems == Problems{});
  REQUIRE(attestations.value.size() == 1);
  CHECK(attestations.value[0].on == text::Date{2024, 4, 3});
  CHECK(attestations.value[0].where == report::Location{"t.yaml", "", 2, 5, 0});
}

TEST_CASE("A catalogue has every code once") {
  const std::string item = "topic: a, title: ก, confidence: high, elements: ";
  const std::string element = "text: ก, confidence: high, needs: [{rule: manual}]";
  const std::string text =
      "fiscal_year: 2567\nindicators:\n- code: 9\n  title: ก\n  sub_indicators:\n  - code: 9.1\n"
      "    title: ก\n    items:\n"
      "    - {code: O1, " +
      item + "[{id: x, " + element + "}, {id: x, " + element +
      "}]}\n"
      "    - {code: O2, " +
      item + "[{id: x, " + element +
      "}]}\n"
      "    - {code: O1, " +
      item + "[{id: x, " + element + "}]}\n";
  const auto catalogue = load::read_catalogue(text, "c.yaml");
  CHECK(catalogue.problems ==
        Problems{load::problem_in("c.yaml", Rule::catalogue_bad, 9, 7, 0, {"O1 x", "same_element_twice"}),
                 load::problem_in("c.yaml", Rule::catalogue_bad, 11, 7, 0, {"O1", "same_code_twice"})});
  CHECK(catalogue.value.fiscal_year == text::FiscalYear{2567});
  CHECK(site::items_of(catalogue.value).size() == 3);
}

TEST_CASE("a colour on which white letters cannot be read is refused, with the nearest that will do") {
  const auto read = [](std::string_view colours) {
    return load::read_config(site_yaml("https://www.example/", "colours: " + std::string(colours) + "\n"),
                             path);
  };
  CHECK(read("{preset: green}").problems == Problems{});
  CHECK(read("{preset: เขียว}").value.colours.preset == site::ColourPreset::green);
  CHECK(read("{own: '#0a6b34'}").problems == Problems{});
  CHECK(read("{own: '#0a6b34'}").value.colours.own == "#0a6b34");
  const auto yellow = read("{own: '#ffd54f'}");
  REQUIRE(yellow.problems.size() == 1);
  CHECK(yellow.problems[0].rule == Rule::config_colour);
  REQUIRE(yellow.problems[0].details.size() == 3);
  CHECK(yellow.problems[0].details[0] == "#ffd54f");
  CHECK(yellow.problems[0].details[1] == "1.41");
  CHECK(text::contrast(*text::parse_colour(yellow.problems[0].details[2]), text::white) >= 4.5);
  CHECK(yellow.value.colours.own.empty());
  CHECK(read("{own: green}").problems.at(0).details == std::vector<std::string>{"green"});
}
