#include "report/rule.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace prongsai;
using report::Rule;
using report::RuleInfo;
using report::Severity;

namespace {

/// The placeholders of a sentence with what belongs to them: "{0}", "{1:word}", "[[{1:word}".
std::set<std::string> placeholders_in(std::string_view text) {
  std::set<std::string> found;
  bool is_optional = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("[[")) {
      is_optional = true;
    } else if (rest.starts_with("]]")) {
      is_optional = false;
    } else if (rest.size() > 1 && rest[0] == '{' && rest[1] >= '0' && rest[1] <= '9') {
      found.insert((is_optional ? "[[" : "") + std::string(rest.substr(0, rest.find('}') + 1)));
    }
  }
  return found;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

bool is_plain_name(std::string_view part) {
  return !part.empty() &&
         part.find_first_not_of("abcdefghijklmnopqrstuvwxyz-0123456789") == std::string_view::npos;
}

}  // namespace

TEST_CASE("every rule has its row, in the order of the enumerators") {
  REQUIRE(report::all_rules().size() == static_cast<std::size_t>(Rule::usage) + 1);
  for (std::size_t i = 0; i < report::all_rules().size(); ++i) {
    CAPTURE(i);
    CHECK(report::all_rules()[i].rule == static_cast<Rule>(i));
    CHECK(&report::info(static_cast<Rule>(i)) == &report::all_rules()[i]);
  }
}

TEST_CASE("names are area/what, unique, and found again") {
  std::set<std::string_view> names;
  for (const RuleInfo& rule : report::all_rules()) {
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    const std::size_t slash = rule.name.find('/');
    REQUIRE(slash != std::string_view::npos);
    CHECK(is_plain_name(rule.name.substr(0, slash)));
    CHECK(is_plain_name(rule.name.substr(slash + 1)));
    CHECK(report::rule_named(rule.name) == rule.rule);
  }
  CHECK(report::rule_named("link/nothing") == std::nullopt);
  CHECK(report::rule_named("") == std::nullopt);
}

TEST_CASE("names that others rely on") {
  struct Row {
    Rule rule{};
    std::string_view name{};
    Severity severity{};
  };
  for (const Row& row : {
           Row{Rule::file_unreadable, "file/unreadable", Severity::error},
           Row{Rule::yaml_duplicate_key, "yaml/duplicate-key", Severity::error},
           Row{Rule::front_matter_unclosed, "front-matter/unclosed", Severity::error},
           Row{Rule::table_total_differs, "table/total-differs", Severity::warning},
           Row{Rule::item_missing, "item/missing", Severity::error},
           Row{Rule::item_unconfirmed, "item/unconfirmed", Severity::note},
           Row{Rule::link_broken, "link/broken", Severity::error},
           Row{Rule::link_fragment, "link/fragment", Severity::error},
           Row{Rule::html_duplicate_id, "html/duplicate-id", Severity::warning},
           Row{Rule::output_foreign_file, "output/foreign-file", Severity::error},
       }) {
    CAPTURE(row.name);
    CHECK(report::info(row.rule).name == row.name);
    CHECK(report::info(row.rule).severity == row.severity);
  }
}

TEST_CASE("every rule speaks both languages, about the same details, without shouting") {
  for (const RuleInfo& rule : report::all_rules()) {
    CAPTURE(rule.name);
    CHECK_FALSE(rule.message_th.empty());
    CHECK_FALSE(rule.message_en.empty());
    CHECK(rule.help_th.empty() == rule.help_en.empty());
    CHECK((!rule.help_th.empty() || rule.severity == Severity::note));
    for (const std::string_view words : {rule.message_th, rule.message_en, rule.help_th, rule.help_en}) {
      CAPTURE(words);
      CHECK(words.find('!') == std::string_view::npos);
      CHECK(words.find('\n') == std::string_view::npos);
      CHECK(words.find("  …") == std::string_view::npos);
      CHECK(occurrences(words, "[[") == occurrences(words, "]]"));
      CHECK(occurrences(words, "“") == occurrences(words, "”"));
    }
    CHECK(placeholders_in(rule.message_th) == placeholders_in(rule.message_en));
    CHECK(placeholders_in(rule.help_th) == placeholders_in(rule.help_en));
    CHECK_FALSE(rule.message_en.ends_with('.'));
    CHECK((rule.help_en.empty() || rule.help_en.ends_with('.') || rule.help_en.ends_with("…")));
  }
}

TEST_CASE("severities in words") {
  CHECK(report::severity_word(Severity::error, text::Language::th) == "ผิดพลาด");
  CHECK(report::severity_word(Severity::warning, text::Language::th) == "คำเตือน");
  CHECK(report::severity_word(Severity::note, text::Language::th) == "หมายเหตุ");
  CHECK(report::severity_word(Severity::error, text::Language::en) == "error");
  CHECK(report::severity_word(Severity::warning, text::Language::en) == "warning");
  CHECK(report::severity_word(Severity::note, text::Language::en) == "note");
}
